import { z } from "zod";
import type { Range } from "../domain/guide.js";
import { scanAmounts } from "../domain/money.js";
import { readLanguage, wordList } from "../language.js";
import { compileRules, type Rule, type RuleMatch, type SlotResolver } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";
import { partsNamed } from "./offer/parts-named.js";

/** What a list of companies can be ordered by. */
export type RankedPart = "yearly" | "base" | "bonus" | "equity" | "signOn";

/** A figure that pay has to reach, or not to pass. */
export interface Bar {
  part: RankedPart;
  side: "over" | "under";
  amount: number;
  /** Its sign or code as typed; undefined where none was. */
  sign: string | undefined;
}

/** How a question wants a list of companies. */
export interface RankingAsked {
  by: RankedPart;
  lowest: boolean;
  /** How many it asks for; null where it names no number. */
  most: number | null;
  bars: readonly Bar[];
  /** Parts named beside the one that the list goes by. */
  besides: readonly RankedPart[];
  /** Whether words were understood so, each as typed. */
  isTaken(typed: string): boolean;
}

type Meaning = "lowest" | "highest" | "most" | "over" | "under" | "list";

const { COUNT: COUNTS, ...CLASSES } = readLanguage(
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
    COUNT: wordList,
  }),
);

/** What is asked of a list. MONEY is an amount, LEAST_MONEY one with a plus, RANGE two, PART a part of pay, NUMBER a small count. */
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
      "RANGE",
    ],
    means: "over",
    examples: [
      "over $300K",
      "a base of at least about 90k",
      "120k or more",
      "who tops £70K",
      "above a 150k base",
      "90k+",
    ],
    counterexamples: ["less than 90k", "up to 80k"],
  },
  {
    name: "under a figure",
    pattern: ["UNDER ABOUT? ABOUT? MONEY", "MONEY or|and LESS", "GIVES UNDER MONEY"],
    means: "under",
    examples: ["less than 90k", "at most €80K", "100k or less"],
    counterexamples: ["more than 90k", "no less than 80k"],
  },
  {
    name: "a list",
    pattern: ["RANK by?", "by PART", "by PAY", "in? RANK ..1 of"],
    means: "list",
    examples: ["rank the firms", "sorted by bonus", "in order of pay"],
  },
];

const matcher = compileRules(RANKING_RULES, { classes: CLASSES });

/** The rules that are found in a text. */
export const rankingRulesIn = (text: string): readonly Rule<Meaning>[] => found(text).matches.map(({ rule }) => rule);

/** Longer lists are not asked for by their number, and a larger number counts something else. */
const MOST_ASKED = 50;
const MOST_WORDS = 400;

type Match = RuleMatch<Meaning>;

/** Reads how a list of companies is asked for: "top 5", "lowest base first", "over 200k base". */
export function rankingAsked(text: string): RankingAsked {
  const { words, parts, matches } = found(text);
  const bars = matches.flatMap((match) => barsOf(match, words, parts));
  const free = parts.filter(({ start }) => !bars.some((bar) => bar.ofPart === start));
  const [own, ...others] = [...new Set(free.flatMap(({ part }) => part))];
  const most = matches.find(({ rule }) => rule.means === "most");
  const taken = matches.flatMap(({ start, end }) => words.slice(start, end));
  const labels = parts.flatMap(({ start, end }) => words.filter((word) => word.start >= start && word.end <= end));
  const known = new Set([...taken, ...labels].map((word) => word.text));
  return {
    by: own ?? bars[0]?.part ?? "yearly",
    lowest: matches.some(({ rule }) => rule.means === "lowest"),
    most: most ? countIn(most) : null,
    bars: bars.map(({ ofPart: _, ...bar }) => bar),
    besides: others,
    isTaken: (typed) => readWords(typed, MOST_WORDS).words.every((word) => known.has(word.text)),
  };
}

interface NamedPart {
  part: RankedPart;
  start: number;
  end: number;
}

function found(text: string): { words: readonly Word[]; parts: NamedPart[]; matches: Match[] } {
  const words = asOneWord(readWords(text, MOST_WORDS).words);
  const parts = partsNamed(text).flatMap(({ part, start, end }): NamedPart[] => {
    const ranked = RANKED[part];
    // "The highest salary": pay as a whole.
    const whole = CLASSES.PAY.some((word) => text.slice(start, end).toLowerCase() === word);
    return [{ part: whole ? "yearly" : ranked, start, end }];
  });
  const amounts = amountsIn(text);
  const covered = (start: number, end: number): number =>
    words.filter((word) => word.start >= start && word.start < end).length;
  const slots: SlotResolver = (slot, at) => {
    const word = words[at];
    if (!word) return [];
    if (slot === "NUMBER") {
      const value = countOf(word.text);
      return value === null ? [] : [{ length: 1, value }];
    }
    const stand = slot === "PART" ? parts : amounts.filter(STANDS[slot] ?? (() => false));
    const here = stand.find(({ start, end }) => start <= word.start && word.start < end);
    const first = here && words.findIndex(({ start }) => start >= here.start);
    return here && first === at ? [{ length: Math.max(1, covered(here.start, here.end)), value: here }] : [];
  };
  return { words, parts, matches: withoutParts(matcher.find(words, slots)) };
}

