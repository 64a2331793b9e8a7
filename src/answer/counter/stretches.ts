import { typedSentences } from "../../text/sentences.js";
import type { Standing } from "./wanted/figure-rules.js";

/*
 * Assigns the stretches of a text to the companies that it names. A figure belongs to the company named before it in
 * its clause, else to the one named right after it, else to the one mentioned last.
 */

/** A company that figures may belong to, with the span of its name in the text. */
export interface Named {
  start: number;
  end: number;
  /** Key shared by all names of a company. */
  key: string;
}

/** Span of a figure with the label of its part. */
interface Placed {
  from: number;
  to: number;
}

/** A part of a text and the key of its company; `of` is null if it belongs to none. */
export interface Stretch {
  start: number;
  end: number;
  of: string | null;
}

/** Separators of clauses. */
const JOINT =
  /,(?!\d)|[;()\n–—|]|\s-\s|(?<=\s)(?:and|but|while|whereas|vs\.?|versus|gegen|contre|contra|tegen|plus|also|though|because|since|meanwhile|und|aber|während|et|mais|alors|pero|mientras|mas|enquanto|maar|terwijl|ale|но|а)(?=\s)/giu;
/** Stronger separators, which end a list. */
const STRONG =
  /^(?:[),;\n–—|]|\s-\s|but|while|whereas|vs\.?|versus|gegen|contre|contra|tegen|aber|während|mais|pero|mientras|mas|maar|terwijl|ale|но)$/iu;
/** Words before a name that follows its figures: "170k base from Plaid". */
export const BEHIND =
  /(?:\bfrom|\bat|\bby|\bbei|\bvon|\bchez|\bde|\bda|\bdi|\ben|\bvan|\bw|\bод|\bот)\s+(?:the\s+)?$/iu;

/** The stretches of a text, in order and without gaps. */
export function stretchesOf(text: string, named: readonly Named[], figures: readonly Placed[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: string | null = null;
  for (const [start, end] of typedSentences(text)) {
    const own = named.filter((one) => one.start >= start && one.start < end);
    const inside = figures.filter(({ from }) => from >= start && from < end);
    if (own.length === 0) {
      stretches.push({ start, end, of: inside.length > 0 ? last : null });
      continue;
    }
    const cut = inSentence(text, { start, end, of: null }, own, inside);
    stretches.push(...cut.map((one) => ({ ...one, of: one.of ?? (inside.length > 0 ? last : null) })));
    const told = cut.filter((one) => inside.some(({ from }) => from >= one.start && from < one.end));
    last = (told.at(-1) ?? (new Set(own.map(({ key }) => key)).size === 1 ? cut.at(-1) : undefined))?.of ?? last;
  }
  return stretches;
}

function inSentence(text: string, whole: Stretch, named: readonly Named[], figures: readonly Placed[]): Stretch[] {
  const groups = named.filter((one, at) => named[at - 1]?.key !== one.key);
  const cuts = groups.map((one, at) => {
    const before = named.findLast(({ start }) => start < one.start);
    const from = at === 0 ? whole.start : (before?.end ?? whole.start);
    const next = groups[at + 1]?.start ?? whole.end;
    return beginOf(text, { from, name: one, next, isFirst: at === 0 }, figures);
  });
  const stretches = groups.map(({ key }, at) => ({ start: cuts[at] ?? 0, end: cuts[at + 1] ?? whole.end, of: key }));
  const first = cuts[0] ?? whole.start;
  return [...(first > whole.start ? [{ start: whole.start, end: first, of: null }] : []), ...stretches].filter(
    ({ start, end }) => start < end,
  );
}

interface Place {
  /** Earliest offset at which the stretch of the name before may end. */
  from: number;
  name: Named;
  next: number;
  isFirst: boolean;
}

function beginOf(text: string, { from, name, next, isFirst }: Place, figures: readonly Placed[]): number {
  const before = figures.filter((figure) => figure.from >= from && figure.from < name.start);
  const last = before.at(-1);
  // "I need more time and that Frobnitz is at 150k": two separate things.
  const begun = text.slice(from, name.start).lastIndexOf(" and that ");
  if (!last) return isFirst ? from + Math.max(0, begun) : (jointIn(text, from, name.start) ?? name.start);
  const behind = jointIn(text, name.end, next) ?? next;
  const isBehind =
    BEHIND.test(text.slice(last.to, name.start)) &&
    jointsIn(text, last.to, name.start).every(({ 0: typed }) => typed === ")") &&
    !figures.some(({ from: at }) => at >= name.end && at < behind);
  if (!isBehind) return jointIn(text, last.to, name.start) ?? name.start;
  const strong = jointsIn(text, from, last.from).filter(({ 0: typed }) => STRONG.test(typed));
  return strong.at(-1)?.index ?? from;
}

const jointsIn = (text: string, from: number, to: number): RegExpMatchArray[] =>
  [...text.slice(from, to).matchAll(JOINT)].map((match) => ({
    ...match,
    0: match[0],
    index: from + (match.index ?? 0),
  }));

/** Offset of the first word or mark that joins two clauses; undefined if there is none. */
export const jointIn = (text: string, from: number, to: number): number | undefined =>
  jointsIn(text, from, to)[0]?.index;

/** Offset of the separator before `at`, the start of its clause; not before `from`, and `at` if there is none. */
export const clauseBegin = (text: string, from: number, at: number): number =>
  jointsIn(text, from, at).at(-1)?.index ?? at;

/** Splits off a wish inside another company's stretch: a wish is about the offer that is answered. */
export function withoutWishes(
  text: string,
  stretch: Stretch,
  figures: readonly { from: number; standing: Standing }[],
): Stretch[] {
  const { start, end, of } = stretch;
  const wish = figures.find(({ from, standing }) => standing === "wanted" && from >= start && from < end);
  if (of === null || !wish) return [stretch];
  const sentence = start + (/^[\s\S]*[.!?]\s+/.exec(text.slice(start, wish.from))?.[0].length ?? 0);
  const clause = clauseBegin(text, sentence, wish.from);
  // If no clause begins before the wish, it takes its whole sentence.
  const begin = clause === wish.from ? sentence : clause;
  return [
    { start, end: begin, of },
    { start: begin, end, of: null },
  ].filter((one) => one.start < one.end);
}
