import type { Part } from "../guide.js";
import type { Amount } from "../money.js";
import type { Node, Sentence } from "./nodes.js";
import { type OwnPart, readOwnParts } from "./parts.js";
import { CONDITIONAL, readSides, type Side } from "./sides.js";

/** One figure of the strategy with all that the reader finds out about it, stage by stage. */
export interface Figure extends Side {
  amount: Amount;
  /** Node index in its sentence. */
  at: number;
  part?: Part;
  yearly?: true;
  /** Regions that the figure is stated for; null where it names no place and is the guide's. */
  regions: readonly number[] | null;
  /** Whether it was bound by a place in front of it: then a second currency is the same figure converted. */
  inFront?: true;
}

/** A sentence with its figures. `lead` and `scope` come from headings and labels above it. */
export interface ReadSentence extends Sentence {
  figures: Figure[];
  own: Map<number, OwnPart>;
}

/** Sides and own parts of a run of sentences. */
export function readFigures(sentences: readonly Sentence[], lead: Side | null): ReadSentence[] {
  let before: Side | null = null;
  return sentences.map((sentence) => {
    const { sides, end } = readSides(sentence, lead, before);
    before = end;
    const own = readOwnParts(sentence.nodes);
    const figures = sentence.nodes.flatMap((node, at): Figure[] => {
      const side = sides.get(at);
      if (!side || !node.amount) return [];
      const part = own.get(at);
      const named =
        part && part.part !== "other" ? { part: part.part, ...(part.yearly && { yearly: true as const }) } : {};
      return [{ ...side, amount: node.amount, at, regions: null, ...named }];
    });
    return { ...sentence, figures, own };
  });
}

/** Gives parts to the figures that name none themselves, from the figures around them. Goes through all sentences in order. */
export function shareParts(sentences: readonly ReadSentence[]): void {
  const isFirst = ({ side, rank, part }: Figure) => side === "ask" && rank > 0 && isMain(part);
  const named = sentences.flatMap(({ figures }) => figures).find(isFirst)?.part;
  let first: Part | undefined;
  const patterns = new Map<number, Part[]>();
  for (const { nodes, figures, own } of sentences) {
    for (const group of groups(nodes, figures)) {
      const pattern = patterns.get(group.length);
      if (group.length > 1 && pattern && fits(group, pattern, own)) {
        group.forEach((figure, index) => {
          const part = pattern[index];
          if (figure.part === undefined && part) figure.part = part;
        });
      }
      const parts = group.flatMap(({ part }) => part ?? []);
      if (parts.length === group.length && new Set(parts).size === parts.length) patterns.set(group.length, parts);
    }
    shareInSentence(nodes, figures, own, first ?? named);
    first ??= figures.find(isFirst)?.part;
    for (const group of groups(nodes, figures)) {
      const parts = group.flatMap(({ part }) => part ?? []);
      if (group.length > 1 && parts.length === group.length && new Set(parts).size === parts.length) {
        patterns.set(group.length, parts);
      }
    }
  }
}

function isMain(part: Part | undefined): boolean {
  return part === "base" || part === "total" || part === "equity";
}

function shareInSentence(
  nodes: readonly Node[],
  figures: Figure[],
  own: Map<number, OwnPart>,
  first: Part | undefined,
): void {
  figures.forEach((figure, index) => {
    if (figure.part !== undefined || own.has(figure.at)) return;
    const topic = isObject(nodes, figure) ? topicOf(nodes, figure) : undefined;
    if (figure.amount.kind !== "money") {
      if (figure.amount.kind === "percent" && topic === "bonus" && figure.amount.range[0] !== 100)
        figure.part = "bonusPct";
      return;
    }
    const previous = figures[index - 1];
    const bracket =
      nodes[figure.at - 1]?.text === "(" || (nodes[figure.at - 1]?.sense.near && nodes[figure.at - 2]?.text === "(");
    if (bracket && previous && isSum(figures.slice(0, index), figure)) {
      figure.part = "total";
      return;
    }
    if (previous?.part && isMoney(previous.part) && sharesWithPrevious(nodes, previous, figure, !!bracket)) {
      figure.part = previous.part;
      if (previous.yearly) figure.yearly = true;
      return;
    }
    const next = nextWithPart(nodes, figures, index);
    if (next) {
      figure.part = next.part;
      if (next.yearly) figure.yearly = true;
      return;
    }
    if (isObject(nodes, figure) && figure.rank !== CONDITIONAL) figure.part = topic ?? first;
  });
}

