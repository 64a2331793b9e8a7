import type { TypedWish } from "../offer.js";
import { type AssignedPair, type Draft, use } from "./draft.js";
import { among } from "./offer-words.js";
import { type Piece, partLabel } from "./pieces.js";

/** So many pieces behind a figure still belong to it: "10% more on the base". */
const NEAR = 5;

/** Takes what the person wants to ask for: "I want 165k base", "asking for 10% more on the base". */
export function takeWishes(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): void {
  const wishes = pairs.flatMap((pair): TypedWish[] => {
    const { context, figure, at } = pair;
    if (context !== "wish" || figure.figure.negative || figure.figure.low !== figure.figure.high) return [];
    const percent = figure.figure.kind === "percent";
    const behind = behindOf(pieces, at + 1);
    const more = percent && behind.some(({ piece }) => isMore(piece.typed));
    const label = behind.find(({ piece }) => partLabel(piece));
    const part = pair.part ?? partLabel(label?.piece)?.part ?? null;
    if (percent && !more && part !== "bonus") return [];
    use(draft, at, (pair.part === undefined && label ? label.at : at) + 1);
    for (const { piece, at: near } of behind) if (more && isMore(piece.typed)) draft.used.add(near);
    return [{ part, typed: figure.typed, ...(more && { more }) }];
  });
  if (wishes.length > 0) draft.wishes = wishes;
}

const isMore = among("MORE");

/** The pieces behind a figure, up to the next figure or the end of what is listed. */
function behindOf(pieces: readonly Piece[], from: number): { piece: Piece; at: number }[] {
  const behind = pieces.slice(from, from + NEAR).map((piece, index) => ({ piece, at: from + index }));
  const stop = behind.findIndex(({ piece }) => piece.kind === "figure" || piece.kind === "break");
  return stop < 0 ? behind : behind.slice(0, stop);
}
