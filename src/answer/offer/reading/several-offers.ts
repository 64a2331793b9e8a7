import type { TypedOffer } from "../offer.js";
import type { PartPair } from "./draft.js";
import { among } from "./offer-words.js";
import { isDetail, type Piece } from "./pieces.js";

const isOr = among("OR", "VERSUS");

/** No more offers than this are held side by side. */
const MOST_OFFERS = 4;

/**
 * Cuts a text with several offers into one piece for each: a second offer begins where a part comes again that the one
 * before has, with another company, role or place named between, or an "or". Without an "or" another bonus or grant
 * alone begins none: its base or total is there again, or a figure without a name stands before it. The cut is at the
 * "or", else at the end of a sentence or line, else at the last comma.
 *
 * @param read reads one of them
 * @returns null where the text holds one offer, or more than can be compared
 */
export function offersIn<Offer extends { offer: TypedOffer }>(
  text: string,
  pieces: readonly Piece[],
  pairs: readonly PartPair[],
  read: (text: string) => Offer,
): Offer[] | null {
  const compared = comparedOffers(text, pieces, read);
  if (compared) return compared;
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
  return ends.map((end, index) => read(text.slice(index === 0 ? 0 : ends[index - 1], end)));
}

const isVersus = among("VERSUS");

/** "A) … B) …", "Offer 1: … Offer 2: …": letters or numbers in order before what is listed. */
const LISTED = /(?:(?:offer|option)\s+([A-D1-4])\s?[):]|(?<=^|[\s.;])(?:([A-D])\s?[):]|([1-4])\)))(?=\s)/giu;

/** Where the offers of such a list begin, from the second on; empty where its marks are not in order. */
function listMarks(text: string): readonly number[] {
  const marks = [...text.matchAll(LISTED)];
  const inOrder = marks.every(([, ...found], at) =>
    ["abcd"[at], String(at + 1)].includes(found.find(Boolean)?.toLowerCase()),
  );
  return inOrder && marks.length <= MOST_OFFERS ? marks.slice(1).map(({ index }) => index) : [];
}

/**
 * The offers on both sides of a "vs", or of a list with letters or numbers: each is an offer by itself, those behind
 * the first with a name before their figures, and nobody's pay of today ("Snap 9k x 12 vs Uber 8k x 13").
 */
function comparedOffers<Offer extends { offer: TypedOffer }>(
  text: string,
  pieces: readonly Piece[],
  read: (text: string) => Offer,
): Offer[] | null {
  const versus = pieces.flatMap(({ typed, end }, at) =>
    isVersus(typed) && pieces[at + 1]?.kind === "word" ? end : [],
  );
  const cuts = versus.length === 1 ? versus : listMarks(text);
  const [first] = cuts;
  const told = pieces.some((piece) => piece.start >= (first ?? 0) && isDetail(piece, "context", "stage"));
  if (first === undefined || told) return null;
  const offers = [0, ...cuts].map((from, index) => read(text.slice(from, cuts[index] ?? text.length)));
  const isWhole = ({ offer }: Offer): boolean => offer.parts.some(({ part }) => part === "base" || part === "total");
  return offers.every(isWhole) ? offers : null;
}

/** Whether a part is there again: of a sign-on only one that is not the second year's. */
const isSecond = (other: PartPair, pair: PartPair): boolean =>
  other.part === pair.part &&
  other.stage === pair.stage &&
  // "Stock 160k (40k a year)" says one thing twice; "Toast (150k base) and Hubspot (158k base)" two.
  (!pair.bracketed || (other.bracketed && other.clause !== pair.clause)) &&
  (pair.part !== "signOn" || pair.label !== null);

/** The piece with which the second offer begins; null where nothing between tells two offers apart. */
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
