import { isPossible, readCell } from "../../domain/cells/cell.js";
import type { CellDoubt, CellNote } from "../../domain/cells/reading.js";
import type { MoneyPart, Range } from "../../domain/guide.js";
import { type Problem, type ProblemPlace, problem, type ValueFault } from "../../domain/problem.js";

/** The two fields of each part of pay in an entry of `compensation`. */
export const FIELD_PAIRS = [
  ["base", "base_low", "base_high"],
  ["equity", "stock_low", "stock_high"],
  ["bonus", "bonus_low", "bonus_high"],
  ["signOn", "signing_bonus_low", "signing_bonus_high"],
  ["total", "total_comp_low", "total_comp_high"],
] as const satisfies readonly (readonly [MoneyPart, string, string])[];

type Pair = (typeof FIELD_PAIRS)[number];
type Field = Pair[1] | Pair[2];

/** Figures of one entry of `compensation` by field, in whole units of its currency and in percent. */
export type EntryFigures = Partial<
  Record<Field | "bonus_pct", number> & {
    /** The figures of base or total are monthly pay times this many payments. */
    payments: number;
  }
>;

/**
 * Reads the figures of one entry. A field that is not a figure of pay is left out and reported; a field without its
 * other end is reported.
 *
 * @param isWritten whether the entry has a field, even if it was left out already
 */
export function entryFigures(
  fields: Partial<Record<Field | "bonus_pct", MoneyField>>,
  currency: string,
  isWritten: (field: string) => boolean,
  placeOf: (field: string) => ProblemPlace,
): { figures: EntryFigures; problems: Problem[] } {
  const figures: EntryFigures = {};
  const problems: Problem[] = [];
  const unread = (field: Field | "bonus_pct", why: ValueFault) => {
    const shown = JSON.stringify(fields[field]).slice(0, 60);
    problems.push(problem(placeOf(field), { kind: "field-malformed", shown, why }));
  };
  for (const [part, low, high] of FIELD_PAIRS) {
    for (const field of [low, high]) {
      const value = fields[field];
      if (typeof value === "number") figures[field] = value;
    }
    const read = readPair(fields[low], fields[high], part, currency);
    switch (read.kind) {
      case "none":
        delete figures[low];
        delete figures[high];
        break;
      case "half": {
        const [given, lacking] = read.end === "low" ? [low, high] : [high, low];
        if (!isWritten(lacking)) problems.push(problem(placeOf(given), { kind: "field-half", given, lacking }));
        break;
      }
      case "withheld":
        unread(read.end === "low" ? low : high, { kind: "doubt", doubt: read.why });
        // An implausible size concerns both ends.
        if (read.why.kind === "size") delete figures[high];
        delete figures[read.end === "low" ? low : high];
        break;
      case "read": {
        const reversed = read.notes.some(({ kind }) => kind === "reversed");
        figures[low] = read.range[reversed ? 1 : 0];
        figures[high] = read.range[reversed ? 0 : 1];
        for (const note of read.notes) {
          if (note.kind !== "months") continue;
          figures.payments = note.payments;
          problems.push(problem(placeOf(low), { kind: "figure-remark", note }));
        }
      }
    }
  }
  const percent = readPercentField(fields.bonus_pct);
  if (percent && percent[0] === percent[1]) figures.bonus_pct = percent[0];
  else if (percent !== undefined) unread("bonus_pct", { kind: "no-percent" });
  return { figures, problems };
}

/** A field of money as YAML gives it: a number, or a text such as "$144K". */
type MoneyField = number | string;

/** The result of reading the two fields of a part of pay. */
type FieldReading =
  | { kind: "read"; range: Range; notes: readonly CellNote[] }
  | { kind: "none" }
  | { kind: "half"; end: "low" | "high" }
  | { kind: "withheld"; end: "low" | "high"; why: CellDoubt };

/**
 * Reads the two ends of a part. Each must be given and be a figure of pay by itself; if low is above high, they are
 * swapped.
 *
 * @param currency the region's, for bare numbers
 */
function readPair(
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
  // A figure of 0 means that there is none, like an absent part.
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

/** A percentage of base: `15`, "15%", "15"; null if it is none or a fraction (0.15); undefined if absent or 0. */
function readPercentField(field: MoneyField | undefined): Range | null | undefined {
  if (field === undefined || field === 0) return undefined;
  if (typeof field === "number") return field >= 1 && field <= MOST_PERCENT ? [field, field] : null;
  const text = /^[\d.]+$/.test(field) ? `${field}%` : field;
  const reading = readCell({ header: "", cell: text, currencies: [], part: "bonusPct" });
  if (reading.kind !== "read" || !reading.percent || reading.notes.length > 0) return null;
  return reading.percent[0] >= 1 ? reading.percent : null;
}
