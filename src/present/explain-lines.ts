import type { Explanation } from "../query/explanation.js";
import { EXPLAIN } from "./words/explain.js";

/** The lines of `ask --explain`: who is who, each mention of the likeliest reading with its cost, and the next reading. */
export function explainLines({ companies, compared, readings }: Explanation): string[] {
  const first = readings[0]?.cost ?? 0;
  return [
    EXPLAIN.title,
    ...companies.flatMap((one) => [
      EXPLAIN.company(one),
      ...one.rules.map(EXPLAIN.rule),
      ...one.reasons.map(EXPLAIN.reason),
    ]),
    ...(compared.length > 0 ? [EXPLAIN.compared(compared)] : []),
    ...readings.flatMap((reading, at) => [
      EXPLAIN.reading(reading, at === 0, Math.round((reading.cost - first) * 100) / 100),
      ...reading.mentions.map(EXPLAIN.mention),
      ...(reading.left.length > 0 ? [EXPLAIN.left(reading.left)] : []),
      EXPLAIN.rest(reading.rest),
    ]),
  ];
}
