import type { MoneyPart, Problem } from "../../domain/guide.js";
import { doubtWords } from "../doubt-words.js";
import { type ProblemPlace, problem } from "../problems.js";
import { type MoneyField, readPair, readPercentField } from "./field-money.js";

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
    /** The figures of base or total are a month's pay, counted so many times. */
    payments: number;
  }
>;

/**
 * Reads the figures of one entry. A field that is no figure of pay is left out and reported; so is one that stands without
 * its other end.
 *
 * @param isWritten whether a field stands in the entry, even if it was left out already
 */
export function entryFigures(
  fields: Partial<Record<Field | "bonus_pct", MoneyField>>,
  currency: string,
  isWritten: (field: string) => boolean,
  placeOf: (field: string) => ProblemPlace,
): { figures: EntryFigures; problems: Problem[] } {
  const figures: EntryFigures = {};
  const problems: Problem[] = [];
  const unread = (field: Field | "bonus_pct", why: string) => {
    const place = placeOf(field);
    const value = JSON.stringify(fields[field]);
    problems.push(problem("field-malformed", place, `${place.field} is ${value.slice(0, 60)}: ${why}.`));
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
        if (!isWritten(lacking))
          problems.push(problem("field-half", placeOf(given), `${given} stands without ${lacking}.`));
        break;
      }
      case "withheld":
        unread(read.end === "low" ? low : high, doubtWords(read.why));
        // A size that cannot be tells of both ends.
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
          const place = placeOf(low);
          const what = `${place.field} is a month's pay: it counts ${note.payments} times.`;
          problems.push(problem("figure-remark", place, what));
        }
      }
    }
  }
  const percent = readPercentField(fields.bonus_pct);
  if (percent && percent[0] === percent[1]) figures.bonus_pct = percent[0];
  else if (percent !== undefined) unread("bonus_pct", "it is no percentage of base such as 15");
  return { figures, problems };
}
