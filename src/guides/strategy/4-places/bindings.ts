import { type Node, openingBracket } from "../1-sentences/nodes.js";
import { among, type Cue } from "../1-sentences/phrases.js";

/** A place with the figures that are for it. */
export interface Binding {
  regions: readonly number[];
  /** The places in it for which the guide has no band, as the text writes them. */
  strays: readonly string[];
  /** Node index of the (first) place. */
  node: number;
  /** `before`: it precedes its figures ("In Detroit, push for $228K"); `after`: it follows ("$175K base (Denver)"). */
  kind: "before" | "after";
  /** For `after`: the first node of the figures that it binds. */
  from: number;
}

const PREPOSITIONS = new Set(["in", "for", "at", "within", "around"]);
const OPENERS = new Set([";", ":", "—", "–", '"', "“", "‘", "'", "•"]);
const JOINERS = new Set(["and", "or", "but", "while", "if", "when", "in", "based", "you're", "are"]);
/** Most nodes between a place and its figure. */
const MOST_WORDS = 8;

/**
 * The places that figures are for. A place mentioned in passing ("Charlotte's talent market", "offers from Uber
 * Amsterdam") is not one.
 */
export function findBindings(nodes: readonly Node[], counts: (amount: number) => boolean): Binding[] {
  const bindings: Binding[] = [];
  for (let at = 0; at < nodes.length; at++) {
    if (nodes[at]?.kind !== "place") continue;
    const last = lastOfGroup(nodes, at);
    const group = nodes.slice(at, last + 1);
    const regions = [...new Set(group.flatMap((node) => node.regions ?? []))];
    const strays = group.flatMap(({ name, regions: own }) => (name && own?.length === 0 ? [name] : []));
    const previous = bindings.at(-1);
    const from = phraseStart(nodes, at, previous ? previous.node + 1 : 0, counts);
    if (from !== undefined) bindings.push({ regions, strays, node: at, kind: "after", from });
    else if (bindsForward(nodes, at, last, counts))
      bindings.push({ regions, strays, node: at, kind: "before", from: at });
    at = last;
  }
  return bindings;
}

/** Index of the last place of a group that only joints connect: "San Francisco and New York", "SF/NYC". */
function lastOfGroup(nodes: readonly Node[], at: number): number {
  let last = at;
  while (nodes[last + 2]?.kind === "place" && ["/", "and", "or", "&", ","].includes(nodes[last + 1]?.text ?? ""))
    last += 2;
  return last;
}

/**
 * Index of the first node of the figures that a place ends: "$190K base in Brookfield", "€155K options over 4 years for
 * the Amsterdam role"; undefined if it ends none.
 */
function phraseStart(
  nodes: readonly Node[],
  place: number,
  from: number,
  counts: (amount: number) => boolean,
): number | undefined {
  let at = place - 1;
  while (at >= from && (nodes[at]?.sense.near || nodes[at]?.text === "based")) at--;
  const joint = nodes[at]?.text ?? "";
  if (PREPOSITIONS.has(joint) || joint === "(") at--;
  let words = 0;
  for (; at >= from && words <= 3; at--) {
    const node = nodes[at];
    if (node?.text === ")") {
      at = openingBracket(nodes, at);
      continue;
    }
    if (node?.kind === "amount") return counts(at) ? firstOfList(nodes, at, from) : undefined;
    if (node?.sense.part || node?.sense.per || node?.sense.near || node?.text === "in") continue;
    if (node?.kind !== "word" || JOINERS.has(node.text) || PREPOSITIONS.has(node.text)) return undefined;
    words++;
  }
  return undefined;
}

/** Index of the first node of a list that a place ends: all figures back to the last divider belong to it. */
function firstOfList(nodes: readonly Node[], amount: number, from: number): number {
  for (let at = amount - 1; at >= from; at--) {
    const text = nodes[at]?.text ?? "";
    if (text === ";" || text === "or" || text === "—") return at + 1;
  }
  return from;
}

function bindsForward(
  nodes: readonly Node[],
  place: number,
  last: number,
  counts: (amount: number) => boolean,
): boolean {
  const after = nodes[last + 1];
  // "Boston $255K TC, Durham $229K TC", "the 75th percentile of the Boston range ($255K TC)"
  const from = /^(?:ranges?|bands?)$/.test(after?.text ?? "") ? last + 2 : last + 1;
  const next = nextFigure(nodes, from);
  const direct = next === from || (next === from + 1 && LABEL_MARKS.has(nodes[from]?.text ?? ""));
  if (direct && next !== undefined && counts(next)) return true;
  let start = place - 1;
  while (start >= 0 && nodes[start]?.sense.near) start--;
  const preposition = PREPOSITIONS.has(nodes[start]?.text ?? "");
  // "Palo Alto Networks at $490K": a place without a preposition opens a clause only as a label, or before whom it is
  // for.
  const label = LABEL_MARKS.has(after?.text ?? "") || namesPeople(after?.text ?? "") || isSide(after);
  if (!preposition && !label) return false;
  const clause = preposition ? start : place;
  return opensClause(nodes, clause, preposition) && reachesFigure(nodes, last + 1, counts);
}

const LABEL_MARKS = new Set([":", "=", "(", "–", "—", "-"]);
const namesPeople = among("PEOPLE");

const SIDE_CUES: ReadonlySet<Cue | undefined> = new Set<Cue>([
  ...(["open", "ask", "closing", "counter", "floor", "walk", "least"] as const),
]);

const isSide = (node: Node | undefined): boolean => SIDE_CUES.has(node?.sense.cue);

function opensClause(nodes: readonly Node[], clause: number, preposition: boolean): boolean {
  let at = clause - 1;
  // "For candidates in Austin, target": words may come between the opening and the place.
  if (preposition && nodes[at]?.kind === "word" && PREPOSITIONS.has(nodes[at - 1]?.text ?? "")) at -= 2;
  while (
    at >= 0 &&
    (JOINERS.has(nodes[at]?.text ?? "") || nodes[at]?.sense.cue === "condition" || nodes[at]?.sense.cue === "resume")
  )
    at--;
  return at < 0 || OPENERS.has(nodes[at]?.text ?? "");
}

/** Whether the clause goes on to a figure that counts, or to a phrase that sets a side. */
function reachesFigure(nodes: readonly Node[], from: number, counts: (amount: number) => boolean): boolean {
  for (let at = from; at < nodes.length && at <= from + MOST_WORDS; at++) {
    const node = nodes[at];
    if (node?.kind === "amount") return counts(at);
    if (isSide(node)) return true;
    if (node?.kind === "mark" && !PASSED.has(node.text)) return false;
  }
  return false;
}

/** Marks that may come between a place and its figures. */
const PASSED = new Set([":", ",", "/", "—", "–", "(", ")", "="]);

function nextFigure(nodes: readonly Node[], from: number): number | undefined {
  const found = nodes.findIndex(({ kind }, index) => index >= from && kind === "amount");
  return found < 0 ? undefined : found;
}
