import { computedAsks, isAtBottom } from "../answer/offer/computed-asks.js";
import type { LooseOffer, OfferAnswer, OfferRow } from "../answer/offer/offer.js";
import { isComparable } from "../answer/offer/offered-currency.js";
import { type Arithmetic, type Part, partCurrency, type Range } from "../domain/guide.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { capitalised, figuresPhrase } from "./figures.js";
import { OFFER, PART_NAMES, TARGET } from "./words.js";

/** One part of an offer in words: `Base`, `$150K`, and its place in the band. */
interface OfferLine {
  part: Part;
  label: string;
  /** The value in the band's unit, or that it is not in the offer or was not counted. */
  value: string;
  /** Its place in the band: `13 of 100 in the band $144K–$189K`. */
  place: string;
  /** How much the part is below the ask; empty if it reaches it or none is stated. */
  missing: string;
  /** How much the part is below ask and floor, or that it reaches them; empty if none is stated. */
  gaps: string;
}

/** The parts of an offer in words, the total last. */
export function offerLines(answer: OfferAnswer): OfferLine[] {
  const { total, answer: guide } = answer;
  const target = guide.target?.currency === answer.currency ? guide.target : null;
  return [
    ...answer.parts.filter(isTold).map((row) => lineOf(row, answer)),
    lineOf(
      { part: "total", ask: target?.ask.total ?? null, floor: target?.floor.total ?? null, ...total },
      answer,
      target,
    ),
  ];
}

/** A part of value zero has no line if the guide says nothing of it either. */
const isTold = ({ value, band, ask, floor }: OfferRow): boolean => value !== 0 || Boolean(band ?? ask ?? floor);

type AnyRow = Omit<OfferRow, "part"> & { part: Part };

function lineOf(row: AnyRow, offered: OfferAnswer, of: OfferAnswer["answer"]["target"] = null): OfferLine {
  const { part, value, band, percentile, ask, floor, toAsk, toFloor } = row;
  const write = (range: Range): string => {
    if (part === "bonusPct") return formatPercent(range);
    return formatMoney(range, partCurrency(offered, part));
  };
  const one = (amount: number): string => write([amount, amount]);
  // The difference of two percentages is in points.
  const gap = (amount: number): string => (part === "bonusPct" ? OFFER.points(amount) : one(amount));
  const counted = (range: Range, side: "ask" | "floor"): string =>
    of?.[side].totalOf ? `${write(range)} ${TARGET.inFirstYear}` : write(range);
  const name = part === "bonusPct" ? "bonus" : part;
  const { parts, problems } = offered.typed;
  // A guide may ask for the first year's sign-on only, and then that is the figure in its place.
  const first = part === "signOn" && offered.notes.find((note) => note.kind === "sign-on-first-year");
  const isOpen = part !== "total" && ![...parts, ...problems].some((typed) => typed.part === name);
  return {
    part,
    label: first ? OFFER.firstYearOf(capitalised(PART_NAMES[part])) : capitalised(PART_NAMES[part]),
    value: value === null ? (isOpen ? OFFER.notTyped : OFFER.notCounted) : one(first ? first.amount : value),
    missing: toAsk ? one(toAsk) : "",
    place: besideOf(part, offered) ?? placeOf(value, band && write(band), percentile, ask && counted(ask, "ask")),
    gaps: [
      ask &&
        toAsk !== null &&
        (toAsk > 0 ? OFFER.toAsk(gap(toAsk), counted(ask, "ask")) : OFFER.askReached(counted(ask, "ask"))),
      floor &&
        toFloor !== null &&
        (toFloor > 0
          ? OFFER.toFloor(gap(toFloor), counted(floor, "floor"))
          : OFFER.floorReached(counted(floor, "floor"))),
    ]
      .filter(Boolean)
      .join("; "),
  };
}

/** The band of a part that is offered in another currency; empty without any band, undefined if they can be compared. */
function besideOf(part: Part, offered: OfferAnswer): string | undefined {
  const { band } = offered.answer;
  if (!band) return "";
  const given = part === "bonusPct" && !band.bonusPct ? "bonus" : part;
  const range = band[given];
  if (given === "bonusPct" || !range || isComparable(offered, given)) return undefined;
  return OFFER.bandApart(formatMoney(range, partCurrency(band, given)));
}

