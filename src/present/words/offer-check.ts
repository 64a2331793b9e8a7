/*
 * The words of the offer check and of the counter. They belong to src/present/words.ts, whose tone they keep to, and
 * are in a file of their own only because of its length.
 */

import type { NotOffered } from "../../answer/offer/notes.js";
import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** How an offer is typed, as an example that works. */
const OFFER_EXAMPLE = "base 150k stock 40k over 4 years bonus 15% sign-on 10k";

/** For a question that is longer than what is read of it. */
export const TOO_LONG = (most: number): string =>
  `Only the first ${most.toLocaleString("en")} characters were read. The rest was left unread.`;

/** What could not be read in a typed offer: the words typed, and how to correct them. */
export const OFFER_PROBLEM = {
  noPart: (typed: string): string =>
    `“${typed}” has no part. Write it as base, stock, bonus, sign-on or total ${typed}.`,
  unknownPart: (typed: string): string =>
    `“${typed}” was not read. The parts of an offer are base, stock, bonus, sign-on and total.`,
  noParts: (typed: string): string =>
    `“${typed}” does not say which figure is which part. Write it as in base 190k stock 220k bonus 10% sign-on 25k.`,
  range: (typed: string, part: string): string =>
    `“${typed}” is a range, so the ${part} is open. Ask which figure the offer will hold, and write that one.`,
  noFigure: (label: string): string => `“${label}” has no figure. Write the amount behind it, as in ${label} 40k.`,
  twice: (part: string): string => `The ${part} is there twice. Keep one figure.`,
  oneFigure: (typed: string): string => `“${typed}” is not one figure. Write a single amount, as in 150k.`,
  negative: (typed: string): string => `“${typed}” is below zero. Write the amount without the minus.`,
  percent: (typed: string, part: string): string =>
    `“${typed}” cannot be the ${part}: only a bonus is read in percent. Write an amount of money.`,
  bonusUnit: (typed: string): string =>
    `“${typed}” can be a percentage or thousands. Write the bonus as ${typed}% or ${typed}k.`,
  noPercentBase: (typed: string): string => `A bonus of ${typed} needs the base it is a share of. Add the base.`,
  shares: (typed: string): string =>
    `“${typed}” may be a number of shares. Write what the grant is worth, as in stock 40k.`,
  monthOrYear: (typed: string, hasBand: boolean) =>
    `“${typed}” is ${hasBand ? "far below the band as" : "very little for"} a year's pay. Write “a month” or “a year” behind it.`,
  notYearly: (typed: string): string => `“${typed}” is not by the year. Write the amount for a year.`,
  years: (typed: string): string => `“${typed}” is not a length of a grant. Write it as in over 4 years.`,
  scale: (typed: string, part: string, band: string): string =>
    `“${typed}” can be read in more than one way${band ? `; the guide's ${part} is ${band}` : ""}. Write it with its unit, as in 150k, 20L or 12M.`,
} as const;

