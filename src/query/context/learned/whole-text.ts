import { stemOf } from "../../../text/stem.js";
import type { Name } from "../named-company.js";
import type { Piece } from "./pieces.js";

/*
 * Features of a name from the whole text: what its question asks, wherever the name is, which other names have the same
 * words around them, and which names have figures.
 */

const ASKS = new Set(
  "what whats how hows which who whos whose where is are does do should can could will would any thoughts".split(" "),
);

/** The features of a name from the text as a whole. */
export function inWholeText(pieces: readonly Piece[], name: Name): string[] {
  const at = pieces.findIndex(({ from, to }) => from === name.from && to === name.to);
  const places = [...pieces.keys()].filter((index) => pieces[index]?.text === "CO");
  const others = places.filter((index) => index !== at);
  return [...inQuestion(pieces, at), ...likeOthers(pieces, at, others), ...besideFigures(pieces, at, places)];
}

/** The words of the last sentence that asks, and the number of names in it. */
function inQuestion(pieces: readonly Piece[], at: number): string[] {
  const sentences = sentencesOf(pieces);
  const asking = sentences.filter((sentence) => sentence.some((index) => ASKS.has(pieces[index]?.text ?? "")));
  const question = asking.at(-1) ?? sentences.at(-1) ?? [];
  const own = question.includes(at);
  const names = question.filter((index) => pieces[index]?.text === "CO").length;
  const where = own ? "in" : names > 0 ? "beside" : "without";
  const words = question.map((index) => pieces[index]?.text ?? "").filter((text) => text !== "CO");
  return [
    `asked ${where} ${Math.min(names, 2)} of ${Math.min(sentences.length, 3)}`,
    ...words.map((text) => `asked ${where} ${stemOf(text)}`),
    ...words.slice(1).map((text, index) => `asked ${where} ${words[index]} ${text}`),
  ];
}

function sentencesOf(pieces: readonly Piece[]): number[][] {
  const sentences: number[][] = [[]];
  for (const [index, { text }] of pieces.entries()) {
    if (text === ".") sentences.push([]);
    else sentences.at(-1)?.push(index);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Whether another name has the same words around it: "X is remote, Y is remote". */
function likeOthers(pieces: readonly Piece[], at: number, others: readonly number[]): string[] {
  const text = (index: number) => pieces[index]?.text ?? "";
  const features: string[] = [];
  const same = (what: string, shift: readonly number[]) => {
    const words = shift.map((one) => text(at + one));
    const like = others.some((other) => shift.every((one, index) => text(other + one) === words[index]));
    if (like && words.some((word) => word !== "" && word !== "."))
      features.push(`like ${what}`, `like ${what} ${words.join(" ")}`);
  };
  same("l1", [-1]);
  same("l2l1", [-2, -1]);
  same("r1", [1]);
  same("r1r2", [1, 2]);
  same("r1r2r3", [1, 2, 3]);
  return [...features, `like ${Math.min(features.length / 2, 3)} of ${Math.min(others.length, 3)}`];
}

function besideFigures(pieces: readonly Piece[], at: number, places: readonly number[]): string[] {
  const figures = (from: number) => {
    const next = places.find((index) => index > from) ?? pieces.length;
    return pieces.slice(from + 1, next).filter(({ text }) => text === "NUM").length;
  };
  const first = pieces.slice(0, places[0] ?? 0).filter(({ text }) => text === "NUM").length;
  const most = Math.max(0, ...places.filter((index) => index !== at).map(figures));
  const own = figures(at);
  return [
    `figures ${Math.min(own, 3)} others ${Math.min(most, 3)}`,
    `figures first ${Math.min(first, 2)} own ${Math.min(own, 2)} others ${Math.min(most, 2)}`,
    `figures ${own > most ? "most" : own === most ? "as many" : "fewer"} ${own + most > 0}`,
  ];
}
