import type { Collection } from "./collection.js";
import { MARGIN, ROLE_MARGIN } from "./costs.js";
import { settleFocus } from "./focus.js";
import type { Labels } from "./labels.js";
import type { Lexicon } from "./lexicon.js";
import type { ChoiceReason, CompanyName, Focus, GuideReading, ReadAs, Reading } from "./query.js";
import type { Candidate } from "./rank.js";
import type { Hypothesis } from "./readings.js";
import type { ChooseRegion } from "./regions.js";
import { asTyped, type Word } from "./words.js";

/** What settling needs to know of the guides. */
export interface Known {
  collection: Collection;
  lexicon: Lexicon;
  labels: Labels;
  chooseRegion: ChooseRegion;
}

/** A question: its text and words, and the words beyond those that are read. */
export interface Asked {
  text: string;
  words: readonly Word[];
  rest: string;
}

const MOST_CHOICES = 5;
const SUGGESTIONS = 3;

/** Settles what a question means from its readings, the likeliest first. */
export function settle(asked: Asked, candidates: readonly Candidate[], known: Known): Reading {
  const [best] = candidates;
  if (!best) return { kind: "help" };
  const { hypothesis, guide, region } = best;
  const { company, role } = hypothesis;
  const focus = settleFocus(hypothesis.focuses);
  const told = tell(asked, hypothesis, known);

  if (company && company.guides.length === 0) return unknown(asked, hypothesis, known, company);
  if (company && guide && region) {
    const rivals = rivalsOf(best, candidates);
    if (rivals.length > 1) return choices(rivals, focus, asked, known);
    const beside = hypothesis.beside ? { beside: nameOf(hypothesis.beside) } : {};
    return { kind: "guide", focus, guide, region, ...told, ...beside };
  }
  if (company) {
    const rivals = companyRivals(best, candidates);
    if (rivals.length > 1) {
      return { kind: "unknown", heard: heardCompany(asked, hypothesis), known: null, suggestions: rivals };
    }
    const lacks = role ? { lacks: role.roleName } : {};
    return { kind: "company", focus, company: nameOf(company), guides: company.guides, ...lacks, ...told };
  }
  if (hypothesis.lost) return unknown(asked, hypothesis, known, null);
  if (role) return roleReading(hypothesis, focus, told, known);
  if (hypothesis.places.length > 0) return unknown(asked, hypothesis, known, null);
  return { kind: "help" };
}

function nameOf({ company, companyName }: CompanyName): CompanyName {
  return { company, companyName };
}

/** What was guessed and what was left out, as typed. */
export function tell(
  { text, words, rest }: Asked,
  { guesses, unread }: Hypothesis,
  { labels }: Known,
): { readAs: ReadAs[]; unread: string[] } {
  const readAs = guesses.map(({ from, to, meaning }) => {
    const typed = asTyped(text, words, from, to);
    switch (meaning.kind) {
      case "company":
        return { typed, as: meaning.company.companyName };
      case "role":
        return { typed, as: meaning.role.roleName };
      case "part":
        return { typed, as: meaning.specialty.role.roleName };
      case "place":
        return { typed, as: labels.name(meaning.place) };
      case "focus":
        return { typed, as: meaning.focus };
    }
  });
  const left = runs(unread).map(([from, to]) => asTyped(text, words, from, to));
  return { readAs, unread: rest ? [...left, rest] : left };
}

/** Words beside each other as one: [1, 2, 5] gives [1, 3) and [5, 6). */
function runs(indexes: readonly number[]): [from: number, to: number][] {
  const out: [number, number][] = [];
  for (const index of indexes) {
    const last = out.at(-1);
    if (last && last[1] === index) last[1]++;
    else out.push([index, index + 1]);
  }
  return out;
}

/** The candidates with a guide that are about as likely as the best, one for each guide. */
function rivalsOf(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const rivals: Candidate[] = [];
  for (const candidate of candidates) {
    const { guide, cost, hypothesis } = candidate;
    const margin = hypothesis.company === best.hypothesis.company ? ROLE_MARGIN : MARGIN;
    if (!guide || cost > best.cost + margin || rivals.some((rival) => rival.guide === guide)) continue;
    rivals.push(candidate);
  }
  return rivals.slice(0, MOST_CHOICES);
}

