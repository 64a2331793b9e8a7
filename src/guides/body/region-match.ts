import { currenciesIn } from "../../domain/currencies.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { nameWords } from "../../text/folding.js";

/** Finds which of the guide's regions a label of a table means. */
export interface RegionMatcher {
  /** The region's index; null if the label names none of them. */
  find(label: string): number | null;
}

/**
 * Makes a matcher of labels. The table and the front matter spell labels in different ways ("🇬🇧 London (GBP)", "London
 * (GBP £)", "London"), so labels are compared from strict to loose: by all words, by the words outside brackets, by the
 * places that they name.
 */
export function regionMatcher(regions: readonly string[], gazetteer: Gazetteer): RegionMatcher {
  const placesKey = (label: string) => gazetteer.placesIn(label).sort().join(" ");
  const spellings = [wordsKey, shortKey, placesKey];
  // Most labels match at once, so the looser spellings of the regions are computed only when needed.
  const spelled: string[][] = [];
  return {
    find(label) {
      for (const [step, spell] of spellings.entries()) {
        const key = spell(label);
        spelled[step] ??= regions.map(spell);
        const keys = spelled[step];
        const at = key ? keys.indexOf(key) : -1;
        // A key that two regions share ("Remote (US)", "Remote (EU)") does not decide.
        if (at >= 0 && keys.indexOf(key, at + 1) < 0) return at;
      }
      return null;
    },
  };
}

// The label's words, without the emoji's name and the currency, which are not about the place.
const wordsKey = (label: string): string => {
  const codes = currenciesIn(label).map((code) => code.toLowerCase());
  const words = nameWords(label.replace(/:[a-z0-9_+-]{2,30}:/g, " "));
  return words.filter((word) => !codes.includes(word)).join(" ");
};

const shortKey = (label: string): string => wordsKey(label.replace(/\([^()]*\)/g, " "));
