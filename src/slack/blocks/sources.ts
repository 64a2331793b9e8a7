import type { GuideAnswer } from "../../answer/answer.js";
import { SOURCES } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, context, section } from "./kit.js";
import { literal } from "./text.js";

/** Where the figures come from and how old they are, as fine print. Says when the review date has passed. */
export function sourceLine(answer: GuideAnswer): Block[] {
  const names = answer.sources.length ? SOURCES.line(answer.sources.join("; ")) : SOURCES.none;
  return context([literal(names, 250), literal(freshness(answer).join(" · "), 250)]);
}

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
