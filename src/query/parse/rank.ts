import type { Guide } from "../../domain/guide.js";
import { isLevelWord, RANKS } from "../../domain/level-words.js";
import type { ChooseRegion } from "../../geo/choose-region.js";
import { later } from "../../later.js";
import { bracketsOf, type Word } from "../../text/words.js";
import { speaksOfCompanies } from "../asks-for-companies.js";
import type { Collection, Company } from "../catalog/catalog.js";
import { EVERYDAY } from "../catalog/everyday-names.js";
import { NUMBER } from "../catalog/fillers.js";
import { guideOf } from "../catalog/level-guide.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { inContext } from "../context/in-context.js";
import type { WhoIsWho } from "../context/named-company.js";
import type { FitOf } from "../context/who-is-who.js";
import { describedJobs } from "../mentions/described-jobs.js";
import { guessedSpans } from "../mentions/guesses.js";
import { exactSpans, type Span, type Stretch } from "../mentions/mentions.js";
import { partSpans } from "../mentions/specialties.js";
import type { RegionChoice } from "../query.js";
import { namesTopic } from "../topics.js";
import { COST } from "../weights.js";
import { areEveryday } from "../word-vectors.js";
import type { Hypothesis } from "./hypothesis.js";
import { namedJobs } from "./named-job.js";
import { readAll } from "./readings.js";

/** A reading of all words, weighed against what the guides have. */
export interface Candidate {
  hypothesis: Hypothesis;
  cost: number;
  /** The guide for its company and role, and its region; null if there is none. */
  guide: Guide | null;
  region: RegionChoice | null;
}

/**
 * How to read the words: whether in a thread, the whole text that they are from, and the exact names if already found.
 */
interface HowAsked {
  inThread?: boolean;
  whole?: readonly Word[] | null;
  exact?: readonly Span[];
}

/** Ranks the readings of some words. */
export type Rank = (words: readonly Word[], asked?: HowAsked) => Ranked;

/** The readings, the likeliest first, and the use of each company that the words name. */
export interface Ranked {
  candidates: Candidate[];
  who: WhoIsWho | null;
}

/** Most unread words of a question that are checked for misspellings. */
const MOST_DOUBTFUL = 8;

/** Words that the company compared to comes after. */
const COMPARED_TO = new Set(["to", "vs", "versus", "with", "than", "against", "into"]);

/**
 * Cost of a reading with two companies in a question for levels: the guide of the company nearer to the role answers.
 */
function besideCost({ companyAt, besideAt, roleAt }: Hypothesis, words: readonly Word[]): number {
  if (!companyAt || !besideAt) return COST.missingCompany;
  if (COMPARED_TO.has(words[companyAt.from - 1]?.text ?? "")) return COST.comparedTo;
  const apart = (other: Stretch) => (roleAt ? Math.max(other.from - roleAt.to, roleAt.from - other.to) : 0);
  const nearer = apart(companyAt) - apart(besideAt);
  return nearer > 0 || (nearer === 0 && besideAt.from < companyAt.from) ? COST.fartherCompany : 0;
}

/**
 * Cost of a place by a shared name: Dublin CA is meant by "dublin" only if the guide names it, and Washington State by
 * "washington" only if the guide has Seattle.
 */
function namesakeCost(regions: readonly (RegionChoice | null)[]): number {
  const named = regions.every(
    (region) => region?.kind === "requested" || (region?.kind === "covered" && region.within !== undefined),
  );
  return named ? 0 : COST.noNamesake;
}

function isEveryday({ from, to }: Stretch, words: readonly Word[]): boolean {
  return to - from === 1 && EVERYDAY.has(words[from]?.text ?? "");
}

/** Whether an unread word that may belong to a name comes right before or after it. */
function isBeside({ from, to }: Stretch, unread: readonly number[], words: readonly Word[]): boolean {
  return unread.some((at) => (at === from - 1 || at === to) && isWord(words[at]));
}

/** Whether an unread word is in the same sentence as a stretch; without a stretch any sentence will do. */
function sharesSentence(at: Stretch | null, unread: readonly number[], words: readonly Word[]): boolean {
  return unread.some((other) => {
    const [from, to] = at ? [Math.min(at.from, other), Math.max(at.from, other)] : [0, 0];
    return isWord(words[other]) && !words.slice(from + 1, to + 1).some(({ mark }) => mark === ".");
  });
}

/** Whether a word is neither a level nor a number, so that it may name a company. */
function isWord({ text }: Pick<Word, "text"> = { text: "" }): boolean {
  return text !== "" && !isLevelWord(text) && !NUMBER.test(text);
}

interface OfWords {
  /** Whether they may ask for companies, so that a missing company name is expected. */
  speaksOfCompanies: boolean;
  /** The roles in the position of a job title. */
  jobs(): readonly Stretch[];
  /** Whether the word at an index may be an unknown company. */
  mayBeCompany(at: number): boolean;
}

const overlaps =
  (one: Stretch) =>
  ({ from, to }: Stretch): boolean =>
    from < one.to && one.from < to;

/** Remembers the result for each index. */
function byPlace(find: (at: number) => boolean): (at: number) => boolean {
  const known: boolean[] = [];
  return (at) => {
    known[at] ??= find(at);
    return known[at];
  };
}

/** Whether a word is in brackets after a company, which describe it: "Target (the retailer)". */
function saysMore(words: readonly Word[], spans: readonly Span[], at: number): boolean {
  const inside = bracketsOf(words, at);
  return inside !== null && spans.some(({ to, meaning }) => to === inside.from && meaning.kind === "company");
}

