import {
  type Band,
  PART_NAMES,
  type Part,
  type Problem,
  type Range,
  type Region,
  type SecondPay,
} from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { currenciesAt, currenciesOf } from "../../geo/region-labels.js";
import { doubtWords, noteWords } from "../doubt-words.js";
import { FIELD_PAIRS } from "../front-matter/entry-figures.js";
import type { Compensation } from "../front-matter/front-matter.js";
import { type ProblemName, problem } from "../problems.js";
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
  const add = (kind: ProblemName, field: string, line: number, what: string) =>
    problems.push(problem(kind, { file, line, field }, what));

  if (compensation.length === 0) add("regions-missing", "compensation", 1, "The front matter lists no regions.");
  if (pay.line === null) add("table-missing", "table", firstLine, "The body has no table of pay.");
  const labels = new Set<string>();
  for (const [index, { region }] of compensation.entries()) {
    const field = `compensation[${index}].region`;
    if (labels.has(region)) add("region-twice", field, pay.line ?? firstLine, `"${region}" stands twice.`);
    labels.add(region);
    if (pay.line !== null && pay.regions[index]?.length === 0) {
      add("region-not-in-table", field, pay.line, `The table of pay has no row or column for "${region}".`);
    }
  }
  const strangers = new Map(pay.strangers.map(({ labels, line }) => [labels[0] ?? "", line]));
  for (const [label, line] of strangers) {
    const what = `The table has "${label}", and the front matter has no such region.`;
    add("region-not-in-front-matter", "table", line, what);
  }
  return problems;
}

const FIELDS: ReadonlyMap<Part, string> = new Map<Part, string>([
  ["bonusPct", "bonus_pct"],
  ...FIELD_PAIRS.map(([part, low]) => [part, low] as const),
]);

/** One region and where its band was read. */
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

/** The problems of one region's band. */
function bandProblems({ band, differing, unread, remarks }: BandReading, place: RegionPlace): Problem[] {
  const { file, line, field: entry, front, inTable } = place;
  const label = front.region;
  const problems: Problem[] = [];
  const add = (kind: ProblemName, field: string, what: string) =>
    problems.push(problem(kind, { file, line, field: entry === null ? "table" : `${entry}${field}` }, what));

  if (isLevelLabel(label)) add("level-as-region", ".region", `"${label}" is a level, not a place.`);
  if (!hasFigures(band)) add("band-empty", "", `Neither table nor front matter has a figure for ${label}.`);
  if (inTable && band.currency !== front.currency) {
    const words = `The table gives ${label} in ${band.currency}, the front matter in ${front.currency}.`;
    add("currency-differs", ".currency", words);
  }
  for (const { part, body, front: stated } of differing) {
    const words = `The table says ${shown(part, body, band)} for ${label}, the front matter ${shown(part, stated, band)}.`;
    add("figures-differ", `.${FIELDS.get(part)}`, words);
  }
  for (const { part, text, why, line: at } of unread) {
    const what = `The ${PART_NAMES[part]} of ${label} is not read: the cell says "${text.slice(0, 80)}", and ${doubtWords(why)}.`;
    problems.push(
      problem(why.kind === "currencies" ? "currencies-mixed" : "cell-unread", { file, line: at, field: "table" }, what),
    );
  }
  for (const { part, text, note, line: at } of remarks) {
    const [words, kind] = [noteWords(note), note.kind === "reversed" ? "low-above-high" : "figure-remark"] as const;
    const what = `The ${PART_NAMES[part]} of ${label}, "${text.slice(0, 80)}", ${words}.`;
    if (words) problems.push(problem(kind, { file, line: at, field: "table" }, what));
  }
  if ((band.currencies?.total ?? band.currency) !== (band.currencies?.base ?? band.currency)) {
    add("currencies-mixed", ".total_comp_low", `Base and total of ${label} are in two currencies.`);
  } else if (isBelow(band.total, band.base)) {
    add("total-below-base", ".total_comp_low", `The total of ${label} lies below its base.`);
  }
  for (const part of reversedParts(front)) {
    add("low-above-high", `.${FIELDS.get(part)}`, `The low end of a figure for ${label} is above its high end.`);
  }
  if (band.equity && band.equityBasis.kind === "unknown" && inTable) {
    add(
      "equity-basis-unknown",
      ".stock_low",
      `Nothing says whether the stock of ${label} is a grant or a year's worth.`,
    );
  }
  return problems;
}

const hasFigures = (band: Band): boolean => Boolean(band.base ?? band.total ?? band.equity ?? band.bonus);

const shown = (part: Part, range: Range, { currency, currencies }: Band): string =>
  part === "bonusPct" ? formatPercent(range) : formatMoney(range, currencies?.[part] ?? currency);

const isBelow = (total: Range | undefined, base: Range | undefined): boolean =>
  total !== undefined && base !== undefined && (total[0] < base[0] || total[1] < base[1]);
