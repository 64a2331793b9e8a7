import type { Guide } from "../domain/guide.js";
import type { LevelUnit } from "../domain/levels.js";
import type { RegionChoice } from "../geo/choose-region.js";
import type { Explanation } from "./explanation.js";
import type { TurnPart } from "./turns/turn-part.js";

export type { RegionChoice };

/** The parts of an answer that a person can ask for. */
export const FOCUSES = ["overview", "bands", "target", "floor", "levers", "levels", "sources", "passages"] as const;
export type Focus = (typeof FOCUSES)[number];

/** A guess: the words as typed, and the company, role or place that they were read as, by its display name. */
export interface ReadAs {
  typed: string;
  as: string;
}

/** One reading of a question as a guide and a region of it. */
export interface GuideReading {
  guide: Guide;
  region: RegionChoice;
  level?: AskedLevel;
}

/**
 * A question for the level of one company at another, and the guides whose mappings may answer it, the likeliest first.
 */
export interface Across {
  from: CompanyName & { units: readonly LevelUnit[] };
  to: CompanyName & { units: readonly LevelUnit[] };
  guides: readonly Guide[];
}

/** A level as a question names it. */
export interface AskedLevel {
  text: string;
  units: readonly LevelUnit[];
  /** Names of the company's guides for the same role at other levels. */
  others: readonly string[];
}

/** A company with guides, or known by name only (`guides` empty). */
export interface CompanyName {
  company: string;
  companyName: string;
}

/**
 * A company that a question names besides the one that it asks about: the person's employer, one that made an offer, or
 * one that is mentioned in passing.
 */
export interface Mentioned {
  companyName: string;
  as: "workplace" | "offer" | "mention";
}

/**
 * How a question was understood. Every kind that answers has `readAs` (guesses) and `unread` (words that fitted
 * nothing); `mentioned` lists other companies that are named.
 */
export type Reading =
  | ({
      kind: "guide";
      focus: Focus;
      readAs: ReadAs[];
      unread: string[];
      /** Words that name its company, its role or its places. */
      slotWords?: string[];
      mentioned?: Mentioned[];
      /** A second company, whose levels to show, when levels are asked for. */
      beside?: CompanyName;
      /** Set if the only thing asked is what a level is at another company. */
      across?: Across;
    } & GuideReading)
  /** More than one reading is likely; best first, at most five. */
  | {
      kind: "choices";
      focus: Focus;
      choices: GuideReading[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      mentioned?: Mentioned[];
      why: ChoiceReason;
    }
  /** A company, and no role or one that it has no guide for (`lacks` is that role). `places`: ids of those asked for;
   * `aside`: other companies named, which a comparison without a role has to leave out. */
  | {
      kind: "company";
      focus: Focus;
      company: CompanyName;
      guides: Guide[];
      places: readonly string[];
      /** Names of `places` for display. */
      placeNames?: readonly string[];
      /** The level asked for, at which the role chosen next is answered. */
      level?: string;
      lacks?: string;
      aside?: string[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      mentioned?: Mentioned[];
    }
  /** A role and no company. `place`: its display name; `found`: guides with the role and, if a place is named, that
   * place. `aside`: other roles and places named, which get lists of their own. */
  | {
      kind: "role";
      focus: Focus;
      role: { role: string; roleName: string };
      place: string | null;
      /** The level asked for, at which the guide chosen next is answered. */
      level?: string;
      aside?: string[];
      found: GuideReading[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      mentioned?: Mentioned[];
    }
  /** Two to four guides or regions to compare. `missing` names what was asked for and has no guide. */
  | {
      kind: "comparison";
      focus: Focus;
      compared: GuideReading[];
      missing: string[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      mentioned?: Mentioned[];
    }
  /** Nothing fits. `named`: `heard` is in a company name's position; `known`: set if the company is known by name and
   * has no guide; `place`: set if only a place was named. */
  | {
      kind: "unknown";
      heard: string;
      named?: boolean;
      known: CompanyName | null;
      place?: string;
      /** The rest of the question, to be used with a company named next: its role, place and level. */
      open?: { role: string; place?: string; level?: string };
      suggestions: CompanyName[];
    }
  /** Nothing is asked: "thx". */
  | { kind: "thanks" }
  | { kind: "help" };

/** What the choices of a reading differ in. */
export type ChoiceReason = "company" | "role" | "both";

/** A company's name in a text; offsets are in characters. */
export interface CompanyInText {
  start: number;
  end: number;
  asked: boolean;
  /** Equal for all names of one company; the name as typed if it is not known. */
  key: string;
  companyName: string | null;
}

interface InTurn {
  companies: { name: string; company: string | null; start: number; end: number; part: TurnPart; share: number }[];
  /** Its words for roles, places, levels and parts of the answer, in their order. */
  slots: string;
}

/** Understands questions over one set of guides. Immutable: a changed folder gets a new one. */
export interface Resolver {
  readonly guides: readonly Guide[];
  /**
   * Reads a question. Never throws, whatever the text.
   *
   * @param asked `inThread`: a guide is being discussed already, so everyday words ("target", "remote") are names of
   * companies only with evidence near them. `whole`: the text that the question was taken from, when it came with an
   * offer; what it says about a company counts
   */
  resolve(text: string, asked?: { inThread?: boolean; whole?: string }): Reading;
  /**
   * Explains how a question is read: the use of each company, what each word was read as at what cost, and the
   * second-best reading.
   */
  explain(text: string, asked?: { inThread?: boolean; whole?: string }): Explanation;
  /**
   * The companies of a text that names several, in their order; null if the text does not show which is asked about.
   *
   * @param also `alone`: if the text names only one company, return that one
   */
  companiesIn(text: string, also?: { alone: boolean }): CompanyInText[] | null;
  /**
   * What a turn of a conversation names: its companies, and the part that each plays next to the current one.
   *
   * @param within the stretches of the text whose slots are wanted; else those of all of it
   */
  inTurn(text: string, within?: readonly { start: number; end: number }[]): InTurn;
  /** A level given separately from its question, for instance by an earlier one; undefined if the text names none. */
  levelFor(guide: Guide, text: string): AskedLevel | undefined;
  /** The region of a guide that answers for places, by their ids, as if the question had named them. */
  regionFor(guide: Guide, places: readonly string[]): RegionChoice;
  /** Companies with guides whose names match a beginning, best first; all of them for "". */
  companiesLike(typed: string): CompanyName[];
}
