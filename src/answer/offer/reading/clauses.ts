import { hasEastAsian } from "../../../text/scripts.js";
import type { NotOffered } from "../notes.js";
import { isAbroad } from "./elements.js";
import { among } from "./offer-words.js";
import { type Pair, pairClause } from "./pairs.js";
import { isDetail, type Piece, partLabel } from "./piece.js";

/** A part of an offer's text within which labels and figures are paired. */
export interface Clause {
  /** Indexes of its pieces, without those of brackets inside it. */
  indexes: number[];
  /** Whether it is in brackets, and so about what comes before them. */
  bracketed: boolean;
}

/** Whose a figure is, and from which stage of the talks. */
export interface Standing {
  stage: "old" | "none" | "new";
  context: "offer" | "wish" | Exclude<NotOffered, "company">;
  /** No weights that were learned change it, up to the next comma: what is lost by leaving is never offered. */
  sure?: true;
  /** It may be the only figure of its part, and is offered then: as the most that is paid, or on a condition. */
  under?: "limit" | "later";
}

/** A figure with its label, and where it is: the index of the figure's piece, and that of its clause. */
export interface PlacedPair extends Pair, Standing {
  at: number;
  clause: number;
  bracketed: boolean;
}

/** A label without a figure. `none`: the text says that there is none ("no bonus"). */
export interface LoneLabel {
  at: number;
  clause: number;
  none: boolean;
  piece: Piece & { kind: "label" };
}

/** The clauses of an offer, the pairs in them in the order of the text, and the labels without a figure. */
export function readClauses(pieces: readonly Piece[]) {
  const clauses = clausesOf(pieces);
  const told = standingOf(pieces);
  // If all figures seem to be what others are paid, they are the offer after all: "my partner is on it: base 150k".
  const isOwn = pieces.some(({ kind }, at) => kind === "figure" && told[at]?.context === "offer");
  const standing = isOwn ? told : told.map((one) => (isOfOthers(one) ? { ...one, context: "offer" as const } : one));
  const pairs: PlacedPair[] = [];
  const lone: LoneLabel[] = [];
  // In East Asia a name comes before its figure.
  let habit: boolean | null = pieces.some(({ kind, typed }) => kind === "label" && hasEastAsian(typed)) ? true : null;
  const abroad = isAbroad(pieces);
  for (const [number, clause] of clauses.entries()) {
    const negated = clause.indexes.filter((at) => isNegated(pieces, at));
    const { pairs: found, alone } = pairClause(
      pieces,
      clause.indexes.filter((at) => !negated.includes(at)),
      habit,
      abroad,
    );
    for (const pair of found) {
      const at = pieces.indexOf(pair.figure);
      const own = standing[at] ?? NEUTRAL;
      const under = own.context === "limit" && mayBeAtMost(pair) ? { under: own.context } : {};
      pairs.push({ ...pair, at, clause: number, bracketed: clause.bracketed, ...own, ...under });
      if (pair.label) habit = pair.labelFirst;
    }
    const labels = [...alone.map(({ at }) => ({ at, none: false })), ...negated.map((at) => ({ at, none: true }))];
    for (const { at, none } of labels) {
      const piece = pieces[at];
      if (piece?.kind === "label") lone.push({ at, clause: number, none, piece });
    }
  }
  // "Acme (PM, 195k base, 110k over 4 years)": a bracket is no remark on a figure where all figures are in brackets.
  const offered = pairs.map((pair) => (isOnlyOne(pair, pairs) ? { ...pair, ...NEUTRAL, sure: undefined } : pair));
  const isRemark = offered.some(
    ({ bracketed, figure: { figure } }) => !bracketed && (figure.kind !== "number" || figure.low >= 100),
  );
  const placed = isRemark ? offered : offered.map((pair) => ({ ...pair, bracketed: false }));
  return { clauses, pairs: withNewBehindOld(placed.sort((a, b) => a.at - b.at)), lone };
}

