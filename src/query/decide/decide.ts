import type { Guide } from "../../domain/guide.js";
import { isLevelWord } from "../../domain/level-words.js";
import { indexOf, placesApart, REMOTE } from "../../geo/choose-region.js";
import { joinWords } from "../../text/words.js";
import { tellingFocus } from "../catalog/focus.js";
import { guideOf } from "../catalog/level-guide.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { Candidate } from "../parse/rank.js";
import type { ChoiceReason, CompanyName, Focus, GuideReading, Reading, RegionChoice } from "../query.js";
import { GUESS_MARGIN, MARGIN, ROLE_MARGIN } from "../weights.js";
import { type Asked, accountOf, sharedAccount } from "./account.js";
import { askedLevel, levelAsTyped } from "./asked-level.js";
import { atLevel, levelsApart, namesLevel, withRoleOfLevel } from "./at-level.js";
import type { Knowledge } from "./knowledge.js";
import { companyReading, nameOf, roleReading } from "./lists.js";
import { accountWithout, leftOutCompanies } from "./several-companies.js";
import { withStrangePlace } from "./strange-place.js";
import { heardCompany, mayNameCompany, nothingFits } from "./unknown.js";

/** Most guides or companies offered as choices. */
const MOST_CHOICES = 5;

/** Decides what a question means, given its readings, the likeliest first. */
export function decide(asked: Asked, candidates: readonly Candidate[], known: Knowledge): Reading {
  const [first] = candidates;
  if (!first) return { kind: "help" };
  const best = placeInstead(first, candidates, asked, known) ?? first;
  const hypothesis = withRoleOfLevel(withStrangePlace(asked, best.hypothesis, known), asked, known);
  const { company, role } = hypothesis;
  const { guide } = best.guide ? best : levelOnly(hypothesis, asked);
  const region =
    guide &&
    (hypothesis === best.hypothesis && best.region ? best.region : known.chooseRegion(guide, hypothesis.places));
  const focus = tellingFocus(hypothesis.beside ? [...hypothesis.focuses, "levels"] : hypothesis.focuses);
  const account = accountOf(asked, hypothesis, known.labels);

  if (company && company.guides.length === 0) return withoutCompany(asked, hypothesis, known, company);
  const compared =
    (guide && region && regionsApart(guide, hypothesis, asked, known)) ?? levelsApart(hypothesis, asked, known);
  if (compared) {
    // A level that an item is answered at is not an unread word.
    const unread = account.unread.filter((word) => !compared.some(({ level }) => level) || !isLevelWord(word));
    return { kind: "comparison", focus, compared, missing: [], ...account, unread };
  }
  if (company && guide && region) {
    const rivals = best.guide ? rivalsOf(best, candidates) : [];
    const offered = rivals.length > 1 ? choices(rivals, focus, asked, known) : null;
    if (offered) return offered;
    const beside = hypothesis.beside ? { beside: nameOf(hypothesis.beside) } : {};
    const reading = atLevel({ guide, region }, hypothesis, asked, known);
    const unread = [...account.unread, ...placesLacking(guide, region, hypothesis.places, known)];
    const levels = namesLevel(reading) ? unread.filter(isLevelWord) : [];
    // The level may have led to a guide other than the role's own, or to the role.
    const led = reading.guide !== guide || role !== best.hypothesis.role;
    const moved = !led ? [] : levels.map((typed) => ({ typed, as: reading.guide.roleName }));
    return {
      kind: "guide",
      focus,
      ...reading,
      readAs: [...account.readAs, ...moved],
      unread: unread.filter((word) => !levels.includes(word)),
      ...(account.slotWords && { slotWords: account.slotWords }),
      ...(account.mentioned && { mentioned: account.mentioned }),
      ...beside,
    };
  }
  if (company) {
    const rivals = companyRivals(best, candidates);
    if (rivals.length > 1) {
      return { kind: "unknown", heard: heardCompany(asked, hypothesis), known: null, suggestions: rivals };
    }
    const beside = leftOutCompanies(asked, hypothesis, known).filter((other) => other.company.guides.length > 0);
    const aside = [...new Set(beside.map((other) => other.company.companyName))].slice(0, MOST_CHOICES);
    const rest = accountWithout(asked, hypothesis, beside, known);
    return {
      ...companyReading(company, hypothesis, rest, known),
      ...levelApart(asked, hypothesis),
      ...(aside.length > 0 && { aside }),
    };
  }
  if (hypothesis.lost && (!role || mayNameCompany(asked, hypothesis)))
    return withoutCompany(asked, hypothesis, known, null);
  if (role) {
    const ranked = withRankBehind(asked, hypothesis, known);
    return { ...roleReading(ranked, accountOf(asked, ranked, known.labels), known), ...levelApart(asked, ranked) };
  }
  if (hypothesis.places.length > 0) return nothingFits(asked, hypothesis, known, null);
  return { kind: "help" };
}

