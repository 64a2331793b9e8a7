import type { Digest, Guide, LevelFigures } from "../domain/guide.js";
import { fitLevel, type LevelsBy } from "../domain/level-fit.js";
import { type LevelUnit, readLevels } from "../domain/levels.js";

/** A level in the guide's own words, and how it was read. */
interface OwnLevel {
  name: string;
  units: readonly LevelUnit[];
}

/** A level with pay of its own: a row of the guide's table for one region, or figures inside a band. */
export interface PaidLevel extends OwnLevel {
  /** Index of the row among the guide's regions. */
  region: number;
  /** The level's figures if the row's band spans levels. */
  inBand?: LevelFigures;
}

/** How a guide answers for a level: by a row of its own, as a whole, with other levels only, or it names no levels. */
type GuideFit =
  | { kind: "paid"; score: number; rows: readonly PaidLevel[] }
  | { kind: "whole"; score: number; name: string; by: "name" | "mapping"; among: readonly string[] }
  /** `elsewhere`: labels of the guide's other regions that have the level. */
  | { kind: "lacking"; has: readonly string[]; elsewhere?: readonly string[] }
  | { kind: "unknown" };

/** The levels that the rows of a guide are for; several for a row whose band spans levels. */
export function paidLevels({ regions }: Pick<Digest, "regions">): PaidLevel[] {
  return regions.flatMap(({ label, level, placeless, band }, region): PaidLevel[] => {
    if (band.levels) {
      return band.levels.map((inBand) => ({ ...read(inBand.level), region, inBand }));
    }
    const name = placeless ? label : (level ?? "");
    // The label of a row that is a level is the level's name; the number of its level column counts, too.
    const units = [...readLevels(name), ...(placeless && level ? readLevels(level) : [])];
    return placeless || saysLevel(units) ? [{ name, units, region }] : [];
  });
}

/** The levels of a role's name: "Software Engineer (SDE I-II / L4-L5)". */
export const namedLevel = ({ roleName }: Pick<Guide, "roleName">): OwnLevel => read(roleName);

