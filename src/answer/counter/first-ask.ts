import type { Part } from "../../domain/guide.js";
import { comparableEquity } from "../offer/rows.js";
import type { Setting } from "./setting.js";
import { samePeriod } from "./top-asked.js";

/**
 * How far above what is offered a first ask goes, as a share of it. Those who pay move a base by a tenth or so and a grant by
 * more; an ask far above is no opening for them, whatever the market pays, and is answered by none. How far the market goes
 * is said beside it.
 */
const FURTHEST: Record<Part, number> = { base: 1.2, equity: 1.5, bonus: 1.25, bonusPct: 1.25, signOn: 2, total: 1.25 };
/** A bonus is asked for so much higher, as a share of the base, where that is more: from a tenth to 15%. */
const BONUS_STEP = 0.05;
/** The most that is asked for as a sign-on beside a base, as a share of that. */
const SIGN_ON_OF_BASE = 0.15;

/**
 * The most that a first ask for a part names; infinite where nothing tells: nobody offered anything, or the person said
 * what to ask for. Of a grant that the offer lacks the low end of the band, which everybody in the role is paid.
 */
export function furthestAsk(part: Part, setting: Setting): number {
  const { offer, answer, asks } = setting;
  if (!offer || offer.wish) return Number.POSITIVE_INFINITY;
  const base = offer.offer.base ?? 0;
  const offered = offeredOf(part, setting);
  const least: Partial<Record<Part, number>> = {
    signOn: base * SIGN_ON_OF_BASE,
    ...(offered > 0 && { bonus: offered + base * BONUS_STEP, bonusPct: offered + 100 * BONUS_STEP }),
  };
  const most = Math.max(offered * FURTHEST[part], least[part] ?? 0);
  if (most > 0) return part === "bonusPct" ? Math.floor(most) : plain(most);
  const { band } = answer;
  const inPeriod = part === "equity" && band && samePeriod(part, asks, band);
  return (inPeriod && band.equity?.[0]) || Number.POSITIVE_INFINITY;
}

/** What is offered of a part, equity in the period of the ask. */
function offeredOf(part: Part, { offer, answer, asks }: Setting): number {
  if (!offer) return 0;
  const { equity, years } = offer.offer;
  if (part === "total") return offer.total.value ?? 0;
  if (part !== "equity") return offer.parts.find((row) => row.part === part)?.value ?? 0;
  if (!equity || !years) return 0;
  const basis = answer.band?.equityBasis;
  return asks.equityPer === "year"
    ? equity / years
    : comparableEquity(equity, years, basis?.kind === "grant" ? basis.years : years);
}

/** A figure as people name one, no higher: two digits, and a half behind a leading one ("$246K" is $240K, "$137K" $135K). */
function plain(amount: number): number {
  const digit = 10 ** Math.floor(Math.log10(amount));
  const step = digit / (amount < 2 * digit ? 20 : 10);
  return Math.floor(amount / step) * step;
}
