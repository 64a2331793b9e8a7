import { settleFocus } from "./focus.js";
import type { Hypothesis } from "./hypothesis.js";
import type { GuideReading, Reading } from "./query.js";
import type { Rank } from "./rank.js";
import type { Known } from "./settle.js";
import { type Asked, type Told, tell } from "./tell.js";
import { asTyped, type Word } from "./words.js";

/** Words that set two things side by side. */
const BETWEEN = new Set(["vs", "versus", "against"]);
/** Words that do so where the question compares: "compare meta and google". */
const LIST = new Set(["and", "or", "with", "to", "than"]);
const COMPARES = new Set([
  "compare",
  "compared",
  "comparing",
  "comparison",
  "difference",
  "between",
  "better",
  "higher",
  "more",
]);
const MOST_SIDES = 4;

/** One side: its words, and the likeliest reading of them. */
interface Side {
  words: readonly Word[];
  read: Hypothesis;
}

/** Reads a question that sets guides or regions side by side; null where it does not. */
export function readComparison(asked: Asked, rank: Rank, known: Known): Reading | null {
  const { words } = asked;
  const between = words.some(({ text }) => BETWEEN.has(text));
  if (!between && !words.some(({ text }) => COMPARES.has(text) || text === "or")) return null;
  const sides: Side[] = [];
  for (const part of split(words, (word) => BETWEEN.has(word) || (!between && LIST.has(word)))) {
    const read = rank(part)[0]?.hypothesis;
    if (read && names(read)) sides.push({ words: part, read });
  }
  if (sides.length < 2 || (!between && !alike(sides))) return null;
  // "levels at uber vs google" asks one guide for a column of its mapping.
  if (settleFocus(sides.flatMap(({ read }) => read.focuses)) === "levels") return null;
  return compare(asked, sides, known);
}

function split(words: readonly Word[], separates: (word: string) => boolean): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (separates(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function names({ company, role, places, lost }: Hypothesis): boolean {
  return company !== null || role !== null || places.length > 0 || lost;
}

/** Without a "vs" only companies beside companies are compared, or places beside places. */
function alike(sides: readonly Side[]): boolean {
  const companies = sides.filter(({ read }) => read.company && !read.loose).length;
  const places = sides.filter(({ read }) => read.places.length > 0).length;
  return companies === sides.length || (companies === 1 && places === sides.length);
}

/** What one side does not name it shares with the others: the role and the place usually stand with the last. */
function compare(asked: Asked, sides: readonly Side[], { labels, chooseRegion }: Known): Reading | null {
  const shared = <T>(of: (read: Hypothesis) => T | null) =>
    sides.map(({ read }) => of(read)).findLast((value) => value !== null);
  const company = shared((read) => read.company);
  const role = shared((read) => read.role);
  const places = shared(({ places }) => (places.length > 0 ? places : null)) ?? [];
  // Which guides of two companies to compare nobody can know without a role.
  if (!role) return null;

  const found: GuideReading[] = [];
  const missing: string[] = [];
  const told: Told = { readAs: [], unread: [] };
  for (const { words, read } of sides.slice(0, MOST_SIDES)) {
    const { readAs, unread } = tell({ ...asked, words }, read, labels);
    const owner = read.company ?? (read.lost ? null : company);
    const wanted = read.role ?? role;
    const guide = owner?.byRole.get(wanted.role);
    told.readAs.push(...readAs);
    if (owner) told.unread.push(...unread);
    if (guide) found.push({ guide, region: chooseRegion(guide, read.places.length > 0 ? read.places : places) });
    else missing.push(owner ? `${owner.companyName} ${wanted.roleName}` : unread.join(" "));
  }
  for (const { words } of sides.slice(MOST_SIDES)) told.unread.push(asTyped(asked.text, words, 0, words.length));
  if (found.length === 0) return null;
  const focus = settleFocus(sides.flatMap(({ read }) => read.focuses));
  return { kind: "comparison", focus, sides: found, missing, ...told };
}
