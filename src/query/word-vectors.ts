import { LanguageError, readLanguageLines } from "../language.js";
import { stemOf } from "../text/stem.js";

/** Numbers in one word's vector; a multiple of three, so that base64 needs no padding. */
const SIZE = 63;
/** Length of one word's vector, in characters of base64. */
const WRITTEN = (SIZE / 3) * 4;
/** Letters from which on V8 keeps a slice as a reference to the whole text. */
const LONG = 13;
/** Frequency rank assumed for a word that is in no table. */
const RARE = 60_000;

interface Table {
  rows: ReadonlyMap<string, number>;
  numbers: Int8Array;
  lengths: Float32Array;
  /** The matrix that turns a question word's vector towards its answers: one row of numbers for each component. */
  turn: Int16Array;
  /** Weight of a word in a question, by its stem. */
  weights: ReadonlyMap<string, number>;
}

let table: Table | undefined;

/** The table of word vectors, read on first use. */
function known(): Table {
  table ??= readTable();
  return table;
}

/** Reads the table before the first question that needs it. */
export const readVectors = (): void => void known();

/** Reads the whole table in one step, which blocks until it is done. */
function readTable(): Table {
  const lines = readLanguageLines("word-vectors");
  const rows = new Map<string, number>();
  const written: string[] = [];
  for (const [row, line] of lines.entries()) {
    const space = line.indexOf(" ");
    const word = line.slice(0, space);
    if (line.length - space - 1 !== WRITTEN)
      throw new LanguageError(`data/language/word-vectors.txt: ${word}: malformed`);
    // A slice of the file's text would keep all of that text in memory.
    rows.set(word.length < LONG ? word : Buffer.from(word).toString(), row);
    written.push(line.slice(space + 1));
  }
  const bytes = Buffer.from(written.join(""), "base64");
  if (bytes.length !== lines.length * SIZE) throw new LanguageError("data/language/word-vectors.txt: malformed");
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const lengths = Float32Array.from(lines, (_, row) => lengthOf(numbers, row));
  return { rows, numbers, lengths, turn: readTurn(), weights: readWeights() };
}

function readTurn(): Int16Array {
  const bytes = Buffer.from(readLanguageLines("asked-directions").join(""), "base64");
  if (bytes.length !== SIZE * SIZE * 2) throw new LanguageError("data/language/asked-directions.txt: malformed");
  return Int16Array.from({ length: SIZE * SIZE }, (_, at) => bytes.readInt16LE(2 * at));
}

function readWeights(): Map<string, number> {
  return new Map(
    readLanguageLines("asked-words").map((line) => {
      const [stem = "", counts] = line.split(" ");
      if (!(Number(counts) > 0)) throw new LanguageError(`data/language/asked-words.txt: ${stem}: malformed`);
      return [Buffer.from(stem).toString(), Number(counts)];
    }),
  );
}

/** Weight of a question word for finding a text, by its stem, in addition to its rarity; 1 if unknown. */
export const askedWeight = (stem: string): number => known().weights.get(stem) ?? 1;

/** A word's row in the table, by its stem; undefined for an unknown word. The most frequent words come first. */
export const rowOf = (stem: string): number | undefined => known().rows.get(stem);

/** Whether words are everyday ones rather than a capitalized name: "sofa", "later years". */
export const areEveryday = (typed: string): boolean =>
  !/\p{Lu}/u.test(typed) && typed.split(/\s+/).every((word) => rowOf(stemOf(word)) !== undefined);

/** How rare a word is in the language, from 0 for the most frequent to 1 for one that is in no table. */
export const rarityOf = (row: number | undefined): number => Math.log(2 + (row ?? RARE)) / Math.log(2 + RARE);

/**
 * The unit vector of the words with which guides answer a question word, given its row: people ask for "money up
 * front", and guides say "signing bonus".
 */
export function askedDirection(row: number): Float32Array {
  const { numbers, turn } = known();
  const direction = new Float32Array(SIZE);
  for (let own = 0; own < SIZE; own++) {
    const value = numbers[row * SIZE + own] ?? 0;
    for (let d = 0; d < SIZE; d++) direction[d] = (direction[d] ?? 0) + value * (turn[own * SIZE + d] ?? 0);
  }
  const length = Math.hypot(...direction) || 1;
  return direction.map((value) => value / length);
}

/** Mean vector of words, given their rows, with frequent ones counted less; all zeros for an empty list. */
export function meanDirection(rows: readonly number[]): Float64Array {
  const { numbers, lengths } = known();
  const mean = new Float64Array(SIZE);
  let all = 0;
  for (const row of rows) {
    const share = rarityOf(row) ** 2;
    all += share;
    for (let d = 0; d < SIZE; d++)
      mean[d] = (mean[d] ?? 0) + (share * (numbers[row * SIZE + d] ?? 0)) / (lengths[row] ?? 1);
  }
  return all === 0 ? mean : mean.map((value) => value / all);
}

/**
 * How well a word, by its row, answers a question word's vector: 1 for the same meaning, about 0 for an unrelated one.
 */
export function likeness(asked: Float32Array, row: number): number {
  const { numbers, lengths } = known();
  let sum = 0;
  for (let d = 0, at = row * SIZE; d < SIZE; d++) sum += (asked[d] ?? 0) * (numbers[at + d] ?? 0);
  return sum / (lengths[row] ?? 1);
}

function lengthOf(numbers: Int8Array, row: number): number {
  let sum = 0;
  for (let d = row * SIZE; d < (row + 1) * SIZE; d++) sum += (numbers[d] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}
