import { fold } from "../../../text/folding.js";
import { OFFER_WORDS } from "./offer-words.js";
import type { Piece } from "./pieces.js";

/** The small words of other languages, and their names for the parts of an offer. */
const WORDS: ReadonlySet<string> = new Set([
  ...(OFFER_WORDS.details.ABROAD ?? []),
  ...Object.entries(OFFER_WORDS.labels).flatMap(([name, words]) => (name.endsWith("_ABROAD") ? words : [])),
]);
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
/** One such word may be of a name: "DE Shaw", "La Jolla". */
const LEAST = 2;

/** Whether a text is written in another language than English: by its script, or by words of one. */
export function isAbroad(pieces: readonly Piece[]): boolean {
  const found = new Set<string>();
  for (const { typed } of pieces) {
    if (OTHER_SCRIPT.test(typed)) return true;
    if (WORDS.has(fold(typed))) found.add(fold(typed));
    for (const word of fold(typed).split(/[^\p{L}]+/u)) if (WORDS.has(word)) found.add(word);
    if (found.size >= LEAST) return true;
  }
  return false;
}