/** "The sign-on is open — push for $75K": what a sentence speaks of before its figure, if that is one part. */
function topicOf(nodes: readonly Node[], figure: Figure): Part | undefined {
  const before = nodes.slice(0, figure.at);
  if (before.some(({ sense }) => sense.cue === "condition")) return undefined;
  const parts = new Set(before.flatMap(({ sense, text }) => (sense.part && text !== "package" ? sense.part : [])));
  return parts.size === 1 ? [...parts][0] : undefined;
}

function isMoney(part: Part): boolean {
  return part !== "bonusPct";
}

/** "$300K base and $325K bonus ($625K)": the figure in brackets adds the others up. */
function isSum(before: readonly Figure[], { amount }: Figure): boolean {
  const parts = before.filter(({ part }) => part !== undefined && isMoney(part));
  return parts.length > 1 && parts.reduce((sum, figure) => sum + figure.amount.range[0], 0) === amount.range[0];
}

/** Figures listed after one part share it: "$238K base (SF) / $215K (Portland)", "€110K or $150K". */
function sharesWithPrevious(nodes: readonly Node[], previous: Figure, figure: Figure, bracket: boolean): boolean {
  const gap = nodes.slice(previous.at + 1, figure.at);
  const otherCurrency = previous.amount.sign !== figure.amount.sign;
  const placed =
    gap.some(({ kind }) => kind === "place") ||
    nodes.slice(figure.at + 1, figure.at + 5).some(({ kind }) => kind === "place");
  if (bracket && !placed) return false;
  const listed = gap.some(
    ({ text }) => text === "/" || text === "or" || text === "," || text === ";" || text === "and" || bracket,
  );
  if (!listed || !(placed || otherCurrency || gap.some(({ text }) => text === "/" || text === "or" || text === "and")))
    return false;
  return gap.every(
    ({ kind, text, sense }) =>
      kind === "place" ||
      kind === "mark" ||
      sense.near ||
      sense.per ||
      ["or", "and", "in", "for", "at"].includes(text) ||
      (sense.part && placed) ||
      (sense.cue === "ask" && text === "target") ||
      text === "role",
  );
}

/** "€110,000 / $180,000 in options": the noun behind the last figure is for all of the list. */
function nextWithPart(nodes: readonly Node[], figures: readonly Figure[], index: number): Figure | undefined {
  for (let at = index; at + 1 < figures.length; at++) {
    const here = figures[at];
    const next = figures[at + 1];
    if (!here || !next) return undefined;
    const gap = nodes.slice(here.at + 1, next.at).filter(({ kind, sense }) => kind !== "place" && !sense.near);
    const joint = gap.filter(({ text }) => text !== "(" && text !== ")");
    if (joint.length !== 1 || !["/", "or", "and"].includes(joint[0]?.text ?? "")) return undefined;
    if (next.part) return isMoney(next.part) ? next : undefined;
  }
  return undefined;
}

/** Nothing but small words stands between the phrase that asks and the figure: "my floor is $238K". */
function isObject(nodes: readonly Node[], figure: Figure): boolean {
  if (figure.node === undefined) return false;
  const gap = figure.node < figure.at ? nodes.slice(figure.node + 1, figure.at) : [];
  return gap.every(
    ({ kind, text, sense }) =>
      kind === "place" ||
      sense.near ||
      sense.link ||
      sense.cue === "backwards" ||
      ["for", "on", ":", "(", ")", "–", "-", "—", "|", "if", "any"].includes(text),
  );
}

/** Runs of figures that are given together, as "$245K base / $162K options", divided by places and "or". */
function groups(nodes: readonly Node[], figures: readonly Figure[]): Figure[][] {
  const found: Figure[][] = [];
  for (const figure of figures) {
    if (figure.amount.kind !== "money") continue;
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
    .every(({ kind, text, sense }) => kind !== "place" && text !== "or" && text !== ";" && text !== "(" && !sense.cue);
}

/** The group has no figure whose own noun contradicts the order of the pair before it. */
function fits(group: readonly Figure[], pattern: readonly Part[], own: Map<number, OwnPart>): boolean {
  if (group.some(({ amount }) => amount.sign !== group[0]?.amount.sign)) return false;
  return group.every(({ part, at }, index) => (part === undefined ? !own.has(at) : part === pattern[index]));
}
