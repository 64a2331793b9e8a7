import { currencyOf, SIGNS } from "../../domain/currencies.js";
import type { Range } from "../../domain/guide.js";
import { type Amount, scanAmounts } from "../../domain/money.js";

/** A sum that a cell states, and its currency. */
export interface Money {
  range: Range;
  currency: string;
}

/** What a cell of a pay table states. */
export interface PayFigures {
  /** One sum for each currency that the cell is written in, in the cell's order; usually one, often none. */
  money: Money[];
  percent?: Range;
  /** The low and the high end carry signs of two currencies ("$175K–C$322K"): a slip, so the other cells say which. */
  mixed: boolean;
}

const SHORTER =
  /\/\s?(?:mo|month|week|day|hr|hour)\b|\b(?:per|a) (?:month|week|day|hour)\b|\b(?:monthly|weekly|daily|hourly)\b/i;

/**
 * Reads a cell of a pay table: `$145K–$190K`, `£104K / $130K - £139K / $174K`, `12% target ($21,600 – $27,600)`,
 * `145,000 – 190,000` under a header that names the currency. Words ("Discretionary", "12,000 options") give nothing.
 *
 * @param header the header of the cell's column (or row)
 * @param currencies the currencies likely here, the likeliest first; they decide what "$" and a bare number mean
 */
export function readPayCell(text: string, header: string, currencies: readonly string[]): PayFigures {
  const likely = [...currenciesIn(header), ...currencies];
  const amounts = withSigns(text, header, likely);
  const percent = amounts.find(({ kind }) => kind === "percent")?.range;
  // A month's or an hour's pay is no yearly figure, and how many a year has is not said.
  const sums = SHORTER.test(`${text} ${header}`) ? [] : amounts.filter(({ kind }) => kind === "money");
  const [first, second] = sums;
  if (first && second && sums.length === 2 && isMixedRange(text, first, second)) {
    const range: Range = [first.range[0], second.range[1]];
    const money = [first, second].map((amount) => ({ range, currency: currencyOf(amount.sign ?? "", likely) ?? "" }));
    return { money, percent, mixed: true };
  }
  return { money: bySign(text, sums, likely), percent, mixed: false };
}

const ISO_CODES = new Set(SIGNS.map(([sign]) => sign).filter((sign) => /^[A-Z]{3}$/.test(sign)));
const LONE_SIGNS = SIGNS.filter(([sign, codes]) => codes.length === 1 && !/[A-Za-z.]/.test(sign)).map(([sign]) => sign);

/** The currencies that a header or label names: "London (GBP £)" gives GBP. A lone "$" names none. */
export function currenciesIn(text: string): string[] {
  const codes = text.split(/[^A-Z]+/).filter((word) => ISO_CODES.has(word));
  const signs = LONE_SIGNS.filter((sign) => text.includes(sign)).map((sign) => currencyOf(sign) ?? "");
  return [...new Set([...codes, ...signs])];
}

// Nothing but figures, scales and dashes: a bare number with a word behind it counts shares or people.
const LONGEST_BARE = 60;
const BARE = /^[~≈]?\d[\d.,\s]*[KMLCr]{0,2}\+?(?:\s*(?:[-–—−~]|to)\s*\d[\d.,\s]*[KMLCr]{0,2}\+?)?$/i;

/** The amounts of a cell. A cell of bare numbers takes its currency, scale or percent sign from the header. */
function withSigns(text: string, header: string, currencies: readonly string[]): Amount[] {
  const bare = text.trim();
  if (bare.length > LONGEST_BARE || !BARE.test(bare)) return scanAmounts(text);
  if (header.includes("%")) return scanAmounts(`${bare}%`);
  const scale = /\blakhs?\b|\blpa\b/i.test(header) ? 1e5 : 1e3;
  return scanAmounts(`${currencies[0] ?? "USD"} ${bare}`).map((amount) => {
    const [low, high] = amount.range;
    // Nobody is paid 190 a year: a number under a thousand is written in thousands.
    return high < 1000 ? { ...amount, range: [low * scale, high * scale] } : amount;
  });
}

const isSingle = ({ range }: Amount): boolean => range[0] === range[1];
const isDash = (text: string): boolean => /^\s*(?:[-–—−~]|to)\s*$/.test(text);

const isMixedRange = (text: string, low: Amount, high: Amount): boolean =>
  low.sign !== high.sign &&
  isSingle(low) &&
  isSingle(high) &&
  low.range[0] <= high.range[1] &&
  isDash(text.slice(low.end, high.start));

/** One sum for each sign. Two single amounts with one sign are the ends of a range: "£104K / $130K - £139K / $174K". */
function bySign(text: string, sums: readonly Amount[], currencies: readonly string[]): Money[] {
  const money = new Map<string, Money>();
  for (const amount of sums) {
    const currency = currencyOf(amount.sign ?? "", currencies);
    if (currency === undefined) continue;
    const before = money.get(currency);
    if (!before) {
      money.set(currency, { range: amount.range, currency });
    } else if (isEnd(text, before.range, amount)) {
      money.set(currency, { range: [before.range[0], amount.range[1]], currency });
    }
  }
  return [...money.values()];
}

const isEnd = (text: string, [low, high]: Range, end: Amount): boolean =>
  low === high && isSingle(end) && end.range[0] > high && /[-–—−]/.test(text.slice(0, end.start));
