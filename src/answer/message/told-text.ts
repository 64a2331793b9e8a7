import type { MoneyPart } from "../../domain/guide.js";
import { fold } from "../../text/folding.js";
import { readOnce } from "../../text/read-once.js";
import { readClauses } from "../offer/reading/clauses.js";
import type { Piece } from "../offer/reading/piece.js";
import { offerPieces } from "../offer/reading/pieces.js";
import type { TokenFigure } from "../offer/reading/tokens.js";

/*
 * A message that asks for a counter, cut into words, marks, figures and names of parts: the offer and the wishes are in
 * one text, often in one sentence.
 */

/** One unit of the text. `text` is folded, `#` for a figure; `start` and `end` are UTF-16 offsets, end exclusive. */
export interface Unit {
  text: string;
  start: number;
  end: number;
  kind: "word" | "mark" | "figure";
}

/** A figure of money or a percentage, with the part that it is labelled with. */
export interface ToldFigure {
  /** Index of its unit. */
  at: number;
  start: number;
  end: number;
  typed: string;
  figure: TokenFigure;
  /** Null if no part is named at it. */
  part: MoneyPart | null;
  /** Whether its label is one of something paid once: a relocation. */
  once: boolean;
  /** Span of the figure together with its label. */
  from: number;
  to: number;
}

/** The name of a part without a figure. */
export interface NamedPart {
  part: MoneyPart;
  start: number;
  end: number;
  /** Index of its first unit. */
  at: number;
}

/** A message with its units, its figures, and the parts that it names without figures. */
export interface ToldText {
  text: string;
  units: readonly Unit[];
  figures: readonly ToldFigure[];
  parts: readonly NamedPart[];
}

const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’][\p{L}]+)*|\d+(?:\.\d+)?|[^\s\p{L}\p{M}\p{N}]|\n/gu;

/** Cuts a text whose figures are written as plain digits (see `plainFigures`). */
export const toldText = readOnce(readToldText);

function readToldText(text: string): ToldText {
  const pieces = offerPieces(text);
  const { pairs } = readClauses(pieces);
  const units = unitsOf(text, pieces);
  const unitAt = (start: number): number =>
    Math.max(
      0,
      units.findLastIndex((unit) => unit.start <= start),
    );
  const figures = pairs.map(({ figure, label: near, name, at, start: first, end: last }): ToldFigure => {
    const own = pieces[at] as Piece;
    // "I'd sign for 160k" does not name a sign-on.
    const [label, start, end] = NO_SIGN_ON.test(name) ? [null, at, at + 1] : [near, first, last];
    return {
      at: unitAt(own.start),
      start: own.start,
      end: own.end,
      typed: figure.typed,
      figure: figure.figure,
      part: label?.kind === "part" ? label.part : null,
      once: label?.kind === "once",
      from: Math.min(own.start, pieces[start]?.start ?? own.start),
      to: Math.max(own.end, pieces[end - 1]?.end ?? own.end),
    };
  });
  const taken = (piece: Piece): boolean => figures.some(({ from, to }) => piece.start >= from && piece.end <= to);
  const parts = pieces.flatMap((piece): NamedPart[] =>
    piece.kind === "label" && piece.label.kind === "part" && !taken(piece) && !NO_PART.test(piece.typed)
      ? [{ part: piece.label.part, start: piece.start, end: piece.end, at: unitAt(piece.start) }]
      : [],
  );
  return { text, units, figures, parts };
}

/** "I'd be happy to sign at 160k", but not "a sign-on of 16k". */
const NO_SIGN_ON = /^(?:to\s+)?sign(?:\s+(?:for|at))?$|^signing\s+(?:for|at)$/i;

/** These name a part only with a figure: "premium processing", "a performance review" do not. */
const NO_PART = /^(?:(?:to\s+)?sign(?:ing)?|premium|performance|variable|fixed|target|annual|incentive)$/i;

function unitsOf(text: string, pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  const words = (to: number): void => {
    for (const { 0: typed, index } of text.slice(from, to).matchAll(WORD)) {
      const kind = /[\p{L}\p{N}]/u.test(typed) ? "word" : "mark";
      units.push({ text: fold(typed) || typed, start: from + index, end: from + index + typed.length, kind });
    }
  };
  for (const piece of pieces) {
    if (piece.kind !== "figure") continue;
    words(piece.start);
    units.push({ text: "#", start: piece.start, end: piece.end, kind: "figure" });
    from = piece.end;
  }
  words(text.length);
  return units;
}

/** The folded words of a phrase, without marks. */
export const wordsOf = (phrase: string): string[] =>
  [...phrase.matchAll(WORD)].flatMap(([word]) => (/[\p{L}\p{N}]/u.test(word) ? [fold(word)] : []));

/** Whether a unit ends a sentence. */
export const endsSentence = ({ text }: Unit): boolean =>
  text === "." || text === "!" || text === "?" || text === ";" || text === "\n";

/** Where the sentence of a unit begins and ends. */
export function sentenceAt(units: readonly Unit[], at: number): [begin: number, end: number] {
  let [begin, end] = [at, at];
  while (begin > 0 && !endsSentence(units[begin - 1] as Unit)) begin -= 1;
  while (end < units.length && !endsSentence(units[end] as Unit)) end += 1;
  return [begin, end];
}
