import { type Band, type Part, partCurrency, type Range, type Region, type SecondPay } from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import { type Fault, type Problem, problem } from "../../domain/problem.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { currenciesAt, currenciesOf } from "../../geo/region-labels.js";
import { FIELD_PAIRS } from "../front-matter/entry-figures.js";
import type { Compensation } from "../front-matter/front-matter.js";
import type { RegionToRead } from "../strategy/1-sentences/region-names.js";
import { type BandReading, readBand } from "./band.js";
import type { Section } from "./outline.js";
import { reversedParts } from "./pay-candidates.js";
import { findPay, type PayTables } from "./pay-entries.js";
import type { PayEntry } from "./pay-table.js";
import { tableRegions } from "./table-regions.js";

/** What is known of a guide before its bands are read. */
interface BandSource {
  file: string;
  firstLine: number;
  compensation: readonly Compensation[];
  gazetteer: Gazetteer;
}

/** A region with its band, as input of the strategy's reader and of the answer. */
type BandedRegion = RegionToRead & Pick<Region, "placeless">;

/**
 * Reads the band of each region of the front matter, in its order, then of those that only the table has, with the
 * problems found in them.
 */
export function readBands(
  sections: readonly Section[],
  { file, firstLine, compensation, gazetteer }: BandSource,
): { regions: BandedRegion[]; secondPays: Map<number, Omit<SecondPay, "stated">>; problems: Problem[] } {
  const listed = findPay(sections, compensation, gazetteer);
  const problems: Problem[] = tableProblems(listed, compensation, file, firstLine);
  const added = listed.strangers.length > 0 ? tableRegions(sections, compensation, gazetteer) : [];
  const all = [...compensation, ...added];
  const pay = added.length > 0 ? findPay(sections, all, gazetteer) : listed;
  const secondPays = new Map<number, Omit<SecondPay, "stated">>();
  const regions = all.map((front, index): BandedRegion => {
    const entries = pay.regions[index] ?? [];
    const reading = readBand(front, entries, pay.note, (counts) => currenciesAt(front.region, gazetteer, counts));
    const secondPay =
      entries.length > 0 ? readSecondPay(front, entries, pay.note, reading.band.currency, gazetteer) : null;
    if (secondPay) secondPays.set(index, secondPay);
    const line = entries[0]?.line ?? pay.line ?? firstLine;
    const field = index < compensation.length ? `compensation[${index}]` : null;
    problems.push(...bandProblems(reading, { file, line, field, front, inTable: entries.length > 0 }));
    // A region may be one level of a ladder; scenarios of the strategy name it by the level's number.
    const level = entries.length === 1 ? entries[0]?.level : undefined;
    const placeless = isLevelLabel(front.region) && gazetteer.placesIn(front.region).length === 0;
    return { label: front.region, band: reading.band, ...(level && { level }), ...(placeless && { placeless }) };
  });
  return { regions, secondPays, problems };
}

/** For "London / Amsterdam" in pounds and euros: the band of the places paid in the second currency, if any. */
function readSecondPay(
  front: Compensation,
  entries: readonly PayEntry[],
  note: string,
  home: string,
  gazetteer: Gazetteer,
): Omit<SecondPay, "stated"> | null {
  const places = gazetteer.placesIn(front.region);
  if (places.length < 2) return null;
  const paid = (counts?: (currency: string) => boolean) => currenciesAt(front.region, gazetteer, counts);
  for (const currency of paid((other) => other !== home)) {
    const { band } = readBand(front, entries, note, paid, currency);
    if (band.currency !== currency) continue;
    return { places: places.filter((place) => currenciesOf(place, gazetteer).includes(currency)), band };
  }
  return null;
}

