import type { Part } from "../../../domain/guide.js";
import type { Node } from "../1-sentences/nodes.js";
import { CONDITIONAL } from "../2-sides/side.js";
import type { Figure, ReadSentence } from "../figures.js";
import { namesFirstYear } from "./first-year.js";
import type { OwnPart } from "./own-parts.js";

/** What earlier sentences show about figures that name no part. */
interface EarlierParts {
  /** The part of the strategy's first ask; null if it names none. */
  first?: Part | null;
  /** Whether that ask is written without a currency ("210K base"): then other plain figures are money, too. */
  plain?: boolean;
  /** The order of parts in the last list of each length that named them all. */
  patterns: Map<number, readonly Part[]>;
}

/** Gives figures without a part the part of figures around them. Reads all sentences in order and changes them. */
export function shareParts(sentences: readonly ReadSentence[]): void {
  const earlier: EarlierParts = { patterns: new Map() };
  for (const sentence of sentences) {
    const lists = groups(sentence.nodes, sentence.figures, earlier);
    for (const list of lists) {
      keepOrder(list, earlier, sentence.own);
      nameBase(list, sentence.own);
      learn(list, earlier);
    }
    for (const figure of sentence.figures) {
      if (figure.part === undefined && !sentence.own.has(figure.at)) share(figure, sentence, earlier);
      const ofNoPart = sentence.own.get(figure.at)?.part === "other";
      if (earlier.first !== undefined || ofNoPart || !isFirstAsk(figure)) continue;
      earlier.first = figure.part ?? null;
      earlier.plain = figure.amount.kind === "plain";
    }
    for (const list of lists) learn(list, earlier);
  }
}

/** Gives a list without parts the order of the one before: "$245K base / $162K options, floor of $205K / $100K". */
function keepOrder(list: readonly Figure[], { patterns }: EarlierParts, own: ReadSentence["own"]): void {
  const pattern = patterns.get(list.length);
  if (list.length < 2 || !pattern || list.some(({ amount }) => amount.sign !== list[0]?.amount.sign)) return;
  if (!list.every(({ part, at }, index) => (part === undefined ? !own.has(at) : part === pattern[index]))) return;
  list.forEach((figure, index) => {
    const part = pattern[index];
    if (figure.part === undefined && part) figure.part = part;
  });
}

/** Makes a figure without a part the base if equity follows it: "Open at $210,000 with $80,000 in RSUs". */
function nameBase(list: readonly Figure[], own: ReadSentence["own"]): void {
  const [first, ...rest] = list;
  if (!first || first.part !== undefined || own.has(first.at)) return;
  if (rest.some(({ amount }) => amount.sign !== first.amount.sign)) return;
  if (rest[0]?.part === "equity" && rest.every(({ part }) => part && part !== "base" && part !== "total"))
    first.part = "base";
}

/** Remembers the order of parts of a list that names them all. */
function learn(list: readonly Figure[], { patterns }: EarlierParts): void {
  const parts = list.flatMap(({ part }) => part ?? []);
  const whole = list.length > 1 && parts.length === list.length && new Set(parts).size === parts.length;
  if (whole) patterns.set(list.length, parts);
}

/** Whether a figure is an unconditional ask in money (or plain, if it names its part) of a main part or of none yet. */
function isFirstAsk({ side, rank, part, amount }: Figure): boolean {
  const main = part === undefined || part === "base" || part === "total" || part === "equity";
  const money = amount.kind === "money" || (amount.kind === "plain" && part !== undefined);
  return side === "ask" && rank !== CONDITIONAL && money && main;
}

function share(figure: Figure, { nodes, figures, own }: ReadSentence, { first, plain }: EarlierParts): void {
  const index = figures.indexOf(figure);
  const object = isObject(nodes, figure);
  const topic = object ? topicOf(nodes, figure) : undefined;
  if (figure.amount.kind === "percent" || (figure.amount.kind === "plain" && !plain)) {
    const payout = figure.amount.range[0] === 100;
    if (figure.amount.kind === "percent" && topic === "bonus" && !payout) figure.part = "bonusPct";
    return;
  }
  const previous = figures[index - 1];
  if (previous && isInBracket(nodes, figure) && isSum(figures.slice(0, index), figure)) {
    figure.part = "total";
    return;
  }
  const shares = previous?.part && isMoney(previous.part) && sharesWithPrevious(nodes, previous, figure, own);
  const model = shares ? previous : nextWithPart(nodes, figures, index);
  if (model) {
    figure.part = model.part;
    if (model.firstYear) figure.firstYear = true;
  } else if (object && figure.rank !== CONDITIONAL) {
    figure.part = topic ?? first ?? undefined;
    const before = nodes.slice(0, figure.at).map(({ text }) => text);
    if (topic === "total" && namesFirstYear(before.join(" "))) figure.firstYear = true;
  }
}