/** "They started at 185k base and 250k RSU, then 195k base": what is told once more behind an old figure is the new one. */
function withNewBehindOld(pairs: readonly PlacedPair[]): PlacedPair[] {
  const isAgain = (pair: PlacedPair, at: number): boolean =>
    pairs
      .slice(0, at)
      .some((one) => one.stage === "old" && one.label && one.name.toLowerCase() === pair.name.toLowerCase());
  const from = pairs.findIndex((pair, at) => pair.stage === "old" && isAgain(pair, at));
  return pairs.map((pair, at) => (from >= 0 && at >= from && pair.stage === "old" ? { ...pair, stage: "new" } : pair));
}

function clausesOf(pieces: readonly Piece[]): Clause[] {
  const clauses: Clause[] = [];
  const open: Clause[] = [{ indexes: [], bracketed: false }];
  const end = (clause: Clause): Clause => {
    if (clause.indexes.length > 0) clauses.push(clause);
    return { indexes: [], bracketed: clause.bracketed };
  };
  for (const [at, piece] of pieces.entries()) {
    const last = open.length - 1;
    const clause = open[last] as Clause;
    if (piece.kind === "open") open.push({ indexes: [], bracketed: true });
    else if (piece.kind === "close") {
      if (last > 0) end(open.pop() as Clause);
    } else if (
      piece.kind === "break" ? !joinsLabels(pieces, at) : isDetail(piece, "offer") && !isOfferedPart(pieces, at)
    )
      open[last] = end(clause);
    else clause.indexes.push(at);
  }
  for (const clause of open) end(clause);
  return clauses.sort((a, b) => (a.indexes[0] ?? 0) - (b.indexes[0] ?? 0));
}

/** Whether a slash joins two labels of one figure: "relocation/signing bonus", "salary / base". */
const joinsLabels = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.typed === "/" &&
  pieces[at - 1]?.kind === "label" &&
  pieces[at + 1]?.kind === "label" &&
  isFigureNear(pieces, at + 2);

/** Whether the word "offer" is between a name and its figure: "base offered 42 lakhs", "total comp offer is 330k". */
const isOfferedPart = (pieces: readonly Piece[], at: number): boolean =>
  /^offer(?:ed)?$/i.test(pieces[at]?.typed ?? "") && pieces[at - 1]?.kind === "label" && isFigureNear(pieces, at + 1);

const isFigureNear = (pieces: readonly Piece[], from: number): boolean =>
  pieces.slice(from, from + 2).some(({ kind }) => kind === "figure");

/** Whether a label is said to be missing: "no bonus", "without a bonus". */
function isNegated(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.kind !== "label") return false;
  const before = pieces[at - 1];
  const passed = isDetail(before, "filler") && /\p{L}/u.test(before.typed);
  const nearest = passed ? at - 2 : at - 1;
  // "Bonus: none - sign-on 25k": "none" is about the label before it.
  const first = /^[:=]$/.test(pieces[nearest - 1]?.typed ?? "") ? undefined : pieces[nearest];
  // "No bonus", and "bonus: none" if no label follows.
  const behind = /^(?:[:=]|they|we)$/i.test(pieces[at + 1]?.typed ?? "") ? at + 2 : at + 1;
  const second = pieces[behind];
  // "No bonus or sign-on".
  if (/^(?:or|nor)$/i.test(pieces[at - 1]?.typed ?? "") && second?.kind !== "figure" && isNegated(pieces, at - 2))
    return true;
  return (
    (isDetail(first, "none") && !isSaidBehind(first.typed)) ||
    (isDetail(second, "none") && (pieces[behind + 1]?.kind !== "label" || isSaidBehind(second.typed)))
  );
}

const isSaidBehind = among("NONE_BEHIND");

const isOfOthers = ({ context }: Standing): boolean => context === "others" || isShort(context);

