import { isLevelWord } from "../../domain/level-words.js";
import { asTyped, joinWords } from "../../text/words.js";
import { asksForCompanies, PAYS_ELSEWHERE, speaksOfCompanies } from "../asks-for-companies.js";
import type { Company } from "../catalog/catalog.js";
import { NAME_WORDS } from "../catalog/everyday-names.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { CompanyName, Reading } from "../query.js";
import { namesTopic } from "../topics.js";
import { areEveryday } from "../word-vectors.js";
import { type Asked, runs } from "./account.js";
import type { Knowledge } from "./knowledge.js";
import { nameOf } from "./lists.js";

const SUGGESTIONS = 3;
/** Words of a question up to which each may be the company. */
const FEW_WORDS = 4;

/**
 * The reading when no guide fits: the words that were not understood, and the nearest names.
 *
 * @param company the company that was read and has no guides, or null
 */
export function nothingFits(
  asked: Asked,
  hypothesis: Hypothesis,
  known: Knowledge,
  company: CompanyName | null,
): Reading {
  const heard = company ? heardCompany(asked, hypothesis) : heardWords(asked, hypothesis);
  if (company) return { kind: "unknown", heard, known: nameOf(company), suggestions: [] };
  const [place] = hypothesis.lost || hypothesis.role ? [] : hypothesis.places;
  const named = place === undefined ? {} : { place: known.labels.name(place) };
  const asName = hypothesis.lost && standsAsName(asked, hypothesis);
  return {
    kind: "unknown",
    heard,
    known: null,
    ...(asName && { named: true }),
    ...named,
    suggestions: suggest(asked, hypothesis, known),
  };
}

/** Words that the name of a company may follow. */
const BEFORE_NAME = new Set("at from for with by join joining joined than vs versus or".split(" "));
/** Those that only a name follows; everyday words follow the others, too: "with kids", "for reference". */
const BEFORE_NAME_ONLY = new Set("at from join joining joined vs versus".split(" "));
/** Fillers from which on a question is a sentence, not a list of names. */
const OF_SENTENCE = 2;

/**
 * Whether an unexplained word may be the company: it is capitalized, follows a fitting word, is next to the role, or is
 * in a short question. "Low" in "I make 150 as a DS in NYC, is that low" is not, nor is "reward" in "which companies
 * reward a DS best".
 */
export function mayNameCompany({ text: whole, words, rest }: Asked, { unread, roleAt }: Hypothesis): boolean {
  if (rest !== "" || words.length <= FEW_WORDS) return true;
  const speaks = speaksOfCompanies(words);
  const asks = asksForCompanies(whole);
  const isSentence = speaks || words.filter(({ text }) => FILLERS.has(text)).length >= OF_SENTENCE;
  return unread.some((at) => {
    const { text = "", capital = false, possessive = false } = words[at] ?? {};
    if (NUMBER.test(text) || isLevelWord(text)) return false;
    const before = words[at - 1]?.text ?? "";
    const ahead = roleAt !== null && at === roleAt.from - 1;
    // "Which companies are stingiest w/ TPMs", "Wer zahlt DevOps-Leuten am besten": the companies are what is asked for.
    const isOfRole = roleAt?.to === at && whole[(words[at]?.start ?? 0) - 1] === "-";
    if (asks && (!capital || isOfRole) && !BEFORE_NAME.has(before)) return false;
    if (PAYS_ELSEWHERE.has(before) || PAYS_ELSEWHERE.has(words[at + 1]?.text ?? "")) return true;
    if (isSentence && !capital && areEveryday(text)) {
      if (possessive || BEFORE_NAME_ONLY.has(before)) return true;
      if (at === 0 && NAME_WORDS["companies-do"].has(words[at + 1]?.text ?? "")) return true;
      return ahead && words[at + 1]?.mark === "" && !speaks;
    }
    return at === 0 || capital || ahead || at === roleAt?.to || BEFORE_NAME.has(before);
  });
}

const ASKED_BEFORE = new Set("at from for with about join joining vs versus or and than".split(" "));

/** Whether unexplained words are in a company name's position in a thread: "what about acme", "Acme tpm", "acme". */
function standsAsName({ words, rest }: Asked, { unread, roleAt, passed }: Hypothesis): boolean {
  if (rest !== "" || (unread.length + passed.length === words.length && words.length < 3)) return true;
  return unread.some((at) => {
    const { text = "", capital = false } = words[at] ?? {};
    if (NUMBER.test(text) || isLevelWord(text) || namesTopic(text)) return false;
    return (
      at === 0 || capital || (roleAt !== null && at === roleAt.from - 1) || ASKED_BEFORE.has(words[at - 1]?.text ?? "")
    );
  });
}

/** The longest run of unexplained words; the whole text if there are none. */
function heardWords({ text, words }: Asked, { unread }: Hypothesis): string {
  const [run] = runs(unread).sort(([a, b], [c, d]) => d - c - (b - a));
  return run ? asTyped(text, words, run[0], run[1]) : text.trim();
}

/** The company as typed; the whole text if none was read. */
export function heardCompany({ text, words }: Asked, { companyAt }: Hypothesis): string {
  return companyAt ? asTyped(text, words, companyAt.from, companyAt.to) : text.trim();
}

/** Companies with the names most similar to the unexplained words. */
function suggest({ words }: Asked, { unread }: Hypothesis, { lexicon }: Knowledge): CompanyName[] {
  const suggestions = new Map<string, CompanyName>();
  const add = (company: Company) => {
    const { size } = suggestions;
    if (size < SUGGESTIONS && company.guides.length > 0) suggestions.set(company.company, nameOf(company));
  };
  const alike = (joined: string) => {
    for (const name of lexicon.companies.alike(joined, SUGGESTIONS)) {
      for (const { meaning } of lexicon.terms(name)) if (meaning.kind === "company") add(meaning.company);
    }
  };
  // A company's name that was not accepted next to the other words: "apple bank".
  for (const at of words.length > FEW_WORDS ? unread : words.keys()) {
    for (const { meaning, loose } of lexicon.terms(words[at]?.text ?? "")) {
      if (meaning.kind === "company" && !loose) add(meaning.company);
    }
  }
  for (const [from, to] of runs(unread)) {
    const joined = joinWords(words, from, to);
    if (to - from === 1) {
      // A word that few names have, as typed or misspelt: "finacial".
      for (const word of [joined, ...lexicon.words.find(joined).map(({ name }) => name)]) {
        const named = lexicon.companyWords.get(word) ?? [];
        if (named.length <= SUGGESTIONS) named.forEach(add);
      }
    }
    alike(joined);
    // The words before or after a role or a place may be the company by themselves: "crowd sec".
    const names = (at: number) =>
      lexicon.terms(words[at]?.text ?? "").some(({ meaning }) => meaning.kind !== "company");
    const end = to - 1;
    if (to - from > 1 && names(end)) alike(joinWords(words, from, end));
    if (to - from > 1 && names(from)) alike(joinWords(words, from + 1, to));
  }
  return [...suggestions.values()];
}
