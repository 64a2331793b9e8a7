import type { Node } from "../1-sentences/nodes.js";

/** The side that a figure is on. Higher ranks win: an opening ask over another, an accept-at over a walk-away. */
export interface Side {
  side: "ask" | "floor";
  rank: number;
  /** The person signs at this figure: if a higher one is asked for, it is a floor. */
  closing?: true;
  /** Node index of the phrase that set the side; a figure right after it needs no part ("my floor is $238K"). */
  node?: number;
  /** The phrase that set the side, in lower case. */
  by?: string;
}

/** Rank of an ask on a condition, below every other. */
export const CONDITIONAL = -1;
/** Rank of a walk-away point, below what to accept. */
export const WALK = 0;
/** Rank of what to accept only in some case: above a walk-away point, below what to accept in any case. */
export const ONLY_IF = 0.5;
/** Rank of an ask or of what to accept, without a condition. */
export const PLAIN = 1;
/** Rank of the opening ask. */
export const OPEN = 2;

/** The state of the reader at one place of a sentence. */
/** The side of the figures that follow. */
export interface SideState {
  now: Side | null;
  interrupted: Side | null;
  conditional: boolean;
  /** What follows is someone else's figures or background, in which even a lower bound does not count. */
  context: boolean;
  /** The phrase that was read last. */
  by?: string;
  /** The state before each open bracket, as a remark in brackets does not change what follows it. */
  outside: Pick<SideState, "now" | "interrupted" | "context">[];
}

/** Sets the side of what follows. */
export function set(state: SideState, side: Side): void {
  state.now = side;
  state.interrupted = null;
  state.context = false;
}

/** Marks what follows as someone else's. */
export function interrupt(state: SideState): void {
  state.now = null;
  state.interrupted = null;
  state.context = true;
}

/** Makes what follows an ask, on a condition if the sentence opened with one. */
export function setAsk(nodes: readonly Node[], index: number, state: SideState, rank: number): void {
  // "Open by requesting", "anchor your initial ask at": one phrase with the highest rank of its words.
  const same = state.now?.side === "ask" && follows(nodes, index, state.now) ? state.now.rank : rank;
  set(state, { side: "ask", rank: state.conditional ? CONDITIONAL : Math.max(rank, same), node: index });
}

/** Whether the phrase at `index` closely follows the one that set the side, with no figure between them. */
export function follows(nodes: readonly Node[], index: number, side: Side): boolean {
  return (
    side.node !== undefined &&
    index - side.node <= 4 &&
    !nodes.slice(side.node, index).some(({ kind }) => kind === "amount")
  );
}
