/*
 * The doubts that a reading leaves. In: the sentences with their figures and left-over amounts, and what is stated for
 * each region. Out: for each region why its figures cannot be trusted; empty if every amount is accounted for.
 */
import {
  type Band,
  type Doubt,
  type MoneyPart,
  PARTS,
  type Part,
  partCurrency,
  type Range,
} from "../../../domain/guide.js";
import type { Amount } from "../../../domain/money.js";
import type { RegionToRead } from "../1-sentences/region-names.js";
import type { Figure, Leftover, ReadSentence } from "../figures.js";
import { type ChosenTarget, readCurrency } from "./choose-figures.js";
import { sameEquity } from "./far-from-band.js";

/** Pay is between these shares of its band; a figure further out is something else, or a mistake. */
const LEAST = 0.4;
const MOST = 2.5;
/** A floor down to this share of the band's low end is a walk-away point; a lower one is of another place or part. */
const BELOW = 0.9;
/** The parts that are compared with the band. */
const MAIN = ["base", "equity", "total"] as const;

/** Phrases that name whose figures follow: a figure after one is certainly someone else's. */
const NAMES_OTHERS =
  /\b(?:their|offer\w*|counter\w*|competing|competitors?|holding|initial|alternatives|stretch|pays|paying|paid|earn\w*|current\w*|market|typical|average|standard|benchmark\w*|comp(?:s|ar\w+)|anchor\w* (?:to|against)|bands?|range|budget\w*)\b/;

/** A doubt, with the sentence and the node index of the amount that raise it. */
export interface RaisedDoubt extends Doubt {
  sentence?: ReadSentence;
  at?: number;
}

type Stated = ChosenTarget["target"];

/**
 * Finds for each region why its target cannot be trusted; empty if all amounts of the strategy are accounted for.
 *
 * @param known the guide's currencies, the likeliest first
 * @param relative regions that are some percent away from the figures that are for all
 */
export function findDoubts(
  sentences: readonly ReadSentence[],
  regions: readonly RegionToRead[],
  chosenTargets: readonly (ChosenTarget | null)[],
  { known, relative }: { known: readonly string[]; relative: ReadonlySet<number> },
): RaisedDoubt[][] {
  const stated = chosenTargets.map((each) => each?.target ?? null);
  const currencies = new Map<Amount, string | undefined>();
  const marked = new Set(sentences.flatMap(({ nodes }) => nodes.flatMap(({ amount }) => amount?.sign ?? [])));
  const currencyOf = (amount: Amount) => {
    if (!currencies.has(amount)) currencies.set(amount, readCurrency(amount, known, marked));
    return currencies.get(amount);
  };
  const quoted = new Set(regions.flatMap(({ band }) => PARTS.flatMap((part) => band[part] ?? [])));
  return regions.map(({ band }, index) => {
    const target = stated[index] ?? null;
    const said = new Set(valuesOf(stated));
    const ofCurrency = ({ amount }: Pick<Leftover, "amount">) =>
      amount.kind === "money" && currencyOf(amount) === band.currency;
    const chosen = new Set(chosenTargets[index]?.chosen.map(({ figure }) => figure));
    const speaks = (each: Pick<Leftover, "amount" | "regions">) =>
      (each.regions === null || each.regions.includes(index)) && ofCurrency(each);
    const found: RaisedDoubt[] = [];
    for (const sentence of sentences) {
      const repeats = (amount: Amount) => amount.range.every((value) => said.has(value)) || isWorkedOut(amount, target);
      const quotes = ({ range }: Amount) => range.every((value) => quoted.has(value) || said.has(value));
      // If nothing else is asked for, an end of the band is what is asked for, and not a quotation.
      const explained = ({ amount, side }: Figure) =>
        repeats(amount) || (quotes(amount) && (amount.range[0] < amount.range[1] || hasSide(target, side)));
      for (const each of sentence.left) {
        if (
          speaks(each) &&
          isOpen(each, target) &&
          isPaySized(each, band) &&
          !quotes(each.amount) &&
          !repeats(each.amount)
        )
          found.push({ kind: "no-side", sentence, at: each.at });
      }
      for (const each of sentence.figures) {
        if (isBare(each, sentence) && !chosen.has(each) && !sentence.own.has(each.at) && isHere(each, index)) {
          if (isPaySized(each, band) && !explained(each)) found.push({ kind: "no-currency", sentence, at: each.at });
        }
        if (each.part || sentence.own.get(each.at)?.part === "other" || !speaks(each)) continue;
        if (isPaySized(each, band) && !explained(each) && !isSpare(each, target))
          found.push({ kind: "no-part", sentence, at: each.at });
      }
      for (const at of monthlyPay(sentence, band)) found.push({ kind: "period", sentence, at });
    }
    const both = sentences.flatMap((sentence) => twoValues(sentence, ofCurrency));
    const moved = relative.has(index)
      ? chosenTargets[index]?.chosen.filter(({ figure }) => figure.regions === null)
      : [];
    const apartFrom = (moved ?? []).map(
      ({ side, part, sentence }): RaisedDoubt => ({ kind: "relative-place", side, part, sentence }),
    );
    return [...found, ...both, ...apartFrom, ...(target ? strangeFigures(target, band) : [])];
  });
}

