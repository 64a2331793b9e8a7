import { SIGNS } from "../../domain/currencies.js";
import { type Band, type Guide, type MoneyPart, partCurrency } from "../../domain/guide.js";
import { scanAmounts } from "../../domain/money.js";
import type { RegionChoice } from "../../query/query.js";
import type { Target } from "../guide-answer.js";
import { isInLakhs } from "./figure.js";
import type { OfferNote } from "./notes.js";
import type { OfferAnswer, TypedOffer, TypedPart } from "./offer.js";
import { plainFigures } from "./plain-figures.js";

const CODES = new Map(SIGNS);
const FIRST = ["base", "total", "bonus", "signOn", "equity"] as const;

/**
 * The currencies that an offer may be in, by the sign, code or scale of its first part that has one. Several for a sign
 * that several currencies share ("$"); none if nothing was written.
 */
export function offeredCurrencies({ parts }: TypedOffer): readonly string[] {
  for (const name of FIRST) {
    const codes = parts
      .filter(({ part }) => part === name)
      .map(currenciesOf)
      .find((found) => found.length > 0);
    if (codes) return codes;
  }
  return [];
}

const currenciesOf = ({ typed }: TypedPart): readonly string[] => currenciesTyped(typed);

/** The currencies that the sign, code or scale of a typed figure may mean; none if nothing was written. */
export function currenciesTyped(typed: string): readonly string[] {
  const [amount] = scanAmounts(plainFigures(typed));
  const codes = amount?.sign === undefined ? [] : (CODES.get(amount.sign) ?? []);
  return codes.length === 0 && isInLakhs(typed) ? ["INR"] : codes;
}

/**
 * The region to compare an offer with if no place was named: the guide's first that pays in the offer's currency, so
 * that rupees are never compared with dollars.
 *
 * @returns the choice itself if a place was named or the currencies agree; null if no region pays in that currency
 */
export function regionOffered(
  typed: TypedOffer,
  guide: Guide,
  choice: RegionChoice,
): { choice: RegionChoice; currency?: string } | null {
  const codes = offeredCurrencies(typed);
  if (choice.kind !== "default" || codes.length === 0) return { choice };
  const { regions } = guide.digest();
  const paidSo = (index: number): string | undefined => {
    const band = regions[index]?.band;
    return codes.find((code) => code === (band?.currencies?.base ?? band?.currency));
  };
  if (paidSo(choice.index)) return { choice };
  const index = regions.findIndex((_, at) => paidSo(at));
  const currency = paidSo(index);
  return currency === undefined ? null : { choice: { kind: "requested", index, also: [] }, currency };
}

type Apart = Extract<OfferNote, { kind: "counted-apart" }>;

/**
 * The band and target without the parts that the offer has in the currency of the base though the guide gives them in
 * another one (euros for a grant that the guide counts in dollars): these are counted in their own currency and not
 * compared. The notes list them.
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

/** Currencies that are counted in lakh and crore. */
const RUPEES: ReadonlySet<string> = new Set(["INR", "PKR", "LKR", "NPR", "BDT"]);

/** "18 LPA" with a band in dollars: a lakh means rupees, whatever the guide's currency, and nothing is compared. */
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
