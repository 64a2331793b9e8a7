import type { Tokens } from "marked";
import type { Part } from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import { type Block, plainText } from "../../text/markdown.js";
import { areSteps, isPay, isStatistic, type PayRole, rolesOf } from "./pay-roles.js";

/** One cell of a pay table: its text as written, in Markdown, and the header of its column or row. */
interface PayCell {
  /** Null if the table has one figure for each level and place and does not name the part. */
  part: Part | null;
  header: string;
  text: string;
}

/** The cells of a pay table for one region, or for one level in one region. */
export interface PayEntry {
  /** Texts that may name the region: the region's column, or any other that describes the row. */
  labels: string[];
  /** The level; empty if the table has none. */
  level: string;
  cells: PayCell[];
  line: number;
}

interface Grid {
  header: string[];
  /** The words of the rows, for labels. */
  rows: string[][];
  /** The cells of the rows as written. */
  raw: string[][];
  lines: number[];
}

/**
 * Reads a table of pay in any layout: a row for each region with parts as columns, a column for each region with parts
 * as rows, or regions and levels with one figure each. Null if it is not a table of pay.
 *
 * @param isRegion whether a text is a label of one of the guide's regions
 */
export function readPayTable({ token, line }: Block, isRegion: (text: string) => boolean): PayEntry[] | null {
  const grid = toGrid(token as Tokens.Table, line);
  const names = grid.rows.map(([name = ""]) => name);
  if (areSteps(grid.header) || areSteps(names)) return null;
  const columns = rolesOf(grid.header);
  if (isOfCompanies(columns)) return null;
  if (names.length > 0 && columns[0] === "other" && names.every(isLevelLabel)) columns[0] = "level";
  if (columns.some((role, at) => at > 0 && isPay(role))) return partsAsColumns(grid, columns, isRegion);
  const rows = rolesOf(names);
  if (rows.filter(isPay).length > 1) return partsAsRows(grid, rows, isRegion);
  const [corner = "other"] = columns;
  const part = isPay(corner) ? corner : null;
  const regionsAbove = grid.header.slice(1).some(isRegion);
  return regionsAbove || names.some(isRegion) ? levelsAndRegions(grid, part, regionsAbove) : null;
}

/** Whether a column of companies comes before the figures: such a table is about what others pay. */
function isOfCompanies(roles: readonly PayRole[]): boolean {
  const company = roles.indexOf("company");
  return company >= 0 && !roles.slice(0, company).some(isPay);
}

function toGrid({ header, rows }: Tokens.Table, line: number): Grid {
  return {
    header: header.map(({ tokens }) => plainText(tokens)),
    rows: rows.map((row) => row.map(({ tokens }) => plainText(tokens))),
    raw: rows.map((row) => row.map(({ text }) => text)),
    lines: rows.map((_, at) => line + 2 + at),
  };
}

function partsAsColumns({ header, rows, raw, lines }: Grid, roles: PayRole[], isRegion: (text: string) => boolean) {
  return rows.map((row, at): PayEntry => {
    const inRoles = (...wanted: PayRole[]) => row.filter((_, column) => wanted.includes(roles[column] ?? "other"));
    const labels = [...inRoles("region"), ...inRoles("level", "other")];
    const region = labels.find(isRegion);
    return {
      labels,
      level: inRoles("level")
        .filter((text) => text !== region)
        .join(" "),
      cells: (raw[at] ?? []).flatMap((text, column): PayCell[] => {
        const role = roles[column] ?? "other";
        return isPay(role) ? [{ part: role, header: header[column] ?? "", text }] : [];
      }),
      line: lines[at] ?? 0,
    };
  });
}

function partsAsRows(
  { header, rows, raw, lines }: Grid,
  roles: PayRole[],
  isRegion: (text: string) => boolean,
): PayEntry[] {
  const labels = header.slice(1);
  const cellsOf = (columns: readonly number[]) =>
    rows.flatMap((row, at) =>
      columns.flatMap((column): PayCell[] => {
        const role = roles[at] ?? "other";
        return isPay(role)
          ? [{ part: role, header: `${row[0]} ${header[column]}`, text: raw[at]?.[column] ?? "" }]
          : [];
      }),
    );
  const line = lines[0] ?? 0;
  const levels = labels.every(isLevelLabel);
  // If the columns are "Low" and "High", they are for one place, which the table does not name.
  const ends = labels.flatMap((label, at) => (isStatistic(label) ? [at + 1] : []));
  if (ends.length > 0 && !levels && !labels.some(isRegion))
    return [{ labels: [], level: "", cells: cellsOf(ends), line }];
  return labels.map((label, at) => ({ labels: [label], level: levels ? label : "", cells: cellsOf([at + 1]), line }));
}

const levelsAndRegions = ({ header, rows, raw, lines }: Grid, part: Part | null, regionsAbove: boolean): PayEntry[] =>
  rows.flatMap(([name = ""], at) =>
    header.slice(1).map((head, column) => ({
      labels: [regionsAbove ? head : name],
      level: regionsAbove ? name : head,
      cells: [{ part, header: head, text: raw[at]?.[column + 1] ?? "" }],
      line: lines[at] ?? 0,
    })),
  );
