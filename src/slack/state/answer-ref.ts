import { hash } from "node:crypto";
import type { GuideAnswer } from "../../answer/answer.js";
import { type PassageLines, passageLines } from "../../answer/passages.js";
import { FOCUSES, type Focus } from "../../query/query.js";
import type { Core } from "../core.js";

/** What a message can show of an answer: one of the focuses, or all regions side by side. */
export const VIEWS = [...FOCUSES, "regions"] as const;
export type View = (typeof VIEWS)[number];

/**
 * Where an answer comes from, small enough to travel in a button: the app keeps nothing between two presses.
 * Names only what is in the guides, never what a person typed, but for a place that nobody knows.
 */
export interface AnswerRef {
  /** `company/role` */
  guide: string;
  /** The label's `shortKey`; null where the answer has no region. */
  region: string | null;
  view: View;
  /** Where the passages that the answer shows stand in the guide's file. */
  passages?: readonly PassageLines[];
  /** Ids of places that were asked for, which then decide the region: a guide may have none for them. */
  places?: readonly string[];
  /** The level asked for, in words and codes of levels alone: its row answers, and not the span of all. */
  level?: string;
}

/**
 * A short stand-in for a guide's own words, which may be longer than Slack lets a value be. Taken from the words and not
 * from their place in the guide, so that an edited guide can never answer with another region or fill another blank.
 */
export function shortKey(words: string): string {
  const known = KEYS.get(words);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = hash("sha256", words, "base64url").slice(0, 12);
  KEYS.set(words, key);
  return key;
}

/** An answer needs the keys of all regions of its guide, its own for each button, and most guides have the same. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 2_000;

export const guideId = ({ guide }: Pick<GuideAnswer, "guide">): string => `${guide.company}/${guide.role}`;

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

/** What stands before the further segments of a ref: what they hold is encoded, and begins with neither. */
const SEGMENT = { places: "@", level: "^" } as const;

/**
 * `company/role#region#view`, `view.12.70-75` with the lines of passages; behind them `#@place,place` where places decide and
 * `#^level` where a level was asked for. Slugs and keys hold no `#`, places and levels are encoded.
 */
export function encodeAnswerRef({ guide, region, view, passages = [], places = [], level }: AnswerRef): string {
  return [
    guide,
    region ?? "",
    [view, ...passages.map(([first, last]) => (first === last ? first : `${first}-${last}`))].join("."),
    ...(places.length ? [SEGMENT.places + places.map(encodeURIComponent).join(",")] : []),
    ...(level ? [SEGMENT.level + encodeURIComponent(level)] : []),
  ].join("#");
}

/**
 * Whether the level is one is found out beside the guide, whose own rows may be called anything.
 *
 * @returns null for anything that `encodeAnswerRef` did not write
 */
export function decodeAnswerRef(text: string | undefined): AnswerRef | null {
  const [guide, region, shown, ...further] = (text ?? "").split("#");
  const [view, ...lines] = (shown ?? "").split(".");
  const known = VIEWS.find((name) => name === view);
  const segments = new Map(further.map((segment) => [segment.slice(0, 1), segment.slice(1)]));
  const places = segments.get(SEGMENT.places)?.split(",").map(decoded);
  const level = decoded(segments.get(SEGMENT.level));
  if (!guide || !known || further.length !== segments.size || places?.some((place) => !place)) return null;
  if ([...segments.keys()].some((key) => key !== SEGMENT.places && key !== SEGMENT.level)) return null;
  if (segments.has(SEGMENT.level) && !level) return null;
  return {
    guide,
    region: region || null,
    view: known,
    ...(lines.length > 0 && { passages: lines.map(linesOf) }),
    ...(places && { places: places.filter((place) => place !== undefined) }),
    ...(level && { level }),
  };
}

/** The lines of a passage; of one that begins and ends on the same line that line alone is written. */
function linesOf(text: string): PassageLines {
  const [first = Number.NaN, last = first] = text.split("-").map(Number);
  return [first, last];
}

/** @returns undefined for what nobody encoded */
function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The answer that a ref names, or null where the guide or the region is gone. */
export function answerAt(core: Core, ref: AnswerRef): GuideAnswer | null {
  const focus: Focus = ref.view === "regions" ? "bands" : ref.view;
  const { passages, level } = ref;
  if (ref.places) return core.answerFor(ref.guide, ref.places, focus, { passages, level });
  const first = core.guideAnswer(ref.guide, null, focus, { passages, level });
  if (!first || ref.region === null) return first;
  const label = first.regions.find((region) => shortKey(region) === ref.region);
  return label === undefined ? null : core.guideAnswer(ref.guide, label, focus, { passages, level });
}
