import { indexOf, placesMeant } from "../../geo/choose-region.js";
import { bracketsOf, type Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { tellingFocus } from "../catalog/focus.js";
import type { NamedCompany } from "../context/named-company.js";
import { exactSpans, type Span } from "../mentions/mentions.js";
import { isLedToPlace } from "../mentions/not-places.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { Candidate, Rank, Ranked } from "../parse/rank.js";
import type { CompanyName, GuideReading, Reading } from "../query.js";
import { areEveryday } from "../word-vectors.js";
import { type Asked, accountOf, accountOfParts } from "./account.js";
import { levelsBeside } from "./at-level.js";
import { type Item, lineUp } from "./comparison-items.js";
import type { Knowledge } from "./knowledge.js";
import { companyReading, roleReading } from "./lists.js";
import { wholeNames } from "./several-companies.js";
import { withStrangePlace } from "./strange-place.js";

/** Words that compare two things; "v" does so only if none of the others occurs. */
const BETWEEN = new Set(["vs", "versus", "against"]);
const SHORT_BETWEEN = new Set(["v"]);
/** Words that do so if the question compares: "compare meta and google". */
const LIST = new Set(["and", "or", "with", "to", "than", "instead", "rather", "over"]);
const COMPARES = new Set("compare compared comparing comparison difference between better higher more or".split(" "));

type Compared = Extract<Reading, { kind: "comparison" | "company" | "role" }>;

/**
 * Reads a question that compares guides or regions; null if it does not.
 *
 * @param exact the names in the whole question
 */
export function readComparison(
  asked: Asked,
  rank: Rank,
  { candidates: whole, who }: Ranked,
  exact: readonly Span[],
  known: Knowledge,
): Reading | null {
  const separators = [BETWEEN, SHORT_BETWEEN].find((set) => asked.words.some(({ text }) => set.has(text)));
  const between = separators !== undefined;
  const { hypothesis } = whole[0] ?? {};
  if (hypothesis && !who?.compared.length && levelsBeside(hypothesis, asked).length > 0) return null;
  // "In Zorbograd": a name that leads nowhere may be the place of an item.
  const asides = (hypothesis?.asides ?? []).filter(
    ({ company, nameFrom }) => company || !isLedToPlace(asked.words, nameFrom),
  );
  const out = (at: number) =>
    asides.some(({ from, to }) => from <= at && at < to) ||
    hypothesis?.words.includes(at) === true ||
    isSaidInBrackets(asked.words, exact, at);
  const words = asked.words.filter((_, at) => !out(at));
  // Of several companies, only those that are next to each other in a list are compared.
  if (who && who.named.filter(({ use }) => use === "asked").length > 1 && who.compared.length === 0) return null;
  const compares = words.some(({ text }) => COMPARES.has(text));
  const lost = hypothesis?.lost !== false;
  // A list without comparing words counts only if the question as a whole leaves words over.
  if (
    !between &&
    !compares &&
    !who?.compared.length &&
    !(lost && words.some(({ text, listed }) => listed || LIST.has(text)))
  )
    return null;
  const items: Item[] = [];
  let isSentence = false;
  for (const part of split(words, separators, known, boundaries(asked.words, who))) {
    const { candidates } = rank(part, { exact: spansIn(part, asked.words, exact, known) });
    const compared = withCompared(candidates, part, asked.words, who);
    const read = compared && withStrangePlace({ ...asked, words: part }, compared, known, true);
    // "Which one should I sign, Gusto or Rippling": the part without a company names nothing.
    const idle = who && read && !read.company && !read.role && read.places.length === 0;
    const ofWords = !between && !compares && isOfWords(read, part);
    isSentence ||= ofWords;
    if (read && names(read) && !idle && !ofWords && !isAgain(read, items))
      items.push({ words: part, read, candidates });
  }
  // With one company asked for, only its places and roles are listed, and nothing that is not understood.
  const isOther = ({ read: { company } }: Item) => company !== null && !who?.named.some(isAsked(company));
  if (who && who.compared.length === 0 && !between && items.some((item) => item.read.lost || isOther(item)))
    return null;
  if (isSentence && !who?.compared.length) return null;
  for (const item of items) item.read = placeBeside(item, items) ?? item.read;
  if (items.length < 2 || (!between && !who?.compared.length && !alike(items, known, compares))) return null;
  // "target or floor for ally tpm" is one question for two figures, not about Target.
  const asksParts = items.some(({ read }) => read.focuses.some((focus) => focus !== "bands"));
  if (!between && asksParts && !lost) return null;
  // "levels at uber vs google" asks one guide for a column of its mapping.
  const focuses = items.flatMap(({ read }) => read.focuses);
  if (tellingFocus(focuses) === "levels" && !focuses.includes("bands")) return null;
  const reading = compare(asked, items, known);
  const mentioned = hypothesis ? accountOf(asked, { ...hypothesis, asides }, known.labels).mentioned : undefined;
  return reading && mentioned ? { ...reading, mentioned } : reading;
}

const SLOTS = new Set<Span["meaning"]["kind"]>(["company", "role", "place"]);

/** Whether a word is in brackets that name nothing: a remark on a company is not a second item. */
function isSaidInBrackets(words: readonly Word[], exact: readonly Span[], at: number): boolean {
  const inside = bracketsOf(words, at);
  if (!inside) return false;
  return !exact.some(
    ({ from, to, meaning, loose }) => SLOTS.has(meaning.kind) && !loose && from < inside.to && inside.from < to,
  );
}

/** The names in a part of a question, without places that the question as a whole reads as companies. */
function spansIn(
  part: readonly Word[],
  words: readonly Word[],
  whole: readonly Span[],
  { lexicon }: Knowledge,
): Span[] {
  const offset = words.indexOf(part[0] as Word);
  const has = (kind: Span["meaning"]["kind"], { from, to }: Span) =>
    whole.some((one) => one.from === from + offset && one.to === to + offset && one.meaning.kind === kind);
  return exactSpans(part, lexicon).filter(
    (span) => span.meaning.kind !== "place" || has("place", span) || !has("company", span),
  );
}

/** "Hooli or Initech, well, Hooli or Globex": a company named again, and nothing else with it. */
const isAgain = ({ company, role, places }: Hypothesis, items: readonly Item[]): boolean =>
  company !== null && !role && places.length === 0 && items.some(({ read }) => read.company === company);

/**
 * The likeliest reading of a part, with the company compared in it. By itself a part may be too short to show that an
 * everyday word is a company: "glean" in "is glean above or below hex".
 */
function withCompared(
  candidates: readonly Candidate[],
  part: readonly Word[],
  words: readonly Word[],
  who: Ranked["who"],
): Hypothesis | undefined {
  // What is not a company in the question as a whole is not one in a part: "remote" in "stripe or coinbase? swe,
  // remote".
  const isOne = (company: Company) => who?.compared.some(({ companies }) => companies.includes(company));
  const fitting = ({ hypothesis: { company } }: Candidate) => !who?.compared.length || !company || isOne(company);
  const first = candidates.find(fitting) ?? candidates[0];
  const named = who?.compared.find(({ from }) => part.includes(words[from] as Word));
  const company = named?.companies[0];
  if (!first || !named || !company || first.hypothesis.company) return first?.hypothesis;
  const from = part.indexOf(words[named.from] as Word);
  const companyAt = { from, to: from + named.to - named.from };
  const { hypothesis } = first;
  const unread = hypothesis.unread.filter((at) => at < companyAt.from || at >= companyAt.to);
  return { ...hypothesis, company, companyAt, loose: false, unread, lost: unread.length > 0 && hypothesis.lost };
}

const isAsked =
  (company: Company) =>
  ({ use, companies }: NamedCompany): boolean =>
    use === "asked" && companies.includes(company);

/** "Hooli swe, distributed systems": unexplained everyday words make a sentence of a list. */
const isOfWords = (read: Hypothesis | undefined, part: readonly Word[]): boolean =>
  read !== undefined &&
  !read.company &&
  !read.role &&
  read.places.length === 0 &&
  read.unread.length > 0 &&
  read.unread.every((at) => !part[at]?.capital && areEveryday(part[at]?.text ?? ""));

/** A word that names a company and a place is the place if another item names a company: "stripe swe nyc or remote". */
function placeBeside({ read, candidates }: Item, items: readonly Item[]): Hypothesis | undefined {
  if (!read.company || read.role) return undefined;
  const others = items.filter((other) => other.read !== read);
  if (!others.some((other) => other.read.company && other.read.company !== read.company)) return undefined;
  if (!others.some((other) => other.read.places.length > 0)) return undefined;
  const place = candidates.find(({ hypothesis: { company, role, lost, places } }) => {
    return !company && !role && !lost && places.length > 0;
  });
  return place?.hypothesis;
}

/** The words at which the parts of a comparison begin: each further company, or the separator before it. */
function boundaries(words: readonly Word[], who: Ranked["who"]): Set<Word> {
  const compared = who?.compared ?? [];
  // Before the first company only a comma separates: "who pays more, Target or Walmart".
  const first = words[compared[0]?.from ?? -1];
  return new Set([
    ...(first?.listed ? [first] : []),
    ...compared.slice(1).flatMap(({ from }, at) => {
      const parting = words.slice(compared[at]?.to, from + 1).findLast(({ text, listed }) => LIST.has(text) || listed);
      return parting ?? words[from] ?? [];
    }),
  ]);
}

/** Splits a question into parts: at "vs" if it occurs, otherwise at all list separators. */
function split(
  words: readonly Word[],
  separators: ReadonlySet<string> | undefined,
  { lexicon }: Knowledge,
  between: ReadonlySet<Word>,
): Word[][] {
  const parts: Word[][] = [[]];
  const names = separators ? [] : wholeNames(words, lexicon);
  for (const [at, word] of words.entries()) {
    const inside = names.some(({ from, to }) => from < at && at < to);
    const separator = !inside && ((separators ?? LIST).has(word.text) || (between.has(word) && LIST.has(word.text)));
    const listed = word.listed && !word.bracketed;
    if (separator || between.has(word) || (!separators && between.size === 0 && !inside && listed)) parts.push([]);
    if (!separator) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function names({ company, role, places, lost }: Hypothesis): boolean {
  return company !== null || role !== null || places.length > 0 || lost;
}

/**
 * Whether items may be compared without a "vs": companies with each other, places, or roles of one company.
 *
 * @param compares whether a word of the question compares; if not, a company by the first words of its name does not
 * count
 */
function alike(items: readonly Item[], known: Knowledge, compares: boolean): boolean {
  const companies = new Set(
    items.flatMap((item) => (item.read.company && isNamed(item, known, compares) ? [item.read.company] : [])),
  );
  const roles = new Set(items.flatMap(({ read }) => (read.role && read.guesses.length === 0 ? [read.role] : [])));
  if (companies.size !== 1) return companies.size === items.filter(({ read }) => read.company || read.lost).length;
  return roles.size === items.length || items.every(({ read }) => read.places.length > 0);
}

/**
 * Whether the company of an item is named by its own name or, with `isLooseOne`, by its first words, and is not a
 * guess.
 */
function isNamed({ words, read: { companyAt, loose } }: Item, { lexicon }: Knowledge, isLooseOne: boolean): boolean {
  if (!companyAt || !loose) return companyAt !== null;
  if (!isLooseOne) return false;
  const typed = words.slice(companyAt.from, companyAt.to).reduce((all, { text }) => all + text, "");
  return lexicon.terms(typed).some(({ meaning }) => meaning.kind === "company");
}

/**
 * Compares the items. What an item does not name it shares with the others: role and place usually come with the last.
 */
function compare(asked: Asked, items: readonly Item[], known: Knowledge): Compared | null {
  const shared = <T>(of: (read: Hypothesis) => T | null) =>
    items.map(({ read }) => of(read)).findLast((value) => value !== null);
  const company = shared((read) => read.company);
  const role = shared((read) => read.role);
  const places = shared(({ places }) => (places.length > 0 ? places : null)) ?? [];
  // Without a role it is unknown which guides of two companies to compare.
  if (!role) return companiesApart(asked, items, known);
  if (!company) return rolesApart(asked, items, known);

  const { found: all, missing, account } = lineUp(asked, items, { company, role, places }, known);
  // "Remote or office, I don't mind": a place that the guide lacks is dropped if it has another one.
  const has = ({ guide, region }: GuideReading) =>
    region.kind !== "unavailable" || !all.some((other) => other.guide === guide && other.region.kind !== "unavailable");
  const found = all.filter(has);
  if (found.length < 2 && found.length < all.length) return null;
  // "Brooklyn or nyc", where one label answers for both.
  const placeOf = ({ region }: GuideReading) => (region.kind === "unavailable" ? region.asked : indexOf(region));
  const distinct = new Set(found.map((one) => `${one.guide.id} ${placeOf(one)}`));
  if (found.length === 0 || distinct.size < found.length) return null;
  const focus = tellingFocus(items.flatMap(({ read }) => read.focuses));
  return { kind: "comparison", focus, compared: found, missing, ...account };
}

/** The roles of the first company, for several companies without a role. */
function companiesApart(asked: Asked, items: readonly Item[], known: Knowledge): Compared | null {
  const companies = new Map<string, CompanyName>();
  for (const { company } of items.map(({ read }) => read)) {
    if (company && company.guides.length > 0) companies.set(company.company, company);
  }
  const first = items.find(({ read }) => read.company && companies.has(read.company.company));
  if (!first?.read.company || companies.size < 2) return null;
  const [, ...others] = [...companies.values()].map(({ companyName }) => companyName);
  // A place after the last company applies to all.
  const places = items.find(({ read }) => read.places.length > 0)?.read.places ?? [];
  const read = { ...first.read, places };
  return {
    ...companyReading(first.read.company, read, accountOfParts(asked, items, known.labels), known),
    aside: others,
  };
}

/** The first of several lists, for roles or places compared without a company. */
function rolesApart(asked: Asked, items: readonly Item[], known: Knowledge): Compared | null {
  const [first, ...others] = items;
  if (!first || items.some(({ read }) => read.lost)) return null;
  const role = first.read.role ?? items.find(({ read }) => read.role)?.read.role ?? null;
  const places = items.find(({ read }) => read.places.length > 0)?.read.places ?? [];
  const aside = others.map(({ read }) => {
    const elsewhere = placesMeant(read.places, known.gazetteer).filter((place) => !places.includes(place));
    const named = elsewhere.map(known.labels.name);
    return [...(read.role && read.role !== role ? [read.role.roleName] : []), ...named].join(" ");
  });
  const read = { ...first.read, role, places };
  const reading = roleReading(read, accountOfParts(asked, items, known.labels), known);
  return { ...reading, aside: [...new Set(aside)].filter((name) => name !== "") };
}
