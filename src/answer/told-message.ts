import { ACTS } from "../query/catalog/everyday-names.js";
import type { CompanyInText, Resolver } from "../query/query.js";
import { fold } from "../text/folding.js";
import { typedSentences } from "../text/sentences.js";
import { knowingOf } from "./counter/beside-offer.js";
import { isChannel, isVerb } from "./counter/names-in-text.js";
import { BEHIND, clauseBegin, jointIn, type Stretch, stretchesOf } from "./counter/stretches.js";
import { isDay, isSplit, type Standing } from "./counter/wanted/figure-rules.js";
import { readStandings } from "./counter/wanted/figure-standing.js";
import type { GuideReadingOf } from "./level-answer.js";
import { type ToldFigure, toldText } from "./message/told-text.js";
import { plainFigures } from "./offer/plain-figures.js";
import { standingOf } from "./offer/reading/clauses.js";
import { among } from "./offer/reading/offer-words.js";
import { offerPieces } from "./offer/reading/pieces.js";

/** Two figures that may be pay, with something between. */
const FIGURES = /\d{2}[\s\S]*?\D\d{2}/;
/** A plain number below this is a count. */
const LEAST = 20;
/** Least probability from which a figure is not offered. */
const LIKELY = 0.5;

/** Characters behind a name in which its verb is looked for. */
const LONGEST_ACT = 30;

/** A figure of a message, and whether it is offered, wanted or somebody else's. */
export type Figure = ToldFigure & { standing: Standing };
type Span = Pick<Stretch, "start" | "end">;

/** A text with the companies that it names, its figures of pay, and the stretches that belong to a company. */
export interface ToldMessage {
  text: string;
  named: readonly CompanyInText[];
  figures: readonly Figure[];
  stretches: readonly Stretch[];
  /** Stretches with figures that are said of all, and those of which none is known to be an offer's. */
  ofAll: readonly Stretch[];
  unsure: readonly Stretch[];
}

/** Reads whose each figure of a text is; null if it has no two companies and no two figures. */
export function readToldMessage(typed: string, resolver: Resolver): ToldMessage | null {
  if (!FIGURES.test(typed)) return null;
  const text = plainFigures(typed);
  const turn = resolver.inTurn(text).companies;
  if (turn.length < 2) return null;
  const read = toldText(text);
  const standings = readStandings(read);
  const pay = read.figures.flatMap((figure, at): Figure[] => {
    const { standing = "offered", likely = 0 } = standings[at] ?? {};
    const isPay = figure.figure.kind !== "number" || figure.figure.low >= LEAST;
    if (!isPay || isDay(read, figure) || isSplit(read, figure)) return [];
    return [{ ...figure, standing: likely < LIKELY ? "offered" : standing }];
  });
  const named = companiesIn(text, pay, resolver);
  // "Booking €84k": a company's name is not the figure's label.
  const figures = pay.map((figure) => {
    const { from, start, end, to } = figure;
    const isIn = (first: number, last: number) => named.some((one) => one.start >= first && one.end <= last);
    return { ...figure, from: isIn(from, start) ? start : from, to: isIn(end, to) ? end : to };
  });
  const all = stretchesOf(text, named, figures);
  const other = new Set(all.flatMap((one) => othersIn(text, one)));
  const ruled = figures.map((one) => (other.has(one.start) ? { ...one, standing: "else" as const } : one));
  const whole = { text, named, figures: ruled, stretches: all, ofAll: [], unsure: [] };
  const stretches = whole.stretches.flatMap((one) => withoutSaidOfAll(whole, one));
  const ofAll = stretches.filter((one) => hasFigure(whole, one) && isSaidOfAll(whole, one));
  const unsure = stretches.filter((one) => !ofAll.includes(one) && isUnsure(whole, one));
  return { ...whole, stretches, ofAll, unsure };
}

/** Where the figures of a stretch begin that its words say are not offered: pay of another job, a limit, a later time. */
function othersIn(text: string, { start, end }: Span): number[] {
  const pieces = offerPieces(text.slice(start, end));
  return standingOf(pieces).flatMap(({ context, stage }, at) =>
    context === "offer" || context === "wish" || stage === "new" ? [] : start + (pieces[at]?.start ?? 0),
  );
}

/** The companies that a text names, in their order: those of the question, and those that a turn may be about. */
function companiesIn(text: string, figures: readonly Figure[], resolver: Resolver): CompanyInText[] {
  // "Target offers me 138k": what does what companies do is no word; "my target" is.
  const acts = (end: number): boolean => ACTS.test(fold(text.slice(end, end + LONGEST_ACT)).trimStart());
  const inTurn = resolver.inTurn(text).companies;
  const words = inTurn.filter(({ part, end }) => part === "word" && !acts(end));
  const isWord = ({ start, end }: Span): boolean =>
    /^\p{Ll}/u.test(text.slice(start, end)) && words.some((one) => one.start === start && one.end === end);
  const asked = (knowingOf(resolver).companiesIn(text) ?? []).filter((one) => !isWord(one));
  const turn = inTurn.flatMap((one): CompanyInText[] => {
    const { name, company, start, end } = one;
    if (company === null || words.includes(one)) return [];
    return [{ start, end, asked: false, key: company, companyName: name }];
  });
  const isFigure = (one: CompanyInText) =>
    figures.some(({ start, end }) => start < one.end && one.start < end) || /[\d.,]$/.test(text.slice(0, one.start));
  // "Zorbo: 190k base": an unknown name with a figure right behind it.
  const isOwner = ({ end }: CompanyInText) =>
    figures.some(({ from }) => from >= end && /^\s*(?:[:=–-]|\p{Ll}+)?\s*$/u.test(text.slice(end, from)));
  return [...asked, ...turn.filter((one) => !asked.some(({ start, end }) => start < one.end && one.start < end))]
    .filter((one) => (one.companyName !== null || isOwner(one)) && !isFigure(one))
    .filter((one) => !isChannel(text, one) && !isVerb(text, one))
    .sort((a, b) => a.start - b.start);
}

