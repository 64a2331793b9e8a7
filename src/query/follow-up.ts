import type { Guide } from "../domain/guide.js";
import type { GuideReading, Reading, RegionChoice, Resolver } from "./query.js";

/** What a conversation was about: a guide, and the label of one of its regions. */
export interface Earlier {
  guide: Guide;
  region: string | null;
}

/**
 * Understands a question that may name only what changes: "and in Detroit?", "levers?", "for a senior swe". What it
 * names wins; the company, the role and the place that it leaves out are those of before. A question that names a
 * company without guides, or nothing at all, is not a follow-up and is read by itself.
 */
export function resolveFollowUp(resolver: Resolver, text: string, earlier: Earlier): Reading {
  const alone = resolver.resolve(text);
  const { companyName, roleName } = earlier.guide;
  switch (alone.kind) {
    case "guide":
      return withPlace(resolver, alone, earlier);
    case "comparison":
    case "thanks":
      return alone;
    case "company":
      return alone.lacks ? alone : (completed(resolver, `${text} ${roleName}`, earlier) ?? alone);
    case "role":
    case "choices":
      return completed(resolver, `${companyName} ${text}`, earlier) ?? alone;
    case "unknown":
    case "help": {
      const whole = resolver.resolve(`${companyName} ${roleName} ${text}`);
      return whole.kind === "guide" && whole.unread.length === 0 && asksSomething(whole)
        ? withPlace(resolver, whole, earlier)
        : alone;
    }
  }
}

/** The same again: for a question of which nothing is left, as when an offer was all that it named. */
export const sameAgain = (resolver: Resolver, { guide, region }: Earlier): Reading =>
  withPlace(
    resolver,
    { kind: "guide", focus: "overview", guide, region: { kind: "default", index: 0 }, readAs: [], unread: [] },
    { guide, region },
  );

type OneGuide = Extract<Reading, { kind: "guide" }>;

function completed(resolver: Resolver, text: string, earlier: Earlier): Reading | null {
  const reading = resolver.resolve(text);
  if (reading.kind === "guide") return withPlace(resolver, reading, earlier);
  if (reading.kind !== "comparison") return null;
  const there = resolver.resolve(`${text} ${earlier.region ?? ""}`);
  return there.kind === "comparison" ? there : reading;
}

/** Whether the words of the question, and not only the names put before them, ask for something. */
const asksSomething = ({ focus, region }: OneGuide): boolean => focus !== "overview" || region.kind !== "default";

/** The reading with the earlier place where it names none and its guide has that place. */
function withPlace(resolver: Resolver, reading: OneGuide, earlier: Earlier): OneGuide {
  if (reading.region.kind !== "default" || earlier.region === null) return reading;
  const region = placeIn(resolver, reading, earlier.guide, earlier.region);
  return region ? { ...reading, region } : reading;
}

function placeIn(resolver: Resolver, { guide }: GuideReading, before: Guide, label: string): RegionChoice | null {
  if (guide.id === before.id) {
    const index = guide.regions.indexOf(label);
    return index < 0 ? null : { kind: "requested", index, also: [] };
  }
  const there = resolver.resolve(`${guide.companyName} ${guide.roleName} ${label}`);
  const found = there.kind === "guide" && there.guide.id === guide.id ? there.region : null;
  return found?.kind === "requested" || found?.kind === "covered" ? found : null;
}
