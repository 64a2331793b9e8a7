import { partCurrency } from "../../domain/guide.js";
import type { OfferNote, OfferSide } from "./notes.js";
import type { LooseOffer, OfferAnswer } from "./offer.js";

type OneOffer = OfferAnswer | LooseOffer;

/** A name for each of several offers: its company; if companies are the same, with role and region, or numbered. */
export function offerNames(offers: readonly OneOffer[]): string[] {
  const names = offers.map(companyOf);
  const full = offers.map((offer) =>
    offer.guide
      ? [offer.guide.companyName, offer.guide.roleName, offer.region].filter(Boolean).join(" · ")
      : offer.companyName,
  );
  if (new Set(names).size === names.length) return names;
  return new Set(full).size === full.length ? full : full.map((name, at) => `${at + 1} ${name}`);
}

const companyOf = (offer: OneOffer): string => (offer.guide ? offer.guide.companyName : offer.companyName);

/** The currency in which an offer's years are added up. */
export const yearsCurrency = (offer: OneOffer): string => (offer.guide ? partCurrency(offer, "base") : offer.currency);

/**
 * Notes on which of several offers pays more, by how much and in which parts, and on those whose pay per year could not
 * be counted. Empty if their currencies differ.
 *
 * @param overYears what each pays over the years that are added up; null if unknown; null if unknown
 */
export function whichPaysMore(offers: readonly OneOffer[], overYears: readonly (number | null)[]): OfferNote[] {
  const currencies = new Set(offers.map(yearsCurrency));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1) return [];
  const names = offerNames(offers);
  const sides = offers.map((offer, at) => ({ name: names[at] ?? "", offer, over: overYears[at] ?? null }));
  const unknown = sides.filter(({ offer }) => offer.yearly === null).map(({ name }) => name);
  const notes: OfferNote[] = unknown.length > 0 ? [{ kind: "offers-unknown", names: unknown }] : [];
  const ordered = sides
    .flatMap(({ offer, ...side }) => (offer.yearly === null ? [] : [{ ...side, offer, yearly: offer.yearly }]))
    .sort((a, b) => b.yearly - a.yearly || (b.over ?? 0) - (a.over ?? 0));
  const [first, second] = ordered;
  if (!first || !second) return notes;
  return [
    {
      kind: "offers-more",
      currency,
      sides: ordered.map(({ name, yearly }): OfferSide => ({ name, yearly })),
      yearly: first.yearly - second.yearly,
      overYears: first.over === null || second.over === null ? null : first.over - second.over,
      parts: PARTS.flatMap((part) => {
        const by = amountOf(first.offer, part) - amountOf(second.offer, part);
        return by === 0 ? [] : [{ part, by }];
      }),
      uncounted: uncounted(ordered),
    },
    ...notes,
  ];
}

const PARTS = ["base", "equity", "bonus", "signOn"] as const;

/** The amount of a part: a year's share of the grant, the sign-on in full. */
function amountOf({ offer }: OneOffer, part: (typeof PARTS)[number]): number {
  const value = offer[part] ?? 0;
  return Math.round(part === "equity" ? value / (offer.years ?? 1) : value);
}

/** For each offer, parts of a year's pay that it lacks though another one has them. */
function uncounted(sides: readonly { name: string; offer: OneOffer }[]) {
  const counted = (["equity", "bonus"] as const).filter((part) => sides.some(({ offer }) => offer.offer[part]));
  return sides.flatMap(({ name, offer }) => {
    const parts = counted.filter((part) => offer.offer[part] === null);
    return parts.length > 0 ? [{ name, parts }] : [];
  });
}
