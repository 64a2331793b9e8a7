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
