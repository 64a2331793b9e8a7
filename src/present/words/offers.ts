import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** Several offers of one person side by side. */
export const OFFERS = {
  heading: (names: readonly string[]): string => `Your offers: ${names.join(" · ")}`,
  button: "Compare with another offer",
  open: "Compare my offers",
  title: "Compare offers",
  submit: "Compare",
  add: "Add an offer",
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
  overYears: "Over four years",
  misses: "Misses of the ask",
  nothing: "nothing: every ask that the guide states is reached",
  noAsk: "the guide states no ask",
  noGuide: "no guide to hold it against",
  over: (money: string, years: number): string => `${money} over ${counted(years, "year")}`,
  bring: (name: string, others: readonly string[], lever: string): string =>
    `With ${listed(others)} in hand, argue at ${name} with: ${lever}`,
} as const;
