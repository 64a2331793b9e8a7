import type { Band, Range } from "../../domain/guide.js";

/** Up to here, a bonus without a sign is not assumed to be money. */
const USUAL_PERCENT = 30;
/** Highest yearly bonus, in percent of the base; a larger figure is money. */
const MOST_PERCENT = 60;
/** Range of a likely bonus in thousands, as a share of the base. */
const LIKELY_SHARE: Range = [0.03, 0.4];
/** How much nearer to the guide's bonus one of the two readings must be, in powers of ten. */
const CLEARLY = 0.3;

/**
 * Whether a bare bonus ("35") is money or a percentage: the reading that is clearly nearer to the guide's own bonus,
 * else by its size, since no bonus is 70% and "36" with a base of 192K is seldom 36%. Null if both may be meant.
 *
 * @param money the figure as money, in whole units
 * @param base the base offered, if known
 */
export function bareBonus(
  value: number,
  money: number,
  base: number | undefined,
  band: Band,
): "money" | "percent" | null {
  if (value > MOST_PERCENT) return "money";
  if (!base) return null;
  const share = money / base;
  const guide = shareOf(band, base);
  if (guide !== null) {
    const away = (one: number): number => Math.abs(Math.log10(one / guide));
    const nearer = away(value / 100) - away(share);
    if (Math.abs(nearer) >= CLEARLY) return nearer > 0 ? "money" : "percent";
  }
  const likely = share >= LIKELY_SHARE[0] && share <= LIKELY_SHARE[1];
  return value > USUAL_PERCENT && likely ? "money" : null;
}

/** The middle of the guide's bonus as a share of a base; null if the guide has none. */
function shareOf({ bonus, bonusPct, base: paid }: Band, base: number): number | null {
  const middle = ([low, high]: Range): number => (low + high) / 2;
  if (bonusPct) return middle(bonusPct) / 100 || null;
  if (!bonus) return null;
  return middle(bonus) / (paid ? middle(paid) : base) || null;
}

/*
 * If a total was typed as well as its parts, and the parts add up to it in only one reading, they are meant so.
 */

/** Largest difference by rounding, as a share of the total. */
const CLOSE = 0.01;

const isNear = (sum: number, total: number): boolean => Math.abs(sum - total) <= total * CLOSE;

/** The figures of an offer as far as they are known. */
interface Parts {
  total: number | undefined;
  base: number | null | undefined;
  equity?: number | undefined;
  bonus?: number | null | undefined;
}

/** Whether the equity is a year's share, since it adds up with the base: "TC 310k, 220k of it base and 90k stock". */
export function isYearlyByTotal({ total, base, equity, bonus }: Parts): boolean {
  if (!total || !base || !equity) return false;
  return isNear(base + equity + (bonus ?? 0), total);
}

/**
 * Whether a bare bonus is money, since the parts add up to the total with it as money and not as a percentage: "TC 455
 * = 265 base + 40 bonus + 150 stock".
 */
export function isMoneyByTotal({ total, base, equity = 0 }: Parts, money: number, percent: number): boolean {
  if (!total || !base) return false;
  return isNear(base + money + equity, total) && !isNear(base + (base * percent) / 100 + equity, total);
}
