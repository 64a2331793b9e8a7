import { readdirSync, readFileSync } from "node:fs";
import { PARTS, seenInWording } from "../../src/query/beyond-wording.js";
import type { Lexicon } from "../../src/query/catalog/lexicon.js";
import { readWords } from "../../src/text/words.js";
import { unmarked } from "./examples.js";
import { type Labelled, learnWeights } from "./learn-weights.js";

const FIXTURES = "test/fixtures";

interface Line {
  q?: string;
  t?: string;
  asks?: (typeof PARTS)[number];
  want?: { kind?: string | { $in: string[] }; guide?: { company: string; role: string }; passages?: unknown };
}

/** A question, by what is seen of it, and the file that it stands in. */
export interface WordingExample extends Labelled<(typeof PARTS)[number]> {
  file: string;
  text: string;
  isName: (word: string) => boolean;
}

/** The questions to guides, which ask beyond the pay, and those for pay. */
export function wordingExamples(lexicon: Lexicon): WordingExample[] {
  const isKnown = (word: string) =>
    lexicon.terms(word).some(({ meaning, loose }) => meaning.kind !== "focus" && !loose);
  return ["beyond-wording", "questions", "who-is-who"].flatMap((folder) =>
    readdirSync(`${FIXTURES}/${folder}`)
      .sort()
      .flatMap((file) =>
        readFileSync(`${FIXTURES}/${folder}/${file}`, "utf8")
          .split("\n")
          .filter((line) => line.startsWith("{"))
          .flatMap((line) => {
            const { q, t, asks, want } = JSON.parse(line) as Line;
            const marked = t === undefined ? undefined : unmarked(t);
            const text = q ?? marked?.text;
            if (text === undefined || (want && !kindsOf(want.kind).some((kind) => ANSWERS.has(kind)))) return [];
            const names = new Set([
              ...wordsOf(want?.guide ? `${want.guide.company} ${want.guide.role}` : ""),
              ...(marked?.labels ?? []).flatMap(({ from, to }) => wordsOf(text.slice(from, to))),
            ]);
            const isName = (word: string) => names.has(word) || isKnown(word);
            const part = asks ?? (want?.passages === undefined ? "pay" : "beyond");
            return [{ file, text, isName, features: seenInWording(text, isName), parts: [part] as const }];
          }),
      ),
  );
}

/** Kinds of answer whose questions ask for pay or for paragraphs. */
const ANSWERS: ReadonlySet<string> = new Set(["answer", "offer", "comparison", "role"]);

/** The kinds of answer of which any will do. */
const kindsOf = (kind: string | { $in: string[] } = { $in: [] }): readonly string[] =>
  typeof kind === "string" ? [kind] : kind.$in;

const wordsOf = (text: string): string[] => readWords(text, 40).words.map((word) => word.text);

export const learnWording = (examples: readonly WordingExample[]): Map<string, number[]> =>
  learnWeights(examples, PARTS, { rounds: 12, l1: 0.002, l2: 0.0005, leastSeen: 4, leastWeight: 10 });
