import { type JsonObject, objectsOf } from "../json.js";
import { anyShape, byType, flag, list, object, oneOf, type Rule, text, typed } from "./rule.js";

/**
 * The objects that blocks and elements are made of. https://docs.slack.dev/reference/block-kit/composition-objects If
 * Slack's reference and its published types name different limits, the smaller one is used here.
 */

const plainShape = (max: number) => typed({ text: text({ max }) }, { emoji: flag });
const mrkdwnShape = (max: number) => typed({ text: text({ max }) }, { verbatim: flag });

/** Plain text of at most `max` characters. */
export const plainText = (max: number): Rule => byType({ plain_text: plainShape(max) });
/** Plain text or mrkdwn of at most `max` characters. */
export const anyText = (max: number): Rule =>
  anyShape(byType({ plain_text: plainShape(max), mrkdwn: mrkdwnShape(max) }));

export const actionId = text({ max: 255 });
export const blockId = text({ max: 255 });
export const style = oneOf("primary", "danger");

/** Menus show plain text only. */
export const menuOption: Rule = object({ text: plainText(75), value: text({ min: 0, max: 75 }) });

/** When a text field sends an action while it is being typed into. */
export const dispatchConfig: Rule = object(
  {},
  { trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), { max: 2 }) },
);

/** The options of a menu; empty if it has none of its own. */
export const optionsOf = (menu: JsonObject): JsonObject[] => objectsOf(menu, "options");
