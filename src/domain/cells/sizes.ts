import { dollarWorth, leastPay } from "../currencies.js";
import type { MoneyPart, Range } from "../guide.js";

/**
 * The least and the most that a part of a year's pay can be, in dollars. A figure beyond them is in another unit than it
 * seems: "144" for 144,000, a month's pay, or thousands counted twice. The least base and total depend on the currency.
 */
const LIMITS: Readonly<Record<MoneyPart, readonly [least: number, most: number]>> = {
  base: [0, 8_000_000],
  equity: [1_000, 80_000_000],
  bonus: [250, 40_000_000],
  signOn: [250, 10_000_000],
  total: [0, 120_000_000],
};

/** How many times the low end a high end can be: wider apart the two are in different units. */
const WIDEST: Readonly<Record<MoneyPart, number>> = { base: 12, equity: 200, bonus: 200, signOn: 200, total: 25 };

/**
 * Whether a figure can be what it says it is.
 *
 * @param range in whole units of `currency`; a low end of 0 can only be of a part that some people do not get
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
