import { type Band, type Figures, type MoneyPart, type Part, partCurrency } from "../../domain/guide.js";
import type { GuideAnswer } from "../guide-answer.js";
import { readFigure, scaleBare } from "./figure.js";
import type { OfferNote } from "./notes.js";
import type { Offer, OfferAnswer, OfferProblem, OfferRow, TypedOffer, TypedWish, VestingSource } from "./offer.js";
import { inOfferedCurrency } from "./offered-currency.js";
import { furthest, gapTo, largest, percentileIn } from "./place.js";
import { type ReadOffer, readOffer } from "./read-offer.js";
import { offerRows } from "./rows.js";
import { offerSums, type Sums } from "./sums.js";

/** The parts of an offer that cannot be read with the band of a guide's answer. */
export function offerProblems(typed: TypedOffer, answer: GuideAnswer): OfferProblem[] {
  const held = inOfferedCurrency(typed, answer);
  return held ? readOffer(typed, held.band).problems : typed.problems;
}

/**
 * Compares an offer with the band and the target of a guide's answer: the place of each part in its band, the gaps to
 * ask and floor, the yearly value, the total counted as the guide counts its own, and what to argue with. An offer for
 * which the guide has no band, or one in another currency, is read in its own and not compared. A part in the currency
 * of the base that the guide gives in another one is shown and not compared.
 *
 * @param beside whether it is one of several offers: then such a part is counted, since the offers are compared
 * @returns null if its currency is not known
 */
export function checkOffer(typed: TypedOffer, answer: GuideAnswer, beside = false): OfferAnswer | null {
  const { guide, region, query } = answer;
  const held = inOfferedCurrency(typed, answer);
  if (!held) return null;
  const { band, target, apart } = held;
  const uncompared = apart.map(({ part }) => part);
  const isCounted = beside || apart.length === 0;
  const { read, from } = withSchedule(readOffer(typed, band), answer);
  const { rows, notes: rowNotes } = offerRows(read, band, target);
  const sums = offerSums(read, band);
  const total = { ...totalOf(sums, band, target), ...(!isCounted && UNCOUNTED) };
  // A gap in the total that a missing part may explain is not one to argue with.
  const whole = sums.partial ? [] : [{ part: "total" as const, ask: target?.ask.total ?? null, ...total }];
  const byShare = furthest([...rows, ...whole], answer.levers);
  const byMoney = largest([...rows, ...whole], answer.levers, band, read.offer.base);
  return {
    kind: "offer",
    query,
    guide,
    level: answer.level,
    region,
    currency: band.currency,
    ...(band.currencies && { currencies: band.currencies }),
    offer: read.offer,
    parts: isCounted
      ? rows
      : rows.map((row) => (uncompared.some((one) => one === row.part) ? { ...row, value: null } : row)),
    yearly: isCounted ? sums.yearly : null,
    firstYear: isCounted ? sums.firstYear : null,
    byYear: isCounted ? sums.byYear : null,
    vestingFrom: from,
    ...(typed.deadline && { deadline: typed.deadline }),
    ...wishOf(typed, read.offer, band),
    ...(sums.untyped.length > 0 && { untyped: sums.untyped }),
    total,
    clearsFloor: clears([
      ...rows.map(({ floor, toFloor }) => ({ stated: floor !== null, toFloor })),
      // A floor in another currency than the part offered cannot be judged.
      ...uncompared.map((part) => ({ stated: answer.target?.floor[part] !== undefined, toFloor: null })),
      { stated: target?.floor.total !== undefined, toFloor: sums.partial ? total.toFloor && null : total.toFloor },
    ]),
    argueWith: byShare,
    ...(byMoney && byMoney.part !== byShare?.part && { largestGap: byMoney }),
    notes: [
      ...held.notes,
      ...read.problems.map(({ what }) => what),
      ...apart,
      ...(isCounted ? [] : [UNCOUNTED_NOTE]),
      ...read.notes,
      ...sums.notes,
      ...rowNotes,
      ...(answer.band && answer.target && answer.target.currency !== answer.band.currency
        ? [{ kind: "target-currency", currency: answer.target.currency } as const]
        : []),
      ...(target?.basis === "band" ? [{ kind: "ask-from-band" } as const] : []),
      ...(band.levels?.length ? [{ kind: "spans-levels" } as const] : []),
      ...oddities(rows, target),
      ...onCondition([...rows, { part: "total", ...total }], target),
    ],
    typed,
    answer,
  };
}

/** The total of an offer with a part that is not counted. */
const UNCOUNTED = { value: null, percentile: null, toAsk: null, toFloor: null } as const;
const UNCOUNTED_NOTE = { kind: "part-uncounted" } as const;

