import type { Part } from "../../domain/guide.js";

/** So much of what is asked for beyond the offer a round figure keeps; where it does not, a finer one is named. */
const KEPT = 0.5;
/** The same of a grant that was not offered, as a share of all of it. */
const KEPT_OF_ALL = 0.85;
/** A sign-on is a matter of custom, and a round one may lie so far above what was worked out. */
const SIGN_ON_ABOVE = 1.1;
/** So may a grant that was not offered, of which the low end of a band is asked for. */
const NEW_GRANT_ABOVE = 1.05;

/**
 * An ask as people name one: `$240K`, not `$239K`, and a sign-on of `$30K`, not `$31K`. It is no more than `most`,
 * but for a sign-on and a new grant, and clearly more than what is offered.
 */
export function roundAsk(part: Part, amount: number, most: number, offered: number, currency: string): number {
  const wanted = Math.min(amount, most);
  const isNew = part === "equity" && offered === 0;
  const limit = part === "signOn" ? most * SIGN_ON_ABOVE : isNew ? most * NEW_GRANT_ABOVE : most;
  for (const step of stepsFor(part, wanted, currency)) {
    const near = Math.round(wanted / step) * step;
    const round = near <= limit ? near : Math.floor(wanted / step) * step;
    const kept = isNew ? wanted * KEPT_OF_ALL : offered + (wanted - offered) * KEPT;
    if (round > offered && round >= kept) return round;
  }
  return wanted;
}

const LAKH = 100_000;

/** The steps in which figures of this size are named, the roundest first. */
function stepsFor(part: Part, amount: number, currency: string): number[] {
  if (part === "bonusPct") return [5, 1];
  if (currency === "INR") return [amount < 20 * LAKH ? LAKH / 2 : amount < 100 * LAKH ? LAKH : 5 * LAKH, LAKH / 10];
  const digit = 10 ** Math.floor(Math.log10(amount));
  const leading = amount / digit;
  const fine = digit / 10;
  const half = digit / 20;
  if (digit === 10_000) return isByFives(part, leading) ? [digit / 2, fine] : [fine, fine / 2];
  if (digit < 10_000) return part === "signOn" ? [digit, digit / 2] : [fine, half];
  const five = leading < 2 || (digit === 100_000 && part !== "equity");
  return [five ? half : fine, digit / 100];
}

/** Of what is below 100K a base is named to the thousand, a sign-on by fives, and so are a bonus and a grant from 15K on. */
const isByFives = (part: Part, leading: number): boolean =>
  part === "signOn" || ((part === "equity" || part === "bonus") && leading >= 1.5);
