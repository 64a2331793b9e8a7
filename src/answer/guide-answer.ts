import type {
  Band,
  Doubt,
  Evidence,
  Figures,
  LevelRow,
  Lever,
  MoneyPart,
  Part,
  Region,
  StatedTarget,
  Vesting,
} from "../domain/guide.js";
import type { Focus, ReadAs, RegionChoice } from "../query/query.js";
import type { Note } from "./notes.js";
import type { Passage } from "./passages.js";

/** The company and role of a guide: `company` and `role` are slugs for tools, the names are for people. */
export interface GuideName {
  company: string;
  companyName: string;
  role: string;
  roleName: string;
}

/** How the region of an answer was found; `unavailable` comes with null region, band and target. */
export type RegionBasis = "requested" | "default" | "covered" | "unavailable";

/** A level as asked for, and the guide's own name for it; null if the guide has no figures for it. */
export interface AnswerLevel {
  asked: string;
  name: string | null;
}

/** A place: its id, and its name as people write it. */
export interface AskedPlace {
  place: string;
  name: string;
}

/** What to ask for in one region. `computed` holds parts worked out from the band, separate from the stated ones. */
export interface Target {
  /**
   * `confirmed`, `region`, `guide`: stated; `unclear`: stated, but only the guide's words are shown; `band`: nothing is
   * stated here, and ask and floor hold only what was computed.
   */
  basis: StatedTarget["basis"] | "band";
  currency: string;
  ask: Figures;
  floor: Figures;
  conditional?: Part[];
  computed?: { parts: Figures; ways: ComputedWay[] };
  /** The guide's words; empty for basis `band`, for which `ways` says how ask and floor were computed. */
  text: string;
  /** The words that each stated figure was read from. */
  evidence?: Evidence[];
  /** Why figures are `unclear`. */
  doubts?: Doubt[];
  ways?: ComputedWay[];
}

/** How parts were worked out: at the place in the band of the ask stated for region `from`, else in the top quarter. */
export interface ComputedWay {
  parts: Part[];
  from?: string;
}

/** The whole answer from one guide for one region, with all that is needed to show it. */
export interface GuideAnswer {
  kind: "answer";
  query: string;
  focus: Focus;
  guide: GuideName;
  /** The level asked for; null if none was, or if the guide says nothing about levels. */
  level: AnswerLevel | null;
  /** Null if the guide has no region for the place, or names no places. */
  region: string | null;
  regions: string[];
  regionBasis: RegionBasis;
  /** The place asked for, if it is not itself a region of the guide (`covered`, `unavailable`). */
  asked?: AskedPlace;
  readAs: ReadAs[];
  band: Band | null;
  /** The currency of an offer, if the guide has no region that is paid so and no place was asked for. */
  noneIn?: string;
  /** The currency that is paid at the place asked for, if it is not the band's. */
  paidIn?: string;
  target: Target | null;
  levers: Lever[];
  premiums: Lever[];
  levels: LevelRow[];
  /** How the guide says that grants vest; absent if it does not say. */
  vesting?: Vesting;
  /** Paragraphs of the guide that answer what is asked besides pay; empty unless the question asks for such a thing. */
  passages: Passage[];
  /** The only parts of pay to show, if no others were asked for; empty: show only what `focus` names. */
  only?: readonly MoneyPart[];
  updated?: string;
  reviewDue?: string;
  /** Whether `reviewDue` is before the date passed in. */
  reviewPast: boolean;
  quality?: string;
  quarter?: string;
  sources: string[];
  /** Unread words, a total that counts the whole grant, why there is no target, and the like. */
  notes: Note[];
}

/**
 * The place asked for, if the region chosen is not that place by name, and the currency paid there if the region's
 * `band` is in another; else an empty object.
 */
export const askedPlace = (
  choice: RegionChoice,
  band?: string | null,
): Pick<GuideAnswer, "asked" | "paidIn" | "noneIn"> => ({
  ...((choice.kind === "covered" || choice.kind === "unavailable") && {
    asked: { place: choice.place, name: choice.asked },
  }),
  ...(choice.kind === "none-in-currency" && { noneIn: choice.currency }),
  ...(band !== undefined &&
    choice.kind !== "none-in-currency" &&
    choice.currency &&
    choice.currency !== band && { paidIn: choice.currency }),
});

/** For a label of places in two currencies, the region with the band of the place asked for; else the region itself. */
export function atPlace(region: Region, choice: RegionChoice): Region {
  const { secondPay, label } = region;
  if (!secondPay || choice.kind !== "requested" || choice.place === undefined) return region;
  return secondPay.places.includes(choice.place) ? { label, band: secondPay.band, stated: secondPay.stated } : region;
}
