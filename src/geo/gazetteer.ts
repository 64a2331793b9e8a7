import { isLoose, type PlaceEntry } from "../domain/aliases.js";
import { fold, nameKey, nameWords } from "../text/folding.js";
import { groupedBy } from "../text/grouped-by.js";

/** A place named in a text; `start` and `end` count UTF-16 units of the text, end exclusive. */
interface Mention {
  place: string;
  start: number;
  end: number;
}

/** Known places: their names, and which is in which. Places are slugs: "new-york", "us", "remote-us". */
export type Gazetteer = ReturnType<typeof makeGazetteer>;

/** Prefix of a city from the list of the world's cities: its id has its country's place, if known, and its name. */
const CITY = "city:";
/** Prefix of a place that somebody typed and that is on no list. */
const STRANGE = "strange:";

/** The id of a place that is on no list, made from its name as typed. */
export const strangePlace = (name: string): string => `${STRANGE}${name}`;
/** Whether a place id was made by `strangePlace`. */
export const isStrangePlace = (place: string): boolean => place.startsWith(STRANGE);

/** A place id without what was typed: what is shared or remembered says only that there was such a place. */
export const withoutTyped = (place: string): string => (isStrangePlace(place) ? strangePlace("") : place);

const cityParts = (place: string): { country: string; name: string } | null => {
  if (!place.startsWith(CITY)) return null;
  const slash = place.indexOf("/");
  return { country: place.slice(CITY.length, slash), name: place.slice(slash + 1) };
};

/** Places that contain countries. */
const PARTS_OF_THE_WORLD: ReadonlySet<string> = new Set(
  "americas north-america latam europe emea apac middle-east africa nordics dach benelux".split(" "),
);

/**
 * A name that a person may type for a place, normalised. `full` has a state or country after it ("austin tx"); `code`
 * is the code of a state alone ("tx"); a `namesake` means another place first, or needs the state ("dublin", "newark").
 */
interface PlaceName {
  place: string;
  key: string;
  kind: "name" | "full" | "code";
  namesake: boolean;
}

interface Spelling {
  place: string;
  words: string[];
  full: boolean;
  /** Code letters at the end ("tx", "in") which prose must write in capitals. */
  code: boolean;
}

