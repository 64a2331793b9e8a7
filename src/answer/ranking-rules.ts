import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import type { Rule } from "../text/rules.js";
import { spelledUnit } from "./offer/spelled-figures.js";

/** What words say about a list. */
export type Meaning = "lowest" | "highest" | "most" | "over" | "under" | "own" | "list";

const CLASSES = readLanguage(
  "rankings",
  z.strictObject({
    PAY: wordList,
    COMPANIES: wordList,
    LOW: wordList,
    CHEAP: wordList,
    HIGH: wordList,
    RANK: wordList,
    OVER: wordList,
    UNDER: wordList,
    ABOUT: wordList,
    MORE: wordList,
    LESS: wordList,
    GIVES: wordList,
    WITHIN: wordList,
    EARN: wordList,
    MY: wordList,
    JOB: wordList,
    WOULD: wordList,
  }),
);

/**
 * The rules that read how a list is asked for. MONEY is an amount, LEAST_MONEY one with a plus, RANGE two amounts, PART
 * a part of pay, NUMBER a small count.
 */
export const RANKING_RULES: readonly Rule<Meaning>[] = [
  {
    name: "the lowest",
    pattern: [
      "LOW ..3 PAY|COMPANIES",
      "LOW ..3 PART",
      "PAY ..4 LOW",
      "PART ..1 LOW",
      "LOW first|to",
      "LOW NUMBER",
      "CHEAP",
    ],
    means: "lowest",
    examples: ["the worst paid nurses", "who pays cooks the least", "cheapest cities", "lowest first", "bottom five"],
    counterexamples: ["pays at least 200k", "the lowest I should accept"],
  },
  {
    name: "the highest",
    pattern: ["HIGH ..3 PAY|COMPANIES", "HIGH ..3 PART", "PAY ..4 HIGH", "PART ..1 HIGH", "HIGH first|to"],
    means: "highest",
    examples: ["best paid cooks", "who pays most", "highest bonus", "largest first"],
    counterexamples: ["at most 100k"],
  },
  {
    name: "so many",
    pattern: ["HIGH|LOW NUMBER", "NUMBER HIGH|LOW", "NUMBER ..1 COMPANIES"],
    means: "most",
    examples: ["top 5 banks", "the three best", "name ten firms"],
    counterexamples: ["5 years", "top of band"],
  },
  {
    name: "over a figure",
    pattern: [
      "OVER ABOUT? ABOUT? MONEY",
      "MONEY or|and|plus? MORE",
      "GIVES ABOUT? ABOUT? MONEY",
      "LEAST_MONEY",
      "OVER|WITHIN ABOUT? ABOUT? RANGE",
    ],
    means: "over",
    examples: [
      "over $300K",
      "a base of at least about 90k",
      "120k or more",
      "who tops £70K",
      "above a 150k base",
      "90k+",
      "paying 70-90k",
    ],
    counterexamples: ["less than 90k", "up to 80k", "a base of 70-90k"],
  },
  {
    name: "under a figure",
    pattern: ["UNDER ABOUT? ABOUT? MONEY", "MONEY or|and LESS", "GIVES UNDER MONEY"],
    means: "under",
    examples: ["less than 90k", "at most €80K", "100k or less"],
    counterexamples: ["more than 90k", "no less than 80k"],
  },
  {
    name: "a figure of one's own",
    pattern: ["MONEY", "LEAST_MONEY", "RANGE"].flatMap((slot) => [`EARN ..3 ${slot}`, `MY ..1 JOB ..2 ${slot}`]),
    means: "own",
    examples: ["i make 90-100k as a cook", "my current job pays 90k", "i earn over 90k", "they offered me over 90k"],
    counterexamples: ["i want over 90k", "who pays over 90k"],
  },
  {
    name: "a list",
    pattern: ["RANK by?", "by PART", "by PAY", "in? RANK ..1 of"],
    means: "list",
    examples: ["rank the firms", "sorted by bonus", "in order of pay"],
  },
];

/** The classes of words that the rules use, by name. */
export const RANKING_CLASSES: Readonly<Record<string, readonly string[]>> = CLASSES;

/** Words that name pay as a whole. */
export const PAY_WORDS: ReadonlySet<string> = new Set(CLASSES.PAY);

/** Largest number that is read as the length of a list: a larger one counts something else. */
const MOST_ASKED = 50;

/** The value of a small count in digits or as a word; null for any other word, and for "one" ("the highest one"). */
export function countOf(word: string): number | null {
  const value = word === "one" ? 0 : /^\d{1,2}$/.test(word) ? Number(word) : (spelledUnit(word) ?? 0);
  return value > 0 && value <= MOST_ASKED ? value : null;
}
