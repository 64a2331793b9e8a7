import { anyOf } from "../../text/phrases.js";
import { joinWords, type Word } from "../../text/words.js";
import type { Span, Stretch } from "../mentions/mentions.js";
import type { Name } from "./named-company.js";
import { BEFORE_HELD, COUNTS, HELD_AGAINST, NO_MATTER } from "./word-classes.js";

/** How much it speaks for a company, as a logarithm, that it alone stands with the job, or against one that it is a yardstick. */
const WITH_JOB = 1.2;
const YARDSTICK = -1.2;
const SAYS_NO_MATTER = new RegExp(String.raw`\b${anyOf(NO_MATTER)}\b`);
/** All that are named: "all three". */
const ALL = new RegExp(String.raw`\b(?:all (?:of )?(?:the )?|the )?(${Object.keys(COUNTS).join("|")})\b`);

/**
 * What speaks for and against companies by where they stand, where their own words leave open which is asked for: the only
 * one in the sentence that names the job is asked about ("My sister is at Hooli. Initech in Denver, swe?"), and one that
 * another is held against is not ("Hooli pays less than Initech would").
 */
export function standings(words: readonly Word[], names: readonly Name[], spans: readonly Span[]): Map<string, number> {
  const sentences = sentencesOf(words);
  const found = new Map<string, number>();
  const add = (name: Name | undefined, much: number) => {
    const key = name && (name.companies[0]?.company ?? `"${joinWords(words, name.from, name.to)}"`);
    if (key !== undefined) found.set(key, (found.get(key) ?? 0) + much);
  };
  const isIn = (one: Stretch, { from, to }: Stretch) => from <= one.from && one.from < to;
  const jobs = spans.filter(({ meaning, loose }) => meaning.kind === "role" && !loose);
  const withJob = sentences.filter((sentence) => jobs.some((job) => isIn(job, sentence)));
  const beside = names.filter((name) => name.companies.length > 0 && withJob.some((sentence) => isIn(name, sentence)));
  const [only, ...others] = beside;
  if (others.every((name) => name.companies[0] === only?.companies[0])) add(only, WITH_JOB);
  for (const sentence of sentences) {
    const own = names.filter((name) => isIn(name, sentence));
    const held = own.findIndex((name) => isHeldAgainst(words, name));
    if (held > 0) for (const name of own.slice(held)) add(name, YARDSTICK);
    const said = words.slice(sentence.from, own[0]?.from).map(({ text }) => text);
    if (SAYS_NO_MATTER.test(said.join(" "))) for (const name of own) add(name, 2 * YARDSTICK);
  }
  return found;
}

/** Whether a question speaks of all the companies that it names: "ranges for all three". */
export function countsAll(words: readonly Word[], count: number): boolean {
  const [, said = ""] = ALL.exec(words.map(({ text }) => text).join(" ")) ?? [];
  return COUNTS[said] === count;
}

function isHeldAgainst(words: readonly Word[], { from }: Stretch): boolean {
  const before = words.findLastIndex(({ text }, at) => at < from && !BEFORE_HELD.has(text));
  return HELD_AGAINST.has(words[before]?.text ?? "");
}

function sentencesOf(words: readonly Word[]): Stretch[] {
  const begins = [...words.keys()].filter((at) => at === 0 || words[at]?.mark === ".");
  return begins.map((from, at) => ({ from, to: begins[at + 1] ?? words.length }));
}
