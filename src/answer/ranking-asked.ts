import type { Range } from "../domain/guide.js";
import { scanAmounts } from "../domain/money.js";
import { compileRules, type Rule, type RuleMatch, type SlotResolver } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";
import { partsNamed } from "./offer/parts-named.js";
import type { Bar, RankedPart } from "./ranked.js";
import { countOf, type Meaning, PAY_WORDS, RANKING } from "./ranking-rules.js";

/** How a question wants a list of companies. */
export interface RankingAsked {
  by: RankedPart;
  lowest: boolean;
  /** How many companies it asks for; null if it names no number. */
  most: number | null;
  /** Figures that pay has to reach or must not exceed. */
  bars: readonly Bar[];
  /** Whether it says anything about a list. */
  asks: boolean;
  /** Parts that it names as well as the one that the list is ordered by. */
  besides: readonly RankedPart[];
  /** Whether all of the given words, as typed, were read as part of this request. */
  isTaken(typed: string): boolean;
}

const MATCHER = compileRules(RANKING.rules, { classes: RANKING.words });

/** The rules that match in a text. */
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

/** Joins "at least" and "at most" into one word each, so that "least" and "most" are not read in them. */
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

/** Drops matches inside longer ones: "no less than 80k" means over it, though it contains "less than 80k". */
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

/** Drops figures of a person's own pay, which are not thresholds: "I make 150k+, who pays over 200k". */
function withoutOwn(words: readonly Word[], matches: readonly Match[]): Match[] {
  const isOwn = ({ rule, start }: Match) =>
    rule.means === "own" && !RANKING.words.WOULD.includes(words[start - 1]?.text ?? "");
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
  /** Whether it has a plus or ">", which makes it a minimum. */
  plus: boolean;
}

/** Which amounts fill each slot of the rules. */
const STANDS: Readonly<Record<string, (figure: Figure) => boolean>> = {
  MONEY: ({ range }) => range[0] === range[1],
  LEAST_MONEY: ({ plus }) => plus,
  RANGE: ({ range }) => range[0] !== range[1],
};

const PLAIN = /(?<![\p{L}\p{N}.,])\d{2,3}(?:,\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\d{5,7}(?![\p{L}\p{N}])/gu;
/** A scale that is used for rupees only. */
const OF_INDIA = /\d\s*(?:lakhs?|lacs?|lpa|crores?|cr)$/i;
/** A period other than the year after a figure: such pay is not compared with yearly pay. */
const NOT_YEARLY = /^\s*(?:\/|per|an?|every|each)?\s*(?:hours?|hr|days?|weeks?|months?|mo)\b/i;

/** Amounts of money per year in a text. */
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

/** The thresholds of a match, with the offset of the part of pay that they are for, if it is named nearby. */
function barsOf(match: Match, words: readonly Word[], parts: readonly NamedPart[]): (Bar & { ofPart?: number })[] {
  if (!isOfFigure(match)) return [];
  const figure = figureOf(match);
  if (!figure) return [];
  const { range, sign } = figure;
  const [first, last] = [words[match.start], words[match.end - 1]];
  if (!first || !last) return [];
  // "Over 200k base", "base of at least 200k": the nearest part.
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

/** Most words between a figure and its part: "200k in base". */
const MOST_BETWEEN = 1;

const countIn = ({ slots }: Match): number | null => {
  const count = slots.find(({ name }) => name === "NUMBER")?.value;
  return typeof count === "number" ? count : null;
};
