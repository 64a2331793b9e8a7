import type { OfferNote } from "../answer/offer/notes.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { figuresPhrase } from "./figures.js";
import { letterMoney } from "./letter-money.js";
import { ENGLISH } from "./words/letter/english.js";
import { LETTER_LANGUAGES } from "./words/letter/letters.js";
import { say } from "./words/letter/words.js";
import { OFFERS } from "./words/offers.js";
import { COUNTER, MENTIONED, OFFER, OFFER_PROBLEM, PART_NAMES } from "./words.js";

/** A sentence for each kind of note. */
const TEXTS: { [K in OfferNote["kind"]]: (note: Extract<OfferNote, { kind: K }>) => string } = {
  "no-part": ({ typed }) => OFFER_PROBLEM.noPart(typed),
  "unknown-part": ({ typed }) => OFFER_PROBLEM.unknownPart(typed),
  "no-parts": ({ typed }) => OFFER_PROBLEM.noParts(typed),
  range: ({ typed, part }) => OFFER_PROBLEM.range(typed, PART_NAMES[part]),
  "no-figure": ({ label }) => OFFER_PROBLEM.noFigure(label),
  "part-twice": ({ part }) => OFFER_PROBLEM.twice(PART_NAMES[part]),
  "not-one-figure": ({ typed }) => OFFER_PROBLEM.oneFigure(typed),
  "below-zero": ({ typed }) => OFFER_PROBLEM.negative(typed),
  "not-in-percent": ({ typed, part }) => OFFER_PROBLEM.percent(typed, PART_NAMES[part]),
  "bonus-unit": ({ typed }) => OFFER_PROBLEM.bonusUnit(typed),
  "percent-without-base": ({ typed }) => OFFER_PROBLEM.noPercentBase(typed),
  "share-count": ({ typed }) => OFFER_PROBLEM.shares(typed),
  "not-yearly": ({ typed }) => OFFER_PROBLEM.notYearly(typed),
  "grant-length": ({ typed }) => OFFER_PROBLEM.years(typed),
  scale: (note) => {
    if (note.monthly) return OFFER_PROBLEM.monthOrYear(note.typed, note.band !== null);
    return OFFER_PROBLEM.scale(
      note.typed,
      PART_NAMES[note.part],
      note.band ? formatMoney(note.band, note.currency) : "",
    );
  },
  "offer-not-typed": () => OFFER.nothingTyped,
  "offer-needs-guide": () => OFFER.oneGuide,
  "nothing-to-argue": () => COUNTER.nothingToArgue,
  "ask-worked-out": ({ parts }) => COUNTER.workedOut(parts.map((part) => PART_NAMES[part])),
  "under-floor": ({ part, floor, currency, asked }) =>
    COUNTER.underFloor(PART_NAMES[part], letterMoney(floor, currency), asked),
  "ask-above-top": ({ parts }) => COUNTER.aboveTop(parts.map((part) => PART_NAMES[part])),
  "ask-lowered": ({ parts }) => COUNTER.lowered(parts.map((part) => PART_NAMES[part])),
  "ask-nearer": ({ parts, grant, aboveBase, most }) =>
    COUNTER.nearer(
      parts.map((part) => (part === "base" ? COUNTER.furthest.base(aboveBase) : COUNTER.furthest[part](grant))),
      `${most.part === "bonusPct" ? formatPercent([most.amount, most.amount]) : letterMoney(most.amount, most.currency)} ${PART_NAMES[most.part]}`,
    ),
  "market-data": ({ figures, currency, currencies, region }) =>
    COUNTER.marketData(figuresPhrase(figures, currency, currencies), region),
  "left-alone": ({ part, why }) => COUNTER.leftAlone(PART_NAMES[part], why),
  "sign-on-example": () => COUNTER.signOnExample,
  "asks-met": () => COUNTER.asksMet,
  "counter-needs-guide": () => COUNTER.needsGuide,
  "only-counters": () => COUNTER.onlyCounters,
  "other-offers": ({ secret, companies }) =>
    COUNTER[secret ? "otherOffersKept" : "otherOffersSaid"](
      companies.map((name) => name ?? say(ENGLISH, "anotherCompany")),
    ),
  "letter-language": ({ language }) =>
    LETTER_LANGUAGES.includes(language) ? COUNTER.inLanguage(language) : COUNTER.inEnglish(language),
  "letter-manner": ({ manner }) => COUNTER.written(manner),
  "wish-left-out": ({ words }) => COUNTER.leftOut(words),
  "talks-left-out": ({ companies }) => COUNTER.talksLeftOut(companies),
  "talks-told": ({ companies }) => COUNTER.talksTold(companies),
  "offer-without-guide": ({ company }) => OFFER.noGuide(company),
  "offers-currencies": ({ currencies }) => OFFER.offersCurrencies(currencies),
  "region-by-currency": ({ currency, region }) => OFFER.regionByCurrency(currency, region),
  "no-region-in": ({ currency, regions }) => OFFER.noRegionIn(currency, regions),
  "offered-elsewhere": ({ currency, bandCurrency, region }) => OFFER.elsewhere(currency, bandCurrency, region),
  "regions-in": ({ currency, regions }) => OFFER.regionsIn(currency, regions),
  "currency-taken": ({ currency }) => OFFER.currencyTaken(currency),
  "currency-of-part": ({ currency, typed }) => OFFER.currencyOfPart(currency, typed),
  "offer-currency-unknown": () => OFFER.currencyUnknown,
  "offer-without-band": () => OFFER.noBand,
  "offer-of-others": ({ company, others }) => MENTIONED.notChecked(company, others),
  "counted-apart": ({ typed, currency, bandCurrency, part }) =>
    OFFER.countedApart(typed, currency, bandCurrency, PART_NAMES[part]),
  scaled: ({ typed, amount, currency }) => OFFER.readAs(typed, one(amount, currency)),
  "length-elsewhere": ({ typed }) => OFFER.otherLength(typed),
  "not-offered": ({ typed, of, company }) => OFFER.notOffered(typed, OFFER.whose[of](company ?? null)),
  "own-wish": ({ typed }) => OFFER.ownWish(typed),
  "left-out": ({ typed }) => OFFER.notCountedPart(typed),
  "owner-unclear": ({ typed }) => OFFER.ownerUnclear(typed),
  "paid-once": ({ what }) => OFFER.paidOnce(what),
  "counted-as": ({ typed, part, worth }) =>
    OFFER.countedAs(typed, part === "equity" ? "grant" : PART_NAMES[part], worth),
  monthly: ({ typed, each, payments, amount, currency }) =>
    OFFER.monthly(typed, each === "month", payments, one(amount, currency)),
  "guide-schedule": ({ vesting, quote }) => OFFER.guideSchedule(vesting.join("/"), quote),
  "even-schedule": () => OFFER.evenSchedule,
  "part-assumed": ({ typed, part }) => OFFER.partAssumed(typed, PART_NAMES[part]),
  "bonus-first-year": ({ amount, currency }) => OFFER.bonusFirstYear(letterMoney(amount, currency)),
  "sign-on-first-year": ({ amount, currency }) => OFFER.signOnFirstYear(letterMoney(amount, currency)),
  "payments-within": ({ typed, payments }) => OFFER.paymentsWithin(typed, payments),
  "part-by-band": ({ typed, part }) => OFFER.partByBand(typed, PART_NAMES[part]),
  "equity-as-grant": ({ years }) => OFFER.asGrant(years),
  "equity-as-year": ({ years }) => OFFER.asYear(years),
  "years-taken": ({ years }) => OFFER.yearsTaken(years),
  "years-differ": ({ typed, band }) => OFFER.otherYears(typed, band),
  "equity-unplaced": () => OFFER.unknownEquity,
  "offers-more": offersMoreText,
  "offers-unknown": ({ names }) => OFFERS.unknown(names),
  "no-base": () => OFFER.noBase,
  untyped: ({ parts }) => OFFER.untyped(parts.map((part) => PART_NAMES[part])),
  "without-part": ({ part }) => OFFER.withoutPart(PART_NAMES[part]),
  "part-uncounted": () => OFFER.partsMissing,
  "mixed-currencies": ({ currencies }) => OFFER.mixed(currencies),
  "total-arithmetic-unknown": () => OFFER.unknownTotal,
  "total-as-typed": () => OFFER.typedTotal,
  "total-differs": ({ typed, currency, counted }) => OFFER.totalDiffers(one(typed, currency), one(counted, currency)),
  "single-figure": ({ part }) => OFFER.single(PART_NAMES[part]),
  "spans-levels": () => OFFER.levels,
  "ask-from-band": () => OFFER.fromBand,
  "target-currency": ({ currency }) => OFFER.otherTarget(currency),
  "equity-ask-unit": () => OFFER.equityAsk,
  "ask-on-condition": ({ parts }) => OFFER.conditionalAsk(parts.map((part) => PART_NAMES[part])),
  "floor-above-ask": ({ part }) => OFFER.floorAboveAsk(PART_NAMES[part]),
};

