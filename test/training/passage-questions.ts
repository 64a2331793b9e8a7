import { readFileSync } from "node:fs";
import { guideAnswer } from "../../src/answer/compose.js";
import type { Stems } from "../../src/answer/nearness.js";
import { stemsIn } from "../../src/answer/passage-index.js";
import { soughtFor } from "../../src/answer/sought.js";
import { splitTyped } from "../../src/answer/typed.js";
import type { Resolver } from "../../src/query/query.js";

/** A question, and the paragraphs of the guide that it asks, of which some answer it. */
export interface PassageQuestion {
  guide: string;
  /** Stems of the question's words. */
  asked: readonly string[];
  texts: readonly Stems[];
  answers: readonly boolean[];
}

interface Case {
  q?: string;
  want?: { guide?: { company: string; role: string }; passages?: { $match?: string } };
}

const TODAY = "2026-01-01";

/** The labelled questions of files whose guide is found, each once. */
export function passageQuestions(files: readonly string[], resolver: Resolver): PassageQuestion[] {
  const cases = files
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Case);
  const byQuestion = new Map(cases.map((one) => [one.q, one]));
  return [...byQuestion.values()].flatMap((one) => questionOf(one, resolver) ?? []);
}

function questionOf({ q, want }: Case, resolver: Resolver): PassageQuestion | null {
  if (q === undefined || !want?.passages?.$match) return null;
  const { question } = splitTyped(q).split;
  const reading = resolver.resolve(question);
  if (reading.kind !== "guide") return null;
  const { company, role } = reading.guide;
  if (want.guide && (want.guide.company !== company || want.guide.role !== role)) return null;
  const answer = guideAnswer(reading, { query: question, today: TODAY, ...reading });
  const looked = soughtFor(answer, reading, question, () => true);
  if (!looked) return null;
  const isRight = new RegExp(want.passages.$match, "i");
  const paragraphs = reading.guide.prose();
  const distinct = paragraphs.filter(({ text }, at) => paragraphs.findIndex((other) => other.text === text) === at);
  return {
    guide: `${company}/${role}`,
    asked: [...new Set(looked.sought.telling)].filter((stem) => !looked.ignored.has(stem)),
    texts: distinct.map(stemsIn),
    answers: distinct.map((paragraph) => isRight.test(`\n${Object.values(paragraph).join("\n")}\n`)),
  };
}
