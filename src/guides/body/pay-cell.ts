import { readCell } from "../../domain/cells/cell.js";
import type { CellReading } from "../../domain/cells/reading.js";
import type { Part } from "../../domain/guide.js";
import { cellText } from "../../text/markdown.js";

/**
 * Reads a cell of a pay table as it is written in Markdown, without what is struck out or commented out; a cell with
 * nothing else is withheld, because its figure was taken back.
 *
 * @param header the header of the cell's column (or row), without Markdown
 * @param currencies the currencies likely here, the likeliest first; they decide what "$" and a bare number mean
 * @returns the figures with their currencies, or why the cell was withheld; never throws
 * @example
 * readPayCell("**€70.000 – €92.000**", "Base", ["EUR"], "base")
 * // { kind: "read", money: [{ range: [70000, 92000], currency: "EUR" }], notes: [] }
 */
export function readPayCell(raw: string, header: string, currencies: readonly string[], part: Part): CellReading {
  const { text, struck } = cellText(raw);
  const reading = readCell({ header, cell: text, currencies, part });
  return reading.kind === "none" && struck ? { kind: "withheld", why: { kind: "struck" } } : reading;
}
