import { MONEY_PARTS, partCurrency } from "../../../domain/guide.js";
import { readFigure, scaleBare } from "../../offer/figure.js";
import type { OfferAnswer, TypedWish } from "../../offer/offer.js";
import type { LetterWish } from "../../offer/wanted-letter.js";
import { nextStep } from "../next-step.js";

/* Amounts that a letter asks for, as they are kept and typed. */

/** A step in the base within the band; null if the band has no room for one. */
export function stepInBand(offer: OfferAnswer): number | null {
  const amount = nextStep("base", offer)?.amount ?? 0;
  const top = offer.answer.band?.base?.[1] ?? 0;
  return amount > (offer.offer.base ?? 0) && amount <= top ? amount : null;
}

/** An amount as code and digits ("USD 15000"); empty if it is unclear. */
export function moneyOf(typed: string, { answer: { band } }: OfferAnswer): string {
  const figure = band && readFigure(typed, [band.currency]);
  if (!band || figure?.kind !== "money") return "";
  const amount = figure.bare ? scaleBare(figure.value, band.currency, undefined) : figure.value;
  return amount === null ? "" : `${figure.currency ?? band.currency} ${amount}`;
}

/** What is wanted, as it would be typed, so that an offer that is read again keeps it. */
export function typedWishes({ bonusPct, ...amounts }: LetterWish, { answer: { band } }: OfferAnswer): TypedWish[] {
  const money = MONEY_PARTS.flatMap((part): TypedWish[] => {
    const amount = amounts[part];
    return amount && band ? [{ part, typed: `${partCurrency(band, part)} ${amount}` }] : [];
  });
  return bonusPct ? [...money, { part: "bonus", typed: `${bonusPct}%` }] : money;
}
