import type { types } from "@slack/bolt";
import { withoutEmojiCodes } from "../../present/emoji-codes.js";

/** The three characters that start an entity, a mention or a link in Slack's text. Everything else is literal. */
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Makes text of a person or a guide literal in Slack: `<!channel>` pings nobody, and `*`, `_`, `~` and backticks at
 * the start of a word format nothing ("~$228K–~$248K" would be struck through). Every text object goes through here.
 */
export function escapeText(text: string): string {
  if (!/[&<>*_~`]/.test(text)) return text;
  const literal = text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
  // A search for the characters first: the expression that also looks at what comes before a mark takes a hundred times
  // as long.
  return /[*_~`]/.test(literal) ? literal.replace(OPENS_FORMAT, "$1\u2060$2") : literal;
}

/** A formatting mark counts only at the edge of a word; an invisible word joiner before it takes that edge away. */
const OPENS_FORMAT = /(^|[^\p{L}\p{N}\u2060])([*_~`])(?=\S)/gu;

/** Undoes Slack's escaping of what people type (`at&amp;t`). Links and mentions are read by `readTyped`. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/**
 * Cuts text so that it fits `max` characters once `width` has counted each character, with an ellipsis at the end. Cuts
 * between characters, never inside one. Takes raw text: escape the result, not the input.
 *
 * @param width of the character with this code point
 */
export function clip(text: string, max: number, width: (code: number) => number = lengthOf): string {
  let used = 0;
  let room = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    used += width(code);
    if (used > max) return `${text.slice(0, room).trimEnd()}…`;
    at += lengthOf(code);
    // The last position after which an ellipsis still fits.
    if (used < max) room = at;
  }
  return text;
}

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Escapes a text and cuts it: the result has at most `max` characters and never ends inside an entity. */
export function literal(raw: string, max: number): string {
  const text = withoutEmojiCodes(raw);
  const whole = text.length > max ? null : escapeText(text);
  if (whole !== null && whole.length <= max) return whole;
  return escapeText(clip(text, max, escapedLength));
}

/** Characters that escaping makes longer: entities, and the marks, which may get a word joiner before them. */
const WIDER = new Map([
  ...Object.entries(ENTITIES).map(([character, entity]) => [character.charCodeAt(0), entity.length] as const),
  ...[..."*_~`"].map((mark) => [mark.charCodeAt(0), 2] as const),
]);
const escapedLength = (code: number): number => (code < 128 && WIDER.get(code)) || lengthOf(code);

const oneLine = (text: string): string => (/\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text);

/** A plain_text object of raw text. Slack decodes entities there too. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: "plain_text", text: literal(oneLine(text) || "–", max), emoji: true };
}

/**
 * A mrkdwn object of text that is already escaped (built with `escapeText` or `literal`). `verbatim` keeps Slack from
 * linking `@here`, channel names and addresses in it.
 */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

/** Each line as a quotation. Takes raw text. */
export function quote(text: string, max: number): string {
  const lines = text.trim().split("\n").length;
  return literal(text.trim(), max - 2 * lines)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** A mention, which Slack shows as the person's name. Only for ids that Slack sent. */
export const mention = (user: string): string => `<@${user}>`;

/** A channel, which Slack shows by its name to people who may see it. Only for ids that Slack sent. */
export const inChannel = (channel: string): string => `<#${channel}>`;
