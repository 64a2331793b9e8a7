import type { ComputedWay, Target } from "../answer/guide-answer.js";
import { listed } from "../text/listed.js";
import { COMPUTED, PART_NAMES } from "./words.js";

/** How parts of a target were worked out, a sentence for each way. */
export const waysText = (ways: readonly ComputedWay[]): string =>
  ways
    .map(({ parts, from }) => {
      const names = listed(parts.map((part) => PART_NAMES[part]));
      return from === undefined ? COMPUTED.upperQuarter(names) : COMPUTED.samePlace(names, from);
    })
    .join(" ");

/** The guide's words for a target, or how it was worked out where the guide has none. */
export const targetText = ({ text, ways }: Target): string => (ways ? waysText(ways) : text);