/** Makes a gazetteer from the places of an aliases file. */
export function makeGazetteer(places: Record<string, PlaceEntry>) {
  const around = new Map(Object.keys(places).map((place) => [place, placesAround(places, place)]));
  const spellings = allSpellings(places, around);
  const byFirst = groupedBy(spellings, ({ words: [first = ""] }) => first);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  const covers = (wide: string, narrow: string): boolean => {
    if (wide === narrow) return true;
    const city = cityParts(narrow);
    if (city) return covers(wide, city.country);
    const wider = around.get(narrow);
    if (wider?.has(wide)) return true;
    const reach = places[wide]?.reaches;
    return reach !== undefined && (reach === narrow || wider?.has(reach) === true);
  };
  const isNear = (place: string, city: string): boolean =>
    [place, ...(around.get(place) ?? [])].some((one) => places[one]?.near === city);
  const ids = Object.keys(places);
  const extents = new Map<string, number>();
  const extent = (place: string): number => {
    const known = extents.get(place) ?? ids.filter((other) => covers(place, other)).length;
    extents.set(place, known);
    return known;
  };
  // Most guides have the same few labels, and each is looked up several times for every guide.
  const inLabels = new Map<string, readonly Mention[]>();
  const find = (text: string): Mention[] => {
    if (text.length > LONGEST_LABEL) return findMentions(text, byFirst);
    const known = inLabels.get(text);
    if (known) return [...known];
    const found = findMentions(text, byFirst);
    if (inLabels.size < MOST_LABELS) inLabels.set(text, [...found]);
    return found;
  };

  const names = [
    ...spellings.map(({ place, words, full }): PlaceName => {
      return { place, key: words.join(" "), kind: full ? "full" : "name", namesake: false };
    }),
    ...typedNames(places, around),
  ];

  const currencies = new Map<string, string[]>();
  for (const [place, { currency }] of Object.entries(places)) {
    if (currency) currencies.set(currency, [...(currencies.get(currency) ?? []), place]);
  }

  return {
    /** The currencies that countries pay in, each with those countries. */
    currencies: (): ReadonlyMap<string, readonly string[]> => currencies,
    /** Places named in prose, in order. Names need a capital ("Bath", not "bath"), all capitals up to three letters. */
    mentions: find,
    /** The places that a guide's region label holds, in the label's order; empty for a level ("Senior PM"). */
    placesIn: (label: string): string[] => [...new Set(find(label).map((mention) => mention.place))],
    /** True if the wide place is the narrow one, is around it, or answers for it (as "Remote US" for Austin). */
    covers,
    /** Whether one of two places is near to the other and not in it: Oakland and San Francisco. */
    areNear: (place: string, other: string): boolean => isNear(place, other) || isNear(other, place),
    /** How wide a place is: the number of known places that it covers. */
    extent,
    /** The place as people write it; for an unknown place the slug itself. */
    name: (place: string): string =>
      places[place]?.names[0] ??
      cityParts(place)?.name ??
      (isStrangePlace(place) ? place.slice(STRANGE.length) : place),
    /** The id of a city of the world, which is in its country if that is known. */
    city: ({ name, country }: { name: string; country: string }): string => {
      const key = nameKey(country);
      const known = ids.find((id) => places[id]?.names.some((one) => nameKey(one) === key));
      return `${CITY}${known ?? ""}/${name}`;
    },
    /** All names that a person may type for a place. */
    names: (): readonly PlaceName[] => names,
    /** The place of which this one is the rest ("us" for "other-us"), or undefined. */
    restOf: (place: string): string | undefined => places[place]?.rest,
    /** The country that a place is in, or is itself, or undefined: "us" for "austin", "remote-us" and "other-us". */
    countryOf: (place: string): string | undefined => {
      const inside = places[place]?.rest ?? cityParts(place)?.country ?? place;
      return [inside, ...(around.get(inside) ?? [])].find((wide) => isCountry(places, wide));
    },
  };
}

/** Longest text whose mentions are cached, in characters. */
const LONGEST_LABEL = 60;
/** Most texts whose mentions are cached: about as many labels as a large collection has. */
const MOST_LABELS = 5_000;

function isCountry(places: Record<string, PlaceEntry>, place: string): boolean {
  const outer = places[place]?.in ?? [];
  return outer.length > 0 && outer.every((part) => PARTS_OF_THE_WORLD.has(part)) && !PARTS_OF_THE_WORLD.has(place);
}

