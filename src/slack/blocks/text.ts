import type { types } from "@slack/bolt";

/** The three characters that start an entity, a mention or a link in Slack's text. Everything else is literal. */
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Makes text of a person or a guide literal in Slack: `<!channel>` pings nobody, and `*`, `_`, `~` and backticks at
 * the start of a word format nothing ("~$228K–~$248K" would be struck through). Every text object goes through here.
 */
export function escapeText(text: string): string {
  const literal = /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character) : text;
  // Most texts have no mark, and looking at what stands before one takes a hundred times as long as looking for one.
  return /[*_~`]/.test(literal) ? literal.replace(OPENS_FORMAT, "$1\u2060$2") : literal;
}

/** A formatting mark counts only at the edge of a word; an invisible word joiner before it takes that edge away. */
const OPENS_FORMAT = /(^|[^\p{L}\p{N}\u2060])([*_~`])(?=\S)/gu;

/** Undoes Slack's escaping of what people type (`at&amp;t`). Links and mentions are left to `readTyped`. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/**
 * Cuts text so that it fits `max` characters once `width` has counted each character, with an ellipsis at the end. Cuts
 * between characters, never inside one. With `escapeText`d text give the raw text here and escape the result.
 */
export function clip(text: string, max: number, width: (character: string) => number = lengthOf): string {
  let used = 0;
  let room = 0;
  let at = 0;
  for (const character of text) {
    used += width(character);
    if (used > max) return `${text.slice(0, room).trimEnd()}…`;
    at += character.length;
    // The last place where an ellipsis still fits behind.
    if (used < max) room = at;
  }
  return text;
}

const lengthOf = (character: string): number => character.length;

/** Escapes and fits: the escaped text is at most `max` characters and never ends inside an entity. */
export function literal(text: string, max: number): string {
  const whole = escapeText(text);
  return whole.length <= max ? whole : escapeText(clip(text, max, escapedLength));
}

/** A word joiner may come before each mark, so a mark counts for two. */
const escapedLength = (character: string): number =>
  ENTITIES[character]?.length ?? (MARKS.has(character) ? 2 : character.length);

const MARKS = new Set("*_~`");

/** A plain_text object of raw text. Slack decodes entities there too, and draws `:gb:` as a flag. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: "plain_text", text: literal(text.replace(/\s+/g, " ").trim() || "–", max), emoji: true };
}

/**
 * A mrkdwn object of text that is escaped already (built with `escapeText` or `literal`). `verbatim` keeps Slack from
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

/** A mention that Slack shows as the person's name. Only for ids that Slack itself sent. */
export const mention = (user: string): string => `<@${user}>`;