/** What an offer check says besides its figures. */
export const OFFER = {
  shared: "Shared: the guide's answer. Your offer is not in it.",
  pressButton: "Press Check my offer to fill in the figures. Only you see them.",
  tooLong: "The offer is too long to be kept for the next step. Ask again with its parts alone.",
  readByAll:
    "Only you see this check, but your message itself can be read by everybody here. To ask for yourself alone, type /comp, or write to compbot directly.",
  notRepeated: "An offer was named here. It is not repeated: how it stands is shown to its owner alone.",
  leftOut: "An offer was named in the message. It is left out: this is the guide's answer, and only that is shared.",
  heading: "Your offer",
  nothingTyped: `To check an offer, write it behind the word offer: … offer ${OFFER_EXAMPLE}.`,
  oneGuide:
    "The offer is not checked yet: it needs one guide. Choose one, or ask again with one company, one role and the offer.",
  noGuide: (company: string): string => `No guide fits ${company}, so its offer is counted and held against no band.`,
  offersCurrencies: (currencies: readonly string[]): string =>
    `The offers are in ${currencies.join(" and ")}. Nothing is converted: compare them yourself at the rate of the day.`,
  regionByCurrency: (currency: string, region: string): string =>
    `The offer is in ${currency} and no place was named, so it is held against ${region}. Name the place if it is another.`,
  noRegionIn: (currency: string, regions: readonly string[]): string =>
    `The offer is in ${currency}, and the guide has no region that is paid so. It has ${regions.join("; ")}. Nothing is converted.`,
  elsewhere: (currency: string, bandCurrency: string, region: string): string =>
    `The offer is in ${currency}, and the guide pays ${region || "this job"} in ${bandCurrency}. Nothing is converted, so the two are not compared.`,
  regionsIn: (currency: string, regions: readonly string[]): string =>
    regions.length > 0
      ? `In ${currency} the guide has ${regions.join("; ")}.`
      : `The guide has no region in ${currency}.`,
  currencyTaken: (currency: string): string => `The figures were taken to be in ${currency}, as is paid there.`,
  currencyOfPart: (currency: string, typed: string): string =>
    `No currency was typed with the pay, so it was taken to be in ${currency}, as “${typed}” is.`,
  currencyUnknown:
    "No currency was typed with the offer and none is known for that place, so it is not shown. Write it as in “base $150k”.",
  noBand: "The guide has no band here, so the offer is shown as it was understood and held against nothing.",
  countedApart: (typed: string, currency: string, bandCurrency: string, part: string): string =>
    `“${typed}” is in ${currency}, and the guide's ${part} is in ${bandCurrency}. Nothing is converted, so it is not compared.`,
  readAs: (typed: string, money: string): string => `Read “${typed}” as ${money}, by the scale of the band.`,
  otherLength: (typed: string): string =>
    `“${typed}” does not stand at the equity, so the grant's length is not taken from it.`,
  notOffered: (typed: string, whose: string): string =>
    `“${typed}” was taken for ${whose}. It is left out of the offer.`,
  whose: {
    "other-job": () => "the pay of another job than the one offered",
    others: (company) => `what somebody else is paid${company === null ? "" : ` at ${company}`}`,
    published: () => "what is published or paid in general",
    lost: () => "what you would give up by leaving",
    company: (company) => `what ${company ?? "another company"} offers or pays`,
  } satisfies Record<NotOffered, (company: string | null) => string>,
  ownWish: (typed: string): string => `“${typed}” was taken for what you want to ask for. It is no part of the offer.`,
  notCountedPart: (typed: string): string =>
    `“${typed}” is no part that guides count. It is left out of what is added up.`,
  ownerUnclear: (typed: string): string =>
    `“${typed}” may be of any of these offers. It is counted in none; say whose it is.`,
  paidOnce: (what: readonly string[]): string => `Paid once, so counted in no year: ${what.join(", ")}.`,
  monthly: (typed: string, isMonth: boolean, payments: number, amount: string): string =>
    isMonth
      ? `“${typed}” is by the month. Counted ${payments} times a year it is ${amount}.`
      : `“${typed}” was counted ${payments} times a year: ${amount}.`,
  countedAs: (typed: string, part: string, worth: string): string => `“${typed}” was counted as a ${part} of ${worth}.`,
  guideSchedule: (vesting: string, quote: string): string =>
    `The years are counted as the guide says that grants vest, ${vesting}: “${quote}”`,
  evenSchedule: "Neither the offer nor the guide says how the grant vests, so each year counts an even share of it.",
  partAssumed: (typed: string, part: string): string =>
    `“${typed}” has no name that is known. By where it stands it was read as the ${part}.`,
  bonusFirstYear: (amount: string): string =>
    `The bonus of ${amount} is promised for the first year alone. It is counted there and in no other year.`,
  firstYearOf: (part: string): string => `${part}, first year`,
  signOnFirstYear: (amount: string): string =>
    `The guide asks for the first year's sign-on, so ${amount} of yours is held against it.`,
  paymentsWithin: (typed: string, payments: number): string =>
    `“${typed}” was read as a year's pay with all ${payments} payments in it. If a payment comes on top, add it.`,
  partByBand: (typed: string, part: string): string =>
    `“${typed}” was read as the ${part}, by the guide's figures. Name it if it is another part.`,
  asGrant: (years: number): string =>
    `The equity was read as the whole grant over ${counted(years, "year")}. If it is a year's worth, add “a year”.`,
  asYear: (years: number): string =>
    `The equity was read as a year's worth, as the guide counts it, of a ${years}-year grant. If it is the whole grant, add “over ${counted(years, "year")}”.`,
  yearsTaken: (years: number): string =>
    `The grant was taken to run ${counted(years, "year")}. If it does not, add “over … years”.`,
  otherYears: (typed: number, band: number): string =>
    `The grant runs ${counted(typed, "year")}, the guide's ${band}. They are compared year by year.`,
  unknownEquity:
    "The guide does not say whether equity is a whole grant or a year's worth, so the equity is not placed in the band.",
  noBase: "Without the base there is no yearly value and no total.",
  untyped: (parts: readonly string[]): string =>
    `No ${parts.join(" or ")} was typed. What is added up is without ${parts.length > 1 ? "them" : "it"}.`,
  withoutPart: (part: string): string => `The ${part} could not be counted in money. What is added up is without it.`,
  partsMissing: "A part could not be counted, so there is no yearly value and no total.",
  mixed: (currencies: readonly string[]): string => `The parts are in ${listed(currencies)}. They are not added up.`,
  unknownTotal: "The guide does not say how its total counts the grant. The offer's total counts one year of it.",
  typedTotal: "The total is compared as you typed it. Check that it counts the grant as the guide does.",
  totalDiffers: (typed: string, counted: string): string =>
    `You typed a total of ${typed}. Counted as the guide counts, the parts come to ${counted}.`,
  single: (part: string): string => `The band has a single figure for ${part}, so there is no place within it.`,
  levels: "The band spans several levels. The place is the one in the whole of it.",
  fromBand: "The ask was worked out from the band. The guide states none here.",
  otherTarget: (currency: string): string => `The target is in ${currency}, so no gap is counted.`,
  equityAsk:
    "The guide's ask for equity does not say whether it is a whole grant or a year's worth. No gap is counted.",
  conditionalAsk: (parts: readonly string[]): string =>
    `The guide asks for ${listed(parts)} only on a condition. Read its words before you do.`,
  floorAboveAsk: (part: string): string =>
    `The guide's floor for ${part} lies above its ask. Check both in its own words.`,
  place: (percentile: number, band: string): string =>
    percentile === 0
      ? `at the low end of the band ${band}`
      : percentile === 100
        ? `at the high end of the band ${band}`
        : `${percentile}% up the band ${band}`,
  below: (band: string): string => `below the band ${band}`,
  above: (band: string): string => `above the band ${band}`,
  band: (band: string): string => `the band is ${band}`,
  noBandPart: "the guide gives no band",
  bandApart: (band: string): string => `the band is ${band}, not compared`,
  ask: (ask: string): string => `the ask is ${ask}`,
  notTyped: "not in the offer",
  notCounted: "not counted",
  points: (amount: number): string => counted(amount, "point"),
  toAsk: (gap: string, ask: string): string => `${gap} under the ask of ${ask}`,
  askReached: (ask: string): string => `reaches the ask of ${ask}`,
  toFloor: (gap: string, floor: string): string => `${gap} under the floor of ${floor}`,
  floorReached: (floor: string): string => `clears the floor of ${floor}`,
  aYear: (yearly: string): string => `Worth ${yearly} a year, with a year's share of the grant`,
  aYearPlain: (yearly: string): string => `Worth ${yearly} a year`,
  firstYear: (money: string, signOn: boolean): string =>
    `${money} in the first year${signOn ? ", with the sign-on" : ""}`,
  year: (year: number, total: string, parts: string): string => `Year ${year}: ${total} (${parts})`,
  yearHead: (year: number): string => `Year ${year}`,
  years: "Pay by year",
  wholeGrant: "counting the whole grant, as the guide does",
  oneYear: "counting one year of the grant",
  firstYearSum: "counting one year of the grant and the sign-on, as the guide does",
  typedParts: "of the parts typed",
  overYears: (money: string, years: number): string => `${money} over ${counted(years, "year")}`,
  floorOpen: (parts: readonly string[]): string =>
    `Without ${parts.join(" and ")} the total lies under the floor. Add ${parts.length > 1 ? "them" : "it"} to see whether the offer clears it.`,
  reachedSoFar: "Of the asks that the guide states, those for the parts typed are reached. The others are open.",
  clears: "The offer clears the floor.",
  doesNotClear: "The offer does not clear the floor.",
  argue: (part: string, lever: string): string => `The largest gap is in the ${part}. Argue with: ${lever}`,
  argueAlone: (part: string): string => `The largest gap is in the ${part}. No lever of the guide names it.`,
  bottom: "The offer is at the bottom of the band.",
  bottomAsk: (asks: string): string =>
    `The offer is at the bottom of the band. Worked out from the band, ask for ${asks}.`,
  otherAsk: (ask: string): string =>
    `The script has a figure of its own. Here the guide's ask is ${ask}: say that one.`,
  reached: "Every ask that the guide states is reached.",
};

