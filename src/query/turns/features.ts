import { stemOf } from "../../text/stem.js";
import type { Word } from "../../text/words.js";
import { type Piece, piecesOf } from "../context/learned/pieces.js";
import type { Name } from "../context/named-company.js";
import { isEverydayName } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";

/** Distance from a name up to which single words and their order count, in words. */
const REACH = 3;
/** Number of words from which a turn is no longer short; from twice as many on it is long. */
const SHORT = 4;

/**
 * Features of each company that a turn names, in the order of `names`: the words around it, and the whole turn.
 *
 * @param isKept whether the rules read a name as a company, and not as an everyday word
 */
export function turnFeatures(
  words: readonly Word[],
  names: readonly Name[],
  spans: readonly Span[],
  isKept: (name: Name) => boolean,
): string[][] {
  const pieces = piecesOf(words, names, spans);
  const said = pieces.filter(({ text }) => text !== "CO").map(({ text }) => stemOf(text));
  const has = ["ROLE", "PLACE", "NUM"].map((slot) => `${slot} ${pieces.some(({ text }) => text === slot)}`);
  return names.map((name) => {
    const at = pieces.findIndex(({ from, to }) => from === name.from && to === name.to);
    const [before, behind] = [pieces.slice(0, at), pieces.slice(at + 1)];
    const everyday = name.to - name.from === 1 && isEverydayName(words[name.from]?.text ?? "");
    return [
      "bias",
      ...has,
      `names ${Math.min(names.length, 3)}`,
      `order ${names.indexOf(name)} of ${Math.min(names.length, 3)}`,
      `everyday ${everyday} kept ${isKept(name)} capital ${words[name.from]?.capital === true}`,
      ...(everyday ? [`own ${words[name.from]?.text}`] : []),
      `known ${name.companies.length > 0}`,
      `length ${said.length === 0 ? "none" : said.length < SHORT ? "short" : said.length < 2 * SHORT ? "some" : "long"}`,
      `first ${pieces[0]?.text}`,
      `first two ${pieces[0]?.text} ${pieces[1]?.text}`,
      `last ${pieces.at(-1)?.text}`,
      ...around(pieces, at),
      ...pairs(pieces),
      ...said.map((text) => `says ${text}`),
      ...before.map(({ text }) => `before ${stemOf(text)}`),
      ...behind.map(({ text }) => `behind ${stemOf(text)}`),
    ];
  });
}

function around(pieces: readonly Piece[], at: number): string[] {
  const text = (index: number) => pieces[index]?.text ?? "|";
  const features = [
    `l1r1 ${text(at - 1)} ${text(at + 1)}`,
    `l2l1 ${text(at - 2)} ${text(at - 1)}`,
    `r1r2 ${text(at + 1)} ${text(at + 2)}`,
  ];
  for (let far = 1; far <= REACH; far++) features.push(`l${far} ${text(at - far)}`, `r${far} ${text(at + far)}`);
  return features;
}

/** Pairs of adjacent words anywhere in the turn. */
const pairs = (pieces: readonly Piece[]): string[] =>
  pieces.slice(1).map(({ text }, index) => `pair ${pieces[index]?.text} ${text}`);
