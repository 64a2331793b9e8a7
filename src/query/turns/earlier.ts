import type { Guide } from "../../domain/guide.js";
import { strangePlace } from "../../geo/gazetteer.js";
import { nameWords } from "../../text/folding.js";
import { isEverydayName } from "../mentions/evidence.js";
import type { CompanyName, GuideReading, Reading, RegionChoice, Resolver } from "../query.js";
import { namesTopic } from "../topics.js";

/** What a conversation was about: a guide, the label of one of its regions, and the level if one was asked for. */
export interface EarlierGuide {
  guide: Guide;
  region: string | null;
  level?: string | null;
  /** Whether the region was asked for; if not, it is the guide's first. */
  placed?: boolean;
  /** The guide that the conversation was about before this one. */
  previous?: Pick<EarlierGuide, "guide" | "region">;
  list?: EarlierList;
}

/** The list of companies that was shown last, with its guides in their order. */
export interface EarlierList {
  role: { role: string; roleName: string };
  place?: string;
  level?: string;
  guides: readonly Pick<EarlierGuide, "guide" | "region">[];
  /** Whether one of its guides was asked for since. */
  taken?: boolean;
}

/** What a conversation has named so far of a question that has not led to a single guide yet. */
export interface OpenQuestion {
  guide?: undefined;
  company?: CompanyName;
  /** Names of the companies compared with it. */
  beside?: readonly string[];
  role?: { role: string; roleName: string };
  /** The place asked for, by its display name. */
  place?: string;
  /** Ids of the places asked for. */
  places?: readonly string[];
  level?: string;
  /** Guides that were shown to choose from, and the region of each. */
  offered?: readonly Pick<EarlierGuide, "guide" | "region">[];
  list?: EarlierList;
}

/** What the conversation was about before a question. */
export type Earlier = EarlierGuide | OpenQuestion;

/** How a turn of a conversation was understood, and the whole text that it was read as. */
export interface Followed {
  reading: Reading;
  read: string;
}

/** Option of the resolver for turns of a conversation. */
export const IN_THREAD = { inThread: true };
/** A reading that is a single guide. */
export type OneGuide = Extract<Reading, { kind: "guide" }>;

/** A role's name without its remark: "Senior Software Engineer" for "Senior Software Engineer (L5)". */
export const plain = (roleName: string): string => roleName.replace(/\s*\([^()]*\)/g, "");

/** A company's name to put before a turn; one that is also an everyday word needs a preposition ("at Target"). */
export const beforeTurn = (companyName: string): string =>
  isEverydayName(companyName.toLowerCase()) ? `at ${companyName}` : companyName;

/** A turn to put behind a role's name: without an "I" at its beginning, which would be a level there. */
export const behindRole = (turn: string): string =>
  turn.replace(/^\W*(?:i['’]\p{L}+\s*$|i(?:['’]\p{L}+)?\s+(?!or\b|and\b|vs\b)(?=\p{L}))/iu, "");

/**
 * Whether a text names nothing but a company without a guide: "acme?". Topics of the guides do not count: "vesting?".
 */
export const namesStranger = (reading: Reading, text: string): boolean =>
  reading.kind === "unknown" &&
  (reading.known !== null || (reading.named === true && !nameWords(text).some(namesTopic)));

/** The reading of the earlier guide again, for a question with nothing left, as when an offer was all that it named. */
export const sameAgain = (resolver: Resolver, earlier: EarlierGuide): Reading =>
  goesOn(
    resolver,
    {
      kind: "guide",
      focus: "overview",
      guide: earlier.guide,
      region: { kind: "default", index: 0 },
      readAs: [],
      unread: [],
    },
    earlier,
  );

/** Adds what a reading lacks: the earlier place, if its guide has it, and the earlier level. */
export function goesOn(resolver: Resolver, reading: OneGuide, earlier: EarlierGuide): OneGuide {
  const level = levelOf(resolver, reading, earlier);
  const placed = level ? { ...reading, level } : reading;
  if (reading.region.kind !== "default") return placed;
  if (earlier.region === null)
    return earlier.placed ? { ...placed, region: { kind: "unavailable", asked: "", place: strangePlace("") } } : placed;
  const region = placeIn(resolver, reading, earlier, earlier.region);
  return region ? { ...placed, region } : placed;
}

function levelOf(resolver: Resolver, { guide, level }: OneGuide, earlier: EarlierGuide): GuideReading["level"] {
  if (level || !earlier.level || guide.id !== earlier.guide.id) return level;
  return resolver.levelFor(guide, earlier.level);
}

/** The region for the earlier place; a guide that lacks one that was asked for has none. */
function placeIn(
  resolver: Resolver,
  { guide }: GuideReading,
  { guide: before, placed }: EarlierGuide,
  label: string,
): RegionChoice | null {
  if (guide.id === before.id) {
    const index = guide.regions.indexOf(label);
    if (index >= 0) return { kind: "requested", index, also: [] };
  }
  const there = resolver.resolve(`${guide.companyName} ${plain(guide.roleName)} ${label}`);
  const found = there.kind === "guide" && there.guide.id === guide.id ? there.region : null;
  if (found?.kind === "unavailable") return placed ? found : null;
  return found?.kind === "default" ? null : found;
}
