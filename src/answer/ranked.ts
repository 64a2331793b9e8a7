import type { PayPart } from "../domain/yearly.js";

/** What a list of companies can be ordered by. */
export type RankedPart = PayPart;

/** A figure that pay has to reach, or not to pass. */
export interface Bar {
  part: RankedPart;
  side: "over" | "under";
  amount: number;
  /** Its sign or code as typed; undefined where none was. */
  sign: string | undefined;
}

/** A figure that a band has to reach with its top, or not to pass with its low end. */
export type RankedBar = Omit<Bar, "sign"> & {
  currency: string;
  /** No currency was typed, and the guides pay in several: the one of most was taken. */
  isTaken?: true;
};

/** What a list of companies is ordered by, and what it leaves out. */
export interface RankedBy {
  by: RankedPart;
  lowest: boolean;
  /** How many guides it is a list of, before it is cut to the first `most`. */
  of: number;
  most?: number;
  /** Figures to be reached: of `before` guides, `whole` of those left with all of the band; `others` pay in another currency. */
  bars?: readonly RankedBar[];
  before?: number;
  whole?: number;
  others?: number;
}
