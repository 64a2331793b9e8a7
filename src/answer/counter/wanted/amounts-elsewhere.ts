import { listsOf, readLanguage } from "../../../language.js";
import type { Clause } from "../../message/clauses.js";
import { SMALL } from "../../message/small-words.js";
import { toldText, type Unit } from "../../message/told-text.js";
import { phrasesOf } from "../../message/wish-words.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { WantedFigure } from "./wanted-figures.js";

/* Amounts that are asked for by reference: what is lost by the move. */

const LISTS = readLanguage("letter-losses", listsOf("covers covered makes made whole pointers losses"));
const phraseAt = phrasesOf(LISTS);

/**
 * "I lose a 22k bonus, want them to cover it": a sign-on of what is lost, if an ask means that loss. Of several amounts
 * their sum is meant only by "both" or "all".
 */
export function amountOfLoss(clauses: readonly Clause[], lost: readonly string[]): WantedFigure[] {
  const all = toldText(plainFigures(lost.join(". "))).figures.filter(
    ({ figure: { kind }, typed: amount }) => (kind === "money" && !/^\d{1,3}$/.test(amount)) || /^\d{4,}$/.test(amount),
  );
  const asks = clauses.filter((_, at) => asksForLoss(clauses, at, lost)).map(({ text }) => text);
  // "My place gives me 150k and a 25k bonus that I'd lose": the part that the ask names is meant.
  const parts = asks.flatMap((ask) => toldText(ask).parts.map(({ part }) => part));
  const named = all.filter(({ part }) => part !== null && parts.includes(part));
  const figures = named.length > 0 ? named : all;
  const isSum = figures.length > 1 && asks.some((ask) => /\b(?:both|all)\b/i.test(ask));
  const [figure] = figures;
  if (!figure || (figures.length > 1 && !isSum) || asks.length === 0) return [];
  const value = figures.reduce((sum, one) => sum + one.figure.high, 0);
  const typed = isSum ? `${value}` : figure.typed;
  return [{ part: "signOn", near: null, typed, value, percent: false, how: "to" }];
}

/** Whether a clause asks for the loss itself: a pronoun for the clause before it, or words of the loss. */
function asksForLoss(clauses: readonly Clause[], at: number, lost: readonly string[]): boolean {
  const clause = clauses[at];
  if (clause?.role !== "ask" && clause?.role !== "request") return false;
  const before = clauses.slice(0, at).findLast(({ role }) => role !== "ask" && role !== "request");
  const isBehindLoss = before?.role === "loss" || lost.some((one) => before && one.includes(before.text));
  const names = namesOf(lost);
  const { text, units, parts } = toldText(plainFigures(clause.text + whatIsLost(clauses[at + 1])));
  /** Number of units from one on that name the loss. */
  const lossAt = (from: number): number => {
    const said = phraseAt("losses", units, from);
    if (said > 0) return said;
    const led = /^(?:the|my|that|this|those|these|both)$/.test(units[from]?.text ?? "") ? 1 : 0;
    const named = [led, led + 1].find((skip) => {
      const unit = units[from + skip];
      return unit !== undefined && names.has(nameIn(unit, text));
    });
    return named === undefined ? (isBehindLoss ? phraseAt("pointers", units, from) : 0) : named + 1;
  };
  const isSignOn = parts.some(({ part }) => part === "signOn");
  return units.some((_, from) => {
    if (phraseAt("whole", units, from) > 0) return true;
    const verb = phraseAt("covers", units, from);
    if (verb > 0 && lossAt(from + verb) > 0) return true;
    const loss = lossAt(from);
    if (loss === 0) return false;
    if (phraseAt("covered", units, from + loss) > 0) return true;
    const isMade = phraseAt("makes", units, from - 1) > 0 && phraseAt("made", units, from + loss) > 0;
    // "Want that as a sign-on", "a sign-on for both".
    const beside = [units[from - 1]?.text, units[from + loss]?.text];
    return isMade || (isSignOn && beside.some((word) => word !== undefined && SMALL["for-loss"].has(word)));
  });
}

/** "A sign-on equal to | what I lose": such a clause is the object of the ask before it. */
const whatIsLost = (next: Clause | undefined): string =>
  next?.role === "loss" && phraseAt("losses", toldText(next.text).units, 0) > 0 ? ` ${next.text}` : "";

/** What a unit names a loss by: its figure, or a word that is long enough. */
const nameIn = ({ kind, start, end, text: word }: Unit, text: string): string =>
  kind === "figure" ? text.slice(start, end).replace(/\D/g, "").replace(/000$/, "") : word.length > 3 ? word : "";
const namesOf = (lost: readonly string[]): ReadonlySet<string> =>
  new Set(
    lost.map(plainFigures).flatMap((text) =>
      toldText(text)
        .units.map((unit) => nameIn(unit, text))
        .filter((name) => name !== ""),
    ),
  );
