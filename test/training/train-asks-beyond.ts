import { readFileSync } from "node:fs";
import { asksBeyond, type Match, type Signs } from "../../src/answer/asks-beyond.js";
import { guideAnswer } from "../../src/answer/compose.js";
import { matchWith } from "../../src/answer/passage-fitness.js";
import { rankIn } from "../../src/answer/passages.js";
import { soughtFor } from "../../src/answer/sought.js";
import { splitTyped } from "../../src/answer/typed.js";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { packWeights } from "../../src/learned-weights.js";
import { beyondWording } from "../../src/query/beyond-wording.js";
import type { Resolver } from "../../src/query/query.js";
import { learnWording, type WordingExample, wordingExamples } from "./beyond-wording.js";
import { unmarked } from "./examples.js";
import { lexiconOf } from "./train-who-is-who.js";

/**
 * Learns what speaks for a question's asking for something beyond the pay, and prints the weights that
 * src/answer/asks-beyond.ts holds:
 *
 *     npx tsx test/training/train-asks-beyond.ts GUIDES [FILES of questions beyond the pay, held out]
 */

const questions = (...names: string[]) => names.map((name) => `test/fixtures/questions/${name}.jsonl`);
const BEYOND = questions(
  "passages",
  "beyond-pay",
  "beyond-the-band",
  "guides-prose",
  "guides-prose-again",
  "asked-of-guides",
  "passage-pairs",
  "passage-pairs-again",
);
const OF_PAY = questions(
  "who-is-who",
  "all-kinds",
  "offers",
  "as-people-ask",
  "paraphrases",
  "paraphrases-put-oddly",
  "several-companies",
  "roles-and-places",
  "as-in-a-workspace",
);
const STORIES = ["stories", "more", "mixed", "plain", "terse", "phone", "voices"].map(
  (name) => `test/fixtures/who-is-who/${name}.jsonl`,
);
const TODAY = "2026-01-01";
/** Of the questions beyond the pay so many are to be answered. */
const ANSWERED = 0.98;
const PARTS_HELD_OUT = 5;
const ROUNDS = 800;
const RATE = 0.05;
const PENALTY = 0.001;

type Seen = Signs & Match;
interface Case {
  q?: string;
  t?: string;
  want?: { passages?: unknown };
}

const [guidesDir = "", ...heldOut] = process.argv.slice(2);
const { resolver } = await openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
const wordings = wordingsHeldOut(wordingExamples(await lexiconOf(SHIPPED.guides)));
const beyond = seenIn(BEYOND, resolver, ({ want }) => want?.passages !== undefined);
const ofPay = [...OF_PAY, ...STORIES].flatMap((file) => seenIn([file], resolver, ({ want }) => !want?.passages));
const names = Object.keys(beyond[0] ?? {}) as (keyof Seen)[];

const { weights, bias } = learn();
const weigh = (seen: Seen) => names.reduce((sum, name, at) => sum + (weights[at] ?? 0) * seen[name], bias);
const scores = beyond.map(weigh).sort((a, b) => a - b);
const least = scores[Math.floor(scores.length * (1 - ANSWERED))] ?? 0;
report("bias", round(bias - least), names.map((name, at) => `${name}: ${round(weights[at] ?? 0)}`).join(", "));
const share = (list: readonly Seen[]) => `${list.filter((seen) => weigh(seen) > least).length} of ${list.length}`;
const now = (list: readonly Seen[]) => `${list.filter((seen) => asksBeyond(seen, seen)).length} of ${list.length}`;
report("shown before: beyond the pay", now(beyond), "of pay", now(ofPay));
report("shown: beyond the pay", share(beyond), "of pay", share(ofPay));
for (const file of heldOut) report(file, share(seenIn([file], resolver, () => true)));

function report(...said: (string | number)[]): void {
  process.stdout.write(`${said.join(" ")}\n`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What is seen of the questions of files, where there is a paragraph that may answer. */
function seenIn(files: readonly string[], known: Resolver, isOne: (one: Case) => boolean): Seen[] {
  return files
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Case)
    .filter(isOne)
    .flatMap(({ q, t }) => seenOf(q ?? unmarked(t ?? "").text, known) ?? []);
}

function seenOf(text: string, known: Resolver): Seen | null {
  const { question } = splitTyped(text).split;
  const reading = known.resolve(question);
  if (reading.kind !== "guide") return null;
  const answer = guideAnswer(reading, { query: question, today: TODAY, ...reading });
  const looked = soughtFor(answer, reading, question, () => true);
  if (!looked) return null;
  const { asked, best } = rankIn([{ paragraphs: reading.guide.prose() }], looked.sought, looked.ignored);
  const signs = { ...looked.signs, wording: wordings.get(text) ?? looked.signs.wording };
  const match = best && matchWith(best, asked, looked.sought, looked.told, signs);
  return match ? { ...signs, ...match } : null;
}

/** What the words of labelled questions say where they were learned from other files: what was learned by heart says too much. */
function wordingsHeldOut(examples: readonly WordingExample[]): Map<string, number> {
  const files = [...new Set(examples.map(({ file }) => file))];
  const found = new Map<string, number>();
  for (let part = 0; part < PARTS_HELD_OUT; part++) {
    const isHeldOut = ({ file }: WordingExample) => files.indexOf(file) % PARTS_HELD_OUT === part;
    const weights = packWeights(learnWording(examples.filter((one) => !isHeldOut(one))), 2);
    for (const { text, isName } of examples.filter(isHeldOut)) found.set(text, beyondWording(text, isName, weights));
  }
  return found;
}

/** Logistic regression by gradient descent; both kinds of question count the same. */
function learn(): { weights: number[]; bias: number } {
  const samples = [
    ...beyond.map((seen) => ({ seen, is: 1, counts: 0.5 / beyond.length })),
    ...ofPay.map((seen) => ({ seen, is: 0, counts: 0.5 / ofPay.length })),
  ];
  const weights = names.map(() => 0);
  const squares = [...weights, 0].map(() => 1e-6);
  let bias = 0;
  for (let at = 0; at < ROUNDS; at++) {
    const slopes = [...weights.map((weight) => PENALTY * weight), 0];
    for (const { seen, is, counts } of samples) {
      const score = names.reduce((sum, name, place) => sum + (weights[place] ?? 0) * seen[name], bias);
      const error = (1 / (1 + Math.exp(-score)) - is) * counts;
      for (const [place, name] of names.entries()) slopes[place] = (slopes[place] ?? 0) + error * seen[name];
      slopes[names.length] = (slopes[names.length] ?? 0) + error;
    }
    for (const [place, slope] of slopes.entries()) {
      squares[place] = 0.99 * (squares[place] ?? 0) + 0.01 * slope * slope;
      const step = (RATE * slope) / Math.sqrt(squares[place] ?? 1);
      if (place === names.length) bias -= step;
      else weights[place] = (weights[place] ?? 0) - step;
    }
  }
  return { weights, bias };
}