const isWithin = (at: number, { start, end }: Span): boolean => at >= start && at < end;

/** The figures of some stretches of a text. */
export const figuresIn = ({ figures }: ToldMessage, stretches: readonly Span[]): Figure[] =>
  figures.filter(({ from }) => stretches.some((one) => isWithin(from, one)));

const hasFigure = ({ figures }: ToldMessage, one: Span): boolean => figures.some(({ from }) => isWithin(from, one));

/** The companies that a stretch of a text names. */
export const namesIn = ({ named }: ToldMessage, one: Span): CompanyInText[] =>
  named.filter(({ start }) => isWithin(start, one));

/** The stretches that belong to a company alone: those with figures, and those that name it. */
export const ofOwner = (message: ToldMessage, key: string): Stretch[] =>
  message.stretches.filter(
    (one) =>
      one.of === key &&
      (hasFigure(message, one) || namesIn(message, one).length > 0) &&
      !message.ofAll.includes(one) &&
      !message.unsure.includes(one),
  );

/** Whether all figures of a text that may be offered are one company's, and the others are told of without an offer. */
export function areAllOf(key: string, others: readonly string[], text: string, resolver: Resolver): boolean {
  const message = readToldMessage(text, resolver);
  const isNamed = (name: string) => message?.named.some((one) => one.companyName === name || one.key === fold(name));
  if (!message || !others.every(isNamed)) return false;
  const own = figuresIn(message, ofOwner(message, key));
  const isOffer = (one: Stretch): boolean => one.of !== key && /offer/i.test(message.text.slice(one.start, one.end));
  if (own.length === 0 || message.stretches.some((one) => !hasFigure(message, one) && isOffer(one))) return false;
  return message.figures.every((one) => own.includes(one) || one.standing !== "offered");
}

const isOfAll = among("OF_ALL");
const speaksOfAll = (words: string): boolean => words.split(/[^\p{L}]+/u).some(isOfAll);

/** Whether a stretch without a company's name is said of all: "15% bonus in both". */
const isSaidOfAll = (message: ToldMessage, one: Stretch): boolean =>
  namesIn(message, one).length === 0 && speaksOfAll(message.text.slice(one.start, one.end));

/** A stretch, cut before its last clause with a figure if that is said of all: "Acme at 172k and 10% bonus at either". */
function withoutSaidOfAll(message: ToldMessage, one: Stretch): Stretch[] {
  const { text } = message;
  const last = figuresIn(message, [one]).at(-1);
  if (!last || one.of === null) return [one];
  const begin = clauseBegin(text, one.start, last.from);
  const clause = { ...one, start: begin, end: jointIn(text, last.to, one.end) ?? one.end };
  if (begin === last.from || namesIn(message, clause).length > 0) return [one];
  return isSaidOfAll(message, clause)
    ? [
        { ...one, end: begin },
        { ...one, start: begin },
      ]
    : [one];
}

/** Whether a sentence with a figure names no company, and is about pay of today, a wish, or any of several companies. */
function isUnsure(message: ToldMessage, one: Stretch): boolean {
  const figures = figuresIn(message, [one]);
  if (one.of === null || namesIn(message, one).length > 0 || figures.length === 0) return false;
  const before = [...typedSentences(message.text)].filter(([start]) => start < one.start);
  const told = before.map(([start, end]) => namesIn(message, { start, end })).findLast((names) => names.length > 0);
  const isOffered = ({ standing }: Figure) => standing === "offered" || standing === "rival";
  return new Set(told?.map(({ key }) => key)).size > 1 || !figures.some(isOffered);
}

/** Whether the figures are plainly their companies': behind the name, or before "from" and the name, not "over what Acme pays". */
export const areClear = (message: ToldMessage): boolean =>
  message.stretches.every((one) => {
    const [name] = namesIn(message, one);
    const figures = figuresIn(message, [one]);
    if (!name || figures.length === 0 || figures.some(({ from }) => from > name.start)) return true;
    const between = message.text.slice(figures.at(-1)?.to, name.start);
    return BEHIND.test(between) || /^[\s(]*$/.test(between);
  });

/** The words of a stretch from its company or first figure on, without names, which may look like figures or labels. */
export function wordsOf(message: ToldMessage, one: Stretch): string {
  const names = namesIn(message, one);
  const from = Math.min(...names.map(({ start }) => start), ...figuresIn(message, [one]).map(({ from }) => from));
  return names.reduceRight(
    (words, { start, end }) => `${words.slice(0, start - from)} ${words.slice(end - from)}`,
    message.text.slice(from, one.end),
  );
}

/** The stretches without their figures: in "US$165k" no place is named. */
export const besideFigures = (message: ToldMessage, stretches: readonly Span[]): Span[] =>
  stretches.flatMap((one) => {
    const figures = figuresIn(message, [one]);
    return [...figures, { start: one.end }].map(({ start }, at) => ({
      start: figures[at - 1]?.end ?? one.start,
      end: start,
    }));
  });

/** Other companies whose offers are named: figures next to their names may have been read as those of the offer. */
export function offersOf({ mentioned = [] }: GuideReadingOf, text: string, resolver: Resolver): string[] {
  if (mentioned.length === 0) return [];
  const whole = resolver.resolve(text);
  const named = "mentioned" in whole ? (whole.mentioned ?? []) : [];
  const ofOthers = [...mentioned, ...named].filter(({ as }) => as === "offer").map(({ companyName }) => companyName);
  return [...new Set(ofOthers)];
}
