import { PLAIN_LADDERS } from "./level-words.js";
import { type CodeUnit, type LevelUnit, OPEN, type Span } from "./levels.js";

/** What separates levels: rows of one guide, guides of one role at several ranks, or nothing. */
export type LevelsBy = "rows" | "guides" | "no";

/** How well a level of a guide answers for a level asked: `no` is a different level, `unknown` cannot be compared. */
type LevelFit = { kind: "fits"; score: number } | { kind: "no" } | { kind: "unknown" };

/**
 * Compares a level of a guide with the level asked for: each unit asked has to fit one of the guide's of its kind.
 *
 * @param by what separates levels: rows of one guide, or guides of one role at several ranks. In both cases a title
 * without a rank fits no ranked one; between rows a title with only a grade ("SWE III") does not fit a senior either
 */
export function fitLevel(asked: readonly LevelUnit[], written: readonly LevelUnit[], by: LevelsBy): LevelFit {
  let score = 0;
  const own = withBoth(written);
  for (const unit of asked) {
    const fits = own.map((other) => fitUnit(unit, other, written, by));
    const best = Math.max(0, ...fits.map((fit) => fit ?? 0));
    if (best === 0 && fits.some((fit) => fit === null)) return { kind: "no" };
    score += best;
  }
  return score > 0 ? { kind: "fits", score } : { kind: "unknown" };
}

/** The levels, with two ranked titles also as one: "Principal SWE (Senior)" is "principal swe senior", too. */
function withBoth(own: readonly LevelUnit[]): readonly LevelUnit[] {
  const [first, second, third] = own.filter(
    (unit): unit is Extract<LevelUnit, { kind: "title" }> => unit.kind === "title" && unit.ranks.length > 0,
  );
  if (!first || !second || third) return own;
  return [...own, { ...first, ranks: [...new Set([...first.ranks, ...second.ranks])].sort(), grade: null }];
}

/** The score of a fit; 0 if the two cannot be compared, null if they are different levels. */
function fitUnit(asked: LevelUnit, own: LevelUnit, all: readonly LevelUnit[], by: LevelsBy): number | null {
  if (asked.kind === "code") return own.kind === "code" ? fitCode(asked, own, all) : 0;
  if (own.kind === "code") return 0;
  const plain = own.ranks.length === 0 && own.grade === null;
  if (asked.ranks.join() !== own.ranks.join()) {
    if (plain) return by === "no" ? 0 : null;
    // An SDE III of one company may be a senior elsewhere: only rows of one table show that they differ.
    return asked.ranks.length === 0 && own.grade === null && by !== "rows" ? 0 : null;
  }
  if (asked.grade && own.grade) {
    return asked.grade[0] >= own.grade[0] && asked.grade[1] <= own.grade[1] ? fitSpan(asked.grade, own.grade) : null;
  }
  if (asked.grade) return plain ? (by === "rows" ? 0.5 : 0) : 1;
  return own.grade ? 2 : 3;
}

function fitCode(asked: CodeUnit, own: CodeUnit, all: readonly LevelUnit[]): number | null {
  const bare = own.ladder === "" && PLAIN_LADDERS.has(asked.ladder);
  const same =
    bare ||
    asked.ladder === own.ladder ||
    (PLAIN_LADDERS.has(asked.ladder) && PLAIN_LADDERS.has(own.ladder) && asked.ladder !== "ic" && own.ladder !== "ic");
  if (!same) {
    // "L5" at a company whose only levels are ICT or E: its fifth level.
    const others = all.some((unit) => unit.kind === "code" && unit.ladder === asked.ladder);
    if (others || !PLAIN_LADDERS.has(asked.ladder) || own.ladder.length === 0 || own.ladder === "-") return 0;
    const within = asked.span[0] >= own.span[0] && asked.span[1] <= own.span[1];
    return within ? fitSpan(asked.span, own.span) - 0.5 : null;
  }
  const within = asked.span[0] >= own.span[0] && asked.span[1] <= own.span[1];
  if (!within) return (asked.ladder === "" || bare) && !isNear(asked.span, own.span) ? 0 : null;
  if (own.span[1] === OPEN && asked.span[1] > own.span[0] + MOST_ABOVE) return null;
  return fitSpan(asked.span, own.span);
}

/** "L6+" is not for a level more than this many above. */
const MOST_ABOVE = 2;

/** A number without letters is on the same ladder as one within 10 of it: 64 and 60, but not 30. */
const isNear = (asked: Span, own: Span): boolean => Math.abs(asked[0] - own[0]) <= 10 && asked[0] > 10;

/** An equal span scores more than a range around it, and that more than one without an upper end. */
function fitSpan(asked: Span, own: Span): number {
  if (asked[0] === own[0] && asked[1] === own[1]) return 3;
  return own[1] === OPEN ? (asked[0] === own[0] ? 2 : 1.5) : 2.5;
}
