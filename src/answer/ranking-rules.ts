import { z } from "zod";
import { readRules } from "../language.js";
import { spelledUnit } from "./offer/spelled-figures.js";

const meaning = z.enum(["lowest", "highest", "most", "over", "under", "own", "list"]);
export type Meaning = z.infer<typeof meaning>;

/** The rules that read how a list is asked for, and the lists of words that they name. */
export const RANKING = readRules("rankings", meaning, ["PAY", "WOULD"]);

/** Words that name pay as a whole. */
export const PAY_WORDS: ReadonlySet<string> = new Set(RANKING.words.PAY);

/** Largest number that is read as the length of a list: a larger one counts something else. */
const MOST_ASKED = 50;

/** The value of a small count in digits or as a word; null for any other word, and for "one" ("the highest one"). */
export function countOf(word: string): number | null {
  const value = word === "one" ? 0 : /^\d{1,2}$/.test(word) ? Number(word) : (spelledUnit(word) ?? 0);
  return value > 0 && value <= MOST_ASKED ? value : null;
}
