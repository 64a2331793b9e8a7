import { COST } from "./costs.js";
import type { Span } from "./spans.js";
import type { Word } from "./words.js";

/** Words behind which a company is where the person works: "I work at Google and have an offer from Meta". */
const WORK = new Set("work working works worked employed currently presently now am im i".split(" "));
const MOVE = new Set("move moving switch switching transfer transferring come coming came go going".split(" "));
const LEAVE = new Set("leave leaving left quit quitting".split(" "));

/** Lets a company that is the person's workplace be read as that where another company is named. */
export function asideSpans(words: readonly Word[], spans: Span[]): Span[] {
  const named = spans.filter(({ meaning, loose }) => meaning.kind === "company" && !loose);
  const asides = named.filter(
    (span) =>
      isWorkplace(words, span.from) &&
      named.some(({ from, to }) => (from >= span.to || to <= span.from) && !isWorkplace(words, from)),
  );
  for (const span of asides) span.cost += COST.workplace;
  return [...spans, ...asides.map(({ from, to }): Span => ({ from, to, meaning: { kind: "aside" }, cost: 0 }))];
}

function isWorkplace(words: readonly Word[], from: number): boolean {
  const [before = "", behind = ""] = [words[from - 2]?.text, words[from - 1]?.text];
  if (behind === "at" || behind === "for") return WORK.has(before);
  return LEAVE.has(behind) || (behind === "from" && MOVE.has(before));
}
