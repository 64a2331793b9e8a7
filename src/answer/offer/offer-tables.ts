import { partsNamed } from "./parts-named.js";

/** A line of a table in Markdown, and the line between its header and its rows. */
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/;

/**
 * Writes the tables of a text as lines in which each figure stands behind its label, as `Base: $198,000`: of a table with a
 * row for each part, and of one with a column for each. What stands in the header of the first kind beside its names of
 * offers goes in front of that offer's lines, so that several columns are several offers.
 */
export function tablesAsLines(text: string): string {
  if (!text.includes("|")) return text;
  const written: string[] = [];
  let rows: string[][] = [];
  const end = (): void => {
    if (rows.length > 0) written.push(...linesOf(rows));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (!ROW.test(line)) {
      end();
      written.push(line);
    } else if (!RULE.test(line)) rows.push(cellsOf(line));
  }
  end();
  return written.join("\n");
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

const isLabel = (cell: string): boolean => partsNamed(cell).length > 0;

function linesOf(rows: readonly string[][]): string[] {
  const [header = [], ...others] = rows;
  const byColumn = header.filter(isLabel).length > 1 && others.length > 0;
  if (byColumn)
    return others.map((cells) =>
      cells
        .map((cell, at) => (isLabel(header[at] ?? "") ? `${header[at]}: ${cell}` : cell))
        .filter(Boolean)
        .join(", "),
    );
  const headed = !isLabel(header[0] ?? "");
  const [names, parts] = headed ? [header, others] : [[], rows];
  const columns = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: Math.max(1, columns - 1) }, (_, column) => [
    ...[column === 0 ? names[0] : "", names[column + 1]].filter(Boolean),
    ...parts.map((cells) => `${cells[0] ?? ""}: ${cells[column + 1] ?? ""}`),
  ]).flat() as string[];
}
