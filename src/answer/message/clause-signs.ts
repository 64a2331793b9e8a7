import { z } from "zod";
import { readLanguage } from "../../language.js";
import { WHO_CLASSES } from "../../query/context/word-classes.js";
import { classOf } from "../../query/letter/features.js";
import { meanDirection, rowOf } from "../../query/word-vectors.js";
import { fold } from "../../text/folding.js";
import { stemOf } from "../../text/stem.js";
import type { Chunk, Token } from "./chunks.js";

const LISTS = [
  ...(["wanted", "letter-statements", "letter-own-words", "letter-terms", "letter-haste"] as const),
  ...(["letter-manner", "other-offers", "letter-telling"] as const),
];
/** The phrases of the lists by their first word, with the list of each. */
const PHRASES = new Map<string, { words: readonly string[]; list: string }[]>();
function addPhrases(list: string, phrases: readonly string[]): void {
  for (const phrase of phrases) {
    const words = fold(phrase)
      .replace(/['’]/g, "")
      .split(/[\s-]+/)
      .filter(Boolean);
    const [first = ""] = words;
    PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, list }]);
  }
}
for (const name of LISTS)
  for (const [list, phrases] of Object.entries(readLanguage(name, z.record(z.string(), z.unknown()))))
    if (Array.isArray(phrases)) addPhrases(`${name.replace(/^letter-/, "")}.${list}`, phrases as string[]);
for (const [list, phrases] of Object.entries(WHO_CLASSES)) addPhrases(list, phrases);

/** Names of the lists that have a phrase in these words; with a "0" in front if the phrase begins them. */
const listsIn = (words: readonly string[]): string[] =>
  words.flatMap((first, at) =>
    (PHRASES.get(first) ?? []).flatMap(({ words: phrase, list }) =>
      phrase.every((word, offset) => words[at + offset] === word) ? [list, ...(at === 0 ? [`0${list}`] : [])] : [],
    ),
  );

/* Features of each piece of a message: its words and their kinds, its position, and its neighbours. */

const MOST = 24;
/** Words of a neighbouring piece that are read, on the near side. */
const NEAR = 3;

