/*
 * Places that a strategy treats apart without a figure of their own. In: its sentences. Out: the regions that are told to
 * follow something else, and those that are told how far they lie from the rest.
 */

import type { Node } from "../1-sentences/nodes.js";
import type { ReadSentence } from "../figures.js";

interface PlacesApart {
  /** "Munich follows local benchmarks": the guide's figures are none of theirs. */
  elsewhere: ReadonlySet<number>;
  /** "In Austin, take 8% less": the guide's figures are not theirs as they stand. */
  relative: ReadonlySet<number>;
}

const DIVIDERS = new Set([";", "—", "–", "but", "while", "whereas"]);
const RELATIVE =
  /^(?:less|lower|below|under|off|discount|discounted|down|reduce|subtract|deduct|cut|minus|higher|more|above|add)\b/;

/** Finds them clause by clause: a clause that states money states its own figures. */
export function findPlacesApart(sentences: readonly ReadSentence[]): PlacesApart {
  const elsewhere = new Set<number>();
  const relative = new Set<number>();
  for (const clause of sentences.flatMap(({ nodes }) => clausesOf(nodes))) {
    const places = clause.flatMap(({ regions }) => regions ?? []);
    if (places.length === 0 || clause.some(({ amount }) => amount?.kind === "money")) continue;
    if (clause.some(({ sense }) => sense.elsewhere)) for (const region of places) elsewhere.add(region);
    else if (isRelative(clause)) for (const region of places) relative.add(region);
  }
  return { elsewhere, relative };
}

/** A percentage, and behind it that it is less or more. */
const isRelative = (clause: readonly Node[]): boolean =>
  clause.some(
    ({ amount }, at) =>
      amount?.kind === "percent" &&
      [clause[at - 1], clause[at + 1], clause[at + 2]].some((node) => RELATIVE.test(node?.text ?? "")) &&
      !clause.slice(Math.max(0, at - 2), at + 3).some(({ sense }) => sense.part === "bonus"),
  );

function clausesOf(nodes: readonly Node[]): Node[][] {
  const clauses: Node[][] = [[]];
  for (const node of nodes) {
    if (DIVIDERS.has(node.text)) clauses.push([]);
    else clauses.at(-1)?.push(node);
  }
  return clauses;
}
