import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.js";
import { respond, subjectOf } from "../answer/respond.js";
import { openCollection } from "../collection/open-collection.js";
import type { Guide } from "../domain/guide.js";
import { answerJson } from "../present/answer-json.js";
import type { Earlier } from "../query/follow-up.js";
import { todayIso } from "../today.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";
import { setAnswer } from "./terminal.js";

const OPTIONS = { ...COMMON, thread: { type: "boolean", default: false } } as const;

/**
 * `ask [QUERY]`: answers one question, or each line of standard input in order. With `--thread` each line follows the one
 * before as in one thread, and an empty line begins a new thread.
 *
 * @returns 1 where the one question fits no guide, else 0
 */
export async function ask(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, "words");
  const { guides, resolver } = await openCollection(placesOf(values.guides));
  const today = todayIso();
  const answer = (text: string, earlier: Earlier | null = null): Answer => respond(text, resolver, today, earlier);
  const print = (one: Answer): boolean =>
    process.stdout.write(values.json ? `${JSON.stringify(answerJson(one))}\n` : `${setAnswer(one, process.stdout)}\n`);

  if (positionals.length > 0) {
    const one = answer(positionals.join(" "));
    print(one);
    return one.kind === "unknown" ? 1 : 0;
  }
  let earlier: Earlier | null = null;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (values.thread && line.trim() === "") {
      earlier = null;
      continue;
    }
    const one = answer(line, earlier);
    if (values.thread) earlier = follows(one, guides) ?? earlier;
    const drained = print(one);
    if (!drained) await new Promise<void>((done) => process.stdout.once("drain", done));
  }
  return 0;
}

function follows(answer: Answer, guides: readonly Guide[]): Earlier | null {
  const subject = subjectOf(answer);
  const guide = guides.find(({ id }) => id === subject?.guide);
  return subject && guide ? { ...subject, guide } : null;
}
