import { fold } from "../../../text/folding.js";
import { type Label, OFFER_WORDS } from "./offer-words.js";
import { isDetail, type Piece } from "./pieces.js";

export type FigurePiece = Piece & { kind: "figure" };

/** What can take part in a pair: a figure, or a label or a run of unknown words that may be one. */
export type Element = { at: number; start: number } & (
  | { kind: "figure"; piece: FigurePiece }
  | { kind: "label"; label: Label }
  | { kind: "words" }
);

/** What may be paired in a clause: its figures, its labels, and the runs of words that nobody knows. */
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

/**
 * "Bonus guided at 40k": words between a label and its figure that say how it was told, and are no label of their own.
 */
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
const MOST_SAID = 5;

/** Labels that a word before them may make another thing. */
const qualified = (label: Label): boolean => label.kind !== "part" || label.part === "bonus";

/** "6 rounds", "4 saal": a small number before a word that nobody knows counts something, and is no pay. */
function isCount(pieces: readonly Piece[], at: number, next: number | undefined): boolean {
  const piece = pieces[at];
  if (piece?.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.low > MOST_COUNTED) return false;
  return next === at + 1 && pieces[next]?.kind === "word" && Number.isInteger(piece.figure.low);
}
const MOST_COUNTED = 12;

/** The small words of other languages, and their names for the parts of an offer. */
const WORDS: ReadonlySet<string> = new Set([
  ...(OFFER_WORDS.details.ABROAD ?? []),
  ...Object.entries(OFFER_WORDS.labels).flatMap(([name, words]) => (name.endsWith("_ABROAD") ? words : [])),
]);
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
/** One such word may be of a name: "DE Shaw", "La Jolla". */
const LEAST = 2;

/** Whether a text is written in another language than English: by its script, or by words of one. */
export function isAbroad(pieces: readonly Piece[]): boolean {
  const found = new Set<string>();
  for (const { typed } of pieces) {
    if (OTHER_SCRIPT.test(typed)) return true;
    if (WORDS.has(fold(typed))) found.add(fold(typed));
    for (const word of fold(typed).split(/[^\p{L}]+/u)) if (WORDS.has(word)) found.add(word);
    if (found.size >= LEAST) return true;
  }
  return false;
}
