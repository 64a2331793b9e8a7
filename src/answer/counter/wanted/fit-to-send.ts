import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "./told-text.js";
import { toldText } from "./told-text.js";
import { phrasesOf } from "./wish-words.js";

/*
 * Selects the person's own sentences that can be sent as they were typed. What was typed in haste or anger stays out of
 * the letter and is named in a note; what comes before such words may be used alone.
 */

const LISTS = readLanguage("letter-haste", z.strictObject({ hasty: wordList, judges: wordList, low: wordList }));
const at = phrasesOf(LISTS);

/** Shortest beginning of a sentence that is kept, in words. */
const FEWEST = 4;
const CUTS: ReadonlySet<string> = new Set(["so", "but", "and", ",", "which", "because", "since", "–", "-", "("]);

/** A sentence without what should not be sent: whole, up to where that begins, or null. */
export function fitToSend(sentence: string): string | null {
  const { units } = toldText(sentence);
  const hasty = units.findIndex((_, index) => at("hasty", units, index) > 0);
  if (hasty < 0)
    return isJudgement(units) || /\b(?:rather|but|and|so|or)\W*$/i.test(sentence)
      ? null
      : sentence.replace(LISTED, ".");
  const cut = units.slice(0, hasty).findLastIndex(({ text }) => CUTS.has(text));
  const begin = units[cut - 1]?.text === "," ? cut - 1 : cut;
  if (begin < FEWEST) return null;
  return `${sentence.slice(0, units[begin]?.start).trim()}.`;
}

/** "I led two launches, market.": the next item of a list of reasons is not part of the sentence. */
const LISTED = /,\s+\p{Ll}+\.$/u;

/** "The base is low", "it's under what I expected": a judgement of the offer, not a reason that a recruiter can use. */
const isJudgement = (units: readonly Unit[]): boolean => units.length < MOST_OF_JUDGEMENT && judges(units);
const MOST_OF_JUDGEMENT = 12;

const judges = (units: readonly Unit[]): boolean =>
  units.some((_, index) => {
    const length = at("judges", units, index);
    return (
      length > 0 &&
      units.slice(index + length, index + length + 4).some((__, near) => at("low", units, index + length + near) > 0)
    );
  });

/** Whether a message says that the offer is low; the letter has its own words for that. */
export const findsLow = (message: string): boolean => judges(toldText(message).units);
