import { z } from "zod";
import { listsOf, readLanguage, wordList } from "../../../language.js";
import { SMALL } from "../../message/small-words.js";
import type { Unit } from "../../message/told-text.js";
import { toldText } from "../../message/told-text.js";
import { phrasesOf } from "../../message/wish-words.js";

/*
 * Selects the person's own sentences that can be sent as they were typed. What was typed in haste or anger stays out of
 * the letter and is named in a note; what comes before such words may be used alone.
 */

const { writer, ...LISTS } = readLanguage(
  "letter-haste",
  z.strictObject({ hasty: wordList, judges: wordList, low: wordList, writer: listsOf("words at-end subjects") }),
);
const at = phrasesOf({ ...LISTS, ...writer });

/** Whether words at a place are for whoever writes the letter: "which is true as well", "the letter should be short". */
function isToWriter(units: readonly Unit[], index: number): boolean {
  const ends = at("at-end", units, index);
  if (ends > 0) return index > 0 && units.slice(index + ends).every(({ kind }) => kind === "mark");
  return at("words", units, index) > 0 || (index === 0 && at("subjects", units, index) > 0);
}

/** Shortest beginning of a sentence that is kept, in words. */
const FEWEST = 4;

/** A sentence without what should not be sent: whole, up to where that begins, or null. */
export function fitToSend(sentence: string): string | null {
  const { units } = toldText(sentence);
  // "I lose it if I leave before March" is no anger.
  const hasty = units.findIndex(
    ({ text }, index) =>
      isToWriter(units, index) || (at("hasty", units, index) > 0 && !(text === "lose" && /\d/.test(sentence))),
  );
  if (hasty < 0) {
    const whole = sentence.replace(LISTED, ".").replace(SO, ".");
    return isJudgement(units) || /\b(?:rather|but|and|so|or)\W*$/i.test(sentence) || !isClean(whole) ? null : whole;
  }
  const cut = units.slice(0, hasty).findLastIndex(({ text }) => SMALL.cuts.has(text));
  const begin = units[cut - 1]?.text === "," ? cut - 1 : cut;
  if (begin < FEWEST) return null;
  const told = `${sentence.slice(0, units[begin]?.start).replace(/[\s,]+$/, "")}.`;
  return isClean(told) ? told : null;
}

/** Most words of a sentence in the person's words: what is longer runs on, as people do in a chat. */
const MOST = 32;
/** "My notice is three months, so start 1 July": what follows is an ask, and not part of the reason for it. */
const SO = /,\s+(?:so|hence|therefore)\s(?!that\b)[^,.]+\.$/iu;
/** A beginning that needs a main clause behind it. */
const OPEN =
  /^(?:with|without|despite|due to|because|since|as|though|although|while|which|who|that|than|if|when|once)\s/iu;
const MAIN =
  /(?:,\s+(?:and\s+)?|^(?:if|when|once)\s(?:i|we|my)\b.*\s)(?:i|we|my|our|you|your|it|this|that|there|the)(?:['’]\p{L}+)?\s/iu;
/** "$205K + $60K + 15%", "190/240": a row of figures, as people note them. */
const ROW = /\d[\p{L}%]*\s*[+/=|]\s*(?:\p{Sc}|[A-Z]{3}\s)?\s?\d/u;
/** "Goes to 250.", "at 97 there": a sum without its unit, which nobody writes in a letter; "a team of 120" is a count. */
const BARE =
  /(?<!(?:^|\s)(?!(?:base|salary|total|pay|comp|offer|bonus|figure|number)\s)\p{L}+ of )(?<![\p{L}\d.,/:-]|\p{Sc}\s?|[A-Z]{3}\s)[1-9]\d{2}(?=\s*(?:[.,;)]|$|(?:and|or|but|base|total|in|at|if|now|there|to|from)(?!\p{L})))/iu;

/** Whether a sentence stands in a letter as it is: a whole one, not too long, without figures as in notes. */
const isClean = (sentence: string): boolean =>
  sentence.split(/\s+/).length <= MOST &&
  !(OPEN.test(sentence) && !MAIN.test(sentence)) &&
  !ROW.test(sentence.replace(SHARE, "")) &&
  !BARE.test(sentence);
/** "On call 24/7", "3/4 of the teams". */
const SHARE = /(?<![\p{L}\d])\d{1,2}\/\d{1,2}(?![\p{L}\d])/gu;

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

/** The sentences without those whose words are in another one: a reason may be said alone and with what it is for. */
export const withoutTwice = (sentences: readonly string[]): string[] =>
  sentences.filter((one) => !sentences.some((other) => other !== one && isWithin(one, other)));

/** Whether a sentence holds the words of a clause. */
export const isWithin = (clause: string, sentence: string): boolean =>
  sentence.toLowerCase().includes(clause.toLowerCase().replace(/\.$/, ""));
