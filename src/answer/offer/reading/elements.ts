import { fold } from "../../../text/folding.js";
import { hasOtherScript } from "../../../text/scripts.js";
import { type Label, OFFER_WORDS } from "./offer-words.js";
import { isDetail, type Piece } from "./piece.js";

export type FigurePiece = Piece & { kind: "figure" };

/** What can be paired: a figure, a label, or a run of unknown words that may be a label. */
export type Element = { at: number; start: number } & (
  | { kind: "figure"; piece: FigurePiece }
  | { kind: "label"; label: Label }
  | { kind: "words" }
);

/** What may be paired in a clause, in order: its figures, its labels, and its runs of unknown words. */
export function elementsOf(pieces: readonly Piece[], indexes: readonly number[]): Element[] {
  const elements: Element[] = [];
  let figureSeen = false;
  for (const [position, at] of indexes.entries()) {
    const piece = pieces[at];
    if (!piece) continue;
    if (isCount(pieces, at, indexes[position + 1])) continue;
    const last = elements.at(-1);
    const joined = last?.kind === "words" && last.at === indexes[position - 1];
    if (piece.kind === "figure") {
      elements.push({ kind: "figure", at, start: at, piece });
      figureSeen = true;
    } else if (piece.kind === "label") {
      // "Wellness stipend", "loyalty bonus": after the first figure, words right before a label are part of it.
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

/** Whether a word between a label and its figure only says how it was stated: "bonus guided at 40k". */
function saysHowMuch(pieces: readonly Piece[], at: number): boolean {
  const passes = (piece: Piece | undefined): boolean =>
    piece !== undefined && (isDetail(piece, "filler") || isSaid(piece));
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
    isDetail(pieces[behind - 1], "filler")
  );
}
/** Most such words, fillers included. */
const MOST_SAID = 5;

/** Whether a word before the label may change what it is. */
const qualified = (label: Label): boolean => label.kind !== "part" || label.part === "bonus";

/** Whether a small number before an unknown word is a count and not pay: "6 rounds", "4 saal". */
function isCount(pieces: readonly Piece[], at: number, next: number | undefined): boolean {
  const piece = pieces[at];
  if (piece?.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.low > MOST_COUNTED) return false;
  return next === at + 1 && pieces[next]?.kind === "word" && Number.isInteger(piece.figure.low);
}
/** Largest number that is read so. */
const MOST_COUNTED = 12;

/** Function words of other languages, and their names for the parts of an offer. */
const WORDS: ReadonlySet<string> = new Set([
  ...(OFFER_WORDS.details.ABROAD ?? []),
  ...Object.entries(OFFER_WORDS.labels).flatMap(([name, words]) => (name.endsWith("_ABROAD") ? words : [])),
]);
/** Fewest such words in a foreign text: one may be of a name ("DE Shaw", "La Jolla"). */
const LEAST = 2;

/** Whether a text is not in English: by its script, or by two words of other languages. */
export function isAbroad(pieces: readonly Piece[]): boolean {
  const found = new Set<string>();
  for (const { typed } of pieces) {
    if (hasOtherScript(typed)) return true;
    const folded = fold(typed);
    for (const word of [folded, ...folded.split(/[^\p{L}]+/u)]) if (WORDS.has(word)) found.add(word);
    if (found.size >= LEAST) return true;
  }
  return false;
}
