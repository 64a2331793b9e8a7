import { fold } from "../../../text/folding.js";
import type { Label } from "./label-rules.js";
import { OFFER_WORDS } from "./offer-words.js";
import type { Piece } from "./pieces.js";

type FigurePiece = Piece & { kind: "figure" };

/** A figure and the label that it stands with; `label` is null for an unknown one (`name`), or where there is none. */
export interface Pair {
  figure: FigurePiece;
  label: Label | null;
  /** The label as typed; empty where there is none. */
  name: string;
  /** Indexes of pieces, end exclusive, label and figure and all between. */
  start: number;
  end: number;
  /** The label stands before its figure. */
  labelFirst: boolean;
}

/** What can take part in a pair: a figure, or a label or a run of unknown words that may be one. */
type Element = { at: number; start: number } & (
  | { kind: "figure"; piece: FigurePiece }
  | { kind: "label"; label: Label }
  | { kind: "words" }
);

/**
 * Gives the figures of one clause their labels. A label stands directly before or directly after its figure; of all ways
 * to pair them up the one counts in which most figures have a label that fits and fewest labels are left over, so that a
 * label that nobody knows keeps its own figure ("zorble 40k bonus 10%").
 *
 * @param indexes of the clause's pieces in `pieces`, in order
 * @param labelFirst how the clause before was written, where that is known
 * @returns every figure of the clause, and the labels that no figure stands at
 */
export function pairClause(pieces: readonly Piece[], indexes: readonly number[], labelFirst: boolean | null) {
  const elements = elementsOf(pieces, indexes);
  const choices = bestPairing(pieces, elements, labelFirst);
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
  const name = other
    ? pieces
        .slice(other.start, other.at + 1)
        .map(({ typed }) => typed)
        .join(" ")
    : "";
  // A kind of bonus that nobody knows may be paid once: it is no bonus of the year, but where it is in percent of the base.
  const strange =
    label?.kind === "part" &&
    label.part === "bonus" &&
    other !== undefined &&
    other.start < other.at &&
    piece.figure.kind !== "percent";
  return { figure: piece, label: strange ? null : label, name, start, end, labelFirst };
}

function elementsOf(pieces: readonly Piece[], indexes: readonly number[]): Element[] {
  const elements: Element[] = [];
  let figureSeen = false;
  for (const [position, at] of indexes.entries()) {
    const piece = pieces[at];
    if (!piece) continue;
    const last = elements.at(-1);
    const joined = last?.kind === "words" && last.at === indexes[position - 1];
    if (piece.kind === "figure") {
      elements.push({ kind: "figure", at, start: at, piece });
      figureSeen = true;
    } else if (piece.kind === "label") {
      // "Wellness stipend", "loyalty bonus": behind a figure what stands directly before a label is of its phrase.
      const phrase = joined && figureSeen && qualified(piece.label);
      if (phrase) elements.pop();
      elements.push({ kind: "label", at, start: phrase ? last.start : at, label: piece.label });
    } else if (piece.kind === "word") {
      if (saysHowMuch(pieces, at)) continue;
      if (joined) elements[elements.length - 1] = { ...last, at };
      else elements.push({ kind: "words", at, start: at });
    }
  }
  return elements;
}

const SAID: ReadonlySet<string> = new Set(OFFER_WORDS.details.SAID ?? []);
const isSaid = ({ kind, typed }: Piece): boolean => kind === "word" && (SAID.has(fold(typed)) || /ly$/i.test(typed));
const isFiller = (piece: Piece | undefined): boolean => piece?.kind === "detail" && piece.detail.kind === "filler";

/** "Bonus guided at 40k": words between a label and its figure that say how it was told, and are no label of their own. */
function saysHowMuch(pieces: readonly Piece[], at: number): boolean {
  const passes = (piece: Piece | undefined): boolean => piece !== undefined && (isFiller(piece) || isSaid(piece));
  if (!passes(pieces[at])) return false;
  let before = at - 1;
  while (before > at - MOST_SAID && passes(pieces[before])) before -= 1;
  let behind = at + 1;
  while (behind < at + MOST_SAID && passes(pieces[behind])) behind += 1;
  // In "150k base negotiated at 170k" the label has its figure before it.
  return (
    pieces[before]?.kind === "label" &&
    pieces[before - 1]?.kind !== "figure" &&
    pieces[behind]?.kind === "figure" &&
    isFiller(pieces[behind - 1])
  );
}
const MOST_SAID = 5;

/** Labels that a word before them may make another thing. */
const qualified = (label: Label): boolean => label.kind !== "part" || label.part === "bonus";

