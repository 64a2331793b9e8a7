import type { Part } from "../../../domain/guide.js";
import { type Node, openingBracket } from "../1-sentences/nodes.js";
import { among } from "../1-sentences/phrases.js";
import { isOfFirstYear } from "./first-year.js";

/** What a figure's own phrase says that it is: a part, or something that is not a part of the package. */
export interface OwnPart {
  part: Part | "other";
  yearly?: true;
  /** Equity that the phrase says is a whole grant ("over 4 years"). */
  whole?: true;
  /** A total that the phrase says is the first year's. */
  firstYear?: true;
  /** Index of the noun that gave the part. */
  noun: number;
}

const endsPhrase = among("PHRASE_ENDS");
/** Most words between a figure and its noun that have no meaning of their own. */
const MOST_FILLERS = 4;

/** The part that each figure's own phrase names, by node index; without the figures that have none. */
export function readOwnParts(nodes: readonly Node[]): Map<number, OwnPart> {
  const parts = new Map<number, OwnPart>();
  const taken = new Set<number>();
  nodes.forEach((node, index) => {
    if (node.kind !== "amount") return;
    const before = partBefore(nodes, index, taken);
    const after = partAfter(nodes, index);
    const own = choose(nodes, index, before, after);
    if (!own) return;
    if (own.part !== "other") taken.add(own.noun);
    parts.set(index, asPart(nodes, index, own));
  });
  return parts;
}

interface Found {
  part: Part | "other";
  noun: number;
  /** Only a link ("of", "at") is between the noun and the figure. */
  direct: boolean;
}

/** The noun of a figure: before it in "Base $180K, RSU $200K", after it in "$180K base"; of two, the nearer one. */
function choose(
  nodes: readonly Node[],
  index: number,
  before: Found | undefined,
  after: Found | undefined,
): Found | undefined {
  // "an additional $20K in options", "up by $10K base": an increment, whatever it is added to.
  if (before?.part === "other" && before.direct) return before;
  if (!before || !after) return after ?? before;
  // "a bonus of 20% of base": the bonus.
  if (nodes[index]?.amount?.kind === "percent" && before.part === "bonus" && after.part === "base") return before;
  return before.direct && !after.direct ? before : after;
}

function asPart(nodes: readonly Node[], index: number, { part, noun }: Found): OwnPart {
  if (
    (part !== "other" && part !== "signOn" && isOfAnotherKind(nodes, index, noun)) ||
    (part === "total" && isOfYears(nodes, index, noun))
  )
    return { part: "other", noun };
  if (isOfTwoParts(nodes, index, noun)) return { part: "other", noun };
  // "a review bonus of $5K at the 6-month mark": paid at that time, for something other than a year's work.
  if ((part === "bonus" || part === "signOn") && isAtMark(nodes, index, noun)) return { part: "other", noun };
  // "$30K more in RSUs": an addition, not the new amount.
  if (/^(?:more|extra|additional|higher)$/.test(nodes[index + 1]?.text ?? "")) return { part: "other", noun };
  const percent = nodes[index]?.amount?.kind === "percent";
  if (percent) return { part: percentPart(nodes, index, part), noun };
  // "10K options" is a number of options; "10K in options" and "options worth 10K" are money.
  const valued = nodes[index + 1]?.text === "in" || /^(?:worth|valued)\b/.test(nodes[index - 1]?.text ?? "");
  if (nodes[index]?.amount?.kind === "plain" && part === "equity" && !valued) return { part: "other", noun };
  if (part === "total") return { part, noun, ...(isOfFirstYear(nodes, index, noun) && { firstYear: true }) };
  if (part !== "equity") return { part, noun };
  const period = periodOf(nodes, index, noun);
  return { part, noun, ...(period === "year" && { yearly: true }), ...(period === "grant" && { whole: true }) };
}

const AT_MARK = /^(?:at|after|by|upon) (?:the |your |my |a )?(?:\d{1,2}|six|nine|twelve|eighteen) ?(?:months?|mo)\b/;

