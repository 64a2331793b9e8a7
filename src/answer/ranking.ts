import type { Range } from "../domain/guide.js";
import type { GuideReading } from "../query/query.js";
import type { RankedCompany } from "./answer.js";
import { askedPlace } from "./asked-place.js";

/**
 * Ranks the guides of one role by the middle of the total in the region found. Amounts in different currencies are never
 * set against each other: the currencies stand one after the other, the one with the most guides first.
 */
export function rankCompanies(found: readonly GuideReading[]): RankedCompany[] {
  const rows = found.flatMap(({ guide, region }): RankedCompany[] => {
    if (region.kind === "unavailable") return [];
    const { label, band } = guide.digest().regions[region.index] ?? {};
    if (label === undefined || !band) return [];
    const currency = band.currencies?.total ?? band.currency;
    return [
      {
        company: guide.company,
        companyName: guide.companyName,
        region: label,
        ...askedPlace(region),
        total: band.total ?? null,
        currency,
        arithmetic: band.arithmetic,
      },
    ];
  });
  const size = new Map<string, number>();
  for (const { currency } of rows) size.set(currency, (size.get(currency) ?? 0) + 1);
  return rows.sort(
    (a, b) =>
      (size.get(b.currency) ?? 0) - (size.get(a.currency) ?? 0) ||
      a.currency.localeCompare(b.currency) ||
      middle(b.total) - middle(a.total) ||
      a.companyName.localeCompare(b.companyName),
  );
}

/** Whether totals of one currency count the grant in different ways, so that their order is not the order of the pay. */
export function countUnlike(rows: readonly RankedCompany[]): boolean {
  const counted = rows.filter(({ total }) => total);
  return counted.some((row) =>
    counted.some(({ currency, arithmetic }) => currency === row.currency && arithmetic !== row.arithmetic),
  );
}

const middle = (range: Range | null | undefined): number =>
  range ? (range[0] + range[1]) / 2 : Number.NEGATIVE_INFINITY;
