/*
 * The words of the offer check and of the counter. They belong to src/present/words.ts, whose tone they keep to, and
 * are in a file of their own only because of its length.
 */

import type { NotOffered } from "../../answer/offer/notes.js";
import { counted } from "./count.js";

/** How an offer is typed, as an example that works. */
const OFFER_EXAMPLE = "base 150k stock 40k over 4 years bonus 15% sign-on 10k";

/** For a question that is longer than what is read of it. */
export const TOO_LONG = (most: number): string =>
  `Only the first ${most.toLocaleString("en")} characters were read. The rest was left unread.`;

/** What could not be read in a typed offer: the words typed, and how to correct them. */
export const OFFER_PROBLEM = {
  monthOrYear: (typed: string, hasBand: boolean) =>
    `“${typed}” is ${hasBand ? "far below the band as" : "very little for"} a year's pay. Write “a month” or “a year” behind it.`,
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
  whose: {
    "other-job": () => "the pay of another job than the one offered",
    others: (company) => `what somebody else is paid${company === null ? "" : ` at ${company}`}`,
    published: () => "what is published or paid in general",
    lost: () => "what you would give up by leaving",
    limit: () => "the most that could be paid",
    later: () => "what holds on a condition or at a later time",
    company: (company) => `what ${company ?? "another company"} offers or pays`,
  } satisfies Record<NotOffered, (company: string | null) => string>,
  monthly: (typed: string, isMonth: boolean, payments: number, amount: string): string =>
    isMonth
      ? `“${typed}” is by the month. Counted ${payments} times a year it is ${amount}.`
      : `“${typed}” was counted ${payments} times a year: ${amount}.`,
  firstYearOf: (part: string): string => `${part}, first year`,
  untyped: (parts: readonly string[]): string =>
    `No ${parts.join(" or ")} was typed. What is added up is without ${parts.length > 1 ? "them" : "it"}.`,
  totalDiffers: (typed: string, counted: string): string =>
    `You typed a total of ${typed}. Counted as the guide counts, the parts come to ${counted}.`,
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
  arithmetic: {
    "whole-grant": "counts the whole grant",
    yearly: "counts one year of it",
    "first-year": "counts one year of it and the sign-on",
    unknown: "does not say",
  },
} as const;
