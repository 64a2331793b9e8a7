import { nameWords } from "../../text/folding.js";
import { corrects, namesNothing, refuses, takeSteps, withoutWrong } from "./change-words.js";
import { readFigure } from "./figure.js";
import { type Change, merged } from "./merged-offer.js";
import type { OfferProblem, TypedOffer, TypedPart } from "./offer.js";
import { plainFigures } from "./plain-figures.js";
import { isDetail, type Piece, partLabel } from "./reading/piece.js";
import { offerPieces } from "./reading/pieces.js";
import { readAsOffer } from "./split-offer.js";
import { noEach, putBack, rememberTaken, withoutOnce } from "./taken-away.js";
import { figuresIn } from "./whose-in-turn.js";

/*
 * A turn of a thread that changes a part of an offer stated before ("sorry, the base is 262k", "make that 270",
 * "without the sign-on", "15k more on the base"). What it does not name stays as it was.
 */

/** Asks what a person could ask for, which is not a part of the offer: "can I get 200 base". */
const ASKS = /\b(?:can|could|should|shall|do|would|may|how)\s+(?:i|we)\b|^\W*why\b/i;

/** A figure, or a word for a part that is missing: a turn without either says nothing about an offer. */
const MAY_SAY = /\d|\b(?:no|zero|none|nil)\b/i;

/** Whether a turn gives a period and names nothing but parts: "a year", "the RSU is per year". */
const saysPeriod = (text: string): boolean => periodIn(text, offerPieces(text)) !== null;

/** Whether a turn may say something about an offer: it has a figure, or says that a part is missing. */
export const maySayOffer = (typed: string): boolean => MAY_SAY.test(withoutWrong(typed)) || saysPeriod(typed);

/** Says how far a company could go, which is not what it offers: "they won't go above 255k". */
const REACH =
  /\b(?:can|could|may|might|will|would|wont|won['’]t|cant|can['’]t|above|below|over|under|beyond|past|more than|less than|at least|at most|max|maximum|cap|capped|ceiling|limit)\b/i;

/** "The same bonus": that part stays as it was. */
const SAME =
  /(?<!\p{L})(?:the\s+)?same\s+(?=\p{L})(?:base|salary|bonus|stock|equity|rsus?|sign[\s-]?on|options|grant)(?!\p{L})/giu;

