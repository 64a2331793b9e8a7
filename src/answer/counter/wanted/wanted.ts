import type { MoneyPart } from "../../../domain/guide.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { wishesAt } from "./figure-rules.js";
import { standingsOf } from "./figure-standing.js";
import { type ReadTerm, termsIn } from "./terms.js";
import { endsSentence, type NamedPart, type ToldFigure, type ToldText, toldText, type Unit } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/** A figure that is wanted. `part` is null where none is named at it; `near` is the part that its sentence names. */
export interface WantedFigure {
  part: MoneyPart | null;
  near: MoneyPart | null;
  typed: string;
  /** In whole units as written, or percent: of a range the upper end. */
  value: number;
  percent: boolean;
  /** To that figure; so much more than is offered; so many times what is offered. */
  how: "to" | "more" | "times";
  /** "At least 108". */
  least?: true;
  per?: "month";
}

/** What the person wants the letter to ask for. */
export interface Wanted {
  figures: WantedFigure[];
  /** Parts of which more is wanted, without a figure. */
  more: MoneyPart[];
  /** Parts of which no more is to be asked. */
  stays: MoneyPart[];
  /** What is wanted and is no figure of pay. */
  terms: ReadTerm[];
  /** Any of them would do. */
  either?: true;
}

/** What is wanted in a text, null where nothing is, and the text without it. */
export interface WantedApart {
  text: string;
  wanted: Wanted | null;
}

/**
 * Takes out of a text that asks for a counter what the letter is to ask for.
 *
 * @param companies where names of companies begin: a sentence that holds one keeps its words
 */
export function takeWanted(typed: string, companies: readonly number[] = []): WantedApart {
  // "能到33万": a figure that stands in a row of characters.
  const told = toldText(plainFigures(typed.replace(/(?<=\p{Script=Han})(?=\d)/gu, " ")));
  const wished = wishesAt(told);
  const standings = standingsOf(told);
  const figures = told.figures.filter((_, index) => standings[index] === "wanted" && !isLowerEnd(told, index));
  const stays = told.parts.filter((part) => isKept(told.units, part));
  const terms = termsIn(told, wished);
  const more = told.parts.filter(
    (part) =>
      !stays.includes(part) &&
      !isNone(told.units, part) &&
      (wished[part.at] || isWeighed(told.units, part)) &&
      !isOfTerm(part, terms),
  );
  const read = [...figures.map((figure) => wantedFigure(told, figure, more)), ...timesIn(told, wished)];
  const named = new Set(read.map(({ part, near }) => part ?? near));
  const wanted: Wanted = {
    figures: read,
    more: [...new Set(more.map(({ part }) => part))].filter((part) => !named.has(part)),
    stays: [...new Set(stays.map(({ part }) => part))],
    terms,
    ...(areEither(told, [...figures.map(({ from, to }) => ({ start: from, end: to })), ...more, ...terms]) && {
      either: true as const,
    }),
  };
  const spans = [...figures.map(({ from, to }) => ({ start: from, end: to })), ...more, ...terms];
  const ended = spans.map((span) => ({
    start: leadTo(told.units, span, wished, companies),
    end: trailOf(told, span.end, companies),
  }));
  const text = without(told.text, [...ended, ...idleWords(told.units, companies)]);
  const isEmpty = read.length + wanted.more.length + terms.length + wanted.stays.length === 0;
  return { text, wanted: isEmpty ? null : wanted };
}

/** Where the words begin that lead to what is wanted, in a sentence in which no company is named there. */
function leadTo(
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
    (wished[index] === true || LEADS.has(unit.text));
  while (at > 0 && leads(units[at - 1], at - 1)) at -= 1;
  const from = Math.min(start, units[at]?.start ?? start);
  return companies.some((company) => company >= from && company < end) ? start : from;
}

