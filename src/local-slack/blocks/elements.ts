import { isObject, type JsonObject } from "../json.js";
import {
  actionId,
  choiceOption,
  confirmation,
  conversationFilter,
  dispatchConfig,
  link,
  menuOption,
  optionGroup,
  optionsOf,
  overflowOption,
  plainText,
  style,
} from "./composition.js";
import { richText } from "./rich-text.js";
import {
  flag,
  later,
  list,
  number,
  object,
  oneOf,
  onlyOneOf,
  type Problem,
  type Rule,
  type Surface,
  type Together,
  text,
  typed,
} from "./rule.js";

/** Interactive elements, by type. https://docs.slack.dev/reference/block-kit/block-elements */

const base = { action_id: actionId };
const confirmable = { ...base, confirm: confirmation };
const focusable = { ...base, focus_on_load: flag };
const field = { ...focusable, placeholder: plainText(150) };
const menu = { ...field, confirm: confirmation };
const multi = { ...menu, max_selected_items: number({ min: 1, whole: true }) };
const typedField = { ...field, dispatch_action_config: dispatchConfig };
const id = text({ max: 255 });
const ids = list(id, { max: 100 });
const label = text({ max: 75 });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is chosen at first must be one of the options, letter for letter. */
const initialIsOffered: Together = (element, pointer) => {
  const offered = optionsOf(element);
  const initial = [element.initial_option, ...(Array.isArray(element.initial_options) ? element.initial_options : [])];
  const strange = initial.filter(
    (option) => option !== undefined && !offered.some((other) => sameOption(option, other)),
  );
  return strange.map((): Problem => ({ pointer, message: "initial option was not found in the list of options" }));
};

function sameOption(a: unknown, b: JsonObject): boolean {
  if (!isObject(a)) return false;
  const words = (option: JsonObject) => (isObject(option.text) ? option.text.text : undefined);
  return same(a.value, b.value) && same(words(a), words(b));
}

const staticOptions = { options: list(menuOption, { max: 100 }), option_groups: list(optionGroup, { max: 100 }) };
const choices = { options: list(choiceOption, { max: 10 }) };
const feedbackButton = object({ text: plainText(75), value: text({ max: 2000 }) }, { accessibility_label: label });
const numberText = text({ max: 255, pattern: /^-?\d+(\.\d+)?$/ });

const ordered =
  (low: string, high: string): Together =>
  (element, pointer) =>
    Number(element[low] ?? -Infinity) > Number(element[high] ?? Infinity)
      ? [{ pointer, message: `${low} must not be greater than ${high}` }]
      : [];

const buttonFields = {
  ...confirmable,
  url: link,
  value: text({ min: 0, max: 2000 }),
  style,
  accessibility_label: label,
};

export const elements = {
  button: typed({ text: plainText(75) }, buttonFields),
  workflow_button: typed(
    {
      text: plainText(75),
      workflow: object({
        trigger: object(
          { url: link },
          { customizable_input_parameters: list(object({ name: label, value: text({ max: 3000 }) }), { max: 100 }) },
        ),
      }),
    },
    { ...base, style, accessibility_label: label },
  ),
  overflow: typed({ options: list(overflowOption, { max: 5 }) }, confirmable),
  checkboxes: typed(
    choices,
    { ...focusable, confirm: confirmation, initial_options: list(choiceOption, { max: 10 }) },
    initialIsOffered,
  ),
  radio_buttons: typed(
    choices,
    { ...focusable, confirm: confirmation, initial_option: choiceOption },
    initialIsOffered,
  ),
  static_select: typed(
    {},
    { ...menu, ...staticOptions, initial_option: menuOption },
    onlyOneOf("options", "option_groups"),
    initialIsOffered,
  ),
  multi_static_select: typed(
    {},
    { ...multi, ...staticOptions, initial_options: list(menuOption, { max: 100 }) },
    onlyOneOf("options", "option_groups"),
    initialIsOffered,
  ),
  external_select: typed(
    {},
    { ...menu, initial_option: menuOption, min_query_length: number({ min: 0, whole: true }) },
  ),
  multi_external_select: typed(
    {},
    { ...multi, initial_options: list(menuOption, { max: 100 }), min_query_length: number({ min: 0, whole: true }) },
  ),
  users_select: typed({}, { ...menu, initial_user: id }),
  multi_users_select: typed({}, { ...multi, initial_users: ids }),
  conversations_select: typed(
    {},
    {
      ...menu,
      initial_conversation: id,
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: conversationFilter,
    },
  ),
  multi_conversations_select: typed(
    {},
    { ...multi, initial_conversations: ids, default_to_current_conversation: flag, filter: conversationFilter },
  ),
  channels_select: typed({}, { ...menu, initial_channel: id, response_url_enabled: flag }),
  multi_channels_select: typed({}, { ...multi, initial_channels: ids }),
  datepicker: typed({}, { ...menu, initial_date: text({ max: 10, pattern: /^\d{4}-\d{2}-\d{2}$/ }) }),
  timepicker: typed(
    {},
    { ...menu, initial_time: text({ max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }), timezone: text({ max: 255 }) },
  ),
  datetimepicker: typed(
    {},
    { ...focusable, confirm: confirmation, initial_date_time: number({ min: 1e9, max: 9_999_999_999, whole: true }) },
  ),
  plain_text_input: typed(
    {},
    {
      ...typedField,
      initial_value: text({ min: 0, max: 3000 }),
      multiline: flag,
      min_length: number({ min: 0, max: 3000, whole: true }),
      max_length: number({ min: 1, max: 3000, whole: true }),
    },
    ordered("min_length", "max_length"),
  ),
  number_input: typed(
    { is_decimal_allowed: flag },
    { ...typedField, initial_value: numberText, min_value: numberText, max_value: numberText },
    ordered("min_value", "max_value"),
  ),
  email_text_input: typed({}, { ...typedField, initial_value: text({ min: 0, max: 3000 }) }),
  url_text_input: typed({}, { ...typedField, initial_value: text({ min: 0, max: 3000 }) }),
  file_input: typed(
    {},
    { ...base, filetypes: list(text({ max: 20 }), { max: 100 }), max_files: number({ min: 1, max: 10, whole: true }) },
  ),
  rich_text_input: typed(
    {},
    {
      ...typedField,
      initial_value: later(() => richText),
      min_lines: number({ min: 1, max: 100, whole: true }),
      max_lines: number({ min: 1, max: 100, whole: true }),
    },
  ),
  feedback_buttons: typed({ positive_button: feedbackButton, negative_button: feedbackButton }, base),
  icon_button: typed(
    { icon: oneOf("trash"), text: plainText(75) },
    { ...confirmable, value: text({ min: 0, max: 2000 }), accessibility_label: label, visible_to_user_ids: ids },
  ),
} satisfies Record<string, Rule>;

export type ElementType = keyof typeof elements;

/** Where an element may stand, for those that cannot stand everywhere: their reference pages say so. */
export const elementSurfaces: Partial<Record<ElementType, readonly Surface[]>> = {
  workflow_button: ["message"],
  datetimepicker: ["message", "modal"],
  email_text_input: ["modal"],
  url_text_input: ["modal"],
  number_input: ["modal"],
  file_input: ["modal"],
  rich_text_input: ["modal", "home"],
  feedback_buttons: ["message"],
  icon_button: ["message"],
};

/** The rules of some elements, for a block that takes only these. */
export function pick(...types: ElementType[]): Record<string, Rule> {
  return Object.fromEntries(types.map((type) => [type, elements[type]]));
}
