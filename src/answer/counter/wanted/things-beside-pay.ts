import { endsSentence, type NamedPart, type ToldFigure, type ToldText, type Unit } from "../../message/told-text.js";
import { longestAt, type Term, wordsAt } from "./term-phrases.js";

/* Which things beside pay have an amount, and which are given already. */

/** Things beside pay that have an amount of their own. */
const WITH_MONEY: ReadonlySet<Term> = new Set("relocation learning equipment notice parking review".split(" "));
/** Words between a thing and its amount: "relocation of 15k", "moving costs est. 28k", "it's two months and costs about 9k". */
const TO_AMOUNT =
  /(?:^|\s)(?:of|at|for|around|about|approx|roughly|est|estimated|costs?|worth|to|up to|maybe|plus|\(|:|=|~|von|de|à|di|van|da|em)(?:\s(?:an?|about|around|approx|roughly|ca|circa|max|\.|\p{Sc}))*$/u;

/** The thing beside pay that a figure without a part is for: "a 3k learning budget", "Umzugskosten (4.000 €)"; else null. */
export function thingOf({ units, parts, figures }: ToldText, { at, part, from: labelled }: ToldFigure): Term | null {
  // "A salary review after six months that takes me to 170k": there the salary is no label.
  const label =
    part === null
      ? null
      : longestAt(
          units,
          units.findIndex(({ start }) => start >= labelled),
        );
  if (part !== null && label?.term !== "review") return null;
  const behind = [1, 2, 3].map((offset) => longestAt(units, at + offset));
  const next = behind.findIndex((match) => match !== null && WITH_MONEY.has(match.term) && match.term !== "review");
  if (next >= 0 && units.slice(at + 1, at + 1 + next).every(({ kind, text }) => kind === "word" && !AND.test(text)))
    return behind[next]?.term ?? null;
  const begin = Math.max(units.slice(0, at).findLastIndex(endsSentence) + 1, at - FAR);
  for (let from = at - 1; from >= begin; from--) {
    const match = longestAt(units, from);
    const isApart = [...parts, ...figures].some((one) => one.at > from && one.at < at && !isSmall(one));
    if (isApart) return null;
    if (!match || match.end > at || !WITH_MONEY.has(match.term)) continue;
    const between = wordsAt(units, match.end, at);
    return between === "" || TO_AMOUNT.test(` ${between}`) ? match.term : null;
  }
  return null;
}
const FAR = 12;
const AND = /^(?:and|or|but|plus|und|et|y|e|en)$/;
const isSmall = (one: NamedPart | ToldFigure): boolean =>
  "figure" in one && one.figure.kind === "number" && one.figure.high < 100;

/** "They already pay relocation", "visa is sorted": whether the clause of some units says that it is given. */
export function isGranted(units: readonly Unit[], at: number, end = at + 1): boolean {
  const isEdge = (unit: Unit): boolean => endsSentence(unit) || /^(?:,|but|so)$/.test(unit.text);
  const behind = units.slice(end).findIndex(isEdge);
  const clause = wordsAt(units, units.slice(0, at).findLastIndex(isEdge) + 1, behind < 0 ? units.length : end + behind);
  return (
    GRANTED.test(clause) ||
    /^(?:(?:is|are|was) )(?:already |all )?(?:done|sorted|fine|settled|agreed|included|covered|ok|okay|confirmed|in)\b/.test(
      wordsAt(units, end, end + 4),
    )
  );
}
const GRANTED =
  /\b(?:they|she|he|recruiter|it)(?:['’]ve| have| has)? (?:already\b|(?:said yes|agreed|promised|confirmed|approved|included) )|\b(?:they|she|he)(?:['’]re| are|['’]s) (?:already )?(?:paying|covering|giving|including)\b|\balready (?:promised|agreed|included|in|given|confirmed|granted|sorted|done|settled|covered)\b/;

/** "Fridays off?? no scrap that": whether the words behind something take it back. */
export const isTakenBack = (text: string, end: number): boolean => TAKEN_BACK.test(text.slice(end));
const TAKEN_BACK =
  /^(?:[^.!?,;\n]{0,25})[\s?!.,–—-]*(?:(?:no|nah|sorry|actually|oh|hm+)[\s,]+)*(?:(?:scrap|forget|drop|skip|cancel|strike|ignore) (?:that|it)\b|never ?mind\b|no wait\b)/iu;
