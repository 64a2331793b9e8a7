import type { Problem, Region, Twin } from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { currenciesAt, currenciesOf } from "../../geo/place-currency.js";
import type { Compensation } from "../front-matter/front-matter.js";
import { type ProblemName, problem } from "../problems.js";
import type { RegionToRead } from "../strategy/1-sentences/region-names.js";
import { readBand } from "./band.js";
import { bandProblems } from "./band-problems.js";
import type { Section } from "./outline.js";
import { findPay, type PayTables } from "./pay-entries.js";
import type { PayEntry } from "./pay-table.js";
import { tableRegions } from "./table-regions.js";

/** What is known of the guide whose bands are read. */
interface BandSource {
  file: string;
  firstLine: number;
  compensation: readonly Compensation[];
  gazetteer: Gazetteer;
}

/** A region with its band, as the strategy's reader and the answer need it. */
type BandedRegion = RegionToRead & Pick<Region, "placeless">;

/**
 * Reads the band of each region of the front matter, in its order, then of those that only the table has, and what is
 * doubtful about them.
 */
export function readBands(
  sections: readonly Section[],
  { file, firstLine, compensation, gazetteer }: BandSource,
): { regions: BandedRegion[]; twins: Map<number, Omit<Twin, "stated">>; problems: Problem[] } {
  const listed = findPay(sections, compensation, gazetteer);
  const problems: Problem[] = tableProblems(listed, compensation, file, firstLine);
  const added = listed.strangers.length > 0 ? tableRegions(sections, compensation, gazetteer) : [];
  const all = [...compensation, ...added];
  const pay = added.length > 0 ? findPay(sections, all, gazetteer) : listed;
  const twins = new Map<number, Omit<Twin, "stated">>();
  const regions = all.map((front, index): BandedRegion => {
    const entries = pay.regions[index] ?? [];
    const reading = readBand(front, entries, pay.note, (counts) => currenciesAt(front.region, gazetteer, counts));
    const twin = entries.length > 0 ? readTwin(front, entries, pay.note, reading.band.currency, gazetteer) : null;
    if (twin) twins.set(index, twin);
    const line = entries[0]?.line ?? pay.line ?? firstLine;
    const field = index < compensation.length ? `compensation[${index}]` : null;
    problems.push(...bandProblems(reading, { file, line, field, front, inTable: entries.length > 0 }));
    // A region that is one level of a ladder: scenarios of the strategy name it by the level's number.
    const level = entries.length === 1 ? entries[0]?.level : undefined;
    const placeless = isLevelLabel(front.region) && gazetteer.placesIn(front.region).length === 0;
    return { label: front.region, band: reading.band, ...(level && { level }), ...(placeless && { placeless }) };
  });
  return { regions, twins, problems };
}

/** "London / Amsterdam" in pounds and euros: the band of the places that are paid in the second currency, if any. */
function readTwin(
  front: Compensation,
  entries: readonly PayEntry[],
  note: string,
  home: string,
  gazetteer: Gazetteer,
): Omit<Twin, "stated"> | null {
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
