import type { GuideAnswer, Target } from "../answer/guide-answer.js";
import type { Note } from "../answer/notes.js";
import { type Figures, type MoneyPart, PARTS, type Part } from "../domain/guide.js";

/**
 * The answer without the parts of pay that were not asked for, in its band, target and notes; unchanged if all were.
 */
export function onlyAsked(answer: GuideAnswer): GuideAnswer {
  const { only, band, target } = answer;
  if (!only || only.length === 0) return answer;
  const isAsked = (part: Part): boolean => only.includes(part === "bonusPct" ? "bonus" : part);
  const kept = <T extends Figures>(figures: T): T => {
    const left = { ...figures };
    for (const part of PARTS) if (!isAsked(part)) delete left[part];
    return left;
  };
  return {
    ...answer,
    band: band && {
      ...kept(band),
      ...(band.levels && { levels: band.levels.map(kept) }),
      ...(band.inWords && { inWords: band.inWords.filter(({ part }) => isAsked(part)) }),
    },
    target: target && keptTarget(target, kept, isAsked),
    notes: answer.notes.filter((note) => isOfParts(note, only)),
  };
}

function keptTarget(
  target: Target,
  kept: <T extends Figures>(figures: T) => T,
  isAsked: (part: Part) => boolean,
): Target | null {
  // What could not be read with certainty may be of any part.
  if (target.basis === "unclear") return target;
  const waysOf = (ways: NonNullable<Target["ways"]>) =>
    ways.flatMap((way) => {
      const parts = way.parts.filter(isAsked);
      return parts.length > 0 ? [{ ...way, parts }] : [];
    });
  const { computed, ways, ...rest } = target;
  const parts = computed && kept(computed.parts);
  const left: Target = {
    ...rest,
    ask: kept(target.ask),
    floor: kept(target.floor),
    // The guide's words for the target speak of all parts.
    text: "",
    ...(computed && parts && Object.keys(parts).length > 0 && { computed: { parts, ways: waysOf(computed.ways) } }),
    ...(ways && { ways: waysOf(ways) }),
  };
  const isEmpty = [left.ask, left.floor, left.computed?.parts ?? {}].every((figures) =>
    PARTS.every((part) => !figures[part]),
  );
  return isEmpty ? null : left;
}

/** Whether a note fits an answer for some parts: notes on the whole band, on arguments or on another part do not. */
function isOfParts(note: Note, only: readonly MoneyPart[]): boolean {
  switch (note.kind) {
    case "odd-figure":
      return only.includes(note.part);
    case "whole-grant":
    case "low-scripts":
    case "levers-elsewhere":
    case "premiums-as-levers":
      return false;
    default:
      return true;
  }
}
