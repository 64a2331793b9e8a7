import type { EquityBasis, Range } from "../pay.js";

/** A sum that a cell states, and its currency. */
export interface Money {
  range: Range;
  currency: string;
}

/** A remark that an answer has to give along with the figure. */
export type CellNote =
  | { kind: "reversed" }
  | { kind: "approximate" }
  /** The high end is not a limit: "$600K–$1M+". */
  | { kind: "open" }
  /** Monthly pay, given as a year's by this many payments. */
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

/** The result of reading a cell for one part of pay. */
export type CellReading =
  | { kind: "read"; money: Money[]; percent?: Range; basis?: EquityBasis; notes: CellNote[] }
  /** There is a figure that was not fully understood: it counts as not given. */
  | { kind: "withheld"; why: CellDoubt }
  /** There is no figure: a dash, "n/a", "Discretionary". */
  | { kind: "none" };
