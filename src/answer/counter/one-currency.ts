import { partCurrency } from "../../domain/guide.js";
import { checkOffer } from "../offer/check-offer.js";
import type { OfferAnswer, TypedPart } from "../offer/offer.js";
import { currenciesTyped } from "../offer/offered-currency.js";

/** Amounts written in full ("92k", "71,000"); how much "71" is depends on the band. */
const WHOLE = /\d\s?[km]\b|\d{4,}|\d[.,]\d{3}/iu;

/**
 * An offer whose figures name no currency, read in the currency of the base, though the guide counts a part in another.
 * A letter that turned pounds into dollars would claim what the person did not say.
 */
export function inOneCurrency(read: OfferAnswer): OfferAnswer {
  const { band } = read.answer;
  if (!band) return read;
  const base = read.typed.parts.find(({ part }) => part === "base")?.typed ?? "";
  // "$95k base and 40k RSUs" in London: the one sign counts for both.
  const typed = currenciesTyped(base);
  const banded = partCurrency(band, "base");
  const own = typed.includes(banded) ? banded : (typed[0] ?? banded);
  const isElsewhere = ({ part, typed }: TypedPart): boolean =>
    partCurrency(band, part) !== own && currenciesTyped(typed).length === 0 && WHOLE.test(typed);
  if (!read.typed.parts.some(isElsewhere)) return read;
  const parts = read.typed.parts.map((part) => (isElsewhere(part) ? { ...part, typed: `${own} ${part.typed}` } : part));
  return checkOffer({ ...read.typed, parts }, read.answer) ?? read;
}
