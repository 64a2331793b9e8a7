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

export type Block = types.KnownBlock | ChartBlock;

/**
 * How blocks are built. `native` uses the newer blocks (table, chart, container); `plain` says the same in sections,
 * for modals, where Slack allows none of them, and for workspaces that refuse them.
 */
export type Style = "native" | "plain";

/** A section of text that is escaped already. Long text is never folded behind "See more". */
export function section(text: string, accessory?: types.SectionBlock["accessory"]): types.SectionBlock {
  return { type: "section", text: mrkdwn(text), expand: true, ...(accessory && { accessory }) };
}

/** A heading of raw text. */
export function header(text: string): types.HeaderBlock {
  return { type: "header", text: plain(text, LIMITS.header) };
}

/** Fine print; each line is escaped already. No block at all without lines. */
export function context(lines: readonly string[]): types.ContextBlock[] {
  const elements = lines.filter(Boolean).slice(0, LIMITS.contextElements).map(mrkdwn);
  return elements.length ? [{ type: "context", elements }] : [];
}

/** Fine print of raw sentences, those that do not fit joined into the last. */
export function notes(sentences: readonly string[]): types.ContextBlock[] {
  return context(sentences.map((sentence) => literal(sentence, LIMITS.section / LIMITS.contextElements)));
}

export function button(text: string, actionId: string, value: string, style?: types.Button["style"]): types.Button {
  return {
    type: "button",
    text: plain(text, LIMITS.buttonText),
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

export interface Option {
  text: string;
  value: string;
}

export const option = ({ text, value }: Option): types.PlainTextOption => ({
  text: plain(text, LIMITS.optionText),
  value: clip(value, LIMITS.optionValue),
});

/** A menu of raw option texts. Slack takes a hundred options at most and none is an error: give at least one. */
export function select(placeholder: string, actionId: string, options: readonly Option[]): types.StaticSelect {
  return {
    type: "static_select",
    action_id: actionId,
    placeholder: plain(placeholder, LIMITS.placeholder),
    options: options.slice(0, LIMITS.options).map(option),
  };
}

/** A field of a form under its label; block and action id alike, unless another block id is given. */
export function input(
  label: string,
  element: types.InputBlock["element"] & { action_id?: string },
  more: Partial<types.InputBlock> = {},
): types.InputBlock {
  return { type: "input", block_id: element.action_id, label: plain(label, LIMITS.inputLabel), element, ...more };
}

/** A field for text; what stands in it at first is cut to the most that it takes. */
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

export const hint = (text: string): Pick<types.InputBlock, "hint"> => ({ hint: plain(text, LIMITS.inputLabel) });

/** A row of buttons and menus, or no block where there are none. */
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

/** Whether a table stays within what Slack takes. One that does not is set in sections instead. */
export function fitsTable(rows: readonly (readonly string[])[]): boolean {
  const characters = rows.flat().reduce((sum, text) => sum + text.length, 0);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.length <= LIMITS.tableRows && columns <= LIMITS.tableColumns && characters <= LIMITS.tableCharacters;
}
