import type { Band, Part, Problem, Range } from "../../domain/guide.js";
import { isLevelLabel } from "../../domain/levels.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import type { Compensation } from "../load/front-matter.js";
import { type ProblemName, problem } from "../problems.js";
import type { BandReading } from "./band.js";

const FIELDS: Record<Part, string> = {
  base: "base_low",
  equity: "stock_low",
  bonus: "bonus_low",
  bonusPct: "bonus_pct",
  signOn: "signing_bonus_low",
  total: "total_comp_low",
};

/** One region's band and where it was read. */
export interface RegionPlace {
  file: string;
  /** Line of the region's row, or of the end of the front matter where no table has it. */
  line: number;
  index: number;
  front: Compensation;
  /** Whether a table of the body has the region. */
  inTable: boolean;
}

/** What is doubtful about one region's band. */
export function bandProblems({ band, differing, mixed }: BandReading, place: RegionPlace): Problem[] {
  const { file, line, index, front, inTable } = place;
  const label = front.region;
  const problems: Problem[] = [];
  const add = (kind: ProblemName, field: string, what: string) =>
    problems.push(problem(kind, { file, line, field: `compensation[${index}]${field}` }, what));

  if (isLevelLabel(label)) add("level-as-region", ".region", `"${label}" is a level, not a place.`);
  if (!hasFigures(band)) add("band-empty", "", `Neither table nor front matter has a figure for ${label}.`);
  if (inTable && band.currency !== front.currency) {
    const words = `The table gives ${label} in ${band.currency}, the front matter in ${front.currency}.`;
    add("currency-differs", ".currency", words);
  }
  for (const { part, body, front: stated } of differing) {
    const words = `The table says ${shown(part, body, band)} for ${label}, the front matter ${shown(part, stated, band)}.`;
    add("figures-differ", `.${FIELDS[part]}`, words);
  }
  for (const part of mixed) {
    add("currencies-mixed", `.${FIELDS[part]}`, `The two ends of a figure for ${label} are in two currencies.`);
  }
  if ((band.currencies?.total ?? band.currency) !== (band.currencies?.base ?? band.currency)) {
    add("currencies-mixed", ".total_comp_low", `Base and total of ${label} are in two currencies.`);
  } else if (isBelow(band.total, band.base)) {
    add("total-below-base", ".total_comp_low", `The total of ${label} lies below its base.`);
  }
  for (const part of reversed(front)) {
    add("low-above-high", `.${FIELDS[part]}`, `The low end of a figure for ${label} is above its high end.`);
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

const reversed = (front: Compensation): Part[] => {
  const pairs: [Part, number | undefined, number | undefined][] = [
    ["base", front.base_low, front.base_high],
    ["equity", front.stock_low, front.stock_high],
    ["bonus", front.bonus_low, front.bonus_high],
    ["signOn", front.signing_bonus_low, front.signing_bonus_high],
    ["total", front.total_comp_low, front.total_comp_high],
  ];
  return pairs.flatMap(([part, low, high]) => (low !== undefined && high !== undefined && low > high ? [part] : []));
};
