import { SMALL } from "../../message/small-words.js";
import { endsSentence, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import type { OwnWords } from "./own-words.js";

/* What is left of a text once what is wanted is cut, so that it is about the offer alone. */

/** Offset at which the words that lead to a wish begin; its own start if a company is named among them. */
export function leadTo(
  units: readonly Unit[],
  { start, end }: { start: number; end: number },
  wished: readonly boolean[],
  companies: readonly number[],
): number {
  let at = units.findIndex((unit) => unit.start >= start);
  const leads = (unit: Unit | undefined, index: number): boolean =>
    unit !== undefined &&
    !endsSentence(unit) &&
    unit.kind !== "figure" &&
    (wished[index] === true || SMALL.leads.has(unit.text));
  while (at > 0 && leads(units[at - 1], at - 1)) at -= 1;
  const from = Math.min(start, units[at]?.start ?? start);
  return companies.some((company) => company >= from && company < end) ? start : from;
}

const TRAILED = 5;

/**
 * Offset at which a wish ends, with the few words after it that belong to it: "remote forever", "150k in RSUs please".
 */
export function trailOf({ units, figures }: ToldText, end: number, companies: readonly number[]): number {
  let last = end;
  const from = units.findIndex(({ start }) => start >= end);
  if (from < 0) return end;
  for (let at = from; at <= from + TRAILED; at++) {
    const unit = units[at];
    if (!unit || endsSentence(unit) || unit.kind === "mark") return last;
    if (unit.kind === "figure" || figures.some((figure) => figure.from < unit.end && figure.to > unit.start))
      return end;
    if (companies.includes(unit.start)) return end;
    last = unit.end;
  }
  return end;
}

/** Spans of words that wish for the letter itself, so that the rest of the text is about the offer alone. */
export function idleWords(units: readonly Unit[], companies: readonly number[]): { start: number; end: number }[] {
  return units.flatMap((unit, at) => {
    const length = phraseAt("wants", units, at) || (/^counter/.test(unit.text) ? 1 : 0);
    const end = units[at + length - 1]?.end ?? 0;
    if (length === 0 || companies.some((company) => company >= unit.start && company < end)) return [];
    return [{ start: unit.start, end }];
  });
}
/** The text without some spans. */
export function without(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return (rest + text.slice(from))
    .replace(NUMBER_IS, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** "The number is 152k": once wishes are cut, that figure is an offer's. */
const NUMBER_IS = /\b(?:my|the|a)\s+(?:ask|target|goal|expectations?|number)\s+(?:is|was|are|of)(?!\p{L})/giu;

/** A text without the person's own words for the letter, which are not about the offer. */
export const withoutOwnWords = (text: string, { typed, stated, kept, askedFor }: OwnWords): string =>
  [...typed, ...kept.map((one) => one.typed)].reduce(
    (rest, words) =>
      // "She said 162 would be doable, I'd like that": the figure is still to be read.
      askedFor.figures.some((figure) => words.includes(figure)) ||
      (/\d/.test(words) &&
        !IS_REASON.test(words) &&
        !stated.includes(words) &&
        !kept.some((one) => one.typed === words))
        ? rest
        : rest.replace(words, " "),
    text,
  );
const IS_REASON = /^(?:because|since|as|given|bc|due|considering)\b/iu;
