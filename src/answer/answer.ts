import type { Arithmetic, Range } from "../domain/guide.js";
import type { ChoiceReason } from "../query/query.js";
import type { CounterAnswer } from "./counter/counter.js";
import type { AskedPlace, GuideAnswer, GuideName } from "./guide-answer.js";
import type { Note } from "./notes.js";
import type { OfferAnswer, OffersAnswer } from "./offer/offer.js";
import type { Passage } from "./passages.js";
import type { RankedBy } from "./ranked.js";

export type { AskedPlace, GuideAnswer, GuideName, RegionBasis, Target } from "./guide-answer.js";

/** A guide to choose from, with the place and level that the question asked for. */
export interface Choice extends GuideName {
  region: string | null;
  /** The place asked for, if the region chosen is not that place by name. */
  asked?: AskedPlace;
  /** The level asked for, at which the guide will answer once it is chosen. */
  level?: string;
}

/** Every kind of answer. */
export type Answer =
  | GuideAnswer
  | OfferAnswer
  | OffersAnswer
  | CounterAnswer
  | { kind: "choices"; query: string; choices: Choice[]; why: ChoiceReason; notes: Note[] }
  | {
      kind: "company";
      query: string;
      company: string;
      companyName: string;
      roles: { role: string; roleName: string }[];
      /** Ids of the places asked for; the role chosen next is answered for them. */
      places?: readonly string[];
      /** The level asked for, at which the guide chosen next will answer. */
      level?: string;
      /** Paragraphs that answer what is asked besides pay, from all of the company's guides. */
      passages: Passage[];
      notes: Note[];
    }
  | RoleAnswer
  | { kind: "comparison"; query: string; answers: GuideAnswer[]; notes: Note[] }
  | {
      kind: "unknown";
      query: string;
      heard: string;
      suggestions: { company: string; companyName: string }[];
      /** What was asked of a company without a guide. */
      open?: { role: string; place?: string; level?: string };
      notes: Note[];
    }
  /** Nothing was asked: "thx". */
  | { kind: "thanks"; query: string; notes: Note[] }
  | { kind: "help"; query: string; notes: Note[] };

/** A list of the companies that have a guide for one role, ordered by pay. */
export interface RoleAnswer {
  kind: "role";
  query: string;
  role: string;
  roleName: string;
  region: string | null;
  /** The level asked for; the figures are nevertheless those of all levels. */
  level?: string;
  /**
   * Companies for the place asked for come first; then grouped by currency, and within a currency by the middle of the
   * range that `ranked` names. Companies without such a range come last.
   */
  companies: RankedCompany[];
  ranked: RankedBy;
  notes: Note[];
}

/** One guide of a role in the region found: its yearly pay, its own total, and how that total counts the grant. */
export interface RankedCompany {
  company: string;
  companyName: string;
  /** Null if the guide names no places. */
  region: string | null;
  /** If several rows are for the same place or for no place: the level of these figures, in the guide's words. */
  row?: string;
  /** The place asked for, if `region` is not that place by name. */
  asked?: AskedPlace;
  total: Range | null;
  /** Pay per year; null if it is not known or not in `currency`. */
  yearly: Range | null;
  /** Only if the list is ordered by a part of pay: what the guide gives of it, per year. */
  part?: Range | null;
  /** Currency of `yearly` and `part`, and of `total` unless `totalCurrency` is given. */
  currency: string;
  totalCurrency?: string;
  /** Null if the guide has no equity, so that there is no grant to count. */
  arithmetic: Arithmetic | null;
}
