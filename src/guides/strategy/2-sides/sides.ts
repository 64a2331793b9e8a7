import type { Node, Sentence } from "../1-sentences/nodes.js";
import { among, type Cue } from "../1-sentences/phrases.js";
import {
  isOldValue,
  readAccepted,
  readArgument,
  readBackwards,
  readJudged,
  readLimits,
  summedUp,
} from "./behind-figures.js";
import { makeConditional, readCondition, readMark } from "./marks.js";
import { follows, interrupt, OPEN, PLAIN, type Side, type SideState, set, setAsk, WALK } from "./side.js";
import { isOthers } from "./subject.js";

/** The kind of a text: a strategy gives advice, a script argues for what it asks. */
export type TextKind = "strategy" | "script";

/** Why a figure is on no side: it is someone else's, an aside, in a condition, an old value, or no phrase decides. */
export type NoSideReason = "others" | "aside" | "condition" | "old-value" | "no-side";

interface SentenceSides {
  sides: Map<number, Side>;
  /** By node index, for the figures on no side: why, and the phrase before them. */
  withoutSide: Map<number, { why: NoSideReason; by?: string }>;
  /** The side at the end of the sentence, for a next one that continues it ("Plus a $20K bonus."). */
  end: Side | null;
}

/** The side that a heading or label sets for the figures under it: null for no side, undefined if it does not say. */
export type Lead = Side | null | undefined;

/** Reads the side that a heading or label sets. */
export function readLead(sentence: Sentence): Lead {
  const { end } = readSides(sentence, null, null);
  return end ?? (sentence.nodes.some(({ sense }) => sense.cue === "context") ? null : undefined);
}

/**
 * Reads a sentence from left to right and decides which side each figure is on, if any.
 *
 * @param lead the side that a heading or label above the sentence sets
 * @param before the side at the end of the sentence before
 */
export function readSides(
  { nodes }: Sentence,
  lead: Side | null,
  before: Side | null,
  textKind: TextKind = "strategy",
): SentenceSides {
  const start = lead ?? (isLabelled(nodes) ? before : null);
  const state: SideState = {
    now: start && { ...start },
    interrupted: null,
    conditional: false,
    context: false,
    outside: [],
  };
  const sides = new Map<number, Side>();
  const withoutSide: SentenceSides["withoutSide"] = new Map();
  const judged = nodes.some(({ sense }) => sense.cue === "judged");
  const sum = summedUp(nodes);
  if (sum !== undefined) sides.set(sum, { side: "ask", rank: PLAIN, node: sum });
  nodes.forEach((node, index) => {
    // "competing offers from them, where a year pays $400K": an aside about figures that are someone else's already.
    const goesOn = node.sense.cue === "resume" || (node.sense.cue === "aside" && state.context);
    if (node.sense.cue && !goesOn) state.by = node.text;
    if (node.kind === "amount") {
      const theirs = nodes[index - 1]?.text === "their";
      const why = theirs ? "others" : isOldValue(nodes, index) ? "old-value" : reasonOf(state);
      const by = theirs ? "their" : state.by;
      if (state.now && why !== "old-value" && !theirs) sides.set(index, { ...state.now, ...(by && { by }) });
      else withoutSide.set(index, { why, ...(by && { by }) });
    } else if (node.kind === "mark") {
      readMark(nodes, index, state);
      if (textKind === "script" && !state.context && isNamedBehind(nodes, index)) setAsk(nodes, index, state, PLAIN);
    } else if (node.sense.cue) {
      if (node.sense.cue === "resume" && index === 0) state.now = before ?? state.now;
      readCue(nodes, index, state, { judged, textKind, sides });
      if (node.sense.cue === "judged") readJudged(nodes, index, state, sides);
      else readBackwards(nodes, index, state, sides);
      if (textKind === "script") readArgument(nodes, index, state, sides);
      if (node.sense.cue === "walk" || node.sense.cue === "leave") readLimits(nodes, index, state, sides);
      if (TAKES.has(node.sense.cue)) readAccepted(nodes, index, state, sides);
    }
  });
  for (const at of sides.keys()) withoutSide.delete(at);
  return { sides, withoutSide, end: state.now ?? state.interrupted };
}

