import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { tellingFocus } from "../catalog/focus.js";
import { guideOf } from "../catalog/level-guide.js";
import type { Lexicon } from "../catalog/lexicon.js";
import type { WhoIsWho } from "../context/named-company.js";
import type { Stretch } from "../mentions/mentions.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { Rank } from "../parse/rank.js";
import type { GuideReading, Reading } from "../query.js";
import { type Account, type Asked, accountOf, accountOfParts } from "./account.js";
import { atLevel } from "./at-level.js";
import { type Item, MOST_ITEMS } from "./comparison-items.js";
import type { Knowledge } from "./knowledge.js";

interface NamedCompany extends Stretch {
  company: Company;
}

/**
 * Shortest name, in letters, as shorter ones are often part of something else; and shortest one to count if no word of
 * it is unread.
 */
const SHORTEST = 2;
const SHORTEST_WHOLE = 6;

/**
 * Companies named by words that a reading leaves out: "google" in "stripe google swe" read as Stripe. Fillers in a name
 * belong to it: "two sigma", "check point".
 */
export function leftOutCompanies(
  { words }: Pick<Asked, "words">,
  { company, companyAt, besideAt, roleAt, asides, unread }: Hypothesis,
  { lexicon }: Knowledge,
): NamedCompany[] {
  const taken = [companyAt, besideAt, roleAt, ...asides].filter((one): one is Stretch => one !== null);
  const named: NamedCompany[] = [];
  for (let from = 0; from < words.length; from++) {
    if (taken.some((one) => one.from <= from && from < one.to)) continue;
    const found = longestName(words, from, lexicon);
    if (!found || found.company === company || taken.some(({ from, to }) => from < found.to && to > found.from))
      continue;
    const indexes = words.slice(found.from, found.to).map((_, at) => found.from + at);
    const out = indexes.length > 1 ? indexes.some((at) => unread.includes(at)) : unread.includes(from);
    if (!out && !(found.whole && found.company.guides.length > 0)) continue;
    named.push(found);
    from = found.to - 1;
  }
  return named;
}

/** Company names of several words; a separator in one does not split a list, as in "AT&T". */
export function wholeNames(words: readonly Word[], lexicon: Lexicon): Stretch[] {
  return [...words.keys()].flatMap((from) => {
    const found = longestName(words, from, lexicon);
    return found && found.to - from > 1 ? [found] : [];
  });
}

function longestName(
  words: readonly Word[],
  from: number,
  lexicon: Lexicon,
): (NamedCompany & { whole: boolean }) | null {
  let typed = "";
  let longest: (NamedCompany & { whole: boolean }) | null = null;
  for (let to = from + 1; to <= Math.min(words.length, from + lexicon.longest); to++) {
    const { text = "" } = words[to - 1] ?? {};
    typed = to === from + 1 ? text : `${typed} ${text}`;
    const joined = typed.replaceAll(" ", "");
    if (joined.length < SHORTEST || isLevelWord(joined)) continue;
    const terms = lexicon.terms(joined);
    for (const { key, meaning, loose } of terms) {
      if (meaning.kind !== "company" || loose || key !== typed) continue;
      const alone = terms.every((term) => term.meaning.kind === "company");
      const whole = alone && to - from > 1 && joined.length >= SHORTEST_WHOLE;
      longest = { from, to, company: meaning.company, whole };
    }
  }
  return longest;
}

/**
 * Reads a question that names several companies without showing which is meant: their guides to choose from, or the one
 * guide there is and a note on those without. Null if the reading leaves no company out.
 */
export function readSeveral(
  asked: Asked,
  read: Hypothesis,
  rank: Rank,
  known: Knowledge,
  who: WhoIsWho | null = null,
): Reading | null {
  const { company, companyAt, role } = read;
  const left = company && companyAt && role ? leftOutCompanies(asked, read, known) : [];
  const others = left.filter((other) => other.company !== company);
  if (!company || !companyAt || !role || others.length === 0) return null;

  const all = [{ ...companyAt, company }, ...others].sort((a, b) => a.from - b.from);
  const named = all
    .filter((one, at) => all.findIndex((other) => other.company === one.company) === at)
    .slice(0, MOST_ITEMS);
  const parts = readParts(asked, named, rank);
  const account = parts ? accountOfParts(asked, parts, known.labels) : accountWithout(asked, read, others, known);
  const found: GuideReading[] = [];
  const missing: string[] = [];
  for (const [at, { company: owner }] of named.entries()) {
    const own = parts?.[at]?.read;
    const wanted = own?.role ?? role;
    const guide = guideOf(owner, wanted, []);
    const places = own?.places.length ? own.places : read.places;
    const item = { ...(own ?? read), company: owner, role: wanted, places };
    const words = parts?.[at]?.words ?? asked.words;
    if (guide)
      found.push(atLevel({ guide, region: known.chooseRegion(guide, places) }, item, { ...asked, words }, known));
    else missing.push(`${owner.companyName} ${wanted.roleName}`);
  }
  if (found.length === 0) return null;
  // One guide only: ignore the others if its company has the best evidence, or if it is not the company that was read.
  if (found.length === 1 && (leads(who, company) || found[0]?.guide.company !== company.company)) return null;
  const focus = tellingFocus(read.focuses);
  if (found.length === 1) return { kind: "comparison", focus, compared: found, missing, ...account };
  const why = new Set(found.map(({ guide }) => guide.role)).size > 1 ? "both" : "company";
  const unread = [...account.unread, ...missing];
  return { kind: "choices", focus, choices: found, ...account, unread, why };
}

/** Whether a company has more evidence for being asked about than any other. */
function leads(who: WhoIsWho | null, company: Company): boolean {
  const scores = (own: boolean) =>
    (who?.named ?? []).filter(({ companies }) => companies.includes(company) === own).map(({ score }) => score);
  return Math.max(...scores(true)) > Math.max(...scores(false));
}

type Part = Pick<Item, "words" | "read">;

/** What each company is asked for if each has a role of its own: "stripe for swe, google for pm". */
function readParts({ words }: Asked, named: readonly NamedCompany[], rank: Rank): Part[] | null {
  const parts: Part[] = [];
  for (const [at, { company }] of named.entries()) {
    const part = words.slice(at === 0 ? 0 : named[at]?.from, named[at + 1]?.from);
    const read = rank(part).candidates[0]?.hypothesis;
    if (read?.company !== company || !read.role) return null;
    parts.push({ words: part, read });
  }
  // Somebody's job is not a role that is asked for: "my manager at Plaid".
  const loose = parts.filter(({ read }) => read.looseRole).length;
  return loose > 0 && loose < parts.length ? null : parts;
}

/** The account of a reading without companies that are reported separately. */
export function accountWithout(
  asked: Asked,
  read: Hypothesis,
  others: readonly Stretch[],
  { labels }: Knowledge,
): Account {
  const unread = read.unread.filter((at) => !others.some(({ from, to }) => from <= at && at < to));
  return accountOf(asked, { ...read, unread }, labels);
}
