import type { Guide } from "../domain/guide.js";
import { fitLevel } from "../domain/level-fit.js";
import { type LevelUnit, readLevels } from "../domain/levels.js";
import type { Across } from "../query/query.js";
import { isSameName } from "../text/folding.js";
import type { Note } from "./notes.js";

type Asked = Across["from"];

/** One statement of a level mapping: a level, and what it is at another company, in the guide's words. */
interface Said {
  guide: Guide;
  level: string;
  is: string;
  /** The level found at the company that was asked for. */
  units: readonly LevelUnit[];
  score: number;
}

/** At most this many guides are searched for a mapping. */
const MOST_READ = 12;

/**
 * Finds what the level mappings say a level of one company is at another: stated by a guide of either company, or
 * joined from a guide of each through a third company that both compare with.
 *
 * @returns the first guide that says so, with the notes; null if none does
 */
export function levelAcross(across: Across): { guide: Guide; notes: Note[] } | null {
  const { from, to } = across;
  const looked = guidesLooked(across);
  const direct = best(looked.flatMap((guide) => saidBy(guide, from, to)));
  const [first] = direct;
  if (first) {
    const alike = direct.flatMap((said) => sameNote(said, to));
    return { guide: first.guide, notes: [...direct.map(noteOf), ...(alike.length === 1 ? alike : [])] };
  }
  const ends = looked.filter(({ company }) => company === from.company).flatMap((guide) => rowsOf(guide, from));
  const others = looked.filter(({ company }) => company === to.company).flatMap((guide) => rowsOf(guide, to));
  for (const end of ends) {
    for (const other of others) {
      const shared = end.elsewhere.find((one) =>
        other.elsewhere.some(
          (two) => isSameLevel(one, two) || (to.units.length > 0 && isSameName(one.company, two.company)),
        ),
      );
      const there = shared && other.elsewhere.find((two) => isSameName(shared.company, two.company));
      if (!shared || !there) continue;
      const is = (level: string, company: string) => `${level} at ${company}`;
      const notes: Note[] = [
        { kind: "same-level", guide: nameOf(end.guide), level: end.level, is: is(shared.level, shared.company) },
        { kind: "same-level", guide: nameOf(other.guide), level: other.level, is: is(there.level, there.company) },
      ];
      if (to.units.length > 0) notes.push({ kind: "levels-alike", alike: isSameLevel(shared, there) });
      return { guide: end.guide, notes };
    }
  }
  return null;
}

/** The guides whose mappings are searched: the first 12. */
export const guidesLooked = ({ guides }: Across): readonly Guide[] => guides.slice(0, MOST_READ);

const nameOf = ({ companyName, roleName }: Guide): string => `${companyName} ${roleName}`;
const noteOf = ({ guide, level, is }: Said): Note => ({ kind: "same-level", guide: nameOf(guide), level, is });

/** If the question also named a level of the other company: whether it is the one in the mapping. */
function sameNote({ units }: Said, { units: asked }: Asked): Note[] {
  if (asked.length === 0) return [];
  const fit = fitLevel(asked, units, "rows");
  return fit.kind === "unknown" ? [] : [{ kind: "levels-alike", alike: fit.kind === "fits" }];
}

/** The statements with the best score, without duplicates: guides may disagree. */
function best(said: readonly Said[]): Said[] {
  const most = Math.max(0, ...said.map(({ score }) => score));
  const fitting = said.filter(({ score }) => score === most);
  return [...new Map(fitting.map((one) => [one.is, one])).values()].slice(0, MOST_SAID);
}

const MOST_SAID = 3;

/** What one guide says: what its own level is at the other company, or which of its own levels the other's is. */
function saidBy(guide: Guide, from: Asked, to: Asked): Said[] {
  if (guide.company === from.company) {
    return rowsOf(guide, from).flatMap(({ level, elsewhere, score }) =>
      elsewhere
        .filter(({ company }) => isSameName(company, to.companyName))
        .map(
          (other): Said => ({
            guide,
            level,
            is: `${other.level} at ${other.company}`,
            units: readLevels(other.level),
            score,
          }),
        ),
    );
  }
  if (guide.company !== to.company) return [];
  return guide.digest().levels.flatMap(({ level, elsewhere }) =>
    elsewhere.flatMap((other): Said[] => {
      if (!isSameName(other.company, from.companyName)) return [];
      const fit = fitLevel(from.units, readLevels(other.level), "rows");
      if (fit.kind !== "fits") return [];
      return [
        { guide, level: `${other.level} at ${other.company}`, is: level, units: readLevels(level), score: fit.score },
      ];
    }),
  );
}

/** The rows of a guide's mapping for levels of its own company; all of them if no level is asked for. */
function rowsOf(guide: Guide, { units }: Asked) {
  return guide.digest().levels.flatMap(({ level, elsewhere }) => {
    const own = level === "" ? guide.roleName : level;
    const fit = fitLevel(units, [...readLevels(own), ...readLevels(guide.roleName)], "rows");
    if (units.length > 0 && fit.kind !== "fits") return [];
    return [{ guide, level: own, elsewhere, score: fit.kind === "fits" ? fit.score : 0 }];
  });
}

const isSameLevel = (one: { company: string; level: string }, two: { company: string; level: string }): boolean => {
  if (!isSameName(one.company, two.company)) return false;
  return (
    fitLevel(
      readLevels(one.level).filter(({ kind }) => kind === "code"),
      readLevels(two.level),
      "rows",
    ).kind === "fits"
  );
};
