import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.js";
import { respond } from "../answer/respond.js";
import { openCollection } from "../collection/open-collection.js";
import { todayIso } from "../today.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";
import { setAnswer } from "./terminal.js";

/**
 * `ask [QUERY]`: answers one question, or each line of standard input in order.
 *
 * @returns 1 where the one question fits no guide, else 0
 */
export async function ask(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, COMMON, "words");
  const { resolver } = await openCollection(placesOf(values.guides));
  const today = todayIso();
  const answer = (text: string): Answer => respond(text, resolver, today);
  const print = (one: Answer): boolean =>
    process.stdout.write(values.json ? `${JSON.stringify(one)}\n` : `${setAnswer(one, process.stdout)}\n`);

  if (positionals.length > 0) {
    const one = answer(positionals.join(" "));
    print(one);
    return one.kind === "unknown" ? 1 : 0;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const drained = print(answer(line));
    if (!drained) await new Promise<void>((done) => process.stdout.once("drain", done));
  }
  return 0;
}
