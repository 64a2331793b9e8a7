import { listsOf, readLanguage, wordLists } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import { plainFigures } from "../offer/plain-figures.js";
import type { Day, Fact, Lost } from "../offer/wanted-letter.js";
import { ANY_MONTH, lengthIn, monthOf } from "./dates-and-numbers.js";
import { type ToldFigure, toldText } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/* Facts of a person's story as values, read in any language: what leaving costs, the notice, the experience. */

const { kinds, ...LISTS } = readLanguage(
  "letter-facts",
  listsOf("loses lost repays notice experience others before joins").extend({ kinds: wordLists }),
);
const named = (words: readonly string[]): RegExp => new RegExp(`(?<![a-z])${anyOf(words.map(fold))}(?![a-z])`, "u");
const [LOSES, LOST, REPAYS, NOTICE, EXPERIENCE] = [
  LISTS.loses,
  LISTS.lost,
  LISTS.repays,
  LISTS.notice,
  LISTS.experience,
].map(named) as [RegExp, RegExp, RegExp, RegExp, RegExp];
const KINDS = Object.entries(kinds).map(([kind, words]) => [kind as Lost, named(words)] as const);
const OTHERS = named(LISTS.others);
/** A comma between digits is a decimal one. */
const JOINS = new RegExp(String.raw`,(?!\d)|\s${anyOf(LISTS.joins)}\s`, "iu");

/**
 * The facts that a clause tells.
 *
 * @param led the clause before it in its sentence: "a pension match | I'd be giving up (about 9k a year)"
 * @example factsIn("Pierdo 9.000 € de bonus") // [{ kind: "loss", of: "bonus", amount: "9,000 €" }]
 */
export function factsIn(clause: string, led = ""): Fact[] {
  const text = plainFigures(clause);
  const { units, figures } = toldText(text);
  if (units.some((_, at) => phraseAt("wants", units, at) > 0) || ASKED_OFF.test(clause)) return [];
  const lasting = text.split(JOINS).flatMap((piece): Fact[] => {
    const said = fold(piece);
    if (OTHERS.test(said)) return [];
    const kind = NOTICE.test(said) ? "notice" : EXPERIENCE.test(said) ? "experience" : null;
    const length = kind && lengthIn(piece);
    if (!length || (kind === "experience" && length.unit !== "year")) return [];
    return [{ kind, length: { count: length.number, unit: length.unit } }];
  });
  const [own, before] = [fold(text), fold(led)];
  const [amount, another] = figures.filter(isAmount);
  const repays = REPAYS.test(own);
  if (!amount || another || !(repays || [LOSES, LOST].some((words) => words.test(own) || words.test(before))))
    return lasting;
  const kindIn = (said: string): Lost | undefined => KINDS.find(([, words]) => words.test(said))?.[0];
  const of = repays ? "pay-back" : (kindIn(own) ?? kindIn(before));
  if (!of) return lasting;
  const day = dayBefore(text);
  const yearly = /^\s*(?:a|per|each)\s+year\b/iu.test(text.slice(amount.end));
  return [
    ...lasting,
    { kind: "loss", of, amount: amount.typed, ...(yearly && { yearly }), ...(day && { before: day }) },
  ];
}

/** "160k, and drop the clawback on the sign-on" asks, and tells of nothing to pay back. */
const ASKED_OFF = /\b(?:drop|remove|waive|soften|shorten|scrap)\b.*\b(?:claw[ -]?back|repayment)\b/iu;

/** Whether a clause plainly says what the person loses, whatever weights make of it: "où je laisse 60k€ de RSU". */
export const tellsLoss = (clause: string): boolean =>
  LOSES.test(fold(clause)) && factsIn(clause).some(({ kind }) => kind === "loss");

/** A sum of money: a share of pay, a day and a count of months are none. */
const isAmount = ({ figure, typed }: ToldFigure): boolean =>
  figure.kind === "money" && figure.low === figure.high && (/\p{Sc}|\p{L}/u.test(typed) || figure.high >= 1000);

const DAY = new RegExp(
  String.raw`(?<!\p{L})${anyOf(LISTS.before.map(fold))}\s+(?:(?:the|de|di|van)\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:(?:of|de|di)\s+)?)?(?<month>${ANY_MONTH})(?:\s+(?<last>\d{1,2})(?!\d))?(?!\p{L})`,
  "iu",
);
/** The day before which something is lost: "before 20 December", "antes de febrero". */
function dayBefore(text: string): Day | null {
  const { day, month, last } = DAY.exec(fold(text))?.groups ?? {};
  const named = month ? monthOf(month) : null;
  return named
    ? { kind: "date", month: named, day: Number(day ?? last) || null, isMonthFirst: last !== undefined }
    : null;
}
