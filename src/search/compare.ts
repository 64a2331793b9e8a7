import type { Guide } from "../guides/guide.js";
import { settleFocus } from "./focus.js";
import type { GuideReading, ReadAs, Reading } from "./query.js";
import type { Candidate, Rank } from "./rank.js";
import type { Hypothesis } from "./readings.js";
import type { Known } from "./settle.js";
import { type Asked, tell } from "./tell.js";
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

/** Reads a question that sets guides or regions side by side; null where it does not. */
export function readComparison(asked: Asked, rank: Rank, known: Known): Reading | null {
  const { words } = asked;
  const between = words.some(({ text }) => BETWEEN.has(text));
  if (!between && !words.some(({ text }) => COMPARES.has(text) || text === "or")) return null;
  const parts = split(words, (word) => BETWEEN.has(word) || (!between && LIST.has(word)));
  const read = parts.map((part) => rank(part)[0]).filter((candidate) => candidate !== undefined);
  // "weights and biases or wandb": a part that names no side belongs to the one before it.
  const sides = read.filter(({ hypothesis }) => names(hypothesis));
  if (sides.length < 2) return null;
  // "levels at uber vs google" asks one guide for a column of its mapping.
  if (settleFocus(sides.flatMap(({ hypothesis }) => hypothesis.focuses)) === "levels") return null;
  if (!between && !alike(sides)) return null;
  return compare(asked, sides.slice(0, MOST_SIDES), parts, known);
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
function alike(sides: readonly Candidate[]): boolean {
  const companies = sides.filter(({ hypothesis }) => hypothesis.company && !hypothesis.loose).length;
  const places = sides.filter(({ hypothesis }) => hypothesis.places.length > 0).length;
  return companies === sides.length || (companies === 1 && places === sides.length);
}

/** What one side does not name it shares with the others: the role and the place usually stand with the last. */
function compare(asked: Asked, sides: readonly Candidate[], parts: readonly Word[][], known: Known): Reading | null {
  const hypotheses = sides.map(({ hypothesis }) => hypothesis);
  const shared = <T>(of: (hypothesis: Hypothesis) => T | null) =>
    hypotheses.map(of).findLast((value) => value !== null);
  const company = shared((hypothesis) => hypothesis.company);
  const role = shared((hypothesis) => hypothesis.role);
  const places = shared(({ places }) => (places.length > 0 ? places : null)) ?? [];

  const found: GuideReading[] = [];
  const missing: string[] = [];
  for (const [index, side] of hypotheses.entries()) {
    const owner = side.company ?? (side.lost ? null : company);
    const wanted = side.role ?? role;
    const guide: Guide | undefined = wanted ? owner?.byRole.get(wanted.role) : owner?.guides[0];
    if (guide) {
      const region = known.chooseRegion(guide, side.places.length > 0 ? side.places : places);
      found.push({ guide, region });
    } else {
      const part = parts[index] ?? [];
      missing.push(
        owner
          ? [owner.companyName, wanted?.roleName].filter(Boolean).join(" ")
          : asTyped(asked.text, part, 0, part.length),
      );
    }
  }
  const told = hypotheses.map((hypothesis, index) =>
    tell({ ...asked, words: parts[index] ?? [] }, hypothesis, known.labels),
  );
  const readAs: ReadAs[] = told.flatMap((one) => one.readAs);
  const focus = settleFocus(hypotheses.flatMap(({ focuses }) => focuses));
  const unread = hypotheses.flatMap((side, index) => (side.company ? (told[index]?.unread ?? []) : []));
  if (found.length === 0) return null;
  return { kind: "comparison", focus, sides: found, missing, readAs, unread };
}
