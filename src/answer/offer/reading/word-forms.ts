import { fold } from "../../../text/folding.js";
import { OFFER_WORDS, WORD_FORMS } from "./offer-words.js";

/** Pairs of a part of a word, with accents (so that "salon" does not end in "lön"), and its word; longest first. */
const listed = (lists: Readonly<Record<string, readonly string[]>>): (readonly [part: string, word: string])[] =>
  Object.entries(lists)
    .flatMap(([word, parts]) => parts.map((part) => [part, fold(word)] as const))
    .sort(([one], [other]) => other.length - one.length);

const HEADS = listed(WORD_FORMS.heads);
const STARTS = listed(WORD_FORMS.starts);
const STEMS = listed(WORD_FORMS.stems);
const KNOWN: ReadonlySet<string> = new Set(
  [...Object.values(OFFER_WORDS.labels), ...Object.values(OFFER_WORDS.details)].flat(),
);
/** Longest ending and shortest first part of a compound, in letters. */
const [LONGEST_ENDING, SHORTEST_START] = [5, 3];

/**
 * The listed word of which a word in lower case is a form: a compound, by its last part ("Einstiegsprämie" is a
 * sign-on, "Belegschaftsaktien" are stock), or an inflected word ("опционами"). Undefined for other words, and for
 * listed ones.
 */
export function formOf(word: string): string | undefined {
  if (word.length < SHORTEST_START + 2 || KNOWN.has(fold(word))) return undefined;
  const stem = STEMS.find(([part]) => word.startsWith(part) && word.length - part.length <= LONGEST_ENDING);
  if (stem) return stem[1];
  const head = HEADS.find(
    ([part]) => word === part || (word.endsWith(part) && word.length - part.length >= SHORTEST_START),
  );
  if (!head) return undefined;
  const before = word.slice(0, word.length - head[0].length);
  const start = STARTS.find(([part]) => before === part || before === `${part}s`);
  return start && fitsHead(start[1], head[1]) ? start[1] : head[1];
}

/** Whether the first part of a compound decides its meaning: in "Monatsgehalt", but not in "Antrittsgehalt", a base. */
const fitsHead = (start: string, head: string): boolean =>
  start.endsWith("gehalt") ? head === "gehalt" : head === "jahresbonus";

/** The names of parts that are recognized when mistyped. */
const NAMES = [
  "base",
  "salary",
  "bonus",
  "equity",
  "stock",
  "options",
  "sign",
  "signing",
  "joining",
  "relocation",
] as const;
/** Other words that are one letter away from such a name. */
const OTHER = new Set(["bases", "bonuses", "stocks", "option", "salarys", "bas", "bae", "onus", "signs", "sin", "sig"]);

/** The name of a part that a word is but for one extra or missing letter, or two swapped ones ("slary", "bouns"). */
export function mistyped(word: string): string | undefined {
  if (word.length < 3 || word.length > 11 || OTHER.has(word)) return undefined;
  return NAMES.find((name) => name[0] === word[0] && isNear(word, name));
}

function isNear(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (word[at] === name[at] && at < word.length) at += 1;
  const [rest, meant] = [word.slice(at), name.slice(at)];
  if (word.length > name.length) return rest.slice(1) === meant;
  if (word.length < name.length) return rest === meant.slice(1);
  return rest.length > 1 && rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2);
}
