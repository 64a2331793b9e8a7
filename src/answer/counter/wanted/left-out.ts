import type { MoneyPart } from "../../../domain/guide.js";
import { fold } from "../../../text/folding.js";
import type { Clause } from "../../message/clauses.js";
import { toldText } from "../../message/told-text.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { mannerOf } from "./manner.js";

/*
 * What a message wants in the letter and the letter does not have, in the person's words, so that nothing is dropped
 * without a note: clauses that ask for something or are to be mentioned. Other clauses are not named.
 */

interface Taken {
  /** Words that were read, as typed. */
  words: readonly string[];
  /** Names of companies that the letter mentions. */
  names: readonly string[];
  /** Parts of which more is asked for without a figure from the person. */
  parts: readonly MoneyPart[];
}

/** Most clauses that are named; `LONGEST` bounds one in characters, `FEWEST` is the least number of its words. */
const MOST = 5;
const LONGEST = 120;
const FEWEST = 3;
/** Probability from which a clause with a figure counts as asking. */
const LIKELY = 0.4;
/** Probability from which a clause without a figure counts as asking. */
const SURE = 0.5;
/** Below this probability the role of a clause is unclear; it is named if it seems to say something that matters. */
const DOUBT = 0.4;
const SAYS: ReadonlySet<Clause["role"]> = new Set<Clause["role"]>([
  ...(["rival", "now", "loss", "reason", "personal", "term", "limit"] as const),
]);

/**
 * The clauses that are wanted in the letter and that it does not have, shortened.
 * @param unsaid what was to be said and could not be
 */
export function leftOut(
  clauses: readonly Clause[],
  unsaid: readonly string[],
  { words, names, parts }: Taken,
): string[] {
  const taken = words.map(plain).filter((typed) => typed.length > 1);
  const amounts = new Set(words.map(digits));
  const isIn = (text: string): boolean => {
    const typed = plain(text);
    return taken.some((one) => typed.includes(one) || one.includes(typed));
  };
  const isHeld = ({ text, role }: Clause): boolean => {
    if (role === "rival") return names.some((name) => plain(text).includes(plain(name))) || isIn(text);
    const told = toldText(plainFigures(text));
    if ((role === "ask" || role === "offer") && told.figures.length > 0)
      return told.figures.every(({ typed }) => amounts.has(digits(typed)));
    return isIn(text) || told.parts.some(({ part }) => parts.includes(part)) || Object.keys(mannerOf(text)).length > 0;
  };
  const isWanted = ({ role, likely, hangs, text }: Clause, at: number): boolean =>
    role === "offer"
      ? // "12k a year car allowance": given, and no part that the letter has.
        likely >= SURE && /\d\s?k\b|\d{4}|\d,\d{3}/i.test(text)
      : role === "ask" || role === "term"
        ? likely >= (/\d/.test(text) ? LIKELY : SURE)
        : likely < DOUBT
          ? SAYS.has(role) && /\d|\b(?:i|my)\b/i.test(text)
          : role === "rival" && !(hangs && clauses[at - 1]?.role === "rival");
  const left = clauses.filter((one, at) => isWanted(one, at) && !isHeld(one) && isSaid(one.text));
  const all = [...left.map(({ text }) => text), ...unsaid.filter((text) => !isIn(text))].map(short);
  return [...new Set(all)].slice(0, MOST);
}

/** A clause as it is named: shortened, without the words that join it to the one before. */
export const short = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/^(?:(?:and|but|so|also|plus|because|since)\s+)+/i, "")
    .slice(0, LONGEST)
    .trim();

const isSaid = (text: string): boolean => /\d/.test(text) || text.split(/\s+/).length >= FEWEST;

const plain = (text: string): string => fold(plainFigures(text)).replace(/[^\p{L}\p{N}%]+/gu, "");
/** The digits of a figure without trailing zeros, however it is written. */
const digits = (typed: string): string => typed.replace(/\D/g, "").replace(/0+$/, "");

/** "Fewer options": a letter does not ask for less, so what would be given up is named in a note. */
export function lessWanted(message: string): string[] {
  const { units, parts, text } = toldText(plainFigures(message));
  return parts.flatMap(({ at, end }) =>
    /^(?:less|fewer)$/.test(units[at - 1]?.text ?? "") ? [text.slice(units[at - 1]?.start, end)] : [],
  );
}
