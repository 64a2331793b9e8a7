import {
  isOldValue,
  readAccepted,
  readArgument,
  readBackwards,
  readJudged,
  readLimits,
  summedUp,
} from "./hindsight.js";
import type { Cue } from "./lexicon/sense.js";
import { CONDITIONAL, follows, interrupt, type Mind, OPEN, PLAIN, type Side, set, setAsk, WALK } from "./mind.js";
import type { Node, Sentence } from "./nodes.js";
import { isOthers } from "./subject.js";

/** How a text speaks: a strategy gives advice, a script argues for what it asks. */
export type Manner = "strategy" | "script";

/** Why a figure is on no side: somebody else's, an aside about another figure, a condition's, what is to be left behind, or no clause says. */
export type Silence = "others" | "aside" | "condition" | "old-value" | "no-side";

export interface SentenceSides {
  /** By node index, for the figures that are on a side. */
  sides: Map<number, Side>;
  /** By node index, for those that are on none: why, and the phrase in front of it. */
  silent: Map<number, { why: Silence; by?: string }>;
  /** The side at the end of the sentence, for a next one that goes on with it ("Plus a $20K bonus."). */
  end: Side | null;
}

/** What a heading or label says of the figures under it: a side, null where they are on none, undefined where it says nothing. */
export type Lead = Side | null | undefined;

export function readLead(sentence: Sentence): Lead {
  const { end } = readSides(sentence, null, null);
  return end ?? (sentence.nodes.some(({ sense }) => sense.cue === "context") ? null : undefined);
}

/**
 * Goes through a sentence from left to right and says for each figure on which side it is, if any.
 * @param lead the side that a heading or label above the sentence sets
 * @param before the side at the end of the sentence before
 */
export function readSides(
  { nodes }: Sentence,
  lead: Side | null,
  before: Side | null,
  manner: Manner = "strategy",
): SentenceSides {
  const start = lead ?? (isLabelled(nodes) ? before : null);
  const mind: Mind = { now: start && { ...start }, held: null, conditional: false, context: false, outside: [] };
  const sides = new Map<number, Side>();
  const silent: SentenceSides["silent"] = new Map();
  const judged = nodes.some(({ sense }) => sense.cue === "judged");
  const sum = summedUp(nodes);
  if (sum !== undefined) sides.set(sum, { side: "ask", rank: PLAIN, node: sum });
  nodes.forEach((node, index) => {
    if (node.sense.cue && node.sense.cue !== "resume") mind.by = node.text;
    if (node.kind === "amount") {
      const theirs = nodes[index - 1]?.text === "their";
      const why = theirs ? "others" : isOldValue(nodes, index) ? "old-value" : silenceOf(mind);
      const by = theirs ? "their" : mind.by;
      if (mind.now && why !== "old-value" && !theirs) sides.set(index, { ...mind.now, ...(by && { by }) });
      else silent.set(index, { why, ...(by && { by }) });
    } else if (node.kind === "mark") {
      readMark(nodes, index, mind);
    } else if (node.sense.cue) {
      if (node.sense.cue === "resume" && index === 0) mind.now = before ?? mind.now;
      readCue(nodes, index, mind, judged, manner);
      if (node.sense.cue === "judged") readJudged(nodes, index, mind, sides);
      else readBackwards(nodes, index, mind, sides);
      if (manner === "script") readArgument(nodes, index, mind, sides);
      if (node.sense.cue === "walk" || node.sense.cue === "leave") readLimits(nodes, index, mind, sides);
      if (TAKES.has(node.sense.cue)) readAccepted(nodes, index, mind, sides);
    }
  });
  for (const at of sides.keys()) silent.delete(at);
  return { sides, silent, end: mind.now ?? mind.held };
}

/** Cues that say yes to what a condition names. */
const TAKES: ReadonlySet<Cue | undefined> = new Set<Cue>(["floor", "floor-at-start", "closing"]);

function silenceOf({ context, held, conditional }: Mind): Silence {
  if (context) return "others";
  if (held) return "aside";
  return conditional ? "condition" : "no-side";
}

/** "Base: $190K.": after a sentence that asks, labels of parts go on with it. */
function isLabelled([first, second, third]: readonly Node[]): boolean {
  const label = first?.sense.part !== undefined && (second?.text === ":" || second?.text === "=");
  return label && (third?.kind === "amount" || third?.sense.near === true);
}

