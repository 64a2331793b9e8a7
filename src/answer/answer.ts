import type { Arithmetic, Band, Figures, LevelRow, Lever, Part, Range } from "../domain/guide.js";
import type { Focus, ReadAs } from "../query/query.js";
import type { OfferAnswer } from "./offer/offer.js";

/** Names of a guide as tools (slugs) and people (names) know it. */
export interface GuideName {
  company: string;
  companyName: string;
  role: string;
  roleName: string;
}

/** How the region of an answer was found; `unavailable` comes with null region, band and target. */
export type RegionBasis = "requested" | "default" | "covered" | "unavailable";

/** A place by its id, and as people write it. */
export interface AskedPlace {
  place: string;
  name: string;
}

/** What to ask for in one region. `computed` holds parts worked out from the band, apart from what the guide states. */
export interface Target {
  /** `region`, `guide`: stated; `band`: nothing stated here, ask and floor hold only what was computed. */
  basis: "region" | "guide" | "band";
  currency: string;
  ask: Figures;
  floor: Figures;
  computed?: { parts: Figures; why: string };
  /** The guide's words, or for basis `band` the sentence that says how it was computed. */
  text: string;
}

/** The whole answer from one guide for one region: everything that any surface needs to show it. */
export interface GuideAnswer {
  kind: "answer";
  query: string;
  focus: Focus;
  guide: GuideName;
  region: string | null;
  regions: string[];
  regionBasis: RegionBasis;
  /** The place asked for where it is no region of the guide (`covered`, `unavailable`): its id, and as people write it. */
  asked?: AskedPlace;
  readAs: ReadAs[];
  band: Band | null;
  target: Target | null;
  levers: Lever[];
  premiums: Lever[];
  levels: LevelRow[];
  updated?: string;
  reviewDue?: string;
  /** True where `reviewDue` lies before the date passed in. */
  reviewPast: boolean;
  quality?: string;
  quarter?: string;
  sources: string[];
  /** Plain sentences: a word that fitted nothing, a total that counts the whole grant, why there is no target. */
  notes: string[];
}

export interface Choice extends GuideName {
  region: string | null;
  /** As in `GuideAnswer`. */
  asked?: AskedPlace;
}

/** Every answer there is, by kind. */
export type Answer =
  | GuideAnswer
  | OfferAnswer
  | { kind: "choices"; query: string; choices: Choice[]; why: string; notes: string[] }
  | {
      kind: "company";
      query: string;
      company: string;
      companyName: string;
      roles: { role: string; roleName: string }[];
      /** Ids of the places asked for, which the role chosen next is to be answered for. */
      places?: readonly string[];
      notes: string[];
    }
  | RoleAnswer
  | { kind: "comparison"; query: string; answers: GuideAnswer[]; notes: string[] }
  | {
      kind: "unknown";
      query: string;
      heard: string;
      suggestions: { company: string; companyName: string }[];
      notes: string[];
    }
  /** Nothing was asked: "thx". */
  | { kind: "thanks"; query: string; notes: string[] }
  | { kind: "help"; query: string };

export interface RoleAnswer {
  kind: "role";
  query: string;
  role: string;
  roleName: string;
  region: string | null;
  /** Ranked by the middle of the total within one currency, the largest group of a currency first. */
  companies: RankedCompany[];
  notes: string[];
}

/** One guide of a role: its total in the region found, and how that counts the grant. */
export interface RankedCompany {
  company: string;
  companyName: string;
  region: string;
  /** As in `GuideAnswer`. */
  asked?: AskedPlace;
  total: Range | null;
  currency: string;
  arithmetic: Arithmetic;
}

/** Parts in the order in which people read them. */
export const PART_ORDER: readonly Part[] = ["base", "equity", "bonus", "bonusPct", "signOn", "total"];
