import { type Band, partCurrency } from "../../domain/guide.js";
import { readFigure, scaleBare } from "./figure.js";
import type { TypedOffer } from "./offer.js";

/* The only figure of an offer, without a word for its part: "they say 190k". */

/** The amount of an offer's only figure, which names no part; null if there is none such or its scale is unclear. */
export function loneAmount(
  { parts, problems }: TypedOffer,
  band: Band | null,
): { amount: number; currency: string } | null {
  const [problem] = problems;
  if (!band || parts.length > 0 || problems.length !== 1 || problem?.what.kind !== "no-part") return null;
  const figure = readFigure(problem.what.typed, [band.currency]);
  if (!figure || figure.kind === "percent") return null;
  const currency = figure.currency ?? band.currency;
  const amount = figure.bare ? scaleBare(figure.value, currency, band.total ?? band.base) : figure.value;
  return amount === null ? null : { amount, currency };
}

/** How far outside the band a base and a total may be, as multiples of its low and high end. */
const NEAR = { base: [0.6, 1.1], total: [0.85, 1.2] } as const;

/**
 * Reads the only figure of an offer as the base or the total if the guide's bands leave no doubt: it is in or near one
 * of them and clear of the other. Else the offer is returned unchanged, and the person is asked.
 */
export function withLonePart(offer: TypedOffer, band: Band | null): TypedOffer {
  const lone = loneAmount(offer, band);
  const typed = offer.problems[0]?.what.kind === "no-part" ? offer.problems[0].what.typed : "";
  if (!lone || !band?.base || !band.total || lone.currency !== partCurrency(band, "base")) return offer;
  const fits = (["base", "total"] as const).filter((part) => {
    const [[low, high], [least, most]] = [band[part] ?? [0, 0], NEAR[part]];
    return lone.amount >= low * least && lone.amount <= high * most;
  });
  const [part] = fits;
  if (!part || fits.length > 1) return offer;
  return {
    ...offer,
    parts: [{ part, typed }],
    problems: [],
    notes: [...(offer.notes ?? []), { kind: "part-by-band", typed, part }],
  };
}
