import type { Explained } from "../answer/explained.js";
import type { Explanation } from "../query/explanation.js";
import { EXPLAIN } from "./words/explain.js";

/**
 * The lines of `ask --explain`: how a turn was read, which company plays which part, each mention of the likeliest
 * reading with its cost, the next reading, each of several offers, and what mappings say of a level.
 */
export function explainLines({ turn, offer, offers = [], across, ...whole }: Explained): string[] {
  return [
    EXPLAIN.title,
    ...(turn ? EXPLAIN.turn(turn) : []),
    ...readingLines(whole),
    ...(offer
      ? [EXPLAIN.offerWords, ...offer.words.map(EXPLAIN.offerWord), ...offer.parts.map(EXPLAIN.offerPart)]
      : []),
    ...offers.flatMap((offer, at) => [EXPLAIN.offer(at + 1, offer), ...readingLines(offer.how).map(EXPLAIN.deeper)]),
    ...(across ? [EXPLAIN.across(across), ...across.said.map(EXPLAIN.said)] : []),
  ];
}

function readingLines({ companies, compared, readings, levels }: Explanation): string[] {
  const first = readings[0]?.cost ?? 0;
  return [
    ...companies.flatMap((one) => [EXPLAIN.company(one), ...one.reasons.map(EXPLAIN.reason)]),
    ...(compared.length > 0 ? [EXPLAIN.compared(compared)] : []),
    ...(levels ? [EXPLAIN.levels(levels)] : []),
    ...readings.flatMap((reading, at) => [
      EXPLAIN.reading(reading, at === 0, Math.round((reading.cost - first) * 100) / 100),
      ...reading.mentions.map(EXPLAIN.mention),
      ...(reading.left.length > 0 ? [EXPLAIN.left(reading.left)] : []),
      EXPLAIN.rest(reading.rest),
    ]),
  ];
}
