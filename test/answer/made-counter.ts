import type { Band, Lever } from "../../src/domain/guide.js";
import { madeTarget } from "./made-answer.js";

/** A band of which each part leaves room above the offers that the counters' tests make. */
export const madeBand = (arithmetic: Band["arithmetic"]): Band => ({
  currency: "USD",
  base: [100_000, 150_000],
  total: [180_000, 330_000],
  equity: [80_000, 160_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic,
});

/** What its guide asks for. */
export const ASK = madeTarget({ ask: { total: [290_000, 330_000] } });

export const lever = (script: string, asks: Lever["asks"] = {}): Lever => ({ title: "Scope", script, asks });

/** A sentence of a lever that argues, and claims nothing of the person. */
export const MARKET = "Engineers who know how clearing works are rare.";
