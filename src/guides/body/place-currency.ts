import type { Gazetteer } from "../gazetteer.js";

/** Countries whose money is written with a sign that others use too ("¥", "kr"). A "$" is left to what is written beside it. */
const SHARED_SIGNS: readonly (readonly [country: string, currency: string])[] = [
  ["china", "CNY"],
  ["japan", "JPY"],
  ["sweden", "SEK"],
  ["norway", "NOK"],
  ["denmark", "DKK"],
];

/** The currencies that "¥" and "kr" mean at the places of a label: CNY for "Beijing (HQ)", SEK for "Stockholm". */
export function currenciesAt(label: string, gazetteer: Gazetteer): string[] {
  const places = gazetteer.placesIn(label);
  return SHARED_SIGNS.flatMap(([country, currency]) =>
    places.some((place) => gazetteer.covers(country, place)) ? [currency] : [],
  );
}