/** Whether a figure that holds under a limit or on a condition is the only one of its part, and so is the offer's. */
const isOnlyOne = ({ under, sure, label, at }: PlacedPair, pairs: readonly PlacedPair[]): boolean =>
  under !== undefined &&
  ((under === "limit" && !sure) ||
    (label?.kind === "part" &&
      !pairs.some((one) => one.at !== at && one.label?.kind === "part" && one.label.part === label.part)));

/** Whether a figure is no base and so may be offered as a maximum: "up to 20% bonus", "relocation up to 8k". */
const mayBeAtMost = ({ label, figure }: Pair): boolean =>
  figure.figure.kind === "percent" || (label !== null && (label.kind !== "part" || label.part === "bonus"));

/** Contexts that end at a comma: what is said behind it is of the offer again. */
const isShort = (context: Standing["context"]): boolean => /^(?:published|limit|later)$/.test(context);

const NEUTRAL: Standing = { stage: "none", context: "offer" };

/** For each piece the stage and context in force: until a sentence, line or bracket ends, or an offer is named. */
export function standingOf(pieces: readonly Piece[]): Standing[] {
  const open: Standing[] = [NEUTRAL];
  const trailed = new Map<number, Standing>();
  const standing = pieces.map((piece, at) => {
    const last = open.length - 1;
    const now = open[last] ?? NEUTRAL;
    if (piece.kind === "open") open.push(now);
    if (piece.kind === "close" && last > 0) open.pop();
    if (piece.kind === "break") {
      const ends = piece.strong || isShort(now.context);
      open[last] = ends ? NEUTRAL : { stage: now.stage, context: now.context };
    }
    const before = pieces[at - 1];
    const begins = before === undefined || before.kind === "break";
    const figure = isDetail(piece, "context") && piece.detail.trails ? trailedFigure(pieces, at) : null;
    if (isDetail(piece, "context") && figure !== null) {
      const { of, condition } = piece.detail;
      // "I asked for 185 if I have to move" stays a wish.
      const goesOn = condition && now.context !== "offer";
      trailed.set(figure, goesOn ? now : { ...now, context: of, sure: true, ...(condition && { under: "later" }) });
    } else if (piece.kind === "detail") open[last] = after(now, piece, begins);
    return open.at(-1) ?? NEUTRAL;
  });
  return standing.map((one, at) => trailed.get(at) ?? one);
}

/**
 * The figure that words behind it are about: "… and 215k after a year", "230k is the max". Null if none comes before them
 * in the clause, -1 if it is of a part that is only paid then or is at most so much: "20k sign-on after a year".
 */
function trailedFigure(pieces: readonly Piece[], at: number): number | null {
  const isInner = (one: number): boolean => /^(?:word|label|detail)$/.test(pieces[one]?.kind ?? "");
  let figure = at - 1;
  while (isInner(figure)) figure -= 1;
  if (pieces[figure]?.kind !== "figure") return null;
  let start = figure;
  while (isInner(start - 1)) start -= 1;
  const parts = pieces.slice(start, at).flatMap((piece) => partLabel(piece)?.part ?? []);
  return parts.every((part) => part === "base" || part === "total") ? figure : -1;
}

function after(now: Standing, { detail }: Piece & { kind: "detail" }, begins: boolean): Standing {
  if (detail.kind === "stage") return { stage: detail.stage, context: now.context === "wish" ? "offer" : now.context };
  if (detail.kind === "context") {
    // "I'd accept only if base goes to 220k" is what the person wants.
    if (detail.trails && now.context === "wish") return now;
    // "He got 220k, I got 190k" goes back to the offer, "at my last job, I got 12%" does not.
    const goesOn = detail.leads && (!begins || (detail.of === "offer" && now.context !== "others"));
    return goesOn ? now : { stage: now.stage, context: detail.of, ...(detail.sure && { sure: true }) };
  }
  if (detail.kind === "offer") return { stage: now.stage, context: "offer" };
  return now;
}
