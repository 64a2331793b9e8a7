import { slips } from "../../text/edit-distance.js";
import { fold } from "../../text/folding.js";
import type { Word } from "../../text/words.js";
import type { Collection, Company, Specialty } from "../catalog/catalog.js";
import { COST } from "../weights.js";
import { guessWeight, type PartMeaning, type Span } from "./mentions.js";

/** Companies whose specialties are tried word by word. */
const COMPANIES_TRIED = 8;

/**
 * Finds words of specialties of the companies found or, if there are none, of all specialties that a distinctive word
 * names.
 *
 * @param guess whether to allow typos
 */
export function partSpans(
  words: readonly Word[],
  spans: readonly Span[],
  collection: Collection,
  guess: boolean,
): Span[] {
  const companies = new Set<Company>();
  for (const { meaning } of spans) {
    if (meaning.kind === "company" && companies.size < COMPANIES_TRIED) companies.add(meaning.company);
  }
  const specialties = new Set([...companies].flatMap((company) => company.specialties));
  if (companies.size === 0) {
    for (const { text } of words) for (const found of collection.telling.get(text) ?? []) specialties.add(found);
  }
  const parts: Span[] = [];
  const clauses = marksBefore(words);
  for (const specialty of specialties) {
    const names = [...specialty.words.keys()];
    for (const [from, { text }] of words.entries()) {
      if (!guess && !specialty.words.has(text)) continue;
      const apart = (name: string) => (name === text ? 0 : guess && name.length >= 4 ? partSlips(text, name) : 9);
      let index = specialty.words.has(text) ? names.indexOf(text) : -1;
      // "Amazon AWS" names the company twice, and not a specialty of it.
      if (spans.some((span) => namesOwner(span, from, specialty))) continue;
      if (index < 0 && guess) index = names.findIndex((name) => apart(name) < 2);
      const name = names[index];
      if (name === undefined) continue;
      const share = (specialty.words.get(name) ?? 0) / specialty.weight;
      const clause = clauses[from] ?? 0;
      const meaning: PartMeaning = {
        kind: "part",
        specialty,
        bits: 1 << index,
        share,
        own: specialty.own.has(name),
        clause,
      };
      const cost = apart(name) * guessWeight(name);
      parts.push({ from, to: from + 1, meaning, cost, ...(cost > 0 ? { guessed: { from, to: from + 1 } } : {}) });
    }
  }
  return [...parts, ...brandSpans(words, spans)];
}

function marksBefore(words: readonly Word[]): number[] {
  let marks = 0;
  return words.map(({ mark }) => (mark === "" ? marks : ++marks));
}

const namesOwner = ({ from, to, meaning, loose }: Span, at: number, specialty: Specialty): boolean =>
  from === at &&
  to === at + 1 &&
  !loose &&
  meaning.kind === "company" &&
  meaning.company.specialties.includes(specialty);

/**
 * Brands of a company that are in the name of one of its specialties, if a word that many roles share follows: the
 * "clover" of "clover engineer" names Fiserv and its Clover OS Platform Engineer. An abbreviation of the company itself
 * ("ea") is not a brand.
 */
function brandSpans(words: readonly Word[], spans: readonly Span[]): Span[] {
  const brands: Span[] = [];
  const clauses = marksBefore(words);
  for (const { from, to, meaning, guessed, cost } of spans) {
    if (meaning.kind !== "company" || guessed) continue;
    const { company } = meaning;
    for (const specialty of company.specialties) {
      const behind = specialty.words.get(words[to]?.text ?? "") ?? 1;
      if (behind === 1) continue;
      const names = [...specialty.words.keys()];
      const typed = words.slice(from, to).filter(({ text }) => specialty.own.has(text));
      if (!typed.some(({ text }) => specialty.words.get(text) === 1 && !isShortFor(text, company))) continue;
      const bits = typed.reduce((all, { text }) => all | (1 << names.indexOf(text)), 0);
      const share = typed.reduce((all, { text }) => all + (specialty.words.get(text) ?? 0), 0) / specialty.weight;
      const both: PartMeaning = {
        kind: "part",
        specialty,
        bits,
        share,
        company,
        own: true,
        clause: clauses[from] ?? 0,
      };
      brands.push({ from, to, meaning: both, cost: cost - COST.brand, guessed: { from, to } });
    }
  }
  return brands;
}

/** Whether the letters occur in the company's name in their order: "ea" in Electronic Arts, "jpm" in JPMorgan. */
function isShortFor(word: string, { companyName }: Company): boolean {
  let at = 0;
  for (const letter of fold(companyName)) if (letter === word[at]) at++;
  return at === word.length;
}

/**
 * Typos between a typed word and a word of a specialty's name, 9 if too many; as there are few specialties, shorter
 * words are safe to guess.
 */
function partSlips(typed: string, name: string): number {
  return typed.length >= 3 && Math.abs(typed.length - name.length) <= 1 ? slips(typed, name) : 9;
}
