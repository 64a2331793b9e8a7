import type { Guide } from "../domain/guide.js";
import { RANKS } from "../domain/level-words.js";
import { readWords } from "../text/words.js";
import { FILLERS } from "./catalog/fillers.js";
import type { GuideReading, Reading, RegionChoice, Resolver } from "./query.js";

/** What a conversation was about: a guide, the label of one of its regions, and a level where one was asked for. */
export interface Earlier {
  guide: Guide;
  region: string | null;
  level?: string | null;
}

const IN_THREAD = { inThread: true };
/** A question that begins so sets what it names beside what was spoken of: "vs plaid". */
const SETS_BESIDE = /^\W*(?:and\s+)?(?:vs\.?|versus|against|compared?\s+(?:it\s+)?(?:to|with)|or)\s/i;

/**
 * Understands a question that may name only what changes: "and in Detroit?", "levers?", "for a senior swe", "vs plaid".
 * What it names wins; the company, the role, the place and the level that it leaves out are those of before. A question
 * that names another company, known or not, is no follow-up and is read by itself.
 */
export function resolveFollowUp(resolver: Resolver, text: string, earlier: Earlier): Reading {
  const { companyName, roleName } = earlier.guide;
  if (namesRankAlone(text)) {
    const ranked = completed(resolver, `${companyName} ${text} ${withoutRank(roleName)}`, earlier);
    if (ranked) return ranked;
  }
  const alone = resolver.resolve(text, IN_THREAD);
  switch (alone.kind) {
    case "guide":
      return besideEarlier(resolver, text, earlier) ?? goesOn(resolver, alone, earlier);
    case "comparison":
    case "thanks":
      return alone;
    case "company":
      if (alone.lacks) return alone;
      return (
        besideEarlier(resolver, text, earlier) ?? completed(resolver, `${text} ${plain(roleName)}`, earlier) ?? alone
      );
    case "role":
    case "choices":
      return completed(resolver, `${companyName} ${text}`, earlier) ?? alone;
    case "unknown":
    case "help": {
      if (text.trim() === "" || /^\s*(help|\?)\s*$/i.test(text)) return alone;
      if (alone.kind === "unknown" && (alone.known || alone.named)) return alone;
      const whole = resolver.resolve(`${companyName} ${plain(roleName)} ${text}`, IN_THREAD);
      const same = whole.kind === "guide" && whole.guide.company === earlier.guide.company;
      return same ? goesOn(resolver, { ...whole, ...ownGuide(whole, earlier) }, earlier) : alone;
    }
  }
}

/** The same again: for a question of which nothing is left, as when an offer was all that it named. */
export const sameAgain = (resolver: Resolver, earlier: Earlier): Reading =>
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

type OneGuide = Extract<Reading, { kind: "guide" }>;

/** A role's name without its remark: "Senior Software Engineer (L5)". */
const plain = (roleName: string): string => roleName.replace(/\s*\([^()]*\)/g, "");

/** "Senior", "and for a staff?": another rank of the role spoken of. */
function namesRankAlone(text: string): boolean {
  const { words } = readWords(text, MOST_WORDS_OF_RANK);
  const ranks = words.filter((word) => RANKS.has(word.text));
  return ranks.length > 0 && words.every((word) => RANKS.has(word.text) || FILLERS.has(word.text));
}
const MOST_WORDS_OF_RANK = 12;

const withoutRank = (roleName: string): string =>
  plain(roleName)
    .split(" ")
    .filter((word) => !RANKS.has(word.toLowerCase()))
    .join(" ");

/** The guide of before where its role's own name was put before the question and led to another, with no level named. */
function ownGuide({ guide, level }: OneGuide, earlier: Earlier): { guide: Guide } {
  return { guide: level || plain(guide.roleName) !== plain(earlier.guide.roleName) ? guide : earlier.guide };
}

/** What was spoken of beside what the question names, where it sets the two beside each other. */
function besideEarlier(resolver: Resolver, text: string, { guide, region }: Earlier): Reading | null {
  if (!SETS_BESIDE.test(text)) return null;
  const first = `${guide.companyName} ${plain(guide.roleName)}`;
  const there = region === null ? null : resolver.resolve(`${first} ${text} ${region}`, IN_THREAD);
  const whole = there?.kind === "comparison" ? there : resolver.resolve(`${first} ${text}`, IN_THREAD);
  return whole.kind === "comparison" ? whole : null;
}

function completed(resolver: Resolver, text: string, earlier: Earlier): Reading | null {
  const reading = resolver.resolve(text, IN_THREAD);
  if (reading.kind === "guide") return goesOn(resolver, reading, earlier);
  if (reading.kind !== "comparison") return null;
  const there = resolver.resolve(`${text} ${earlier.region ?? ""}`, IN_THREAD);
  return there.kind === "comparison" ? there : reading;
}

/** The reading with the earlier place where it names none and its guide has that place; and with the earlier level. */
function goesOn(resolver: Resolver, reading: OneGuide, earlier: Earlier): OneGuide {
  const level = levelOf(resolver, reading, earlier);
  const placed = level ? { ...reading, level } : reading;
  if (reading.region.kind !== "default" || earlier.region === null) return placed;
  const region = placeIn(resolver, reading, earlier.guide, earlier.region);
  return region ? { ...placed, region } : placed;
}

/** The level asked before, which a question on the same guide keeps. */
function levelOf(resolver: Resolver, { guide, level }: OneGuide, earlier: Earlier): GuideReading["level"] {
  if (level || !earlier.level || guide.id !== earlier.guide.id) return level;
  return resolver.levelFor(guide, earlier.level);
}

function placeIn(resolver: Resolver, { guide }: GuideReading, before: Guide, label: string): RegionChoice | null {
  if (guide.id === before.id) {
    const index = guide.regions.indexOf(label);
    return index < 0 ? null : { kind: "requested", index, also: [] };
  }
  const there = resolver.resolve(`${guide.companyName} ${plain(guide.roleName)} ${label}`);
  const found = there.kind === "guide" && there.guide.id === guide.id ? there.region : null;
  return found?.kind === "requested" || found?.kind === "covered" ? found : null;
}
