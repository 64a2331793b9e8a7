import type { Node, Sentence } from "./nodes.js";

/** Which side of a target a figure is on. Higher ranks win: an opening ask over another, an accept-at over a walk-away. */
export interface Side {
  side: "ask" | "floor";
  rank: number;
  /** Node index of the phrase that set the side; a figure right behind it may do without a part ("my floor is $238K"). */
  node?: number;
}

/** An ask on a condition ranks below every other. */
export const CONDITIONAL = -1;
const WALK = 0;
const PLAIN = 1;
const OPEN = 2;

/** How a text speaks: a strategy gives advice, a script argues for what it asks. */
export type Manner = "strategy" | "script";

/** What a reader holds in mind while going through a sentence. */
interface Mind {
  now: Side | null;
  /** The side that an aside has interrupted. */
  held: Side | null;
  conditional: boolean;
  /** Somebody else's figures or background: not even a lower bound counts. */
  context: boolean;
  /** What was in mind before each open bracket: a remark in brackets changes nothing behind it. */
  outside: Pick<Mind, "now" | "held" | "context">[];
}

export interface SentenceSides {
  /** By node index, for the figures that are on a side. */
  sides: Map<number, Side>;
  /** The side at the end of the sentence, for a next one that goes on with it ("Plus a $20K bonus."). */
  end: Side | null;
}

/** What a heading or label says of the figures under it: a side, null where they are on none, undefined where it says nothing. */
export type Lead = Side | null | undefined;

export function readLead(sentence: Sentence): Lead {
  const { end } = readSides(sentence, null, null);
  return end ?? (sentence.nodes.some(({ sense }) => sense.cue === "context") ? null : undefined);
}

/**
 * Goes through a sentence from left to right and says for each figure on which side it is, if any.
 * @param lead the side that a heading or label above the sentence sets
 * @param before the side at the end of the sentence before
 */
export function readSides(
  { nodes }: Sentence,
  lead: Side | null,
  before: Side | null,
  manner: Manner = "strategy",
): SentenceSides {
  const mind: Mind = { now: lead && { ...lead }, held: null, conditional: false, context: false, outside: [] };
  const sides = new Map<number, Side>();
  const judged = nodes.some(({ sense }) => sense.cue === "judged");
  const sum = summedUp(nodes);
  if (sum !== undefined) sides.set(sum, { side: "ask", rank: PLAIN, node: sum });
  nodes.forEach((node, index) => {
    if (node.kind === "amount") {
      if (mind.now && !isOldValue(nodes, index)) sides.set(index, { ...mind.now });
    } else if (node.kind === "mark") {
      readMark(nodes, index, mind);
    } else if (node.sense.cue) {
      if (node.sense.cue === "resume" && index === 0) mind.now = before ?? mind.now;
      readCue(nodes, index, mind, judged);
      if (node.sense.cue === "judged") readJudged(nodes, index, mind, sides);
      else readBackwards(nodes, index, mind, sides);
      if (manner === "script") readArgument(nodes, index, mind, sides);
      if (node.sense.cue === "walk") readLimits(nodes, index, mind, sides);
    }
  });
  return { sides, end: mind.now ?? mind.held };
}

function readCue(nodes: readonly Node[], index: number, mind: Mind, judged: boolean): void {
  const cue = nodes[index]?.sense.cue;
  switch (cue) {
    case "open":
    case "ask":
      setAsk(nodes, index, mind, cue === "open" ? OPEN : PLAIN);
      break;
    case "counter":
      if (judged) interrupt(mind);
      else setAsk(nodes, index, mind, PLAIN);
      break;
    case "floor":
    case "walk":
      set(mind, { side: "floor", rank: cue === "floor" ? PLAIN : WALK, node: index });
      break;
    case "walk-at-start":
      if (index === 0) set(mind, { side: "floor", rank: WALK, node: index });
      break;
    case "least":
      if (!mind.now && !mind.context) set(mind, { side: "floor", rank: PLAIN, node: index });
      else if (mind.now) mind.now.node = index;
      break;
    case "context":
      if (!isOfferToAccept(nodes, index, mind)) interrupt(mind);
      break;
    case "aside":
      mind.held = mind.now ?? mind.held;
      mind.now = null;
      break;
    case "resume":
      mind.now ??= mind.held;
      break;
    case "condition":
      readCondition(nodes, index, mind);
      break;
    case "argued":
      mind.held = mind.now ?? mind.held;
      mind.now = null;
      break;
    case "argue":
    case "backwards":
    case "judged":
    case undefined:
      break;
  }
}

