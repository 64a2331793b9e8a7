import { readFileSync } from "node:fs";
import { plainFigures } from "../../src/answer/offer/plain-figures.js";
import { FIGURE_PARTS, type FigurePart, figureFeatures, isPaid } from "../../src/answer/offer/reading/learned-parts.js";
import type { Piece } from "../../src/answer/offer/reading/piece.js";
import { offerTextPieces } from "./offer-pieces.js";

/** A figure of an offer with what is seen of it, and what it may be. */
export interface FigureExample {
  features: string[];
  parts: FigurePart[];
}

/** The labelled files, each of other writers. */
export const TOLD = ["told", "told-widely", "told-lately"].map((name) => `test/fixtures/offer-figures/${name}.txt`);
export const ASKED = [
  "offers-as-posted",
  "offers",
  "all-kinds",
  "offers-worldwide",
  "offers-worldwide-again",
  "offers-in-twenty-currencies",
].map((name) => `test/fixtures/questions/${name}.jsonl`);

const LETTER: Readonly<Record<string, FigurePart>> = {
  b: "base",
  e: "equity",
  p: "bonus",
  s: "signOn",
  t: "none",
  o: "none",
};
const MARK = /\[([bepsto]):([^\]]+)\]/g;
const digits = (text: string): string => text.replace(/\D/g, "");

/** The examples of a file of offers whose figures are marked. */
export function toldExamples(file: string): FigureExample[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).flatMap(examplesOfMarked);
}

function examplesOfMarked(line: string): FigureExample[] {
  const marks = [...line.matchAll(MARK)].map(([, letter = "", figure = ""]) => ({
    part: LETTER[letter] as FigurePart,
    digits: digits(plainFigures(figure)),
  }));
  const pieces = offerTextPieces(line.replace(MARK, "$2"));
  return figuresIn(pieces).map((at) => {
    const typed = digits(pieces[at]?.typed ?? "");
    const mark = marks.findIndex((one) => one.digits === typed);
    const part = mark < 0 ? "none" : (marks.splice(mark, 1)[0]?.part ?? "none");
    return { features: figureFeatures(pieces, at), parts: [part] };
  });
}

type Wanted = Partial<Record<FigurePart, number | null | { $in?: (number | null)[] }>>;

/** The examples of a file of cases that say which offer must be read: a figure is each part whose amount it can be. */
export function askedExamples(file: string): FigureExample[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { q, want } = JSON.parse(line) as { q?: string; want: { kind?: string; offer?: Wanted } };
      const { offer } = want;
      if (q === undefined || want.kind !== "offer" || !offer) return [];
      const pieces = offerTextPieces(q);
      return figuresIn(pieces).map((at) => ({
        features: figureFeatures(pieces, at),
        parts: partsOf(pieces[at] as Piece, offer),
      }));
    });
}

const figuresIn = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap((piece, at) => (piece.kind === "figure" && isPaid(piece) ? [at] : []));

/** By how much a figure as typed is less than the amount that it stands for: thousands, lakhs, months, years of a grant. */
const SCALES: Readonly<Record<string, readonly number[]>> = {
  base: [1, 1e3, 1e4, 1e5, 12, 13, 14, 16, 12e3, 12e4],
  equity: [1, 1e3, 1e4, 1e5, 3, 4, 5, 4e3],
  bonus: [1, 1e3, 1e5],
  signOn: [1, 1e3, 1e5],
};

function partsOf(piece: Piece, offer: Wanted): FigurePart[] {
  if (piece.kind !== "figure" || piece.figure.low !== piece.figure.high) return ["none"];
  const { low, kind } = piece.figure;
  const near = (one: number, amount: number): boolean => amount > 0 && Math.abs(one - amount) <= amount * 0.004;
  const [base = 0] = amounts(offer.base);
  const parts = FIGURE_PARTS.filter((part) => {
    if (kind === "percent")
      return part === "bonus" && amounts(offer.bonus).some((amount) => near((low / 100) * base, amount));
    return amounts(offer[part]).some((amount) =>
      SCALES[part]?.some((scale) => (scale < 1000 || low < 1000) && near(low * scale, amount)),
    );
  });
  return parts.length > 0 ? parts : ["none"];
}

function amounts(wanted: Wanted[FigurePart]): number[] {
  const all = typeof wanted === "object" && wanted !== null ? (wanted.$in ?? []) : [wanted];
  return all.filter((one): one is number => typeof one === "number");
}
