import type { Band, MoneyPart } from "../../domain/guide.js";
import { partCurrency } from "../../domain/guide.js";
import { readFigure, scaleBare, type TypedFigure } from "./figure.js";
import type { OfferDoubt, OfferNote } from "./notes.js";
import type { Offer, OfferProblem, TypedOffer, TypedPart } from "./offer.js";

/** An offer in money, as far as it could be read beside one band. */
export interface ReadOffer {
  offer: Offer;
  /** The bonus in percent of base, where it was typed so. */
  bonusPct: number | null;
  /** Parts that were typed and not read; nothing is summed while there is one. */
  problems: OfferProblem[];
  /** How figures were understood. */
  notes: OfferNote[];
}

/** What a grant runs for where neither the offer nor the guide says. */
const USUAL_YEARS = 4;

/**
 * Reads typed figures as amounts in the currencies of a band, which also tells the scale of a bare figure and whether
 * equity typed without a length is a whole grant. Another currency than the part's is a problem: nothing is converted.
 */
export function readOffer(typed: TypedOffer, band: Band): ReadOffer {
  const read: ReadOffer = {
    offer: EMPTY,
    bonusPct: null,
    problems: [...typed.problems],
    notes: [...(typed.notes ?? [])],
  };
  const amounts = new Map<MoneyPart, number>();
  for (const part of typed.parts) {
    const amount = amountOf(part, band, read);
    if (amount !== null) amounts.set(part.part, amount);
  }
  const base = amounts.get("base") ?? null;
  const total = amounts.get("total");
  const grant = grantOf(typed, amounts.get("equity"), band, read.notes);
  const bonus = amounts.get("bonus") ?? percentOf(read.bonusPct, base);
  const baseTyped = typed.parts.some(({ part }) => part === "base");
  if (read.bonusPct !== null && bonus === null && !baseTyped)
    read.problems.push({ part: "bonus", what: { kind: "percent-without-base", typed: `${read.bonusPct}%` } });
  return {
    ...read,
    offer: { base, ...grant, bonus, signOn: amounts.get("signOn") ?? null, ...(total !== undefined && { total }) },
  };
}

const EMPTY: Offer = { base: null, equity: null, years: null, bonus: null, signOn: null };

const percentOf = (percent: number | null, base: number | null): number | null =>
  percent === null || base === null ? null : Math.round((base * percent) / 100);

/** The amount of one part; null after adding a problem, or for a percent bonus, which is kept in `read.bonusPct`. */
function amountOf({ part, typed }: TypedPart, band: Band, read: ReadOffer): number | null {
  const currency = partCurrency(band, part);
  const problem = (what: OfferDoubt): null => {
    read.problems.push({ part, what });
    return null;
  };
  if (/^\P{N}*[-−]/u.test(typed)) return problem({ kind: "below-zero", typed });
  const figure = readFigure(typed, [currency, band.currency]);
  if (!figure) return problem({ kind: "not-one-figure", typed });
  if (figure.kind === "percent") {
    if (part !== "bonus") return problem({ kind: "not-in-percent", typed, part });
    read.bonusPct = figure.value;
    return null;
  }
  if (figure.currency !== null && figure.currency !== currency)
    return problem({ kind: "other-currency", typed, part, currency: figure.currency, bandCurrency: currency });
  if (part === "bonus" && figure.bare && figure.currency === null && figure.value > 0 && figure.value < 100)
    return problem({ kind: "bonus-unit", typed });
  return (
    scaled(figure, currency, { part, typed }, band, read) ??
    problem({ kind: "scale", typed, part, band: band[part] ?? null, currency })
  );
}

function scaled(figure: TypedFigure, currency: string, { part, typed }: TypedPart, band: Band, read: ReadOffer) {
  if (!figure.bare) return figure.value;
  const amount = scaleBare(figure.value, currency, band[part]);
  if (amount !== null && amount !== figure.value) read.notes.push({ kind: "scaled", typed, amount, currency });
  return amount;
}

/** The whole grant and its years, whichever way the equity was typed. */
function grantOf(
  { parts, years: typedYears }: TypedOffer,
  amount: number | undefined,
  { equityBasis }: Band,
  notes: OfferNote[],
): Pick<Offer, "equity" | "years"> {
  if (amount === undefined) return { equity: null, years: null };
  const years = typedYears ?? (equityBasis.kind === "grant" ? equityBasis.years : USUAL_YEARS);
  if (parts.some(({ part, per }) => part === "equity" && per === "year")) {
    if (typedYears === null && equityBasis.kind !== "grant") notes.push({ kind: "years-taken", years });
    return { equity: amount * years, years };
  }
  if (typedYears !== null || amount === 0) return { equity: amount, years };
  if (equityBasis.kind === "year") {
    notes.push({ kind: "equity-as-year", years });
    return { equity: amount * years, years };
  }
  notes.push({ kind: "equity-as-grant", years });
  return { equity: amount, years };
}