/** "Accept any offer above $200K": the offer is the one to accept. */
function isOfferToAccept(nodes: readonly Node[], index: number, { now }: Mind): boolean {
  return nodes[index]?.text.startsWith("offer") === true && now?.side === "floor" && follows(nodes, index, now);
}

function set(mind: Mind, side: Side): void {
  mind.now = side;
  mind.held = null;
  mind.context = false;
}

function interrupt(mind: Mind): void {
  mind.now = null;
  mind.held = null;
  mind.context = true;
}

function setAsk(nodes: readonly Node[], index: number, mind: Mind, rank: number): void {
  // "Open by requesting", "anchor your initial ask at": one phrase, as strong as its strongest word.
  const same = mind.now?.side === "ask" && follows(nodes, index, mind.now) ? mind.now.rank : rank;
  set(mind, { side: "ask", rank: mind.conditional ? CONDITIONAL : Math.max(rank, same), node: index });
}

/** No figure stands between the phrase that set the side and this one. */
function follows(nodes: readonly Node[], index: number, side: Side): boolean {
  return (
    side.node !== undefined &&
    index - side.node <= 4 &&
    !nodes.slice(side.node, index).some(({ kind }) => kind === "amount")
  );
}

function readCondition(nodes: readonly Node[], index: number, mind: Mind): void {
  const before = nodes[index - 1];
  const opens =
    !before || [";", "—", ":", '"', "“", "‘"].includes(before.text) || ["and", "but", "or"].includes(before.text);
  if (opens || (before.text === "," && !mind.now)) {
    mind.now = null;
    mind.held = null;
    mind.conditional = true;
    return;
  }
  // "Accept at $360K if the sign-on is $40K" goes on with the floor; "ask for $40K if the grant is below $200K" is an aside.
  if (mind.now?.side !== "ask") return;
  mind.held = mind.now;
  mind.now = null;
}

function readMark(nodes: readonly Node[], index: number, mind: Mind): void {
  const mark = nodes[index]?.text;
  if (mark === "(" || mark === "[") mind.outside.push({ now: mind.now, held: mind.held, context: mind.context });
  if (mark === ")" || mark === "]") {
    const outside = mind.outside.pop();
    // "Tier 3 (floor): $170K": a label in brackets is no remark.
    const label = mind.now && nodes[index + 1]?.text === ":";
    if (outside?.now && !label) Object.assign(mind, outside);
  }
  if (mark === ";") mind.now ??= mind.held;
  if ((mark === "," || mark === "—") && mind.held && goesOnWithFigure(nodes, index)) mind.now ??= mind.held;
  if (mark === ":" && !mind.now && !mind.context && opensPackage(nodes, index)) {
    set(mind, { side: "ask", rank: mind.conditional ? CONDITIONAL : PLAIN, node: index });
  }
}

/** ", and a $20K bonus", ", and a sign-on bonus of $25K": the list goes on after an aside. */
function goesOnWithFigure(nodes: readonly Node[], comma: number): boolean {
  if (nodes[comma + 1]?.text !== "and") return false;
  const next = nodes.findIndex(
    ({ sense }, index) => index > comma + 1 && !sense.near && !sense.part && !sense.link && !sense.per,
  );
  return nodes[next]?.kind === "amount";
}

/** "Great problems and growth: $215K base, $255K equity": a package after a colon needs no verb. */
function opensPackage(nodes: readonly Node[], colon: number): boolean {
  const rest = nodes.slice(colon + 1);
  const first = rest.find(({ sense }) => !sense.near);
  const parts = new Set(rest.map(({ sense }) => sense.part).filter(Boolean)).size;
  return (first?.kind === "amount" || first?.sense.part !== undefined) && parts > 1;
}

