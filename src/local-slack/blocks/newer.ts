import { isObject, type JsonObject, objectsOf } from "../json.js";
import { chart } from "./chart.js";
import { anyText, imageElement, link, mrkdwn, plainText } from "./composition.js";
import { elements } from "./elements.js";
import { richText, richTextShape } from "./rich-text.js";
import {
  byType,
  flag,
  list,
  number,
  object,
  oneOf,
  type Problem,
  type Rule,
  someOf,
  type Together,
  text,
  typed,
} from "./rule.js";

type MakeBlock = (required: Record<string, Rule>, optional?: Record<string, Rule>, ...together: Together[]) => Rule;

const cells: Record<string, Rule> = {
  raw_text: typed({ text: text({ max: 10_000 }) }),
  raw_number: typed({ value: number(), text: text({ max: 255 }) }),
};
const cell = byType({ ...cells, rich_text: richTextShape });
const row = list(cell, { max: 20 });
const columnSetting: Rule = (value, pointer, surface) =>
  value === null
    ? []
    : object({}, { align: oneOf("left", "center", "right"), is_wrapped: flag })(value, pointer, surface);

const collapsedNeedsCollapsible: Together = (value, pointer) =>
  value.default_collapsed === true && value.is_collapsible !== true
    ? [{ pointer, message: "default_collapsed requires is_collapsible" }]
    : [];

const headerThenData: Together = (value, pointer) => {
  const header = Array.isArray(value.rows) && Array.isArray(value.rows[0]) ? value.rows[0].filter(isObject) : [];
  return header
    .filter((one: JsonObject) => one.type === "rich_text")
    .map((): Problem => ({ pointer: `${pointer}/rows/0`, message: "a header cell must be raw_text or raw_number" }));
};

const taskStatus = oneOf("pending", "in_progress", "complete", "error");
const source = byType({ url: typed({ url: link, text: text({ max: 3000 }) }) });
const taskFields = { task_id: text({ max: 255 }), title: text({ max: 3000 }), status: taskStatus };
const taskOptions = { details: richText, output: richText, sources: list(source, { max: 100 }) };

/** The blocks that Slack added since 2025, each by its reference page. */
export function newerBlocks(block: MakeBlock, containerChildren: Rule): Record<string, Rule> {
  const table = block({ rows: list(row, { max: 100 }) }, { column_settings: list(columnSetting, { max: 20 }) });
  const card = block(
    {},
    {
      hero_image: imageElement,
      icon: imageElement,
      title: mrkdwn(150),
      subtitle: mrkdwn(150),
      body: mrkdwn(200),
      actions: list(byType({ button: elements.button }), { max: 25 }),
    },
    someOf("hero_image", "title", "actions", "body"),
  );
  const task = block(taskFields, taskOptions);
  const inContainer: Rule = (value, pointer, surface) =>
    isObject(value) && value.type === "table"
      ? table(value, pointer, surface)
      : containerChildren(value, pointer, surface);

  return {
    table,
    card,
    carousel: block({ elements: list(byType({ card }), { max: 10 }) }),
    alert: block({ text: anyText(200) }, { level: oneOf("default", "info", "warning", "error", "success") }),
    container: block(
      { child_blocks: list(inContainer, { max: 10 }) },
      {
        title: plainText(150),
        rich_text_title: richText,
        subtitle: anyText(150),
        width: oneOf("narrow", "standard", "wide", "full"),
        icon: imageElement,
        is_collapsible: flag,
        default_collapsed: flag,
        has_header_divider: flag,
      },
      someOf("title", "rich_text_title"),
      collapsedNeedsCollapsible,
    ),
    data_table: block(
      { rows: list(row, { min: 2, max: 201 }), caption: text({ max: 255 }) },
      {
        page_size: number({ min: 1, max: 100, whole: true }),
        row_header_column_index: number({ min: 0, max: 19, whole: true }),
      },
      headerThenData,
    ),
    data_visualization: block({ title: text({ max: 50 }), chart }),
    task_card: task,
    plan: block({ title: text({ max: 3000 }) }, { tasks: list(byType({ task_card: task }), { max: 50 }) }),
  };
}

/** Characters of all cells of a table, which Slack bounds as a whole. */
export function tableCharacters(table: JsonObject): number {
  const rows = Array.isArray(table.rows) ? table.rows : [];
  return rows
    .flat()
    .filter(isObject)
    .reduce((sum, one) => sum + textLength(one), 0);
}

function textLength(node: JsonObject): number {
  const own = typeof node.text === "string" ? node.text.length : 0;
  return objectsOf(node, "elements").reduce((sum, child) => sum + textLength(child), own);
}
