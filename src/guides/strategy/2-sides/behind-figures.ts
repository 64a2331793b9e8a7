import type { Node } from "../1-sentences/nodes.js";
import { PLAIN, type Side, type SideState, setAsk, WALK } from "./side.js";

/** Gives a side to the figure before its phrase: "$230K is my floor", "$205K — that's my floor", "($625K+ floor)". */
export function readBackwards(nodes: readonly Node[], index: number, state: SideState, sides: Map<number, Side>): void {
  const side = state.now;
  if (side?.node !== index) return;
  let at = index - 1;
  const { text = "", sense } = nodes[index] ?? {};
  const pointing = nodes[at]?.sense.cue === "backwards" ? nodes[at]?.text : undefined;
  if (pointing !== undefined) at -= 1;
  else if (/^(?:is|are|would) /.test(text) ? speaksOfCounter(nodes) : !isLabelBehind(nodes, index)) {
    if (nodes[at]?.kind !== "amount" || (side.side !== "floor" && !sense?.part)) return;
  }
  const anywhere = pointing !== undefined && /^(th|wh)/.test(pointing);
  const passes = (node: Node | undefined) => anywhere || node?.sense.part || node?.sense.per || node?.text === "of";
  while (at >= 0 && nodes[at]?.kind !== "amount" && passes(nodes[at])) at -= 1;
  if (nodes[at]?.kind === "amount") sides.set(at, { ...side, node: at });
}

const LABELS = new Set(["opening", "ask", "target", "goal", "anchor", "floor", "walk away", "reserve"]);
const ENDS = new Set([",", ";", ".", "/", ")", "—", "and"]);

/** Whether a label ends what it labels: "C$210K TC opening, C$180K TC floor". */
function isLabelBehind(nodes: readonly Node[], index: number): boolean {
  const next = nodes[index + 1]?.text;
  return LABELS.has(nodes[index]?.text ?? "") && (next === undefined || ENDS.has(next));
}

const speaksOfCounter = (nodes: readonly Node[]): boolean => nodes.some(({ sense }) => sense.cue === "counter");

/** Reads "A $15,000 signing bonus is reasonable" as an ask, unless the sentence is about a counter. */
export function readJudged(nodes: readonly Node[], index: number, state: SideState, sides: Map<number, Side>): void {
  if (state.context || speaksOfCounter(nodes)) return;
  let at = index - 1;
  while (nodes[at]?.sense.part || nodes[at]?.sense.per) at -= 1;
  if (nodes[at]?.kind !== "amount" || sides.has(at)) return;
  state.interrupted = { side: "ask", rank: PLAIN };
  sides.set(at, state.interrupted);
}

/** Reads arguments of a script as asks: "This justifies a base of $180K", "a sign-on of $20K would bridge the gap". */
export function readArgument(nodes: readonly Node[], index: number, state: SideState, sides: Map<number, Side>): void {
  const cue = nodes[index]?.sense.cue;
  if (state.context) return;
  if (cue === "argue" && !state.now) setAsk(nodes, index, state, PLAIN);
  const before = nodes.findLastIndex(({ kind }, at) => at < index && kind === "amount");
  if (cue === "argued" && before >= 0 && !sides.has(before)) sides.set(before, { side: "ask", rank: PLAIN });
}

/** Reads a floor from a condition: "If total comp is below $420K, walk away", "unless they reach $300K, leave". */
export function readLimits(nodes: readonly Node[], index: number, state: SideState, sides: Map<number, Side>): void {
  const leaves = nodes[index]?.sense.cue === "leave" || /^(walk|decl|reject)/.test(nodes[index]?.text ?? "");
  const verb = leaves && [",", "then", "—"].includes(nodes[index - 1]?.text ?? "");
  const unless = nodes[0]?.text === "unless";
  const conditional = state.conditional || unless || nodes[0]?.text.startsWith("if ") === true;
  if (!conditional || !verb || nodes.slice(index).some(({ kind }) => kind === "amount")) return;
  const limit = unless ? 0 : nodes.findIndex(({ text }) => text === "below" || text === "under");
  if (limit < 0) return;
  nodes.slice(0, index).forEach(({ kind }, at) => {
    if (kind === "amount" && at > limit && !sides.has(at)) sides.set(at, { side: "floor", rank: WALK, node: limit });
  });
}

/** Reads what to accept from a condition: "If the answer is $215K or more, take it". */
export function readAccepted(nodes: readonly Node[], index: number, state: SideState, sides: Map<number, Side>): void {
  const opens = nodes.findIndex(({ text }) => text === "if" || text === "when" || text === "once");
  if (opens < 0 || opens > index || ![",", "then", "—"].includes(nodes[index - 1]?.text ?? "")) return;
  const condition = nodes.slice(opens, index);
  if (nodes.slice(index).some(({ kind }) => kind === "amount")) return;
  if (
    condition.some(
      ({ text, sense }) => /\b(?:below|under|less|not|cannot|can't|won't)\b/.test(text) || sense.cue === "leave",
    )
  )
    return;
  condition.forEach(({ kind }, offset) => {
    const at = opens + offset;
    if (kind === "amount" && !sides.has(at))
      sides.set(at, { side: "floor", rank: PLAIN, node: index, ...(state.by && { by: state.by }) });
  });
}

/** The figure at the start of a sentence, which sums up the ask: "At a total comp of $300K, I believe this is fair". */
export function summedUp(nodes: readonly Node[]): number | undefined {
  const start = nodes.findIndex(({ text }) => text !== '"' && text !== "“");
  if (nodes[start]?.text !== "at") return undefined;
  const figure = nodes.findIndex(({ sense }, index) => index > start && !sense.near && !sense.part && !sense.link);
  return nodes[figure]?.kind === "amount" ? figure : undefined;
}

/** Whether a figure is the old value that is to be raised: "raise it from $150K to $170K", "up from $30K". */
export function isOldValue(nodes: readonly Node[], index: number): boolean {
  let at = index - 1;
  while (nodes[at]?.sense.near) at -= 1;
  if (nodes[at]?.text !== "from") return false;
  return nodes[at - 1]?.text === "up" || nodes.slice(index + 1, index + 8).some(({ text }) => text === "to");
}
