import type { EquityBasis, Range } from "../guide.js";

/** A sum that a cell states, and its currency. */
export interface Money {
  range: Range;
  currency: string;
}

/** What is read and is to be said with the figure. */
export type CellNote =
  | { kind: "reversed" }
  | { kind: "approximate" }
  /** The high end is no limit: "$600K–$1M+". */
  | { kind: "open" }
  /** Monthly pay, counted as a year's by this many payments. */
  | { kind: "months"; payments: number }
  /** Whom the figure is for: "(senior only)". */
  | { kind: "only"; words: string };

/** Why a cell that holds a figure is not read. */
export type CellDoubt =
  | { kind: "left-over"; words: string }
  | { kind: "bound"; words: string }
  | { kind: "sum"; words: string }
  | { kind: "period"; words: string }
  | { kind: "count" }
  | { kind: "size" }
  | { kind: "currencies" }
  | { kind: "net" }
  | { kind: "struck" };

/** What a cell says of one part of pay. */
export type CellReading =
  | { kind: "read"; money: Money[]; percent?: Range; basis?: EquityBasis; notes: CellNote[] }
  /** There is a figure that was not understood whole: it counts as not given. */
  | { kind: "withheld"; why: CellDoubt }
  /** No figure stands there: a dash, "n/a", "Discretionary". */
  | { kind: "none" };
