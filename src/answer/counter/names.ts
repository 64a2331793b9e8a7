import type { GuideAnswer } from "../guide-answer.js";

/** A name as people write it in a letter: without what guides add in brackets. */
export const plainName = (name: string): string => name.replace(/\s*[([][^)\]]*[)\]]/g, "").trim() || name;

/** The longest name that is looked for in a guide's words. */
const LONGEST = 40;

/**
 * The company's name as the guide's own words write it most often: a name made of a folder's ("Pagerduty", "Shield Ai")
 * has lost its capitals and points ("PagerDuty", "Shield AI").
 */
export function companyInLetter({ guide, levers, target }: GuideAnswer): string {
  const name = plainName(guide.companyName);
  const letters = [...name.replace(/[^\p{L}\p{N}]/gu, "")];
  if (letters.length < 2 || letters.length > LONGEST) return name;
  const written = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join("[ .*&-]?")}(?![\\p{L}\\p{N}])`, "giu");
  const counts = new Map<string, number>();
  const words = levers.flatMap(({ title, remark = "", script }) => [title, remark, script]);
  for (const [form] of [...words, target?.text ?? ""].join("\n").matchAll(written))
    if (/\p{Lu}/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const own = counts.get(name) ?? 0;
  return own === most ? name : ([...counts].find(([, count]) => count === most)?.[0] ?? name);
}
