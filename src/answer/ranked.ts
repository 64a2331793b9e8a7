import type { PayPart } from "../domain/yearly.js";

/** The pay that a list of companies can be ordered by. */
export type RankedPart = PayPart;

/** A threshold: a figure that pay has to reach, or must not exceed. */
export interface Bar {
  part: RankedPart;
  side: "over" | "under";
  amount: number;
  /** Its currency sign or code as typed; undefined if none was typed. */
  sign: string | undefined;
}

/** A threshold in one currency: a band's high end has to reach it, or its low end must not exceed it. */
export type RankedBar = Omit<Bar, "sign"> & {
  currency: string;
  /** No currency was typed and the guides pay in several: that of the first guide was taken. */
  isTaken?: true;
};

/** What a list of companies is ordered by, and what it leaves out. */
export interface RankedBy {
  by: RankedPart;
  lowest: boolean;
  /** Number of guides in the list before it is cut to the first `most`. */
  of: number;
  most?: number;
  /** Thresholds that pay has to meet. */
  bars?: readonly RankedBar[];
  /** Number of guides before the thresholds were applied. */
  before?: number;
  /** Number of guides left whose whole band meets the thresholds. */
  whole?: number;
  /** Number of guides that pay in another currency than a threshold. */
  others?: number;
}