function tableProblems(
  pay: PayTables,
  compensation: readonly Compensation[],
  file: string,
  firstLine: number,
): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, line: number, fault: Fault) => problems.push(problem({ file, line, field }, fault));

  if (compensation.length === 0) add("compensation", 1, { kind: "regions-missing" });
  if (pay.line === null) add("table", firstLine, { kind: "table-missing" });
  const labels = new Set<string>();
  for (const [index, { region }] of compensation.entries()) {
    const field = `compensation[${index}].region`;
    if (labels.has(region)) add(field, pay.line ?? firstLine, { kind: "region-twice", region });
    labels.add(region);
    if (pay.line !== null && pay.regions[index]?.length === 0)
      add(field, pay.line, { kind: "region-not-in-table", region });
  }
  const strangers = new Map(pay.strangers.map(({ labels, line }) => [labels[0] ?? "", line]));
  for (const [region, line] of strangers) add("table", line, { kind: "region-not-in-front-matter", region });
  return problems;
}

const FIELDS: ReadonlyMap<Part, string> = new Map<Part, string>([
  ["bonusPct", "bonus_pct"],
  ...FIELD_PAIRS.map(([part, low]) => [part, low] as const),
]);

interface RegionPlace {
  file: string;
  /** Line of the region's row; if no table has it, of the table of pay or else the body's first line. */
  line: number;
  /** The region's entry in the front matter; null if only the table has it. */
  field: string | null;
  front: Compensation;
  /** Whether a table of the body has the region. */
  inTable: boolean;
}

function bandProblems({ band, differing, unread, remarks }: BandReading, place: RegionPlace): Problem[] {
  const { file, line, field: entry, front, inTable } = place;
  const { region } = front;
  const problems: Problem[] = [];
  const add = (field: string, fault: Fault) =>
    problems.push(problem({ file, line, field: entry === null ? "table" : `${entry}${field}` }, fault));
  const addCell = (at: number, fault: Fault) => problems.push(problem({ file, line: at, field: "table" }, fault));

  if (isLevelLabel(region)) add(".region", { kind: "level-as-region", region });
  if (!hasFigures(band)) add("", { kind: "band-empty", region });
  if (inTable && band.currency !== front.currency)
    add(".currency", { kind: "currency-differs", region, table: band.currency, front: front.currency });
  for (const { part, body, front: stated } of differing) {
    const figures = { part, table: body, front: stated, currency: partCurrency(band, part) };
    add(`.${FIELDS.get(part)}`, { kind: "figures-differ", region, ...figures });
  }
  for (const { part, text, why, line: at } of unread) {
    const cell = { region, part, text: text.slice(0, MOST_SHOWN) };
    addCell(
      at,
      why.kind === "currencies" ? { kind: "currencies-mixed", of: cell } : { kind: "cell-unread", cell, why },
    );
  }
  for (const { part, text, note, line: at } of remarks) {
    const cell = { region, part, text: text.slice(0, MOST_SHOWN) };
    if (note.kind === "reversed") addCell(at, { kind: "low-above-high", of: cell });
    else if (note.kind !== "approximate") addCell(at, { kind: "figure-remark", cell, note });
  }
  if (partCurrency(band, "total") !== partCurrency(band, "base")) {
    add(".total_comp_low", { kind: "currencies-mixed", of: { region } });
  } else if (isBelow(band.total, band.base)) {
    add(".total_comp_low", { kind: "total-below-base", region });
  }
  for (const part of reversedParts(front)) add(`.${FIELDS.get(part)}`, { kind: "low-above-high", of: { region } });
  if (band.equity && band.equityBasis.kind === "unknown" && inTable)
    add(".stock_low", { kind: "equity-basis-unknown", region });
  return problems;
}

/** Most characters of a cell that a problem shows. */
const MOST_SHOWN = 80;

const hasFigures = (band: Band): boolean => Boolean(band.base ?? band.total ?? band.equity ?? band.bonus);

const isBelow = (total: Range | undefined, base: Range | undefined): boolean =>
  total !== undefined && base !== undefined && (total[0] < base[0] || total[1] < base[1]);