/** The form's labels and hints. */
export const OFFER_FORM = {
  title: "Check my offer",
  submit: "Check",
  base: "Base, a year",
  equity: "Stock or options",
  equityPer: "The stock is",
  wholeGrant: "the whole grant",
  yearWorth: "a year's worth",
  years: "Years of the grant",
  bonus: "Bonus, in money or percent",
  signOn: "Sign-on, once",
  total: "Total, if the parts are not known",
  band: (band: string): string => `The guide's band: ${band}`,
  countYears: (years: number): string => counted(years, "year"),
  amountHint: "150k, 150,000, £75k, 20L or 1.2cr",
  bonusHint: "20k or 15%",
  privacy: "Only you see this. compbot does not store, log or share the offer.",
  needOne: "Fill in at least one part.",
};

/** Which level here matches a level of another company. */
export const LEVEL_FOUND = (asked: string, level: string): string => `${asked} is like ${level} here.`;

/** Labels and notes of two to four answers side by side. */
export const COMPARE = {
  floor: "Accept at",
  part: "Pay",
  ofBase: (percent: string): string => `${percent} of base`,
  noBand: (names: readonly string[]): string => `No band to compare for ${names.join(" and ")}.`,
  currencies: (each: string): string => `The currencies differ and are not converted: ${each}.`,
  equity: (each: string): string => `Equity is not counted alike: ${each}. Compare a year's worth.`,
  totals: (each: string): string => `The totals are not counted alike: ${each}.`,
  arithmetic: {
    "whole-grant": "counts the whole grant",
    yearly: "counts one year of it",
    "first-year": "counts one year of it and the sign-on",
    unknown: "does not say",
  },
  of: (name: string, note: string): string => `${name}: ${note}`,
} as const;