/** Words that stand before those that wish. */
const LEADS = new Set(
  "i i'd i’d id we they them please pls could would can ideally so and but also just only really".split(" "),
);
const TRAILED = 5;

/** Where what is wanted ends with the few words behind it that go on with it: "remote forever", "150k in RSUs please". */
function trailOf({ units, figures }: ToldText, end: number, companies: readonly number[]): number {
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

/** Words that wish, where what they wish for is the letter: what is left of the text tells of the offer alone. */
function idleWords(units: readonly Unit[], companies: readonly number[]): { start: number; end: number }[] {
  return units.flatMap((unit, at) => {
    const length = phraseAt("wants", units, at) || (/^counter/.test(unit.text) ? 1 : 0);
    const end = units[at + length - 1]?.end ?? 0;
    if (length === 0 || companies.some((company) => company >= unit.start && company < end)) return [];
    return [{ start: unit.start, end }];
  });
}

const TIMES: Readonly<Record<string, number>> = { double: 2, twice: 2, doubled: 2, triple: 3, tripled: 3 };

/** So many times what is offered of the part that is named behind it, else last before it: "double the sign-on". */
function timesIn({ units, text }: ToldText, wished: readonly boolean[]): WantedFigure[] {
  const at = units.findIndex((unit, index) => TIMES[unit.text] !== undefined && (wished[index] || wished[index - 1]));
  const unit = units[at];
  if (!unit) return [];
  const labels = toldText(text.replace(/\d/g, " ")).parts;
  const part =
    labels.find(({ start }) => start > unit.start && start < unit.end + 20) ??
    labels.findLast(({ start }) => start < unit.start);
  return [
    {
      part: part?.part ?? null,
      near: null,
      typed: unit.text,
      value: TIMES[unit.text] ?? 2,
      percent: false,
      how: "times",
    },
  ];
}

const RANGED = new Set(["to", "-", "–", "bis", "a", "à"]);

/** Whether a figure is the lower end of a range of which the next one is the upper: "160 to 168". */
function isLowerEnd({ units, figures }: ToldText, index: number): boolean {
  const [figure, next] = [figures[index], figures[index + 1]];
  if (!figure || next?.at !== figure.at + 2 || next.figure.high <= figure.figure.low) return false;
  return RANGED.has(units[figure.at + 1]?.text ?? "") && units[figure.at - 1]?.text !== "from";
}

const NONE = new Set("no without zero keine kein sin sem pas ingen geen nessun senza".split(" "));

/** "No equity": what is not there is not wanted for that. */
const isNone = (units: readonly Unit[], { at }: NamedPart): boolean =>
  [at - 1, at - 2].some((before) => NONE.has(units[before]?.text ?? ""));

const isOfTerm = ({ start }: NamedPart, terms: readonly ReadTerm[]): boolean =>
  terms.some((term) => term.start <= start && start < term.end);

/** How near a word stands that says of a part that it stays, before its name and behind it. */
const KEPT_BEFORE = 4;
const KEPT_BEHIND = 6;

/** "Keep the base", "base is fine", "the stock doesn't matter", "rather than the equity". */
function isKept(units: readonly Unit[], { at }: NamedPart): boolean {
  for (let before = at - 1; before >= Math.max(0, at - KEPT_BEFORE); before--) {
    const unit = units[before];
    if (!unit || endsSentence(unit) || unit.kind === "figure" || unit.text === ",") break;
    const length = phraseAt("keeps", units, before);
    if (length > 0 && before + length <= at) return true;
  }
  for (let behind = at + 1; behind <= at + KEPT_BEHIND; behind++) {
    const unit = units[behind];
    if (!unit || endsSentence(unit) || unit.kind === "figure" || unit.text === "," || unit.text === "but") return false;
    if (phraseAt("stays", units, behind) > 0) return true;
  }
  return false;
}

const WEIGHED = new Set(
  "more higher bigger larger better extra increased raised move moves bump care matters counts priority".split(" "),
);
const WEIGHED_NEAR = 3;

/** "More equity", "only equity matters to me", "see the base move". */
function isWeighed(units: readonly Unit[], { at }: NamedPart): boolean {
  for (let near = at - WEIGHED_NEAR; near <= at + WEIGHED_NEAR; near++) {
    if (units[near] && WEIGHED.has(units[near]?.text ?? "") && !hasEnd(units, Math.min(near, at), Math.max(near, at)))
      return true;
  }
  return false;
}

const hasEnd = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some((unit) => endsSentence(unit) || unit.kind === "figure" || unit.text === ",");

/** Whether two things that are wanted stand with an "or" between them, and nothing else. */
function areEither({ units }: ToldText, wanted: readonly { start: number; end: number }[]): boolean {
  const items = [...wanted].sort((a, b) => a.start - b.start);
  return items.some((item, index) => {
    const next = items[index + 1];
    const between = next ? units.filter(({ start, end }) => start >= item.end && end <= next.start) : [];
    return (
      between.some(({ text }) => text === "or" || text === "oder" || text === "ou" || text === "o") &&
      !between.some(endsSentence)
    );
  });
}

function wantedFigure(told: ToldText, figure: ToldFigure, more: readonly NamedPart[]): WantedFigure {
  const { units } = told;
  const begin = units.slice(0, figure.at).findLastIndex(endsSentence) + 1;
  const sentence = units.slice(begin).findIndex(endsSentence);
  const end = sentence < 0 ? units.length : begin + sentence;
  const near = [...more].filter(({ at }) => at >= begin && at < end);
  const isJoined = ({ at }: NamedPart): boolean =>
    units.slice(figure.at + 1, at).every(({ text, kind }) => kind === "word" && text !== "and" && text !== "or");
  const around = [
    units.slice(Math.max(begin, figure.at - 4), figure.at),
    units.slice(figure.at + 1, Math.min(end, figure.at + 5)),
  ];
  const [before, behind] = around.map((list) => list.map(({ text }) => text).join(" ")) as [string, string];
  const { kind, high } = figure.figure;
  const isMore = MORE_BEHIND.test(behind) || MORE_BEFORE.test(before);
  return {
    part: figure.part,
    near:
      figure.part === null ? ((near.findLast(({ at }) => at < figure.at) ?? near.find(isJoined))?.part ?? null) : null,
    typed: figure.typed,
    value: high,
    percent: kind === "percent",
    how: isMore ? "more" : "to",
    ...(LEAST.test(before) || /^(?:minimum|min|or more|at least)\b/.test(behind) ? { least: true as const } : {}),
    ...(MONTHLY.test(behind) && { per: "month" as const }),
  };
}

const MORE_BEHIND =
  /^(?:(?:more|extra|higher|additional|on top|increase|raise|bump|uplift|above|over)\b|(?:\S+\s+){1,2}(?:more|extra|higher|on top|increase|bump)\b)/;
const MORE_BEFORE =
  /\b(?:another|extra|additional|plus|by|raise of|increase of|bump of)(?:\s+(?:an?|about|some|around))*$/;
const LEAST =
  /\b(?:at least|minimum|no less than|not less than|mindestens|au moins|al menos|pelo menos)(?:\s+\S+){0,1}$/;
const MONTHLY =
  /^(?:\/ ?|per |a |each |every )?(?:month|monthly|mo|mth|pm|bulan|mes|mois|monat|måned|manad|miesiac|ay|月)\b/;

/** The text without some of it. */
function without(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return (rest + text.slice(from)).replace(NUMBER_IS, " ").replace(/[^\S\n]+/g, " ").trim();
}

/** "The number is 152k": what is not wanted there is offered. */
const NUMBER_IS = /\b(?:my|the|a)\s+(?:ask|target|goal|expectations?|number)\s+(?:is|was|are|of)(?!\p{L})/giu;
