import type { Target } from "../answer/guide-answer.js";
import {
  type Band,
  type EquityBasis,
  type Figures,
  PARTS,
  type Part,
  partCurrency,
  type Range,
} from "../domain/guide.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { listed } from "../text/listed.js";
import { BAND, COMPARE, equityCounts, PART_NAMES, TARGET } from "./words.js";

/** One part of a band as people read it: `Stock`, `$30K–$57K`, and what the figure counts. */
export interface PartLine {
  part: Part;
  label: string;
  value: string;
  /** What an equity figure counts, as in `4-year grant, $7.5K–$14.25K a year`. */
  detail?: string;
}

/** The parts that a band gives, in reading order. An absent part has no line. */
export function bandLines(band: Band): PartLine[] {
  return PARTS.flatMap((part) => {
    const range = band[part];
    // A bonus in money also gives its percentage, and is one part.
    if (!range || (part === "bonusPct" && band.bonus)) return [];
    const currency = partCurrency(band, part);
    return [
      {
        part,
        label: capitalised(PART_NAMES[part]),
        value: part === "bonusPct" ? formatPercent(range) : formatMoney(range, currency),
        ...(part === "equity" && { detail: equityDetail(range, currency, band.equityBasis) }),
        ...(part === "bonus" && band.bonusPct && { detail: COMPARE.ofBase(formatPercent(band.bonusPct)) }),
      },
    ];
  });
}

/** Cells of the guide's table with words instead of a figure, or with two currencies, as the guide has them. */
export const bandWords = ({ inWords = [] }: Band): string[] =>
  inWords.map(({ part, level, text }) =>
    BAND.inWords([level, capitalised(PART_NAMES[part])].filter(Boolean).join(" · "), text),
  );

function equityDetail(range: Range, currency: string, basis: EquityBasis): string {
  if (basis.kind === "unknown") return BAND.unknownEquity;
  if (basis.kind === "year") return equityCounts(basis);
  const yearly = formatMoney([range[0] / basis.years, range[1] / basis.years], currency);
  return `${equityCounts(basis)}, ${BAND.aYear(yearly)}`;
}

/** A word with its first letter in upper case. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The figures of an ask or a floor as one phrase: `$268K–$293K total`, `$158K base and $50K stock a year`.
 * @param currencies parts in another currency than `currency`
 * @returns an empty string if no part is given
 */
export function figuresPhrase(figures: Figures, currency: string, currencies: Band["currencies"] = {}): string {
  const phrases = (["total", "base", "equity", "bonus", "bonusPct", "signOn"] as const).flatMap((part) => {
    const range = figures[part];
    if (!range) return [];
    const value = part === "bonusPct" ? formatPercent(range) : formatMoney(range, currencies[part] ?? currency);
    const yearly = part === "equity" && figures.equityPer === "year" ? ` ${equityCounts({ kind: "year" })}` : "";
    const first = part === "total" && figures.totalOf ? ` ${TARGET.inFirstYear}` : "";
    return [`${value} ${PART_NAMES[part]}${yearly}${first}`];
  });
  return listed(phrases);
}

/** Where a target's figures come from, in the words shown next to them. */
export function basisWords(basis: Target["basis"], region: string): string {
  switch (basis) {
    case "region":
      return TARGET.fromRegion(region);
    case "guide":
      return TARGET.fromGuide;
    case "confirmed":
      return TARGET.confirmed;
    case "unclear":
      return TARGET.unclear;
    case "band":
      return TARGET.fromBand;
  }
}
