import { listsOf, readLanguage, wordLists } from "../language.js";

const WORDS = readLanguage(
  "levels",
  listsOf("ladders plain-ladders graded openers").extend({ ranks: wordLists, titles: wordLists }),
);
/** Letters before the number of a level code: "l" of "L5". */
export const LADDERS: ReadonlySet<string> = new Set(WORDS.ladders);
/** Ladders whose letters mean no more than "level": people say L5 for a guide's E5 or ICT5. */
export const PLAIN_LADDERS: ReadonlySet<string> = new Set(WORDS["plain-ladders"]);
/** Words of a title that a grade may follow: "swe" of "SWE II". */
export const GRADED: ReadonlySet<string> = new Set(WORDS.graded);
/** Roman numerals of grades. */
export const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["v", 5],
]);

/** Ranks by their name, its words joined with a space. */
export const RANK_NAMES = new Map<string, readonly string[]>();
/** Names of `RANK_NAMES` that are ranks only next to a title. */
export const SOMETIMES = new Set<string>();
for (const [rank, names] of Object.entries(WORDS.ranks)) {
  for (const name of names) {
    const plain = name.replace(/\?$/, "");
    if (plain !== name) SOMETIMES.add(plain);
    RANK_NAMES.set(plain, [rank]);
  }
}
for (const [name, ranks] of Object.entries(WORDS.titles)) RANK_NAMES.set(name, ranks);
/** First words of the names of ranks. */
export const FIRST_OF_RANK: ReadonlySet<string> = new Set(
  [...RANK_NAMES.keys()].map((name) => name.split(" ")[0] ?? ""),
);
/** Most words in the name of a rank. */
export const LONGEST_RANK = Math.max(...[...RANK_NAMES.keys()].map((name) => name.split(" ").length));

/** Single words that name a rank, or a grade by a Roman numeral of several letters: "senior", "ii". */
export const RANKS: ReadonlySet<string> = new Set([
  ...[...RANK_NAMES.keys()].filter((name) => !name.includes(" ") && !SOMETIMES.has(name)),
  ...[...ROMAN.keys()].filter((numeral) => numeral.length > 1),
]);

const CODE = /^([a-z]{1,5})(\d{1,2})[ab]?$/;

/** Whether a folded word is the code of a level: "l5", "ict4", "sde2". */
export function isLevelCode(word: string): boolean {
  // Hardly any word ends with a digit, and this check is much faster than the pattern.
  const { length } = word;
  if (length < 2 || !(isDigit(word.charCodeAt(length - 1)) || isDigit(word.charCodeAt(length - 2)))) return false;
  const [, letters = ""] = CODE.exec(word) ?? [];
  return LADDERS.has(letters) || GRADED.has(letters);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** All words that a level may be written with. */
const VOCABULARY: ReadonlySet<string> = new Set(
  [...RANK_NAMES.keys(), ...ROMAN.keys(), ...GRADED, ...LADDERS].flatMap((name) => name.split(" ")),
);

/** The words of a level in a text, as written: "senior sde2" of "senior, with sde2". */
export const levelWordsOf = (text: string): string =>
  text
    .replace(/[\p{L}\p{N}]+/gu, (word) => {
      const plain = word.toLowerCase();
      return VOCABULARY.has(plain) || isLevelCode(plain) || /^\d{1,3}$/.test(plain) ? word : "";
    })
    .replace(/\s+/g, " ")
    .trim();

/** Whether a word names a level and not a role: "senior", "L5". */
export function isLevelWord(word: string): boolean {
  const plain = word.toLowerCase();
  return RANKS.has(plain) || isLevelCode(plain);
}

const OPENERS: ReadonlySet<string> = new Set([
  ...[...RANK_NAMES.keys()].filter((name) => !name.includes(" ")),
  ...LADDERS,
  ...WORDS.openers,
]);

/** Whether a word, in lower case, may begin the name of a level or of a role at one: "senior", "l5", "backend". */
export const opensLevel = (word: string): boolean => OPENERS.has(word) || isLevelCode(word) || /^\d{1,3}$/.test(word);
