import { currenciesIn } from "../../domain/currencies.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { nameWords } from "../../text/folding.js";

/** Finds which of the guide's regions a label of a table means. */
export interface RegionMatcher {
  /** The region's index; null where the label names none of them. */
  find(label: string): number | null;
}

/**
 * The table and the front matter spell labels in different ways ("🇬🇧 London (GBP)", "London (GBP £)", "London"), so
 * labels are compared from strict to loose: all words, the words outside brackets, the places that they name.
 */
export function regionMatcher(regions: readonly string[], gazetteer: Gazetteer): RegionMatcher {
  const placesKey = (label: string) => gazetteer.placesIn(label).sort().join(" ");
  const spellings = [wordsKey, shortKey, placesKey];
  // Most labels match at once; what the looser spellings of the regions are is only found out when needed.
  const spelled: string[][] = [];
  return {
    find(label) {
      for (const [step, spell] of spellings.entries()) {
        const key = spell(label);
        spelled[step] ??= regions.map(spell);
        const keys = spelled[step];
        const at = key ? keys.indexOf(key) : -1;
        // A key that two regions share ("Remote (US)", "Remote (EU)") decides nothing.
        if (at >= 0 && keys.indexOf(key, at + 1) < 0) return at;
      }
      return null;
    },
  };
}

// The emoji's name and the currency say nothing about the place.
const wordsKey = (label: string): string => {
  const codes = currenciesIn(label).map((code) => code.toLowerCase());
  const words = nameWords(label.replace(/:[a-z0-9_+-]{2,30}:/g, " "));
  return words.filter((word) => !codes.includes(word)).join(" ");
};

const shortKey = (label: string): string => wordsKey(label.replace(/\([^()]*\)/g, " "));
