import type { OfferNote } from "../answer/offer/notes.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { figuresPhrase } from "./figures.js";
import { letterMoney } from "./letter-money.js";
import { placeName } from "./place-name.js";
import { APART, COUNTER, OFFER, OFFER_PROBLEM, PART_NAMES } from "./words.js";

/** A note of an offer check as a plain sentence. */
export function offerNoteText(note: OfferNote): string {
  switch (note.kind) {
    case "no-part":
      return OFFER_PROBLEM.noPart(note.typed);
    case "unknown-part":
      return OFFER_PROBLEM.unknownPart(note.typed);
    case "no-parts":
      return OFFER_PROBLEM.noParts(note.typed);
    case "range":
      return OFFER_PROBLEM.range(note.typed, PART_NAMES[note.part]);
    case "no-figure":
      return OFFER_PROBLEM.noFigure(note.label);
    case "part-twice":
      return OFFER_PROBLEM.twice(PART_NAMES[note.part]);
    case "not-one-figure":
      return OFFER_PROBLEM.oneFigure(note.typed);
    case "below-zero":
      return OFFER_PROBLEM.negative(note.typed);
    case "not-in-percent":
      return OFFER_PROBLEM.percent(note.typed, PART_NAMES[note.part]);
    case "bonus-unit":
      return OFFER_PROBLEM.bonusUnit(note.typed);
    case "percent-without-base":
      return OFFER_PROBLEM.noPercentBase(note.typed);
    case "share-count":
      return OFFER_PROBLEM.shares(note.typed);
    case "not-yearly":
      return OFFER_PROBLEM.notYearly(note.typed);
    case "grant-length":
      return OFFER_PROBLEM.years(note.typed);
    case "scale":
      if (note.monthly) return OFFER_PROBLEM.monthOrYear(note.typed);
      return OFFER_PROBLEM.scale(
        note.typed,
        PART_NAMES[note.part],
        note.band ? formatMoney(note.band, note.currency) : "",
      );
    case "other-currency":
      return OFFER_PROBLEM.currency(
        note.typed,
        note.currency,
        note.bandCurrency,
        PART_NAMES[note.part],
        !note.regional,
      );
    case "offer-not-typed":
      return OFFER.nothingTyped;
    case "offer-needs-guide":
      return OFFER.oneGuide;
    case "nothing-to-argue":
      return COUNTER.nothingToArgue;
    case "ask-worked-out":
      return COUNTER.workedOut(note.parts.map((part) => PART_NAMES[part]));
    case "ask-above-top":
      return COUNTER.aboveTop(note.parts.map((part) => PART_NAMES[part]));
    case "ask-lowered":
      return COUNTER.lowered(note.parts.map((part) => PART_NAMES[part]));
    case "ask-nearer":
      return COUNTER.nearer(
        note.parts.map((part) => COUNTER.furthest[part](note.grant)),
        `${note.most.part === "bonusPct" ? formatPercent([note.most.amount, note.most.amount]) : letterMoney(note.most.amount, note.most.currency)} ${PART_NAMES[note.most.part]}`,
      );
    case "market-data":
      return COUNTER.marketData(figuresPhrase(note.figures, note.currency, note.currencies), placeName(note.region));
    case "left-alone":
      return COUNTER.leftAlone(PART_NAMES[note.part], note.why);
    case "sign-on-example":
      return COUNTER.signOnExample;
    case "asks-met":
      return COUNTER.asksMet;
    case "counter-needs-guide":
      return COUNTER.needsGuide;
    case "other-offers":
      return COUNTER[note.secret ? "otherOffersKept" : "otherOffersSaid"](
        note.companies.map((name) => name ?? COUNTER.anotherCompany),
      );
    case "letter-in-english":
      return COUNTER.inEnglish(note.language);
    case "letter-manner":
      return COUNTER.written(note.manner);
    case "wish-left-out":
      return COUNTER.leftOut(note.words);
    case "talks-left-out":
      return COUNTER.talksLeftOut(note.companies);
    case "offer-without-guide":
      return OFFER.noGuide(note.company);
    case "offers-currencies":
      return OFFER.offersCurrencies(note.currencies);
    case "region-by-currency":
      return OFFER.regionByCurrency(note.currency, note.region);
    case "no-region-in":
      return OFFER.noRegionIn(note.currency, note.regions);
    case "offer-without-band":
      return OFFER.noBand;
    case "offer-of-others":
      return APART.notChecked(note.company, note.others);
    case "counted-apart":
      return OFFER.countedApart(note.typed, note.currency, note.bandCurrency, PART_NAMES[note.part]);
    case "scaled":
      return OFFER.readAs(note.typed, one(note.amount, note.currency));
    case "length-elsewhere":
      return OFFER.otherLength(note.typed);
    case "current-job":
      return OFFER.currentJob(note.typed);
    case "own-wish":
      return OFFER.ownWish(note.typed);
    case "left-out":
      return OFFER.notCountedPart(note.typed);
    case "paid-once":
      return OFFER.paidOnce(note.what);
    case "monthly":
      return OFFER.monthly(note.typed, note.payments, one(note.amount, note.currency));
    case "guide-schedule":
      return OFFER.guideSchedule(note.vesting.join("/"), note.quote);
    case "even-schedule":
      return OFFER.evenSchedule;
    case "part-assumed":
      return OFFER.partAssumed(note.typed, PART_NAMES[note.part]);
    case "equity-as-grant":
      return OFFER.asGrant(note.years);
    case "equity-as-year":
      return OFFER.asYear(note.years);
    case "years-taken":
      return OFFER.yearsTaken(note.years);
    case "years-differ":
      return OFFER.otherYears(note.typed, note.band);
    case "equity-unplaced":
      return OFFER.unknownEquity;
    case "no-base":
      return OFFER.noBase;
    case "untyped":
      return OFFER.untyped(note.parts.map((part) => PART_NAMES[part]));
    case "part-uncounted":
      return OFFER.partsMissing;
    case "mixed-currencies":
      return OFFER.mixed(note.currencies);
    case "total-arithmetic-unknown":
      return OFFER.unknownTotal;
    case "total-as-typed":
      return OFFER.typedTotal;
    case "total-differs":
      return OFFER.totalDiffers(one(note.typed, note.currency), one(note.counted, note.currency));
    case "single-figure":
      return OFFER.single(PART_NAMES[note.part]);
    case "spans-levels":
      return OFFER.levels;
    case "ask-from-band":
      return OFFER.fromBand;
    case "target-currency":
      return OFFER.otherTarget(note.currency);
    case "equity-ask-unit":
      return OFFER.equityAsk;
    case "floor-above-ask":
      return OFFER.floorAboveAsk(PART_NAMES[note.part]);
  }
}

const one = (amount: number, currency: string): string => formatMoney([amount, amount], currency);
