import { countOf } from "./numbers.js";

/** The years that an item of a list is about: "year 1", "yr 2", "first year", "years 3 and 4". */
const YEAR =
  "(?:years?|yrs?|y)\\s?([1-6])(?:\\s?(?:and|&|to|-|–)\\s?(?:(?:year|yr|y)\\s?)?([2-6]))?(?!\\d)|(first|1st|second|2nd|third|3rd|fourth|4th)\\s(?:year|yr)";
const SHARE = "(\\d{1,2}(?:\\.\\d{1,2})?)\\s?%(?:\\s(?:each|apiece))?";
const YEAR_FIRST = `(?:in\\s|after\\s)?(?:the\\s)?(?:${YEAR})\\s?[:=–-]?\\s?(?:is\\s|vests?\\s|of\\s)?(?:only\\s|just\\s)?${SHARE}`;
const SHARE_FIRST = `${SHARE}\\s?(?:vests?\\s)?(?:in\\s|after\\s|for\\s|of\\s)?(?:each\\sof\\s)?(?:the\\s)?(?:${YEAR})`;
const ITEM = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${YEAR_FIRST}|${SHARE_FIRST})(?![\\p{L}\\p{N}])`, "giu");
const BETWEEN = /^(?:\s|[,;|+•/]|and\b|then\b|&)*$/i;

interface Item {
  start: number;
  end: number;
  from: number;
  to: number;
  share: number;
}

/**
 * Rewrites a vesting schedule that is stated year by year: "Year 1: 5%, Year 2: 15%, Years 3 and 4: 40% each" becomes
 * "5%/15%/40%/40%". The years must follow each other from the first on and add up to 100 percent, give or take 1;
 * otherwise the text stays as it is.
 */
export function scheduleOfYears(text: string): string {
  if (!text.includes("%")) return text;
  const runs: Item[][] = [];
  for (const match of text.matchAll(ITEM)) {
    const item = itemOf(match);
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && item.from === last.to + 1 && BETWEEN.test(text.slice(last.end, item.start));
    if (run && follows) run.push(item);
    else runs.push([item]);
  }
  let written = "";
  let from = 0;
  for (const run of runs) {
    const shares = sharesOf(run);
    const [first, last] = [run[0], run.at(-1)];
    if (!shares || !first || !last) continue;
    written += `${text.slice(from, first.start)}${shares.map((share) => `${share}%`).join("/")}`;
    from = last.end;
  }
  return written + text.slice(from);
}

/**
 * The vesting schedule of a list whose items are the years, in order: "Year 1: 5%", "Year 2: 15%", "Years 3 and 4: 40%
 * each".
 *
 * @returns percent by year; null if an item is about something else, or the shares do not add up to about 100
 */
export function scheduleOfItems(items: readonly string[]): number[] | null {
  const read: Item[] = [];
  for (const text of items) {
    const [match] = text.trim().matchAll(ITEM);
    if (match?.index !== 0) return null;
    const item = itemOf(match);
    const last = read.at(-1);
    if (last && item.from !== last.to + 1) return null;
    read.push(item);
  }
  return sharesOf(read);
}

function itemOf({ 0: whole, index, ...groups }: RegExpExecArray): Item {
  const [year1, to1, word1, share1, share2, year2, to2, word2] = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => groups[at]);
  const word = word1 ?? word2;
  const from = countOf(word ?? year1 ?? year2 ?? "") ?? 0;
  const to = Number(to1 ?? to2 ?? from);
  return { start: index, end: index + whole.length, from, to, share: Number(share1 ?? share2) };
}

/** The shares by year. A share of several years is each year's or all of theirs together, whichever adds up to 100. */
function sharesOf(run: readonly Item[]): number[] | null {
  if (run[0]?.from !== 1 || run.some(({ from, to }) => to < from)) return null;
  const each = run.flatMap(({ from, to, share }) => Array.from({ length: to - from + 1 }, () => share));
  const split = run.flatMap(({ from, to, share }) =>
    Array.from({ length: to - from + 1 }, () => share / (to - from + 1)),
  );
  const whole = (shares: readonly number[]): boolean => {
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.length > 1 && sum >= 99 && sum <= 101;
  };
  return whole(each) ? each : whole(split) ? split : null;
}
