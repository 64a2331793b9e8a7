import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import { typedSentences } from "../../text/sentences.js";
import { ANY_MONTH } from "../message/dates-and-numbers.js";
import type { Day, Deadline, Talks } from "../offer/wanted-letter.js";
import { answerBy } from "./wanted/answer-by.js";

/* When other companies that a message names want an answer, and what talks with them have come to. */

const LISTS = readLanguage("letter-talks", z.strictObject({ late: wordList, over: wordList, behind: wordList }));
const LATE = new RegExp(`(?<![a-z])${anyOf(LISTS.late.map(fold))}(?![a-z])`, "u");
const OVER = new RegExp(`(?<![a-z])${anyOf(LISTS.over.map(fold))}(?![a-z])`, "u");
const BEHIND = new RegExp(String.raw`^\s*${anyOf(LISTS.behind.map(fold))}(?![a-z])`, "u");

/** What is told of a company: words before its name, and those behind, up to another company, with what goes on with it. */
function toldOf(company: string, typed: string, others: readonly string[]): { led: string; told: string } {
  const first = (name: string): string => name.split(/[\s.]/)[0]?.toLowerCase() || " ";
  const sentences = [...typedSentences(typed)].map(([start, end]) => typed.slice(start, end));
  const said = sentences.flatMap((sentence, at) => {
    const from = sentence.toLowerCase().indexOf(first(company));
    if (from < 0) return [];
    const next = sentences[at + 1] ?? "";
    const rest = sentence.slice(from + first(company).length);
    const cuts = others.map((other) => rest.toLowerCase().indexOf(first(other))).filter((place) => place > 0);
    const told = rest.slice(0, Math.min(rest.length, ...cuts)) + (BEHIND.test(fold(next)) ? `. ${next}` : "");
    return [{ led: sentence.slice(0, from), told }];
  });
  return { led: said.map(({ led }) => led).join(" "), told: said.map(({ told }) => told).join(" ") };
}

/** When another company wants an answer to its offer; null if that is not told. */
export const answerByOf = (company: string, typed: string, others: readonly string[]): Deadline | null =>
  answerBy(toldOf(company, typed, others).told, undefined);

const DAY = new RegExp(
  String.raw`\b(?:(?:next|this)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?<!\p{L})(?:${ANY_MONTH})\.?\s+\d{1,2}(?!\d)|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${ANY_MONTH})(?!\p{L})|\bthe\s+\d{1,2}(?:st|nd|rd|th)\b`,
  "iu",
);

/** Talks with a company that have come to a late stage, with the day of the next step; null for any others. */
export function lateTalks(company: string, typed: string, others: readonly string[]): Talks | null {
  const { led, told } = toldOf(company, typed, others);
  if (OVER.test(fold(told)) || ![led, told].some((words) => LATE.test(fold(words)))) return null;
  // "Has me in the final round. Wants an answer by Monday": the day of another sentence is for something else.
  const sentence = told.split(/[.;!?]\s/).find((one) => LATE.test(fold(one))) ?? told.split(/[.;!?]\s/)[0] ?? "";
  const day = DAY.exec(sentence)?.[0];
  const at = day ? answerBy(`by ${day}`, undefined)?.at : undefined;
  return { company, ...(at && "kind" in at && { on: at satisfies Day }) };
}