const isWord = ({ text }: Token): boolean => /[\p{L}#]/u.test(text);
/** The words of a piece, folded, with figures by their kind. */
const wordsOf = ({ tokens }: Chunk): string[] =>
  tokens
    .filter(isWord)
    .slice(0, MOST)
    .map(({ text }) => text);

const kindOf = ({ text, isCapital }: Token): string =>
  /^#/.test(text) ? "#" : (classOf(text) ?? (isCapital && rowOf(stemOf(text)) === undefined ? "Name" : ""));

/** Features of a piece: for its role, and for a stretch that begins with it, goes on with it, or ends with it. */
export interface Signs {
  own: readonly string[];
  begins: readonly string[];
  goesOn: readonly string[];
  ends: readonly string[];
  /** The mean word direction of the piece, then that of its sentence. */
  means: Float64Array;
}

/** The features of each piece of a message. */
export function clauseSigns(
  chunks: readonly Chunk[],
  figureSigns: readonly { start: number; sign: string }[] = [],
): Signs[] {
  const words = chunks.map(wordsOf);
  const kinds = chunks.map(({ tokens }) => tokens.filter(isWord).map(kindOf));
  const figures = chunks.map(({ tokens }) => tokens.filter(({ text }) => /^#/.test(text)).length);
  const all = figures.reduce((sum, count) => sum + count, 0);
  const names = namesIn(chunks);
  let sentence = 0;
  let seen = 0;
  return chunks.map((chunk, at) => {
    if (chunk.cut === "sentence") sentence += 1;
    const own = words[at] ?? [];
    const ownKinds = kinds[at] ?? [];
    const before = words[at - 1] ?? [];
    const next = words[at + 1] ?? [];
    const begin = chunks.slice(0, at + 1).findLastIndex(({ cut }) => cut === "sentence" || cut === "begin");
    const behind = chunks.slice(at + 1).findIndex(({ cut }) => cut === "sentence");
    const inSentence = words.slice(begin, behind < 0 ? chunks.length : at + 1 + behind).flat();
    const end = chunks[at + 1];
    const some = Math.min(figures[at] ?? 0, 2);
    const rowsOf = (list: readonly string[]): number[] => list.flatMap((word) => rowOf(stemOf(word)) ?? []);
    const means = Float64Array.from([...meanDirection(rowsOf(own)), ...meanDirection(rowsOf(inSentence))]);
    const signs: Signs = {
      means,
      own: unique([
        "bias",
        ...own.map((word) => `w:${word}`),
        ...own.map((word) => `s:${stemOf(word)}`),
        ...listsIn(own).map((list) => `c:${list}`),
        ...ownKinds.filter(Boolean).map((kind) => `k:${kind}`),
        ...own.slice(1).map((word, index) => `b:${own[index]} ${word}`),
        ...(before.length > 0 && own[0] ? [`b:${before.at(-1)} ${own[0]}`] : []),
        ...inSentence.map((word) => `i:${word}`),
        ...figureSigns.flatMap(({ start, sign }) => (start >= chunk.start && start < chunk.end ? [`fig:${sign}`] : [])),
        `seen:${Math.min(seen, 4)} ${some}`,
        `left:${Math.min(all - seen - (figures[at] ?? 0), 3)} ${some}`,
        `sentence:${Math.min(sentence, 4)}`,
        ...(names[at] ?? []),
      ]),
      begins: unique([
        "B",
        ...own.slice(0, 3).map((word, index) => `B${index}:${word}`),
        ...listsIn(own.slice(0, 4))
          .filter((list) => /^0/.test(list))
          .map((list) => `Bc:${list}`),
        `Bk:${ownKinds[0]} ${ownKinds[1]}`,
        `Bb:${own[0]} ${own[1]}`,
        `B:${chunk.cut}`,
        `Bat:${chunk.at}`,
        `Bf:${some}`,
        ...before.slice(-NEAR).map((word) => `Bp:${word}`),
        `Bplace:${chunks.length === 1 ? "only" : at === 0 ? "first" : at === chunks.length - 1 ? "last" : "mid"}`,
        `Bpieces:${Math.min(Math.round(Math.log2(chunks.length)), 5)}`,
      ]),
      goesOn: unique([
        "J",
        `J:${chunk.cut}`,
        `Jat:${chunk.cut} ${chunk.at}`,
        `Jfirst:${own[0]}`,
        `Jb:${own[0]} ${own[1]}`,
        `Jlast:${before.at(-1)}`,
        `Jj:${before.at(-1)} ${own[0]}`,
        `Jk:${kinds[at - 1]?.at(-1)} ${ownKinds[0]}`,
        `Jf:${Math.min(figures[at - 1] ?? 0, 2)} ${some} ${chunk.cut}`,
        `Jl:${Math.min(before.length, 3)} ${Math.min(own.length, 3)} ${chunk.cut}`,
        ...listsIn(own.slice(0, 4))
          .filter((list) => /^0/.test(list))
          .map((list) => `Jc:${list}`),
      ]),
      ends: unique([
        `E:${end?.cut ?? "end"}`,
        `Eat:${end?.at ?? ""}`,
        `Elast:${own.at(-1)}`,
        `Ek:${ownKinds.at(-1)}`,
        ...next.slice(0, NEAR).map((word) => `En:${word}`),
      ]),
    };
    seen += figures[at] ?? 0;
    return signs;
  });
}

const unique = (signs: readonly string[]): string[] => [...new Set(signs)];

/** Features of the names in each piece: the first name of a message is likely the company to answer, others are not. */
function namesIn(chunks: readonly Chunk[]): string[][] {
  const known: string[] = [];
  return chunks.map(({ tokens }) => {
    const signs: string[] = [];
    let here = 0;
    for (const token of tokens.filter(isWord)) {
      if (kindOf(token) !== "Name") continue;
      const before = known.indexOf(token.text);
      signs.push(before < 0 ? `name:new${Math.min(known.length, 3)}` : `name:again${Math.min(before, 2)}`);
      if (before < 0) known.push(token.text);
      here += 1;
    }
    return [...signs, `names:${Math.min(here, 2)}`];
  });
}
