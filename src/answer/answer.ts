import type { Arithmetic, Range } from "../domain/guide.js";
import type { ChoiceReason } from "../query/query.js";
import type { CounterAnswer } from "./counter/counter.js";
import type { AskedPlace, GuideAnswer, GuideName } from "./guide-answer.js";
import type { Note } from "./notes.js";
import type { OfferAnswer, OffersAnswer } from "./offer/offer.js";
import type { Passage } from "./passages.js";
import type { RankedBy } from "./ranked.js";

export type { AskedPlace, GuideAnswer, GuideName, RegionBasis, Target } from "./guide-answer.js";

export interface Choice extends GuideName {
  region: string | null;
  /** As in `GuideAnswer`. */
  asked?: AskedPlace;
  /** The level asked for, which the guide is to answer at. */
  level?: string;
}

/** Every answer there is, by kind. */
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
      /** Ids of the places asked for, which the role chosen next is to be answered for. */
      places?: readonly string[];
      /** As in `Choice`. */
      level?: string;
      /** As in `GuideAnswer`, from all of the company's guides. */
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

export interface RoleAnswer {
  kind: "role";
  query: string;
  role: string;
  roleName: string;
  region: string | null;
  /** As in `Choice`; the figures are those of all levels. */
  level?: string;
  /** The place asked for first, one currency at a time, by the middle of what `ranked` says; those without it last. */
  companies: RankedCompany[];
  ranked: RankedBy;
  notes: Note[];
}

/** One guide of a role in the region found: its yearly pay, its own total, and how that counts the grant. */
export interface RankedCompany {
  company: string;
  companyName: string;
  /** Null where the guide names no places. */
  region: string | null;
  /** Where several rows are for the same place or for none: the level that these figures are of, in the guide's words. */
  row?: string;
  /** As in `GuideAnswer`. */
  asked?: AskedPlace;
  total: Range | null;
  /** As in `Band`. */
  yearly: Range | null;
  /** Only where the list is ordered by a part: what the guide gives of it, by the year. */
  part?: Range | null;
  /** Of `yearly` and `part`, and of `total` where no other is given. */
  currency: string;
  totalCurrency?: string;
  /** Null where the guide has no equity, so that there is no grant to count. */
  arithmetic: Arithmetic | null;
}