/** "What would the total be with 260k": asks for the sum, and the figure is not a total. */
const ASKED_SUM =
  /^\W*what(?:['’]s|\s+(?:would|is|does|will))\b[^.?!\d]{0,30}\b(?:total|tc|comp|package|sum)\b[^.?!\d]{0,20}\b(?:with|at|if|on)\s+(?=\p{Sc}?\d)/iu;

/** An offer as it is after a turn, and the turn without what it said about the offer. */
interface ChangedOffer {
  offer: TypedOffer;
  question: string;
}

/**
 * The offer stated before, with the parts that a turn gives, changes or takes away.
 *
 * @returns null if the turn says nothing about it
 * @example changedOffer(offer, "sorry, the base is 262k") // the same bonus and equity, base 262k
 */
export function changedOffer(before: TypedOffer, turn: string): ChangedOffer | null {
  const back = putBack(before, turn);
  if (back) return { offer: back, question: "" };
  const typed = turn.replace(ASKED_SUM, "what if ");
  const { text: whole, steps } = takeSteps(noEach(withoutWrong(plainFigures(typed)).replace(SAME, " ")));
  const isSaid = MAY_SAY.test(whole) || saysPeriod(whole);
  if (!isSaid) return refuses(typed) ? { offer: before, question: "" } : null;
  const { once, gone, text } = withoutOnce(before, whole);
  const kept = gone.length > 0 ? { ...before, once } : before;
  const told = readAsOffer(text);
  if (!told) return null;
  const pieces = offerPieces(text);
  const change = changeBy(kept, told.offer, { text, pieces, steps });
  if (!change && gone.length === 0) return null;
  if (ASKS.test(typed) && !change?.wishes) return null;
  const rest = change?.unlabelled ? withoutFigures(text, pieces) : told.question;
  return {
    offer: rememberTaken(before, change ? merged(kept, change) : kept, gone),
    question: namesNothing(rest) ? "" : rest,
  };
}

/** The text of a turn, its pieces, and which of its figures are added to or taken off what was offered. */
interface Told {
  text: string;
  pieces: readonly Piece[];
  steps: ReadonlyMap<string, 1 | -1>;
}

/** What a turn says about the offer; null if nothing. */
function changeBy(before: TypedOffer, offer: TypedOffer, told: Told): Change | null {
  const { pieces, steps } = told;
  const rated = withPeriod(before, told) ?? withPayments(before, told);
  if (rated) return { parts: [rated], years: null, problems: [], more: {} };
  const { parts, years, problems, wishes, notes: _, ...more } = offer;
  const own = parts.map((part) => added(before, part, steps));
  const length = years ?? lengthIn(before, pieces);
  // "They raised the stock to 200k but base stays": a part without a figure stays as it was.
  const stays = ({ part, what }: OfferProblem) =>
    what.kind === "no-figure" && before.parts.some((one) => one.part === part);
  const known = problems.filter((problem) => problem.part !== null && !stays(problem));
  const unlabelled = own.length === 0 && !wishes && known.length === 0 ? byFigure(before, told) : null;
  const lone = unlabelled ? null : loneAgain(before, told);
  const says =
    lone !== null || own.length > 0 || known.length > 0 || length !== null || wishes || more.once || more.vesting;
  if (!says && !unlabelled) return null;
  // A total is another way to state the whole offer.
  if (own.length === 1 && own[0]?.part === "total" && !before.parts.some(({ part }) => part === "total")) return null;
  return {
    parts: unlabelled ? [unlabelled] : own,
    years: length,
    problems: lone ? [lone] : unlabelled ? [] : problems.filter((one) => known.includes(one) || one.part === null),
    more,
    ...(wishes && { wishes }),
    ...((unlabelled || lone) && { unlabelled: true }),
  };
}

/** The one period of pay in a text without unknown words: "a year", "per month"; else null. */
function periodIn(text: string, pieces: readonly Piece[]): "year" | "month" | null {
  const [per, ...more] = pieces.flatMap((piece) =>
    isDetail(piece, "rate") && piece.detail.kind === "rate" ? piece.detail.per : [],
  );
  const isSaid = !text.includes("?") && pieces.every(({ kind, typed }) => kind !== "word" || namesNothing(typed));
  return isSaid && more.length === 0 && per !== undefined && per !== "other" ? per : null;
}

/**
 * The part that a turn only gives a period: by its figure, which it repeats ("120k is per year"), by its name ("the RSU
 * is per year"), or with no more than the period the grant, which else may be whole ("a year"). Null if the turn says
 * anything else, or if the part has that period already.
 */
function withPeriod({ parts }: TypedOffer, { text, pieces }: Told): TypedPart | null {
  const per = periodIn(text, pieces);
  const [figure, another] = figuresIn(pieces);
  const labels = pieces.flatMap((piece) => (piece.kind === "label" ? [partLabel(piece)?.part] : []));
  if (!per || another || labels.length > 1) return null;
  const meant = parts.filter(({ part, typed }) => {
    if (labels.length > 0 && !labels.includes(part)) return false;
    return figure ? isSame(typed, figure.typed) : labels.length > 0 || part === "equity";
  });
  const [one] = meant;
  // A base is by the year unless it is said to be by the month.
  if (!one || meant.length > 1 || (one.per ?? (one.part === "equity" ? undefined : "year")) === per) return null;
  return { ...one, per };
}

/** The monthly base with the payments a year that a turn names without a figure: "paid 13 times a year". */
function withPayments({ parts }: TypedOffer, { text, pieces }: Told): TypedPart | null {
  const base = parts.find(({ part, per }) => part === "base" && per === "month");
  const says = figuresIn(pieces).length === 0 && pieces.some((piece) => isDetail(piece, "payments"));
  if (!base || !says || text.includes("?")) return null;
  const [again] = readAsOffer(`base ${base.typed} per month, ${text}`)?.offer.parts ?? [];
  return again?.payments ? again : null;
}

/** A length of the grant, in years, that is stated without the grant's figure: "equity is over 3 years". */
function lengthIn(before: TypedOffer, pieces: readonly Piece[]): number | null {
  if (!before.parts.some(({ part }) => part === "equity")) return null;
  const piece = pieces.find((one) => isDetail(one, "years"));
  if (!isDetail(piece, "years")) return null;
  const years = Number(piece.value) / (piece.detail.in === "months" ? 12 : 1);
  return Number.isInteger(years) && years >= 1 && years <= 10 ? years : null;
}

/** A part with the sum as its figure, if its figure is said to be added to what was offered. */
function added(before: TypedOffer, part: TypedPart, steps: Told["steps"]): TypedPart {
  const sign = steps.get(part.typed);
  const earlier = before.parts.find((one) => one.part === part.part);
  const sum = sign && earlier ? summed(earlier.typed, part.typed, sign) : null;
  return sum === null ? part : { ...part, typed: sum };
}

/** The sum of two figures, in whole units; null if they are of two kinds or currencies. */
function summed(earlier: string, typed: string, sign: number): string | null {
  const [one, other] = [readFigure(earlier, []), readFigure(typed, [])];
  if (!one || !other) return null;
  if (one.kind === "percent" && other.kind === "percent") return `${one.value + sign * other.value}%`;
  if (one.kind !== "money") return null;
  if (one.currency !== null && other.currency !== null && one.currency !== other.currency) return null;
  const whole = one.bare && one.value < THOUSANDS ? one.value * 1000 : one.value;
  const step = other.kind === "percent" ? (whole * other.value) / 100 : wholeOf(other);
  const currency = one.currency ?? other.currency;
  return `${currency === null ? "" : `${currency} `}${Math.round(whole + sign * step)}`;
}

/** Bare figures below this are in thousands. */
const THOUSANDS = 1000;
/** A figure in whole units: a bare one below a thousand is in thousands. */
export const wholeOf = ({ value, bare }: { value: number; bare: boolean }): number =>
  bare && value < THOUSANDS ? value * 1000 : value;

/**
 * The part that a figure without a name is for: the one whose figure it is near to, or whose wrong figure comes before
 * it: "make that 270", "the 10% is actually 12%". If several parts are near, the base, since people speak of it so.
 */
function byFigure(before: TypedOffer, { text, pieces, steps }: Told): TypedPart | null {
  const figures = figuresIn(pieces);
  if (REACH.test(text) || pieces.some(({ kind }) => kind === "label") || figures.length === 0 || figures.length > 2)
    return null;
  if (pieces.some((piece) => isDetail(piece, "context") && piece.detail.of !== "offer")) return null;
  const raised = pieces.some((piece) => isDetail(piece, "stage"));
  if (!raised && !corrects(text) && nameWords(text).length > MOST_WORDS_ALONE) return null;
  if (figures.some((figure) => hasName(figure, pieces))) return null;
  const [first, second] = figures;
  if (first && second) {
    const old = before.parts.find(({ typed }) => isSame(typed, first.typed));
    return old ? { ...old, typed: second.typed } : null;
  }
  const found = first && nearest(before, first.typed);
  return found ? added(before, { ...found, typed: first.typed }, steps) : null;
}

/** The figure that replaces the only one of an offer without a part: "€108k", then "it's €112k now". */
function loneAgain({ parts, problems }: TypedOffer, { text, pieces }: Told): OfferProblem | null {
  const [figure, ...more] = figuresIn(pieces);
  if (parts.length > 0 || problems[0]?.what.kind !== "no-part" || !figure || more.length > 0) return null;
  const isOther = pieces.some((piece) => piece.kind === "label" || isDetail(piece, "context", "years"));
  if (isOther || REACH.test(text) || figure.typed.endsWith("%")) return null;
  return { part: null, what: { kind: "no-part", typed: figure.typed } };
}

/** Whether a word that names something is right next to a figure and may be an unknown label. */
function hasName(figure: Piece, pieces: readonly Piece[]): boolean {
  const at = pieces.indexOf(figure);
  return [pieces[at - 1], pieces[at + 1]].some((piece) => piece?.kind === "word" && !namesNothing(piece.typed));
}
/** Most words in a turn that only states a figure. */
const MOST_WORDS_ALONE = 4;
/** Least ratio of a corrected figure and the one before, the smaller by the larger. */
const NEAR = 0.67;

function isSame(one: string, other: string): boolean {
  const [a, b] = [readFigure(one, []), readFigure(other, [])];
  return (
    a !== null &&
    b !== null &&
    a.kind === b.kind &&
    (a.kind === "percent" ? a.value === b.value : wholeOf(a) === wholeOf(b))
  );
}

function nearest({ parts }: TypedOffer, typed: string): TypedPart | null {
  const figure = readFigure(typed, []);
  if (!figure) return null;
  if (figure.kind === "percent") return parts.find(({ part }) => part === "bonus") ?? { part: "bonus", typed };
  const value = wholeOf(figure);
  const near = parts.filter(({ typed: old }) => {
    const own = readFigure(old, []);
    if (own?.kind !== "money") return false;
    const ratio = wholeOf(own) / value;
    return Math.min(ratio, 1 / ratio) >= NEAR;
  });
  return near.find(({ part }) => part === "base") ?? (near.length === 1 ? (near[0] ?? null) : null);
}

function withoutFigures(text: string, pieces: readonly Piece[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of figuresIn(pieces)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}
