import { type JsonObject, objectOf, objectsOf } from "../json.js";
import { byType, list, number, object, type Problem, type Rule, type Together, text, typed } from "./rule.js";

/**
 * The chart of a `data_visualization` block.
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 * Its reference named six series at first and twelve later; six is what every version accepts.
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

/** Each series has one point for each category, and no two series share a name. */
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

export const chart: Rule = byType({
  bar: typed({ series: list(series, { max: MOST_SERIES }), axis_config: axisConfig }, {}, fitsTogether),
});
