import type { Gazetteer } from "../../geo/gazetteer.js";
import type { Compensation } from "../front-matter/front-matter.js";
import type { Section } from "./outline.js";
import { type Candidate, payCandidates } from "./pay-candidates.js";
import type { PayEntry } from "./pay-table.js";

/** The pay in the body's tables, region by region. */
export interface PayTables {
  /** The tables' entries for each region of the front matter: one for the whole, one for each level, or both. */
  regions: PayEntry[][];
  /** Entries of the guide's table that are for none of its regions. */
  strangers: PayEntry[];
  /** Words below and above the table, which may say what its figures count. */
  note: string;
  /** Line of the table; null if the body has none. */
  line: number | null;
}

/**
 * Finds the guide's tables of pay and assigns their entries to the regions. Of several tables, the one that names most
 * of the guide's regions is the main one. Others are used for regions that it lacks (a table for each place) and for
 * parts that it lacks (base in one table, total in the next); tables without any region (competitors) are ignored.
 */
export function findPay(
  sections: readonly Section[],
  compensation: readonly Compensation[],
  gazetteer: Gazetteer,
): PayTables {
  const candidates = payCandidates(sections, compensation, gazetteer);
  const counts = candidates.map(({ found }) => new Set(found.filter((at) => at !== null)).size);
  // If the front matter lists no regions, the first table of places is the guide's.
  const ofPlaces = ({ entries }: Candidate) =>
    entries.some(({ labels }) => gazetteer.placesIn(labels[0] ?? "").length > 0);
  const best =
    compensation.length === 0 ? candidates.find(ofPlaces) : candidates[counts.indexOf(Math.max(...counts, 1))];
  if (!best) return { regions: compensation.map(() => []), strangers: [], note: "", line: null };

  const others = candidates.filter((candidate) => candidate !== best);
  return {
    regions: compensation.map((_, region) => {
      const own = entriesOf(best, region);
      if (own.length === 0) return others.map((other) => entriesOf(other, region)).find(({ length }) => length) ?? [];
      const added = others.filter((other) => other.found.every((at) => at !== null));
      const withOthers = (entry: PayEntry) =>
        added.reduce((all, other) => withParts(all, entriesOf(other, region)), entry);
      const levels = own.length === 1 && own[0]?.level === "" ? levelsOf(added, region) : [];
      return [...own, ...levels].map(withOthers);
    }),
    strangers: best.entries.filter((_, at) => best.found[at] === null),
    note: best.note,
    line: best.line,
  };
}

const entriesOf = ({ entries, found }: Candidate, region: number): PayEntry[] =>
  entries.filter((_, at) => found[at] === region);

/** A region's levels, from the first table that has several. */
const levelsOf = (candidates: readonly Candidate[], region: number): PayEntry[] =>
  candidates
    .map((candidate) => entriesOf(candidate, region).filter(({ level }) => level !== ""))
    .find(({ length }) => length > 1) ?? [];

function withParts(entry: PayEntry, others: readonly PayEntry[]): PayEntry {
  const same = others.find(({ level }) => level === entry.level);
  const known = new Set(entry.cells.map(({ part }) => part));
  const added = same?.cells.filter(({ part }) => part !== null && !known.has(part)) ?? [];
  return added.length ? { ...entry, cells: [...entry.cells, ...added] } : entry;
}
