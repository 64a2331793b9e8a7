import { type Aliases, isLoose, namesOf } from "../../domain/aliases.js";
import { GRADED } from "../../domain/level-words.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import type { Steps } from "../../steps.js";
import { nameKey, nameWords } from "../../text/folding.js";
import type { Focus } from "../query.js";
import { COST } from "../weights.js";
import { type Collection, type Company, plainName, type Role } from "./catalog.js";
import { FILLERS } from "./fillers.js";
import { FOCUS_PHRASES } from "./focus.js";
import { type Near, nearSteps } from "./near-names.js";
import { shortForms } from "./short-forms.js";

/** What a name refers to. */
export type Meaning =
  | { kind: "company"; company: Company }
  | { kind: "role"; role: Role }
  | { kind: "place"; place: string; namesake?: boolean }
  | { kind: "focus"; focus: Focus };

/** A name in the lexicon. */
export interface Term {
  /** The name with its words separated by spaces. */
  key: string;
  meaning: Meaning;
  /** What reading it costs, in the units of `COST`. */
  cost: number;
  /** Whether it is a loose name or part of one, so that its meaning is a guess. */
  loose: boolean;
  /** Whether it is the code of a state: "nc". */
  code: boolean;
  /** Whether it counts only if typed as one word: "PM3" is a name, "PM 3" a name and a grade. */
  glued?: boolean;
}

/**
 * All names that a question may contain. They are looked up without spaces ("newyork"), so that spaces and hyphens do
 * not matter.
 */
export interface Lexicon {
  terms(joined: string): readonly Term[];
  /** Places by codes that are other words in lower case: "OR" for Oregon. */
  codesInCapitals: ReadonlyMap<string, readonly Meaning[]>;
  /** Length of the longest name, in words. */
  longest: number;
  names: Near;
  /** Words of names with several words, to look misspelt ones up. */
  words: Near;
  companies: Near;
  /** Companies with guides by each word of their two-word names: "financial" for Ally Financial. */
  companyWords: ReadonlyMap<string, readonly Company[]>;
}

/** First words that do not identify a company: "new" is not New Relic. */
const SAYS_LITTLE = new Set(
  "new one two take check together pure global united american bank first general national the de t sea fly of and c home".split(
    " ",
  ),
);
/** Shortest name that misspellings are matched to, in letters: too many words are one letter away from shorter ones. */
const SHORTEST_GUESS = 4;

const NONE: readonly Term[] = [];
const MOST_GRADES = 6;
const LONGEST_STEM = 4;

/**
 * Collects the names of companies, roles and places. `labels` has the ids of places by the names in guides.
 *
 * @returns steps of one or a few names each
 */
