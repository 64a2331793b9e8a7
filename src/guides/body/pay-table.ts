import type { Tokens } from "marked";
import type { Part } from "../guide.js";
import { type Block, plainText } from "./markdown.js";
import { isPay, roleOf } from "./pay-roles.js";

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
  const columnParts = grid.header.filter((text, at) => at > 0 && isPay(roleOf(text)));
  if (columnParts.length > 0) return partsAsColumns(grid, isRegion);
  const rowParts = grid.rows.filter(([first = ""]) => isPay(roleOf(first)));
  if (rowParts.length > 1) return partsAsRows(grid);
  if (grid.header.slice(1).some(isRegion)) return levelsAsRows(grid);
  if (grid.rows.some(([first = ""]) => isRegion(first))) return levelsAsColumns(grid);
  return null;
}

function toGrid({ header, rows }: Tokens.Table, line: number): Grid {
  return {
    header: header.map(({ tokens }) => plainText(tokens)),
    rows: rows.map((row) => row.map(({ tokens }) => plainText(tokens))),
    lines: rows.map((_, at) => line + 2 + at),
  };
}

function partsAsColumns({ header, rows, lines }: Grid, isRegion: (text: string) => boolean): PayEntry[] {
  const roles = header.map((text, at) => (at === 0 && !isPay(roleOf(text)) ? firstRole(text) : roleOf(text)));
  return rows.map((row, at) => {
    const texts = (wanted: (role: string) => boolean) => row.filter((_, column) => wanted(roles[column] ?? "other"));
    const labels = [...texts((role) => role === "region"), ...texts((role) => role === "level" || role === "other")];
    const region = labels.find(isRegion);
    return {
      labels,
      level: texts((role) => role === "level")
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

// The first column describes the row, whatever its header says ("Compensation by office").
const firstRole = (text: string): "region" | "level" => (roleOf(text) === "level" ? "level" : "region");

const partsAsRows = ({ header, rows, lines }: Grid): PayEntry[] =>
  header.slice(1).map((label, at) => ({
    labels: [label],
    level: "",
    cells: rows.flatMap((row): PayCell[] => {
      const name = row[0] ?? "";
      const role = roleOf(name);
      return isPay(role) ? [{ part: role, header: `${name} ${label}`, text: row[at + 1] ?? "" }] : [];
    }),
    line: lines[0] ?? 0,
  }));

const levelsAsRows = ({ header, rows, lines }: Grid): PayEntry[] =>
  header.slice(1).flatMap((label, column) =>
    rows.map((row, at) => ({
      labels: [label],
      level: row[0] ?? "",
      cells: [{ part: null, header: label, text: row[column + 1] ?? "" }],
      line: lines[at] ?? 0,
    })),
  );

const levelsAsColumns = ({ header, rows, lines }: Grid): PayEntry[] =>
  rows.flatMap((row, at) =>
    header.slice(1).map((level, column) => ({
      labels: [row[0] ?? ""],
      level,
      cells: [{ part: null, header: level, text: row[column + 1] ?? "" }],
      line: lines[at] ?? 0,
    })),
  );
