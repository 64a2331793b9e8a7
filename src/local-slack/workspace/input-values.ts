import { optionsOf } from "../blocks/composition.js";
import { elementsIn, walkBlocks } from "../blocks/walk.js";
import type { JsonObject } from "../json.js";
import type { InputValues } from "./model.js";

/** For each stateful element, the field with the chosen value and the field with the initial one. */
const fields: Record<string, { value: string; initial: string }> = {
  plain_text_input: { value: "value", initial: "initial_value" },
  static_select: { value: "selected_option", initial: "initial_option" },
  external_select: { value: "selected_option", initial: "initial_option" },
};

/** An element and the block that it is in. */
export interface PlacedElement {
  block: JsonObject;
  element: JsonObject;
}

/** All interactive elements of the blocks, including those inside containers. */
export function placedElements(blocks: JsonObject[]): PlacedElement[] {
  return walkBlocks(blocks, "").flatMap(({ block }) => elementsIn(block).map((element) => ({ block, element })));
}

/**
 * The values of all stateful elements, in the form that Slack sends: what a person entered, if the element is still
 * there under the same block and action id, otherwise what the app set initially.
 */
export function valuesOf(blocks: JsonObject[], kept: InputValues = {}): InputValues {
  const values: InputValues = {};
  for (const { block, element } of placedElements(blocks)) {
    const field = fields[String(element.type)];
    if (!field) continue;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const before = kept[blockId]?.[actionId];
    const stays = before && before.type === element.type;
    values[blockId] = {
      ...values[blockId],
      [actionId]: stays ? before : { type: element.type, [field.value]: element[field.initial] ?? null },
    };
  }
  return values;
}

/**
 * The value of an element once a person has entered `choice`: a text, or an option by its value or label.
 *
 * @param suggested options that the app offered for an external menu
 * @throws if the menu has no such option, since a person could not have chosen it
 */
export function chosen(element: JsonObject, choice: string | null, suggested: JsonObject[] = []): JsonObject {
  const type = String(element.type);
  const field = fields[type];
  if (!field) return { type };
  const isMenu = field.value === "selected_option";
  return { type, [field.value]: choice && isMenu ? option(element, choice, suggested) : choice || null };
}

function option(element: JsonObject, wanted: string, suggested: JsonObject[]): JsonObject {
  const offered = [...optionsOf(element), ...suggested];
  const found = offered.find((one) => one.value === wanted) ?? offered.find((one) => labelOf(one) === wanted);
  if (found) return found;
  throw new Error(
    `No option "${wanted}" in ${String(element.action_id)}; there are: ${offered.map(labelOf).join(", ")}`,
  );
}

const labelOf = (one: JsonObject): string => String((one.text as JsonObject | undefined)?.text);

/** Whether an input is still empty; a required one then keeps a modal from being submitted. */
export const isEmpty = ({ type: _, ...held }: JsonObject = {}): boolean =>
  Object.values(held).every((content) => content === null || content === "");