/** The offer with the vesting schedule of its grant: its own, else the one that the guide states. */
function withSchedule(read: ReadOffer, { vesting }: GuideAnswer): { read: ReadOffer; from: VestingSource } {
  const { offer, notes } = read;
  if (!offer.equity) return { read, from: { kind: "none" } };
  if (offer.vesting) return { read, from: { kind: "typed" } };
  if (!vesting || vesting.shares.length !== offer.years) return { read, from: { kind: "even" } };
  const { shares, quote, line } = vesting;
  return {
    read: {
      ...read,
      offer: { ...offer, vesting: shares },
      notes: [...notes, { kind: "guide-schedule", vesting: shares, quote }],
    },
    from: { kind: "guide", quote, line },
  };
}

function totalOf(sums: Sums, band: Band, target: GuideAnswer["target"]): OfferAnswer["total"] {
  const range = band.total ?? null;
  const comparable = sums.totalCurrency === partCurrency(band, "total");
  const value = comparable ? sums.total : null;
  // An ask or floor for the first year is compared with what the offer pays in its first year.
  const held = ({ totalOf }: Figures): number | null =>
    totalOf && comparable && sums.yearly !== null ? sums.firstYear : value;
  const { ask = {}, floor = {} } = target ?? {};
  return {
    value,
    ...(sums.partial && value !== null && { of: "typed-parts" as const }),
    arithmetic: band.arithmetic,
    band: range,
    percentile: percentileIn(value, range),
    toAsk: gapTo(held(ask), ask.total ?? null),
    toFloor: gapTo(held(floor), floor.total ?? null),
  };
}

function clears(floors: readonly { stated: boolean; toFloor: number | null }[]): boolean | null {
  const stated = floors.filter((floor) => floor.stated);
  if (stated.some(({ toFloor }) => toFloor !== null && toFloor > 0)) return false;
  return stated.length === 0 || stated.some(({ toFloor }) => toFloor === null) ? null : true;
}

/** A note on the parts with a gap to an ask that the guide makes on a condition only. */
function onCondition(
  rows: readonly { part: Part; toAsk: number | null }[],
  target: GuideAnswer["target"],
): OfferNote[] {
  const parts = rows.flatMap(({ part, toAsk }) => (toAsk && target?.conditional?.includes(part) ? part : []));
  return parts.length > 0 ? [{ kind: "ask-on-condition", parts }] : [];
}

function oddities(rows: readonly OfferRow[], target: GuideAnswer["target"]): OfferNote[] {
  const total = { part: "total" as const, ask: target?.ask.total ?? null, floor: target?.floor.total ?? null };
  const alike = target?.ask.totalOf === target?.floor.totalOf;
  return [...rows, ...(alike ? [total] : [])].flatMap(({ part, ask, floor }) =>
    gapTo(ask?.[0] ?? null, floor) ? [{ kind: "floor-above-ask", part }] : [],
  );
}

/** Highest wish without a part that is read as a base, as a multiple of the base offered. */
const FURTHEST_BASE = 1.6;

/** What the person wants to ask for, in the units of the offer; only what can be read and is more than offered. */
function wishOf({ wishes = [] }: TypedOffer, offer: Offer, band: Band): Pick<OfferAnswer, "wish"> {
  const wish: Partial<Record<MoneyPart, number>> = {};
  for (const one of wishes) {
    const found = amountOf(one, offer, band);
    if (found && found.amount > (offer[found.part] ?? 0)) wish[found.part] = found.amount;
  }
  return Object.keys(wish).length > 0 ? { wish } : {};
}

function amountOf(
  { part, typed, more }: TypedWish,
  offer: Offer,
  band: Band,
): { part: MoneyPart; amount: number } | null {
  const meant = part ?? "base";
  const currency = partCurrency(band, meant);
  const figure = readFigure(typed, [currency, band.currency]);
  if (!figure || (figure.currency !== null && figure.currency !== currency)) return null;
  if (figure.kind === "percent") {
    const whole = more ? offer[meant] : offer.base;
    if (!whole || !(more || meant === "bonus")) return null;
    const amount = (whole * (figure.value + (more ? 100 : 0))) / 100;
    return { part: meant, amount: Math.round(amount) };
  }
  const amount = figure.bare ? scaleBare(figure.value, currency, band[meant]) : figure.value;
  if (amount === null) return null;
  const isBase = offer.base !== null && amount > offer.base && amount <= offer.base * FURTHEST_BASE;
  return part !== null || isBase ? { part: meant, amount } : null;
}
