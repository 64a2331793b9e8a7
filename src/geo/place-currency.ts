import type { Gazetteer } from "./gazetteer.js";

const EURO =
  "ireland germany france netherlands spain portugal italy finland belgium austria luxembourg estonia lithuania greece bulgaria";

/** What countries pay in, by their place. */
const MONEY: readonly (readonly [currency: string, countries: readonly string[]])[] = [
  ["USD", ["us"]],
  ["CAD", ["canada"]],
  ["MXN", ["mexico"]],
  ["BRL", ["brazil"]],
  ["ARS", ["argentina"]],
  ["CLP", ["chile"]],
  ["COP", ["colombia"]],
  ["EUR", EURO.split(" ")],
  ["GBP", ["uk"]],
  ["CHF", ["switzerland"]],
  ["SEK", ["sweden"]],
  ["NOK", ["norway"]],
  ["DKK", ["denmark"]],
  ["PLN", ["poland"]],
  ["CZK", ["czechia"]],
  ["HUF", ["hungary"]],
  ["RON", ["romania"]],
  ["UAH", ["ukraine"]],
  ["TRY", ["turkey"]],
  ["ILS", ["israel"]],
  ["AED", ["uae"]],
  ["SAR", ["saudi-arabia"]],
  ["EGP", ["egypt"]],
  ["ZAR", ["south-africa"]],
  ["NGN", ["nigeria"]],
  ["KES", ["kenya"]],
  ["INR", ["india"]],
  ["CNY", ["china"]],
  ["JPY", ["japan"]],
  ["KRW", ["korea"]],
  ["TWD", ["taiwan"]],
  ["HKD", ["hong-kong"]],
  ["SGD", ["singapore"]],
  ["MYR", ["malaysia"]],
  ["THB", ["thailand"]],
  ["PHP", ["philippines"]],
  ["VND", ["vietnam"]],
  ["IDR", ["indonesia"]],
  ["AUD", ["australia"]],
  ["NZD", ["new-zealand"]],
];

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
  return MONEY.flatMap(([currency, countries]) =>
    counts(currency) && countries.some((country) => gazetteer.covers(country, place)) ? [currency] : [],
  );
}