function companyRivals(best: Candidate, candidates: readonly Candidate[]): CompanyName[] {
  const rivals = new Map<string, CompanyName>();
  for (const { hypothesis, cost } of candidates) {
    const { company, role } = hypothesis;
    if (!company || company.guides.length === 0 || cost > best.cost + ROLE_MARGIN) continue;
    if (role === best.hypothesis.role && hypothesis.loose) rivals.set(company.company, nameOf(company));
  }
  return best.hypothesis.loose ? [...rivals.values()].slice(0, MOST_CHOICES) : [];
}

function choices(rivals: readonly Candidate[], focus: Focus, asked: Asked, known: Known): Reading {
  const distinct = (of: (candidate: Candidate) => unknown) => new Set(rivals.map(of)).size > 1;
  const companies = distinct(({ hypothesis }) => hypothesis.company);
  const roles = distinct(({ hypothesis }) => hypothesis.role);
  const why: ChoiceReason = companies && roles ? "both" : companies ? "company" : "role";
  const options = rivals.flatMap(({ guide, region }): GuideReading[] => (guide && region ? [{ guide, region }] : []));
  const readAs: ReadAs[] = [];
  const all = rivals.map(({ hypothesis }) => hypothesis);
  for (const one of all[0] ? tell(asked, all[0], known).readAs : []) {
    if (all.every((hypothesis) => tell(asked, hypothesis, known).readAs.some(({ as }) => as === one.as))) readAs.push(one);
  }
  const unread = (all[0]?.unread ?? []).filter((at) => all.every((hypothesis) => hypothesis.unread.includes(at)));
  const left = runs(unread).map(([from, to]) => asTyped(asked.text, asked.words, from, to));
  return { kind: "choices", focus, choices: options, readAs, unread: left, why };
}

function roleReading(
  { role, places }: Hypothesis,
  focus: Focus,
  told: { readAs: ReadAs[]; unread: string[] },
  { labels, chooseRegion }: Known,
): Reading {
  const { role: id = "", roleName = "", guides = [] } = role ?? {};
  const found = guides.map((guide) => ({ guide, region: chooseRegion(guide, places) }));
  const [place] = places;
  return {
    kind: "role",
    focus,
    role: { role: id, roleName },
    place: place === undefined ? null : labels.name(place),
    found: found.filter(({ region }) => region.kind !== "unavailable"),
    ...told,
  };
}

function unknown(asked: Asked, hypothesis: Hypothesis, known: Known, company: CompanyName | null): Reading {
  const heard = company ? heardCompany(asked, hypothesis) : heardWords(asked, hypothesis);
  if (company) return { kind: "unknown", heard, known: nameOf(company), suggestions: [] };
  return { kind: "unknown", heard, known: null, suggestions: suggest(asked, hypothesis, known) };
}

/** The first words that nothing explained; the whole text where there are none. */
function heardWords({ text, words }: Asked, { unread }: Hypothesis): string {
  const [run] = runs(unread).sort(([a, b], [c, d]) => d - c - (b - a));
  return run ? asTyped(text, words, run[0], run[1]) : text.trim();
}

function heardCompany({ text, words }: Asked, { guesses, company }: Hypothesis): string {
  const guess = guesses.find(({ meaning }) => meaning.kind === "company" && meaning.company === company);
  return guess ? asTyped(text, words, guess.from, guess.to) : text.trim();
}

/** Names of companies that look most like the words that nothing explained. */
function suggest({ words }: Asked, { unread }: Hypothesis, { lexicon }: Known): CompanyName[] {
  const suggestions = new Map<string, CompanyName>();
  for (const [from, to] of runs(unread)) {
    const joined = words.slice(from, to).reduce((all, { text }) => all + text, "");
    for (const name of lexicon.companies.alike(joined, SUGGESTIONS)) {
      for (const { meaning } of lexicon.terms(name)) {
        if (meaning.kind === "company" && meaning.company.guides.length > 0 && suggestions.size < SUGGESTIONS) {
          suggestions.set(meaning.company.company, nameOf(meaning.company));
        }
      }
    }
  }
  return [...suggestions.values()];
}
