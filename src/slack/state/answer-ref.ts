import { hash } from "node:crypto";
import type { GuideAnswer } from "../../answer/answer.js";
import { type PassageLines, passageLines } from "../../answer/passages.js";
import { withoutTyped } from "../../geo/gazetteer.js";
import { FOCUSES, type Focus } from "../../query/query.js";
import type { Core } from "../core.js";

/** Ways to show an answer: by one of the focuses, or with all regions next to each other. */
export const VIEWS = [...FOCUSES, "regions"] as const;
/** One of `VIEWS`. */
export type View = (typeof VIEWS)[number];

/**
 * Where an answer comes from, small enough for a button's value: the app stores nothing between two presses. It names
 * only what is in the guides, never what a person typed, except for a place that is not known.
 */
export interface AnswerRef {
  /** `company/role` */
  guide: string;
  /** The label's `shortKey`; null if the answer has no region. */
  region: string | null;
  view: View;
  /** Where the passages that the answer shows are in the guide's file. */
  passages?: readonly PassageLines[];
  /** Ids of places that were asked for, which then decide the region: a guide may have no region for them. */
  places?: readonly string[];
  /**
   * The currency of the offer that the answer is beside, if the guide has no region that is paid so: then there is no
   * region. Only in the state of an offer, never in what is shared.
   */
  noneIn?: string;
  /** The level asked for, made only of words and codes of levels: its row answers instead of the span of all rows. */
  level?: string;
}

/**
 * A short key for a guide's own words, which may be longer than Slack allows in a value. Made from the words and not
 * from their position in the guide, so that an edited guide can never answer with another region or fill in another
 * field.
 */
export function shortKey(words: string): string {
  const known = KEYS.get(words);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = hash("sha256", words, "base64url").slice(0, 12);
  KEYS.set(words, key);
  return key;
}

/**
 * An answer needs the keys of all its guide's regions, again for each button, and most guides have the same regions.
 */
const KEYS = new Map<string, string>();
const MOST_KEYS = 2_000;

/** A guide's id, `company/role`. */
export const guideId = ({ guide }: Pick<GuideAnswer, "guide">): string => `${guide.company}/${guide.role}`;

/** The ref of an answer, with what was asked for: passages, a place that the guide lacks, a level. */
export function answerRef(answer: GuideAnswer, view: View = answer.focus): AnswerRef {
  const lacking = answer.regionBasis === "unavailable" && answer.asked;
  return {
    guide: guideId(answer),
    region: answer.region === null ? null : shortKey(answer.region),
    view,
    ...(answer.passages.length > 0 && { passages: answer.passages.map(passageLines) }),
    ...(lacking && { places: [lacking.place] }),
    ...(answer.level && { level: answer.level.asked }),
  };
}

/** First character of each further segment of a ref; the encoded content never begins with it. */
const SEGMENT = { places: "@", noneIn: "$", level: "^" } as const;

/**
 * Writes a ref as `company/role#region#view`, or with `view.12.70-75` if it has lines of passages; after that
 * `#@place,place` if places decide, `#$EUR` if no region is paid in that currency, and `#^level` if a level was asked for.
 * Slugs and keys contain no `#`; places and levels are encoded.
 */
export function encodeAnswerRef({ guide, region, view, passages = [], places = [], noneIn, level }: AnswerRef): string {
  return [
    guide,
    region ?? "",
    [view, ...passages.map(([first, last]) => (first === last ? first : `${first}-${last}`))].join("."),
    ...(places.length
      ? [SEGMENT.places + places.map((place) => encodeURIComponent(withoutTyped(place))).join(",")]
      : []),
    ...(noneIn ? [SEGMENT.noneIn + noneIn] : []),
    ...(level ? [SEGMENT.level + encodeURIComponent(level)] : []),
  ].join("#");
}

/**
 * Reads a ref. The level is not checked here, since the rows of a guide may have any name.
 *
 * @returns null for anything that `encodeAnswerRef` did not write
 */
export function decodeAnswerRef(text: string | undefined): AnswerRef | null {
  const [guide, region, shown, ...further] = (text ?? "").split("#");
  const [view, ...lines] = (shown ?? "").split(".");
  const known = VIEWS.find((name) => name === view);
  const segments = new Map(further.map((segment) => [segment.slice(0, 1), segment.slice(1)]));
  const places = segments.get(SEGMENT.places)?.split(",").map(decoded);
  const noneIn = segments.get(SEGMENT.noneIn);
  const level = decoded(segments.get(SEGMENT.level));
  if (!guide || !known || further.length !== segments.size || places?.some((place) => !place)) return null;
  if ([...segments.keys()].some((key) => !Object.values(SEGMENT).some((known) => known === key))) return null;
  if (segments.has(SEGMENT.level) && !level) return null;
  if (noneIn !== undefined && !/^[A-Z]{3}$/.test(noneIn)) return null;
  return {
    guide,
    region: region || null,
    view: known,
    ...(lines.length > 0 && { passages: lines.map(linesOf) }),
    ...(places && { places: places.filter((place) => place !== undefined).map(withoutTyped) }),
    ...(noneIn && { noneIn }),
    ...(level && { level }),
  };
}

/** The lines of a passage; if it begins and ends on the same line, only that line is written. */
function linesOf(text: string): PassageLines {
  const [first = Number.NaN, last = first] = text.split("-").map(Number);
  return [first, last];
}

/** @returns undefined if the text is not validly encoded */
function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The answer that a ref names; null if the guide or the region no longer exists. */
export function answerAt(core: Core, ref: AnswerRef): GuideAnswer | null {
  const focus: Focus = ref.view === "regions" ? "bands" : ref.view;
  const { passages, level, noneIn } = ref;
  if (ref.places) return core.answerFor(ref.guide, ref.places, focus, { passages, level });
  const first = core.guideAnswer(ref.guide, null, focus, { passages, level, noneIn });
  if (!first || ref.region === null) return first;
  const label = first.regions.find((region) => shortKey(region) === ref.region);
  return label === undefined ? null : core.guideAnswer(ref.guide, label, focus, { passages, level });
}
