import { isObject, type JsonObject } from "../json.js";
import { anyShape, byType, flag, list, object, oneOf, onlyOneOf, type Rule, someOf, text, typed } from "./rule.js";

/**
 * The objects that blocks and elements are made of. https://docs.slack.dev/reference/block-kit/composition-objects
 * Where Slack's reference and its published types name different limits, the smaller one stands here.
 */

const plainShape = (max: number) => typed({ text: text({ max }) }, { emoji: flag });
const mrkdwnShape = (max: number) => typed({ text: text({ max }) }, { verbatim: flag });

export const plainText = (max: number): Rule => byType({ plain_text: plainShape(max) });
export const mrkdwn = (max: number): Rule => byType({ mrkdwn: mrkdwnShape(max) });
export const anyText = (max: number): Rule =>
  anyShape(byType({ plain_text: plainShape(max), mrkdwn: mrkdwnShape(max) }));

export const actionId = text({ max: 255 });
export const blockId = text({ max: 255 });
export const link = text({ max: 3000 });
export const style = oneOf("primary", "danger");

export const confirmation: Rule = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style },
);

const optionFields = { description: plainText(75) };
const optionValue = text({ min: 0, max: 75 });

/** Menus show plain text only. */
export const menuOption: Rule = object({ text: plainText(75), value: optionValue }, optionFields);
/** Checkboxes and radio buttons may show mrkdwn. */
export const choiceOption: Rule = object({ text: anyText(75), value: optionValue }, { description: anyText(75) });
/** Only an overflow menu's options may open a link. */
export const overflowOption: Rule = object({ text: plainText(75), value: optionValue }, { ...optionFields, url: link });

export const optionGroup: Rule = object({ label: plainText(75), options: list(menuOption, { max: 100 }) });

export const conversationFilter: Rule = object(
  {},
  {
    include: list(oneOf("im", "mpim", "private", "public"), { max: 4 }),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
  someOf("include", "exclude_external_shared_channels", "exclude_bot_users"),
);

export const dispatchConfig: Rule = object(
  {},
  { trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), { max: 2 }) },
);

const slackFile: Rule = object({}, { id: text({ max: 255 }), url: link }, onlyOneOf("id", "url"));

/** The fields of an image, as element and as block. */
export const imageFields = {
  required: { alt_text: text({ max: 2000 }) },
  optional: { image_url: link, slack_file: slackFile },
  together: onlyOneOf("image_url", "slack_file"),
};

export const imageElement: Rule = byType({
  image: typed(imageFields.required, imageFields.optional, imageFields.together),
});

/** All options of a menu, those in groups too. */
export function optionsOf(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isObject) : [];
  const lists = [element.options, ...groups.map((group) => group.options)];
  return lists.flatMap((options) => (Array.isArray(options) ? options.filter(isObject) : []));
}
