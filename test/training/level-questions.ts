import { readdirSync, readFileSync } from "node:fs";
import type { Lexicon } from "../../src/query/catalog/lexicon.js";
import { PARTS, seenOfQuestion } from "../../src/query/decide/level-question.js";
import { exactSpans } from "../../src/query/mentions/mentions.js";
import { readWords } from "../../src/text/words.js";
import { unmarked } from "./examples.js";
import { type Labelled, learnWeights } from "./learn-weights.js";

const FIXTURES = "test/fixtures";
const ANSWERED = `${FIXTURES}/queries/who-is-who.txt`;

type Part = (typeof PARTS)[number];
export interface LevelExample extends Labelled<Part> {
  text: string;
}

const linesOfText = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
const linesOf = (file: string) =>
  linesOfText(file).map(
    (line) =>
      JSON.parse(line) as {
        t?: string;
        q?: string;
        levels?: boolean;
        want?: { kind?: unknown; focus?: unknown; passages?: unknown };
      },
  );

/**
 * The questions that are labelled for it, and others: those of who is who and comparisons, which ask for pay, and those to
 * guides, of which some ask for levels; those do not that name one company and no level.
 */
export function levelExamples(lexicon: Lexicon): { labelled: LevelExample[]; others: LevelExample[] } {
  const example = (text: string, part: Part): LevelExample => {
    const { words } = readWords(text, 200);
    return { text, features: seenOfQuestion(text, words, exactSpans(words, lexicon)), parts: [part] };
  };
  const namesIn = (folder: string) =>
    readdirSync(`${FIXTURES}/${folder}`)
      .sort()
      .map((name) => `${FIXTURES}/${folder}/${name}`);
  return {
    labelled: namesIn("level-questions")
      .flatMap(linesOf)
      .map(({ t = "", levels }) => example(t, levels ? "levels" : "other")),
    others: [
      ...namesIn("who-is-who").flatMap((file) => linesOf(file).map(({ t = "" }) => example(unmarked(t).text, "other"))),
      ...linesOfText(ANSWERED).map((line) => example(line.split(" => ")[0] ?? "", "other")),
      ...namesIn("questions").flatMap((file) =>
        linesOf(file).flatMap(({ q, want }) => {
          if (q === undefined || want?.focus === "levels") return [];
          const one = example(q, "other");
          const isOfOne = one.features.includes("companies 1") && one.features.includes("levels 0");
          return want?.kind === "comparison" || (want?.passages && isOfOne) ? [one] : [];
        }),
      ),
    ],
  };
}

/** Questions for levels are few beside the others: each labelled one counts as so many. */
const EACH = 4;

export const learnLevels = (labelled: readonly LevelExample[], others: readonly LevelExample[]) =>
  learnWeights([...Array.from({ length: EACH }, () => labelled).flat(), ...others], PARTS, {
    rounds: 6,
    l1: 0.002,
    l2: 0.0005,
    leastSeen: 2 * EACH,
    leastWeight: 5,
  });