function placeOf(value: number | null, band: string | null, percentile: number | null, ask: string | null): string {
  if (value === null && (band || ask))
    return [band && OFFER.band(band), ask && OFFER.ask(ask)].filter(Boolean).join("; ");
  if (!band) return OFFER.noBandPart;
  if (percentile === null) return OFFER.band(band);
  if (percentile < 0) return OFFER.below(band);
  return percentile > 100 ? OFFER.above(band) : OFFER.place(percentile, band);
}

/** What the offer is worth by the year and in the first one; empty if that could not be counted. */
export function yearlyText(offered: OfferAnswer): string {
  const { yearly, firstYear, offer } = offered;
  if (yearly === null) return "";
  const write = (amount: number): string => formatMoney([amount, amount], partCurrency(offered, "base"));
  const first =
    firstYear !== null && firstYear !== yearly ? `; ${OFFER.firstYear(write(firstYear), Boolean(offer.signOn))}` : "";
  return `${offer.equity ? OFFER.aYear(write(yearly)) : OFFER.aYearPlain(write(yearly))}${first}.`;
}

/** What the total counts: only the parts typed, and how much of the grant; empty if there is nothing to say. */
export function totalCounting({ total, offer }: OfferAnswer): string {
  if (total.value === null) return "";
  return [total.of && OFFER.typedParts, offer.equity && COUNTING[total.arithmetic]].filter(Boolean).join(", ");
}

const COUNTING: Record<Arithmetic, string> = {
  "whole-grant": OFFER.wholeGrant,
  yearly: OFFER.oneYear,
  "first-year": OFFER.firstYearSum,
  unknown: OFFER.oneYear,
};

/** Whether the floor is cleared, as a sentence; empty if that is unknown and parts left out would not decide it. */
export function floorText({ clearsFloor, total, untyped = [] }: OfferAnswer): string {
  if (clearsFloor !== null) return clearsFloor ? OFFER.clears : OFFER.doesNotClear;
  return total.of && total.toFloor ? OFFER.floorOpen(untyped.map((part) => PART_NAMES[part])) : "";
}

/** What to argue with; all empty if no ask is stated or only a total of some parts is below it. */
export function argumentText(offered: OfferAnswer) {
  const { argueWith, largestGap, parts, total, answer } = offered;
  const gap = largestGap ?? argueWith;
  if (!gap) {
    const worked = figuresPhrase(computedAsks(offered), answer.target?.currency ?? "", answer.band?.currencies);
    if (isAtBottom(offered))
      return { sentence: worked ? OFFER.bottomAsk(worked) : OFFER.bottom, script: "", caution: "" };
    if (total.toAsk) return { sentence: "", script: "", caution: "" };
    const compared = [...parts, total].some(({ toAsk }) => toAsk !== null);
    const all = parts.every(({ ask, toAsk }) => ask === null || toAsk !== null);
    return { sentence: compared ? (all ? OFFER.reached : OFFER.reachedSoFar) : "", script: "", caution: "" };
  }
  const name = PART_NAMES[gap.part];
  const lever = answer.levers.find(({ title }) => title === gap.lever);
  if (!lever) return { sentence: OFFER.argueAlone(name), script: "", caution: "" };
  const scripted = lever.asks[gap.part];
  const ask = answer.target?.ask[gap.part];
  const other = scripted && ask && lever.script && (scripted[0] !== ask[0] || scripted[1] !== ask[1]);
  const caution = other
    ? OFFER.otherAsk(figuresPhrase({ [gap.part]: ask }, answer.target?.currency ?? "", answer.band?.currencies))
    : "";
  return { sentence: OFFER.argue(name, lever.title), script: lever.script, caution };
}

/** An amount of an offer in the currency of its part. */
export const offerMoney = (value: number, offer: OfferAnswer | LooseOffer, part: Part): string =>
  formatMoney([value, value], offer.guide ? partCurrency(offer, part) : offer.currency);

/** The offer as it was read, in money: `base $150K · equity $40K over 4 years · bonus $22.5K`. */
export function offerPhrase(answer: OfferAnswer | LooseOffer): string {
  const { offer } = answer;
  const parts = (["base", "equity", "bonus", "signOn"] as const).flatMap((part) => {
    const value = offer[part];
    if (value === null) return [];
    const money = offerMoney(value, answer, part);
    const years = part === "equity" && value > 0 ? offer.years : null;
    return [`${PART_NAMES[part]} ${years ? OFFER.overYears(money, years) : money}`];
  });
  return parts.join(" · ");
}
