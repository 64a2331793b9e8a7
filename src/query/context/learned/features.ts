import { stemOf } from "../../../text/stem.js";
import type { Word } from "../../../text/words.js";
import { isEverydayName } from "../../mentions/evidence.js";
import type { Span } from "../../mentions/mentions.js";
import { clausesOf } from "../clauses.js";
import type { Name } from "../named-company.js";
import { WHO_CLASSES } from "../word-classes.js";
import { type Piece, piecesOf } from "./pieces.js";
import { inWholeText } from "./whole-text.js";

/*
 * Features of a company's name in its question, as strings: the words around it and their order, what is in its clause
 * and its sentence, and its position among the other names. The decision is the model's.
 */

/** The classes of word-classes.ts that a word belongs to. */
const CLASSES_OF = new Map<string, string[]>();
for (const [name, list] of Object.entries(WHO_CLASSES)) {
  for (const word of list) if (!word.includes(" ")) CLASSES_OF.set(word, [...(CLASSES_OF.get(word) ?? []), name]);
}
const MINE = new Set("i im ive id me my mine we our us".split(" "));
const ASKS = new Set(
  "what whats how hows which who is are does do should can could would will any thoughts realistic range fair".split(
    " ",
  ),
);
const THEY = new Set("they them their theyd theyre theyve there theirs".split(" "));
const REACH = 3;
const BAG_REACH = 8;

/**
 * The features of each name, in the order of `names`.
 *
 * @param isKept whether the rules read a name as a company, and not as an everyday word
 */
export function featuresOf(
  words: readonly Word[],
  names: readonly Name[],
  spans: readonly Span[],
  isKept: (name: Name) => boolean,
): string[][] {
  const pieces = piecesOf(words, names, spans);
  const clauses = clausesOf(words, names);
  return names.map((name, at) => {
    return [
      "bias",
      `kept ${isKept(name)}`,
      ...(isKept(name)
        ? []
        : [`dropped l ${words[name.from - 1]?.text}`, `dropped capital ${words[name.from]?.capital}`]),
      ...around(pieces, name),
      ...inClause(pieces, clauses, name),
      ...inSentence(pieces, name),
      ...amongNames(names, at, words),
      ...besideOthers(pieces, name),
      ...inWholeText(pieces, name),
    ];
  });
}

/** Words right before and after the name, alone and together, and their classes. */
function around(pieces: readonly Piece[], name: Name): string[] {
  const at = pieces.findIndex(({ from, to }) => from === name.from && to === name.to);
  const left = (back: number) => pieces[at - back]?.text ?? "^";
  const right = (on: number) => pieces[at + on]?.text ?? "$";
  const features = [
    `l1r1 ${left(1)} _ ${right(1)}`,
    `l2l1 ${left(2)} ${left(1)}`,
    `r1r2 ${right(1)} ${right(2)}`,
    `l3l2l1 ${left(3)} ${left(2)} ${left(1)}`,
    `r1r2r3 ${right(1)} ${right(2)} ${right(3)}`,
  ];
  for (let far = 1; far <= REACH; far++) {
    for (const [side, text] of [
      ["l", left(far)],
      ["r", right(far)],
    ] as const) {
      features.push(`${side}${far} ${text}`);
      for (const own of CLASSES_OF.get(text) ?? []) features.push(`${side}${far} %${own}`);
    }
  }
  const classes = (text: string) => CLASSES_OF.get(text) ?? [];
  for (const one of classes(left(2))) for (const other of classes(left(1))) features.push(`l2l1 %${one} %${other}`);
  for (const one of classes(right(1))) for (const other of classes(right(2))) features.push(`r1r2 %${one} %${other}`);
  return features;
}

/** The words between the name and the next one on either side, if that is near. */
function besideOthers(pieces: readonly Piece[], name: Name): string[] {
  const at = pieces.findIndex(({ from, to }) => from === name.from && to === name.to);
  const before = pieces.slice(0, at).findLastIndex(({ text }) => text === "CO");
  const behind = pieces.findIndex(({ text }, index) => index > at && text === "CO");
  const between = (from: number, to: number) =>
    to - from > 6
      ? "far"
      : pieces
          .slice(from + 1, to)
          .map(({ text }) => text)
          .join(" ");
  const features: string[] = [];
  if (before >= 0)
    features.push(
      `from name ${between(before, at)}`,
      ...pieces.slice(Math.max(before + 1, at - 6), at).map(({ text }) => `past ${text}`),
    );
  if (behind >= 0)
    features.push(
      `to name ${between(at, behind)}`,
      ...pieces.slice(at + 1, Math.min(behind, at + 7)).map(({ text }) => `toward ${text}`),
    );
  return features;
}

