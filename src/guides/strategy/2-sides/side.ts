import type { Node } from "../1-sentences/nodes.js";

/** Which side of a target a figure is on. Higher ranks win: an opening ask over another, an accept-at over a walk-away. */
export interface Side {
  side: "ask" | "floor";
  rank: number;
  /** The person signs at this figure: where another ask is higher, it is a floor. */
  closing?: true;
  /** Node index of the phrase that set the side; a figure right behind it may do without a part ("my floor is $238K"). */
  node?: number;
  /** The phrase that set the side, as the lexicon writes it. */
  by?: string;
}

/** An ask on a condition ranks below every other. */
export const CONDITIONAL = -1;
/** Where to walk away ranks below what to accept. */
export const WALK = 0;
/** What to accept only in some case, above where to walk away and below what to accept in any. */
export const ONLY_IF = 0.5;
export const PLAIN = 1;
/** The opening ask. */
export const OPEN = 2;

/** What a reader holds in state while going through a sentence. */
export interface SideState {
  now: Side | null;
  /** The side that an aside has interrupted. */
  interrupted: Side | null;
  conditional: boolean;
  /** Somebody else's figures or background: not even a lower bound counts. */
  context: boolean;
  /** The phrase that was read last. */
  by?: string;
  /** What was in state before each open bracket: a remark in brackets changes nothing behind it. */
  outside: Pick<SideState, "now" | "interrupted" | "context">[];
}

/** A phrase sets the side of what follows. */
export function set(state: SideState, side: Side): void {
  state.now = side;
  state.interrupted = null;
  state.context = false;
}

/** What follows is somebody else's. */
export function interrupt(state: SideState): void {
  state.now = null;
  state.interrupted = null;
  state.context = true;
}

/** A phrase asks for what follows, on a condition if the sentence opened with one. */
export function setAsk(nodes: readonly Node[], index: number, state: SideState, rank: number): void {
  // "Open by requesting", "anchor your initial ask at": one phrase, as strong as its strongest word.
  const same = state.now?.side === "ask" && follows(nodes, index, state.now) ? state.now.rank : rank;
  set(state, { side: "ask", rank: state.conditional ? CONDITIONAL : Math.max(rank, same), node: index });
}

/** No figure stands between the phrase that set the side and this one. */
export function follows(nodes: readonly Node[], index: number, side: Side): boolean {
  return (
    side.node !== undefined &&
    index - side.node <= 4 &&
    !nodes.slice(side.node, index).some(({ kind }) => kind === "amount")
  );
}
