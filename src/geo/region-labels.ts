import { z } from "zod";
import { isCurrencyCode } from "../domain/currencies.js";
import type { Guide } from "../domain/guide.js";
import { isLevelLabel } from "../domain/levels.js";
import { readLanguage, wordList } from "../language.js";
import type { Steps } from "../steps.js";
import { nameKey, nameWords } from "../text/folding.js";
import type { Gazetteer } from "./gazetteer.js";

/** What a region label names. */
export interface Label {
  places: string[];
  /** The place whose other parts the label is for: "us" for "US (Other Markets)". */
  rest?: string;
  /** The label names a level ("Senior PM") and not a place. */
  isLevel: boolean;
}

/** The region labels of a guide in order, with their numbers; shared by guides with the same regions array. */
export interface Layout {
  regions: readonly string[];
  labels: readonly number[];
}

/** The labels of all guides, each read once, and the places that only these labels name. */
export interface Labels {
  /** What each label names, indexed by its number. */
  list: readonly Label[];
  /** The layout of a guide; a label that no guide had when they were read has a number without an entry in `list`. */
  layoutOf(guide: Pick<Guide, "regions">): Layout;
  /** Names of places that are not in the gazetteer, as the labels write them: "curitiba" → "label:curitiba". */
  local: ReadonlyMap<string, string>;
  /** A place as people write it, also for places that only labels name; "anywhere but …" for an excluded one. */
  name(place: string): string;
}

const OF_LABELS = readLanguage("label-remarks", z.strictObject({ "of-places": wordList, others: wordList }));
/** Words next to a place that are not part of its name. */
const REMARKS: ReadonlySet<string> = new Set(Object.values(OF_LABELS).flat());
const OF_PLACES: ReadonlySet<string> = new Set(OF_LABELS["of-places"]);

/** Whether a word next to a place says which part of it is meant, or what a company has there: "campus", "downtown". */
export const isOfPlace = (word: string): boolean => OF_PLACES.has(word);

/** Reads all labels of a collection. @returns steps of one guide each */
export function* labelSteps(guides: readonly Guide[], gazetteer: Gazetteer): Steps<Labels> {
  const local = new Map<string, string>();
  const names = new Map<string, string>();
  const numbers = new Map<string, number>();
  const list: Label[] = [];

  const read = (label: string): Label => {
    const places = gazetteer.placesIn(label);
    const rest = places.map((place) => gazetteer.restOf(place)).find((place) => place !== undefined);
    const level = isLevelLabel(label);
    const isLevel = level && places.length === 0;
    for (const name of level ? [] : ownNames(label, gazetteer)) {
      const key = nameKey(name);
      const place = `label:${key.replaceAll(" ", "-")}`;
      local.set(key, place);
      names.set(place, name);
      places.push(place);
    }
    return { places, rest, isLevel };
  };
  for (const { regions } of guides) {
    for (const label of regions) {
      if (numbers.has(label)) continue;
      numbers.set(label, list.length);
      list.push(read(label));
    }
    yield;
  }
  const nameOf = (place: string): string => names.get(place) ?? gazetteer.name(place);
  // Each reading of a question asks for the guide's layout, and its regions live as long as the guide.
  const layouts = new WeakMap<readonly string[], Layout>();
  const layoutOf = ({ regions }: Pick<Guide, "regions">): Layout => {
    const known = layouts.get(regions);
    if (known) return known;
    const made = { regions, labels: regions.map((label) => numbers.get(label) ?? UNKNOWN) };
    layouts.set(regions, made);
    return made;
  };
  return {
    list,
    layoutOf,
    local,
    name: (place) => (place.startsWith("!") ? `anywhere but ${nameOf(place.slice(1))}` : nameOf(place)),
  };
}

/** The number of a label that no guide had when the labels were read. */
const UNKNOWN = -1;

/** Names in a label besides the places that the gazetteer knows: "Suwon Valley" in "Suwon Valley / Seoul (HQ)". */
function ownNames(label: string, gazetteer: Gazetteer): string[] {
  const parts = label.replace(/:[a-z]{2}:/g, " ").split(/[/()|;–—]| - /);
  const names: string[] = [];
  for (const part of parts) {
    if (gazetteer.mentions(part).length > 0) continue;
    const [name = ""] = part.split(",");
    const words = nameWords(name);
    const telling = words.filter(
      (word) => !REMARKS.has(word) && !isCurrencyCode(word.toUpperCase()) && !/^\d/.test(word),
    );
    if (telling.length === 0 || telling.join("").length < 4) continue;
    names.push(
      name
        .replace(/\b(HQ|US|UK|USD|GBP|EUR)\b/g, "")
        .replace(/\s+/g, " ")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
    );
  }
  return names.filter((name) => nameKey(name) !== "");
}

/** Currencies whose sign is used for others, too ("¥", "kr"). A "$" is not listed: the text next to it decides. */
const SHARED_SIGNS: ReadonlySet<string> = new Set(["CNY", "JPY", "SEK", "NOK", "DKK"]);

/** Whether other currencies use this one's sign: then the place decides what it means, as SEK for "kr" in Stockholm. */
export const sharesItsSign = (currency: string): boolean => SHARED_SIGNS.has(currency);

/** The currencies of the places of a label, of those that `counts` accepts: KRW for "Seoul", [] for "Remote". */
export function currenciesAt(
  label: string,
  gazetteer: Gazetteer,
  counts: (currency: string) => boolean = () => true,
): string[] {
  const places = gazetteer.placesIn(label).filter((place) => !place.includes("remote"));
  return [...new Set(places.flatMap((place) => currenciesOf(place, gazetteer, counts)))];
}

/** The currencies of a place, of those that `counts` accepts: one for a country, several for a part of the world. */
export function currenciesOf(
  place: string,
  gazetteer: Gazetteer,
  counts: (currency: string) => boolean = () => true,
): string[] {
  return [...gazetteer.currencies()].flatMap(([currency, countries]) =>
    counts(currency) && countries.some((country) => gazetteer.covers(country, place)) ? [currency] : [],
  );
}
