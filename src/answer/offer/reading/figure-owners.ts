import type { PlacedPair, Standing } from "./clauses.js";

/** Whose each figure of a text likely is, by where it starts: what was learned of messages that tell of offers. */
export type FigureOwners = (text: string) => ReadonlyMap<number, { context: Standing["context"]; likely: number }>;

/** So likely a figure without a name is not the offer's, or one is that a rule takes away from it. */
const LIKELY = { other: 0.5, offer: 0.85 };

/**
 * The figures of an offer, each with whose it is where what stands around it says so: a part with its name is another's
 * only where the offer has that part besides, and of another company with several parts all figures stay, to be
 * compared.
 */
export function withOwners(pairs: readonly PlacedPair[], owners: ReturnType<FigureOwners>): PlacedPair[] {
  const partOf = ({ label }: PlacedPair) => (label?.kind === "part" ? label.part : undefined);
  const ownerOf = ({ figure }: PlacedPair) => owners.get(figure.start) ?? ({ context: "offer", likely: 0 } as const);
  const isOffer = (pair: PlacedPair): boolean => {
    const { context, likely } = ownerOf(pair);
    return context === "offer" && (pair.context === "offer" || likely >= LIKELY.offer);
  };
  // "145k, 120k in RSUs": the base is told without its name.
  const isLike = (one: PlacedPair, pair: PlacedPair): boolean =>
    partOf(one) === partOf(pair) ||
    (partOf(pair) === "base" && !one.label && one.figure.figure.kind === "money" && one.at < pair.at);
  const isThereBesides = (pair: PlacedPair): boolean =>
    pairs.some((one) => one !== pair && one.stage === "none" && isLike(one, pair) && isOffer(one));
  const told = pairs.map((pair): PlacedPair => {
    const { label, stage } = pair;
    const { context, likely } = ownerOf(pair);
    if (label ? stage !== "none" || label.kind !== "part" : stage !== "none" && likely < LIKELY.offer) return pair;
    if (isOffer(pair)) return { ...pair, context: "offer" };
    const isOthers = pair.context === "offer" && (label ? isThereBesides(pair) : likely >= LIKELY.other);
    return isOthers ? { ...pair, context } : pair;
  });
  const rivals = new Set(told.flatMap((pair) => (pair.context === "others" ? (partOf(pair) ?? []) : [])));
  return rivals.size < 2 ? told : [...pairs];
}
