import { isObject, type JsonObject } from "../json.js";
import { anyText, blockId, plainText } from "./composition.js";
import { chart, pick } from "./elements.js";
import { anyShape, byType, flag, list, object, oneOf, type Rule, type Together, text, typed } from "./rule.js";

/** The blocks that the app shows, by type. https://docs.slack.dev/reference/block-kit/blocks */

type Fields = Record<string, Rule>;
const block = (required: Fields, optional: Fields = {}, ...together: Together[]): Rule =>
  typed(required, { ...optional, block_id: blockId }, ...together);

const menus = ["static_select", "external_select"] as const;

const classicBlocks: Fields = {
  section: block({ text: anyText(3000) }, { accessory: byType(pick("button", ...menus)), expand: flag }),
  header: block({ text: plainText(150) }),
  divider: block({}),
  context: block({ elements: list(anyText(3000), { max: 10 }) }),
  actions: block({ elements: list(byType(pick("button", ...menus)), { max: 25 }) }),
  input: block(
    { label: plainText(2000), element: anyShape(byType(pick("plain_text_input", ...menus))) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
};

const cell = byType({ raw_text: typed({ text: text({ max: 10_000 }) }) });
const columnSetting = object({}, { align: oneOf("left", "center", "right"), is_wrapped: flag });
const table = block(
  { rows: list(list(cell, { max: 20 }), { max: 100 }) },
  { column_settings: list(columnSetting, { max: 20 }) },
);

const collapsedNeedsCollapsible: Together = (value, pointer) =>
  value.default_collapsed === true && value.is_collapsible !== true
    ? [{ pointer, message: "default_collapsed requires is_collapsible" }]
    : [];

const { input: _, ...inContainer } = classicBlocks;

/** The older blocks of Slack, and those added since 2025. */
export const allBlocks: Fields = {
  ...classicBlocks,
  context_actions: block({ elements: list(byType(pick("feedback_buttons")), { max: 5 }) }),
  table,
  container: block(
    { title: plainText(150), child_blocks: list(byType({ ...inContainer, table }), { max: 10 }) },
    { is_collapsible: flag, default_collapsed: flag },
    collapsedNeedsCollapsible,
  ),
  data_visualization: block({ title: text({ max: 50 }), chart }),
};

/** The number of characters in all cells of a table, which Slack limits as a whole. */
export function tableCharacters({ rows }: JsonObject): number {
  const cells = Array.isArray(rows) ? rows.flat().filter(isObject) : [];
  return cells.reduce((sum, { text }) => sum + String(text).length, 0);
}
