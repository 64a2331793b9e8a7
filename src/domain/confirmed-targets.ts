import { scanAmounts } from "./money.js";
import { type Figures, PARTS, type Range } from "./pay.js";
import type { ValueFault } from "./problem.js";
import { isFields } from "./yaml.js";

/** One entry of `targets`: what the guide's author confirms for one region, or for every region in a currency. */
export interface ConfirmedTarget {
  /** A label of `compensation`; if absent, the entry is for every region in `currency`. */
  region?: string;
  /** The first region's if neither a region nor a currency is given. */
  currency?: string;
  ask: Figures;
  floor: Figures;
}

/** Reports that a value of an entry cannot be used, by its path in the entry. */
type RefuseValue = (path: string[], value: unknown, why: ValueFault) => void;

const ENTRY_FIELDS = ["region", "currency", "ask", "floor"];
const SIDE_FIELDS: readonly string[] = [...PARTS, "equityPer", "totalOf"];

/**
 * Reads an entry of `targets`. A value that cannot be used is reported and left out, the rest is kept.
 *
 * @returns null if the entry is not a set of fields, or if its region or currency is not a text: without it the entry
 * would count for all regions
 */
export function readConfirmed(entry: unknown, refuse: RefuseValue): ConfirmedTarget | null {
  if (!isFields(entry)) {
    refuse([], entry, { kind: "no-target" });
    return null;
  }
  for (const field of Object.keys(entry))
    if (!ENTRY_FIELDS.includes(field)) refuse([field], entry[field], { kind: "no-field", known: ENTRY_FIELDS });
  const { region, currency } = entry;
  for (const [field, value] of Object.entries({ region, currency })) {
    if (value === undefined || (typeof value === "string" && value.trim())) continue;
    refuse([field], value, { kind: "entry-without-name" });
    return null;
  }
  return {
    ...(typeof region === "string" && { region: region.trim() }),
    ...(typeof currency === "string" && { currency: currency.trim().toUpperCase() }),
    ask: readSide("ask", entry.ask, refuse),
    floor: readSide("floor", entry.floor, refuse),
  };
}

function readSide(side: string, given: unknown, refuse: RefuseValue): Figures {
  if (given === undefined) return {};
  if (!isFields(given)) {
    refuse([side], given, { kind: "no-parts" });
    return {};
  }
  const figures: Figures = {};
  for (const [field, value] of Object.entries(given))
    if (!SIDE_FIELDS.includes(field)) refuse([side, field], value, { kind: "no-part", known: PARTS });
  for (const part of PARTS) {
    if (given[part] === undefined) continue;
    const range = readFigure(given[part]);
    if (range) figures[part] = range;
    else refuse([side, part], given[part], { kind: "no-figure" });
  }
  if (given.equityPer === "year") figures.equityPer = "year";
  else if (given.equityPer !== undefined) {
    // A grant and one year's share of it differ fourfold, so without a known period the figure is dropped.
    delete figures.equity;
    refuse([side, "equityPer"], given.equityPer, { kind: "not-a-year" });
  }
  if (given.totalOf === "first-year") figures.totalOf = "first-year";
  else if (given.totalOf !== undefined) {
    delete figures.total;
    refuse([side, "totalOf"], given.totalOf, { kind: "not-first-year" });
  }
  return figures;
}

/** Reads `268000`, `[268000, 293000]` or `"$268K–$293K"`; null if it is not a figure of pay. */
function readFigure(given: unknown): Range | null {
  if (typeof given === "number") return given > 0 && Number.isFinite(given) ? [given, given] : null;
  if (Array.isArray(given)) {
    const [low, high] = given.length === 2 ? given.map(readFigure) : [];
    return low && high && low[0] <= high[1] ? [low[0], high[1]] : null;
  }
  if (typeof given !== "string") return null;
  const words = given.trim();
  if (/^\d+(?:\.\d+)?$/.test(words)) return readFigure(Number(words));
  const [amount] = scanAmounts(words);
  return amount?.start === 0 && amount.end === words.length ? amount.range : null;
}
