import type { Tokens } from "marked";
import type { Part } from "../../domain/guide.js";
import { type Node, readSentences } from "./1-sentences/nodes.js";
import type { RegionNames } from "./1-sentences/region-names.js";
import type { Side } from "./2-sides/side.js";
import { type Lead, readLead } from "./2-sides/sides.js";
import { namesFirstYear } from "./3-parts/first-year.js";
import { readOwnParts } from "./3-parts/own-parts.js";
import { type Figure, type ReadSentence, readFigures } from "./figures.js";

/** Rank of a table's figures: below those of the text. */
const TABLE_RANK = 0.5;

/** What a header cell or a row's first cell says about its column or row. */
interface Head {
  side: Lead;
  part: Figure["part"];
  yearly: boolean;
  firstYear: boolean;
  regions: readonly number[] | undefined;
}

/** Reads the figures of a table whose headers, rows or labels above name the side; each row becomes a sentence. */
export function readTable(
  table: Tokens.Table,
  names: RegionNames,
  lead: Side | null,
  scope: readonly number[] | null,
): ReadSentence[] {
  const columns = withParts(table.header.map(({ text }) => readHead(text, names)));
  return table.rows.map((cells) => {
    const row = readHead(cells[0]?.text ?? "", names);
    const figures: Figure[] = [];
    const nodes: ReadSentence["nodes"] = [];
    cells.forEach(({ text }, index) => {
      const column = columns[index];
      if (!column || index === 0) return;
      const side = sideOf(column, row, lead);
      const part = column.part ?? row.part;
      const sentences = readSentences(plain(text), []);
      const regions = row.regions ?? column.regions ?? scope;
      const add = (figure: Omit<Figure, "regions">, first: number) =>
        figures.push({ ...figure, rank: Math.min(figure.rank, TABLE_RANK), at: first + figure.at, regions });
      const silent = column.side === undefined && row.side === undefined && !lead;
      // "Ask for $210K base": if no head names a side, the cell may.
      for (const sentence of silent ? readFigures(sentences, null) : []) {
        for (const figure of sentence.figures) if (figure.part) add(figure, nodes.length);
        nodes.push(...sentence.nodes);
      }
      if (silent) return;
      const cell = sentences.flatMap((sentence) => sentence.nodes);
      if (side) {
        const read = readCell(cell, part, column.fallback, {
          yearly: column.yearly || row.yearly,
          firstYear: column.firstYear || row.firstYear,
        });
        for (const figure of read) add({ ...figure, ...side }, nodes.length);
      }
      nodes.push(...cell);
    });
    return {
      from: 0,
      text: cells.map(({ text }) => plain(text)).join(" | "),
      nodes,
      figures,
      left: [],
      own: new Map(),
    };
  });
}

type CellFigure = Pick<Figure, "amount" | "at" | "part" | "yearly" | "firstYear">;

/** The figures of a cell that name their parts ("$420K total"), or its first figure, for the part of its heads. */
function readCell(
  nodes: readonly Node[],
  part: Part | undefined,
  fallback: Part | undefined,
  heads: Pick<Head, "yearly" | "firstYear">,
): CellFigure[] {
  const own = readOwnParts(nodes);
  const found: CellFigure[] = [];
  nodes.forEach(({ amount }, at) => {
    const named = own.get(at);
    if (!amount || named?.part === "other" || (!named && found.length > 0)) return;
    const ofHeads = amount.kind !== "percent" ? part : part === "bonus" ? "bonusPct" : undefined;
    const is = ofHeads ?? named?.part ?? (amount.kind === "percent" ? undefined : fallback);
    if (!is || found.some((figure) => figure.part === is)) return;
    const byYear = is === "equity" && (heads.yearly || named?.yearly);
    const firstYear = is === "total" && (heads.firstYear || named?.firstYear);
    found.push({
      amount,
      at,
      part: is,
      ...(byYear && { yearly: true as const }),
      ...(firstYear && { firstYear: true as const }),
    });
  });
  return part ? found.slice(0, 1) : found;
}

/** The column's side, else the row's, else the lead's; null under a head of another kind ("Initial", "Stretch"). */
function sideOf(column: Head, row: Head, lead: Side | null): Side | null {
  if (column.side !== undefined) return column.side;
  return row.side !== undefined ? row.side : lead;
}

/** "Target TC" next to "Floor": the only part that columns name is that of all, unless a row or cell names another. */
function withParts(columns: readonly Head[]): (Head & { fallback?: Part })[] {
  const parts = new Set(columns.flatMap(({ part }) => part ?? []));
  const [fallback] = parts;
  return columns.map((column) => (parts.size === 1 && fallback ? { ...column, fallback } : column));
}

function readHead(cell: string, names: RegionNames): Head {
  const text = plain(cell);
  const [sentence] = readSentences(text, []);
  const senses = sentence?.nodes.map(({ sense }) => sense) ?? [];
  const regions = names.named(text);
  return {
    side: sentence && readLead(sentence),
    part: senses.find(({ part }) => part)?.part,
    yearly: senses.some(({ per }) => per === "year"),
    firstYear: namesFirstYear(text),
    regions: regions && regions.length > 0 ? regions : undefined,
  };
}

function plain(text: string): string {
  return text.replace(/\*\*|__|`/g, "").trim();
}
