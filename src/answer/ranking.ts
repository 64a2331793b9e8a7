import { partCurrency, type Range } from "../domain/guide.js";
import { yearlyCurrency, yearlyPay } from "../domain/yearly.js";
import type { GuideReading, RegionChoice } from "../query/query.js";
import type { RankedCompany } from "./answer.js";
import { askedPlace, atPlace } from "./asked-place.js";

/** Whether a region is for other places than the one asked for, though its label holds that one too. */
const isElsewhere = ({ region }: GuideReading): boolean => region.kind === "covered" && region.elsewhere === true;

/** The guides of a ranking without those whose pay is for other places; all of them where nothing else would be left. */
export function forPlace(found: readonly GuideReading[]): { ranked: GuideReading[]; elsewhere: GuideReading[] } {
  const ranked = found.filter((reading) => !isElsewhere(reading) && reading.region.kind !== "unavailable");
  if (ranked.length === 0) return { ranked: [...found], elsewhere: [] };
  return { ranked, elsewhere: found.filter(isElsewhere) };
}

/**
 * Ranks the guides of one role by the middle of their yearly pay in the region found. Guides for the place asked for
 * stand before those for a wider label, guides without yearly pay last. Amounts in different currencies are never set
 * against each other: the currencies stand one after the other, the one with the most guides first.
 */
export function rankCompanies(found: readonly GuideReading[]): RankedCompany[] {
  const placed = found.some(({ region }) => region.kind !== "default");
  const rows = found.flatMap(({ guide, region: choice }) => {
    if (choice.kind === "unavailable") return [];
    const own = guide.digest().regions[choice.index];
    if (!own) return [];
    // Of rows that are levels the first stands there by its name: a ladder from its foot to its top is nobody's pay.
    const { label, band } = atPlace(own, choice);
    const yearly = yearlyPay(band);
    const totalCurrency = partCurrency(band, "total");
    const currency = yearly ? yearlyCurrency(band) : totalCurrency;
    const ranked: RankedCompany = {
      company: guide.company,
      companyName: guide.companyName,
      region: own.placeless ? null : label,
      ...(own.placeless && { row: label }),
      ...askedPlace(choice),
      total: band.total ?? null,
      yearly,
      currency,
      ...(band.total && totalCurrency !== currency && { totalCurrency }),
      arithmetic: band.equity?.[1] ? band.arithmetic : null,
    };
    return [{ row: ranked, group: [yearly ? 0 : 1, fits(choice, placed) ? 0 : 1] as const }];
  });
  const key = ({ row, group }: (typeof rows)[number]): string => `${group} ${row.currency}`;
  const size = new Map<string, number>();
  for (const row of rows) size.set(key(row), (size.get(key(row)) ?? 0) + 1);
  return rows
    .sort(
      (a, b) =>
        a.group[0] - b.group[0] ||
        a.group[1] - b.group[1] ||
        (size.get(key(b)) ?? 0) - (size.get(key(a)) ?? 0) ||
        a.row.currency.localeCompare(b.row.currency) ||
        middle(b.row.yearly ?? b.row.total) - middle(a.row.yearly ?? a.row.total) ||
        a.row.companyName.localeCompare(b.row.companyName),
    )
    .map(({ row }) => row);
}

/**
 * Whether a region is the place asked for, or lies in it. A wider label may be for another place as well, and a guide that
 * names no places says nothing of the one asked for.
 *
 * @param placed whether a place was asked for
 */
function fits(choice: RegionChoice, placed: boolean): boolean {
  if (choice.kind === "default") return !placed;
  return choice.kind !== "covered" || choice.within !== undefined;
}

const middle = (range: Range | null): number => (range ? (range[0] + range[1]) / 2 : 0);
