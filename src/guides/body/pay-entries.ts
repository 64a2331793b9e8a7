import type { Tokens } from "marked";
import type { Compensation } from "../front-matter.js";
import type { Gazetteer } from "../gazetteer.js";
import { frontFigures } from "./front-figures.js";
import { type Block, plainText } from "./markdown.js";
import type { Section } from "./outline.js";
import { readPayCell } from "./pay-cell.js";
import { type PayEntry, readPayTable } from "./pay-table.js";
import { regionMatcher } from "./region-match.js";

/** What the body's tables say of pay, region by region. */
export interface PayTables {
  /** For each region of the front matter what the table says of it; several entries where it gives levels. */
  regions: PayEntry[][];
  /** Entries of the guide's table that belong to none of its regions. */
  strangers: PayEntry[];
  /** Words below and above the table, which may say what its figures count. */
  note: string;
  /** Line of the table; null where the body has none. */
  line: number | null;
}

interface Candidate {
  entries: PayEntry[];
  /** Region of each entry. */
  found: (number | null)[];
  note: string;
  line: number;
}

/**
 * Finds the guide's table of pay and gives each region its entries. Where a body has several tables, the one that
 * names most of the guide's regions is the table; others (competitors, vesting by year) are passed over.
 */
export function findPay(
  sections: readonly Section[],
  compensation: readonly Compensation[],
  gazetteer: Gazetteer,
): PayTables {
  const regions = compensation.map(({ region }) => region);
  const { find } = regionMatcher(regions, gazetteer);
  const isRegion = (text: string) => find(text) !== null;
  const candidates = sections.flatMap((section) => candidatesIn(section, isRegion, find));
  const counts = candidates.map(({ found }) => new Set(found.filter((at) => at !== null)).size);
  const best = candidates[counts.indexOf(Math.max(...counts, 0))];
  if (!best) return { regions: regions.map(() => []), strangers: [], note: "", line: null };

  const found = inOrder(best, compensation);
  if (found.every((region) => region === null))
    return { regions: regions.map(() => []), strangers: [], note: "", line: null };
  // A table for each place, or a second one for what the first leaves out.
  const elsewhere = (region: number) =>
    candidates
      .map(({ entries, found }) => entries.filter((_, at) => found[at] === region))
      .find(({ length }) => length);
  return {
    regions: regions.map((_, region) => {
      const own = best.entries.filter((_, at) => found[at] === region);
      return own.length ? own : (elsewhere(region) ?? []);
    }),
    strangers: best.entries.filter((_, at) => found[at] === null),
    note: best.note,
    line: best.line,
  };
}

const OTHER_MATTERS = new Set(["levers", "lever", "premium", "strategy", "sources", "levels"]);

function candidatesIn(
  { title, kind, blocks }: Section,
  isRegion: (text: string) => boolean,
  find: (text: string) => number | null,
): Candidate[] {
  if (OTHER_MATTERS.has(kind)) return [];
  return blocks.flatMap((block, at): Candidate[] => {
    if (block.token.type !== "table") return [];
    const entries = readPayTable(block, isRegion);
    if (!entries) return [];
    // A table for each place stands under the place's name.
    const place = find(title);
    const found = entries.map(({ labels }) => labels.map(find).find((region) => region !== null) ?? place);
    return [{ entries, found, note: `${textBelow(blocks, at)} ${title}`, line: block.line }];
  });
}

function textBelow(blocks: readonly Block[], at: number): string {
  const next = blocks[at + 1]?.token;
  return next?.type === "paragraph" || next?.type === "blockquote" ? plainText([next as Tokens.Paragraph]) : "";
}

/**
 * Where labels tell nothing of some entries and as many regions are left over, the order decides. Only where a figure
 * of the front matter stands in the table: a table of competitors may have as many rows.
 */
function inOrder({ entries, found }: Candidate, compensation: readonly Compensation[]): (number | null)[] {
  const taken = new Set(found);
  const left = compensation.map((_, region) => region).filter((region) => !taken.has(region));
  const open = [...new Set(entries.filter((_, at) => found[at] === null).map(keyOf))];
  if (open.length !== left.length) return found;
  const ordered = found.map((region, at) => region ?? left[open.indexOf(keyOf(entries[at]))] ?? null);
  return ordered.some((region, at) => found[at] === null && repeats(entries[at], compensation[region ?? -1]))
    ? ordered
    : found;
}

const keyOf = (entry: PayEntry | undefined): string => entry?.labels.join("|") ?? "";

function repeats(entry: PayEntry | undefined, front: Compensation | undefined): boolean {
  if (!entry || !front) return false;
  const stated = Object.values(frontFigures(front));
  const money = entry.cells.flatMap(({ header, text }) => readPayCell(text, header, [front.currency]).money);
  return money.some(({ range }) => stated.some(([low, high]) => low === range[0] && high === range[1]));
}