/** The reading for a company without a guide, with what was asked about it. */
function withoutCompany(asked: Asked, hypothesis: Hypothesis, known: Knowledge, company: CompanyName | null): Reading {
  const { role, places } = hypothesis;
  const reading = nothingFits(asked, hypothesis, known, company);
  if (reading.kind !== "unknown" || !role) return reading;
  const place = places.map(known.labels.name).join(" ");
  return { ...reading, open: { role: role.role, ...(place && { place }), ...levelApart(asked, hypothesis) } };
}

/** Adds the rank after a role, as in "ingeniero de software senior", if guides have a role of that name. */
function withRankBehind({ words }: Asked, hypothesis: Hypothesis, { collection }: Knowledge): Hypothesis {
  const { role, roleAt, unread } = hypothesis;
  const at = roleAt?.to ?? -1;
  const ranked = unread.includes(at) && collection.roles.get(`${words[at]?.text}-${role?.role}`);
  if (!ranked || words[at]?.mark !== "") return hypothesis;
  return { ...hypothesis, role: ranked, unread: unread.filter((other) => other !== at) };
}

/** The company's guide for the role at another level, for the level asked for: "staff swe" in a table of levels. */
function levelOnly({ company, role, ...rest }: Hypothesis, { text, words }: Asked) {
  const units = company && role ? askedLevel(text, words, { ...rest, companyAt: rest.companyAt }) : [];
  return { guide: company && role && units.length > 0 ? (guideOf(company, role, units) ?? null) : null };
}

/**
 * The reading with a place instead of a company of the same name: if the company has no guides ("remote swe" without a
 * guide for Remote), or the word belongs to a longer place name ("swe remote us").
 */
function placeInstead({ hypothesis }: Candidate, candidates: readonly Candidate[], { words }: Asked, known: Knowledge) {
  const { company, companyAt, role, loose, unread } = hypothesis;
  if (!company || !companyAt || words[companyAt.from - 1]?.text === "at") return;
  // A lone "remote" may be the company, and a lone "texas" is rather the state than a company's first word.
  if (!role && !loose) return;
  const { from, to } = companyAt;
  const isPlace = (start: number, end: number) =>
    known.lexicon.terms(joinWords(words, start, end)).some(({ meaning }) => meaning.kind === "place");
  if (!isPlace(from, to)) return;
  const longer = (from > 0 && isPlace(from - 1, to)) || (to < words.length && isPlace(from, to + 1));
  if (company.guides.length > 0 && !longer) return;
  return candidates.find(({ hypothesis: other }) => {
    if (other.company || other.lost || other.role !== role) return false;
    return other.places.length > 0 && other.unread.length === unread.length;
  });
}

/**
 * The guide's regions for several places, none of which contains another: "detroit, new york"; null if the guide lacks
 * one of them, or all have the same region.
 */
function regionsApart(guide: Guide, hypothesis: Hypothesis, asked: Asked, known: Knowledge): GuideReading[] | null {
  const apart = new Map<number, GuideReading>();
  for (const places of placesApart(hypothesis.places, known.gazetteer)) {
    const region = known.chooseRegion(guide, places);
    const index = indexOf(region);
    if (index < 0) return null;
    if (!apart.has(index)) apart.set(index, atLevel({ guide, region }, { ...hypothesis, places }, asked, known));
  }
  return apart.size < 2 ? null : [...apart.values()];
}

