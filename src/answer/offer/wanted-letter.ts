import type { MoneyPart, Part } from "../../domain/guide.js";

/** What the person wants to ask for, in the units of the offer; each is more than is offered. */
export type LetterWish = Partial<Record<Part, number>>;

/** How a letter is wanted to be. */
export interface LetterManner {
  formal?: true;
  casual?: true;
  warm?: true;
  brief?: true;
  firm?: true;
  humble?: true;
  oneParagraph?: true;
  /** No more sentences than these. */
  sentences?: number;
}

/** What a part is said to be beside its figure: about so much, up to so much, in the first year only. */
export interface SaidOfPart {
  about?: true;
  upTo?: true;
  firstYear?: true;
  /** It is still to be set. */
  open?: true;
  /** After what time the first of it vests, in the words typed: "1 year". */
  cliff?: string;
  /** It is to stay out of the letter. */
  unsaid?: true;
  /** What kind of equity it is called, where that is no stock of one's own at once: "deferred stock". */
  kind?: string;
}

/** What was said of the letter beside the offer that it answers, and beside amounts to ask for. */
export interface WantedLetter {
  /** Parts that are wanted, of which the person named no amount that could be read. */
  more: readonly MoneyPart[];
  /** Parts of which no more is to be asked. */
  stays: readonly MoneyPart[];
  /** Parts of which at least the wanted amount is asked for, and of which about so much. */
  least: readonly MoneyPart[];
  about: readonly MoneyPart[];
  /** Only a little more is wanted. */
  slightly?: true;
  /** What is wanted and is no figure of pay: its kind, the clause in which it was typed, and whether it only stands beside the ask for pay. */
  terms: readonly { term: string; clause: string; beside?: true }[];
  /** One of the parts that are wanted would do. */
  either?: true;
  /** The person would sign for what is wanted; the words that say by when, or none. */
  signs?: string;
  /** The person would rather join this company than any other that is told of. */
  prefers?: true;
  /** Another offer is to be matched: no more than that is asked for. */
  matches?: true;
  /** Nothing is to be said of pay before something else is settled: time to decide, the level, a term of work. */
  payLater?: true;
  /** Sentences of the person's own, what is only to be named ("my clearance"), and why more is asked for, as a clause. */
  told?: readonly string[];
  /** Sentences on what the person likes of the job. */
  liked?: readonly string[];
  /** The person finds the offer low, in whatever words. */
  low?: true;
  named?: readonly string[];
  reason?: string;
  /** What a figure that is asked for is needed for: "to leave my present job". */
  purpose?: string;
  /** What was wanted of the letter and is not in it, in the person's words. */
  leftOut?: readonly string[];
  /** What is told of the person already, so that nobody asks for it. */
  claims?: readonly ("offer" | "present-job" | "experience")[];
  manner: LetterManner;
  /** Who it is written to, and who signs it. */
  to?: string;
  from?: string;
  /** The language of the message, where that is not English and no other was asked for. */
  language?: string;
  said: Partial<Record<MoneyPart, SaidOfPart>>;
}