/** What else is in the clause of the name, on either side of it. */
function inClause(pieces: readonly Piece[], clauses: readonly { from: number; to: number }[], name: Name): string[] {
  const clause = clauses.find(({ from, to }) => from <= name.from && name.from < to);
  if (!clause) return [];
  const own = pieces.filter((one) => one.to > one.from && one.from >= clause.from && one.from < clause.to);
  const features: string[] = [];
  const others = own.filter(({ text, from }) => text === "CO" && from !== name.from).length;
  features.push(`clause names ${Math.min(others, 2)}`);
  for (const slot of ["ROLE", "PLACE", "NUM"]) {
    const within = own.some(({ text }) => text === slot);
    features.push(`clause ${slot} ${within} alone ${others === 0}`);
    const anywhere = pieces.some(({ text }) => text === slot);
    if (!within) features.push(`elsewhere ${slot} ${anywhere}`);
  }
  for (const { text, from } of own) {
    if (from === name.from) continue;
    const side = from < name.from ? "l" : "r";
    if (Math.abs(from - name.from) > BAG_REACH) continue;
    features.push(`c${side} ${stemOf(text)}`);
    for (const one of CLASSES_OF.get(text) ?? []) features.push(`c${side} %${one}`);
  }
  const ahead = own.filter(({ from }) => from < name.from);
  features.push(`mine before ${ahead.some(({ text }) => MINE.has(text))}`);
  const first = own[0];
  if (first) features.push(`clause begins ${first.from === name.from ? "_" : first.text}`);
  const nearest = ["ROLE", "PLACE", "NUM"].map((slot) => {
    const distances = own
      .filter(({ text }) => text === slot)
      .map(({ from, to }) => (from >= name.to ? from - name.to : name.from - to));
    return distances.length === 0
      ? "none"
      : Math.min(...distances) === 0
        ? "beside"
        : Math.min(...distances) < 3
          ? "near"
          : "far";
  });
  features.push(`nearest role ${nearest[0]}`, `nearest place ${nearest[1]}`, `nearest figure ${nearest[2]}`);
  return features;
}

function inSentence(pieces: readonly Piece[], name: Name): string[] {
  const at = pieces.findIndex(({ from, to }) => from === name.from && to === name.to);
  const isEnd = (index: number) => pieces[index]?.text === ".";
  let first = at;
  while (first > 0 && !isEnd(first - 1)) first--;
  let end = at;
  while (end < pieces.length && !isEnd(end)) end++;
  const features = [
    `sentence ${first === 0 ? "first" : "later"} ${end === pieces.length ? "last" : "earlier"}`,
    `sentence role ${pieces.slice(first, end).some(({ text }) => text === "ROLE")}`,
  ];
  for (const { text, from, to } of pieces.slice(first, end)) {
    if (to > from && from !== name.from) features.push(`s ${stemOf(text)}`);
  }
  const own = pieces.slice(first, end).filter(({ from, to }) => to > from);
  const others = own.filter(({ text, from }) => text === "CO" && from !== name.from).length;
  features.push(
    `sentence names ${Math.min(others, 3)}`,
    `sentence of ${own.length < 3 ? "few" : own.length < 8 ? "some" : "many"} alone ${others === 0}`,
  );
  const next = pieces.slice(end + 1).filter(({ from, to }) => to > from);
  features.push(`then ${next[0]?.text ?? "$"}`, `then ${next[0]?.text ?? "$"} ${next[1]?.text ?? "$"}`);
  const before = pieces.slice(0, Math.max(0, first - 1)).filter(({ from, to }) => to > from);
  features.push(`after ${before.at(-1)?.text ?? "^"}`);
  features.push(...pointedAt(pieces, at));
  return features;
}

/**
 * Whether the name is the last one before the role, the place, the first figure or the question, one before that, or
 * after it.
 */
function pointedAt(pieces: readonly Piece[], at: number): string[] {
  const isName = ({ text }: Piece) => text === "CO";
  const where = (target: number): string => {
    if (target < 0) return "none";
    if (at > target) return pieces.slice(target, at).some(isName) ? "behind" : "next";
    return pieces.slice(at + 1, target).some(isName) ? "earlier" : "last";
  };
  return [
    `role ${where(pieces.findIndex(({ text }) => text === "ROLE"))}`,
    `last role ${where(pieces.findLastIndex(({ text }) => text === "ROLE"))}`,
    `place ${where(pieces.findIndex(({ text }) => text === "PLACE"))}`,
    `figure ${where(pieces.findIndex(({ text }) => text === "NUM"))}`,
    `question ${where(pieces.findLastIndex(({ text }) => ASKS.has(text)))}`,
    `they ${where(pieces.findIndex(({ text }) => THEY.has(text)))}`,
  ];
}

function amongNames(names: readonly Name[], at: number, words: readonly Word[]): string[] {
  const name = names[at];
  const word = words[name?.from ?? -1];
  const same = names.filter((other) => other.companies[0] && other.companies[0] === name?.companies[0]).length;
  const order = names.length === 1 ? "only" : at === 0 ? "first" : at === names.length - 1 ? "last" : "middle";
  const everyday = name !== undefined && name.to - name.from === 1 && isEverydayName(word?.text ?? "");
  return [
    `order ${order} of ${Math.min(names.length, 4)}`,
    `known ${(name?.companies.length ?? 0) > 0}`,
    `again ${same > 1}`,
    `everyday ${everyday} capital ${word?.capital === true}`,
    ...(everyday || name?.companies.length === 0 ? [`own ${word?.text}`] : []),
    `possessive ${word?.possessive === true}`,
    `bracketed ${word?.bracketed === true}`,
  ];
}
