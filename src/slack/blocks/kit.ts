import type { types } from "@slack/bolt";
import { withoutEmojiCodes } from "../../present/emoji-codes.js";
import { LIMITS } from "../limits.js";
import { clip, literal, mrkdwn, plain } from "./text.js";

/** A chart of Slack's, which @slack/types 3.2 does not know yet (reference/block-kit/blocks/data-visualization-block). */
export interface ChartBlock {
  type: "data_visualization";
  block_id?: string;
  title: string;
  chart: {
    type: "bar";
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

/** A block of Slack's, with the chart that its types lack. */
export type Block = types.KnownBlock | ChartBlock;

/**
 * How blocks are built. `native` uses the newer blocks (table, chart, container); `plain` shows the same in sections,
 * for modals, where Slack allows none of them, and for workspaces that refuse them.
 */
export type Style = "native" | "plain";

/** A section of text that is already escaped. Long text is never folded behind "See more". */
export function section(text: string, accessory?: types.SectionBlock["accessory"]): types.SectionBlock {
  return { type: "section", text: mrkdwn(text), expand: true, ...(accessory && { accessory }) };
}

/** A heading of raw text. */
export function header(text: string): types.HeaderBlock {
  return { type: "header", text: plain(text, LIMITS.header) };
}

/** Fine print; each line is already escaped. Gives no block if there are no lines. */
export function context(lines: readonly string[]): types.ContextBlock[] {
  const elements = lines.filter(Boolean).slice(0, LIMITS.contextElements).map(mrkdwn);
  return elements.length ? [{ type: "context", elements }] : [];
}

/**
 * Fine print from raw sentences, one element each, cut to an equal share of a section; those past Slack's limit are
 * dropped.
 */
export function notes(sentences: readonly string[]): types.ContextBlock[] {
  return context(sentences.map((sentence) => literal(sentence, LIMITS.section / LIMITS.contextElements)));
}

/** A button with a raw label, cut to Slack's limit. `value` is not cut. */
export function button(text: string, actionId: string, value: string, style?: types.Button["style"]): types.Button {
  return { type: "button", text: plain(text, LIMITS.buttonText), action_id: actionId, value, ...(style && { style }) };
}

/** An option of a menu, as raw text. */
export interface Option {
  text: string;
  value: string;
}

/** An option with its text and value cut to Slack's limits. */
export const option = ({ text, value }: Option): types.PlainTextOption => ({
  text: plain(text, LIMITS.optionText),
  value: clip(value, LIMITS.optionValue),
});

/** A menu of raw option texts. Slack takes a hundred options at most and refuses an empty menu: give at least one. */
export function select(placeholder: string, actionId: string, options: readonly Option[]): types.StaticSelect {
  return {
    type: "static_select",
    action_id: actionId,
    placeholder: plain(placeholder, LIMITS.placeholder),
    options: options.slice(0, LIMITS.options).map(option),
  };
}

/** A form field under its label; its block id is the action id unless another is given. */
export function input(
  label: string,
  element: types.InputBlock["element"] & { action_id?: string },
  more: Partial<types.InputBlock> = {},
): types.InputBlock {
  return { type: "input", block_id: element.action_id, label: plain(label, LIMITS.inputLabel), element, ...more };
}

/** A text field; its initial text is cut to the length that it takes. */
export function textInput(
  id: string,
  { held, most, ...more }: { held?: string; most?: number; multiline?: boolean; placeholder?: string },
): types.PlainTextInput {
  const { placeholder, ...rest } = more;
  return {
    type: "plain_text_input",
    action_id: id,
    ...rest,
    ...(placeholder && { placeholder: plain(placeholder, LIMITS.placeholder) }),
    ...(most && { max_length: most }),
    ...(held && { initial_value: clip(held, most ?? LIMITS.inputText) }),
  };
}

/** The fine print below a form field, from raw text. */
export const hint = (text: string): Pick<types.InputBlock, "hint"> => ({ hint: plain(text, LIMITS.inputLabel) });

/** A row of buttons and menus; no block if there are none. */
export function actions(elements: types.ActionsBlockElement[]): types.ActionsBlock[] {
  return elements.length ? [{ type: "actions", elements: elements.slice(0, LIMITS.actionsElements) }] : [];
}

/** A table of raw texts; the first row is the head. Cells are never parsed, so they are not escaped. */
export function table(rows: readonly (readonly string[])[]): types.TableBlock {
  return {
    type: "table",
    rows: rows
      .slice(0, LIMITS.tableRows)
      .map((row) =>
        row
          .slice(0, LIMITS.tableColumns)
          .map((text) => ({ type: "raw_text", text: withoutEmojiCodes(text).trim() || "–" })),
      ),
    column_settings: (rows[0] ?? [])
      .slice(0, LIMITS.tableColumns)
      .map((_, column) => ({ align: column ? "right" : "left", is_wrapped: true })),
  };
}

/** Whether a table stays within Slack's limits. One that does not is shown as sections instead. */
export function fitsTable(rows: readonly (readonly string[])[]): boolean {
  const characters = rows.flat().reduce((sum, text) => sum + text.length, 0);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.length <= LIMITS.tableRows && columns <= LIMITS.tableColumns && characters <= LIMITS.tableCharacters;
}