const LABELLED = 9;
const WEAKLY = 7;
const ASIDE = 8;
/** Words that stand near a figure, with more between, are its label where nothing else is: "a friend got 150k". */
const NEARBY = -1.5;
/** What stands there is no label of the figure. */
const NO_LABEL = -9;
/** Labels stand on one side of their figures throughout a list. */
const HABIT = 3;

/** For each element that is a figure: -1 where the label before it is its own, 1 for the one behind it, 0 for none. */
function bestPairing(pieces: readonly Piece[], elements: readonly Element[], before: boolean | null): number[] {
  type State = { score: number; choices: number[]; taken: boolean; labelFirst: boolean | null };
  let states: State[] = [{ score: 0, choices: [], taken: false, labelFirst: before ?? sideOf(pieces, elements) }];
  for (const [at, element] of elements.entries()) {
    const next: State[] = [];
    for (const state of states) {
      const go = (choice: number, gain: number, taken: boolean, labelFirst = state.labelFirst) =>
        next.push({ score: state.score + gain, choices: [...state.choices, choice], taken, labelFirst });
      // Taken by the figure before it.
      const isTaken = (state.choices.at(-1) ?? 0) === 1;
      if (element.kind !== "figure") {
        go(0, 0, isTaken);
        continue;
      }
      go(0, unpaired(element.piece), false);
      const side = (step: 1 | -1) => {
        const other = elements[at + step];
        if (!other || other.kind === "figure" || (step < 0 && state.taken)) return;
        const first = step < 0;
        const fit = fitness(pieces, element, other, first);
        const habit = fit > 0 && state.labelFirst === first ? HABIT : 0;
        go(step, fit + habit, false, first);
      };
      side(-1);
      side(1);
    }
    states = pruned(next);
  }
  return states.reduce((best, state) => (state.score > best.score ? state : best)).choices;
}

/** Words of a question before its figures are so many; fewer may be a label that nobody knows. */
const LEAST_OF_QUESTION = 3;

/** On which side the labels of a list stand, as far as its beginning tells: one that begins with a figure has them behind. */
function sideOf(pieces: readonly Piece[], elements: readonly Element[]): boolean | null {
  const [first, second] = elements;
  if (first?.kind !== "words") return first === undefined ? null : first.kind === "label";
  const words = pieces.slice(first.start, first.at + 1).filter(({ kind }) => kind === "word").length;
  return words < LEAST_OF_QUESTION || second === undefined ? null : second.kind === "label";
}

/** Of the states that go on alike only the best; keeps the search linear. */
function pruned<S extends { score: number; choices: number[]; taken: boolean; labelFirst: boolean | null }>(
  all: S[],
): S[] {
  const best = new Map<string, S>();
  for (const state of all) {
    const key = `${state.taken} ${state.choices.at(-1)} ${state.labelFirst}`;
    const known = best.get(key);
    if (!known || state.score > known.score) best.set(key, state);
  }
  return [...best.values()];
}

const unpaired = ({ figure }: FigurePiece): number =>
  figure.kind === "money" ? -2 : figure.kind === "percent" ? -1 : 0;

function fitness(
  pieces: readonly Piece[],
  figure: Element & { kind: "figure" },
  other: Element,
  labelFirst: boolean,
): number {
  const { kind } = figure.piece.figure;
  const between = pieces.slice(Math.min(figure.at, other.at) + 1, Math.max(figure.at, other.start));
  if (other.kind === "words") {
    const directly = between.every(({ typed }) => (labelFirst ? /^(?:[:=]|is|of|are|was)$/i : /^[:=]$/).test(typed));
    return directly ? { money: 2, percent: 0.3, number: 0 }[kind] : NEARBY;
  }
  if (other.kind !== "label") return NO_LABEL;
  // "9,500 a month incl. holiday allowance": what is within the figure, or beside it, is no name of it.
  if (
    !labelFirst &&
    between.some(({ typed }) => /^(?:incl?|including|includes|inclusive|excl|excluding)\b/i.test(typed))
  )
    return NO_LABEL;
  // "195k+super".
  if (!labelFirst && figure.piece.typed.endsWith("+")) return NO_LABEL;
  const { label } = other;
  const known = label.kind === "part" ? (label.weak ? WEAKLY : LABELLED) : ASIDE;
  const isBonus = label.kind === "part" && label.part === "bonus";
  const isPart = label.kind === "part" || label.kind === "once";
  const unit = kind === "percent" ? (isBonus ? 1 : isPart ? -3 : 0) : kind === "number" ? -1 : 0;
  const tie = between.some(({ typed }) => (labelFirst ? /^(?:[:=]|of|is|at)$/i : /^(?:in|of|as)$/i).test(typed))
    ? 1.5
    : 0;
  return known + unit + tie;
}
