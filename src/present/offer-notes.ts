import type { OfferNote } from "../answer/offer/notes.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { listed } from "../text/listed.js";
import { figuresPhrase } from "./figures.js";
import { letterMoney } from "./letter-money.js";
import { type ByKind, saidOf } from "./words/by-kind.js";
import { counted } from "./words/count.js";
import { mannerWords, WHY_LEFT_ALONE } from "./words/counter.js";
import { ENGLISH } from "./words/letter/english.js";
import { LETTER_LANGUAGES } from "./words/letter/letters.js";
import { say } from "./words/letter/words.js";
import { OFFERS } from "./words/offers.js";
import { COUNTER, OFFER, OFFER_PROBLEM, PART_NAMES } from "./words.js";

const TEXTS: ByKind<OfferNote> = {
  "no-part": ({ typed }) => `“${typed}” has no part. Write it as base, stock, bonus, sign-on or total ${typed}.`,
  "unknown-part": ({ typed }) =>
    `“${typed}” was not read. The parts of an offer are base, stock, bonus, sign-on and total.`,
  "no-parts": ({ typed }) =>
    `“${typed}” does not say which figure is which part. Write it as in base 190k stock 220k bonus 10% sign-on 25k.`,
  range: ({ typed, part }) =>
    `“${typed}” is a range, so the ${PART_NAMES[part]} is open. Ask which figure the offer will hold, and write that one.`,
  "no-figure": ({ label }) => `“${label}” has no figure. Write the amount behind it, as in ${label} 40k.`,
  "part-twice": ({ part }) => `The ${PART_NAMES[part]} is there twice. Keep one figure.`,
  "not-one-figure": ({ typed }) => `“${typed}” is not one figure. Write a single amount, as in 150k.`,
  "below-zero": ({ typed }) => `“${typed}” is below zero. Write the amount without the minus.`,
  "not-in-percent": ({ typed, part }) =>
    `“${typed}” cannot be the ${PART_NAMES[part]}: only a bonus is read in percent. Write an amount of money.`,
  "bonus-unit": ({ typed }) =>
    `“${typed}” can be a percentage or thousands. Write the bonus as ${typed}% or ${typed}k.`,
  "percent-without-base": ({ typed }) => `A bonus of ${typed} needs the base it is a share of. Add the base.`,
  "share-count": ({ typed }) => `“${typed}” may be a number of shares. Write what the grant is worth, as in stock 40k.`,
  "not-yearly": ({ typed }) => `“${typed}” is not by the year. Write the amount for a year.`,
  "grant-length": ({ typed }) => `“${typed}” is not a length of a grant. Write it as in over 4 years.`,
  scale: (note) => {
    if (note.monthly) return OFFER_PROBLEM.monthOrYear(note.typed, note.band !== null);
    return OFFER_PROBLEM.scale(
      note.typed,
      PART_NAMES[note.part],
      note.band ? formatMoney(note.band, note.currency) : "",
    );
  },
  "offer-not-typed": () => OFFER.nothingTyped,
  "offer-needs-guide": () =>
    "The offer is not checked yet: it needs one guide. Choose one, or ask again with one company, one role and the offer.",
  "nothing-to-argue": () =>
    "The guide's figures do not bear this ask out, so the letter gives no reason for it. Add one that is true of you.",
  "ask-worked-out": ({ parts }) =>
    `The ask for ${listed(parts.map((part) => PART_NAMES[part]))} was worked out from the band. The guide states none that the offer does not reach.`,
  "under-floor": ({ part, floor, currency, asked }) =>
    `The guide says to accept no less than ${letterMoney(floor, currency)} in ${PART_NAMES[part]}. What the letter ${asked ? "asks for" : "answers"} lies under that.`,
  "ask-above-top": ({ parts }) =>
    `What the letter asks for in ${listed(parts.map((part) => PART_NAMES[part]))} lies above the top of the guide's band here. Check that you can stand behind it.`,
  "ask-lowered": ({ parts }) =>
    `The guide's ask for ${listed(parts.map((part) => PART_NAMES[part]))} lies above the top of its band here, so the letter goes no further than that top.`,
  "ask-nearer": ({ parts, grant, aboveBase, most }) =>
    COUNTER.nearer(
      parts.map((part) => (part === "base" ? COUNTER.furthest.base(aboveBase) : COUNTER.furthest[part](grant))),
      `${most.part === "bonusPct" ? formatPercent([most.amount, most.amount]) : letterMoney(most.amount, most.currency)} ${PART_NAMES[most.part]}`,
    ),
  "market-data": ({ figures, currency, currencies, region }) =>
    `The market data in the letter is the guide's band${region && ` for ${region}`}: ${figuresPhrase(figures, currency, currencies)}.`,
  "left-alone": ({ part, why }) => `No more ${PART_NAMES[part]} is asked for: ${WHY_LEFT_ALONE[why]}.`,
  "sign-on-example": () => "The sign-on in the letter is a tenth of the base, as an example. Change it as you like.",
  "asks-met": () => "The offer reaches all that the guide asks for, so the letter only asks whether there is room.",
  "counter-needs-guide": () =>
    "A letter needs one guide. Name the company and the role, as in counter ally tpm nyc offer base 150k.",
  "only-counters": () =>
    "No letter was written: compbot writes counters, and letters that accept an offer, decline it, or ask for time to answer.",
  "other-offers": ({ companies }) =>
    `What ${listed(companies.map((name) => name ?? say(ENGLISH, "anotherCompany")))} offers you is no part of this offer. The letter says that you have it: delete the sentence if you would rather not tell.`,
  "offers-left-out": ({ companies }) =>
    `The letter names no offer from ${listed(companies.map((name) => name ?? say(ENGLISH, "anotherCompany")))}, since you write that you do not hold one.`,
  "kept-out": ({ words }) => `Kept out of the letter, as you wrote: ${listed(words.map((clause) => `“${clause}”`))}.`,
  "letter-language": ({ language }) =>
    LETTER_LANGUAGES.includes(language) ? COUNTER.inLanguage(language) : COUNTER.inEnglish(language),
  "letter-manner": ({ manner }) => `The letter is kept ${listed(mannerWords(manner))}, as you wrote.`,
  "not-in-letter": ({ words }) => `Nothing in the letter was found for “${words}”, so nothing was taken out for it.`,
  "wish-left-out": ({ words }) =>
    `Left out of the letter: ${listed(words.map((clause) => `“${clause}”`))}. Add it in your own words if you want it said.`,
  "talks-left-out": ({ companies }) =>
    `The letter leaves out that you talk with ${listed(companies)}: without an offer it is no reason to pay more. Add a sentence if you want it told.`,
  "talks-told": ({ companies }) =>
    `The letter says that you talk with ${listed(companies)}, which has not offered anything yet: delete the sentence if you would rather not tell.`,
  "offer-without-guide": ({ company }) => `No guide fits ${company}, so its offer is counted and held against no band.`,
  "offers-currencies": ({ currencies }) =>
    `The offers are in ${currencies.join(" and ")}. Nothing is converted: compare them yourself at the rate of the day.`,
  "region-by-currency": ({ currency, region }) =>
    `The offer is in ${currency} and no place was named, so it is held against ${region}. Name the place if it is another.`,
  "no-region-in": ({ currency, regions }) =>
    `The offer is in ${currency}, and the guide has no region that is paid so. It has ${regions.join("; ")}. Nothing is converted.`,
  "offered-elsewhere": ({ currency, bandCurrency, region }) =>
    `The offer is in ${currency}, and the guide pays ${region || "this job"} in ${bandCurrency}. Nothing is converted, so the two are not compared.`,
  "regions-in": ({ currency, regions }) =>
    regions.length > 0
      ? `In ${currency} the guide has ${regions.join("; ")}.`
      : `The guide has no region in ${currency}.`,
  "currency-taken": ({ currency }) => `The figures were taken to be in ${currency}, as is paid there.`,
  "currency-of-part": ({ currency, typed }) =>
    `No currency was typed with the pay, so it was taken to be in ${currency}, as “${typed}” is.`,
  "offer-currency-unknown": () =>
    "No currency was typed with the offer and none is known for that place, so it is not shown. Write it as in “base $150k”.",
  "offer-without-band": () =>
    "The guide has no band here, so the offer is shown as it was understood and held against nothing.",
  "offer-of-others": ({ company, others }) =>
    `The offer is not checked: it may be from ${[company, ...others].join(" or ")}. Ask again with its company alone.`,
  "counted-apart": ({ typed, currency, bandCurrency, part }) =>
    `“${typed}” is in ${currency}, and the guide's ${PART_NAMES[part]} is in ${bandCurrency}. Nothing is converted, so it is not compared.`,
  scaled: ({ typed, amount, currency }) => `Read “${typed}” as ${one(amount, currency)}, by the scale of the band.`,
  "length-elsewhere": ({ typed }) =>
    `“${typed}” does not stand at the equity, so the grant's length is not taken from it.`,
  "not-offered": ({ typed, of, company }) =>
    `“${typed}” was taken for ${OFFER.whose[of](company ?? null)}. It is left out of the offer.`,
  "counted-under": ({ typed, of }) => `“${typed}” was taken for ${OFFER.whose[of]()}. It is counted in full.`,
  "own-wish": ({ typed }) => `“${typed}” was taken for what you want to ask for. It is no part of the offer.`,
  "left-out": ({ typed }) => `“${typed}” is no part that guides count. It is left out of what is added up.`,
  "owner-unclear": ({ typed }) => `“${typed}” may be of any of these offers. It is counted in none; say whose it is.`,
  "paid-once": ({ what }) => `Paid once, so counted in no year: ${what.join(", ")}.`,
  "counted-as": ({ typed, part, worth }) =>
    `“${typed}” was counted as a ${part === "equity" ? "grant" : PART_NAMES[part]} of ${worth}.`,
  monthly: ({ typed, each, payments, amount, currency }) =>
    OFFER.monthly(typed, each === "month", payments, one(amount, currency)),
  "guide-schedule": ({ vesting, quote }) =>
    `The years are counted as the guide says that grants vest, ${vesting.join("/")}: “${quote}”`,
  "even-schedule": () =>
    "Neither the offer nor the guide says how the grant vests, so each year counts an even share of it.",
  "part-assumed": ({ typed, part }) =>
    `“${typed}” has no name that is known. By where it stands it was read as the ${PART_NAMES[part]}.`,
  "bonus-first-year": ({ amount, currency }) =>
    `The bonus of ${letterMoney(amount, currency)} is promised for the first year alone. It is counted there and in no other year.`,
  "sign-on-first-year": ({ amount, currency }) =>
    `The guide asks for the first year's sign-on, so ${letterMoney(amount, currency)} of yours is held against it.`,
  "payments-within": ({ typed, payments }) =>
    `“${typed}” was read as a year's pay with all ${payments} payments in it. If a payment comes on top, add it.`,
  "part-by-band": ({ typed, part }) =>
    `“${typed}” was read as the ${PART_NAMES[part]}, by the guide's figures. Name it if it is another part.`,
  "equity-as-grant": ({ years }) =>
    `The equity was read as the whole grant over ${counted(years, "year")}. If it is a year's worth, add “a year”.`,
  "equity-as-year": ({ years }) =>
    `The equity was read as a year's worth, as the guide counts it, of a ${years}-year grant. If it is the whole grant, add “over ${counted(years, "year")}”.`,
  "years-taken": ({ years }) =>
    `The grant was taken to run ${counted(years, "year")}. If it does not, add “over … years”.`,
  "years-differ": ({ typed, band }) =>
    `The grant runs ${counted(typed, "year")}, the guide's ${band}. They are compared year by year.`,
  "equity-unplaced": () =>
    "The guide does not say whether equity is a whole grant or a year's worth, so the equity is not placed in the band.",
  "offers-more": offersMoreText,
  "offers-unknown": ({ names }) =>
    `What ${listed(names)} pays a year could not be counted, so which pays more cannot be said.`,
  "no-base": () => "Without the base there is no yearly value and no total.",
  untyped: ({ parts }) => OFFER.untyped(parts.map((part) => PART_NAMES[part])),
  "without-part": ({ part }) =>
    `The ${PART_NAMES[part]} could not be counted in money. What is added up is without it.`,
  "part-uncounted": () => "A part could not be counted, so there is no yearly value and no total.",
  "mixed-currencies": ({ currencies }) => `The parts are in ${listed(currencies)}. They are not added up.`,
  "total-arithmetic-unknown": () =>
    "The guide does not say how its total counts the grant. The offer's total counts one year of it.",
  "total-as-typed": () => "The total is compared as you typed it. Check that it counts the grant as the guide does.",
  "total-differs": ({ typed, currency, counted: sum }) => OFFER.totalDiffers(one(typed, currency), one(sum, currency)),
  "single-figure": ({ part }) =>
    `The band has a single figure for ${PART_NAMES[part]}, so there is no place within it.`,
  "spans-levels": () => "The band spans several levels. The place is the one in the whole of it.",
  "ask-from-band": () => "The ask was worked out from the band. The guide states none here.",
  "target-currency": ({ currency }) => `The target is in ${currency}, so no gap is counted.`,
  "equity-ask-unit": () =>
    "The guide's ask for equity does not say whether it is a whole grant or a year's worth. No gap is counted.",
  "ask-on-condition": ({ parts }) =>
    `The guide asks for ${listed(parts.map((part) => PART_NAMES[part]))} only on a condition. Read its words before you do.`,
  "floor-above-ask": ({ part }) =>
    `The guide's floor for ${PART_NAMES[part]} lies above its ask. Check both in its own words.`,
};

/** A note of an offer check as a plain sentence. */
export const offerNoteText = (note: OfferNote): string => saidOf(TEXTS, note);

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
