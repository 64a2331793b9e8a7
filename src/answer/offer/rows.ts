import { type Band, type Figures, partCurrency, type Range } from "../../domain/guide.js";
import { isWholeGrant } from "../../guides/strategy/5-targets/far-from-band.js";
import type { Target } from "../guide-answer.js";
import type { OfferNote } from "./notes.js";
import type { OfferRow } from "./offer.js";
import { bonusIn, gaps, percentileIn, round, scaleRange } from "./place.js";
import type { ReadOffer } from "./read-offer.js";

/** The parts of an offer with their bands, each in the band's unit. A part without an offer, band or ask has no row. */
export function offerRows(read: ReadOffer, band: Band, target: Target | null) {
  const { offer } = read;
  const notes: OfferNote[] = [];
  const ask = target?.ask ?? {};
  const floor = target?.floor ?? {};
  const rows = [
    row("base", offer.base, band.base, ask.base, floor.base),
    equityRow(read, band, ask, floor, notes),
    bonusRow(read, band, ask, floor),
    signOnRow(read, band, target, notes),
  ].filter(({ part, value, band: range, ask: asked }) => value !== null || range || asked || typedAs(read, part));
  for (const { part, band: range, value } of rows) {
    if (value !== null && range && range[0] === range[1]) notes.push({ kind: "single-figure", part });
  }
  return { rows, notes };
}

/** A guide's ask for a first-year sign-on: "Year 1 signing bonus of $85K and Year 2 at $55K". */
const OF_FIRST_YEAR = /\b(?:year[- ]?(?:1|one)|first[- ]year)\s+sign/i;

/** The sign-on. If it is paid over years and the guide's ask is for the first one, that year is compared. */
function signOnRow({ offer }: ReadOffer, band: Band, target: Target | null, notes: OfferNote[]): OfferRow {
  const { ask = {}, floor = {}, text = "" } = target ?? {};
  const all = row("signOn", offer.signOn, band.signOn, ask.signOn, floor.signOn);
  const [first, second] = offer.signOnByYear ?? [];
  if (first === undefined || !second || !ask.signOn || !OF_FIRST_YEAR.test(text)) return all;
  notes.push({ kind: "sign-on-first-year", amount: first, currency: partCurrency(band, "signOn") });
  return { ...row("signOn", first, band.signOn, ask.signOn, floor.signOn), value: all.value };
}

/** Whether a part was typed and not read: it keeps its row, since its band is still worth seeing. */
const typedAs = ({ problems }: ReadOffer, part: OfferRow["part"]): boolean =>
  problems.some((problem) => problem.part === part);

function row(
  part: OfferRow["part"],
  value: number | null,
  range: Range | undefined,
  ask: Range | null = null,
  floor: Range | null = null,
): OfferRow {
  const band = range ?? null;
  return { part, value, band, percentile: percentileIn(value, band), ask, floor, ...gaps(value, ask, floor) };
}

/** Equity in the band's unit: a whole grant over as many years as the guide's, or per year. */
function equityRow({ offer }: ReadOffer, band: Band, ask: Figures, floor: Figures, notes: OfferNote[]): OfferRow {
  const { equity, years } = offer;
  const basis = band.equityBasis;
  if (equity === null || years === null) return row("equity", null, band.equity, ask.equity, floor.equity);
  if (basis.kind === "unknown") {
    if (band.equity) notes.push({ kind: "equity-unplaced" });
    return {
      ...row("equity", equity, undefined),
      band: band.equity ?? null,
      ask: ask.equity ?? null,
      floor: floor.equity ?? null,
    };
  }
  const span = basis.kind === "grant" ? basis.years : 1;
  if (basis.kind === "grant" && years !== span && equity > 0)
    notes.push({ kind: "years-differ", typed: years, band: span });
  const value = comparableEquity(equity, years, span);
  const inUnit = (figures: Figures): Range | null => {
    if (!figures.equity) return null;
    if (figures.equityPer === "year")
      return isWholeGrant(figures.equity, band) ? figures.equity : scaleRange(figures.equity, span);
    if (basis.kind === "grant" || isYearly(figures.equity, band.equity)) return figures.equity;
    notes.push({ kind: "equity-ask-unit" });
    return null;
  };
  return row("equity", value, band.equity, inUnit(ask), inUnit(floor));
}

/**
 * Whether an equity figure without a period is per year, in a guide that counts equity per year: if it begins at most
 * at twice the band's top. A whole grant would be several times as much.
 */
export const isYearly = (figure: Range, band: Range | undefined): boolean =>
  band !== undefined && figure[0] <= band[1] * 2;

/** The value of a grant over `years`, converted to `span` years at the same yearly rate. */
export const comparableEquity = (equity: number, years: number, span: number): number =>
  years === span ? equity : Math.round((equity / years) * span);

/** The bonus in the band's unit; if the band has none, as it was typed. In another currency it is no share of the base. */
function bonusRow({ offer, bonusPct }: ReadOffer, band: Band, ask: Figures, floor: Figures): OfferRow {
  const inPercent = band.bonus ? false : band.bonusPct ? true : bonusPct !== null;
  const unit = inPercent ? "bonusPct" : "bonus";
  const isAlike = partCurrency(band, "bonus") === partCurrency(band, "base");
  const counted = isAlike && offer.bonus !== null && offer.base ? round((offer.bonus / offer.base) * 100) : null;
  const value = inPercent ? (bonusPct ?? counted) : offer.bonus;
  return row(unit, value, band[unit], bonusIn(unit, ask, offer.base), bonusIn(unit, floor, offer.base));
}