export function* lexiconSteps(
  collection: Collection,
  aliases: Aliases,
  gazetteer: Gazetteer,
  labels: ReadonlyMap<string, string>,
): Steps<Lexicon> {
  const terms = new Map<string, Term[]>();
  const guessable = new Set<string>();
  const companyNames = new Set<string>();
  const splitWords = new Set<string>();
  const companyWords = new Map<string, Company[]>();
  const codes = new Map<string, Meaning[]>();
  let longest = 1;

  const add = (
    key: string,
    meaning: Meaning,
    cost: number,
    { guess = true, loose = false, code = false, glued = false } = {},
  ) => {
    const words = key.split(" ");
    const joined = words.join("");
    if (!joined) return;
    const list = terms.get(joined) ?? [];
    terms.set(joined, list);
    const same = list.find((term) => sameMeaning(term.meaning, meaning));
    if (same && same.cost <= cost) return;
    if (same) list.splice(list.indexOf(same), 1);
    list.push({ key, meaning, cost, loose, code, ...(glued && { glued }) });
    longest = Math.max(longest, words.length);
    if (!guess || joined.length < SHORTEST_GUESS) return;
    guessable.add(joined);
    if (words.length > 1) for (const word of words) if (word.length >= SHORTEST_GUESS) splitWords.add(word);
  };

  for (const company of collection.companies.values()) {
    const own = company.guides[0] ? [company.guides[0].companyName] : [company.companyName];
    const names = [...own, ...own.map(plainName), company.company, ...namesOf(aliases.companies, company.company)];
    for (const name of names) {
      const loose = isLoose(name);
      for (const key of spellings(name)) {
        add(key, { kind: "company", company }, loose ? COST.shared : 0, { guess: !loose, loose });
        if (!loose && company.guides.length > 0) companyNames.add(key.replaceAll(" ", ""));
      }
    }
    yield;
  }
  for (const company of collection.companies.values()) {
    const words = nameWords(plainName(company.companyName));
    for (let count = 1; count < words.length; count++) {
      const part = words.slice(0, count);
      const key = part.join(" ");
      const joined = part.join("");
      if (part.every((word) => SAYS_LITTLE.has(word) || FILLERS.has(word)) || joined.length < 3) continue;
      const named = terms.get(joined)?.filter(({ meaning, loose }) => meaning.kind === "company" && !loose) ?? [];
      if (named.some(hasGuides)) continue;
      // A company that only the aliases list leaves its name to one with guides: "Brex" to Brex AI.
      const loose = named.length === 0 || company.guides.length === 0;
      add(key, { kind: "company", company }, 0, { guess: joined.length >= 5, loose });
    }
    yield;
  }
  for (const company of collection.companies.values()) {
    const words = nameWords(plainName(company.companyName));
    if (words.length < 2 || company.guides.length === 0) continue;
    for (const word of words.length === 2 ? words : []) {
      companyWords.set(word, [...(companyWords.get(word) ?? []), company]);
    }
    const initials = words.map(([letter]) => letter).join("");
    // Initials only make another company's short name ambiguous: "ms" is Microsoft, or Morgan Stanley.
    if (!terms.get(initials)?.some((term) => isOthersName(term, company))) continue;
    add(initials, { kind: "company", company }, 0, { guess: false, loose: true });
  }
  for (const role of collection.roles.values()) {
    const meaning: Meaning = { kind: "role", role };
    const given = new Set(role.guides.flatMap(({ roleName }) => [roleName, plainName(roleName)]));
    const names = [role.role, ...given, ...namesOf(aliases.roles, role.role)].map((name) => {
      const loose = isLoose(name);
      return { key: nameKey(name), loose, cost: loose ? COST.loose : 0 };
    });
    for (const { key, loose, cost } of names) add(key, meaning, cost, { guess: !loose, loose });
    // After all names, so that the short forms, which are not matched to misspellings, do not replace any.
    for (const { key, loose, cost } of names) {
      const others = [...shortForms(key, loose), ...(key.endsWith("s") ? [] : [`${key}s`])];
      for (const other of others) add(other, meaning, cost, { guess: false, loose });
    }
    yield;
  }
  // "PM3", "DS4": the role and one of its levels, unless this is the name of a role.
  for (const role of collection.roles.values()) {
    for (const name of namesOf(aliases.roles, role.role)) {
      if (name.length > LONGEST_STEM || !GRADED.has(name)) continue;
      for (let grade = 1; grade <= MOST_GRADES; grade++) {
        const key = `${name}${grade}`;
        if (!terms.has(key)) add(key, { kind: "role", role }, 0, { guess: false, glued: true });
      }
    }
  }
  for (const { place, key, kind, namesake } of gazetteer.names()) {
    if (kind === "code") codes.set(key, [...(codes.get(key) ?? []), { kind: "place", place, namesake }]);
    else add(key, { kind: "place", place, namesake }, 0, { guess: kind === "name" && !namesake });
    yield;
  }
  for (const [key, place] of labels) {
    add(key, { kind: "place", place }, 0);
    const words = key.split(" ");
    // "Springfield MO" of a label is found by the bare name, too.
    if (words.length > 1 && codes.has(words.at(-1) ?? ""))
      add(words.slice(0, -1).join(" "), { kind: "place", place, namesake: true }, 0, { guess: false });
  }
  for (const { phrase, focus } of FOCUS_PHRASES) add(phrase, { kind: "focus", focus }, 0, { guess: false });
  const codesInCapitals = new Map<string, Meaning[]>();
  for (const [key, meanings] of codes) {
    // "de" and "ms" mean something else, and so do "in" and "or" in lower case.
    if (terms.has(key)) continue;
    if (FILLERS.has(key)) codesInCapitals.set(key, meanings);
    else for (const meaning of meanings) add(key, meaning, 0, { guess: false, code: true });
  }

  for (const [joined, list] of terms) {
    yield;
    // A list that was appended to has spare capacity; a copy has none.
    terms.set(joined, list.slice());
    if (new Set(list.map(({ meaning }) => meaning.kind)).size < 2) continue;
    for (const term of list) if (term.meaning.kind === "company") term.cost += COST.ambiguous;
  }
  return {
    terms: (joined) => terms.get(joined) ?? NONE,
    codesInCapitals,
    longest,
    names: yield* nearSteps(guessable),
    words: yield* nearSteps(splitWords),
    companies: yield* nearSteps(companyNames),
    companyWords,
  };
}

const hasGuides = ({ meaning }: Term): boolean => meaning.kind === "company" && meaning.company.guides.length > 0;

function isOthersName({ meaning, loose }: Term, company: Company): boolean {
  return meaning.kind === "company" && !loose && meaning.company !== company && meaning.company.guides.length > 0;
}

/** Whether two names refer to the same thing; all focus names count as the same. */
export function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === "company" && b.kind === "company") return a.company === b.company;
  if (a.kind === "role" && b.kind === "role") return a.role === b.role;
  if (a.kind === "place" && b.kind === "place") return a.place === b.place;
  return a.kind === "focus" && b.kind === "focus";
}

/** A company's name, and the same without the words that people leave out: "weights and biases", "bank of america". */
function spellings(name: string): string[] {
  const words = nameWords(name.replaceAll("&", " and "));
  const short = words.filter((word, index) => index === 0 || !["and", "of", "the"].includes(word));
  // "b of a" would be left with two letters.
  const all = [words, nameWords(name), ...(short.join("").length < 5 ? [] : [short])];
  return [...new Set(all.map((list) => list.join(" ")))];
}
