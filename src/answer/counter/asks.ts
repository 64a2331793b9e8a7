import { type Figures, PARTS, type Part, partCurrency, type Range } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";
import { isComparable } from "../offer/offered-currency.js";
import { exampleSignOn, floorNear, furthestAsk, offeredOf, rivalNear } from "./first-ask.js";
import { askedSpan, equitySpan } from "./grant-years.js";
import { lumpsGrant } from "./grants.js";
import { monthlyOf } from "./monthly.js";
import { nextStep } from "./next-step.js";
import { roundAsk } from "./round-ask.js";
import { isMet, isNear, type Setting, wantsTermsOnly } from "./setting.js";
import { leastAsked, topOf } from "./top-asked.js";
import { isTotalAlone, totalsCompare } from "./totals-compare.js";
import { unreadParts } from "./unread.js";
import { yearlyRise } from "./yearly-rise.js";

/** Whether the person wants a grant, the offer has none, and no figure for it is known. */
export const lacksGrant = ({ offer }: Setting): boolean =>
  offer !== null && !offer.offer.equity && !offer.wish?.equity && Boolean(offer.letter?.more.includes("equity"));

/**
 * The asks as a letter names them: few, and one figure for each. If the person said what to ask for, exactly that.
 * For an offer, one part is asked for: the base, which recruiters can most easily raise, or another part when the base
 * has no room. From a range that the guide states, the upper end is asked for: a recruiter reads a range as its low
 * end, and the upper one leaves room to come down. From a range worked out from a band, the low end, which the band
 * supports. No ask goes further above the offer than a first ask does (see `furthestAsk`).
 */
export function namedAsks(setting: Setting): Figures {
  const { offer } = setting;
  const all = wholeAsks(setting);
  return offer && !offer.wish && !isTotalAlone(offer) ? firstOf(all, setting) : all;
}

function wholeAsks(setting: Setting): Figures {
  const { answer, offer } = setting;
  const { band } = answer;
  const { total, ...parts } = oneEach(setting);
  const { base, equity, signOn } = parts;
  if (offer?.wish) return { ...parts, ...(total && { total }) };
  if (offer && isTotalAlone(offer) && total) return { total };
  if (!band || !total || lumpsGrant(band)) return short(parts, offer);
  // With a base next to a total, the grant is covered by the total, which gives it in one figure.
  const inTotal = base && !equity && band.equity && !reachesEquity(setting);
  if (offer && !isTotalAlone(offer) && !totalsCompare(offer, band)) return short(parts, offer);
  if ((base || equity) && !inTotal) return short(parts, offer);
  return { total, ...(signOn && band.arithmetic !== "first-year" && { signOn }) };
}

/** From this percentile of the base, with the grant at `LOW` or below, the grant has more room than the base. */
const HIGH = 75;
const LOW = 50;

function firstOf(all: Figures, setting: Setting): Figures {
  const { offer } = setting;
  if (!offer || wantsTermsOnly(offer)) return all;
  const { equityPer } = all;
  const open = (part: "base" | "equity" | "bonus"): boolean =>
    Boolean(offer.offer[part]) && !offer.letter?.stays.includes(part);
  const place = (part: Part): number | null => offer.parts.find((row) => row.part === part)?.percentile ?? null;
  const equity: Figures | null =
    open("equity") && all.equity ? { equity: all.equity, ...(equityPer && { equityPer }) } : null;
  const bonus = open("bonus") ? (all.bonus ?? all.bonusPct) : undefined;
  const isSmall = bonus !== undefined && isTrifle(bonus[1], all, setting);
  // If the person mentions another company's base, it is asked for when the guide leaves nothing else to ask for.
  const rival = rivalNear(offer, offer.offer.base ?? 0);
  const step = all.base ?? (bonus && !isSmall ? undefined : baseStep(all, setting));
  const base = open("base") ? (step ?? (rival > 0 ? ([rival, rival] as const) : undefined)) : undefined;
  if (equity && (!base || ((place("base") ?? 0) >= HIGH && (place("equity") ?? 100) <= LOW))) return equity;
  if (base) return { base: [base[0], base[1]] };
  if (bonus && !(isSmall && (all.signOn !== undefined || exampleSignOn(setting) !== null)))
    return { ...(all.bonus && { bonus: all.bonus }), ...(all.bonusPct && { bonusPct: all.bonusPct }) };
  if (all.signOn) return { signOn: all.signOn };
  const signOn = exampleSignOn(setting);
  return signOn === null ? {} : { signOn: [signOn, signOn] };
}

