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

/** Names of a guide as tools (slugs) and people (names) know it. */
export interface GuideName {
  company: string;
  companyName: string;
  role: string;
  roleName: string;
}

/** How the region of an answer was found; `unavailable` comes with null region, band and target. */
export type RegionBasis = "requested" | "default" | "covered" | "unavailable";

/** A level as asked, and by the guide's own name for it; null where the guide has no figures for it. */
export interface AnswerLevel {
  asked: string;
  name: string | null;
}

/** A place by its id, and as people write it. */
export interface AskedPlace {
  place: string;
  name: string;
}

/** What to ask for in one region. `computed` holds parts worked out from the band, apart from what the guide states. */
export interface Target {
  /**
   * `confirmed`, `region`, `guide`: stated; `unclear`: stated, and left to the guide's words; `band`: nothing stated
   * here, ask and floor hold only what was computed.
   */
  basis: StatedTarget["basis"] | "band";
  currency: string;
  ask: Figures;
  floor: Figures;
  /** As in `StatedTarget`. */
  conditional?: Part[];
  computed?: { parts: Figures; ways: ComputedWay[] };
  /** The guide's words; empty for basis `band`, where `ways` says how ask and floor were computed. */
  text: string;
  /** The words that each stated figure was read from. */
  evidence?: Evidence[];
  /** Why figures are `unclear`. */
  doubts?: Doubt[];
  ways?: ComputedWay[];
}

/** How parts were worked out: at the same place in the band as the ask stated `from` another region, else in the upper quarter. */
export interface ComputedWay {
  parts: Part[];
  from?: string;
}

/** The whole answer from one guide for one region: everything that any surface needs to show it. */
export interface GuideAnswer {
  kind: "answer";
  query: string;
  focus: Focus;
  guide: GuideName;
  /** The level asked for; null where none was, or where the guide says nothing of levels. */
  level: AnswerLevel | null;
  /** Null where the guide has no region for the place, or names no places. */
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
  /** How the guide says that grants vest; absent where it does not. */
  vesting?: Vesting;
  /** Paragraphs of the guide that answer what the slots do not hold; empty unless the question asked for such a thing. */
  passages: Passage[];
  /** Where that alone was asked for: parts of the pay; none for the part of the answer that `focus` names. */
  only?: readonly MoneyPart[];
  updated?: string;
  reviewDue?: string;
  /** True where `reviewDue` lies before the date passed in. */
  reviewPast: boolean;
  quality?: string;
  quarter?: string;
  sources: string[];
  /** A word that fitted nothing, a total that counts the whole grant, why there is no target. */
  notes: Note[];
}

/** The place asked for, where the region chosen is not it by name. */
export const askedPlace = (choice: RegionChoice): { asked?: AskedPlace } =>
  choice.kind === "covered" || choice.kind === "unavailable"
    ? { asked: { place: choice.place, name: choice.asked } }
    : {};

/** Of a label for places in two currencies: what it says of the place asked. */
export function atPlace(region: Region, choice: RegionChoice): Region {
  const { twin, label } = region;
  if (!twin || choice.kind !== "requested" || choice.place === undefined) return region;
  return twin.places.includes(choice.place) ? { label, band: twin.band, stated: twin.stated } : region;
}
