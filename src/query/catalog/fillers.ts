import { RANKS } from "../../domain/level-words.js";
import { readLanguage, wordList } from "../../language.js";
import { FOCUS_WORDS } from "./focus.js";

/** Words of a question that say nothing about which guide is meant. Names win over them wherever a name fits. */
export const FILLERS: ReadonlySet<string> = new Set(readLanguage("stop-words", wordList));

/** Behind these "us" is no country: "tell us". */
const BEFORE_US: ReadonlySet<string> = new Set("tell give show help let gives telling giving showing with".split(" "));

/** Fillers that name a field of work where the word of a job stands behind them: "office manager", "IT engineer". */
const FIELDS: ReadonlySet<string> = new Set(
  `area brand business career change city cost data display document experience family field fit hour
  house hr industry info information insight insights it letter location mail map maps market markets member office
  organization parts party people person personal plain plan planning power practice press process profile public
  quote recruiter recruiters recruiting relocation report response review room safe screen section site sound
  special stage standard standards story style success task tasks team teams track transfer user users value view
  work world writing`.split(/\s+/),
);
/** Words of jobs in many fields. */
const JOBS: ReadonlySet<string> = new Set(
  `analyst analysts analytics architect architects designer designers dev developer developers devs eng engineer
  engineers manager managers mgr mgrs scientist scientists`.split(/\s+/),
);
/** Jobs that no guide is for; mostly somebody whom the person has spoken to. */
const RECRUITERS: ReadonlySet<string> = new Set(["recruiter", "recruiters", "recruiting", "hr"]);
/** Words that make another name of a company's: "box office", "block one", "snap on". */
const NAME_ENDS: ReadonlySet<string> = new Set(
  `brand business data family field first hr house it office on one parts people plus point power press public recruiter
  recruiters recruiting room site sound stage story success two up world`.split(/\s+/),
);

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

/** Names of companies that are words of everyday English: in "should I shop around at Ally" no company is Shopify. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `adept affirm apple arm aurora bill block booking box character chase check chime clover compass cruise dash
  discord elastic fly glean grab hex hinge ice indeed lattice linear match mercury millennium monday notion oracle pan
  perplexity ping pins plaid postman ramp remote renaissance render runway scale segment shield shop snap snow spot
  square stability steam stripe target tinder toast together unity valve vanguard vast visa warner wells wise zoom`.split(
    /\s+/,
  ),
);

/** Numbers, amounts and level codes: "250k", "2026", "l5", "e6", "ic4", "5yoe". */
export const NUMBER = /^(\d+[a-z]{0,3}|[leigm]\d{1,2}[ab]?|ic\d|yoe|k|usd|gbp|eur|inr)$/;