/**
 * A bonus below this share of the base is not asked for by itself if more base or a sign-on can be asked for instead.
 */
const TRIFLE = 0.045;

/** Whether more bonus is hardly worth a letter. */
function isTrifle(bonus: number, all: Figures, setting: Setting): boolean {
  const rise = yearlyRise(all.bonus ? { bonus: [bonus, bonus] } : { bonusPct: [bonus, bonus] }, setting) ?? 0;
  return rise < (setting.offer?.offer.base ?? 0) * TRIFLE;
}

/** Whether the sign-on that is asked for is only an example, because nothing else is left to ask for. */
export const isExample = (setting: Setting, asks: Figures): boolean =>
  setting.offer !== null && !setting.offer.wish && asks.signOn !== undefined && wholeAsks(setting).signOn === undefined;

/** A step in the base, for when the guide asks for a part that was not offered or a sum that a reader cannot follow. */
function baseStep(all: Figures, setting: Setting): Range | undefined {
  const { offer, answer } = setting;
  const asked = all.total || all.signOn || all.bonus || all.bonusPct || (all.equity && !offer?.offer.equity);
  const isOpen =
    offer && (asked || !answer.band?.base) && isComparable(offer, "base") && !unreadParts(offer).has("base");
  const top = answer.band?.base?.[1];
  const reached = all.signOn !== undefined && isNear(offer?.offer.base, answer.target?.ask.base);
  if (!isOpen || reached || isMet(setting) || (top !== undefined && leastAsked("base", offer) > top)) return undefined;
  const step = nextStep("base", offer);
  return step ? [step.amount, step.amount] : undefined;
}

const BELOW_TOP = 0.999;

/** Below this multiple of the offered base an ask is small; if there is room, `PLAIN_STEP` is asked for instead. */
const SMALL = 1.07;
const PLAIN_STEP = 1.1;

/** An ask counts as lowered only from this ratio on: less is the effect of rounding. */
const NEARER = 1.03;

const reachesEquity = ({ answer, asks }: Setting): boolean => Boolean(answer.target?.ask.equity && !asks.equity);

/**
 * A bonus comes with the level, and recruiters can change it least: none is asked for together with a grant, nor
 * together with a base if no bonus was offered or it was offered in another unit than the ask.
 */
function short(asks: Figures, offer: OfferAnswer | null): Figures {
  const { bonus: _, bonusPct, ...others } = asks;
  const { bonus, bonusTyped } = offer?.offer ?? {};
  const apart = offer && (!bonus || (bonusPct && bonusTyped?.kind !== "percent"));
  return others.equity || (others.base && apart) ? others : asks;
}

function oneEach(setting: Setting): Figures {
  const { equityPer, ...ranges } = setting.asks;
  const one = PARTS.flatMap((part): [string, Range][] => {
    const stated = ranges[part] && statedAsk(part, ranges[part], setting);
    if (!stated) return [];
    const figure = setting.offer?.wish ? stated : rounded(part, stated, setting);
    return [[part, [figure, figure]]];
  });
  return { ...Object.fromEntries(one), ...(equityPer && { equityPer }) };
}

