import type { GuideAnswer } from "../../answer/answer.js";
import { CHOICES, SOURCES } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, context, section } from "./kit.js";
import { literal } from "./text.js";

/** Where the figures come from and how old they are, as fine print. Says if the review date has passed. */
export function sourceLine(answer: GuideAnswer): Block[] {
  const names = answer.sources.length ? SOURCES.line(firstOf(answer.sources)) : SOURCES.none;
  return context([literal(names, 300), literal(freshness(answer).join(" · "), 250)]);
}

/** As many whole names as fit into a line of fine print, and the number of those left out. */
function firstOf(names: readonly string[]): string {
  const shown = names.filter((_, at) => names.slice(0, at + 1).join("; ").length <= SOURCES_SHOWN);
  const first = shown.length > 0 ? shown : names.slice(0, 1);
  const left = names.length - first.length;
  return [...first, ...(left > 0 ? [CHOICES.more(left)] : [])].join("; ");
}

const SOURCES_SHOWN = 220;

/** How old the figures are, as fine print. */
export const freshLine = (answer: GuideAnswer): Block[] => context([literal(freshness(answer).join(" · "), 600)]);

/** Everything that the guide says of its sources. */
export function sourceBlocks(answer: GuideAnswer): Block[] {
  const names = answer.sources.map((name) => `• ${name}`).join("\n") || SOURCES.none;
  return [section(`*${SOURCES.heading}*\n${literal(names, LIMITS.section - 50)}`), ...freshLine(answer)];
}

function freshness({ updated, reviewDue, reviewPast, quality, quarter }: GuideAnswer): string[] {
  return [
    updated && SOURCES.updated(updated),
    reviewDue && (reviewPast ? SOURCES.past(reviewDue) : SOURCES.due(reviewDue)),
    quarter && SOURCES.quarter(quarter),
    quality && SOURCES.quality(quality),
  ].filter((line): line is string => Boolean(line));
}
