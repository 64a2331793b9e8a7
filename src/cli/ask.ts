import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.js";
import { afterTurn, type Before, NOTHING_SAID, stateBefore } from "../answer/conversation.js";
import { explanationOf } from "../answer/explained.js";
import { respond } from "../answer/respond.js";
import { splitTyped, type Typed } from "../answer/typed.js";
import { openCollection } from "../collection/open-collection.js";
import { answerJson } from "../present/answer-json.js";
import { explainLines } from "../present/explain-lines.js";
import { todayIso } from "../today.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";
import { setAnswer, setQuestion } from "./screen.js";

const OPTIONS = {
  ...COMMON,
  thread: { type: "boolean", default: false },
  explain: { type: "boolean", default: false },
} as const;

/**
 * `ask [QUERY]`: answers one question, or each line of standard input in order. With `--thread` each line continues the
 * one before, as in a Slack thread, and an empty line begins a new thread. `--explain` adds how the words of each line
 * were read.
 *
 * @returns 1 if the one question matches no guide, else 0
 */
export async function ask(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, "words");
  const { guides, resolver } = await openCollection(placesOf(values.guides));
  const today = todayIso();
  const answer = (typed: Typed, before: Before | null = null): Answer => respond(typed, resolver, today, before);
  const print = (one: Answer, text: string, earlier: Before | null = null): boolean => {
    const how = values.explain ? explanationOf(text, resolver, earlier) : null;
    if (values.json) return write(JSON.stringify({ ...answerJson(one), ...(how && { explain: how }) }));
    return write([setAnswer(one, process.stdout), ...(how ? ["", ...explainLines(how)] : [])].join("\n"));
  };

  if (positionals.length > 0) {
    const text = positionals.join(" ");
    const one = answer(splitTyped(text));
    print(one, text);
    return one.kind === "unknown" ? 1 : 0;
  }
  let said = NOTHING_SAID;
  let isFirst = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (values.thread && line.trim() === "") {
      said = NOTHING_SAID;
      continue;
    }
    const typed = splitTyped(line);
    const before = values.thread ? stateBefore(said, guides) : null;
    const one = answer(typed, before);
    // Among answers of several lines it is not visible where one ends, and which question it belongs to. A single
    // answer in a pipe has no question above it.
    if (!values.json && (!isFirst || process.stdout.isTTY))
      write(`${isFirst ? "" : "\n"}${setQuestion(line, process.stdout)}`);
    isFirst = false;
    const drained = print(one, line, before);
    if (values.thread) said = afterTurn(one, typed, said);
    if (!drained) await new Promise<void>((done) => process.stdout.once("drain", done));
  }
  return 0;
}

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
