import { type Element, elementsOf, type FigurePiece } from "./elements.js";
import { among, type Label } from "./offer-words.js";
import { isDetail, isGrantLength, type Piece, partLabel, typedOf } from "./piece.js";

/** Whether a word comes before what somebody is paid for: "as", "for". */
export const isPaidFor = among("PAID_FOR");
const [tiesBefore, tiesBehind, leadsBefore] = [among("TIES_BEFORE"), among("TIES_BEHIND"), among("LEADS_BEFORE")];
/** Words before an amount that is included in a figure, or comes on top of it. */
const isBeside = among("INCLUDING", "EXCLUDING", "ON_TOP");

/** A figure and its label; `label` is null for an unknown one (then `name` has the words), or if there is none. */
export interface Pair {
  figure: FigurePiece;
  label: Label | null;
  /** The label as typed; empty if there is none. */
  name: string;
  /** Indexes of pieces, end exclusive: label, figure and all between. */
  start: number;
  end: number;
  /** The label comes before its figure. */
  labelFirst: boolean;
}

/**
 * Gives the figures of one clause their labels. A label comes right before or right after its figure. Of all ways to
 * pair them, the best is one in which most figures have a label that fits and fewest labels are left over, so that an
 * unknown label keeps its own figure ("zorble 40k bonus 10%").
 *
 * @param indexes of the clause's pieces in `pieces`, in order
 * @param labelFirst whether labels came first in the clause before; null if unknown
 * @param abroad whether the text is not in English, so that few of its words are known
 * @returns every figure of the clause as a pair, and the labels without a figure
 */
export function pairClause(
  pieces: readonly Piece[],
  indexes: readonly number[],
  labelFirst: boolean | null,
  abroad: boolean,
) {
  const elements = elementsOf(pieces, indexes);
  const choices = bestPairing(pieces, elements, labelFirst, abroad);
  const taken = new Set<number>();
  const pairs = elements.flatMap((element, at): Pair[] => {
    if (element.kind !== "figure") return [];
    const side = choices[at] ?? 0;
    const other = side === 0 ? undefined : elements[at + side];
    if (other) taken.add(at + side);
    return [pairOf(pieces, element, other, side < 0)];
  });
  const alone = elements.flatMap((element, at) => (element.kind === "label" && !taken.has(at) ? [element] : []));
  return { pairs, alone };
}

function pairOf(pieces: readonly Piece[], figure: Element, other: Element | undefined, labelFirst: boolean): Pair {
  const piece = pieces[figure.at] as FigurePiece;
  const ends = other ? [figure.at, other.at, other.start] : [figure.at];
  const [start, end] = [Math.min(...ends), Math.max(...ends) + 1];
  const label = other?.kind === "label" ? other.label : null;
  const name = other ? typedOf(pieces, other.start, other.at + 1) : "";
  // An unknown kind of bonus may be paid once: it is a yearly bonus only if it is in percent.
  const strange =
    label?.kind === "part" &&
    label.part === "bonus" &&
    other !== undefined &&
    other.start < other.at &&
    piece.figure.kind !== "percent";
  return { figure: piece, label: strange ? null : label, name, start, end, labelFirst };
}

/** Whether a piece is a grant's length, unless a label follows, whose length it then may be. */
function runsOverYears(pieces: readonly Piece[], at: number): boolean {
  return pieces[at + 1]?.kind !== "label" && isGrantLength(pieces[at]);
}

/** Highest price of one share. */
export const MOST_PRICE = 20_000;

/** Score of a pair with a label of a part. */
const LABELLED = 9;
/** Score of a pair with a weak label. */
const WEAKLY = 7;
/** Score of a pair with a label of something else. */
const ASIDE = 8;
/** Score of a pair with unknown words that are not right next to the figure: "a friend got 150k". */
const NEARBY = -1.5;
/** Bonus for a label on the same side as the one before, since lists are written alike throughout. */
const HABIT = 3;

/**
 * For each element that is a figure, the step to its label: -1 for the element before it, 1 for the one after it,
 * further if unknown words are between, 0 for none.
 */