/** Whether a figure without a side might change the target. */
function isOpen({ why, part, by = "" }: Leftover, target: Stated | null): boolean {
  // No phrase is about it: it may be the ask or floor that is not stated yet, in words that the lexicon lacks.
  if (!part) return why === "no-side" && !by && !(hasSide(target, "ask") && hasSide(target, "floor"));
  if (target?.ask[part] && target.floor[part]) return false;
  // A sign-on or bonus is often mentioned in passing.
  if (target && (part === "signOn" || part === "bonus")) return false;
  switch (why) {
    case "no-side":
    case "aside":
      return true;
    case "others":
      return !NAMES_OTHERS.test(by);
    case "condition":
    case "old-value":
    case "not-pay":
    case "later-year":
      return false;
  }
}

const hasSide = (target: Stated | null, side: Figure["side"]): boolean =>
  target !== null && Object.keys(target[side]).length > 0;

/** Whether a figure to sign at adds nothing, as asks and floors are stated: "I can sign today at $258K". */
const isSpare = ({ closing }: Figure, target: Stated | null): boolean =>
  closing === true && target !== null && Object.keys(target.ask).length > 0 && Object.keys(target.floor).length > 0;

function valuesOf(stated: readonly (Stated | null)[]): number[] {
  return stated.flatMap((target) =>
    [target?.ask, target?.floor].flatMap((side) => PARTS.flatMap((part) => side?.[part] ?? [])),
  );
}

/** Whether an amount follows from stated figures by arithmetic: "$155K RSU/4yr ($39K/yr)", "26% bonus ($43K)". */
function isWorkedOut({ range }: Amount, target: Stated | null): boolean {
  const near = (value: number) => Math.abs(value - range[0]) <= Math.max(1000, value * 0.03);
  return [target?.ask, target?.floor].some((side) => {
    if (!side) return false;
    const { base, equity, bonusPct } = side;
    const years = equity ? [equity[0] / 4, equity[0] * 4, equity[0] / 3, equity[0] / 5] : [];
    const bonus = base && bonusPct ? [(base[0] * bonusPct[0]) / 100] : [];
    return [...years, ...bonus].some(near);
  });
}

/**
 * Doubts about two values for one part without a rule to choose, or to know the second one's region: "$155K base for
 * P2; $165K base for P3", "$195K base (NYC) / $185K base (XYZ)".
 */
function twoValues(sentence: ReadSentence, counts: (figure: Figure) => boolean): RaisedDoubt[] {
  const { figures, nodes } = sentence;
  return figures.flatMap((figure, index): RaisedDoubt[] => {
    if (!figure.part || !counts(figure)) return [];
    const other = figures.find(
      (each, at) =>
        at > index &&
        each.part === figure.part &&
        each.side === figure.side &&
        each.rank === figure.rank &&
        counts(each) &&
        each.regions?.join() === figure.regions?.join(),
    );
    if (!other || other.amount.sign !== figure.amount.sign || !apart(figure.amount.range, other.amount.range))
      return [];
    const between = nodes.slice(figure.at + 1, other.at);
    const joined = between.some(({ text }) => text === "/" || text === ";" || text === "or");
    const turned = between.some(({ sense, text }) => sense.cue !== undefined || text === "=" || text === "to");
    return joined && !turned
      ? [{ kind: "two-values", side: figure.side, part: figure.part, sentence, at: other.at }]
      : [];
  });
}

const apart = (a: Range, b: Range): boolean => a[1] < b[0] || b[1] < a[0];

function strangeFigures(target: Stated, band: Band): RaisedDoubt[] {
  return (["ask", "floor"] as const).flatMap((side) =>
    MAIN.flatMap((part): RaisedDoubt[] => {
      const [own, figure] = [band[part], target[side][part]];
      if (!own || !figure || partCurrency(band, part) !== target.currency) return [];
      if (part === "equity" && !sameEquity(target[side], band)) return [];
      if (figure[1] < own[0] * LEAST || figure[0] > own[1] * MOST) return [{ kind: "far-from-band", side, part }];
      return figure[1] < own[0] * BELOW ? [{ kind: "below-band", side, part }] : [];
    }),
  );
}

function isPaySized({ amount: { range }, part }: { amount: Amount; part?: Part }, band: Band): boolean {
  const within = (own: Range | undefined) =>
    own !== undefined && range[1] >= own[0] * LEAST && range[0] <= own[1] * MOST;
  if (part === "signOn" || part === "bonus") return true;
  if (part && band[part as MoneyPart]) return within(band[part as MoneyPart]);
  return within(band.base) || within(band.total);
}

/** Whether a figure of thousands has no currency, and no word after it for what it counts: "Target 225k". */
function isBare({ amount, at }: Figure, { nodes }: ReadSentence): boolean {
  const next = nodes[at + 1];
  const counts = next?.kind === "word" && !JOINTS.has(next.text);
  return amount.kind === "plain" && amount.range[0] >= 1000 && !counts;
}

const JOINTS = new Set("and or but then in for at to if when with before as by on from than is".split(" "));

const isHere = ({ regions }: Pick<Figure, "regions">, index: number): boolean =>
  regions === null || regions.includes(index);

/** Amounts by the month that would be the region's base or total if they were paid all year. */
function monthlyPay({ nodes, own }: ReadSentence, band: Band): number[] {
  return nodes.flatMap(({ amount }, at) => {
    const noun = own.get(at)?.noun;
    if (amount?.kind !== "money" || own.get(at)?.part !== "other" || noun === undefined) return [];
    const year: Range = [amount.range[0] * 12, amount.range[1] * 12];
    return MONTH.test(nodes[noun]?.text ?? "") && isPaySized({ amount: { ...amount, range: year } }, band) ? [at] : [];
  });
}

const MONTH = /\b(?:months?|mo)\b/;
