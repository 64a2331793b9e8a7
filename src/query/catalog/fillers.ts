import { z } from "zod";
import { RANKS } from "../../domain/level-words.js";
import { readLanguage, wordList } from "../../language.js";
import { FOCUS_WORDS } from "./focus.js";

/** Words of a question that say nothing about which guide is meant. Names win over them wherever a name fits. */
export const FILLERS: ReadonlySet<string> = new Set(readLanguage("stop-words", wordList));

const OF_JOBS = readLanguage(
  "job-words",
  z.strictObject({
    jobs: wordList,
    recruiters: wordList,
    fields: wordList,
    "name-ends": wordList,
    prepositions: wordList,
    named: z.strictObject({ before: wordList, articles: wordList, behind: wordList, at: wordList }),
    experience: z.strictObject({ behind: wordList, in: wordList, knows: wordList, manages: wordList }),
  }),
);
const JOBS: ReadonlySet<string> = new Set(OF_JOBS.jobs);
const RECRUITERS: ReadonlySet<string> = new Set(OF_JOBS.recruiters);
const FIELDS: ReadonlySet<string> = new Set(OF_JOBS.fields);
const NAME_ENDS: ReadonlySet<string> = new Set(OF_JOBS["name-ends"]);
/** Short names of roles that are prepositions in other languages. */
export const ALSO_PREPOSITIONS: ReadonlySet<string> = new Set(OF_JOBS.prepositions);

/** Words around the name of a job that somebody has or may have. */
export const NAMED_JOBS: Readonly<Record<keyof typeof OF_JOBS.named, ReadonlySet<string>>> = {
  before: new Set(OF_JOBS.named.before),
  articles: new Set(OF_JOBS.named.articles),
  behind: new Set(OF_JOBS.named.behind),
  at: new Set(OF_JOBS.named.at),
};

/** Words that make of a role's name a field somebody knows, or people somebody manages. */
export const OF_EXPERIENCE: Readonly<Record<keyof typeof OF_JOBS.experience, ReadonlySet<string>>> = {
  behind: new Set(OF_JOBS.experience.behind),
  in: new Set(OF_JOBS.experience.in),
  knows: new Set(OF_JOBS.experience.knows),
  manages: new Set(OF_JOBS.experience.manages),
};

/** Behind these "us" is no country: "tell us". */
const BEFORE_US: ReadonlySet<string> = new Set("tell give show help let gives telling giving showing with".split(" "));

/** The words as `isFiller` looks at them. */
interface Worded {
  text: string;
  /** A comma or the like stands before it. */
  parted: boolean;
}

/**
 * True where a word of a question means nothing for which guide is meant. What names a job, or its field right before
 * the job, means something: "office manager", "senior recruiter".
 */
export function isFiller(words: readonly Worded[], at: number): boolean {
  const { text: word = "" } = words[at] ?? {};
  const before = words[at - 1]?.text;
  const after = words[at + 1];
  if (FILLERS.has(word)) {
    if (FIELDS.has(word) && after && !after.parted && JOBS.has(after.text)) return before === "on" || before === "in";
    if (!RECRUITERS.has(word)) return true;
    return before === undefined ? words.length > 1 : !RANKS.has(before) && !before.startsWith("tech");
  }
  if (word === "us") return before !== undefined && BEFORE_US.has(before);
  if (word !== "a" && word !== "i") return false;
  // "as a", "a good", "do i", "i want"; elsewhere these are what a slip left of "ai".
  return before === undefined || isPlain(before) || isPlain(after?.text);
}

/** True for a filler that may yet be part of what nothing explains. */
export function maySay(word: string): boolean {
  return FIELDS.has(word) || NAME_ENDS.has(word);
}

/**
 * True where such a filler says something after all: right behind a company in a question of nothing but names, or
 * somebody's job where no other is asked for.
 */
export function says(words: readonly Worded[], at: number, companyEnd: number | undefined, role: boolean): boolean {
  const { text = "" } = words[at] ?? {};
  const person = RECRUITERS.has(text);
  if (person && !role) return true;
  if (!person && (companyEnd !== at || !NAME_ENDS.has(text))) return false;
  return words.every((word) => !FILLERS.has(word.text) || maySay(word.text));
}

function isPlain(word: string | undefined): boolean {
  return word !== undefined && (FILLERS.has(word) || FOCUS_WORDS.has(word) || NUMBER.test(word));
}

/** Numbers, amounts and level codes: "250k", "2026", "l5", "e6", "ic4", "5yoe". */
export const NUMBER = /^(\d+[a-z]{0,3}|[leigm]\d{1,2}[ab]?|ic\d|yoe|k|usd|gbp|eur|inr)$/;