function bestPairing(
  pieces: readonly Piece[],
  elements: readonly Element[],
  before: boolean | null,
  abroad: boolean,
): number[] {
  let states: State[] = [{ score: 0, choices: [], taken: -1, labelFirst: before }];
  for (const [at, element] of elements.entries()) {
    const next: State[] = [];
    for (const state of states) {
      const go = (choice: number, gain: number, labelFirst = state.labelFirst) =>
        next.push({
          score: state.score + gain,
          choices: [...state.choices, choice],
          taken: choice > 0 ? at + choice : state.taken,
          labelFirst,
        });
      go(0, element.kind === "figure" ? unpaired(element.piece) : 0);
      if (element.kind !== "figure") continue;
      const far = farSteps(elements, at).filter((step) => abroad || isHoldingBehind(pieces, elements[at + step], step));
      for (const step of [-1, 1, ...far]) {
        const other = elements[at + step];
        const first = step < 0;
        if (!other || other.kind === "figure" || (first && state.taken >= at + step)) continue;
        const isFar = Math.abs(step) > 1;
        const fit = isFar ? farFitness(pieces, elements, at, step) : fitness(pieces, element, other, first);
        const habit = fit > 0 && !isFar && state.labelFirst === first ? HABIT : 0;
        // Words before a figure may belong to the question, and so do not show on which side labels are.
        go(step, fit + habit, isFar || other.kind === "words" ? state.labelFirst : first);
      }
    }
    states = pruned(next, at);
  }
  return states.reduce((best, state) => (state.score > best.score ? state : best)).choices;
}

interface State {
  score: number;
  choices: number[];
  /** Index of the last element that an earlier figure has as its label. */
  taken: number;
  labelFirst: boolean | null;
}

/** The best of those states that have the same continuations; keeps the search linear. */
function pruned(all: readonly State[], at: number): State[] {
  const best = new Map<string, State>();
  for (const state of all) {
    const key = `${Math.max(state.taken - at, -2)} ${state.labelFirst}`;
    const known = best.get(key);
    if (!known || state.score > known.score) best.set(key, state);
  }
  return [...best.values()];
}

const isPercent = (piece: Piece | undefined): boolean => piece?.kind === "figure" && piece.figure.kind === "percent";

/** Whether a figure is the first one of an offer that names neither base nor total. */
const isHead = (pieces: readonly Piece[], at: number): boolean =>
  !pieces.some((piece) => /^(?:base|total)$/.test(partLabel(piece)?.part ?? "")) &&
  pieces.findIndex(({ kind }) => kind === "figure") === at;

const isCount = (piece: Piece | undefined): boolean => piece?.kind === "figure" && mayBeCount(piece);

/** Whether a figure may count shares: a number, also in thousands or millions, without a sign of currency. */
export const mayBeCount = ({ figure, typed }: Pick<FigurePiece, "figure" | "typed">): boolean =>
  figure.kind === "number" || /^\d[\d.,]*\s?[km]$/i.test(typed);

const unpaired = ({ figure }: FigurePiece): number =>
  figure.kind === "money" ? -2 : figure.kind === "percent" ? -1 : 0;

function fitness(
  pieces: readonly Piece[],
  figure: Element & { kind: "figure" },
  other: Element,
  labelFirst: boolean,
): number {
  const { kind } = figure.piece.figure;
  // "190k base 220k/4": a figure that runs over years is not the base.
  const part = partLabel(pieces[other.at])?.part;
  if (part === "base" && labelFirst && runsOverYears(pieces, figure.at + 1)) return NO_LABEL;
  if (part === "base" && labelFirst && isNameOfHead(pieces, figure, other.start)) return NO_LABEL;
  // "RSU 60L/4yrs joining 3L".
  if (part === "signOn" && !labelFirst && isGrantLength(pieces[figure.at + 1])) return NO_LABEL;
  const between = pieces.slice(Math.min(figure.at, other.at) + 1, Math.max(figure.at, other.start));
  // "From 90k RSU to 172k".
  if (labelFirst && pieces[other.start - 1]?.kind === "figure" && between.some((piece) => isDetail(piece, "stage")))
    return NO_LABEL;
  if (other.kind === "words") {
    // "49,500 as a product designer": the words are what it is paid for.
    if (!labelFirst && between.some(({ typed }) => isPaidFor(typed))) return NO_LABEL;
    const directly = between.every(({ typed }) => (labelFirst ? leadsBefore(typed) : /^[:=]$/.test(typed)));
    return directly ? { money: 2, percent: 0.3, number: 0 }[kind] : NEARBY;
  }
  if (other.kind !== "label") return NO_LABEL;
  // "131k target bonus 12%": the figure is a base that is not named.
  if (
    !labelFirst &&
    part === "bonus" &&
    kind === "money" &&
    isHead(pieces, figure.at) &&
    isPercent(pieces[other.at + 1])
  )
    return NO_LABEL;
  // "9,500 a month incl. holiday allowance": what is included in a figure, or added to it, is not its name.
  if (!labelFirst && between.some(({ typed }) => isBeside(typed))) return NO_LABEL;
  // "190 RSUs @ $210": the RSUs are counted by 190, and 210 is the price of one.
  const isPriced = labelFirst && kind !== "percent" && figure.piece.figure.low <= MOST_PRICE;
  if (isPriced && between.some(({ typed }) => /^(?:@|at)$/i.test(typed)) && isCount(pieces[other.start - 1]))
    return NO_LABEL;
  // "195k+super".
  if (!labelFirst && figure.piece.typed.endsWith("+")) return NO_LABEL;
  const { label } = other;
  const known = label.kind === "part" ? (label.weak ? WEAKLY : LABELLED) : ASIDE;
  const isPart = label.kind === "part" || label.kind === "once";
  // "Bonus 10% salary": the word after a percentage says what it is a share of.
  if (!labelFirst && kind === "percent" && part === "base") return NO_LABEL;
  // "215k base 400k rsu 15%": nobody is given so much of a company.
  const isTooMuch = kind === "percent" && part === "equity" && figure.piece.figure.low > MOST_OF_COMPANY;
  const ofPercent = part === "bonus" ? 3 : isTooMuch ? -6 : isPart ? -3 : 0;
  const unit = kind === "percent" ? ofPercent : kind === "number" ? -1 : 0;
  const tie = between.some(({ typed }) => (labelFirst ? tiesBefore : tiesBehind)(typed)) ? 1.5 : 0;
  return known + unit + tie;
}

