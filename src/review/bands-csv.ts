import { CsvError, parse } from "csv-parse/sync";
import { fileOf, quoted, slugOf } from "./draft.js";

/** A guide made from a table of bands: its file, and the lines of the table that went into it, counted from 1. */
interface BandsGuide {
  file: string;
  text: string;
  rows: number[];
}

/** What a table of bands contains, and what in it could not be used, with its line. */
interface BandsTable {
  guides: BandsGuide[];
  problems: { line: number; what: string }[];
}

/** Rows that are read at most: a person could not check more. */
const MOST_ROWS = 2_000;

/** Columns by the names that people give them; every other column is a part of pay and kept as written. */
const NAMES: Record<string, "company" | "role" | "region" | "currency"> = {
  company: "company",
  employer: "company",
  role: "role",
  job: "role",
  title: "role",
  region: "region",
  location: "region",
  place: "region",
  city: "region",
  currency: "currency",
};

/** `base_low`, `Equity High`: the ends of a range, each in its own column. */
const END = /^(base|stock|equity|rsu|bonus|signing_bonus|sign_on|total|total_comp)_(low|high|min|max)$/;
const FIELD: Record<string, string> = {
  equity: "stock",
  rsu: "stock",
  sign_on: "signing_bonus",
  total: "total_comp",
  min: "low",
  max: "high",
};

/**
 * Makes guides from a CSV: one for each company and role, with a region for each row. Cells of pay go into the guide's
 * table as written, so they are read in the same way as those of any guide; columns of low and high ends become fields.
 *
 * @param csv with a header row, which also decides the separator
 */
export function guidesOfCsv(csv: string): BandsTable {
  const problems: BandsTable["problems"] = [];
  let records: { info: { lines: number }; record: Record<string, string> }[];
  try {
    records = parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter: separatorOf(csv),
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
      to: MOST_ROWS,
    });
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === "number" ? error.lines : 1;
    return { guides: [], problems: [{ line, what: error instanceof Error ? error.message : String(error) }] };
  }
  const made = new Map<string, { company: string; role: string; rows: Row[] }>();
  for (const { info, record } of records) {
    const row = rowOf(record, info.lines);
    const missing = (["company", "role", "region", "currency"] as const).filter((name) => !row[name]);
    if (missing.length > 0) {
      problems.push({ line: row.line, what: `The row names no ${missing.join(" and no ")}, so it is left out.` });
      continue;
    }
    const file = fileOf({ companyName: row.company, roleName: row.role });
    const guide = made.get(file) ?? { company: row.company, role: row.role, rows: [] };
    guide.rows.push(row);
    made.set(file, guide);
  }
  const guides = [...made].map(([file, { company, role, rows }]) => ({
    file,
    text: guideText(company, role, rows),
    rows: rows.map(({ line }) => line),
  }));
  return { guides, problems };
}

interface Row {
  line: number;
  company: string;
  role: string;
  region: string;
  currency: string;
  /** Fields of the front matter, and cells of the table by their header. */
  fields: [name: string, value: string][];
  cells: [header: string, text: string][];
}

function rowOf(record: Record<string, string>, line: number): Row {
  const row: Row = { line, company: "", role: "", region: "", currency: "", fields: [], cells: [] };
  for (const [header, value] of Object.entries(record)) {
    const plain = header.toLowerCase().replace(/[\s-]+/g, "_");
    const name = NAMES[plain];
    const [, part = "", end = ""] = END.exec(plain) ?? [];
    if (name) row[name] = name === "currency" ? value.toUpperCase() : value;
    else if (part && value) row.fields.push([`${FIELD[part] ?? part}_${FIELD[end] ?? end}`, value]);
    else if (value) row.cells.push([header, value]);
  }
  return row;
}

const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that occurs most often in the header row. */
function separatorOf(csv: string): string {
  const [header = ""] = csv.split("\n", 1);
  return [...SEPARATORS].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ",";
}

const cellText = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

function guideText(company: string, role: string, rows: readonly Row[]): string {
  const headers = [...new Set(rows.flatMap(({ cells }) => cells.map(([header]) => header)))];
  const regions = rows.flatMap(({ region, currency, fields }) => [
    `  - region: ${quoted(region)}`,
    ...fields.map(([name, value]) => `    ${name}: ${/^\d+(\.\d+)?$/.test(value) ? value : quoted(value)}`),
    `    currency: ${quoted(currency)}`,
  ]);
  const table = [
    `| Region | ${headers.map(cellText).join(" | ")} |`,
    `| --- |${" --- |".repeat(headers.length)}`,
    ...rows.map(
      ({ region, cells }) =>
        `| ${[region, ...headers.map((header) => cells.find(([name]) => name === header)?.[1] ?? "")].map(cellText).join(" | ")} |`,
    ),
  ];
  return [
    "---",
    `company: ${slugOf(company)}`,
    `company_display: ${quoted(company)}`,
    `role: ${slugOf(role)}`,
    `role_display: ${quoted(role)}`,
    "compensation:",
    ...regions,
    "---",
    "",
    `# ${company.replace(/\s+/g, " ")}: ${role.replace(/\s+/g, " ")}`,
    "",
    ...(headers.length > 0 ? [...table, ""] : []),
  ].join("\n");
}
