import type { ComputedWay, GuideAnswer, Target } from "../answer/guide-answer.js";
import { asksApart } from "../answer/plain-asks.js";
import { PARTS } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { figuresPhrase } from "./figures.js";
import { COMPUTED, PART_NAMES, TARGET } from "./words.js";

/** How parts of a target were worked out, a sentence for each way. */
export const waysText = (ways: readonly ComputedWay[]): string =>
  ways
    .map(({ parts, from }) => {
      const names = listed(parts.map((part) => PART_NAMES[part]));
      return from === undefined ? COMPUTED.upperQuarter(names) : COMPUTED.samePlace(names, from);
    })
    .join(" ");

/** The guide's words for a target, or how it was worked out if the guide has none. */
export const targetText = ({ text, ways }: Target): string => (ways ? waysText(ways) : inBalance(text));

/** Ask and floor as stated, a phrase each; the floor comes first if it was asked for. */
export function statedSides({ target, band, focus }: GuideAnswer): string[] {
  if (!target) return [];
  const { plain, onCondition } = asksApart(target);
  const [ask, fallback, floor] = [plain, onCondition, target.floor].map((side) =>
    figuresPhrase(side, target.currency, band?.currencies),
  );
  const asks = [...(ask ? [TARGET.ask(ask)] : []), ...(fallback ? [TARGET.onCondition(fallback)] : [])];
  const floors = floor ? [TARGET.floor(floor)] : [];
  return focus === "floor" ? [...floors, ...asks] : [...asks, ...floors];
}

/** The heading of a target; its own one if the guide states only what to accept, so that nothing is negotiated up. */
export const targetHeading = ({ target }: GuideAnswer): string =>
  target && PARTS.every((part) => !target.ask[part]) && PARTS.some((part) => target.floor[part])
    ? TARGET.floorHeading
    : TARGET.heading;

/** Whether the question was for the floor, or for the target that it is part of, and the guide states none. */
export const lacksFloor = ({ target, focus }: GuideAnswer): boolean =>
  target !== null &&
  target.basis !== "unclear" &&
  Object.keys(target.floor).length === 0 &&
  (focus === "floor" || focus === "target");

/** Text without an unpaired quotation mark: sentences are cut out of longer quotations. */
const inBalance = (text: string): string => {
  const straight = text.split('"').length % 2 === 0 ? text.replace(/^(\W*)"|"(\W*)$/, "$1$2") : text;
  const [opened, closed] = [straight.split("“").length, straight.split("”").length];
  return opened === closed ? straight : straight.replace(opened > closed ? /“/ : /”(?!.*”)/s, "");
};
