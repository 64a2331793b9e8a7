import { optionsOf } from "../blocks/composition.js";
import { elementsIn, walkBlocks } from "../blocks/walk.js";
import type { JsonObject } from "../json.js";
import type { InputValues } from "./model.js";

/** How each stateful element names what was chosen, and what was chosen at first. */
const fields: Record<string, { value: string; initial: string }> = {
  plain_text_input: { value: "value", initial: "initial_value" },
  number_input: { value: "value", initial: "initial_value" },
  email_text_input: { value: "value", initial: "initial_value" },
  url_text_input: { value: "value", initial: "initial_value" },
  rich_text_input: { value: "rich_text_value", initial: "initial_value" },
  datepicker: { value: "selected_date", initial: "initial_date" },
  timepicker: { value: "selected_time", initial: "initial_time" },
  datetimepicker: { value: "selected_date_time", initial: "initial_date_time" },
  static_select: { value: "selected_option", initial: "initial_option" },
  external_select: { value: "selected_option", initial: "initial_option" },
  radio_buttons: { value: "selected_option", initial: "initial_option" },
  users_select: { value: "selected_user", initial: "initial_user" },
  conversations_select: { value: "selected_conversation", initial: "initial_conversation" },
  channels_select: { value: "selected_channel", initial: "initial_channel" },
  checkboxes: { value: "selected_options", initial: "initial_options" },
  multi_static_select: { value: "selected_options", initial: "initial_options" },
  multi_external_select: { value: "selected_options", initial: "initial_options" },
  multi_users_select: { value: "selected_users", initial: "initial_users" },
  multi_conversations_select: { value: "selected_conversations", initial: "initial_conversations" },
  multi_channels_select: { value: "selected_channels", initial: "initial_channels" },
  file_input: { value: "files", initial: "initial_files" },
};

const holdsList = (field: string): boolean => field.endsWith("s");

/** An element and the block it stands in. */
export interface PlacedElement {
  block: JsonObject;
  element: JsonObject;
}

export function placedElements(blocks: JsonObject[]): PlacedElement[] {
  return walkBlocks(blocks, "").flatMap(({ block }) => elementsIn(block).map((element) => ({ block, element })));
}

/**
 * The values of all stateful elements, as Slack sends them: what a person entered where the element is still there
 * under the same block and action id, otherwise what the app set at first.
 */
export function valuesOf(blocks: JsonObject[], kept: InputValues = {}): InputValues {
  const values: InputValues = {};
  for (const { block, element } of placedElements(blocks)) {
    const field = fields[String(element.type)];
    if (!field) continue;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const before = kept[blockId]?.[actionId];
    const stays = before && before.type === element.type;
    values[blockId] = { ...values[blockId], [actionId]: stays ? before : startValue(element, field) };
  }
  return values;
}

function startValue(element: JsonObject, field: { value: string; initial: string }): JsonObject {
  const initial = element[field.initial];
  return { type: element.type, [field.value]: initial ?? (holdsList(field.value) ? [] : null) };
}

/**
 * What an element holds once a person has entered `choice`: text, or the value or label of an option, or several.
 *
 * @param suggested options that the app offered for an external menu
 * @throws when the menu has no such option, as a person could not have chosen it
 */
export function chosen(
  element: JsonObject,
  choice: string | string[] | null,
  suggested: JsonObject[] = [],
): JsonObject {
  const type = String(element.type);
  const field = fields[type];
  if (!field) return { type };
  const one = (wanted: string) =>
    field.value.startsWith("selected_option") ? option(element, wanted, suggested) : wanted;

  if (holdsList(field.value)) {
    const list = choice === null ? [] : Array.isArray(choice) ? choice : [choice];
    return { type, [field.value]: list.map(one) };
  }
  if (choice === null || Array.isArray(choice)) return { type, [field.value]: null };
  if (type === "datetimepicker") return { type, [field.value]: Number(choice) };
  return { type, [field.value]: choice === "" ? null : one(choice) };
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

/** Whether a required input is still empty, which keeps a modal from being submitted. */
export function isEmpty(value: JsonObject | undefined): boolean {
  if (!value) return true;
  const held = Object.entries(value).filter(([key]) => key !== "type");
  return held.every(
    ([, content]) => content === null || content === "" || (Array.isArray(content) && content.length === 0),
  );
}