/** An ask rounded to a figure that people name; equity over the years that the letter counts. */
function rounded(part: Part, stated: number, setting: Setting): number {
  const { answer, offer, asks } = setting;
  const { band } = answer;
  const furthest = furthestAsk(part, setting);
  if (!band) return Math.min(stated, furthest);
  const [from, to] = part === "equity" ? [askedSpan(asks, band), equitySpan(offer, asks, band)] : [1, 1];
  const years = from && to ? to / from : 1;
  const top = topAsked(part, setting, leastAsked(part, offer));
  // An ask below the top of the band is not rounded up to the top.
  const most = Math.min(furthest, stated < top ? top * BELOW_TOP : top) * years;
  const offered = offeredOf(part, setting) * years;
  // A base that was typed by the month is asked for in round sums a month.
  const { isMonthly, payments } = offer && part === "base" ? monthlyOf(offer) : { isMonthly: false, payments: 1 };
  const unit = isMonthly ? payments : 1;
  const ask = (wanted: number): number =>
    roundAsk(part, (wanted * years) / unit, most / unit, offered / unit, partCurrency(band, part)) * unit;
  const plain = ask(stated);
  // A base hardly above the one offered is not worth a letter if the band has room.
  const isLittle = offer?.letter?.slightly || offer?.letter?.manner.humble;
  const small = part === "base" && band.base && offer && !offer.wish && !isLittle && plain < offered * SMALL;
  // Someone who mentions another company's base asks for no less than that.
  const rival = part === "base" && offer && !offer.wish ? rivalNear(offer, offered) : 0;
  if (rival > 0 && offer?.letter?.matches) return rival;
  // Nor does anyone ask for less than the guide says to accept.
  const floor = part === "base" && offer && !offer.wish ? floorNear(setting, offered) : 0;
  const least = floor <= most ? floor : 0;
  const round = small ? Math.max(plain, ask(Math.min(most, offered * PLAIN_STEP))) : plain;
  return Math.max(Math.min(top, Math.max(round, least) / years), rival);
}

/**
 * What would be asked for of a part, whatever is offered; null for a grant if it is unknown how many years it counts.
 */
function statedAsk(part: Part, [low, high]: Range, setting: Setting): number | null {
  const { offer, answer, workedOut } = setting;
  if (part === "equity" && offer && !offer.offer.equity && answer.band?.equityBasis.kind === "unknown") return null;
  const least = leastAsked(part, offer);
  return workedOut.includes(part) && low >= least ? low : Math.min(high, topAsked(part, setting, least));
}

/**
 * The most that is asked for of a part: the top of this region's band, which is all that the guide's figures support.
 * Infinite if the person named the figure.
 */
function topAsked(part: Part, { answer, asks, offer }: Setting, least: number): number {
  const top = topOf(part, asks, answer.band);
  return offer?.wish || top === null || top < least ? Number.POSITIVE_INFINITY : top;
}

/**
 * Parts whose ask is above the top of the guide's band in this region (`above`), parts for which the letter asks for
 * that top instead of more (`lowered`), and parts for which it asks for less because the guide's ask is far above the
 * offer (`nearer`).
 */
export function otherAsks(setting: Setting, named: Figures): Record<"above" | "lowered" | "nearer", Part[]> {
  const { band } = setting.answer;
  const asked = PARTS.filter((part) => named[part]);
  const over = (part: Part, ask: Range | undefined): boolean => {
    const top = topOf(part, setting.asks, band);
    return top !== null && ask !== undefined && ask[1] > top;
  };
  const above = asked.filter((part) => over(part, named[part]));
  const nearer = asked.filter((part) => {
    // A sign-on that only makes up for the rest is not an ask by itself.
    if (part === "signOn" && asked.length > 1) return false;
    const range = setting.asks[part];
    return range && (statedAsk(part, range, setting) ?? 0) > furthestAsk(part, setting) * NEARER;
  });
  const lowered = asked.filter(
    (part) => over(part, setting.asks[part]) && !above.includes(part) && !nearer.includes(part),
  );
  return { above, lowered, nearer };
}
