import type { Band, MoneyPart } from "../../domain/guide.js";
import { partCurrency } from "../../domain/guide.js";
import { readFigure, scaleBare } from "./figure.js";
import type { Offer, OfferAnswer, TypedOffer, TypedWish } from "./offer.js";

/** A figure so far above the base is meant for something else. */
const FURTHEST_BASE = 1.6;

/** What the person wants to ask for, in the units of the offer, as far as it can be read and is more than is offered. */
export function wishOf({ wishes = [] }: TypedOffer, offer: Offer, band: Band): Pick<OfferAnswer, "wish"> {
  const wish: Partial<Record<MoneyPart, number>> = {};
  for (const one of wishes) {
    const found = amountOf(one, offer, band);
    if (found && found.amount > (offer[found.part] ?? 0)) wish[found.part] = found.amount;
  }
  return Object.keys(wish).length > 0 ? { wish } : {};
}

function amountOf(
  { part, typed, more }: TypedWish,
  offer: Offer,
  band: Band,
): { part: MoneyPart; amount: number } | null {
  const meant = part ?? "base";
  const currency = partCurrency(band, meant);
  const figure = readFigure(typed, [currency, band.currency]);
  if (!figure || (figure.currency !== null && figure.currency !== currency)) return null;
  if (figure.kind === "percent") {
    const whole = more ? offer[meant] : offer.base;
    if (!whole || !(more || meant === "bonus")) return null;
    const amount = (whole * (figure.value + (more ? 100 : 0))) / 100;
    return { part: meant, amount: Math.round(amount) };
  }
  const amount = figure.bare ? scaleBare(figure.value, currency, band[meant]) : figure.value;
  if (amount === null) return null;
  const isBase = offer.base !== null && amount > offer.base && amount <= offer.base * FURTHEST_BASE;
  return part !== null || isBase ? { part: meant, amount } : null;
}
