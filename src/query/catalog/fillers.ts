import { z } from "zod";
import { RANKS } from "../../domain/level-words.js";
import { readLanguage, wordList } from "../../language.js";
import { FOCUS_WORDS } from "./focus.js";

/** Words of a question that do not help to find the guide. A name that fits wins over them. */
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

/** Words that turn a role name into a field that somebody knows, or into people that somebody manages. */
export const OF_EXPERIENCE: Readonly<Record<keyof typeof OF_JOBS.experience, ReadonlySet<string>>> = {
  behind: new Set(OF_JOBS.experience.behind),
  in: new Set(OF_JOBS.experience.in),
  knows: new Set(OF_JOBS.experience.knows),
  manages: new Set(OF_JOBS.experience.manages),
};

/** Words after which "us" is not a country: "tell us". */
const BEFORE_US: ReadonlySet<string> = new Set("tell give show help let gives telling giving showing with".split(" "));

/** A word of a question, as far as `isFiller` needs it. */
interface Worded {
  text: string;
  /** Whether a comma or the like comes before it. */
  parted: boolean;
}

/**
 * Whether a word of a question does not help to find the guide. A word that names a job does help, and so does a field
 * right before a job: "office manager", "senior recruiter".
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
  // The hiring manager is a person in the talk, and not the job.
  if (word === "manager" && before === "hiring") return true;
  if (word === "us") return before !== undefined && BEFORE_US.has(before);
  if (word !== "a" && word !== "i") return false;
  // "as a", "a good", "do i", "i want"; elsewhere these are a mistyped "ai".
  return before === undefined || isPlain(before) || isPlain(after?.text);
}

/** Whether a filler may be part of an unknown name or job. */
export function maySay(word: string): boolean {
  return FIELDS.has(word) || NAME_ENDS.has(word);
}

/**
 * Whether a filler is part of a name or job after all: the end of a name right after a company, in a question of names
 * only, or a recruiter's job when no other role is asked for.
 *
 * @param companyEnd index of the word after the company's name
 * @param role whether another role is asked for
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
