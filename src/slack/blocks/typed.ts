import { unescapeText } from "./text.js";

/** Longest text that is read, in characters: far longer than any question, even if escapes and links double it. */
const MOST_READ = 8_000;

/** Text in angle brackets. It contains neither bracket, so that a run of opening ones is scanned only once. */
const ENTITY = /<([^<>]*)>/g;

/**
 * What a person typed, from the text that Slack delivers: mentions of people are dropped (first of all the bot's own),
 * channels and links become the words that the person saw, and the rest is unescaped once. Text past a limit is not
 * read.
 */
export function readTyped(text: string): string {
  const words = text.slice(0, MOST_READ).replace(ENTITY, (_, inside: string) => shownAs(inside));
  return unescapeText(words).replace(/\s+/g, " ").trim();
}

/**
 * A link is shown by its label or address, a mention of a person not at all, and any other mention by its label only.
 */
function shownAs(inside: string): string {
  if (inside.startsWith("@")) return " ";
  const bar = inside.indexOf("|");
  if (bar >= 0) return inside.slice(bar + 1);
  return /^[!#]/.test(inside) ? " " : inside;
}
