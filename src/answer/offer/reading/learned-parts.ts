import type { MoneyPart } from "../../../domain/guide.js";
import { readWeights, sharesOf, type Weights } from "../../../learned-weights.js";
import { fold } from "../../../text/folding.js";
import { type AssignedPair, alone, type Draft, say } from "./draft.js";
import { isAbroad } from "./elements.js";
import { among } from "./offer-words.js";
import { isDetail, isRate, type Piece, partLabel } from "./piece.js";

/** What a figure of an offer may be; `none`: not a part of it. */
export const FIGURE_PARTS = ["base", "equity", "bonus", "signOn", "none"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

const LEARNED = readWeights("offer-figures", FIGURE_PARTS);
/** Probability from which a learned part is used. */
export const SURE = 0.8;

/**
 * The part of a figure by its neighbours, with weights learned from offers of many writers, and its probability; null
 * if none of the allowed parts is probable enough. For figures that no label and no rule has taken.
 */
export function learnedPart(
  pieces: readonly Piece[],
  at: number,
  mayBe: (part: MoneyPart) => boolean = () => true,
  least = SURE,
): { part: MoneyPart; share: number } | null {
  const { part, share } = likeliestPart(figureFeatures(pieces, at), LEARNED, mayBe);
  return part === "none" || share < least ? null : { part, share };
}

/** The likeliest of the allowed parts, and its probability among these. */
export function likeliestPart(
  features: readonly string[],
  weights: Weights,
  mayBe: (part: MoneyPart) => boolean = () => true,
): { part: FigurePart; share: number } {
  const shares = sharesOf(features, weights).map((share, index) => {
    const part = FIGURE_PARTS[index] ?? "none";
    return part === "none" || mayBe(part) ? share : 0;
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  const share = Math.max(...shares);
  return { part: FIGURE_PARTS[shares.indexOf(share)] ?? "none", share: all > 0 ? share / all : 0 };
}

/** Pieces on each side that are read. */
const NEAR = 6;
/** Length of the letter sequences used as features, which related languages share. */
const LETTERS = 4;

/** Features of a figure: its form, its size relative to the others, its place in the list, and its neighbours. */
export function figureFeatures(pieces: readonly Piece[], at: number): string[] {
  const piece = pieces[at];
  if (piece?.kind !== "figure") return [];
  const { kind, low } = piece.figure;
  const figures = pieces.flatMap((one, index) => (one.kind === "figure" && isPaid(one) ? [{ one, index }] : []));
  const top = Math.max(1, ...figures.flatMap(({ one }) => (one.figure.kind === "percent" ? [] : [one.figure.low])));
  const place = figures.filter(({ index }) => index < at).length;
  const size =
    kind === "percent" ? `percent ${low <= 4 ? 0 : low <= 30 ? 1 : 2}` : `size ${Math.round(Math.log2(low / top))}`;
  const first = figures[0]?.index ?? at;
  const ends = pieces.slice(first, at).filter((one) => one.kind === "break" && one.strong).length;
  return [
    "always",
    `kind ${kind}`,
    `place ${Math.min(place, 4)}`,
    `place ${Math.min(place, 4)} ${size}`,
    `currency ${/\p{Sc}|[A-Z]{3}/u.test(piece.typed)}`,
    `figures ${Math.min(figures.length, 5)}`,
    `sentence ${Math.min(ends, 3)}`,
    size,
    ...namedElsewhere(pieces, at),
    ...beside(pieces, at, -1),
    ...beside(pieces, at, 1),
  ];
}

/** Features for the parts that are named at other figures. */
function namedElsewhere(pieces: readonly Piece[], at: number): string[] {
  const found = new Set<string>();
  for (const [index, piece] of pieces.entries()) {
    const part = partLabel(piece)?.part;
    if (!part || Math.abs(index - at) <= 1) continue;
    const near = [index - 2, index - 1, index + 1, index + 2];
    if (near.some((one) => one !== at && pieces[one]?.kind === "figure")) found.add(`named ${part}`);
  }
  return [...found];
}

/** Whether a figure may be pay: smaller plain numbers count years and days. */
export const isPaid = ({ figure }: Piece & { kind: "figure" }): boolean => figure.kind !== "number" || figure.low >= 30;

function beside(pieces: readonly Piece[], at: number, side: 1 | -1): string[] {
  const found: string[] = [];
  let [words, breaks] = [0, 0];
  const see = (what: string): void => {
    found.push(`${side} ${what} ${breaks}`);
  };
  for (let step = 1; step <= NEAR; step++) {
    const piece = pieces[at + side * step];
    if (!piece) {
      see("end");
      break;
    }
    if (piece.kind === "label") {
      const label = piece.label.kind === "part" ? piece.label.part : piece.label.kind;
      see(`label ${label}`);
      see(`label ${label} over ${Math.min(words, 2)}`);
      break;
    }
    if (piece.kind === "figure") {
      see(`figure ${piece.figure.kind}`);
      break;
    }
    if (piece.kind === "break") {
      breaks += 1;
      see(`break ${piece.strong ? "strong" : piece.typed.toLowerCase()} ${step}`);
      if (piece.strong || breaks > 1) break;
    } else if (piece.kind === "detail") {
      const { detail } = piece;
      see(`${detail.kind} ${"per" in detail ? detail.per : "of" in detail ? detail.of : ""}`);
      if (detail.kind === "filler") found.push(`${side} ${fold(piece.typed)}`);
    } else if (piece.kind === "word") {
      words += 1;
      see(`word ${Math.min(words, 3)}`);
      const word = fold(piece.typed);
      found.push(`${side} ${word}`);
      for (let from = 0; from + LETTERS <= word.length; from++) found.push(`~${word.slice(from, from + LETTERS)}`);
    }
  }
  return found;
}

/**
 * Gives figures without a part the likeliest learned one that is still free, the surest figure first. If no part is
 * named and no word says "offer", more certainty is needed, and at least two parts with a base among them.
 *
 * @param from index of the piece from which on the offer is stated; infinite if nothing says that there is one
 * @returns whether any got a part
 */
export function assignLearned(draft: Draft, pieces: readonly Piece[], pairs: AssignedPair[], from: number): boolean {
  const begun = from !== Number.POSITIVE_INFINITY || pairs.some(({ part }) => part !== undefined);
  const taken = new Set<MoneyPart>();
  const absent = new Set(withoutThem(pieces));
  const has = (part: MoneyPart): boolean =>
    taken.has(part) ||
    absent.has(part) ||
    pairs.some((pair) => pair.part === part && pair.context === "offer") ||
    (part === "bonus" && pieces.some((piece) => isDetail(piece, "bonus-months")));
  const abroad = isAbroad(pieces);
  const open = [...pairs.entries()].filter(([, pair]) => mayBeLearned(pieces, pairs, pair));
  const agreed = agree(pieces, pairs, has);
  const found: { index: number; part: MoneyPart }[] = [];
  for (;;) {
    const [best] = open
      .filter(([index]) => !found.some((one) => one.index === index))
      .flatMap(([index, pair]) => {
        const percent = pair.figure.figure.kind === "percent";
        // "Annual raise 5%", "top 10%": the word before it says what it is a share of.
        if (percent && !abroad && pieces[pair.at - 1]?.kind === "word") return [];
        if (percent && has("equity") && isRate(pieces[pair.at + 1], "year")) return [];
        const least = agreed ? LEAST_AGREED : begun ? SURE : LEAST_UNNAMED;
        const learned = learnedPart(pieces, pair.at, (part) => !has(part) && (!percent || part === "bonus"), least);
        if (!learned) return [];
        // "Bonus capped at 21k": in English an unknown word between a name and a figure changes what it is.
        if (pair.name !== "" && !abroad && hasOwnLabel(pieces, pair.at, learned.part)) return [];
        return [{ index, ...learned }];
      })
      .sort((one, other) => other.share - one.share);
    if (!best) break;
    found.push(best);
    taken.add(best.part);
  }
  // A single figure may be the base or the total.
  const known = new Set([...taken, ...pairs.flatMap(({ part }) => part ?? []), ...absent]);
  if (has("bonus")) known.add("bonus");
  if (known.size < 2 || (!begun && !taken.has("base"))) return false;
  for (const { index, part } of found) {
    const pair = pairs[index] as AssignedPair;
    pairs[index] = alone(pair, part);
    say(draft, { kind: "part-assumed", typed: pair.figure.typed, part });
  }
  return found.length > 0;
}

/** The parts that an offer is said not to have: "no shares", "stock none". */
const withoutThem = (pieces: readonly Piece[]): MoneyPart[] =>
  pieces.flatMap((piece, at) => {
    const isNone = [pieces[at - 1], pieces[at + 1]].some((one) => isDetail(one, "none"));
    return isNone ? (partLabel(piece)?.part ?? []) : [];
  });

/** Words before an amount that is included in another figure, or excluded from it. */
const isWithin = among("INCLUDING", "EXCLUDING");

/** Least probability of each part if no part is named. */
const LEAST_UNNAMED = 0.9;
/** Least probability of each part if all open figures are likeliest of different parts, which supports each. */
const LEAST_AGREED = 0.65;
/** Fewest parts for that, with those named. */
const LEAST_LISTED = 3;

/** Whether all open figures of an offer are likeliest of different parts: three or more with those named. */
function agree(pieces: readonly Piece[], pairs: readonly AssignedPair[], has: (part: MoneyPart) => boolean): boolean {
  const open = pairs.filter((pair) => isOpen(pair) && !pair.bracketed && isAmount(pair));
  const parts = open.map(({ at }) => learnedPart(pieces, at, () => true, LEAST_AGREED)?.part);
  const all = new Set(parts);
  const named = PARTS.filter(has).length;
  return (
    !all.has(undefined) &&
    all.size === open.length &&
    all.size + named >= LEAST_LISTED &&
    parts.every((part) => part === undefined || !has(part))
  );
}
const PARTS = ["base", "equity", "bonus", "signOn"] as const;

const isAmount = ({ figure }: AssignedPair): boolean =>
  figure.figure.low === figure.figure.high && (figure.figure.kind !== "number" || figure.figure.low >= LEAST_WRITTEN);
/** A plain number from here on is an amount. */
const LEAST_WRITTEN = 20_000;

/** Whether a figure has no part yet, is an amount, and can be distinguished from the others. */
function mayBeLearned(pieces: readonly Piece[], pairs: readonly AssignedPair[], pair: AssignedPair): boolean {
  if (!isOpen(pair) || pair.stage === "old" || pair.bracketed || !isAmount(pair)) return false;
  const { kind, low, negative } = pair.figure.figure;
  // "75k incl 8% holiday": an amount inside another one.
  if (negative || isWithin(pieces[pair.at - 1]?.typed)) return false;
  const likes = pairs.filter(
    (other) =>
      other !== pair && isOpen(other) && other.figure.figure.kind === kind && alike(other.figure.figure.low, low),
  );
  return likes.every((other) => areApart(pieces, pair, other));
}

/** Whether two figures of about the same size can be distinguished by their neighbours. */
function areApart(pieces: readonly Piece[], pair: AssignedPair, other: AssignedPair): boolean {
  const [one, another] = [learnedPart(pieces, pair.at), learnedPart(pieces, other.at)];
  return one !== null && another !== null && one.part !== another.part;
}

const isOpen = ({ part, label, context }: AssignedPair): boolean => !part && !label && context === "offer";

const alike = (one: number, other: number): boolean => Math.max(one, other) <= ALIKE * Math.min(one, other);
/** Largest ratio of two figures of about the same size. */
const ALIKE = 3;

/** Whether the name of a part comes before a figure in the same item of a list. */
function hasOwnLabel(pieces: readonly Piece[], at: number, part: MoneyPart): boolean {
  for (let before = at - 1; before >= 0 && pieces[before]?.kind !== "break"; before--) {
    if (partLabel(pieces[before])?.part === part) return true;
  }
  return false;
}