/** Whether a mark precedes what a part should be: "My equity should reflect this leverage — $320K over four years". */
function isNamedBehind(nodes: readonly Node[], index: number): boolean {
  const before = nodes.slice(0, index);
  return (
    nodes[index + 1]?.kind === "amount" &&
    !before.some(({ kind }) => kind === "amount") &&
    before.some(({ sense }) => sense.part !== undefined) &&
    before.some(({ text }) => /\bshould\b/.test(text)) &&
    !before.some(({ text }) => /\b(?:not|never)\b|n't\b/.test(text)) &&
    !isOthers(nodes, index)
  );
}

/** Cues of phrases that accept what a condition names. */
const TAKES: ReadonlySet<Cue | undefined> = new Set<Cue>(["floor", "floor-at-start", "closing"]);

function reasonOf({ context, interrupted, conditional }: SideState): NoSideReason {
  if (context) return "others";
  if (interrupted) return "aside";
  return conditional ? "condition" : "no-side";
}

/** Whether a sentence begins with a labelled figure, which continues an ask before it: "Base: $190K." */
function isLabelled([first, second, third]: readonly Node[]): boolean {
  const label = first?.sense.part !== undefined && (second?.text === ":" || second?.text === "=");
  return label && (third?.kind === "amount" || third?.sense.near === true);
}

interface CueContext {
  judged: boolean;
  textKind: TextKind;
  /** The figures before the phrase that are on a side. */
  sides: Map<number, Side>;
}

function readCue(
  nodes: readonly Node[],
  index: number,
  state: SideState,
  { judged, textKind, sides }: CueContext,
): void {
  const cue = nodes[index]?.sense.cue;
  switch (cue) {
    case "open":
    case "ask":
      // "…, which puts my total comp at $280K": a result, mentioned in passing.
      if (nodes[index - 1]?.text === "which" && /^put(?:s|ting)? /.test(nodes[index]?.text ?? "")) {
        setAside(state);
        break;
      }
      if (isAnchoredToOthers(nodes, index)) interrupt(state);
      else setAsk(nodes, index, state, cue === "open" ? OPEN : PLAIN);
      break;
    case "closing":
      setAsk(nodes, index, state, PLAIN);
      if (state.now && !state.conditional) state.now.closing = true;
      break;
    case "ask-at-start":
      if (opensClause(nodes, index)) setAsk(nodes, index, state, PLAIN);
      break;
    case "floor-at-start":
      if (opensClause(nodes, index)) set(state, { side: "floor", rank: PLAIN, node: index });
      break;
    case "counter":
      if (judged) interrupt(state);
      else setAsk(nodes, index, state, PLAIN);
      break;
    case "floor":
    case "walk":
      if (textKind === "script" && acceptsOffer(nodes, index)) setAsk(nodes, index, state, PLAIN);
      else if (isOthers(nodes, index)) interrupt(state);
      else if (isFloorOfSomething(nodes, index)) setAside(state);
      else set(state, { side: "floor", rank: cue === "floor" ? PLAIN : WALK, node: index });
      break;
    case "walk-at-start":
      if (index === 0) set(state, { side: "floor", rank: WALK, node: index });
      break;
    case "least":
      if (asksOnlyPercent(nodes, index)) setAsk(nodes, index, state, PLAIN);
      else if (!state.now && !state.context) set(state, { side: "floor", rank: PLAIN, node: index });
      else if (state.now) state.now.node = index;
      break;
    case "context":
      if (!isOfferToAccept(nodes, index, state)) interrupt(state);
      break;
    case "aside":
    case "argued":
      setAside(state);
      break;
    case "resume":
      state.now ??= state.interrupted;
      break;
    case "condition":
      if (nodes[index - 1]?.text === "only") makeConditional(state, sides);
      readCondition(nodes, index, state);
      break;
    case "argue":
    case "backwards":
    case "judged":
    case "leave":
    case undefined:
      break;
  }
}

/** Makes what follows an aside about the figure before: "a 6% share of the P&L with a guaranteed floor of $150K". */
function setAside(state: SideState): void {
  state.interrupted = state.now ?? state.interrupted;
  state.now = null;
}

const FLOOR_NOUN = /^floors?(?: (?:is|of|at|should))?$/;

/** Whether "floor" is of something else, after another noun and without "my": "a guaranteed PnL floor of $150K". */
function isFloorOfSomething(nodes: readonly Node[], index: number): boolean {
  const [noun, before] = [nodes[index], nodes[index - 1]];
  if (!FLOOR_NOUN.test(noun?.text ?? "") || !before) return false;
  const front = nodes.slice(Math.max(0, index - 5), index);
  const phrase = front.slice(front.findLastIndex(({ kind }) => kind === "mark" || kind === "amount") + 1);
  if (phrase.some(({ text }) => /\b(?:my|your|our)\b/.test(text))) return false;
  if (phrase.some(({ text }) => /\bguaranteed?\b/.test(text))) return true;
  return (
    before.kind === "word" && /^\p{L}/u.test(before.text) && !mayPrecedeFloor(before.text) && phrase.length < index
  );
}

const mayPrecedeFloor = among("BEFORE_FLOOR");

/** Whether a clause starts here with its figure directly after it. */
function opensClause(nodes: readonly Node[], index: number): boolean {
  const before = nodes[index - 1];
  const joined = ["then", "and", "or", "but", "so"].includes(before?.text ?? "");
  const starts = !before || before.kind === "mark" || before.kind === "place" || joined;
  const object = nodes.find(({ sense }, at) => at > index && !sense.near && !sense.part && !sense.link);
  return starts && object?.kind === "amount";
}

/** Whether an ask has only percentages before its least: "Ask for 15% above their offer, at least $215K base". */
function asksOnlyPercent(nodes: readonly Node[], index: number): boolean {
  const ask = nodes.findLastIndex(({ sense }, at) => at < index && (sense.cue === "ask" || sense.cue === "open"));
  const kinds = nodes.slice(ask < 0 ? index : ask, index).flatMap(({ amount }) => amount?.kind ?? []);
  return kinds.length > 0 && kinds.every((kind) => kind === "percent");
}

/** Whether others' figures are anchored to: "Anchor to the Google L6 band ($250K–$290K)", not "anchor to $200K". */
function isAnchoredToOthers(nodes: readonly Node[], index: number): boolean {
  if (!nodes[index]?.text.startsWith("anchor") || nodes[index + 1]?.text !== "to") return false;
  const object = nodes.find(({ sense }, at) => at > index + 1 && !sense.near && !sense.link);
  return object?.kind !== "amount" && !object?.sense.part && !/^(?:top|upper|high)$/.test(object?.text ?? "");
}

/** Whether an offer is the one to accept, and so not someone else's figure: "Accept any offer above $200K". */
function isOfferToAccept(nodes: readonly Node[], index: number, { now }: SideState): boolean {
  const offer = nodes[index]?.text.startsWith("offer") === true;
  return offer && now?.node !== undefined && acceptsOffer(nodes, now.node) && follows(nodes, index, now);
}

/** Whether a phrase accepts an offer, which in a script is an ask: "I'd accept your offer at $190K". */
function acceptsOffer(nodes: readonly Node[], index: number): boolean {
  if (nodes[index]?.sense.cue !== "floor") return false;
  const object = nodes.find(({ sense }, at) => at > index && !sense.near);
  return /\boffer/.test(`${nodes[index]?.text} ${object?.text}`);
}
