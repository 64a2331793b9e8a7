import { isObject, type JsonObject, objectOf, objectsOf } from "../json.js";
import { actionId, dispatchConfig, menuOption, optionsOf, plainText, style } from "./composition.js";
import { byType, flag, list, number, object, type Problem, type Rule, type Together, text, typed } from "./rule.js";

/** The interactive elements that the app shows, by type. https://docs.slack.dev/reference/block-kit/block-elements */

const base = { action_id: actionId };
const field = { ...base, focus_on_load: flag, placeholder: plainText(150) };
const label = text({ max: 75 });

const initialIsOffered: Together = ({ initial_option: initial, ...element }, pointer) =>
  initial === undefined || optionsOf(element).some((offered) => isSameOption(initial, offered))
    ? []
    : [{ pointer, message: "initial option was not found in the list of options" }];

function isSameOption(a: unknown, b: JsonObject): boolean {
  if (!isObject(a)) return false;
  const words = (option: JsonObject) => (isObject(option.text) ? option.text.text : undefined);
  return a.value === b.value && words(a) === words(b);
}

const lengthsAreOrdered: Together = (element, pointer): Problem[] =>
  Number(element.min_length ?? -Infinity) > Number(element.max_length ?? Infinity)
    ? [{ pointer, message: "min_length must not be greater than max_length" }]
    : [];

const feedbackButton = object({ text: plainText(75), value: text({ max: 2000 }) }, { accessibility_label: label });

const elements = {
  button: typed(
    { text: plainText(75) },
    { ...base, value: text({ min: 0, max: 2000 }), style, accessibility_label: label },
  ),
  static_select: typed(
    { options: list(menuOption, { max: 100 }) },
    { ...field, initial_option: menuOption },
    initialIsOffered,
  ),
  external_select: typed(
    {},
    { ...field, initial_option: menuOption, min_query_length: number({ min: 0, whole: true }) },
  ),
  plain_text_input: typed(
    {},
    {
      ...field,
      dispatch_action_config: dispatchConfig,
      initial_value: text({ min: 0, max: 3000 }),
      multiline: flag,
      min_length: number({ min: 0, max: 3000, whole: true }),
      max_length: number({ min: 1, max: 3000, whole: true }),
    },
    lengthsAreOrdered,
  ),
  feedback_buttons: typed({ positive_button: feedbackButton, negative_button: feedbackButton }, base),
} satisfies Record<string, Rule>;

/** The rules of some elements, for a block that accepts only these. */
export const pick = (...types: (keyof typeof elements)[]): Record<string, Rule> =>
  Object.fromEntries(types.map((type) => [type, elements[type]]));

/**
 * The chart of a `data_visualization` block. https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 * Its reference first named six series and later twelve; every version accepts six.
 */
const MOST_SERIES = 6;

const short = text({ max: 20 });
const point = object({ label: short, value: number() });
const series = object({ name: short, data: list(point, { max: 20 }) });
const axisConfig = object(
  { categories: list(short, { max: 20 }) },
  { x_label: text({ max: 50 }), y_label: text({ max: 50 }) },
);

const names = (items: JsonObject[], field: string): unknown[] => items.map((item) => item[field]);

/** Each series has one point for each category, and no two series have the same name. */
const fitsTogether: Together = (chart, pointer) => {
  const all = objectsOf(chart, "series");
  const categories = objectOf(chart, "axis_config")?.categories;
  const expected = Array.isArray(categories) ? categories : [];
  const problems: Problem[] = all.flatMap((one, index) => {
    const labels = names(objectsOf(one, "data"), "label");
    const fits = labels.length === expected.length && expected.every((category) => labels.includes(category));
    return fits
      ? []
      : [{ pointer: `${pointer}/series/${index}/data`, message: "labels must match the axis categories" }];
  });
  if (new Set(names(all, "name")).size < all.length)
    problems.push({ pointer: `${pointer}/series`, message: "series names must be unique" });
  return problems;
};

/** The rule for a `data_visualization` block's chart; the app uses only bars. */
export const chart: Rule = byType({
  bar: typed({ series: list(series, { max: MOST_SERIES }), axis_config: axisConfig }, {}, fitsTogether),
});