function placesAround(places: Record<string, PlaceEntry>, place: string): Set<string> {
  const around = new Set<string>();
  const open = [...(places[place]?.in ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (around.has(next)) continue;
    around.add(next);
    open.push(...(places[next]?.in ?? []));
  }
  around.delete(place);
  return around;
}

/** Each name alone, and followed by the code or a name of a place around it: "austin", "austin tx", "austin us". */
function allSpellings(places: Record<string, PlaceEntry>, around: Map<string, Set<string>>): Spelling[] {
  const spellings = new Map<string, Spelling>();
  const add = (place: string, words: string[], full: boolean, code: boolean) => {
    const key = words.join(" ");
    if (words.length > 0 && !spellings.has(key)) spellings.set(key, { place, words, full, code });
  };
  for (const [place, entry] of Object.entries(places)) {
    for (const name of firmNames(entry)) add(place, nameWords(name), false, false);
  }
  // "Boston, East Coast" and "Boston, Americas" are not written: what contains states but is not a country follows no
  // name.
  const states = Object.values(places).filter((entry) => entry.code);
  const holdStates = new Set(states.flatMap((state) => state.in).filter((wide) => !isCountry(places, wide)));
  for (const [place, entry] of Object.entries(places)) {
    if (entry.reaches || entry.rest) continue;
    for (const outer of around.get(place) ?? []) {
      if (PARTS_OF_THE_WORLD.has(outer) || holdStates.has(outer)) continue;
      const code = codeOf(places[outer]);
      for (const name of firmNames(entry)) {
        const words = nameWords(name);
        const behind = (ending: string[], short: boolean) => add(place, [...words, ...ending], true, short);
        if (code) behind([code], true);
        for (const outerName of firmNames(places[outer])) behind(nameWords(outerName), nameKey(outerName).length <= 3);
        if (!code || words.length < 2 || words.at(-1) !== code) continue;
        // "Newark CA" is "Newark, California", too.
        for (const outerName of firmNames(places[outer]))
          add(place, [...words.slice(0, -1), ...nameWords(outerName)], true, false);
      }
    }
  }
  return [...spellings.values()];
}

/** Names that count if a person types them, but not in prose: codes, loose names, and "newark" for "Newark CA". */
function typedNames(places: Record<string, PlaceEntry>, around: Map<string, Set<string>>): PlaceName[] {
  const names: PlaceName[] = [];
  for (const [place, entry] of Object.entries(places)) {
    const code = codeOf(entry);
    if (code) names.push({ place, key: code, kind: "code", namesake: isLoose(entry.code ?? "") });
    const codes = new Set([...(around.get(place) ?? [])].map((outer) => codeOf(places[outer])));
    for (const name of entry.names) {
      const words = nameWords(name);
      const bare = words.length > 1 && codes.has(words.at(-1)) ? words.slice(0, -1) : [];
      const key = isLoose(name) ? words.join(" ") : bare.join(" ");
      if (key) names.push({ place, key, kind: "name", namesake: true });
    }
  }
  return names;
}

function firmNames(entry: PlaceEntry | undefined): string[] {
  return (entry?.names ?? []).filter((name) => !isLoose(name));
}

function codeOf(entry: PlaceEntry | undefined): string | undefined {
  return entry?.code && nameKey(entry.code);
}

interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
}

function findMentions(text: string, byFirst: Map<string, Spelling[]>): Mention[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.push({ text: match[0], folded: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    const spelling = byFirst.get(first?.folded ?? "")?.find((candidate) => standsAt(text, words, at, candidate));
    const last = words[at + (spelling?.words.length ?? 0) - 1];
    if (!first || !spelling || !last) continue;
    at += spelling.words.length - 1;
    // "US$150K" and "US dollars" name money, "Boston $255K" does not.
    if (/^(\$|\s?dollar)/i.test(text.slice(last.end, last.end + 8))) continue;
    mentions.push({ place: spelling.place, start: first.start, end: last.end });
  }
  return mentions;
}

function standsAt(text: string, words: Word[], at: number, { words: name, code }: Spelling): boolean {
  // Most names with the same first word differ in the second: "new" begins forty.
  for (let i = 1; i < name.length; i++) if (words[at + i]?.folded !== name[i]) return false;
  let capital = false;
  let letters = 0;
  let allCapitals = true;
  for (let i = 0; i < name.length; i++) {
    const word = words[at + i];
    if (!word) return false;
    const before = words[at + i - 1];
    // "London (UK)" is one name, "London / Amsterdam" are two.
    if (i > 0 && before && !/^[\s.,'’(–-]{0,3}$/.test(text.slice(before.end, word.start))) return false;
    letters += word.text.length;
    capital ||= /^[\p{Lu}\p{Lo}]/u.test(word.text);
    allCapitals &&= word.text === word.text.toUpperCase();
    if (code && i === name.length - 1 && word.text.length <= 3 && word.text !== word.text.toUpperCase()) return false;
  }
  return letters <= 3 ? allCapitals : capital;
}
