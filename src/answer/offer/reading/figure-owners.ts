import type { PlacedPair, Standing } from "./clauses.js";

/** Whose each figure of a text likely is, by its offset, with weights learned from messages about offers. */
export type FigureOwners = (text: string) => ReadonlyMap<number, { context: Standing["context"]; likely: number }>;

/** Least probability for a figure without a name to be another's, and to be the offer's against the rules. */
const LIKELY = { other: 0.5, offer: 0.85 };

/**
 * Corrects whose each figure is, by what was learned. A figure with a label becomes another's only if the offer has
 * that part elsewhere. If another company has several parts, nothing is changed, so that the offers can be compared.
 */
export function withOwners(pairs: readonly PlacedPair[], owners: ReturnType<FigureOwners>): PlacedPair[] {
  const partOf = ({ label }: PlacedPair) => (label?.kind === "part" ? label.part : undefined);
  const ownerOf = ({ figure }: PlacedPair) => owners.get(figure.start) ?? ({ context: "offer", likely: 0 } as const);
  // "A friend got 230k base. Mine is 215k base": the rules tell whose it is, as the offer has that part of its own.
  const isLacking = (pair: PlacedPair): boolean =>
    !pairs.some((one) => one !== pair && one.context === "offer" && partOf(one) === partOf(pair));
  const isOffer = (pair: PlacedPair): boolean => {
    if (pair.sure) return false;
    const { context, likely } = ownerOf(pair);
    return context === "offer" && (pair.context === "offer" || (likely >= LIKELY.offer && isLacking(pair)));
  };
  // "145k, 120k in RSUs": the base is stated without its name.
  const isLike = (one: PlacedPair, pair: PlacedPair): boolean =>
    partOf(one) === partOf(pair) ||
    (partOf(pair) === "base" && !one.label && one.figure.figure.kind === "money" && one.at < pair.at);
  const isThereBesides = (pair: PlacedPair): boolean =>
    pairs.some((one) => one !== pair && one.stage === "none" && isLike(one, pair) && isOffer(one));
  const told = pairs.map((pair): PlacedPair => {
    const { label, stage } = pair;
    if (pair.sure) return pair;
    const { context, likely } = ownerOf(pair);
    if (label ? stage !== "none" || label.kind !== "part" : stage !== "none" && likely < LIKELY.offer) return pair;
    if (isOffer(pair)) return { ...pair, context: "offer" };
    const isOthers = pair.context === "offer" && (label ? isThereBesides(pair) : likely >= LIKELY.other);
    return isOthers ? { ...pair, context } : pair;
  });
  const rivals = new Set(told.flatMap((pair) => (pair.context === "others" ? (partOf(pair) ?? []) : [])));
  return rivals.size < 2 ? told : [...pairs];
}
