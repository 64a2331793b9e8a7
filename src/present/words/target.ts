import type { NoTarget } from "../../answer/notes.js";

/** How a target was worked out where the guide states none; each a whole sentence. `parts` is a list such as "base and total". */
export const COMPUTED = {
  samePlace: (parts: string, region: string): string =>
    `For ${parts} this is the same place in the band as the guide's own ask has in ${region}.`,
  upperQuarter: (parts: string): string => `For ${parts} this is the upper quarter of the band.`,
};

/** Why there is nothing to ask for. */
export const NO_TARGET: Record<NoTarget, string> = {
  levels: "What to ask for depends on the level.",
  "no-band": "No target: the guide states none here and gives no base or total to work one out from.",
  "no-main-part":
    "The guide states no base or total to ask for here, and its band gives none above what it says to accept.",
};
