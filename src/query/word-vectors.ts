import { LanguageError, readLanguageLines } from "../language.js";
import { stemOf } from "../text/stem.js";

/** Numbers of one word's direction. */
const SIZE = 48;
/** The same in characters of base64. */
const WRITTEN = (SIZE / 3) * 4;
/** Letters from which on a part of a text is kept with the whole of it. */
const LONG = 13;
/** A place among all words for one that is in no table: a rare one. */
const RARE = 60_000;

interface Table {
  rows: ReadonlyMap<string, number>;
  numbers: Int8Array;
  lengths: Float32Array;
}

let table: Table | undefined;

/** The table of word vectors, read when the first question needs it, or ahead of it. */
function known(): Table {
  table ??= readTable();
  return table;
}

/** Reads the table ahead of the first question that needs it. */
export const readVectors = (): void => void known();

/** Reads the table, all numbers at once: whoever asks the first question that needs it waits for it. */
function readTable(): Table {
  const lines = readLanguageLines("word-vectors");
  const rows = new Map<string, number>();
  const written: string[] = [];
  for (const [row, line] of lines.entries()) {
    const space = line.indexOf(" ");
    const word = line.slice(0, space);
    if (line.length - space - 1 !== WRITTEN)
      throw new LanguageError(`data/language/word-vectors.txt: ${word}: malformed`);
    // As a part of the file's text, a longer word would keep all of it in memory.
    rows.set(word.length < LONG ? word : Buffer.from(word).toString(), row);
    written.push(line.slice(space + 1));
  }
  const bytes = Buffer.from(written.join(""), "base64");
  if (bytes.length !== lines.length * SIZE) throw new LanguageError("data/language/word-vectors.txt: malformed");
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const lengths = Float32Array.from(lines, (_, row) => Math.sqrt(product(numbers, row, row)) || 1);
  return { rows, numbers, lengths };
}

/** A word's row in the table, by its stem; undefined for a word that is not in it. The most frequent words come first. */
export const rowOf = (stem: string): number | undefined => known().rows.get(stem);

/** Whether words are everyday ones, and no name that is written with a capital: "sofa", "later years". */
export const areEveryday = (typed: string): boolean =>
  !/\p{Lu}/u.test(typed) && typed.split(/\s+/).every((word) => rowOf(stemOf(word)) !== undefined);

/** How rare a word is in the language, from 0 for the most frequent to 1 for one that is in no table. */
export const rarityOf = (row: number | undefined): number => Math.log(2 + (row ?? RARE)) / Math.log(2 + RARE);

/** How alike two words are in meaning, by their rows: 1 for the same, about 0 for words that have nothing in common. */
export function likeness(one: number, other: number): number {
  const { numbers, lengths } = known();
  return product(numbers, one, other) / ((lengths[one] ?? 1) * (lengths[other] ?? 1));
}

function product(numbers: Int8Array, one: number, other: number): number {
  let sum = 0;
  for (let d = 0, a = one * SIZE, b = other * SIZE; d < SIZE; d++) sum += (numbers[a + d] ?? 0) * (numbers[b + d] ?? 0);
  return sum;
}
