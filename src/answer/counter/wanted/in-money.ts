import { partCurrency } from "../../../domain/guide.js";
import { readFigure } from "../../offer/figure.js";
import type { OfferAnswer } from "../../offer/offer.js";
import { NO_COUNT, NO_COUNT_PAID } from "./own-word-lists.js";

/** Subjects whose "is" gives pay: "my salary is 166", but not "my team is 80". */
const OF_PAY = "salary|pay|base|comp|compensation|package|total|tc|ctc|income|wage|offer|current|it|that|this|which";
/** A bare figure of pay elsewhere that is in thousands because of the words around it: "I make 166", "166 base". */
const PAID = new RegExp(
  String.raw`(?<=\b(?:make|earn|get|on|at|making|earning|me|(?:${OF_PAY})\b[^.,;!?\d]{0,24} is|pay|pays|offered|me,) )\d{2,3}(?![\d.,]\d)${NO_COUNT_PAID}`,
  "giu",
);
/** "£70k", "HKD 200k". */
const SIGNED = /(?:\p{Sc}|\b[A-Z]{1,3}\$|\b[A-Z]{3} ?)\d+(?:[.,]\d+)* ?[km]?(?![\p{L}\d])/giu;
const IN_THOUSANDS = new RegExp(
  String.raw`(?<![\p{L}\p{Sc}\d.,]|\p{Sc}\s?|\b[A-Z]{3}\s)\d+(?:\.\d+)?\s?k${NO_COUNT}`,
  "giu",
);

/**
 * A sentence in the person's words with its amounts as currency code and digits ("USD 166000"), from which the letter
 * formats money; unchanged if a currency may not be the offer's.
 * @param isOfPay whether the sentence is about pay, so that a bare figure like the base is in thousands
 */
export function inMoney(sentence: string, { answer: { band }, offer: { base } }: OfferAnswer, isOfPay = false): string {
  if (!band) return sentence;
  const thousands = (typed: string): string =>
    `${partCurrency(band, "base")} ${Math.round(Number.parseFloat(typed) * 1000)}`;
  const isLike = (typed: string): boolean => Math.abs(Math.log((Number(typed) * 1000) / (base ?? 1))) < Math.LN2;
  const currency = partCurrency(band, "base");
  const signed = (typed: string): string => {
    const figure = readFigure(typed.replace(/[.,]$/, ""), [currency]);
    return figure && figure.kind !== "percent" && !figure.bare && figure.currency === currency
      ? `${currency} ${figure.value}`
      : typed;
  };
  return sentence
    .replace(RANGE, (_, low: string, high: string) => `${thousands(low)}–${thousands(high)}`)
    .replace(SIGNED, signed)
    .replace(isOfPay ? /(?<![\p{L}\p{Sc}\d.,])\d+(?:\.\d+)?\s?k(?![\p{L}\d])/giu : IN_THOUSANDS, thousands)
    .replace(isOfPay ? BARE : PAID, (typed) => (isLike(typed) ? thousands(typed) : typed));
}
/** "185-230k". */
const RANGE = /(?<![\p{L}\p{Sc}\d.,])(\d{2,3})k?\s?(?:-|–|to)\s?(\d{2,3})\s?k(?![\p{L}\d])/giu;
/** A figure by itself in a sentence about pay: "goes to 250", "told me that 195 would do". */
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{Sc}\d.,:/-]|\b[A-Z]{3}\s)\d{2,3}(?![\d.,]\d|[\p{L}%/-])(?:${NO_COUNT_PAID}|(?=\s(?:would|could|should|was|is|in|for|at)\b))`,
  "gu",
);
