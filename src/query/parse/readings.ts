import { isOfPlace } from "../../geo/region-labels.js";
import type { Word } from "../../text/words.js";
import { EVERYDAY } from "../catalog/everyday-names.js";
import { isWhole, type Span } from "../mentions/mentions.js";
import { plainWords } from "../plain-words.js";
import { type Hypothesis, passOver, START, take } from "./hypothesis.js";

/** Most hypotheses kept at each word, and the most that they may cost above the cheapest; others never won. */
const BEAM = 20;
const BEAM_WIDTH = 5;

/** The cheapest ways to read the words as spans and unread words, one for each set of slots, cheapest first. */
export function readAll(words: readonly Word[], spans: readonly Span[]): Hypothesis[] {
  const starting: Span[][] = words.map(() => []);
  const named = words.map(() => false);
  const names = words.map(() => false);
  const read = words.map(() => false);
  for (const span of spans) {
    starting[span.from]?.push(span);
    if (isWhole(span)) named.fill(true, span.from, span.to);
    if (isName(span, words)) names.fill(true, span.from, span.to);
    if (!span.guessed && span.meaning.kind !== "word") read.fill(true, span.from, span.to);
  }
  const plain = plainWords(words, (at) => read[at] === true);
  for (const at of besidePlaces(words, spans)) plain[at] = true;
  const comparesLevels = spans.some(({ meaning }) => meaning.kind === "focus" && meaning.focus === "levels");

  const open: Hypothesis[][] = Array.from({ length: words.length + 1 }, () => []);
  open[0]?.push(START);
  const cheapestAt: number[] = words.map(() => Number.POSITIVE_INFINITY).concat(Number.POSITIVE_INFINITY);
  const keep = (at: number, hypothesis: Hypothesis) => {
    const cheapest = cheapestAt[at] ?? 0;
    // Outside the beam already, as the cheapest can only become cheaper.
    if (hypothesis.cost > cheapest + BEAM_WIDTH) return;
    if (hypothesis.cost < cheapest) cheapestAt[at] = hypothesis.cost;
    const here = open[at] ?? [];
    const same = here.findIndex((other) => fillTheSame(other, hypothesis));
    if (same < 0) here.push(hypothesis);
    else if (hypothesis.cost < (here[same]?.cost ?? 0)) here[same] = hypothesis;
  };
  for (const at of words.keys()) {
    const cheapest = best(open[at] ?? []);
    open[at] = [];
    const besideName = names[at] === true || names[at - 1] === true;
    for (const hypothesis of cheapest) {
      keep(at + 1, passOver(hypothesis, words, at, named[at] === true, besideName, plain[at] === true));
      for (const span of starting[at] ?? []) {
        for (const next of take(hypothesis, span, comparesLevels, named[at] === true)) keep(span.to, next);
      }
    }
  }
  return best(open[words.length] ?? []);
}

/** Words that only describe a place next to them: "Minneapolis HQ", "headquarters in Seattle". */
function besidePlaces(words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> {
  const places = spans.filter(({ meaning, loose }) => meaning.kind === "place" && !loose);
  const found = new Set<number>();
  const add = (at: number): boolean => isOfPlace(words[at]?.text ?? "") && found.add(at).size > 0;
  for (const { from, to } of places) {
    for (let at = to; add(at); ) at++;
    const before = LEADS_TO_PLACE.has(words[from - 1]?.text ?? "") ? from - 2 : from - 1;
    for (let at = before; add(at); ) at--;
  }
  return found;
}
const LEADS_TO_PLACE = new Set(["in", "of", "at"]);

/** Whether a span is a company's or role's own name, and not a word of an unknown name, as "box" in "grey box". */
function isName({ from, to, meaning, loose, guessed }: Span, words: readonly Word[]): boolean {
  if (loose || guessed || (meaning.kind !== "company" && meaning.kind !== "role")) return false;
  return to - from > 1 || !EVERYDAY.has(words[from]?.text ?? "");
}

/** Sorts hypotheses in place and drops those outside the beam. */
function best(hypotheses: Hypothesis[]): Hypothesis[] {
  if (hypotheses.length < 2) return hypotheses;
  hypotheses.sort((a, b) => a.cost - b.cost);
  const dearest = (hypotheses[0]?.cost ?? 0) + BEAM_WIDTH;
  let within = Math.min(hypotheses.length, BEAM);
  while ((hypotheses[within - 1]?.cost ?? 0) > dearest) within--;
  hypotheses.length = within;
  return hypotheses;
}

/** Whether two hypotheses fill the same slots. Compared field by field, as building a key for each would be slower. */
const fillTheSame = (a: Hypothesis, b: Hypothesis): boolean =>
  a.company === b.company &&
  a.beside === b.beside &&
  a.role === b.role &&
  a.parts === b.parts &&
  a.partsIn === b.partsIn &&
  a.namesake === b.namesake &&
  a.lost === b.lost &&
  a.places.length === b.places.length &&
  a.places.every((place, at) => place === b.places[at]);
