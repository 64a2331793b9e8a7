import type { Gazetteer } from "./gazetteer.js";

/** Currencies whose sign others write too ("¥", "kr"). A "$" is left to what is written beside it. */
const SHARED_SIGNS: ReadonlySet<string> = new Set(["CNY", "JPY", "SEK", "NOK", "DKK"]);

/** Whether a currency is written with such a sign: then the place says what the sign means, as SEK for "kr" in Stockholm. */
export const sharesItsSign = (currency: string): boolean => SHARED_SIGNS.has(currency);

/** The currencies that the places of a label pay in, of those that count: KRW for "Seoul", none for "Remote". */
export function currenciesAt(
  label: string,
  gazetteer: Gazetteer,
  counts: (currency: string) => boolean = () => true,
): string[] {
  const places = gazetteer.placesIn(label).filter((place) => !place.includes("remote"));
  return [...new Set(places.flatMap((place) => currenciesOf(place, gazetteer, counts)))];
}

/** The currencies that a place pays in: one, or all of those of a region of the world. */
export function currenciesOf(
  place: string,
  gazetteer: Gazetteer,
  counts: (currency: string) => boolean = () => true,
): string[] {
  return [...gazetteer.currencies()].flatMap(([currency, countries]) =>
    counts(currency) && countries.some((country) => gazetteer.covers(country, place)) ? [currency] : [],
  );
}