/** The guide's own levels in its mapping to other companies' levels. */
function mappedLevels({ levels }: Pick<Digest, "levels">): OwnLevel[] {
  const all = levels.map(({ level }) => read(level)).filter(({ units }) => units.length > 0);
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/**
 * Finds the rows of a guide, or the whole guide, that are for a level asked.
 *
 * @param region index of the region asked for; rows of other places do not count, rows without a place always do
 * @param ranked "guides" if other guides of the company are for ranks of the same role, so that a plain name is no rank
 */
export function fitGuide(
  guide: Pick<Guide, "roleName">,
  digest: Pick<Digest, "regions" | "levels">,
  asked: readonly LevelUnit[],
  region: number | null,
  ranked: LevelsBy,
): GuideFit {
  const all = paidLevels(digest);
  const label = region === null ? undefined : digest.regions[region]?.label;
  const paid = all.filter((one) => {
    const row = digest.regions[one.region];
    return label === undefined || row?.placeless || row?.label === label;
  });
  const names = (levels: readonly OwnLevel[]) => [...new Set(levels.map(({ name }) => name))];
  const areSeveral = names(all).length > 1;
  const rows = fitting(paid, asked, areSeveral ? "rows" : "no");
  if (rows.best.length > 0) return { kind: "paid", score: rows.score, rows: rows.best };
  const named = namedLevel(guide);
  // "Staff SWE l64" of the staff engineers' guide: the rank in the guide's name is not looked for in its table.
  const isOfName = (unit: LevelUnit) => saysRank([unit]) && fitLevel([unit], named.units, "no").kind === "fits";
  const left = asked.filter((unit) => !isOfName(unit));
  if (left.length < asked.length && left.length > 0 && areSeveral) {
    const more = fitting(paid, left, "rows");
    if (more.best.length > 0) return { kind: "paid", score: more.score, rows: more.best };
  }
  const mapped = mappedLevels(digest);
  if (areSeveral && left.length > 0) {
    // "DS4" in a table of Mid, Senior and Staff: the mapping says that it is the senior.
    const [alike, ...more] = fitting(mapped, asked, "rows").best;
    const bridged = alike && more.length === 0 ? fitting(paid, others(alike.units, asked), "rows") : null;
    if (bridged && bridged.best.length === 1) return { kind: "paid", score: bridged.score - 1, rows: bridged.best };
    const lowest = rows.differ && areBeginners(asked) && !saysRank(named.units) ? lowestOf(all) : null;
    const begins = paid.filter(({ name }) => name === lowest);
    if (begins.length > 0) return { kind: "paid", score: 1, rows: begins };
    if (rows.differ) {
      const others = fitting(all, asked, "rows").best.flatMap((row) => digest.regions[row.region]?.label ?? []);
      const elsewhere = [...new Set(others)];
      return { kind: "lacking", has: names(paid), ...(elsewhere.length > 0 && { elsewhere }) };
    }
  }

  const byName = fitLevel(asked, named.units, ranked);
  if (byName.kind === "fits") {
    return { kind: "whole", score: byName.score, name: guide.roleName, by: "name", among: [] };
  }
  const byMapping = fitting(mapped, asked, mapped.length > 1 ? "rows" : "no");
  const [first] = byMapping.best;
  if (first) {
    const score = byMapping.score - mapped.length / 100;
    return { kind: "whole", score, name: first.name, by: "mapping", among: mapped.length > 1 ? names(mapped) : [] };
  }
  if (rows.differ) return { kind: "lacking", has: names(paid) };
  // A guide that names a level, in its name or its mapping, is not for beginners.
  const isOpen = !byMapping.differ && !saysLevel(named.units);
  if (areBeginners(asked) && isOpen) return { kind: "whole", score: 0.5, name: guide.roleName, by: "name", among: [] };
  if (byName.kind === "no") return { kind: "lacking", has: [guide.roleName] };
  if (byMapping.differ) return { kind: "lacking", has: names(mapped) };
  return { kind: "unknown" };
}

function fitting<Level extends OwnLevel>(levels: readonly Level[], asked: readonly LevelUnit[], by: LevelsBy) {
  const fits = levels.map((level) => ({ level, fit: fitLevel(asked, level.units, by) }));
  const score = Math.max(0, ...fits.map(({ fit }) => (fit.kind === "fits" ? fit.score : 0)));
  const best = fits.flatMap(({ level, fit }) => (fit.kind === "fits" && fit.score === score ? [level] : []));
  return { best, score, differ: fits.some(({ fit }) => fit.kind === "no") };
}

/** The units of a level that add to what was asked: its rank, or its code on another ladder. */
const others = (units: readonly LevelUnit[], asked: readonly LevelUnit[]): LevelUnit[] =>
  units.filter((unit) => {
    if (unit.kind === "title") return unit.ranks.length > 0;
    return !asked.some((one) => one.kind === "code" && one.ladder === unit.ladder);
  });

/** Ranks of beginners, who are on the lowest level, however a company names it. */
const BEGINNERS = new Set(["new-grad", "junior"]);
const areBeginners = (asked: readonly LevelUnit[]): boolean =>
  asked.every(
    (unit) => unit.kind === "title" && unit.ranks.length > 0 && unit.ranks.every((rank) => BEGINNERS.has(rank)),
  );

const saysRank = (units: readonly LevelUnit[]): boolean =>
  units.some((unit) => unit.kind === "title" && unit.ranks.length > 0);

/**
 * The name of the one level that is below all others by its grade or its code. Null if these do not decide, or if it is
 * not the first level of a company: the lowest that a guide lists may be a senior.
 */
function lowestOf(levels: readonly PaidLevel[]): string | null {
  const footOf = (unit: LevelUnit) =>
    unit.kind === "code" ? unit.span[0] : unit.ranks.length > 0 ? NO_FOOT : (unit.grade?.[0] ?? NO_FOOT);
  const feet = levels.map(({ units }) => Math.min(NO_FOOT, ...units.map(footOf)));
  const least = Math.min(...feet);
  const lowest = levels.filter((_, at) => feet[at] === least);
  const [first] = lowest;
  const isOne = first && least < NO_FOOT && lowest.every(({ name }) => name === first.name);
  return isOne && isFirstRung(first.units) ? first.name : null;
}

function isFirstRung(units: readonly LevelUnit[]): boolean {
  const grades = units.flatMap((unit) => (unit.kind === "title" && unit.grade ? [unit.grade[0]] : []));
  if (saysRank(units) || grades.some((grade) => grade > 1)) return false;
  return grades.length > 0 || units.some((unit) => unit.kind === "code" && unit.span[0] <= LAST_FIRST_CODE);
}
/** Highest number that companies give to a beginners' level. */
const LAST_FIRST_CODE = 3;
const NO_FOOT = 99;

const read = (name: string): OwnLevel => ({ name, units: readLevels(name) });

/** Whether units name a level, and not only a role. */
const saysLevel = (units: readonly LevelUnit[]): boolean =>
  units.some((unit) => unit.kind === "code" || unit.ranks.length > 0 || unit.grade !== null);
