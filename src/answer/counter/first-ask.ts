import { type Part, partCurrency } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";
import { comparableEquity } from "../offer/rows.js";
import { rivalBase } from "./rivals.js";
import { roundAsk } from "./round-ask.js";
import type { Setting } from "./setting.js";
import { samePeriod } from "./top-asked.js";

/**
 * How far above what is offered a first ask goes, as a share of it. Those who pay move a base by a tenth or so and a grant by
 * more; an ask far above is no opening for them, whatever the market pays, and is answered by none. How far the market goes
 * is said beside it.
 */
const FURTHEST: Record<Part, number> = {
  base: 1.15,
  equity: 1.35,
  bonus: 1.25,
  bonusPct: 1.25,
  signOn: 2,
  total: 1.15,
};
/** The same of a base where the guide has no figures for it, and where a humble letter or little more is wanted. */
const NEXT_TO = 1.1;
const HUMBLE = 1.08;
/** So far above the offer another company's base, or the guide's floor, is still asked for whole. */
const FURTHEST_RIVAL = 1.4;
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

/** How far a first ask for a part goes, as a share of what is offered. */
export const shareOf = (part: Part, { offer, answer }: Setting): number =>
  part !== "base"
    ? FURTHEST[part]
    : offer?.letter?.manner.humble || offer?.letter?.slightly
      ? HUMBLE
      : answer.band?.base
        ? FURTHEST.base
        : NEXT_TO;

/** Another company's base where it lies above the one offered, and not so far that asking for it is in vain; else 0. */
export function rivalNear(offer: OfferAnswer, offered: number): number {
  const rival = rivalBase(offer) ?? 0;
  return rival > offered && rival <= offered * FURTHEST_RIVAL ? rival : 0;
}

/** The base that the guide says to accept at least, where it lies no further above the one offered: nobody asks for less than that. */
function floorNear({ answer: { target } }: Setting, offered: number): number {
  const [floor = 0] = target?.basis === "unclear" ? [] : (target?.floor.base ?? []);
  return floor > offered && floor <= offered * FURTHEST_RIVAL ? floor : 0;
}

/** A sign-on that is named as an example, as a share of the base. */
const EXAMPLE_OF_BASE = 0.1;

/** A sign-on to name where nothing else is left to ask for; null where one was offered, or no base. */
export function exampleSignOn({ offer, answer: { band } }: Setting): number | null {
  const { base, signOn } = offer?.offer ?? {};
  if (!base || signOn || !band || partCurrency(band, "base") !== partCurrency(band, "signOn")) return null;
  const most = base * EXAMPLE_OF_BASE;
  return roundAsk("signOn", most, most, 0, partCurrency(band, "signOn"));
}

/** What is offered of a part, equity in the period of the ask. */
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
