import type { MoneyPart } from "../../../domain/guide.js";
import { fold } from "../../../text/folding.js";
import { readClauses } from "../../offer/reading/clauses.js";
import { offerPieces, type Piece } from "../../offer/reading/pieces.js";
import type { TokenFigure } from "../../offer/reading/tokens.js";

/*
 * The text beside which a counter is asked for, cut into words, marks, figures and names of parts: what is told of an offer
 * and what is wanted stand in one text, often in one sentence.
 */

/** One unit of the text. `text` is folded, `#` for a figure; UTF-16 offsets, end exclusive. */
export interface Unit {
  text: string;
  start: number;
  end: number;
  kind: "word" | "mark" | "figure";
}

/** A figure of money or a percentage, and the part whose name stands at it. */
export interface ToldFigure {
  /** Index of its unit. */
  at: number;
  start: number;
  end: number;
  typed: string;
  figure: TokenFigure;
  /** Null where no part is named at it. */
  part: MoneyPart | null;
  /** It is named as something paid once: a relocation. */
  once: boolean;
  /** Where the figure and the name of its part begin and end together. */
  from: number;
  to: number;
}

/** The name of a part that stands without a figure. */
export interface NamedPart {
  part: MoneyPart;
  start: number;
  end: number;
  /** Index of its first unit. */
  at: number;
}

export interface ToldText {
  text: string;
  units: Unit[];
  figures: ToldFigure[];
  parts: NamedPart[];
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’][\p{L}]+)*|\d+|[^\s\p{L}\p{M}\p{N}]|\n/gu;

/** Cuts a text in which figures are written in the plain way. */
export function toldText(text: string): ToldText {
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
    // "I'd sign for 160k" names no sign-on.
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

/** "I'd be happy to sign at 160k", and not "a sign-on of 16k". */
const NO_SIGN_ON = /^(?:to\s+)?sign(?:\s+(?:for|at))?$|^signing\s+(?:for|at)$/i;

/** Without a figure these name no part: "premium processing", "a performance review". */
const NO_PART = /^(?:(?:to\s+)?sign|premium|performance|variable|fixed|target|annual|incentive)$/i;

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

/** A phrase as the words of a text are written. */
export const wordsOf = (phrase: string): string[] =>
  [...phrase.matchAll(WORD)].flatMap(([word]) => (/[\p{L}\p{N}]/u.test(word) ? [fold(word)] : []));

/** Whether a unit ends a sentence. */
export const endsSentence = ({ text }: Unit): boolean =>
  text === "." || text === "!" || text === "?" || text === ";" || text === "\n";

const JOINS = new Set([",", "and", "but", "also", "plus", "so", ":", "–", "—", "-", "(", "&", "+"]);
/** Whether a clause begins at a unit. */
export const beginsClause = (units: readonly Unit[], index: number): boolean => {
  const before = units[index - 1];
  return before === undefined || endsSentence(before) || JOINS.has(before.text);
};
