import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** Labels and notes of several offers of one person side by side. */
export const OFFERS = {
  heading: (names: readonly string[]): string => `Your offers: ${names.join(" · ")}`,
  title: "Compare offers",
  submit: "Compare",
  offer: (number: number): string => `Offer ${number}`,
  whose: "Company, role and place",
  whoseHint: "stripe swe nyc",
  equity: "Stock or options, with their years",
  equityHint: "220k over 4 years, 55k a year, or vests 5/15/40/40",
  signOnHint: "25k, or 25k in year 1 and 10k in year 2",
  needWhose: "Name the company, the role and the place of this offer.",
  needTwo: "Fill in a second offer to compare the first with.",
  severalFit: (names: readonly string[]): string => `Several guides fit: ${listed(names)}. Name one of them.`,
  needRole: (company: string, roles: readonly string[]): string =>
    `Name the role as well. ${company} has guides for ${listed(roles)}.`,
  notOne: "No one company and role was read here. Name one, as in stripe swe nyc.",
  pay: "Pay",
  aYear: "A year, with an even share of the grant",
  year: (year: number): string => `Year ${year}`,
  years: (from: number, to: number): string => `Years ${from}–${to}, each`,
  placed: "In its own band",
  place: (part: string, percentile: number): string =>
    `${part} ${percentile < 0 ? "below" : percentile > 100 ? "above" : percentile === 0 ? "at the low end" : percentile === 100 ? "at the high end" : `${percentile}% up`}`,
  workedOut: (gaps: readonly string[]): string => `worked out from the band: ${gaps.join(", ")}`,
  openParts: (parts: readonly string[]): string => `open, as not typed: ${parts.join(", ")}`,
  belowHeld: (held: readonly string[]): string =>
    `The script asks for no more than is offered (${held.join(", ")}). Say a figure above it.`,
  otherFigures: "The script names figures that are not yours. Say those of your own offers in their place.",
  asTyped: (text: string): string => `As typed, ${text}`,
  more: (name: string, yearly: string, over: string): string =>
    `${name} pays more: ${yearly} a year${over && `, ${over} over four years`}.`,
  moreFirst: (name: string, yearly: string, over: string): string =>
    `${name} pays ${yearly} more a year, and ${over} less over four years.`,
  sameAYear: (names: readonly string[]): string => `${listed(names)} pay the same a year.`,
  overFour: (name: string, over: string): string => `Over four years ${name} pays ${over} more.`,
  has: (more: readonly string[], less: readonly string[]): string =>
    `It has ${[more.length > 0 && `more ${listed(more)}`, less.length > 0 && `less ${listed(less)}`].filter(Boolean).join(", and ")}.`,
  partBy: (part: string, by: string, counted: string): string => `${part} (${by}${counted})`,
  aYearEach: " a year",
  once: " once",
  order: (sides: readonly string[]): string => `By the year: ${listed(sides)}.`,
  uncounted: (name: string, parts: readonly string[]): string => `For ${name} no ${parts.join(" and no ")} is counted.`,
  overYears: "Over four years",
  misses: "Misses of the ask",
  nothing: "nothing: every ask that the guide states is reached",
  noAsk: "the guide states no ask",
  noGuide: "no guide to hold it against",
  over: (money: string, years: number): string => `${money} over ${counted(years, "year")}`,
  bring: (name: string, others: readonly string[], lever: string): string =>
    `With ${listed(others)} in hand, argue at ${name} with: ${lever}`,
} as const;
