import type { MoneyPart, Part } from "../../domain/guide.js";
import type { Purpose } from "../../query/letter/purpose.js";

/** What the person wants to ask for, in the units of the offer; each figure is more than is offered. */
export type LetterWish = Partial<Record<Part, number>>;

/** The manner in which the person wants a letter to be written. */
export interface LetterManner {
  formal?: true;
  casual?: true;
  warm?: true;
  brief?: true;
  firm?: true;
  humble?: true;
  /** The reader is addressed as "du", "tu" or "je". */
  familiar?: true;
  oneParagraph?: true;
  /** At most this many sentences. */
  sentences?: number;
}

/** A day as people name it: "next Friday", "the end of the week", "14 March", "the 20th", "12/5". */
export type Day = { time?: string } & (
  | { kind: "named"; name: string; next?: true }
  | { kind: "end"; of: string }
  | { kind: "date"; month: string | null; day: number | null; isMonthFirst: boolean; part?: "early" | "mid" | "late" }
  | { kind: "numbers"; first: number; second: number; typed: string }
  /** In English words that are no day of these: "noon". */
  | { kind: "words"; typed: string }
);

/** A length of time as typed: "three", "a few"; `working` days are those of business. */
export interface Length {
  count: string;
  working?: string;
  unit: "hour" | "day" | "week" | "month" | "year";
}

/** When an answer is due. */
export interface Deadline {
  /** The company wants an answer by then, its offer ends then, or it is only a day by which something is to be done. */
  kind: "answer" | "end" | "day";
  /** An answer is due before that day begins. */
  before?: true;
  /** Within so much time, or in so much. */
  within?: true;
  at: Day | Length;
}

/** What is said about a part besides its figure. */
export interface SaidOfPart {
  /** The figure is approximate. */
  about?: true;
  /** The figure is a maximum. */
  upTo?: true;
  /** The figure is for the first year only. */
  firstYear?: true;
  /** The figure is not decided yet. */
  open?: true;
  /** Time after which the first of it vests. */
  cliff?: Length;
  /** It is kept out of the letter. */
  unsaid?: true;
  /** The name of the equity, if it is not ordinary stock: "deferred stock". */
  kind?: string;
}

/**
 * A fact of the person's story, which the letter words in each of its languages: what leaving costs (with its amount, by
 * the year if that was typed, and the day before which leaving costs it), how long the notice is, and the experience.
 */
export type Fact =
  | { kind: "loss"; of: Lost; amount: string; yearly?: true; before?: Day }
  | { kind: "notice" | "experience"; length: Length };
/** Talks with another company that are far on, and the day of the next step. */
export interface Talks {
  company: string;
  on?: Day;
}
export type Lost = "pay-back" | "stock" | "retention" | "bonus" | "pension" | "deferred";

/** Kinds of what a letter may ask for beside figures of pay, some with the values that they take. */
export type WishKind =
  | ("own" | "deed" | "own-request" | "own-question" | "equity-when" | "equity-number" | "equity-date")
  | ("remote" | "remote-days" | "remote-more" | "remote-weekdays" | "office-days" | "hybrid")
  | ("four-day-week" | "part-time" | "hours" | "flexible")
  | ("title" | "level" | "title-named")
  | ("start" | "start-date" | "start-month" | "start-part" | "start-later")
  | ("vacation" | "vacation-days" | "vacation-more" | "parental" | "unpaid-leave")
  | ("visa" | "visa-named" | "green-card" | "relocation" | "relocation-money")
  | ("vesting" | "vesting-monthly" | "vesting-quarterly" | "cliff" | "no-cliff" | "exercise" | "refreshers")
  | ("review" | "review-after" | "review-to" | "guarantee" | "guarantee-first" | "guarantee-second" | "guarantee-span")
  | ("clawback" | "clawback-span" | "no-clawback" | "non-compete" | "no-non-compete" | "probation" | "no-probation")
  | ("severance" | "in-writing" | "notice" | "learning" | "equipment" | "pension")
  | ("travel" | "parking" | "company-car" | "car" | "housing")
  | ("time" | "time-until" | "time-weekend" | "time-span" | "time-few-day" | "time-few-week");

/** What a letter asks for beside figures of pay. */
export interface Wish {
  kind: WishKind;
  /** How long, how many days, or how much later. */
  span?: Length;
  date?: Day;
  /** Weekdays, in English. */
  days?: readonly string[];
  /** Percent of full time. */
  share?: number;
  /** An amount as currency code and digits. */
  money?: string;
  /** A title or a permit, or what is asked for in the person's own words. */
  named?: string;
}

/** What was said about the letter, other than the offer that it answers and the amounts to ask for. */
export interface WantedLetter {
  /** What the letter is for, if it is no counter. */
  purpose?: Purpose;
  /** Words that the letter must not have, "!" for exclamation marks. */
  unwanted?: readonly string[];
  /** The written contract is asked for. */
  contract?: true;
  /** Parts of which more is wanted, without an amount that could be read. */
  more: readonly MoneyPart[];
  /** Parts of which the letter must not ask for more. */
  stays: readonly MoneyPart[];
  /** Parts whose wanted amount is a minimum. */
  least: readonly MoneyPart[];
  /** Parts whose wanted amount is approximate. */
  about: readonly MoneyPart[];
  /** Only a little more is wanted. */
  slightly?: true;
  /**
   * What is wanted other than pay, whether it only goes with the ask for pay, whether it would do instead of the one
   * before, and whether it is to be put in writing.
   */
  terms: readonly { wish: Wish; beside?: true; or?: true; written?: true }[];
  /** Any one of the wanted parts would be enough. */
  either?: true;
  /** The person would sign for what is wanted: the words that say by when, or an empty text. */
  signs?: string;
  /** The person would rather join this company than any other that is mentioned. */
  prefers?: true;
  /** The letter asks to match another offer, and not for more. */
  matches?: true;
  /** When an answer is due. */
  deadline?: Deadline;
  /** When the person wants the company's answer. */
  sought?: Deadline;
  /** Pay is not mentioned before something else is settled: time to decide, the level, a term of work. */
  payLater?: true;
  /** Nothing is to be said of what the market pays. */
  noMarket?: true;
  /** The person's own sentences for the letter. */
  told?: readonly string[];
  /** Facts that are not in those sentences; amounts as currency code and digits. */
  facts?: readonly Fact[];
  talks?: readonly Talks[];
  /** Sentences on what the person likes about the job. */
  liked?: readonly string[];
  /** The person finds the offer low, in whatever words. */
  low?: true;
  /** What the letter only names: "my clearance". */
  named?: readonly string[];
  /** What the person wanted in the letter and is not in it, in the person's words. */
  leftOut?: readonly string[];
  /** What the letter already says about the person, so that nobody is asked to add it. */
  claims?: readonly ("offer" | "present-job" | "experience")[];
  manner: LetterManner;
  /** Whom it is written to. */
  to?: string;
  /** Who signs it. */
  from?: string;
  /** The language of the message, if that is not English and no other was asked for. */
  language?: string;
  /** What is said about each part besides its figure. */
  said: Partial<Record<MoneyPart, SaidOfPart>>;
}
