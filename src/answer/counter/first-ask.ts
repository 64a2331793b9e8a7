import { type Part, partCurrency } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";
import { comparableEquity } from "../offer/rows.js";
import { rivalBase } from "./rivals.js";
import { roundAsk } from "./round-ask.js";
import type { Setting } from "./setting.js";
import { samePeriod } from "./top-asked.js";

/**
 * How far above the offer a first ask goes, as a multiple of it. Employers move a base by a tenth or so and a grant by
 * more; an ask far above that gets no answer, whatever the market pays. How far the market goes is said separately.
 */
const FURTHEST: Record<Part, number> = {
  base: 1.15,
  equity: 1.35,
  bonus: 1.25,
  bonusPct: 1.25,
  signOn: 2,
  total: 1.15,
};
/** Most that is asked for as a base for which the guide has no figures, as a multiple of it. */
const NEXT_TO = 1.1;
/** Most that is asked for as a base in a humble letter, or if little more is wanted, as a multiple of it. */
const HUMBLE = 1.08;
/** Up to this multiple of the offer another company's base, or the guide's floor, is still asked for in full. */
const FURTHEST_RIVAL = 1.4;
/** A bonus may be asked for this much higher, as a share of the base, if that is more: from a tenth to 15%. */
const BONUS_STEP = 0.05;
/** The most that is asked for as a sign-on besides a base, as a share of the base. */
const SIGN_ON_OF_BASE = 0.15;

/**
 * The most that a first ask for a part names; infinite if nothing limits it: no offer, or the person said what to ask
 * for. For a grant that the offer lacks, the low end of the band, which everybody in the role is paid.
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
  const most = Math.max(
    offered * shareOf(part, setting),
    least[part] ?? 0,
    ...(part === "base" ? [rivalNear(offer, offered), floorNear(setting, offered)] : []),
  );
  if (most > 0) return most;
  const { band } = answer;
  const inPeriod = part === "equity" && band && samePeriod(part, asks, band);
  return (inPeriod && band.equity?.[0]) || Number.POSITIVE_INFINITY;
}

/** How far a first ask for a part goes, as a multiple of what is offered. */
export const shareOf = (part: Part, { offer, answer }: Setting): number =>
  part !== "base"
    ? FURTHEST[part]
    : offer?.letter?.manner.humble || offer?.letter?.slightly
      ? HUMBLE
      : answer.band?.base
        ? FURTHEST.base
        : NEXT_TO;

/** Another company's base if it is above the one offered and near enough to be asked for; else 0. */
export function rivalNear(offer: OfferAnswer, offered: number): number {
  const rival = rivalBase(offer) ?? 0;
  return rival > offered && rival <= offered * FURTHEST_RIVAL ? rival : 0;
}

/** The guide's floor for the base if it is above the one offered and near enough to be asked for; else 0. */
export function floorNear({ answer: { target } }: Setting, offered: number): number {
  const [floor = 0] = target?.basis === "unclear" ? [] : (target?.floor.base ?? []);
  return floor > offered && floor <= offered * FURTHEST_RIVAL ? floor : 0;
}

/** A sign-on named as an example, as a share of the base. */
const EXAMPLE_OF_BASE = 0.1;

/** A sign-on to name if nothing else is left to ask for; null if one was offered, or there is no base. */
export function exampleSignOn({ offer, answer: { band } }: Setting): number | null {
  const { base, signOn } = offer?.offer ?? {};
  if (!base || signOn || !band || partCurrency(band, "base") !== partCurrency(band, "signOn")) return null;
  const most = base * EXAMPLE_OF_BASE;
  return roundAsk("signOn", most, most, 0, partCurrency(band, "signOn"));
}

/** What is offered of a part, 0 if nothing is; equity in the period of the ask. */
export function offeredOf(part: Part, { offer, answer, asks }: Setting): number {
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
