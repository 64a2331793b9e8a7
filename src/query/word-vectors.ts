import { LanguageError, readLanguageLines } from "../language.js";

/** Numbers of one word's direction. */
const SIZE = 48;
/** A place among all words for one that is in no table: a rare one. */
const RARE = 60_000;

interface Table {
  rows: ReadonlyMap<string, number>;
  numbers: Int8Array;
  lengths: Float32Array;
}

let table: Table | undefined;

/** The table of word vectors, read when the first question needs it. */
function known(): Table {
  table ??= readTable();
  return table;
}

function readTable(): Table {
  const lines = readLanguageLines("word-vectors");
  const numbers = new Int8Array(lines.length * SIZE);
  const rows = new Map<string, number>();
  for (const [row, line] of lines.entries()) {
    const space = line.indexOf(" ");
    const bytes = Buffer.from(line.slice(space + 1), "base64");
    if (bytes.length !== SIZE)
      throw new LanguageError(`data/language/word-vectors.txt: ${line.slice(0, space)}: malformed`);
    numbers.set(new Int8Array(bytes.buffer, bytes.byteOffset, SIZE), row * SIZE);
    rows.set(line.slice(0, space), row);
  }
  const lengths = Float32Array.from(lines, (_, row) => Math.sqrt(product(numbers, row, row)) || 1);
  return { rows, numbers, lengths };
}

/** A word's row in the table, by its stem; undefined for a word that is not in it. The most frequent words come first. */
export const rowOf = (stem: string): number | undefined => known().rows.get(stem);

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
