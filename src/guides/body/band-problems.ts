import type { Band, Part, Problem, Range } from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { PART_NAMES } from "../../domain/part-names.js";
import { doubtWords, noteWords } from "../doubt-words.js";
import { FIELD_PAIRS } from "../front-matter/entry-figures.js";
import type { Compensation } from "../front-matter/front-matter.js";
import { type ProblemName, problem } from "../problems.js";
import type { BandReading } from "./band.js";
import { reversedParts } from "./front-figures.js";

const FIELDS: ReadonlyMap<Part, string> = new Map<Part, string>([
  ["bonusPct", "bonus_pct"],
  ...FIELD_PAIRS.map(([part, low]) => [part, low] as const),
]);

/** One region's band and where it was read. */
interface RegionPlace {
  file: string;
  /** Line of the region's row, or of the end of the front matter where no table has it. */
  line: number;
  /** The region's entry in the front matter; null where only the table has it. */
  field: string | null;
  front: Compensation;
  /** Whether a table of the body has the region. */
  inTable: boolean;
}

/** What is doubtful about one region's band. */
export function bandProblems({ band, differing, unread, remarks }: BandReading, place: RegionPlace): Problem[] {
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
