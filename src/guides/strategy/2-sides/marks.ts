/*
 * What punctuation and conditions do to the side of the figures after them: an aside in brackets ends with the bracket,
 * a list continues after a comma, an "if" opens a case of its own.
 */
import type { Node } from "../1-sentences/nodes.js";
import { CONDITIONAL, ONLY_IF, PLAIN, type Side, type SideState, set } from "./side.js";

/** "Concede to $190K only if they add a $40K sign-on": ranks such a floor below one that counts in any case. */
export function makeConditional({ now }: SideState, sides: Map<number, Side>): void {
  if (now?.side !== "floor") return;
  const from = now.node ?? 0;
  now.rank = Math.min(now.rank, ONLY_IF);
  for (const [at, side] of sides) if (at >= from && side.side === "floor") side.rank = Math.min(side.rank, ONLY_IF);
}

/** Reads a condition: it opens a case of its own, or is an aside to the ask before it. */
export function readCondition(nodes: readonly Node[], index: number, state: SideState): void {
  const before = nodes[index - 1];
  const opens =
    !before || [";", "—", ":", '"', "“", "‘"].includes(before.text) || ["and", "but", "or"].includes(before.text);
  if (opens || (before.text === "," && !state.now)) {
    state.now = null;
    state.interrupted = null;
    state.conditional = true;
    return;
  }
  // "Accept at $360K if the sign-on is $40K" continues the floor; "ask for $40K if the grant is below $200K" does not.
  if (state.now?.side !== "ask") return;
  state.interrupted = state.now;
  state.now = null;
}

/** Reads what a punctuation mark does to the side of the figures after it. */
export function readMark(nodes: readonly Node[], index: number, state: SideState): void {
  const mark = nodes[index]?.text;
  if (mark === "(" || mark === "[")
    state.outside.push({ now: state.now, interrupted: state.interrupted, context: state.context });
  if (mark === ")" || mark === "]") {
    const outside = state.outside.pop();
    // "Tier 3 (floor): $170K": a label in brackets counts for what follows.
    const label = state.now && nodes[index + 1]?.text === ":";
    if (outside && (outside.now || nodes[index - 1]?.sense.cue === "least") && !label) Object.assign(state, outside);
  }
  if (mark === ";") state.now ??= state.interrupted;
  if (mark === "," && asksInCase(nodes, index, state)) set(state, { side: "ask", rank: CONDITIONAL, node: index });
  if ((mark === "," || mark === "—") && state.interrupted && goesOnWithFigure(nodes, index))
    state.now ??= state.interrupted;
  if (mark === ":" && !state.now && !state.context && opensPackage(nodes, index)) {
    set(state, { side: "ask", rank: state.conditional ? CONDITIONAL : PLAIN, node: index });
  }
}

/** "If they balk, £112K and a £15K sign-on": directly after a condition without figures, a figure is an ask. */
function asksInCase(
  nodes: readonly Node[],
  comma: number,
  { now, interrupted, context, conditional }: SideState,
): boolean {
  if (!conditional || now || interrupted || context) return false;
  const opens = nodes.findLastIndex(({ sense }, at) => at < comma && sense.cue === "condition");
  const next = nodes.find(({ sense }, at) => at > comma && !sense.near);
  return next?.kind === "amount" && opens >= 0 && nodes.slice(opens, comma).every(({ kind }) => kind !== "amount");
}

/** Whether a list continues after an aside: ", and a $20K bonus", ", and a sign-on bonus of $25K". */
function goesOnWithFigure(nodes: readonly Node[], comma: number): boolean {
  if (nodes[comma + 1]?.text !== "and") return false;
  const next = nodes.findIndex(
    ({ sense, text }, index) =>
      index > comma + 1 && !sense.near && !sense.part && !sense.link && !sense.per && !/^(?:\(|\)|\d)$/.test(text),
  );
  return nodes[next]?.kind === "amount";
}

/**
 * Whether a package follows a colon, which needs no verb: "Great problems: $215K base, $255K equity", "Dubai: AED 780K
 * all-in, floor AED 700K".
 */
function opensPackage(nodes: readonly Node[], colon: number): boolean {
  const rest = nodes.slice(colon + 1);
  const first = rest.find(({ sense }) => !sense.near);
  const parts = new Set(rest.map(({ sense }) => sense.part).filter(Boolean)).size;
  const floored = rest.some(({ sense }, at) => rest[at - 1]?.text === "," && sense.cue === "floor");
  return (first?.kind === "amount" || first?.sense.part !== undefined) && (parts > 1 || (parts === 1 && floored));
}
