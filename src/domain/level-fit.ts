import { PLAIN_LADDERS } from "./level-words.js";
import { type CodeUnit, type LevelUnit, OPEN, type Span } from "./levels.js";

export type LevelsApart = "rows" | "guides" | "no";

/** How well a level of a guide answers for a level asked: `no` is another one, `unknown` says nothing of it. */
type LevelFit = { kind: "fits"; score: number } | { kind: "no" } | { kind: "unknown" };

/**
 * Holds a level of a guide against the level asked for: each unit asked has to fit one of the guide's of its kind.
 *
 * @param apart what tells levels apart: rows of one guide, or guides of one role at several ranks. Then a title without a
 * rank is none of the ranked ones; between rows one with a grade ("SWE III") is no senior either
 */
export function fitLevel(asked: readonly LevelUnit[], written: readonly LevelUnit[], apart: LevelsApart): LevelFit {
  let score = 0;
  const own = withBoth(written);
  for (const unit of asked) {
    const fits = own.map((other) => fitUnit(unit, other, written, apart));
    const best = Math.max(0, ...fits.map((fit) => fit ?? 0));
    if (best === 0 && fits.some((fit) => fit === null)) return { kind: "no" };
    score += best;
  }
  return score > 0 ? { kind: "fits", score } : { kind: "unknown" };
}

/** The levels with two titles of one as a title: "Principal SWE (Senior)" is "principal swe senior". */
function withBoth(own: readonly LevelUnit[]): readonly LevelUnit[] {
  const [first, second, third] = own.filter(
    (unit): unit is Extract<LevelUnit, { kind: "title" }> => unit.kind === "title" && unit.ranks.length > 0,
  );
  if (!first || !second || third) return own;
  return [...own, { ...first, ranks: [...new Set([...first.ranks, ...second.ranks])].sort(), grade: null }];
}

/** 0 where the two cannot be compared, null where they are different. */
function fitUnit(asked: LevelUnit, own: LevelUnit, all: readonly LevelUnit[], apart: LevelsApart): number | null {
  if (asked.kind === "code") return own.kind === "code" ? fitCode(asked, own, all) : 0;
  if (own.kind === "code") return 0;
  const plain = own.ranks.length === 0 && own.grade === null;
  if (asked.ranks.join() !== own.ranks.join()) {
    if (plain) return apart === "no" ? 0 : null;
    // What is SDE III here may be senior there: only rows of one table tell them apart.
    return asked.ranks.length === 0 && own.grade === null && apart !== "rows" ? 0 : null;
  }
  if (asked.grade && own.grade) {
    return asked.grade[0] >= own.grade[0] && asked.grade[1] <= own.grade[1] ? fitSpan(asked.grade, own.grade) : null;
  }
  if (asked.grade) return plain ? (apart === "rows" ? 0.5 : 0) : 1;
  return own.grade ? 2 : 3;
}

function fitCode(asked: CodeUnit, own: CodeUnit, all: readonly LevelUnit[]): number | null {
  const bare = own.ladder === "" && PLAIN_LADDERS.has(asked.ladder);
  const same =
    bare ||
    asked.ladder === own.ladder ||
    (PLAIN_LADDERS.has(asked.ladder) && PLAIN_LADDERS.has(own.ladder) && asked.ladder !== "ic" && own.ladder !== "ic");
  if (!same) {
    // "L5" at a company whose only levels are ICT or E: its fifth.
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

/** "L6+" is not for a level so far above. */
const MOST_ABOVE = 2;

/** A bare number is a level of a ladder of such numbers where it is near: 64 beside 60, and not 30. */
const isNear = (asked: Span, own: Span): boolean => Math.abs(asked[0] - own[0]) <= 10 && asked[0] > 10;

/** The same is better than a range around it, and that than one without an end. */
function fitSpan(asked: Span, own: Span): number {
  if (asked[0] === own[0] && asked[1] === own[1]) return 3;
  return own[1] === OPEN ? (asked[0] === own[0] ? 2 : 1.5) : 2.5;
}
