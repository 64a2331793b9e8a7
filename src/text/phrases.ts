import { groupedBy } from "./grouped-by.js";
import { stemOf } from "./stem.js";
import { readWords } from "./words.js";

/** A phrase found in a text: its id, and its place among the words, `to` exclusive. */
export interface FoundPhrase<Id> {
  id: Id;
  from: number;
  to: number;
}

/** Words of a phrase that are compared; the rest of a longer one is ignored. */
const MOST_WORDS = 12;

/**
 * Makes a function that finds phrases by the stems of their words. Of the phrases of one id that begin at a word only
 * the longest is found, and a phrase inside a longer one is not.
 *
 * @param entries every phrase with its id
 */
export function phraseFinder<Id>(
  entries: Iterable<readonly [id: Id, phrase: string]>,
): (stems: readonly string[]) => FoundPhrase<Id>[] {
  const phrasesRead = [...entries].map(([id, phrase]) => ({
    id,
    stems: readWords(phrase, MOST_WORDS).words.map(({ text }) => stemOf(text)),
  }));
  const byFirst = groupedBy(phrasesRead, ({ stems: [first = ""] }) => first);
  return (stems) => {
    const found: FoundPhrase<Id>[] = [];
    /** The phrase that ends last of those that begin at the words so far. */
    let longest = { from: 0, to: 0 };
    for (let from = 0; from < stems.length; from++) {
      const phrases = byFirst.get(stems[from] ?? "");
      const fitting = phrases?.filter((phrase) => standsAt(phrase.stems, stems, from)) ?? [];
      if (fitting.length === 0) continue;
      const end = from + Math.max(...fitting.map(({ stems: own }) => own.length));
      if (end > longest.to) longest = { from, to: end };
      const here = new Set<Id>();
      for (const { id, stems: own } of fitting) {
        const to = from + own.length;
        const isInside = longest.to >= to && longest.to - longest.from > own.length;
        const isShorter =
          fitting.length > 1 && fitting.some((other) => other.id === id && other.stems.length > own.length);
        if (isInside || isShorter || here.has(id)) continue;
        here.add(id);
        found.push({ id, from, to });
      }
    }
    return found;
  };
}

/** Whether a phrase's stems are in a text from index `from` on; the first one is known to be. */
function standsAt(phrase: readonly string[], stems: readonly string[], from: number): boolean {
  for (let at = 1; at < phrase.length; at++) if (phrase[at] !== stems[from + at]) return false;
  return true;
}

/** A regex source that matches any of the phrases, the longest first. */
export const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", "\\s+")})`;
