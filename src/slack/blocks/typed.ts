import { unescapeText } from "./text.js";

/** Nobody asks in more characters; the escapes and links of Slack's text may double them. */
const MOST_READ = 8_000;

/** What stands in angle brackets: neither bracket inside, so that a run of opening ones is looked at once. */
const ENTITY = /<([^<>]*)>/g;

/**
 * What a person typed, out of the text that Slack delivers: mentions of people are dropped (the bot's own first of
 * all), channels and links keep the words that the person saw, and the rest is unescaped once. A longer text than
 * people type is read in part.
 */
export function readTyped(text: string): string {
  const words = text.slice(0, MOST_READ).replace(ENTITY, (_, inside: string) => shownAs(inside));
  return unescapeText(words).replace(/\s+/g, " ").trim();
}

/** A link is shown by its label or address; a mention of a person not at all, any other by its label only. */
function shownAs(inside: string): string {
  if (inside.startsWith("@")) return " ";
  const bar = inside.indexOf("|");
  if (bar >= 0) return inside.slice(bar + 1);
  return /^[!#]/.test(inside) ? " " : inside;
}
