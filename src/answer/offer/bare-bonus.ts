import type { Band, Range } from "../../domain/guide.js";

/** A bonus without a sign is far likelier in percent up to here; no yearly bonus is more than the second of a base. */
const USUAL_PERCENT = 30;
const MOST_PERCENT = 60;
/** The share of a base that a bonus in thousands comes to where it is likely one. */
const LIKELY_SHARE: Range = [0.03, 0.4];
/** How much nearer the band, in powers of ten, one of the two must come. */
const CLEARLY = 0.3;

/**
 * Whether a bare bonus ("35") is money or a percentage: by the guide's own bonus where one comes clearly nearer to it, else
 * by its size, since no bonus is 70% and "36" beside a base of 192K is seldom 36%. Null where both may be meant.
 *
 * @param money the figure as money, in whole units
 * @param base the base offered, where it is known
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

/** The middle of the guide's bonus as a share of a base; null where the guide has none. */
function shareOf({ bonus, bonusPct, base: paid }: Band, base: number): number | null {
  const middle = ([low, high]: Range): number => (low + high) / 2;
  if (bonusPct) return middle(bonusPct) / 100 || null;
  if (!bonus) return null;
  return middle(bonus) / (paid ? middle(paid) : base) || null;
}

/*
 * What a total that was typed tells of the parts typed beside it: where they add up to it in one way only, that is the way
 * in which they are meant.
 */

/** Rounded figures may miss each other by as much. */
const CLOSE = 0.01;

const isNear = (sum: number, total: number): boolean => Math.abs(sum - total) <= total * CLOSE;

/** Figures of an offer as far as they are known; 0 where there is none. */
interface Parts {
  total: number | undefined;
  base: number | null | undefined;
  equity?: number | undefined;
  bonus?: number | null | undefined;
}

/** "TC 310k, 220k of it base and 90k stock": a grant that is added up whole with a year's base is a year's share of it. */
export function isYearlyByTotal({ total, base, equity, bonus }: Parts): boolean {
  if (!total || !base || !equity) return false;
  return isNear(base + equity + (bonus ?? 0), total);
}

/**
 * "TC 455 = 265 base + 40 bonus + 150 stock": a bare bonus is money where the parts come to the total so and not as a
 * percentage.
 */
export function isMoneyByTotal({ total, base, equity = 0 }: Parts, money: number, percent: number): boolean {
  if (!total || !base) return false;
  return isNear(base + money + equity, total) && !isNear(base + (base * percent) / 100 + equity, total);
}
