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
  form: "Compare my offers",
  button: "Compare with another offer",
  other: "The other offers",
  otherHint: "One a line: company, role, place and figures, as in plaid swe sf base 180k stock 300k/4",
  notRead: "No second offer was read. Write company, role and place, and at least one part with its figure.",
} as const;