function readCue(nodes: readonly Node[], index: number, mind: Mind, judged: boolean, manner: Manner): void {
  const cue = nodes[index]?.sense.cue;
  switch (cue) {
    case "open":
    case "ask":
      // "…, which puts my total comp at $280K": what comes of it, said in passing.
      if (nodes[index - 1]?.text === "which" && /^put(?:s|ting)? /.test(nodes[index]?.text ?? "")) {
        standAside(mind);
        break;
      }
      if (isAnchoredToOthers(nodes, index)) interrupt(mind);
      else setAsk(nodes, index, mind, cue === "open" ? OPEN : PLAIN);
      break;
    case "closing":
      setAsk(nodes, index, mind, PLAIN);
      if (mind.now && !mind.conditional) mind.now.closing = true;
      break;
    case "ask-at-start":
      if (opensClause(nodes, index)) setAsk(nodes, index, mind, PLAIN);
      break;
    case "floor-at-start":
      if (opensClause(nodes, index)) set(mind, { side: "floor", rank: PLAIN, node: index });
      break;
    case "counter":
      if (judged) interrupt(mind);
      else setAsk(nodes, index, mind, PLAIN);
      break;
    case "floor":
    case "walk":
      if (manner === "script" && acceptsOffer(nodes, index)) setAsk(nodes, index, mind, PLAIN);
      else if (isOthers(nodes, index)) interrupt(mind);
      else if (isFloorOfSomething(nodes, index)) standAside(mind);
      else set(mind, { side: "floor", rank: cue === "floor" ? PLAIN : WALK, node: index });
      break;
    case "walk-at-start":
      if (index === 0) set(mind, { side: "floor", rank: WALK, node: index });
      break;
    case "least":
      if (asksOnlyPercent(nodes, index)) setAsk(nodes, index, mind, PLAIN);
      else if (!mind.now && !mind.context) set(mind, { side: "floor", rank: PLAIN, node: index });
      else if (mind.now) mind.now.node = index;
      break;
    case "context":
      if (!isOfferToAccept(nodes, index, mind)) interrupt(mind);
      break;
    case "aside":
      mind.held = mind.now ?? mind.held;
      mind.now = null;
      break;
    case "resume":
      mind.now ??= mind.held;
      break;
    case "condition":
      readCondition(nodes, index, mind);
      break;
    case "argued":
      mind.held = mind.now ?? mind.held;
      mind.now = null;
      break;
    case "argue":
    case "backwards":
    case "judged":
    case "leave":
    case undefined:
      break;
  }
}

/** The figure that follows belongs to what the one before is about: "a 6% share of the P&L with a guaranteed P&L floor of $150K". */
function standAside(mind: Mind): void {
  mind.held = mind.now ?? mind.held;
  mind.now = null;
}

const FLOOR_NOUN = /^floors?(?: (?:is|of|at|should))?$/;

/** "a guaranteed PnL floor of $150K": the floor of something else, where another noun stands before it and nobody's name on it. */
function isFloorOfSomething(nodes: readonly Node[], index: number): boolean {
  const [noun, before] = [nodes[index], nodes[index - 1]];
  if (!FLOOR_NOUN.test(noun?.text ?? "") || !before) return false;
  const front = nodes.slice(Math.max(0, index - 5), index);
  const phrase = front.slice(front.findLastIndex(({ kind }) => kind === "mark" || kind === "amount") + 1);
  if (phrase.some(({ text }) => /\b(?:my|your|our)\b/.test(text))) return false;
  if (phrase.some(({ text }) => /\bguaranteed?\b/.test(text))) return true;
  return before.kind === "word" && /^\p{L}/u.test(before.text) && !JOINTS.has(before.text) && phrase.length < index;
}

const JOINTS = new Set([
  "and",
  "or",
  "with",
  "but",
  "then",
  "is",
  "at",
  "to",
  "as",
  "for",
  "set",
  "negotiation",
  "private",
]);

/** A clause starts here, and its figure follows at once. */
function opensClause(nodes: readonly Node[], index: number): boolean {
  const before = nodes[index - 1];
  const joined = ["then", "and", "or", "but", "so"].includes(before?.text ?? "");
  const starts = !before || before.kind === "mark" || before.kind === "place" || joined;
  const object = nodes.find(({ sense }, at) => at > index && !sense.near && !sense.part && !sense.link);
  return starts && object?.kind === "amount";
}