function placesLacking(guide: Guide, region: RegionChoice, places: readonly string[], known: Knowledge): string[] {
  if (places.length < 2 || region.kind === "unavailable") return [];
  const { gazetteer, labels } = known;
  const apart = placesApart(places, gazetteer);
  const lacking = apart.filter((place) => known.chooseRegion(guide, place).kind === "unavailable");
  const named = lacking.flatMap((place) => place.slice(-1)).map(labels.name);
  const [first = []] = apart;
  if (first[0] !== REMOTE || first.length < 2) return named;
  // Remote work from a place was asked for, and the answer may be for the place alone.
  const shown = [guide.regions[indexOf(region)] ?? "", ...(region.kind === "requested" ? region.also : [])];
  const isRemote = shown.some((label) => gazetteer.placesIn(label).some((place) => gazetteer.covers(REMOTE, place)));
  return isRemote ? named : [...named, first.map(labels.name).join(" ")];
}

/** The candidates with a guide that are about as likely as the best, one for each guide. */
function rivalsOf(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const rivals: Candidate[] = [];
  for (const candidate of candidates) {
    const { guide, cost, hypothesis } = candidate;
    const guessed = hypothesis.guesses.length > 0 && best.hypothesis.guesses.length > 0;
    const margin = hypothesis.company === best.hypothesis.company ? ROLE_MARGIN : guessed ? GUESS_MARGIN : MARGIN;
    if (!guide || cost > best.cost + margin || rivals.some((rival) => rival.guide === guide)) continue;
    rivals.push(candidate);
  }
  return rivals.slice(0, MOST_CHOICES);
}

/** The companies that the same words may name with about the same likelihood: "epic", "ms". */
function companyRivals(best: Candidate, candidates: readonly Candidate[]): CompanyName[] {
  const rivals = new Map<string, CompanyName>();
  const { role, companyAt } = best.hypothesis;
  for (const { hypothesis, cost } of candidates) {
    const { company } = hypothesis;
    if (!company || company.guides.length === 0 || cost > best.cost + ROLE_MARGIN) continue;
    const same = hypothesis.companyAt?.from === companyAt?.from && hypothesis.companyAt?.to === companyAt?.to;
    if (role === hypothesis.role && same) rivals.set(company.company, nameOf(company));
  }
  return [...rivals.values()].slice(0, MOST_CHOICES);
}

/** The level that a question asks for, while its guide is still to be chosen. */
function levelApart({ text, words }: Asked, hypothesis: Hypothesis): { level?: string } {
  const level = levelAsTyped(askedLevel(text, words, hypothesis));
  return level === "" ? {} : { level };
}

/** Several guides to choose from, each at the level asked for; null if the level leads all of them to one guide. */
function choices(rivals: readonly Candidate[], focus: Focus, asked: Asked, known: Knowledge): Reading | null {
  const distinct = (of: (candidate: Candidate) => unknown) => new Set(rivals.map(of)).size > 1;
  const companies = distinct(({ hypothesis }) => hypothesis.company);
  const roles = distinct(({ hypothesis }) => hypothesis.role);
  const why: ChoiceReason = companies && roles ? "both" : companies ? "company" : "role";
  const read = rivals.flatMap(({ guide, region, hypothesis }): GuideReading[] =>
    guide && region ? [atLevel({ guide, region }, hypothesis, asked, known)] : [],
  );
  const options = [...new Map(read.map((one) => [one.guide.id, one])).values()];
  if (options.length < 2) return null;
  const account = sharedAccount(
    asked,
    rivals.map(({ hypothesis }) => hypothesis),
    known.labels,
  );
  const unread = options.some(namesLevel) ? account.unread.filter((word) => !isLevelWord(word)) : account.unread;
  return { kind: "choices", focus, choices: options, ...account, unread, why };
}
