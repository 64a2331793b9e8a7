import { actions, button, type Case, long, many, mrkdwn, plain, section } from "./cases.js";

const cell = (text: string) => ({ type: "raw_text", text });
const table = (rows: unknown[], more: object = {}) => ({ type: "table", rows, ...more });
const grid = (rows: number, columns: number, text = "x") => many(rows, () => many(columns, () => cell(text)));
const container = (more: object = {}) => ({
  type: "container",
  title: plain("Scripts"),
  child_blocks: [section("x")],
  ...more,
});

const categories = ["New York", "Detroit"];
const series = (name: string, labels = categories) => ({ name, data: labels.map((label) => ({ label, value: 1 })) });
const chart = (more: object = {}) => ({
  type: "data_visualization",
  title: "Bands",
  chart: { type: "bar", series: [series("Low"), series("High")], axis_config: { categories }, ...more },
});
const thumbs = {
  type: "feedback_buttons",
  action_id: "thumbs",
  positive_button: { text: plain("Good"), value: "good" },
  negative_button: { text: plain("Bad"), value: "bad" },
};

/** The blocks that came since 2025. */
export const newerCases: Case[] = [
  { name: "a table of 100 rows and 20 columns", blocks: [table(grid(100, 20))] },
  {
    name: "a table of 101 rows",
    blocks: [table(grid(101, 1))],
    refused: ["no more than 100 items allowed [json-pointer:/blocks/0/rows]"],
  },
  {
    name: "a table of 21 columns",
    blocks: [table(grid(1, 21))],
    refused: ["no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"],
  },
  {
    name: "a table of no rows",
    blocks: [table([])],
    refused: ["no less than 1 items allowed [json-pointer:/blocks/0/rows]"],
  },
  {
    name: "a table of 10,001 characters",
    blocks: [table(grid(1, 1, long(5001)).concat(grid(1, 1, long(5000))))],
    refused: ["table cells must be less than 10001 characters in all [json-pointer:/blocks/0]"],
  },
  {
    name: "a table with an empty cell",
    blocks: [table([[cell("")]])],
    refused: ["must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]"],
  },
  {
    name: "a table with mrkdwn in a cell",
    blocks: [table([[mrkdwn("x")]])],
    refused: ["unsupported type: mrkdwn [json-pointer:/blocks/0/rows/0/0/type]"],
  },
  {
    name: "a column set to no known side",
    blocks: [table(grid(1, 1), { column_settings: [{ align: "middle" }] })],
    refused: ["must be a valid enum value: left, center, right [json-pointer:/blocks/0/column_settings/0/align]"],
  },
  {
    name: "two tables in a message",
    blocks: [table(grid(1, 1)), table(grid(1, 1))],
    refused: ["only_one_table_allowed [json-pointer:/blocks]"],
  },
  {
    name: "two tables, one in a container",
    blocks: [table(grid(1, 1)), container({ child_blocks: [table(grid(1, 1))] })],
    refused: ["only_one_table_allowed [json-pointer:/blocks]"],
  },
  {
    name: "a table in a modal",
    on: "modal",
    blocks: [table(grid(1, 1))],
    refused: ["unsupported type: table [json-pointer:/blocks/0/type]"],
  },
  {
    name: "a table in the Home tab",
    on: "home",
    blocks: [table(grid(1, 1))],
    refused: ["unsupported type: table [json-pointer:/blocks/0/type]"],
  },
  { name: "two charts in a message", blocks: [chart(), chart()] },
  { name: "a bar chart", blocks: [chart({ axis_config: { categories, x_label: "Region", y_label: "Total" } })] },
  {
    name: "a chart of no known kind",
    blocks: [chart({ type: "scatter" })],
    refused: ["unsupported type: scatter [json-pointer:/blocks/0/chart/type]"],
  },
  {
    name: "a chart's title of 51 characters",
    blocks: [{ ...chart(), title: long(51) }],
    refused: ["must be less than 51 characters [json-pointer:/blocks/0/title]"],
  },
  {
    name: "a category of 21 characters",
    blocks: [chart({ series: [series("Low", [long(21)])], axis_config: { categories: [long(21)] } })],
    refused: [
      "must be less than 21 characters [json-pointer:/blocks/0/chart/series/0/data/0/label]",
      "must be less than 21 characters [json-pointer:/blocks/0/chart/axis_config/categories/0]",
    ],
  },
  {
    name: "a series that misses a category",
    blocks: [chart({ series: [series("Low", ["New York"])] })],
    refused: ["labels must match the axis categories [json-pointer:/blocks/0/chart/series/0/data]"],
  },
  {
    name: "two series of one name",
    blocks: [chart({ series: [series("Low"), series("Low")] })],
    refused: ["series names must be unique [json-pointer:/blocks/0/chart/series]"],
  },
  {
    name: "three charts in a message",
    blocks: [chart(), chart(), chart()],
    refused: ["no more than 2 data_visualization blocks allowed [json-pointer:/blocks]"],
  },
  {
    name: "a chart in a modal",
    on: "modal",
    blocks: [chart()],
    refused: ["unsupported type: data_visualization [json-pointer:/blocks/0/type]"],
  },
  {
    name: "a collapsed container",
    blocks: [container({ is_collapsible: true, default_collapsed: true })],
  },
  {
    name: "a container collapsed that cannot be",
    blocks: [container({ default_collapsed: true })],
    refused: ["default_collapsed requires is_collapsible [json-pointer:/blocks/0]"],
  },
  {
    name: "a container without a title",
    blocks: [{ type: "container", child_blocks: [section("x")] }],
    refused: ["missing required field: title [json-pointer:/blocks/0]"],
  },
  { name: "ten blocks in a container", blocks: [container({ child_blocks: many(10, () => section("x")) })] },
  {
    name: "eleven blocks in a container",
    blocks: [container({ child_blocks: many(11, () => section("x")) })],
    refused: ["no more than 10 items allowed [json-pointer:/blocks/0/child_blocks]"],
  },
  {
    name: "a container in a container",
    blocks: [container({ child_blocks: [container()] })],
    refused: ["unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]"],
  },
  {
    name: "a fault deep in a container",
    blocks: [container({ child_blocks: [actions(button({ text: plain("") }))] })],
    refused: ["must be more than 0 characters [json-pointer:/blocks/0/child_blocks/0/elements/0/text/text]"],
  },
  {
    name: "a container in a modal",
    on: "modal",
    blocks: [container()],
    refused: ["unsupported type: container [json-pointer:/blocks/0/type]"],
  },
  {
    name: "thumbs",
    blocks: [
      {
        type: "context_actions",
        elements: [thumbs],
      },
    ],
  },
  {
    name: "thumbs among buttons",
    blocks: [actions(thumbs)],
    refused: ["unsupported type: feedback_buttons [json-pointer:/blocks/0/elements/0/type]"],
  },
  {
    name: "thumbs in a modal",
    on: "modal",
    blocks: [{ type: "context_actions", elements: [thumbs] }],
    refused: ["unsupported type: context_actions [json-pointer:/blocks/0/type]"],
  },
  {
    name: "a file, which cannot be sent",
    blocks: [{ type: "file", external_id: "f", source: "remote" }],
    refused: ["unsupported type: file [json-pointer:/blocks/0/type]"],
  },
];
