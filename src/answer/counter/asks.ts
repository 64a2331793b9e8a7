import { type Figures, PARTS, type Part, type Range } from "../../domain/guide.js";
import { grantsEquity, lumpsGrant } from "./grants.js";
import type { Setting } from "./setting.js";
import { leastAsked, samePeriod, topOf } from "./top-asked.js";
import { isTotalAlone, totalsCompare } from "./totals-compare.js";

/** A letter that asks for more at once is a list of wishes. */
const MOST_ASKS = 3;

/** Whether the asks hold a grant, or a total that counts one, and the offer none. */
export const lacksGrant = ({ answer, offer, asks }: Setting): boolean =>
  offer !== null &&
  !isTotalAlone(offer) &&
  !offer.offer.equity &&
  Boolean(asks.equity || (asks.total && answer.band && grantsEquity(answer.band)));

/**
 * The asks as a letter names them: one figure for each, and few. A range that the guide states is asked for by its upper
 * end: a recruiter reads a range as its low end, and the upper one leaves room to come down. Of what was worked out from a
 * band the low end is asked for, which the band bears out. A total goes where base and grant are named, and where the offer
 * has no grant or nobody knows how the guide counts; a recruiter could not follow both.
 */
export function namedAsks(setting: Setting): Figures {
  const { answer, offer } = setting;
  const { band } = answer;
  const { total, ...parts } = oneEach(setting);
  const { equityPer, base, equity, signOn, ...bonuses } = parts;
  if (!band || !total || lacksGrant(setting)) return short(parts);
  if (lumpsGrant(band)) return offer?.wish ? { ...short(parts), total } : short(parts);
  // A base beside a total leaves the grant to the total, which says it in one figure.
  const inTotal = base && !equity && band.equity && !reachesEquity(setting);
  const follows = offer === null || totalsCompare(offer, band);
  if ((base || equity) && !(inTotal && follows)) return short(parts);
  if (!follows && (signOn || Object.keys(bonuses).length > 0)) return short(parts);
  return { total, ...(signOn && band.arithmetic !== "first-year" && { signOn }) };
}

const reachesEquity = ({ answer, asks }: Setting): boolean => Boolean(answer.target?.ask.equity && !asks.equity);

/** Of more asks than a letter holds a bonus goes first: it comes with the level, and recruiters have the least say in it. */
function short({ equityPer, ...asks }: Figures): Figures {
  const parts = Object.keys(asks).length > MOST_ASKS ? without(asks, ["bonus", "bonusPct"]) : asks;
  return { ...parts, ...(parts.equity && equityPer && { equityPer }) };
}

const without = (asks: Figures, parts: readonly Part[]): Figures =>
  Object.fromEntries(Object.entries(asks).filter(([part]) => !parts.includes(part as Part)));

function oneEach(setting: Setting): Figures {
  const { asks, workedOut, offer } = setting;
  const { equityPer, ...ranges } = asks;
  const one = Object.entries(ranges).flatMap(([name, range]): [string, Range][] => {
    if (!range) return [];
    const part = name as Part;
    const [low, high] = range;
    const least = leastAsked(part, offer);
    const figure = workedOut.includes(part) && low >= least ? low : Math.min(high, topAsked(part, setting, least));
    return [[part, [figure, figure]]];
  });
  return { ...Object.fromEntries(one), ...(equityPer && { equityPer }) };
}

/**
 * The most that is asked for of a part: no more than the top of this region's band, which is all that the guide's figures
 * bear out, unless the person named the figure.
 */
function topAsked(part: Part, { answer, asks, offer }: Setting, least: number): number {
  const top = topOf(part, asks, answer.band);
  return offer?.wish || top === null || top < least ? Number.POSITIVE_INFINITY : top;
}

/** The parts whose ask lies above the top of the guide's own band in this region, and those of which the letter asks less. */
export function aboveTop(setting: Setting, named: Figures): { above: Part[]; lowered: Part[] } {
  const { band } = setting.answer;
  const over = (asks: Figures): Part[] =>
    PARTS.filter((part) => {
      const [ask, top] = [asks[part]?.[1], band?.[part]?.[1]];
      return band && ask !== undefined && top !== undefined && ask > top && samePeriod(part, asks, band);
    });
  const above = over(named);
  return { above, lowered: over(setting.asks).filter((part) => named[part] && !above.includes(part)) };
}

/**
 * The top of the guide's band for the parts asked for, where it bears the ask out: neither for a part whose ask lies above
 * it, nor where it is the band of several levels. Equity only in the period of the ask.
 */
export function marketReach({ answer, offer, asks: { equityPer } }: Setting, asks: Figures): Figures {
  const { band, level } = answer;
  if (!band || (band.levels && !level?.name)) return {};
  const reach: Figures = {};
  for (const part of ["total", "base", "equity"] as const) {
    const [ask, top] = [asks[part]?.[1], band[part]?.[1]];
    if (ask === undefined || top === undefined || top < ask) continue;
    if (part === "total" && lumpsGrant(band)) continue;
    if (part === "total" && offer && !isTotalAlone(offer) && !totalsCompare(offer, band)) continue;
    if (!samePeriod(part, { equityPer }, band)) continue;
    reach[part] = [top, top];
  }
  return reach;
}
