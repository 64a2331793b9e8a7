import type { Guide } from "../../domain/guide.js";
import { fitLevel } from "../../domain/level-fit.js";
import type { LevelUnit } from "../../domain/levels.js";
import { fitGuide, namedLevel } from "../../guides/own-levels.js";
import type { Company, Role } from "./catalog.js";

/** Ranks at the start of a role's slug; roles that differ only in these are one role at several levels. */
const RANK_IN_SLUG = /^(?:(?:senior|sr|staff|principal|lead|junior|associate)-)+/;

/**
 * Score for each unit of the level from which a name or a row is for that level itself; below it, for a range around
 * it.
 */
const SURE = 2.5;

/**
 * The guide of a company for a role and, if a level is asked for, the one of the role's guides that has it: "google l5
 * swe" asks for the "Senior Software Engineer (L5)", "salesforce pmts" for the guide whose mapping says PMTS. Bodies
 * are read only if no name decides.
 *
 * @returns undefined if the company has no guide for the role
 */
export function guideOf(company: Company, role: Role, asked: readonly LevelUnit[]): Guide | undefined {
  const own = company.byRole.get(role.role);
  if (asked.length === 0) return own;
  const family = familyOf(company, role);
  const ranked = family.length > 1 ? "guides" : "no";
  const sorted = own ? [own, ...family.filter((guide) => guide !== own)] : family;
  const byName = sorted.map((guide) => ({ guide, fit: fitLevel(asked, namedLevel(guide).units, ranked) }));
  const named = highest(byName, ({ fit }) => (fit.kind === "fits" ? fit.score : 0));
  if (named && named.fit.kind === "fits" && named.fit.score >= SURE * asked.length) return named.guide;

  const codes = asked.some(({ kind }) => kind === "code");
  const fits = sorted.map((guide) => ({ guide, fit: fitGuide(guide, guide.digest(), asked, null, ranked) }));
  const best = highest(fits, ({ guide, fit }) => {
    switch (fit.kind) {
      case "paid":
        // Among guides that share a table, prefer the one with the rank of the row.
        return fit.score < 1
          ? 0
          : fit.score + (fit.rows.some(({ units }) => sharesRank(units, namedLevel(guide).units)) ? 0.5 : 0.25);
      case "whole":
        return (own || codes) && fit.score >= 1 ? fit.score : 0;
      case "lacking":
      case "unknown":
        return 0;
    }
  });
  return best?.guide ?? own;
}

/** The guides of a company for a role at all its levels. */
export function familyOf({ guides }: Company, { role }: Pick<Role, "role">): Guide[] {
  const base = baseOf(role);
  return guides.filter((guide) => baseOf(guide.role) === base);
}

const baseOf = (role: string): string => role.replace(RANK_IN_SLUG, "");

const sharesRank = (some: readonly LevelUnit[], others: readonly LevelUnit[]): boolean =>
  some.some(
    (one) =>
      one.kind === "title" &&
      one.ranks.length > 0 &&
      others.some((other) => other.kind === "title" && other.ranks.join() === one.ranks.join()),
  );

/** The first item with the highest value above 0; undefined if there is none. */
function highest<Item>(items: readonly Item[], worth: (item: Item) => number): Item | undefined {
  let most = 0;
  let best: Item | undefined;
  for (const item of items) {
    const value = worth(item);
    if (value > most) [most, best] = [value, item];
  }
  return best;
}
