import { currenciesIn, dollarWorth, leastPay } from "../currencies.js";
import type { MoneyPart, Part, Range } from "../pay.js";
import { type HeaderUnit, readHeaderUnit } from "./header.js";
import type { CellDoubt, CellNote, CellReading, Money } from "./reading.js";
import { readRemarks } from "./remarks.js";
import { type Sum, sumsOf } from "./sums.js";
import { findBasis, type Remarks } from "./taken-sums.js";
import { tokensOf } from "./tokens.js";

/** A cell of a pay table, or a field that holds one. */
interface Cell {
  /** The header of its column or row; empty if it has none. */
  header: string;
  /** The words of the cell, without Markdown. */
  cell: string;
  /** The currencies that are likely here, the likeliest first: they decide what "$" and a bare number mean. */
  currencies: readonly string[];
  part: Part;
}

/** "45,000 pm" is a month's pay; in capitals the same letters are a product manager, not a period. */
const MONTHLY = /(?<=\d[km]?\s?)pm(?=$|[\s,;)])/g;
/** Footnote marks at a figure, which do not change what it counts. */
const FOOTNOTES = /(?<=\S)\s?(?:[¹²³⁴-⁹⁰]+|\[\^?\d{1,2}\]|[*†‡§]+)(?=\s|$|[)–—-])/g;
/** Full-width letters, digits and signs of Japanese and Chinese text, which are read as the ASCII ones. */
const FULL_WIDTH = /[\uff01-\uff5d\uffe1\uffe5\uffe6]/g;
const WIDE_SIGNS: Readonly<Record<string, string>> = { "￡": "£", "￥": "¥", "￦": "₩" };

/**
 * Reads a cell whole: amount or range, unit, period, basis, remark. If anything in it fits no rule, the figure is
 * withheld, so that a figure is given only as it was meant. Linear in the text's length.
 *
 * @example
 * readCell({ header: "Base (¥M)", cell: "9.5–12.8", currencies: ["JPY"], part: "base" })
 * // { kind: "read", money: [{ range: [9500000, 12800000], currency: "JPY" }], notes: [] }
 */