/** "$230K is my floor", "I'd need $205K — that's my floor", "($625K+ floor)": the side comes after its figures. */
function readBackwards(nodes: readonly Node[], index: number, mind: Mind, sides: Map<number, Side>): void {
  const side = mind.now;
  if (side?.node !== index) return;
  let at = index - 1;
  const pointing = nodes[at]?.sense.cue === "backwards" ? nodes[at]?.text : undefined;
  if (pointing !== undefined) at -= 1;
  else if (nodes[at]?.kind !== "amount" || (side.side !== "floor" && !nodes[index]?.sense.part)) return;
  const anywhere = pointing !== undefined && /^(th|wh)/.test(pointing);
  while (at >= 0 && nodes[at]?.kind !== "amount" && (anywhere || nodes[at]?.sense.part || nodes[at]?.sense.per))
    at -= 1;
  if (nodes[at]?.kind === "amount") sides.set(at, { ...side, node: at });
}

/** "A $15,000 signing bonus is reasonable": an ask, where the sentence speaks of nobody's counter. */
function readJudged(nodes: readonly Node[], index: number, mind: Mind, sides: Map<number, Side>): void {
  if (mind.context || nodes.some(({ sense }) => sense.cue === "counter")) return;
  let at = index - 1;
  while (nodes[at]?.sense.part || nodes[at]?.sense.per) at -= 1;
  if (nodes[at]?.kind !== "amount" || sides.has(at)) return;
  mind.held = { side: "ask", rank: PLAIN };
  sides.set(at, mind.held);
}

/** "This justifies a base of $180K", "a sign-on of $20K would bridge the gap". */
function readArgument(nodes: readonly Node[], index: number, mind: Mind, sides: Map<number, Side>): void {
  const cue = nodes[index]?.sense.cue;
  if (mind.context) return;
  if (cue === "argue" && !mind.now) setAsk(nodes, index, mind, PLAIN);
  const before = nodes.findLastIndex(({ kind }, at) => at < index && kind === "amount");
  if (cue === "argued" && before >= 0 && !sides.has(before)) sides.set(before, { side: "ask", rank: PLAIN });
}

/** "If total comp is below $420K, walk away": the condition states the floor. */
function readLimits(nodes: readonly Node[], index: number, mind: Mind, sides: Map<number, Side>): void {
  const verb =
    /^(walk|decl|reject)/.test(nodes[index]?.text ?? "") && [",", "then", "—"].includes(nodes[index - 1]?.text ?? "");
  if (!mind.conditional || !verb || nodes.slice(index).some(({ kind }) => kind === "amount")) return;
  const limit = nodes.findIndex(({ text }) => text === "below" || text === "under");
  if (limit < 0) return;
  nodes.slice(0, index).forEach(({ kind }, at) => {
    if (kind === "amount" && at > limit && !sides.has(at)) sides.set(at, { side: "floor", rank: WALK, node: limit });
  });
}

/** "At a total comp of $300K, I believe this is fair": the figure that a sentence starts from sums up what was asked. */
function summedUp(nodes: readonly Node[]): number | undefined {
  const start = nodes.findIndex(({ text }) => text !== '"' && text !== "“");
  if (nodes[start]?.text !== "at") return undefined;
  const figure = nodes.findIndex(({ sense }, index) => index > start && !sense.near && !sense.part && !sense.link);
  return nodes[figure]?.kind === "amount" ? figure : undefined;
}

/** "raise it from $150K to $170K", "up from $30K": the figure is what is to be left behind. */
function isOldValue(nodes: readonly Node[], index: number): boolean {
  let at = index - 1;
  while (nodes[at]?.sense.near) at -= 1;
  if (nodes[at]?.text !== "from") return false;
  return nodes[at - 1]?.text === "up" || nodes.slice(index + 1, index + 8).some(({ text }) => text === "to");
}
