import type { Word } from "../../text/words.js";
import type { Stretch } from "../mentions/mentions.js";
import { WHO_CLASSES } from "./word-classes.js";

/** Words that begin a clause inside a sentence. */
const BEGINS = new Set("but though although whereas while because bc when if yet".split(" "));
const WHOSE = new Set("my our his her their".split(" "));
const MINE = new Set("i im me mine my".split(" "));
const PERSON = new Set(WHO_CLASSES.PERSON);

/** Splits words into clauses, at punctuation marks and at words that begin a clause, but not inside names. */
export function clausesOf(words: readonly Word[], names: readonly Stretch[]): Stretch[] {
  const clauses: { from: number; to: number }[] = [];
  for (const [at, { mark, text, bracketed, parted }] of words.entries()) {
    const inside = names.some(({ from, to }) => from < at && at < to);
    const bracket = mark === "," && !parted && (bracketed || words[at - 1]?.bracketed === true);
    const begins = !inside && ((mark !== "" && !bracket) || BEGINS.has(text));
    const last = clauses.at(-1);
    if (last && !begins) last.to = at + 1;
    else clauses.push({ from: at, to: at + 1 });
  }
  return clauses;
}

/**
 * Whether a clause is about somebody else: "my friend in Pleasanton gets …".
 *
 * @param ahead the part of the clause that must not mention the person who asks
 */
export function isAboutSomebody(ahead: readonly string[], clause: readonly string[] = ahead): boolean {
  const [first = "", second = "", third = ""] = clause;
  const somebody = PERSON.has(second) || PERSON.has(WHOSE.has(first) ? third : first);
  return somebody && !ahead.slice(1).some((text) => MINE.has(text));
}
