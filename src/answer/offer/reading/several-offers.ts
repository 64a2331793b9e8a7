import type { TypedOffer } from "../offer.js";
import type { PartPair } from "./draft.js";
import { among } from "./offer-words.js";
import type { Piece } from "./piece.js";

const isOr = among("OR", "VERSUS");
const isOfAll = among("OF_ALL");

/** Most offers that are compared. */
const MOST_OFFERS = 4;

/**
 * Cuts a text with several offers into one text for each. A second offer begins at a part that the one before has as
 * well, if an "or", or a company, role or place, is between. Without an "or", the repeated part must be the base or
 * total, or have a figure without a name before it: another bonus or grant alone is not enough. The cut is at the "or",
 * else at the last end of a sentence or line, else at the last comma, else at the name.
 *
 * @param read reads one of these texts
 * @returns null if the text has only one offer, or more than can be compared
 */
export function offersIn<Offer extends { offer: TypedOffer }>(
  text: string,
  pieces: readonly Piece[],
  pairs: readonly PartPair[],
  read: (text: string) => Offer,
): Offer[] | null {
  const cuts: number[] = [];
  let group: PartPair[] = [];
  for (const pair of pairs) {
    const again = pair.stage !== "new" && group.some((other) => isSecond(other, pair));
    const cut = again ? cutBetween(pieces, group, pair) : null;
    if (cut === null) {
      group.push(pair);
      continue;
    }
    cuts.push(cut);
    group = [pair];
  }
  if (cuts.length === 0 || cuts.length >= MOST_OFFERS) return null;
  const ends = [...cuts.map((at) => pieces[at]?.start ?? text.length), text.length];
  const own = ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
  const said = saidOfAll(text, pieces, ends.at(-2) ?? 0);
  const shared = said !== undefined && read(said).offer.parts.length > 0 ? said : undefined;
  return own.map((words) => read(shared ? `${words.replace(shared, " ")}. ${shared}` : words));
}

/** A sentence with a figure behind the last offer that is said of all of them: "15% bonus in both". */
function saidOfAll(text: string, pieces: readonly Piece[], from: number): string | undefined {
  const strong = pieces.flatMap((piece) => (piece.kind === "break" && piece.strong && piece.start > from ? piece : []));
  const sentences = strong.map(({ end }, at) => text.slice(end, strong[at + 1]?.start ?? text.length).trim());
  return sentences.find((words) => /\d/.test(words) && words.split(/[^\p{L}]+/u).some(isOfAll));
}

/** Whether a figure repeats the part of another one; a sign-on of a second year does not. */
const isSecond = (other: PartPair, pair: PartPair): boolean =>
  other.part === pair.part &&
  other.stage === pair.stage &&
  // "Stock 160k (40k a year)" states one thing twice, "Toast (150k base) and Hubspot (158k base)" two things.
  (!pair.bracketed || (other.bracketed && other.clause !== pair.clause)) &&
  (pair.part !== "signOn" || pair.label !== null);

/** Index of the piece with which the second offer begins; null if nothing between separates two offers. */
function cutBetween(pieces: readonly Piece[], group: readonly PartPair[], pair: PartPair): number | null {
  const from = Math.max(...group.map(({ end }) => end));
  const between = pieces.slice(from, pair.start).map((piece, index) => ({ piece, at: from + index }));
  const or = between.find(({ piece }) => isOr(piece.typed));
  if (or) return or.at;
  const words = between.filter(({ piece }) => piece.kind === "word");
  const isBegun = pair.part === "base" || pair.part === "total" || between.some(({ piece }) => piece.kind === "figure");
  if (words.length === 0 || !isBegun) return null;
  const breaks = between.filter(({ piece }) => piece.kind === "break");
  const strong = breaks.filter(({ piece }) => piece.kind === "break" && piece.strong);
  return (strong.at(-1) ?? breaks.at(-1) ?? words[0])?.at ?? null;
}
