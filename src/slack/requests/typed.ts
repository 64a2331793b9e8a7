import { unescapeText } from "../blocks/text.js";

/**
 * What a person typed, out of the text that Slack delivers: mentions of people are dropped (the bot's own first of
 * all), channels and links keep the words that the person saw, and the rest is unescaped once.
 */
export function readTyped(text: string): string {
  const words = text
    .replace(/<@[^>]*>/g, " ")
    .replace(/<[!#][^>|]*\|([^>]*)>/g, "$1")
    .replace(/<[!#][^>]*>/g, " ")
    .replace(/<([^>|]*)\|([^>]*)>/g, "$2")
    .replace(/<([^>]*)>/g, "$1");
  return unescapeText(words).replace(/\s+/g, " ").trim();
}
