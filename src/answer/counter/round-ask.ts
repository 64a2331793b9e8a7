import type { Part } from "../../domain/guide.js";

/** Share of the rise over the offer that a round figure has to keep; else a finer step is used. */
const KEPT = 0.5;
/** Share of a new grant (one that was not offered) that a round figure has to keep. */
const KEPT_OF_ALL = 0.85;
/** Round sign-ons are customary, so one may be up to this multiple of the limit. */
const SIGN_ON_ABOVE = 1.1;
/** Up to this multiple of the limit for a new grant, for which the low end of a band is asked. */
const NEW_GRANT_ABOVE = 1.05;

/**
 * An ask as people name one: `$240K`, not `$239K`, and a sign-on of `$30K`, not `$31K`. It is clearly more than what is
 * offered and at most `most`; a sign-on and a new grant may go slightly above that.
 *
 * @example roundAsk("base", 238_900, 245_000, 220_000, "USD") // 240000
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

/** The steps in which figures of this size are rounded, the coarsest first. */
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

/** Below 100K a base is rounded to the thousand; a sign-on, and a bonus or grant from 15K on, to five thousand. */
const isByFives = (part: Part, leading: number): boolean =>
  part === "signOn" || ((part === "equity" || part === "bonus") && leading >= 1.5);
