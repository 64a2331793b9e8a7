import type { Range } from "../domain/guide.js";
import { scanAmounts } from "../domain/money.js";
import { compileRules, type Rule, type RuleMatch, type SlotResolver } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";
import { partsNamed } from "./offer/parts-named.js";
import type { Bar, RankedPart } from "./ranked.js";
import { countOf, type Meaning, PAY_WORDS, RANKING_CLASSES, RANKING_RULES } from "./ranking-rules.js";

/** How a question wants a list of companies. */
export interface RankingAsked {
  by: RankedPart;
  lowest: boolean;
  /** How many it asks for; null where it names no number. */
  most: number | null;
  bars: readonly Bar[];
  /** Whether it says anything of a list. */
  asks: boolean;
  /** Parts named beside the one that the list goes by. */
  besides: readonly RankedPart[];
  /** Whether words were understood so, each as typed. */
  isTaken(typed: string): boolean;
}

const MATCHER = compileRules(RANKING_RULES, { classes: RANKING_CLASSES });

/** The rules that are found in a text. */
export const rankingRulesIn = (text: string): readonly Rule<Meaning>[] => found(text).all.map(({ rule }) => rule);

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
    asks: matches.length > 0,
    besides: others,
    isTaken: (typed) => readWords(typed, MOST_WORDS).words.every((word) => known.has(word.text)),
  };
}

interface NamedPart {
  part: RankedPart;
  start: number;
  end: number;
}

function found(text: string): { words: readonly Word[]; parts: NamedPart[]; all: Match[]; matches: Match[] } {
  const words = asOneWord(readWords(text, MOST_WORDS).words);
  const parts = partsNamed(text).flatMap(({ part, start, end }): NamedPart[] => {
    const ranked = RANKED[part];
    // "The highest salary": pay as a whole.
    const whole = PAY_WORDS.has(text.slice(start, end).toLowerCase());
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
  const all = withoutParts(MATCHER.find(words, slots));
  return { words, parts, all, matches: withoutOwn(words, all) };
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

/** "I make 150k+, who pays over 200k": a figure of one's own pay is none that a list is to reach. */
function withoutOwn(words: readonly Word[], matches: readonly Match[]): Match[] {
  const isOwn = ({ rule, start }: Match) =>
    rule.means === "own" && !RANKING_CLASSES.WOULD?.includes(words[start - 1]?.text ?? "");
  const own = matches.filter(isOwn).map(figureOf);
  return matches.filter((match) => match.rule.means !== "own" && !(isOfFigure(match) && own.includes(figureOf(match))));
}

const figureOf = ({ slots }: Match): Figure | undefined =>
  slots.find(({ name }) => name in STANDS)?.value as Figure | undefined;

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
/** A scale in which only rupees are told. */
const OF_INDIA = /\d\s*(?:lakhs?|lacs?|lpa|crores?|cr)$/i;
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
      sign: rest.sign ?? (OF_INDIA.test(text.slice(start, end)) ? "INR" : undefined),
      plus: text[end - 1] === "+" || /[>≥]=?\s*$/.test(text.slice(0, start)),
    }));
}

/** The bars of a match, and where the part stands that they are of. */
function barsOf(match: Match, words: readonly Word[], parts: readonly NamedPart[]): (Bar & { ofPart?: number })[] {
  if (!isOfFigure(match)) return [];
  const figure = figureOf(match);
  if (!figure) return [];
  const { range, sign } = figure;
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
