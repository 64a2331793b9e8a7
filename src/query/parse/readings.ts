import type { Word } from "../../text/words.js";
import { EVERYDAY } from "../catalog/fillers.js";
import { isWhole, type Span } from "../mentions/mentions.js";
import { type Hypothesis, passOver, START, take } from "./hypothesis.js";

/** Hypotheses kept at each word, and how much dearer than the cheapest they may be; dearer ones never won. */
const BEAM = 20;
const BEAM_WIDTH = 5;

/** "… at Capital One here": the company is set against the one that the question is about. */
export const isElsewhere = ({ meaning, to }: Pick<Span, "meaning" | "to">, words: readonly Word[]): boolean =>
  meaning.kind === "company" && words[to]?.text === "here";

/** The cheapest ways to read the words, by spans and words that nothing explains; one for each set of slots. */
export function readAll(words: readonly Word[], spans: readonly Span[]): Hypothesis[] {
  const starting: Span[][] = words.map(() => []);
  const named = words.map(() => false);
  const names = words.map(() => false);
  for (const span of spans) {
    starting[span.from]?.push(span);
    if (isWhole(span)) named.fill(true, span.from, span.to);
    if (isName(span, words)) names.fill(true, span.from, span.to);
  }
  const comparesLevels = spans.some(
    (span) => (span.meaning.kind === "focus" && span.meaning.focus === "levels") || isElsewhere(span, words),
  );

  const open: Map<string, Hypothesis>[] = Array.from({ length: words.length + 1 }, () => new Map());
  open[0]?.set("", START);
  const cheapestAt: number[] = words.map(() => Number.POSITIVE_INFINITY).concat(Number.POSITIVE_INFINITY);
  const keep = (at: number, hypothesis: Hypothesis) => {
    const cheapest = cheapestAt[at] ?? 0;
    // Beyond the beam already; the cheapest can only become cheaper.
    if (hypothesis.cost > cheapest + BEAM_WIDTH) return;
    if (hypothesis.cost < cheapest) cheapestAt[at] = hypothesis.cost;
    const key = slotsOf(hypothesis);
    const known = open[at]?.get(key);
    if (!known || hypothesis.cost < known.cost) open[at]?.set(key, hypothesis);
  };
  for (const at of words.keys()) {
    const cheapest = best(open[at]?.values() ?? []);
    open[at] = new Map();
    const besideName = names[at] === true || names[at - 1] === true;
    for (const hypothesis of cheapest) {
      keep(at + 1, passOver(hypothesis, words, at, named[at] === true, besideName));
      for (const span of starting[at] ?? []) {
        for (const next of take(hypothesis, span, comparesLevels, named[at] === true)) keep(span.to, next);
      }
    }
  }
  return best(open[words.length]?.values() ?? []);
}

/** A company's or role's own name, which is no mere further word behind one that nothing explains, as "box" in "grey box". */
function isName({ from, to, meaning, loose, guessed }: Span, words: readonly Word[]): boolean {
  if (loose || guessed || (meaning.kind !== "company" && meaning.kind !== "role")) return false;
  return to - from > 1 || !EVERYDAY.has(words[from]?.text ?? "");
}

function best(hypotheses: Iterable<Hypothesis>): Hypothesis[] {
  const sorted = [...hypotheses].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  const dearest = (sorted[0]?.cost ?? 0) + BEAM_WIDTH;
  return sorted.filter(({ cost }) => cost <= dearest);
}

function slotsOf({ company, beside, role, parts, places, namesake, lost }: Hypothesis): string {
  return `${company?.company}|${beside?.company}|${role?.role}|${parts}|${places.join()}|${namesake}|${lost}`;
}
