import type { MoneyPart } from "../../../domain/guide.js";
import { isOfQuestion } from "./by-form.js";
import { type AssignedPair, alone } from "./draft.js";
import { isDetail, type Piece } from "./pieces.js";

/** A list in which one figure has its label says of the others which they are, from so many on. */
const LEAST = 3;

/**
 * Gives the parts of a list between strokes to the figures without a label, where another figure of it has one: "$168k /
 * $140k RSUs / 10% / $15k" has the base first, and the bonus in percent. A list without any label stays open.
 */
export function assignSlashLists(pieces: readonly Piece[], pairs: AssignedPair[]): void {
  for (let from = 0; from < pairs.length; ) {
    let to = from;
    while (goesOn(pieces, pairs[to], pairs[to + 1])) to += 1;
    const run = pairs.slice(from, to + 1);
    if (run.length >= LEAST && run.some(({ label, part }) => label && part)) assignParts(pieces, pairs, from, to);
    from = to + 1;
  }
}

function goesOn(pieces: readonly Piece[], pair: AssignedPair | undefined, next: AssignedPair | undefined): boolean {
  if (!pair || !next) return false;
  let end = pair.end;
  while (isSaidOfFigure(pieces[end])) end += 1;
  return pieces[end]?.typed === "/" && next.start === end + 1;
}

/** A rate or a length behind a figure of the list. */
const isSaidOfFigure = (piece: Piece | undefined): boolean => isDetail(piece, "rate", "years", "vesting");

function assignParts(pieces: readonly Piece[], pairs: AssignedPair[], from: number, to: number): void {
  const has = (part: MoneyPart): boolean => pairs.some((pair) => pair.part === part);
  // "171/15%/95 RSU/30 sign": where what is named has no sign and no scale, the others have none either.
  const inShort = pairs.slice(from, to + 1).some(({ label, figure }) => label && figure.figure.kind === "number");
  for (let at = from; at <= to; at++) {
    const pair = pairs[at];
    if (!pair || pair.part || pair.label || (pair.figure.figure.kind === "number" && !inShort)) continue;
    const asked = isOfQuestion(pieces, pairs, pair, at);
    if (pair.name && !asked) continue;
    const part = partAt(pair.figure.figure.kind === "percent", at === from, has);
    if (part) pairs[at] = asked ? alone(pair, part) : { ...pair, part };
  }
}

function partAt(percent: boolean, first: boolean, has: (part: MoneyPart) => boolean): MoneyPart | undefined {
  if (percent) return has("bonus") ? undefined : "bonus";
  return first && !has("base") && !has("total") ? "base" : undefined;
}
