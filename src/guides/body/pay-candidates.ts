import type { Part, Range } from "../../domain/guide.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { type Block, plainText } from "../../text/markdown.js";
import { sentencesIn } from "../../text/sentences.js";
import { FIELD_PAIRS } from "../front-matter/entry-figures.js";
import type { Compensation } from "../front-matter/front-matter.js";
import type { Section } from "./outline.js";
import { readPayCell } from "./pay-cell.js";
import { isPay, rolesOf } from "./pay-roles.js";
import { type PayEntry, readPayTable } from "./pay-table.js";
import { type RegionMatcher, regionMatcher } from "./region-match.js";

/** A table that may be one of the guide's tables of pay. */
export interface Candidate {
  entries: PayEntry[];
  /** The region that each entry belongs to, or null. */
  found: (number | null)[];
  /** The words below and above the table. */
  note: string;
  line: number;
}

const OTHER_MATTERS = new Set(["levers", "lever", "premium", "strategy", "sources", "levels"]);

/** Every table of pay in a body with the regions of its entries, as far as labels, headings and order show them. */
export function payCandidates(
  sections: readonly Section[],
  compensation: readonly Compensation[],
  gazetteer: Gazetteer,
): Candidate[] {
  const regions = regionMatcher(
    compensation.map(({ region }) => region),
    gazetteer,
  );
  return sections
    .filter(({ kind }) => !OTHER_MATTERS.has(kind))
    .flatMap((section) => candidatesIn(section, regions, compensation));
}

function candidatesIn(
  { title, blocks }: Section,
  { find }: RegionMatcher,
  compensation: readonly Compensation[],
): Candidate[] {
  return blocks.flatMap((block, at): Candidate[] => {
    if (block.token.type !== "table") return [];
    const read = readPayTable(block, (text) => find(text) !== null);
    if (!read) return [];
    const entries = nameParts(read, [textAbove(blocks, at), title], compensation);
    const byLabel = entries.map(({ labels }) => labels.map(find).find((region) => region !== null) ?? null);
    const found = byLabel.some((region) => region !== null)
      ? inOrder(entries, byLabel, compensation)
      : byPlace(entries, find(title), compensation);
    return [{ entries, found, note: `${textBelow(blocks, at)} ${title}`, line: block.line }];
  });
}

/** The last sentence above the table, which may introduce it: "Base salary by level:". */
function textAbove(blocks: readonly Block[], at: number): string {
  const before = blocks[at - 1]?.token;
  return before?.type === "paragraph" ? (sentencesIn(plainText([before])).at(-1) ?? "") : "";
}

function textBelow(blocks: readonly Block[], at: number): string {
  const next = blocks[at + 1]?.token;
  return next?.type === "paragraph" || next?.type === "blockquote" ? plainText([next]) : "";
}

/**
 * Figures for which the table names no part are of the part that the words above it name ("Base salary by level"),
 * unless the front matter is more specific: it has figures for base only, or for total only.
 */
function nameParts(entries: PayEntry[], above: readonly string[], compensation: readonly Compensation[]): PayEntry[] {
  const part = above.map(partNamed).find((named) => named !== null) ?? null;
  const open = compensation.every(
    ({ base_low, total_comp_low }) => (base_low === undefined) === (total_comp_low === undefined),
  );
  if (!part || !open) return entries;
  return entries.map((entry) => ({
    ...entry,
    cells: entry.cells.map((cell) => ({ ...cell, part: cell.part ?? part })),
  }));
}

/** The part of pay that words above a table name; null if they name none, or both base and total. */
function partNamed(words: string): Part | null {
  const [role = "other"] = rolesOf([words]);
  if (!isPay(role) || (role === "total" && /\bbase\b/i.test(words))) return null;
  return role;
}

/** Regions of a table without labels of regions: the place in its heading, the only region, or all regions in order. */
function byPlace(
  entries: readonly PayEntry[],
  place: number | null,
  compensation: readonly Compensation[],
): (number | null)[] {
  // Rows that begin with a level, whatever other columns say about it, or one range without a name.
  const levelsOnly = entries.every(({ labels: [first = ""], level }) => level.startsWith(first));
  const only = compensation.length === 1 && levelsOnly ? 0 : null;
  const region = place ?? only;
  const none = entries.map(() => null);
  // In a table of a whole ladder, the level whose figures the front matter repeats is the guide's own.
  const own = only === null ? [] : entries.filter((entry) => repeats(entry, compensation[only]));
  if (own.length === 1) return entries.map((entry) => (entry === own[0] ? only : null));
  return region === null ? inOrder(entries, none, compensation) : none.map(() => region);
}

/**
 * If labels do not identify some entries and as many regions are left over, the order decides; but only if the table
 * has a figure of the front matter, as a table of competitors may have as many rows.
 */
function inOrder(
  entries: readonly PayEntry[],
  found: (number | null)[],
  compensation: readonly Compensation[],
): (number | null)[] {
  const taken = new Set(found);
  const left = compensation.map((_, region) => region).filter((region) => !taken.has(region));
  const open = [...new Set(entries.filter((_, at) => found[at] === null).map(keyOf))];
  if (open.length !== left.length) return found;
  const ordered = found.map((region, at) => region ?? left[open.indexOf(keyOf(entries[at]))] ?? null);
  const agrees = ordered.some((region, at) => found[at] === null && repeats(entries[at], compensation[region ?? -1]));
  return agrees ? ordered : found;
}

const keyOf = (entry: PayEntry | undefined): string => entry?.labels.join("|") ?? "";

function repeats(entry: PayEntry | undefined, front: Compensation | undefined): boolean {
  if (!entry || !front) return false;
  const stated = Object.values(frontFigures(front));
  const money = entry.cells.flatMap(({ header, text, part }) => {
    const reading = readPayCell(text, header, [front.currency], part ?? "total");
    return reading.kind === "read" ? reading.money : [];
  });
  return money.some(({ range }) => stated.some(([low, high]) => low === range[0] && high === range[1]));
}

/** Figures part by part; a part that is not given is absent. */
export type PartFigures = Partial<Record<Part, Range>>;

/** The figures of a front-matter entry. A part with only one end is left out, as it may be a limit. */
export function frontFigures(front: Compensation): PartFigures {
  const figures: PartFigures = {};
  for (const [part, low, high] of FIELD_PAIRS) {
    const ends = [front[low], front[high]];
    if (ends[0] === undefined || ends[1] === undefined) continue;
    figures[part] = [Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])];
  }
  if (front.bonus_pct) figures.bonusPct = [front.bonus_pct, front.bonus_pct];
  return figures;
}

/** The parts whose low end is above the high end. */
export const reversedParts = (front: Compensation): Part[] =>
  FIELD_PAIRS.flatMap(([part, low, high]) =>
    (front[low] ?? 0) > (front[high] ?? Number.POSITIVE_INFINITY) ? [part] : [],
  );