/**
 * Whether a name of the base right behind the first figure of a text is that figure's: "Sunnyvale 205k base 320k". A figure
 * far smaller than the next one has an unknown name of its own: "zorble 40k base 150k".
 */
function isNameOfHead(pieces: readonly Piece[], { piece }: Element & { kind: "figure" }, name: number): boolean {
  const head = pieces[name - 1];
  if (head?.kind !== "figure" || head.figure.kind === "percent" || pieces[name - 2]?.kind === "label") return false;
  const isFirst = pieces.findIndex(({ kind }) => kind === "figure") === name - 1;
  return isFirst && head.figure.low * 3 > piece.figure.low;
}

/** Most of a company, in percent, that a grant may be. */
const MOST_OF_COMPANY = 5;

/** Score of an element that cannot be the label of the figure. */
const NO_LABEL = -9;

/** The steps to the next labels on both sides with only unknown words between. */
function farSteps(elements: readonly Element[], at: number): number[] {
  return [-1, 1].flatMap((side) => {
    let step = side;
    while (Math.abs(step) < FARTHEST && elements[at + step]?.kind === "words") step += side;
    return Math.abs(step) > 1 && elements[at + step]?.kind === "label" ? [step] : [];
  });
}
const FARTHEST = 5;

/** Whether a label after unknown words is one of equity: "160,000 IBM RSUs", "80k in growth shares". */
const isHoldingBehind = (pieces: readonly Piece[], label: Element | undefined, step: number): boolean =>
  step > 0 &&
  label !== undefined &&
  partLabel(pieces[label.at])?.part === "equity" &&
  /(?:stocks?|shares?|options?|equity|[a-z]su['’]?s?|esop['’]?s?)$/i.test(pieces[label.at]?.typed ?? "");

/** Score of a label with unknown words between: less than of one next to its figure, more than of those words. */
const FAR = 6;
/** Most unknown words between a figure and the label before it, and the label after it. */
const MOST_UNKNOWN = { before: 4, behind: 2 };
/** Least number without sign or scale that may be pay and not a count. */
const LEAST_BARE = 30;

/**
 * Score of a label for a figure with unknown words between: "options que eles avaliam em 150k", "RSU trị giá 240M". In
 * English only used for equity after its figure, since unknown words may change the meaning ("bonus capped at 21k").
 * Before the first figure such words may belong to the question ("equity analyst chez UBS 90k").
 */
function farFitness(pieces: readonly Piece[], elements: readonly Element[], at: number, step: number): number {
  const [figure, label] = [elements[at], elements[at + step]];
  if (figure?.kind !== "figure" || label?.kind !== "label") return NO_LABEL;
  if (label.label.kind !== "part" || label.label.weak) return NO_LABEL;
  const { kind, low } = figure.piece.figure;
  const isBonus = label.label.part === "bonus";
  if (kind === "percent" ? !isBonus : kind === "number" && low < LEAST_BARE) return NO_LABEL;
  const between = pieces.slice(Math.min(label.at, figure.at) + 1, Math.max(label.start, figure.at));
  const count = between.filter((piece) => piece.kind === "word").length;
  if (step > 0) {
    const next = elements[at + step + 1];
    return count <= MOST_UNKNOWN.behind && next?.kind !== "figure" ? FAR : NO_LABEL;
  }
  const begun = pieces.slice(0, label.start).some((piece) => isBegun(piece));
  return count <= MOST_UNKNOWN.before && begun ? FAR : NO_LABEL;
}

/** Whether a piece shows that an offer has begun: a figure of pay, or a word for an offer. */
const isBegun = (piece: Piece): boolean =>
  piece.kind === "figure"
    ? piece.figure.kind !== "number" || piece.figure.low >= 1000
    : isDetail(piece, "offer") || (piece.kind === "detail" && "of" in piece.detail && piece.detail.of === "offer");