const RANKED = {
  base: "base",
  equity: "equity",
  bonus: "bonus",
  bonusPct: "bonus",
  signOn: "signOn",
  total: "yearly",
} as const;

/** "At least" and "at most" as one word, in which no "least" and no "most" is read. */
function asOneWord(words: readonly Word[]): Word[] {
  return words.flatMap((word, at) => {
    const whole = JOINED.get(`${words[at - 1]?.text} ${word.text}`);
    if (whole !== undefined) return [{ ...word, text: whole }];
    return JOINED.has(`${word.text} ${words[at + 1]?.text}`) ? [] : [word];
  });
}
const JOINED = new Map([
  ["at least", "atleast"],
  ["at most", "atmost"],
]);

/** "No less than 80k" is over it, though "less than 80k" stands in it. */
const withoutParts = (matches: readonly Match[]): Match[] =>
  matches.filter(
    (match) =>
      !isOfFigure(match) ||
      !matches.some(
        (other) =>
          other !== match &&
          isOfFigure(other) &&
          other.start <= match.start &&
          other.end >= match.end &&
          other.end - other.start > match.end - match.start,
      ),
  );

const isOfFigure = ({ rule }: Match): boolean => rule.means === "over" || rule.means === "under";

interface Figure {
  start: number;
  end: number;
  range: Range;
  sign: string | undefined;
  /** A figure with a plus or ">" at it is the least. */
  plus: boolean;
}

/** Which amounts fill a slot. */
const STANDS: Readonly<Record<string, (figure: Figure) => boolean>> = {
  MONEY: ({ range }) => range[0] === range[1],
  LEAST_MONEY: ({ plus }) => plus,
  RANGE: ({ range }) => range[0] !== range[1],
};

const PLAIN = /(?<![\p{L}\p{N}.,])\d{2,3}(?:,\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\d{5,7}(?![\p{L}\p{N}])/gu;
/** Pay by any other time than the year is not held against pay a year. */
const NOT_YEARLY = /^\s*(?:\/|per|an?|every|each)?\s*(?:hours?|hr|days?|weeks?|months?|mo)\b/i;

/** Amounts of money a year. */
function amountsIn(text: string): Figure[] {
  const money = scanAmounts(text).filter(({ kind }) => kind !== "percent");
  const plain = [...text.matchAll(PLAIN)].flatMap(({ 0: typed, index }) => {
    const value = Number(typed.replaceAll(",", ""));
    const isRead = money.some(({ start, end }) => start <= index && index < end);
    return isRead ? [] : [{ start: index, end: index + typed.length, range: [value, value] as const, sign: undefined }];
  });
  return [...money, ...plain]
    .filter(({ end }) => !NOT_YEARLY.test(text.slice(end)))
    .map(({ start, end, range, ...rest }) => ({
      start,
      end,
      range,
      sign: rest.sign,
      plus: text[end - 1] === "+" || /[>≥]=?\s*$/.test(text.slice(0, start)),
    }));
}

/** The bars of a match, and where the part stands that they are of. */
function barsOf(match: Match, words: readonly Word[], parts: readonly NamedPart[]): (Bar & { ofPart?: number })[] {
  if (!isOfFigure(match)) return [];
  const figure = match.slots.find(({ name }) => name in STANDS);
  if (!figure) return [];
  const { range, sign } = figure.value as Figure;
  const [first, last] = [words[match.start], words[match.end - 1]];
  if (!first || !last) return [];
  // "Over 200k base", "base of at least 200k": the part that stands nearest.
  const near = parts.flatMap((part) => {
    const [from, to] = part.start >= last.end ? [last.end, part.start] : [part.end, first.start];
    const between = words.filter((word) => word.start >= from && word.end <= to).length;
    return from <= to && between <= MOST_BETWEEN ? [{ ...part, between }] : [];
  });
  const own = near.reverse().sort((one, other) => one.between - other.between)[0];
  const bar = { part: own?.part ?? ("yearly" as const), sign, ...(own && { ofPart: own.start }) };
  const [low, high] = range;
  if (low !== high)
    return [
      { ...bar, side: "over", amount: low },
      { ...bar, side: "under", amount: high },
    ];
  return [{ ...bar, side: match.rule.means === "under" ? "under" : "over", amount: low }];
}

/** "200k in base". */
const MOST_BETWEEN = 1;

const countIn = ({ slots }: Match): number | null => {
  const count = slots.find(({ name }) => name === "NUMBER")?.value;
  return typeof count === "number" ? count : null;
};

/** Two to ten, twelve, fifteen and twenty in the order of the list. */
const VALUES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20];

function countOf(word: string): number | null {
  const at = COUNTS.indexOf(word);
  if (at >= 0) return VALUES[at] ?? null;
  const value = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return value > 0 && value <= MOST_ASKED ? value : null;
}
