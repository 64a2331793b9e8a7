import { currenciesIn } from "../../domain/currencies.js";
import { isLevelLabel } from "../../domain/levels.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { currenciesAt } from "../../geo/region-labels.js";
import { nameKey } from "../../text/folding.js";
import { readBlocks } from "../../text/markdown.js";
import type { Compensation } from "../front-matter/front-matter.js";
import { outline, type Section } from "./outline.js";
import { readPayCell } from "./pay-cell.js";
import { findPay } from "./pay-entries.js";
import type { PayEntry } from "./pay-table.js";
import { regionMatcher } from "./region-match.js";

/**
 * The regions for which the guide's table of pay has figures and which its front matter does not list, as entries
 * without figures of their own. A row of the table that names neither a place nor a currency is left out.
 */
export function tableRegions(
  sections: readonly Section[],
  compensation: readonly Compensation[],
  gazetteer: Gazetteer,
): Compensation[] {
  const { strangers } = findPay(sections, compensation, gazetteer);
  const found = new Map<string, Compensation>();
  for (const entry of strangers) {
    const label = entry.labels[0] ?? "";
    if (found.has(label) || !namesPlace(label, gazetteer)) continue;
    const [named] = currenciesIn(label);
    const local = currenciesAt(label, gazetteer);
    const paid = currencyOfFigures(entry, named ? [named] : local);
    const currency = named ?? (local.length === 1 ? local[0] : undefined) ?? paid;
    if (paid && currency) found.set(label, { region: label, currency });
  }
  return [...found.values()];
}

/** The labels of the regions that only the table of an unparsed body has figures for. */
export const tableRegionsOf = (body: string, compensation: readonly Compensation[], gazetteer: Gazetteer): string[] =>
  tableRegions(outline(readBlocks(body, 1)), compensation, gazetteer).map(({ region }) => region);

const namesPlace = (label: string, gazetteer: Gazetteer): boolean =>
  !isLevelLabel(label) && (gazetteer.placesIn(label).length > 0 || currenciesIn(label).length > 0);

/** The currency of a row's base or total; undefined if it has neither. */
function currencyOfFigures({ cells }: PayEntry, likely: readonly string[]): string | undefined {
  for (const { header, text, part } of cells) {
    if (part !== null && part !== "base" && part !== "total") continue;
    const reading = readPayCell(text, header, likely, part ?? "total");
    if (reading.kind === "read" && reading.money[0]) return reading.money[0].currency;
  }
  return undefined;
}

/** The name in a cell at a table's edge. Cached by the cell's text, as guides of a company share their labels. */
interface Edge {
  key: string;
  place: boolean;
}
const known = new WeakMap<Gazetteer, Map<string, Edge>>();
/** Most cells that are cached for a gazetteer. */
const MOST_KNOWN = 20_000;

/**
 * Whether the first column or the header of a table of pay names a place that is not a region of the front matter: a
 * quick check, so that most bodies need not be parsed.
 *
 * @param rows the lines of the body that contain a "|"
 */
export function namesOtherPlace(rows: string, compensation: readonly Compensation[], gazetteer: Gazetteer): boolean {
  const edges = known.get(gazetteer) ?? new Map<string, Edge>();
  known.set(gazetteer, edges);
  const edgeOf = (cell: string): Edge => {
    const kept = edges.get(cell);
    if (kept) return kept;
    const label = cell.replace(/[*_`]/g, "");
    const edge = { key: nameKey(label), place: namesPlace(label, gazetteer) };
    if (edges.size < MOST_KNOWN) edges.set(cell, edge);
    return edge;
  };
  const labels = new Set(compensation.map(({ region }) => edgeOf(region).key));
  const regions = regionMatcher(
    compensation.map(({ region }) => region),
    gazetteer,
  );
  return tableEdges(rows).some((cell) => {
    const { key, place } = edgeOf(cell);
    return place && !labels.has(key) && regions.find(cell) === null;
  });
}

const PAY_TABLE = /\b(?:base|salary|total|compensation|pay|region|location)\b|\([A-Z]{3}\b/i;

/** The first cells of the rows of tables that may be of pay, and all cells of their header rows. */
function tableEdges(lines: string): string[] {
  const edges: string[] = [];
  let before = "";
  let pays = false;
  for (const line of lines.split("\n").map((one) => one.trim())) {
    if (/^[\s:|-]+$/.test(line)) {
      pays = PAY_TABLE.test(before);
      if (pays) edges.push(...cellsOf(before));
    } else if (pays) edges.push(...cellsOf(line).slice(0, 1));
    before = line;
  }
  return edges.filter(Boolean);
}

const cellsOf = (line: string): string[] =>
  (line.startsWith("|") ? line.slice(1) : line).split("|").map((cell) => cell.trim());
