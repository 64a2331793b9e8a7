import { z } from "zod";
import { readLanguage, wordLists } from "../../language.js";
import type { GuideAnswer } from "../guide-answer.js";

const {
  employers: EMPLOYERS,
  titles: TITLES,
  "short-forms": SHORT_FORMS,
} = readLanguage(
  "letter-names",
  z.strictObject({
    employers: z.record(z.string(), z.string().min(1)),
    titles: z.record(z.string(), wordLists),
    "short-forms": wordLists,
  }),
);

/** A name as people write it in a letter: without what guides add in brackets. */
export const plainName = (name: string): string =>
  (name.replace(/\s*[([][^)\]]*[)\]]/g, "").trim() || name).replace(/(?<=\s)Ai$/, "AI");

/**
 * The role as a letter calls it: by the title of the requested level if it ends with the role ("Principal Analyst") or
 * its initials ("Senior PM", for a Product Manager); else by the title that the person typed, with its rank ("Senior ML
 * Engineer", for an ML/AI Engineer).
 */
export function roleInLetter({ guide, level, query }: GuideAnswer): string {
  const role = plainName(guide.roleName);
  // "Acme EM (M1)" is the level's name in the guide, not a title.
  const company = plainName(guide.companyName);
  const named = plainName(level?.name ?? "");
  const title = named.startsWith(`${company} `) ? named.slice(company.length + 1) : named;
  const words = role.split(" ");
  const initials = words.map((word) => word.charAt(0)).join("");
  const ends = [words.at(-1), words.length > 1 && initials].some((end) => end && title.endsWith(` ${end}`));
  return ends ? title : (typedTitle(role, initials, guide.role, query) ?? role);
}

const RANKS: Readonly<Record<string, string>> = {
  junior: "Junior",
  jr: "Junior",
  senior: "Senior",
  sr: "Senior",
  snr: "Senior",
  staff: "Staff",
  principal: "Principal",
  lead: "Lead",
};
const RANK = Object.keys(RANKS).join("|");

/** The longest title of the role that the question names, with a rank right before it; null if it names none. */
function typedTitle(role: string, initials: string, slug: string, query: string): string | null {
  const own = [role, ...(initials.length > 1 ? [initials] : []), ...(SHORT_FORMS[slug] ?? [])];
  const titles = [[role, own] as const, ...Object.entries(TITLES[slug] ?? {})]
    .flatMap(([title, words]) => words.map((typed) => ({ title, typed })))
    .sort((one, other) => other.typed.length - one.typed.length);
  for (const { title, typed } of titles) {
    const rank = rankBefore(typed, query);
    if (rank !== null) return rank && !isRanked(title) ? `${rank} ${title}` : title;
  }
  return null;
}

/** The rank before some words of a question, empty if there is none; null if the question does not hold the words. */
function rankBefore(typed: string, query: string): string | null {
  const words = (typed.match(/[\p{L}\p{N}]+/gu) ?? []).join("[\\s/-]*");
  if (words === "") return null;
  const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${RANK})\\.?\\s+)?${words}(?![\\p{L}\\p{N}])`, "iu").exec(query);
  return match && (RANKS[match[1]?.toLowerCase() ?? ""] ?? "");
}

const isRanked = (title: string): boolean => new RegExp(`^(?:${RANK})\\b`, "i").test(title);

/** Legal forms at the end of a company's name, which people leave out. */
const FORM = /,? (?:holdings?|inc|incorporated|corp|corporation|ltd|limited|llc|plc|company|co)\.?$/i;
/** Longest name that is looked for in a guide's words, in letters. */
const LONGEST = 40;

/**
 * The company's name in a letter: the employer if the guide is named after a product; else the spelling that the guide
 * uses most often. A name made from a folder's ("Pagerduty", "Shield Ai") has lost its capitals and points
 * ("PagerDuty", "Shield AI"); if the guide never writes the legal form, it is dropped ("Umbra's engineers", for Umbra
 * Holdings).
 */
export function companyInLetter({ guide, levers, target }: GuideAnswer): string {
  const employer = EMPLOYERS[guide.company];
  if (employer) return employer;
  const name = plainName(guide.companyName);
  const text = [
    ...levers.flatMap(({ title, remark = "", script }) => [title, remark, script]),
    target?.text ?? "",
  ].join("\n");
  const short = name.replace(FORM, "");
  if (short !== name && formsOf(name, text).size === 0) {
    const [form] = mostWritten(formsOf(short, text, "(?=['’]s\\b)"));
    if (form) return form;
  }
  const forms = formsOf(name, text);
  const [form, most] = mostWritten(forms);
  return form === undefined || forms.get(name) === most ? name : form;
}

/** The spellings of a name in a text, with their counts; `behind` is a pattern that has to follow the name. */
function formsOf(name: string, text: string, behind = ""): Map<string, number> {
  const letters = [...name.replace(/[^\p{L}\p{N}]/gu, "")];
  const counts = new Map<string, number>();
  if (letters.length < 2 || letters.length > LONGEST) return counts;
  const written = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join("[ .*&-]?")}(?![\\p{L}\\p{N}])${behind}`, "giu");
  for (const [form] of text.matchAll(written)) if (/\p{Lu}/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

const mostWritten = (forms: ReadonlyMap<string, number>): [string, number] | [] =>
  [...forms].reduce<[string, number] | []>((most, each) => (each[1] > (most[1] ?? 0) ? each : most), []);
