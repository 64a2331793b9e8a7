import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** Several offers of one person side by side. */
export const OFFERS = {
  heading: (names: readonly string[]): string => `Your offers: ${names.join(" · ")}`,
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