export function readCell({ header, cell, currencies, part }: Cell): CellReading {
  const text = cell
    .slice(0, LONGEST_CELL)
    .replace(FULL_WIDTH, (char) => WIDE_SIGNS[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(FOOTNOTES, "")
    .replace(MONTHLY, "p.m.");
  if (!/\p{N}/u.test(text)) return { kind: "none" };
  if (cell.length > LONGEST_CELL) return leftOver(`${cell.slice(0, 40)}…`);
  const unit = readHeaderUnit(header);
  if (unit.unclear) return { kind: "withheld", why: { kind: "net" } };
  const items = sumsOf(tokensOf(text));
  const remarks = readRemarks(items, text, part);
  if (remarks.doubt) return { kind: "withheld", why: remarks.doubt };
  return valued(remarks, unit, [...currenciesIn(header), ...currencies], part);
}

/** Longest cell that is read, in characters. */
const LONGEST_CELL = 300;

const leftOver = (words: string): CellReading => ({ kind: "withheld", why: { kind: "left-over", words } });
const withheld = (why: CellDoubt): CellReading => ({ kind: "withheld", why });

function valued(remarks: Remarks, unit: HeaderUnit, likely: readonly string[], part: Part): CellReading {
  const notes: CellNote[] = [...remarks.notes];
  const money: Money[] = [];
  let percent: Range | undefined;
  const paying: MoneyPart = part === "bonusPct" ? "bonus" : part;
  for (const sum of remarks.sums) {
    if (sum.reversed) notes.push({ kind: "reversed" });
    if (sum.approximate) notes.push({ kind: "approximate" });
    if (sum.percent || (unit.percent && sum.codes === null && sum.sizes.size === 0)) {
      if (percent || paying !== "bonus" || sum.high > 300 || sum.low < 1) return withheld({ kind: "size" });
      percent = [sum.low, sum.high];
      continue;
    }
    const read = moneyOf(sum, remarks, unit, likely, paying);
    if (read.kind === "withheld") return read;
    if (read.payments && money.length === 0) notes.push({ kind: "months", payments: read.payments });
    money.push(read.money);
  }
  if (new Set(money.map(({ currency }) => currency)).size < money.length) return withheld({ kind: "currencies" });
  if (part === "bonusPct" && !percent) return withheld({ kind: "size" });
  const basis = part === "equity" ? findBasis(remarks) : undefined;
  return { kind: "read", money, ...(percent && { percent }), ...(basis && { basis }), notes };
}

function moneyOf(
  sum: Sum,
  { period, payments }: Remarks,
  unit: HeaderUnit,
  likely: readonly string[],
  part: MoneyPart,
): { kind: "money"; money: Money; payments?: number } | (CellReading & { kind: "withheld" }) {
  const doubt = (why: CellDoubt) => ({ kind: "withheld", why }) as const;
  const codes = sum.codes ?? unit.codes;
  if (codes?.length === 0) return doubt({ kind: "currencies" });
  if (unit.bound && sum.single) return doubt({ kind: "bound", words: unit.bound });
  if (unit.years && (part === "base" || part === "total"))
    return doubt({ kind: "period", words: `${unit.years} years` });
  const currency = codes ? (likely.find((code) => codes.includes(code)) ?? codes[0]) : likely[0];
  if (!currency || (sum.mixed && likely[0] !== currency)) return doubt({ kind: "currencies" });
  // Shares and options are also given as bare numbers, under a header that names the place's currency.
  const mayCount = part === "equity" && sum.codes === null && sum.sizes.size === 0 && unit.size === null;
  if (mayCount && (codes === null || unit.counts)) return doubt({ kind: "count" });
  // The header's scale is for numbers without one: "£71 – £94" in thousands.
  const size = sum.sizes.size === 0 ? (unit.size ?? 1) : 1;
  const sizes = [...sum.sizes, size];
  if (sizes.some((one) => one === 1e5 || one === 1e7) && !IN_LAKHS.has(currency)) return doubt({ kind: "size" });

  const stretch = period ?? unit.period ?? (payments ? "month" : "year");
  if (unit.payments && stretch !== "month") return doubt({ kind: "period", words: "month" });
  if (period && unit.period && period !== unit.period) return doubt({ kind: "period", words: unit.period });
  const monthly = stretch === "month" && (part === "base" || part === "total");
  if (stretch !== "year" && !monthly) return doubt({ kind: "period", words: stretch });
  const times = monthly ? (payments ?? unit.payments ?? 12) : 1;
  const range: Range = [cents(sum.low * size * times), cents(sum.high * size * times)];
  if (!isPossible(part, range, currency)) return doubt({ kind: "size" });
  if (sum.reversed && sum.high > sum.low * WIDEST_REVERSED) return doubt({ kind: "size" });
  return { kind: "money", money: { range, currency }, ...(monthly && { payments: times }) };
}

/** Largest ratio of the ends of a range written from high to low: wider ones are two figures or a slip. */
const WIDEST_REVERSED = 1.6;

/** Currencies in which lakhs and crores are used. */
const IN_LAKHS = new Set(["INR", "PKR", "BDT", "LKR"]);

const cents = (value: number): number => Math.round(value * 100) / 100;

/**
 * Least and most of each part of a year's pay, in dollars. A figure outside is in another unit than it seems: "144" for
 * 144,000, a month's pay, or thousands counted twice. The least base and total depend on the currency.
 */
const LIMITS: Readonly<Record<MoneyPart, readonly [least: number, most: number]>> = {
  base: [0, 8_000_000],
  equity: [1_000, 80_000_000],
  bonus: [250, 40_000_000],
  signOn: [250, 10_000_000],
  total: [0, 120_000_000],
};

/** Largest ratio of the high end to the low end: if they are wider apart, they are in different units. */
const WIDEST: Readonly<Record<MoneyPart, number>> = { base: 12, equity: 200, bonus: 200, signOn: 200, total: 25 };

/**
 * Whether a figure is plausible for its part of pay.
 *
 * @param range in whole units of `currency`; a low end of 0 is plausible only for a part that some people do not get
 */
export function isPossible(part: MoneyPart, [low, high]: Range, currency: string): boolean {
  const [floor, most] = LIMITS[part];
  const least = part === "base" || part === "total" ? leastPay(currency) : floor;
  const worth = dollarWorth(currency);
  const none = low === 0 && part !== "base" && part !== "total";
  if (!none && low / worth < least) return false;
  if (high / worth < least || high / worth > most) return false;
  return none || high <= low * WIDEST[part];
}