/** "Ask for 15% above their offer, at least $215K base": the least of an ask that has no figure yet is that figure. */
function asksOnlyPercent(nodes: readonly Node[], index: number): boolean {
  const ask = nodes.findLastIndex(({ sense }, at) => at < index && (sense.cue === "ask" || sense.cue === "open"));
  const kinds = nodes.slice(ask < 0 ? index : ask, index).flatMap(({ amount }) => amount?.kind ?? []);
  return kinds.length > 0 && kinds.every((kind) => kind === "percent");
}

/** "Anchor to the Google L6 band ($250K–$290K)": what is anchored to is somebody else's, unless it is a figure itself. */
function isAnchoredToOthers(nodes: readonly Node[], index: number): boolean {
  if (!nodes[index]?.text.startsWith("anchor") || nodes[index + 1]?.text !== "to") return false;
  const object = nodes.find(({ sense }, at) => at > index + 1 && !sense.near && !sense.link);
  return object?.kind !== "amount" && !object?.sense.part && !/^(?:top|upper|high)$/.test(object?.text ?? "");
}

/** "Accept any offer above $200K": the offer is the one to accept. */
function isOfferToAccept(nodes: readonly Node[], index: number, { now }: Mind): boolean {
  const offer = nodes[index]?.text.startsWith("offer") === true;
  return offer && now?.node !== undefined && acceptsOffer(nodes, now.node) && follows(nodes, index, now);
}

/** "I'd accept your offer at $190K": who says so asks for it. */
function acceptsOffer(nodes: readonly Node[], index: number): boolean {
  if (nodes[index]?.sense.cue !== "floor") return false;
  const object = nodes.find(({ sense }, at) => at > index && !sense.near);
  return /\boffer/.test(`${nodes[index]?.text} ${object?.text}`);
}

function readCondition(nodes: readonly Node[], index: number, mind: Mind): void {
  const before = nodes[index - 1];
  const opens =
    !before || [";", "—", ":", '"', "“", "‘"].includes(before.text) || ["and", "but", "or"].includes(before.text);
  if (opens || (before.text === "," && !mind.now)) {
    mind.now = null;
    mind.held = null;
    mind.conditional = true;
    return;
  }
  // "Accept at $360K if the sign-on is $40K" goes on with the floor; "ask for $40K if the grant is below $200K" is an aside.
  if (mind.now?.side !== "ask") return;
  mind.held = mind.now;
  mind.now = null;
}

function readMark(nodes: readonly Node[], index: number, mind: Mind): void {
  const mark = nodes[index]?.text;
  if (mark === "(" || mark === "[") mind.outside.push({ now: mind.now, held: mind.held, context: mind.context });
  if (mark === ")" || mark === "]") {
    const outside = mind.outside.pop();
    // "Tier 3 (floor): $170K": a label in brackets is no remark.
    const label = mind.now && nodes[index + 1]?.text === ":";
    if (outside && (outside.now || nodes[index - 1]?.sense.cue === "least") && !label) Object.assign(mind, outside);
  }
  if (mark === ";") mind.now ??= mind.held;
  if ((mark === "," || mark === "—") && mind.held && goesOnWithFigure(nodes, index)) mind.now ??= mind.held;
  if (mark === ":" && !mind.now && !mind.context && opensPackage(nodes, index)) {
    set(mind, { side: "ask", rank: mind.conditional ? CONDITIONAL : PLAIN, node: index });
  }
}

/** ", and a $20K bonus", ", and a sign-on bonus of $25K": the list goes on after an aside. */
function goesOnWithFigure(nodes: readonly Node[], comma: number): boolean {
  if (nodes[comma + 1]?.text !== "and") return false;
  const next = nodes.findIndex(
    ({ sense, text }, index) =>
      index > comma + 1 && !sense.near && !sense.part && !sense.link && !sense.per && !/^(?:\(|\)|\d)$/.test(text),
  );
  return nodes[next]?.kind === "amount";
}

/** "Great problems and growth: $215K base, $255K equity", "Dubai: AED 780K all-in, floor AED 700K": a package after a colon needs no verb. */
function opensPackage(nodes: readonly Node[], colon: number): boolean {
  const rest = nodes.slice(colon + 1);
  const first = rest.find(({ sense }) => !sense.near);
  const parts = new Set(rest.map(({ sense }) => sense.part).filter(Boolean)).size;
  const floored = rest.some(({ sense }, at) => rest[at - 1]?.text === "," && sense.cue === "floor");
  return (first?.kind === "amount" || first?.sense.part !== undefined) && (parts > 1 || (parts === 1 && floored));
}