/** Whether the figure's phrase is followed by the month at which it is paid. */
function isAtMark(nodes: readonly Node[], index: number, noun: number): boolean {
  const from = Math.max(index, noun) + 1;
  return AT_MARK.test(
    nodes
      .slice(from, from + 5)
      .map(({ text }) => text)
      .join(" "),
  );
}

/** Whether one figure is for two parts, so that neither is known: "equity/bonus valued at $60K". */
function isOfTwoParts(nodes: readonly Node[], index: number, noun: number): boolean {
  const listed = [index - 1, index + 1].some(
    (at) => nodes[at]?.text === "/" && nodes[at + at - index]?.kind === "amount",
  );
  return (
    !listed &&
    [-1, 1].some((step) => {
      const [own, other] = [nodes[noun]?.sense, nodes[noun + 2 * step]?.sense];
      // A noun without a rule is from the guide's table, which may name one part by two words ("Carry/Bonus").
      const isKnown = own?.rules !== undefined && other?.rules !== undefined;
      return nodes[noun + step]?.text === "/" && isKnown && other.part !== undefined && other.part !== own.part;
    })
  );
}

const isOtherKind = among("OTHER_KINDS");

/** Whether the noun is described as another kind of pay: "a retention RSU grant of $30K", "$18K project bonus". */
function isOfAnotherKind(nodes: readonly Node[], index: number, noun: number): boolean {
  const from = noun > index ? index + 1 : Math.max(0, noun - 2);
  const words = nodes.slice(from, noun);
  const joint = words.findLastIndex(
    ({ kind, text }) => kind === "mark" || kind === "amount" || text === "and" || text === "plus",
  );
  return [...words.slice(joint + 1), nodes[noun]].some((node) => node?.text.split(" ").some(isOtherKind));
}

/** Whether a total is that of several years: "a total of $1.5M over 4 years". */
function isOfYears(nodes: readonly Node[], index: number, noun: number): boolean {
  return nodes[Math.max(index, noun) + 1]?.sense.per === "grant";
}

/** The part of a percentage: bonus or none. 100% is a payout ("bonus at 100% of target") unless it is of base. */
function percentPart(nodes: readonly Node[], index: number, part: Part | "other"): Part | "other" {
  if (part !== "bonus") return "other";
  const full = nodes[index]?.amount?.range[0] === 100;
  return full && !nodes.slice(index + 1, index + 5).some(({ sense }) => sense.part === "base") ? "other" : "bonusPct";
}

function partAfter(nodes: readonly Node[], index: number): Found | undefined {
  let fillers = 0;
  let total: Found | undefined;
  for (let at = index + 1; at < nodes.length && fillers <= MOST_FILLERS; at++) {
    const node = nodes[at];
    if (!node || node.kind === "amount" || node.kind === "place") break;
    const { part, other, per, cue, near } = node.sense;
    const direct = fillers === 0;
    if (other) return { part: "other", noun: at, direct };
    if (part) {
      // "on a $160K base offer": the figure is the offer's.
      if (nodes[at + 1]?.text.startsWith("offer")) return { part: "other", noun: at + 1, direct };
      if (nodes[at + 1]?.sense.other && nodes[at + 2]?.text !== "to") return { part: "other", noun: at + 1, direct };
      // "$440K total options package": "total" alone yields to the noun that it describes.
      if (node.text !== "total") return { part, noun: at, direct };
      total = { part, noun: at, direct };
      continue;
    }
    if (per) continue;
    if (node.kind === "mark") {
      const group = node.text === "(" ? periodGroupEnd(nodes, at) : undefined;
      if (group === undefined) break;
      at = group;
      continue;
    }
    if (node.text === "in" || node.text === "of" || node.text === "worth" || near) continue;
    if (node.text === "as" && direct && namesPart(nodes, at + 1)) continue;
    if (endsPhrase(node.text) || (cue && cue !== "least" && cue !== "judged") || node.sense.link) break;
    if (cue !== "judged") fillers++;
  }
  return total;
}

