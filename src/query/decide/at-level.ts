import type { Guide } from "../../domain/guide.js";
import { fitLevel } from "../../domain/level-fit.js";
import { isLevelWord } from "../../domain/level-words.js";
import { JOINS_LEVELS, type LevelUnit, readLevels } from "../../domain/levels.js";
import { fitGuide, namedLevel } from "../../guides/own-levels.js";
import type { Word } from "../../text/words.js";
import type { Collection, Company, Role } from "../catalog/catalog.js";
import { NUMBER } from "../catalog/fillers.js";
import { familyOf, guideOf } from "../catalog/level-guide.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { AskedLevel, GuideReading } from "../query.js";
import type { Asked } from "./account.js";
import { askedLevel, levelAsTyped } from "./asked-level.js";
import type { Knowledge } from "./knowledge.js";

/**
 * The reading with the level that the question names, for the guide that has this level. The region is chosen again if
 * that is another guide.
 */
export function atLevel(
  reading: GuideReading,
  hypothesis: Hypothesis,
  { text, words }: Pick<Asked, "text" | "words">,
  { chooseRegion }: Pick<Knowledge, "chooseRegion">,
): GuideReading {
  const { company, role, places } = hypothesis;
  const units = askedLevel(text, words, hypothesis);
  if (!company || !role || units.length === 0) return reading;
  const guide = guideOf(company, role, units) ?? reading.guide;
  const region = guide === reading.guide ? reading.region : chooseRegion(guide, places);
  return { guide, region, level: { text: levelAsTyped(units), units, others: othersOf(company, guide) } };
}

/**
 * Adds the role of the one guide whose name has the code of the level asked for, if no role is named: "meta e5".
 * Returns the reading unchanged if several guides have it, or none.
 */
export function withRoleOfLevel(hypothesis: Hypothesis, { text, words }: Asked, { collection }: Knowledge): Hypothesis {
  const { company, role, beside } = hypothesis;
  if (!company || role || beside || namesOtherJob(hypothesis, words)) return hypothesis;
  const found = roleOfCode(company, askedLevel(text, words, hypothesis), collection);
  return found ? { ...hypothesis, role: found } : hypothesis;
}

/** The role of a company's guide whose name has these codes; undefined unless there is exactly one such guide. */
function roleOfCode(company: Company, units: readonly LevelUnit[], { roles }: Collection): Role | undefined {
  if (units.length === 0 || !units.every(({ kind }) => kind === "code")) return undefined;
  const named = company.guides.filter((guide) => fitLevel(units, namedLevel(guide).units, "no").kind === "fits");
  const [guide] = named;
  return guide && named.length === 1 ? roles.get(guide.role) : undefined;
}

/** The levels of one ladder, or ranks, that a question compares at one company: "an L5 or an L6", "senior and staff". */
export function levelsBeside(hypothesis: Hypothesis, { text, words }: Asked): readonly LevelUnit[] {
  if (!hypothesis.company || hypothesis.beside) return [];
  const units = askedLevel(text, words, hypothesis);
  const offset = words[0]?.start ?? 0;
  const isNext = (unit: LevelUnit, at: number) => {
    const last = units[at];
    return (
      last !== undefined &&
      areApart(last, unit) &&
      JOINS_LEVELS.test(text.slice(offset + last.end, offset + unit.start))
    );
  };
  return units.length > 1 && units.slice(1).every(isNext) ? units : [];
}

/** Whether two levels are different rungs of one ladder, or different ranks. */
function areApart(one: LevelUnit, other: LevelUnit): boolean {
  if (one.kind === "code" && other.kind === "code") return one.ladder === other.ladder && one.span[0] !== other.span[0];
  if (one.kind !== "title" || other.kind !== "title") return false;
  return one.ranks.join() !== other.ranks.join() || one.grade?.join() !== other.grade?.join();
}

/**
 * The guides or rows for the levels compared; null if there are no such levels, one has no guide, or two have the same
 * row.
 */
export function levelsApart(hypothesis: Hypothesis, asked: Asked, known: Knowledge): GuideReading[] | null {
  const { company, role, places } = hypothesis;
  const units = levelsBeside(hypothesis, asked);
  const found = units.flatMap((unit): GuideReading[] => {
    const wanted = role ?? (company && roleOfCode(company, [unit], known.collection));
    const guide = company && wanted && guideOf(company, wanted, [unit]);
    if (!guide) return [];
    const level = { text: levelAsTyped([unit]), units: [unit], others: othersOf(company, guide) };
    return [{ guide, region: known.chooseRegion(guide, places), level }];
  });
  const rows = found.map(({ guide, level }) => {
    const fit = fitGuide(guide, guide.digest(), level?.units ?? [], null, "guides");
    return `${guide.id} ${fit.kind === "paid" ? fit.rows[0]?.name : ""}`;
  });
  return found.length > 1 && found.length === units.length && new Set(rows).size === rows.length ? found : null;
}

/** Whether an unexplained word is next to a level and may be the job that it belongs to: "L6 actuary". */
const namesOtherJob = ({ unread }: Hypothesis, words: readonly Word[]): boolean =>
  unread.some((at) => {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
    if (!word || isLevelWord(word.text) || NUMBER.test(word.text)) return false;
    const behind = word.mark === "" && !word.parted && before && isLevelWord(before.text);
    return behind || (next?.mark === "" && !next.parted && isLevelWord(next.text));
  });

/** A level given separately from its question, for instance by an earlier one; undefined if the text names none. */
export function levelNamed(guide: Guide, text: string, { companies }: Collection): AskedLevel | undefined {
  const company = companies.get(guide.company);
  const units = readLevels(text, true);
  return company && units.length > 0 ? { text, units, others: othersOf(company, guide) } : undefined;
}

/** The names of the company's other guides for the role. */
const othersOf = (company: Company, guide: Guide): string[] =>
  familyOf(company, guide)
    .filter(({ id }) => id !== guide.id)
    .map(({ roleName }) => roleName);

/** Whether the guide's own name is for the level asked for. */
export const namesLevel = ({ guide, level }: GuideReading): boolean =>
  level !== undefined && fitLevel(level.units, namedLevel(guide).units, "no").kind === "fits";
