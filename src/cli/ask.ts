import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.js";
import { explanationOf } from "../answer/explained.js";
import { respond } from "../answer/respond.js";
import { earlierOf, subjectOf } from "../answer/subject.js";
import { openCollection } from "../collection/open-collection.js";
import { answerJson } from "../present/answer-json.js";
import { explainLines } from "../present/explain-lines.js";
import type { Earlier } from "../query/earlier.js";
import { todayIso } from "../today.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";
import { setAnswer } from "./terminal.js";

const OPTIONS = {
  ...COMMON,
  thread: { type: "boolean", default: false },
  explain: { type: "boolean", default: false },
} as const;

/**
 * `ask [QUERY]`: answers one question, or each line of standard input in order. With `--thread` each line follows the one
 * before as in one thread, and an empty line begins a new thread. `--explain` adds how the words of each were read.
 *
 * @returns 1 where the one question fits no guide, else 0
 */
export async function ask(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, "words");
  const { guides, resolver } = await openCollection(placesOf(values.guides));
  const today = todayIso();
  const answer = (text: string, earlier: Earlier | null = null): Answer => respond(text, resolver, today, earlier);
  const print = (one: Answer, text: string, earlier: Earlier | null = null): boolean => {
    const how = values.explain ? explanationOf(text, resolver, earlier) : null;
    if (values.json) return write(JSON.stringify({ ...answerJson(one), ...(how && { explain: how }) }));
    return write([setAnswer(one, process.stdout), ...(how ? ["", ...explainLines(how)] : [])].join("\n"));
  };

  if (positionals.length > 0) {
    const text = positionals.join(" ");
    const one = answer(text);
    print(one, text);
    return one.kind === "unknown" ? 1 : 0;
  }
  let earlier: Earlier | null = null;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (values.thread && line.trim() === "") {
      earlier = null;
      continue;
    }
    const one = answer(line, earlier);
    const before = earlier;
    if (values.thread) earlier = earlierOf(subjectOf(one, earlier), guides) ?? earlier;
    const drained = print(one, line, before);
    if (!drained) await new Promise<void>((done) => process.stdout.once("drain", done));
  }
  return 0;
}

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