/** Whether a part is named next, as after "as" in "$228K as salary", "$360K as the annual total". */
function namesPart(nodes: readonly Node[], from: number): boolean {
  return nodes.slice(from).find(({ sense }) => !sense.near)?.sense.part !== undefined;
}

/** Index at which "(4-year)" or "(4yr vest)" ends; undefined if the bracket at `at` has other words. */
function periodGroupEnd(nodes: readonly Node[], at: number): number | undefined {
  const close = nodes.findIndex(({ text }, index) => index > at && text === ")");
  if (close < 0 || close - at > 3) return undefined;
  return nodes.slice(at + 1, close).some(({ sense }) => sense.per) ? close : undefined;
}

function partBefore(nodes: readonly Node[], index: number, taken: ReadonlySet<number>): Found | undefined {
  let words = 0;
  let bracket = false;
  let direct = true;
  for (let at = index - 1; at >= 0 && words <= MOST_FILLERS; at--) {
    const node = nodes[at];
    if (!node) return undefined;
    if (node.kind === "amount") {
      // "RSUs from $30K a year to $45K": the old value comes between.
      if (nodes[at - 1]?.text !== "from" || words > 0 || bracket) return undefined;
      at--;
      continue;
    }
    const { part, other, link, near, per, cue } = node.sense;
    if (node.text === "by") return { part: "other", noun: at, direct: true };
    if (other && (isRaisedTo(nodes, at, index) || isPosition(nodes, at, direct))) continue;
    if (other) return { part: "other", noun: at, direct };
    // A noun before a bracket that is another figure's does not name the part of the figure in the bracket.
    if (part) return taken.has(at) ? undefined : { part, noun: at, direct };
    if (!link && !near) direct = false;
    if (node.kind === "place" || link || near || per) continue;
    if (node.text === ")") {
      at = openingBracket(nodes, at);
      continue;
    }
    if (node.text === "(" && !bracket) {
      bracket = true;
      continue;
    }
    if (node.text === ":" || node.text === "=" || node.text === "~" || node.text === "|") continue;
    if (node.kind === "mark" || endsPhrase(node.text) || (cue && cue !== "least")) return undefined;
    words++;
  }
  return undefined;
}

/** Whether an increase gives the new value: "a base increase to $160K", but not "an increase of $15K". */
function isRaisedTo(nodes: readonly Node[], noun: number, index: number): boolean {
  return nodes[noun + 1]?.text === "to" && noun + 3 >= index;
}

const POSITIONS = new Set(["midpoint", "median", "percentile", "quartile", "ceiling"]);

/**
 * Whether a word only says where in a band the figure is: "RSUs above the midpoint ($130K+)", "the 80th percentile of
 * the band: $240K".
 */
function isPosition(nodes: readonly Node[], noun: number, direct: boolean): boolean {
  return (
    POSITIONS.has(nodes[noun]?.text ?? "") &&
    (!direct || ["(", ":", "—", "–", "="].includes(nodes[noun + 1]?.text ?? ""))
  );
}

/** The period of equity, by a word near it: "$115K/yr RSUs", "annual equity of $100K", "equity valued at $75K/year". */
function periodOf(nodes: readonly Node[], index: number, noun: number): "year" | "grant" | undefined {
  const from = Math.min(index, noun) - 1;
  for (let at = Math.max(0, from); at < nodes.length && at <= Math.max(index, noun) + 2; at++) {
    const node = nodes[at];
    const inside = at > Math.min(index, noun) && at < Math.max(index, noun);
    if (node?.sense.per === "year" && at !== index && at !== noun) return "year";
    if (node?.sense.per === "grant" && (inside || at > index)) return "grant";
    if (at > index && node?.kind === "amount") return undefined;
    if (at > Math.max(index, noun) && node?.kind === "mark") return undefined;
  }
  return undefined;
}
