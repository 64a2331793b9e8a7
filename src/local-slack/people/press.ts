import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import { basePayload, interaction } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import { chosen, type PlacedElement } from "../workspace/input-values.js";
import type { InputValues } from "../workspace/model.js";
import { viewChanged } from "../workspace/views.js";
import { containerPayload, type ElementName, findElement, type Shown, shownTo, type Where } from "./shown.js";
import { suggestedFor } from "./suggest.js";

/** What a person picks or types: an option by its value or label, or a text; `null` clears it. */
export type Choice = string | null;

/** Enters a value into an input without sending anything to the app, like typing into a form. */
export function fill(core: Core, user: string, where: Where, name: ElementName, choice: Choice): void {
  const shown = shownTo(core, user, where);
  const found = findElement(shown, name);
  keep(core, user, shown, found, chosen(found.element, choice, suggestedFor(core, user, found.element)));
}

/**
 * A person presses a button or picks from a menu, and the app receives `block_actions`.
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 *
 * @throws if the person does not see the element or its menu has no such option
 */
export async function press(
  core: Core,
  user: string,
  where: Where,
  name: ElementName,
  choice: Choice = null,
): Promise<Outcome> {
  const shown = shownTo(core, user, where);
  const found = findElement(shown, name);
  const action = actionOf(core, user, found, choice);
  if (action.stateful) keep(core, user, shown, found, action.value);
  if (found.block.type === "input" && found.block.dispatch_action !== true) {
    return { kind: "refused", why: "The input tells the app nothing before the form is submitted" };
  }

  const response = shown.kind === "message" ? responseUrl(core, user, shown) : {};
  const payload = {
    ...basePayload(core, "block_actions", user),
    ...containerPayload(core, user, shown),
    ...response,
    trigger_id: core.triggers.make(user),
    actions: [
      {
        ...action.value,
        action_id: found.element.action_id,
        block_id: found.block.block_id,
        action_ts: core.workspace.ids.ts(),
      },
    ],
  };
  return core.delivery.send(interaction(payload));
}

function responseUrl(core: Core, user: string, { message }: Extract<Shown, { kind: "message" }>): JsonObject {
  return { response_url: core.responseUrls.make({ user, channel: message.channel, messageTs: message.ts }) };
}

/** The element's part of the payload, and whether the element now keeps the chosen value. */
function actionOf(
  core: Core,
  user: string,
  { element }: PlacedElement,
  choice: Choice,
): { value: JsonObject; stateful: boolean } {
  const type = String(element.type);
  switch (type) {
    case "button": {
      const { value, style, text } = element;
      return { value: { type, text, ...(value ? { value } : {}), ...(style ? { style } : {}) }, stateful: false };
    }
    case "feedback_buttons": {
      const pressed = (choice === "negative" ? element.negative_button : element.positive_button) as JsonObject;
      return { value: { type, text: pressed.text, value: pressed.value }, stateful: false };
    }
    default:
      return { value: chosen(element, choice, suggestedFor(core, user, element)), stateful: true };
  }
}

function keep(core: Core, user: string, shown: Shown, { block, element }: PlacedElement, value: JsonObject): void {
  const blockId = String(block.block_id);
  const put = (values: InputValues): InputValues => ({
    ...values,
    [blockId]: { ...values[blockId], [String(element.action_id)]: value },
  });
  if (shown.kind === "message") {
    const { values } = shown.message;
    values.set(user, put(values.get(user) ?? {}));
    return;
  }
  shown.view.values = put(shown.view.values);
  viewChanged(core.workspace, shown.view);
}
