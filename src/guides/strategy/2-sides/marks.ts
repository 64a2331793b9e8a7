/*
 * What punctuation and conditions do to the side of the figures behind them: an aside in brackets ends with it, a list goes
 * on after a comma, an "if" opens a case of its own.
 */
import type { Node } from "../1-sentences/nodes.js";
import { CONDITIONAL, ONLY_IF, PLAIN, type Side, type SideState, set } from "./side.js";

/** "Concede to $190K only if they add a $40K sign-on": a floor for that case alone, behind any other. */
export function makeConditional({ now }: SideState, sides: Map<number, Side>): void {
  if (now?.side !== "floor") return;
  const from = now.node ?? 0;
  now.rank = Math.min(now.rank, ONLY_IF);
  for (const [at, side] of sides) if (at >= from && side.side === "floor") side.rank = Math.min(side.rank, ONLY_IF);
}

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
  // "Accept at $360K if the sign-on is $40K" goes on with the floor; "ask for $40K if the grant is below $200K" is an aside.
  if (state.now?.side !== "ask") return;
  state.interrupted = state.now;
  state.now = null;
}

export function readMark(nodes: readonly Node[], index: number, state: SideState): void {
  const mark = nodes[index]?.text;
  if (mark === "(" || mark === "[")
    state.outside.push({ now: state.now, interrupted: state.interrupted, context: state.context });
  if (mark === ")" || mark === "]") {
    const outside = state.outside.pop();
    // "Tier 3 (floor): $170K": a label in brackets is no remark.
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

/** "If they balk, £112K and a £15K sign-on": behind a condition without figures a bare figure is what to ask for then. */
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
