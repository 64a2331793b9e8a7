import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "./told-text.js";
import { toldText } from "./told-text.js";
import { phrasesOf } from "./wish-words.js";

/*
 * Which of the person's own sentences can be sent as they were typed. What was typed in haste or anger stays out of the
 * letter and is named under it; what stands before such words may be told alone.
 */

const LISTS = readLanguage("letter-haste", z.strictObject({ hasty: wordList, judges: wordList, low: wordList }));
const at = phrasesOf(LISTS);

/** Fewer words say nothing by themselves. */
const FEWEST = 4;
const CUTS: ReadonlySet<string> = new Set(["so", "but", "and", ",", "which", "because", "since", "–", "-", "("]);

/** A sentence without what nobody sends: whole, up to where that begins, or null. */
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

/** "I led two launches, market.": the next thing of a list of reasons is no part of the sentence. */
const LISTED = /,\s+\p{Ll}+\.$/u;

/** "The base is low", "it's under what I expected": said of the offer, and no reason that a recruiter can take up. */
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

/** Whether a message says that the offer is low: the letter says so in words of its own. */
export const findsLow = (message: string): boolean => judges(toldText(message).units);