/**
 * Whether a guessed place or company is an everyday word: "seat" is not Seattle if a place is named, and "cover" is not
 * Clover if no role supports it.
 */
const isWordFor = (kind: "place" | "company", words: readonly Word[], { from, to, meaning }: Span): boolean =>
  meaning.kind === kind &&
  words.length > 1 &&
  words.slice(from, to).every(({ text, capital }) => !capital && areEveryday(text));

/** Makes the ranking. Misspellings are considered only if the exact names leave a word unread. */
export function makeRank(collection: Collection, lexicon: Lexicon, chooseRegion: ChooseRegion): Rank {
  /**
   * The region for each place by itself, in the guide or, without one, in the company's first guide, as its guides
   * mostly have the same regions.
   */
  const regionsAt = (guide: Guide | null, company: Company | null, places: readonly string[]) => {
    const at = guide ?? company?.guides[0];
    return places.map((place) => (at ? chooseRegion(at, [place]) : null));
  };
  const weigh = (hypothesis: Hypothesis, words: readonly Word[], asked: OfWords): Candidate => {
    const { company, companyAt, beside, role, roleAt, looseRole, places, lost, loose, parts, unread } = hypothesis;
    const guide = (company && role && guideOf(company, role, [])) ?? null;
    const region = guide && chooseRegion(guide, places);
    let cost = hypothesis.cost;
    // Unread words may themselves be the company, an unknown one.
    if (!company && !asked.speaksOfCompanies && !unread.some(asked.mayBeCompany)) cost += COST.missingCompany;
    if (!company && parts !== 0 && (parts & (parts - 1)) === 0) cost += COST.vagueSpecialty;
    if (beside) cost += besideCost(hypothesis, words);
    if (!role) cost += COST.missingRole;
    if (company && company.guides.length === 0) cost += COST.noGuides;
    else if (company && role && !guide) cost += COST.lacksRole;
    if (region?.kind === "unavailable") cost += COST.lacksPlace;
    else if (places.length > 1 && regionsAt(guide, null, places).some((at) => at?.kind === "unavailable")) {
      cost += COST.lacksSecond;
    }
    if (hypothesis.namesake) cost += namesakeCost(regionsAt(guide, company, places));
    if (loose && lost && sharesSentence(companyAt, unread, words)) cost += COST.distrust;
    if (lost && roleAt && looseRole && isBeside(roleAt, unread, words)) cost += COST.otherRole;
    if (lost && roleAt && companyAt && asked.jobs().length > 0 && !asked.jobs().some(overlaps(roleAt)))
      cost += COST.looseJob;
    // A role makes an everyday name a company, whatever else there is; without one "apple" of "apple bank" is not.
    if (lost && companyAt && (!role || looseRole) && isEveryday(companyAt, words)) {
      const strange = unread.filter(asked.mayBeCompany);
      if (isBeside(companyAt, strange, words)) cost += COST.everyday;
    }
    return { hypothesis, cost, guide, region };
  };
  /**
   * Whether a word may be an unknown company. Known names are not, nor are topics of the guides' prose, such as
   * "vesting".
   */
  const mayBeCompany = ({ text }: Pick<Word, "text"> = { text: "" }): boolean => {
    if (!isWord({ text }) || RANKS.has(text)) return false;
    return !lexicon.terms(text).some(({ loose, code }) => !loose && !code) && !namesTopic(text);
  };
  const fits: FitOf = (company, roles, places) => {
    const guides = roles.flatMap((role) => guideOf(company, role, []) ?? []);
    const at = guides[0] ?? company.guides[0];
    if (!at) return { role: null, place: null };
    return {
      role: roles.length === 0 ? null : guides.length > 0,
      alone: roles.some((role) => company.specialties.some((one) => one.role === role)),
      place: places.length === 0 ? null : places.some((place) => chooseRegion(at, [place])?.kind !== "unavailable"),
    };
  };
  const weighAll = (words: readonly Word[], spans: readonly Span[]) => {
    const asked: OfWords = {
      speaksOfCompanies: speaksOfCompanies(words),
      jobs: later(() => namedJobs(words, spans)),
      mayBeCompany: byPlace((at) => mayBeCompany(words[at]) && !saysMore(words, spans, at)),
    };
    return readAll(words, spans)
      .map((hypothesis) => weigh(hypothesis, words, asked))
      .sort((a, b) => a.cost - b.cost);
  };

  return (words, { inThread = false, whole = null, exact: found = exactSpans(words, lexicon) } = {}) => {
    const { spans: named, who } = inContext(words, found, lexicon, inThread, whole, fits);
    const exact = [...named, ...describedJobs(words, named, collection.roles)];
    const first = weighAll(words, [...exact, ...partSpans(words, exact, collection, false)]);
    const doubtful = (first[0]?.hypothesis.unread ?? []).slice(0, MOST_DOUBTFUL);
    if (!first[0]?.hypothesis.lost) return { candidates: first, who };
    const isPlaced = exact.some(({ meaning }) => meaning.kind === "place");
    const hasRole = exact.some(({ meaning, loose }) => meaning.kind === "role" && !loose);
    const isChance = (span: Span) =>
      (isPlaced && isWordFor("place", words, span)) || (!hasRole && isWordFor("company", words, span));
    const guessed = guessedSpans(words, doubtful, lexicon).filter((span) => !isChance(span));
    const all = [...exact, ...guessed];
    return { candidates: weighAll(words, [...all, ...partSpans(words, all, collection, true)]), who };
  };
}
