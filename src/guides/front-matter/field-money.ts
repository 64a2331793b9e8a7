import { readCell } from "../../domain/cells/cell.js";
import type { CellDoubt, CellNote } from "../../domain/cells/reading.js";
import { isPossible } from "../../domain/cells/sizes.js";
import type { MoneyPart, Range } from "../../domain/guide.js";

/** A field of money as YAML gives it: a number, or a text such as "$144K". */
export type MoneyField = number | string;

/** What two fields say of a part of pay. */
type FieldReading =
  | { kind: "read"; range: Range; notes: readonly CellNote[] }
  | { kind: "none" }
  | { kind: "half"; end: "low" | "high" }
  | { kind: "withheld"; end: "low" | "high"; why: CellDoubt };

/**
 * Reads the two ends of a part. Each must be given and be a figure of pay by itself; two that stand the wrong way round
 * are swapped.
 *
 * @param currency the region's, which says what a bare number counts
 */
export function readPair(
  low: MoneyField | undefined,
  high: MoneyField | undefined,
  part: MoneyPart,
  currency: string,
): FieldReading {
  if (low === undefined && high === undefined) return { kind: "none" };
  const [first, last] = [low, high].map((end) => (end === undefined ? null : readEnd(end, part, currency)));
  if (first?.kind === "withheld") return { ...first, end: "low" };
  if (last?.kind === "withheld") return { ...last, end: "high" };
  if (!first || !last) return { kind: "half", end: first ? "low" : "high" };
  const range: Range = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
  // A figure of nothing says that there is none, which an absent part says too.
  if (range[1] === 0) return { kind: "none" };
  if (!isPossible(part, range, currency)) return { kind: "withheld", end: "low", why: { kind: "size" } };
  const reversed: CellNote[] = first.value > last.value ? [{ kind: "reversed" }] : [];
  const months = [...first.notes, ...last.notes].filter(({ kind }) => kind === "months");
  if (months.length === 1) return { kind: "withheld", end: "low", why: { kind: "period", words: "month" } };
  return { kind: "read", range, notes: [...reversed, ...months.slice(0, 1)] };
}

type End = { kind: "end"; value: number; notes: readonly CellNote[] } | { kind: "withheld"; why: CellDoubt };

function readEnd(field: MoneyField, part: MoneyPart, currency: string): End {
  if (typeof field === "number") return { kind: "end", value: field, notes: [] };
  const left: End = { kind: "withheld", why: { kind: "left-over", words: field.slice(0, 60) } };
  const reading = readCell({ header: currency, cell: field, currencies: [currency], part });
  if (reading.kind === "none") return left;
  if (reading.kind === "withheld") return reading;
  const [sum, another] = reading.money;
  const plain = reading.notes.every(({ kind }) => kind === "months");
  if (!sum || another || !plain || sum.range[0] !== sum.range[1] || reading.percent) return left;
  if (sum.currency !== currency) return { kind: "withheld", why: { kind: "currencies" } };
  return { kind: "end", value: sum.range[0], notes: reading.notes };
}

const MOST_PERCENT = 300;

/** A percentage of base: `15`, "15%", "15"; null where it is none, or a share of one (0.15). */
export function readPercentField(field: MoneyField | undefined): Range | null | undefined {
  if (field === undefined || field === 0) return undefined;
  if (typeof field === "number") return field >= 1 && field <= MOST_PERCENT ? [field, field] : null;
  const text = /^[\d.]+$/.test(field) ? `${field}%` : field;
  const reading = readCell({ header: "", cell: text, currencies: [], part: "bonusPct" });
  if (reading.kind !== "read" || !reading.percent || reading.notes.length > 0) return null;
  return reading.percent[0] >= 1 ? reading.percent : null;
}