/** A note of an offer check as a plain sentence. */
export const offerNoteText = (note: OfferNote): string => (TEXTS[note.kind] as (note: OfferNote) => string)(note);

const one = (amount: number, currency: string): string => formatMoney([amount, amount], currency);

type OffersMore = Extract<OfferNote, { kind: "offers-more" }>;

/** Which of several offers pays more, by how much and in which parts, and what was not counted. */
function offersMoreText({ currency, sides, yearly, overYears, parts, uncounted }: OffersMore): string {
  const money = (amount: number): string => formatMoney([Math.abs(amount), Math.abs(amount)], currency);
  const [first, second] = sides;
  if (!first || !second) return "";
  const told = parts.map(({ part, by }) => ({
    by,
    text: OFFERS.partBy(
      PART_NAMES[part],
      money(by),
      part === "equity" ? OFFERS.aYearEach : part === "signOn" ? OFFERS.once : "",
    ),
  }));
  const more = told.filter(({ by }) => by > 0).map(({ text }) => text);
  const less = told.filter(({ by }) => by < 0).map(({ text }) => text);
  const lead = leadOf(first.name, second.name, yearly, overYears, money).join(" ");
  return [
    uncounted.length > 0 ? OFFERS.asTyped(lead) : lead,
    ...(told.length > 0 ? [OFFERS.has(more, less)] : []),
    ...(sides.length > 2 ? [OFFERS.order(sides.map((side) => `${side.name} ${money(side.yearly)}`))] : []),
    ...uncounted.map(({ name, parts: open }) => OFFERS.uncounted(name, open)),
  ].join(" ");
}

function leadOf(first: string, second: string, yearly: number, over: number | null, money: (amount: number) => string) {
  if (yearly > 0) {
    if (over !== null && over < 0) return [OFFERS.moreFirst(first, money(yearly), money(over))];
    return [OFFERS.more(first, money(yearly), over ? money(over) : "")];
  }
  return [
    OFFERS.sameAYear([first, second]),
    ...(over ? [OFFERS.overFour(over > 0 ? first : second, money(over))] : []),
  ];
}
