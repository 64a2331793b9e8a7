import { type Band, type MoneyPart, partCurrency } from "../../domain/guide.js";
import type { Target } from "../guide-answer.js";
import { isInLakhs } from "./figure.js";
import type { OfferNote } from "./notes.js";
import type { OfferAnswer, TypedOffer } from "./offer.js";
import { currenciesTyped } from "./offered-currency.js";

type Apart = Extract<OfferNote, { kind: "counted-apart" }>;

/**
 * A band as an offer is held against it: a part that is offered in the currency of the base, while the guide gives it in
 * another (euros for a grant that the guide counts in dollars), is counted in its own currency and compared with nothing.
 */
export function inOfferedCurrency(
  typed: TypedOffer,
  band: Band,
  target: Target | null,
): { band: Band; target: Target | null; notes: Apart[] } {
  const own = partCurrency(band, "base");
  const rupees = RUPEES.has(own) ? [] : typed.parts.filter((part) => isInLakhs(part.typed));
  if (rupees.length > 0) return inRupees(rupees, band, own);
  const apart = typed.parts.filter(({ part, typed: figure }) => {
    const currency = partCurrency(band, part);
    const codes = currency === own ? [] : currenciesTyped(figure);
    return codes.includes(own) && !codes.includes(currency);
  });
  if (apart.length === 0) return { band, target, notes: [] };
  const parts = apart.map(({ part }) => part);
  const currencies = Object.fromEntries(
    (["base", "equity", "bonus", "signOn", "total"] as const)
      .map((part): [MoneyPart, string] => [part, parts.includes(part) ? own : partCurrency(band, part)])
      .filter(([, currency]) => currency !== band.currency),
  );
  const { currencies: _, ...rest } = without(band, parts);
  return {
    band: { ...rest, ...(Object.keys(currencies).length > 0 && { currencies }) },
    target: target && { ...target, ask: without(target.ask, parts), floor: without(target.floor, parts) },
    notes: apart.map(({ part, typed: figure }) => ({
      kind: "counted-apart",
      typed: figure,
      part,
      currency: own,
      bandCurrency: partCurrency(band, part),
    })),
  };
}

/** Who counts in lakh and crore. */
const RUPEES: ReadonlySet<string> = new Set(["INR", "PKR", "LKR", "NPR", "BDT"]);

/** "18 LPA" beside a band in dollars: a lakh is of rupees, whatever the guide is paid in, and nothing is compared. */
function inRupees(parts: TypedOffer["parts"], { equityBasis, arithmetic }: Band, bandCurrency: string) {
  const currency = "INR";
  const notes = parts.map(({ part, typed }): Apart => ({ kind: "counted-apart", typed, part, currency, bandCurrency }));
  return { band: { currency, equityBasis, arithmetic }, target: null, notes };
}

/** Whether a part is offered in the currency in which the guide gives it. */
export const isComparable = ({ answer, ...offer }: OfferAnswer, part: MoneyPart): boolean =>
  answer.band === null || partCurrency(offer, part) === partCurrency(answer.band, part);

function without<T extends Partial<Record<MoneyPart, unknown>>>(figures: T, parts: readonly MoneyPart[]): T {
  const left = { ...figures };
  for (const part of parts) delete left[part];
  return left;
}
