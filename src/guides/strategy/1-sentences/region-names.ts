import { currenciesIn } from "../../../domain/currencies.js";
import type { Band } from "../../../domain/guide.js";
import { readLevels } from "../../../domain/levels.js";
import type { Gazetteer } from "../../../geo/gazetteer.js";
import { phraseAt } from "./phrases.js";

/** A region as input of the strategy's reader; `level` is from the level column of the table ("61", "61-62"). */
export interface RegionToRead {
  label: string;
  band: Band;
  level?: string;
}

/** A place or level named in a text, with its regions by index; empty if the guide has no band for it. */
export interface PlaceMention {
  start: number;
  end: number;
  regions: readonly number[];
}

/** Finds which regions a text names. */
export interface RegionNames {
  /** Places, and other words of the region labels ("secondary", "remote"), in order, without overlaps. */
  mentions(text: string): PlaceMention[];
  /** For a heading or a row: the regions it names by place, label or level number. Undefined if it names none. */
  named(heading: string): readonly number[] | undefined;
}

/** Words by which a text may name a region, if only one label has them. */
const SHORT_LABELS = ["remote", "hq"];

/** Makes a finder of the regions that a text names by place, label word, level or city code. */
export function makeRegionNames(regions: readonly RegionToRead[], gazetteer: Gazetteer): RegionNames {
  const places = regions.map(({ label }) => gazetteer.placesIn(label));
  const words = labelWords(regions, gazetteer);

  const regionsOf = (place: string): number[] => {
    const same = indexes(places, (own) => own.includes(place));
    if (same.length > 0) return same;
    const inside = indexes(places, (own) => own.some((narrow) => gazetteer.covers(place, narrow)));
    if (inside.length > 0) return inside;
    const around = indexes(places, (own) =>
      own.some((wide) => !wide.includes("remote") && gazetteer.covers(wide, place)),
    );
    return around.length === 1 ? around : [];
  };

  const mentions = (text: string): PlaceMention[] => {
    const found: PlaceMention[] = gazetteer
      .mentions(text)
      .map(({ place, start, end }) => ({ start, end, regions: regionsOf(place) }));
    found.push(...levelMentions(text, regions), ...codeMentions(text, regions, gazetteer));
    const lower = text.toLowerCase();
    const taken = new Uint8Array(text.length);
    for (const { start, end } of found) taken.fill(1, start, end);
    for (const [word, own] of words) {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
        const end = at + word.length;
        const whole = !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(lower[end] ?? "");
        if (!whole || taken.subarray(at, end).includes(1)) continue;
        taken.fill(1, at, end);
        found.push({ start: at, end, regions: own });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };

  return {
    mentions,
    named: (heading) => {
      const level = namedLevel(heading, regions);
      if (level && level.length > 0) return level;
      const found = mentions(heading).flatMap((mention) => mention.regions);
      // The empty list of a level without a band is kept: the text is for no region then, and not for all of them.
      return found.length > 0 ? [...new Set(found)] : level;
    },
  };
}

function indexes<T>(list: readonly T[], test: (item: T) => boolean): number[] {
  return list.flatMap((item, index) => (test(item) ? [index] : []));
}

/** Words of labels besides the known places: "Secondary", "Other Markets"; in lower case, longest first. */
function labelWords(regions: readonly RegionToRead[], gazetteer: Gazetteer): [string, number[]][] {
  const found = new Map<string, number[]>();
  regions.forEach(({ label }, index) => {
    let rest = label;
    for (const { start, end } of gazetteer.mentions(label).reverse())
      rest = `${rest.slice(0, start)}/${rest.slice(end)}`;
    for (const part of rest.split(/[/(),;:–—&]|\s-\s/)) {
      const word = part.trim().toLowerCase();
      // Currencies, codes and words of the lexicon do not name a place.
      if (word.length < 4 || !/^[\p{L}\s&'.-]+$/u.test(word) || phraseAt(word.split(/[\s-]+/), 0)) continue;
      found.set(word, [...(found.get(word) ?? []), index]);
    }
    for (const word of SHORT_LABELS) {
      if (new RegExp(`\\b${word}\\b`, "i").test(label)) found.set(word, [...(found.get(word) ?? []), index]);
    }
  });
  return [...found].filter(([, own]) => own.length === 1).sort(([a], [b]) => b.length - a.length);
}

const CITY_CODE = /\(([A-Z]{3})\)/g;

/** City codes such as "(JAX)": three capitals in brackets, whose first two begin the city of only one region. */
function codeMentions(text: string, regions: readonly RegionToRead[], gazetteer: Gazetteer): PlaceMention[] {
  return [...text.matchAll(CITY_CODE)].flatMap(({ 1: code = "", index }) => {
    const known =
      phraseAt([code.toLowerCase()], 0) || currenciesIn(code).length > 0 || gazetteer.mentions(code).length > 0;
    const found = known ? [] : indexes(regions, ({ label }) => shortens(code, label));
    return found.length === 1 ? [{ start: index + 1, end: index + 1 + code.length, regions: found }] : [];
  });
}

function shortens(code: string, label: string): boolean {
  const city = (/^\p{L}+(?: \p{L}+)*/u.exec(label)?.[0] ?? "").toUpperCase().replaceAll(" ", "");
  return city.startsWith(code.slice(0, 2));
}

/** Words with a capital that may come before a level of the guide's own; any other is a company ("Google L5"). */
const NO_COMPANY = /(?:^|[.!?:;"“(]\s*|\b(?:for|at|level|an?|the|in|if|as)\s)\p{L}*\s?$/iu;

/** The level codes in a text that have letters: "L5", "IC3-IC4". */
function levelCodes(text: string) {
  return readLevels(text).flatMap((unit) => (unit.kind === "code" && unit.ladder !== "" ? [unit] : []));
}

/** Levels named in running text, in guides whose regions are levels with codes ("Engineer (L4)", "Engineer (L5)"). */
function levelMentions(text: string, regions: readonly RegionToRead[]): PlaceMention[] {
  const ladders = new Set(regions.flatMap(({ label }) => levelCodes(label).map(({ ladder }) => ladder)));
  if (ladders.size === 0) return [];
  return levelCodes(text).flatMap(({ ladder, span, start, end }) => {
    const before = text.slice(Math.max(0, start - 30), start);
    const company = /\p{Lu}[\p{L}&.]*\s$/u.test(before) && !NO_COMPANY.test(before);
    return ladders.has(ladder) && !company ? [{ start, end, regions: ofLevel(span[0], regions) }] : [];
  });
}

/** The regions of the level in "Scenario 1: L61 Senior Offer", as a band of "61-62"; undefined without a level. */
function namedLevel(heading: string, regions: readonly RegionToRead[]): number[] | undefined {
  const [code] = levelCodes(heading);
  return code && ofLevel(code.span[0], regions);
}

function ofLevel(number: number, regions: readonly RegionToRead[]): number[] {
  return indexes(regions, ({ label, level }) => {
    const [own] = level === undefined ? levelCodes(label) : readLevels(level).filter((unit) => unit.kind === "code");
    return own !== undefined && number >= own.span[0] && number <= own.span[1];
  });
}