/** The one part named before a figure, if any: "RSUs: ask for $190K", "The sign-on is open — push for $75K". */
function topicOf(nodes: readonly Node[], figure: Figure): Part | undefined {
  const label = labelOf(nodes, figure);
  if (label) return label;
  const before = nodes.slice(0, figure.at);
  if (before.some(({ sense }) => sense.cue === "condition")) return undefined;
  const parts = new Set(before.flatMap(({ sense, text }) => (sense.part && text !== "package" ? sense.part : [])));
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** The part of a label before the figure: "Salary: ask 225k". */
function labelOf(nodes: readonly Node[], { at }: Figure): Part | undefined {
  return nodes.slice(0, at).findLast(({ sense }, index) => sense.part && nodes[index + 1]?.text === ":")?.sense.part;
}

function isMoney(part: Part): boolean {
  return part !== "bonusPct";
}

/** Whether the figure is the sum of the parts before it: "$300K base and $325K bonus ($625K)". */
function isSum(before: readonly Figure[], { amount }: Figure): boolean {
  const parts = before.filter(({ part }) => part !== undefined && isMoney(part));
  return parts.length > 1 && parts.reduce((sum, figure) => sum + figure.amount.range[0], 0) === amount.range[0];
}

/** Whether figures in a list share the part of the first: "$238K base (SF) / $215K (Portland)", "€110K or $150K". */
function sharesWithPrevious(
  nodes: readonly Node[],
  previous: Figure,
  figure: Figure,
  own: Map<number, OwnPart>,
): boolean {
  const from = Math.max(previous.at, own.get(previous.at)?.noun ?? 0) + 1;
  const gap = withoutRemarks(nodes.slice(from, figure.at));
  const placed = [...gap, ...nodes.slice(figure.at + 1, figure.at + 5)].some(({ kind }) => kind === "place");
  const bracket = isInBracket(nodes, figure);
  if (bracket && !placed) return false;
  const listed = gap.some(({ text }) => text === "/" || text === "or" || text === "and");
  const divided = bracket || gap.some(({ text }) => text === "," || text === ";" || text === "(");
  if (!listed && !(divided && (placed || previous.amount.sign !== figure.amount.sign))) return false;
  return gap.every(
    ({ kind, text, sense }) => kind === "place" || kind === "mark" || sense.near || sense.per || SMALL_WORDS.has(text),
  );
}

const SMALL_WORDS = new Set(["or", "and", "in", "for", "at", "target", "role"]);

function isInBracket(nodes: readonly Node[], { at }: Figure): boolean {
  const before = nodes[at - 1]?.sense.near ? at - 2 : at - 1;
  return nodes[before]?.text === "(";
}

/** The nodes without brackets that name no place: "(tax-free)". */
function withoutRemarks(gap: readonly Node[]): Node[] {
  const kept: Node[] = [];
  for (let at = 0; at < gap.length; at++) {
    const node = gap[at];
    if (!node) continue;
    const close = node.text === "(" ? gap.findIndex(({ text }, index) => index > at && text === ")") : -1;
    if (close > 0 && !gap.slice(at, close).some(({ kind }) => kind === "place")) at = close;
    else kept.push(node);
  }
  return kept;
}

/** The last figure of a list, whose noun is for the whole list: "€110,000 / $180,000 in options". */
function nextWithPart(nodes: readonly Node[], figures: readonly Figure[], index: number): Figure | undefined {
  for (let at = index; at + 1 < figures.length; at++) {
    const here = figures[at];
    const next = figures[at + 1];
    if (!here || !next) return undefined;
    const between = nodes.slice(here.at + 1, next.at);
    // "$224K and a $50K starting bonus": an article begins a new item.
    if (between.some(({ text }) => text === "a" || text === "an" || text === "the")) return undefined;
    const gap = between.filter(({ kind, sense }) => kind !== "place" && !sense.near);
    const joint = gap.filter(({ text }) => text !== "(" && text !== ")");
    if (joint.length !== 1 || !["/", "or", "and"].includes(joint[0]?.text ?? "")) return undefined;
    if (next.part) return isMoney(next.part) ? next : undefined;
  }
  return undefined;
}

/** Whether only small words are between the phrase that set the side and the figure: "my floor is $238K". */
function isObject(nodes: readonly Node[], figure: Figure): boolean {
  if (figure.node === undefined) return false;
  const gap = figure.node < figure.at ? nodes.slice(figure.node + 1, figure.at) : [];
  return gap.every(
    ({ kind, text, sense }) =>
      kind === "place" ||
      sense.near ||
      sense.link ||
      sense.cue === "backwards" ||
      sense.cue === "argue" ||
      ["for", "on", ":", "=", "(", ")", "–", "-", "—", "|", "if", "any"].includes(text),
  );
}

/** Lists: runs of figures that are given together, like "$245K base / $162K options"; places and "or" end a list. */
function groups(nodes: readonly Node[], figures: readonly Figure[], { plain }: EarlierParts): Figure[][] {
  const found: Figure[][] = [];
  for (const figure of figures) {
    if (figure.amount.kind !== "money" && !(figure.amount.kind === "plain" && plain)) continue;
    const last = found.at(-1)?.at(-1);
    if (last && goTogether(nodes, last, figure)) found.at(-1)?.push(figure);
    else found.push([figure]);
  }
  return found;
}

function goTogether(nodes: readonly Node[], a: Figure, b: Figure): boolean {
  if (a.side !== b.side) return false;
  return nodes
    .slice(a.at + 1, b.at)
    .every(
      ({ kind, text, sense }) =>
        kind !== "place" && text !== "or" && text !== ";" && text !== "(" && (!sense.cue || sense.cue === "resume"),
    );
}
