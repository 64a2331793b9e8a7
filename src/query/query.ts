import type { Guide } from "../domain/guide.js";
import type { LevelUnit } from "../domain/levels.js";
import type { RegionChoice } from "../geo/choose-region.js";
import type { Explanation } from "./explanation.js";
import type { TurnPart } from "./turns/turn-part.js";

export type { RegionChoice };

/** The part of the answer that a person asked for. */
export const FOCUSES = ["overview", "bands", "target", "floor", "levers", "levels", "sources", "passages"] as const;
export type Focus = (typeof FOCUSES)[number];

/** What was guessed: the words typed and what they were read as (a company's, role's or place's name as shown to people). */
export interface ReadAs {
  typed: string;
  as: string;
}

/** One reading of a question as a guide and a region of it. */
export interface GuideReading {
  guide: Guide;
  region: RegionChoice;
  /** The level asked for, where one is named. */
  level?: AskedLevel;
}

/** A level of one company asked for at another, and the guides whose mappings may tell, the likeliest first. */
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
 * A company that a question names beside the one that it is about: where the person works, whose offer is at hand, or
 * one that is named in passing.
 */
export interface Apart {
  companyName: string;
  as: "workplace" | "offer" | "mention";
}

/**
 * How a question was understood. `readAs` and `unread` (words that fitted nothing) go with every kind that answers,
 * and `apart` where companies are named beside those that it is about.
 */
export type Reading =
  | ({
      kind: "guide";
      focus: Focus;
      readAs: ReadAs[];
      unread: string[];
      /** Words that name its company, its role or its places. */
      slotWords?: string[];
      apart?: Apart[];
      /** A company named beside the guide's, where levels are asked for: whose levels to show. */
      beside?: CompanyName;
      /** Set where all that is asked is what a level is at another company. */
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
      apart?: Apart[];
      why: ChoiceReason;
    }
  /** A company and no role (or a role that it has no guide for: `lacks` says which). `places`: ids of those asked for;
   * `aside`: other companies named, which a comparison without a role has to leave out. */
  | {
      kind: "company";
      focus: Focus;
      company: CompanyName;
      guides: Guide[];
      places: readonly string[];
      /** The same as people write them. */
      placeNames?: readonly string[];
      /** The level asked for, which the role chosen next is to be answered at. */
      level?: string;
      lacks?: string;
      aside?: string[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      apart?: Apart[];
    }
  /** A role and no company. `place` as people write it; `found` are those with the role and, where a place is named, the
   * place. `aside`: other roles and places named, which are lists of their own. */
  | {
      kind: "role";
      focus: Focus;
      role: { role: string; roleName: string };
      place: string | null;
      /** As in `company`. */
      level?: string;
      aside?: string[];
      found: GuideReading[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      apart?: Apart[];
    }
  /** Two to four guides or regions side by side. `missing` names what was asked for and has no guide. */
  | {
      kind: "comparison";
      focus: Focus;
      compared: GuideReading[];
      missing: string[];
      slotWords?: string[];
      readAs: ReadAs[];
      unread: string[];
      apart?: Apart[];
    }
  /** Nothing fits. `named`: what was heard stands there as a company's name would; `known` is set where the company is known by name and has no guide, `place` where a place is all that
   * was named. */
  | {
      kind: "unknown";
      heard: string;
      named?: boolean;
      known: CompanyName | null;
      place?: string;
      /** What else was asked for, which goes on with a company named next: its role, place and level. */
      open?: { role: string; place?: string; level?: string };
      suggestions: CompanyName[];
    }
  /** Nothing is asked: "thx". */
  | { kind: "thanks" }
  | { kind: "help" };

export type ChoiceReason = "company" | "role" | "both";

/** A company's name in a text, by its characters. */
export interface CompanyInText {
  start: number;
  end: number;
  asked: boolean;
  /** One for all names of a company; the name as typed where nobody knows it. */
  key: string;
  companyName: string | null;
}

/** What a turn of a talk about a guide names. */
export interface InTurn {
  companies: { name: string; company: string | null; start: number; end: number; part: TurnPart; share: number }[];
  /** Its words for roles, places, levels and what is asked of them, in their order. */
  slots: string;
}

/** Understands questions over one set of guides. Immutable: a changed folder gets a new one. */
export interface Resolver {
  /**
   * Never throws, whatever the text.
   *
   * @param asked `inThread`: a guide is spoken of already, so that everyday words ("target", "remote") are names of
   *   companies only with evidence beside them. `whole`: the text that the question was taken out of, where an offer was
   *   typed with it; what it says of a company counts
   */
  resolve(text: string, asked?: { inThread?: boolean; whole?: string }): Reading;
  /** How a question is read: who is who, what each word was taken for at what cost, and the reading that came second. */
  explain(text: string, asked?: { inThread?: boolean; whole?: string }): Explanation;
  /**
   * The companies that a text names where it names several, in their order; null where nothing tells which is asked about.
   *
   * @param also `alone`: the one that it asks about where it names no other
   */
  companiesIn(text: string, also?: { alone: boolean }): CompanyInText[] | null;
  /** What a turn of a talk names: its companies, and what each is there beside the one spoken of. */
  inTurn(text: string): InTurn;
  /** A level named apart from its question, as of one asked before; undefined where the text names none. */
  levelFor(guide: Guide, text: string): AskedLevel | undefined;
  /** The region of a guide that answers for places, by their ids: as if they had been named with the guide. */
  regionFor(guide: Guide, places: readonly string[]): RegionChoice;
  /** Companies with guides whose names go with the beginning of one, best first; all of them for "". */
  companiesLike(typed: string): CompanyName[];
}
