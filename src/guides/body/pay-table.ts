import type { Tokens } from "marked";
import type { Part } from "../guide.js";
import { type Block, plainText } from "./markdown.js";
import { isPay, type PayRole, rolesOf } from "./pay-roles.js";

/** One cell of a pay table: its text, and the header (of column or row) that says what it counts. */
export interface PayCell {
  /** Null where the table has one figure for each level and place and does not say of which part. */
  part: Part | null;
  header: string;
  text: string;
}

/** What a pay table says of one region, or of one level in one region. */
export interface PayEntry {
  /** Texts that may name the region: the region's column, or any other that describes the row. */
  labels: string[];
  /** The level, empty where the table has none. */
  level: string;
  cells: PayCell[];
  line: number;
}

interface Grid {
  header: string[];
  rows: string[][];
  /** Lines of the rows. */
  lines: number[];
}

/**
 * Reads a table of pay, whichever way round it stands: a row for each region with parts as columns, a column for each
 * region with parts as rows, or regions and levels with one figure each. Null where it is no table of pay.
 *
 * @param isRegion whether a text is a label of one of the guide's regions
 */
export function readPayTable({ token, line }: Block, isRegion: (text: string) => boolean): PayEntry[] | null {
  const grid = toGrid(token as Tokens.Table, line);
  const columns = rolesOf(grid.header);
  if (columns.some((role, at) => at > 0 && isPay(role))) return partsAsColumns(grid, columns, isRegion);
  const rows = rolesOf(grid.rows.map(([name = ""]) => name));
  if (rows.filter(isPay).length > 1) return partsAsRows(grid, rows);
  if (grid.header.slice(1).some(isRegion)) return levelsAsRows(grid);
  if (grid.rows.some(([name = ""]) => isRegion(name))) return levelsAsColumns(grid);
  return null;
}

function toGrid({ header, rows }: Tokens.Table, line: number): Grid {
  return {
    header: header.map(({ tokens }) => plainText(tokens)),
    rows: rows.map((row) => row.map(({ tokens }) => plainText(tokens))),
    lines: rows.map((_, at) => line + 2 + at),
  };
}

function partsAsColumns({ header, rows, lines }: Grid, roles: PayRole[], isRegion: (text: string) => boolean) {
  return rows.map((row, at): PayEntry => {
    const inRoles = (...wanted: PayRole[]) => row.filter((_, column) => wanted.includes(roles[column] ?? "other"));
    const labels = [...inRoles("region"), ...inRoles("level", "other")];
    const region = labels.find(isRegion);
    return {
      labels,
      level: inRoles("level")
        .filter((text) => text !== region)
        .join(" "),
      cells: row.flatMap((text, column): PayCell[] => {
        const role = roles[column] ?? "other";
        return isPay(role) ? [{ part: role, header: header[column] ?? "", text }] : [];
      }),
      line: lines[at] ?? 0,
    };
  });
}

const partsAsRows = ({ header, rows, lines }: Grid, roles: PayRole[]): PayEntry[] =>
  header.slice(1).map((label, column) => ({
    labels: [label],
    level: "",
    cells: rows.flatMap((row, at): PayCell[] => {
      const role = roles[at] ?? "other";
      return isPay(role) ? [{ part: role, header: `${row[0]} ${label}`, text: row[column + 1] ?? "" }] : [];
    }),
    line: lines[0] ?? 0,
  }));

const levelsAsRows = ({ header, rows, lines }: Grid): PayEntry[] =>
  header
    .slice(1)
    .flatMap((label, column) =>
      rows.map((row, at) => unnamed(label, row[0] ?? "", label, row[column + 1] ?? "", lines[at] ?? 0)),
    );

const levelsAsColumns = ({ header, rows, lines }: Grid): PayEntry[] =>
  rows.flatMap((row, at) =>
    header.slice(1).map((level, column) => unnamed(row[0] ?? "", level, level, row[column + 1] ?? "", lines[at] ?? 0)),
  );

const unnamed = (label: string, level: string, header: string, text: string, line: number): PayEntry => ({
  labels: [label],
  level,
  cells: [{ part: null, header, text }],
  line,
});
