import { currencyOf } from "../domain/currencies.js";
import { type Band, type Guide, partCurrency, type Range, type Region } from "../domain/guide.js";
import { payCurrency, payOf, yearlyCurrency, yearlyPay } from "../domain/yearly.js";
import { indexOf } from "../geo/choose-region.js";
import type { GuideReading, RegionChoice } from "../query/query.js";
import type { RankedCompany } from "./answer.js";
import { askedPlace, atPlace } from "./guide-answer.js";
import type { Note } from "./notes.js";
import type { Bar, RankedBar, RankedBy, RankedPart } from "./ranked.js";
import { type RankingAsked, rankingAsked } from "./ranking-asked.js";

/** Whether a region's pay is for other places than the one asked for, though its label includes that one. */
const isElsewhere = ({ region }: GuideReading): boolean => region.kind === "covered" && region.elsewhere === true;

/** Separates the guides whose pay is for other places from a ranking; keeps all of them if no other would be left. */
export function forPlace(found: readonly GuideReading[]): { ranked: GuideReading[]; elsewhere: GuideReading[] } {
  const ranked = found.filter((reading) => !isElsewhere(reading) && reading.region.kind !== "unavailable");
  if (ranked.length === 0) return { ranked: [...found], elsewhere: [] };
  return { ranked, elsewhere: found.filter(isElsewhere) };
}

/** The companies that a ranking leaves out, each with the label that says which places its pay is for. */
export function elsewhereNotes(left: readonly GuideReading[], place: string | null): Note[] {
  const regions = left.flatMap(({ guide, region }) =>
    region.kind === "covered" ? [{ company: guide.companyName, region: guide.regions[region.index] ?? "" }] : [],
  );
  return regions.length > 0 && place !== null ? [{ kind: "ranked-elsewhere", place, regions }] : [];
}

/**
 * Ranks the guides of one role by the middle of their yearly pay, or of the part asked for. Each guide has one row, the
 * best for the place asked for: the highest, the lowest, or the one that meets the thresholds. Guides for the place
 * asked for come before those with a wider label; guides without such pay come last. Amounts in different currencies
 * are never compared: the list is grouped by currency, the one with the most guides first. If there are thresholds,
 * only guides whose pay meets them in their currency are kept.
 */
export function rankCompanies(found: readonly GuideReading[], asked: RankingAsked = rankingAsked("")) {
  const { by, lowest, most } = asked;
  const placed = found.some(({ region }) => region.kind !== "default");
  const guides = found.map((reading) => rowsOf(reading, by, placed));
  // Of a guide paid in several currencies only the rows in that of its first row count, or in that of a threshold.
  const firsts = guides.flatMap(([first]) => first ?? []).sort((a, b) => a.group[1] - b.group[1]);
  const bars = asked.bars.map((bar) => inCurrency(bar, firsts));
  const rows = guides.flatMap((all) => bestOf(all, bars, lowest));
  const key = ({ company, group }: Row): string => `${group} ${company.currency}`;
  const size = new Map<string, number>();
  for (const row of rows) size.set(key(row), (size.get(key(row)) ?? 0) + 1);
  const ordered = rows.sort(
    (a, b) =>
      a.group[0] - b.group[0] ||
      a.group[1] - b.group[1] ||
      (size.get(key(b)) ?? 0) - (size.get(key(a)) ?? 0) ||
      a.company.currency.localeCompare(b.company.currency) ||
      (lowest ? -1 : 1) * (middle(b) - middle(a)) ||
      a.company.companyName.localeCompare(b.company.companyName),
  );
  const kept = ordered.filter(({ band }) => bars.every((bar) => reaches(band, bar)));
  const shown = kept.slice(0, most ?? kept.length);
  return {
    companies: shown.map(({ company }) => company),
    ranked: {
      by,
      lowest,
      of: kept.length,
      ...(most !== null && most < kept.length && { most }),
      ...(bars.length > 0 && {
        bars,
        before: ordered.length,
        whole: kept.filter(({ band }) => bars.every((bar) => reaches(band, bar, true))).length,
        others: ordered.filter(({ band }) => bars.some((bar) => isPaidOtherwise(band, bar))).length,
      }),
    },
  };
}

/** Notes on how a list was made. */
export function rankingNotes(
  { by, bars = [], of, before = 0, whole = 0, others = 0 }: RankedBy,
  asked: RankingAsked,
): Note[] {
  return [
    ...(bars.length > 0 ? [{ kind: "ranked-over", bars, of, before, whole, others } as const] : []),
    ...(asked.besides.length > 0 ? [{ kind: "ranked-by-one", by, besides: asked.besides } as const] : []),
  ];
}

interface Row {
  company: RankedCompany;
  band: Band;
  /** The pay that it is ordered by. */
  value: Range | null;
  group: readonly [number, number];
}

/** The rows of a guide that are for the place asked for; first the one that was chosen for it. */
function rowsOf({ guide, region: choice }: GuideReading, by: RankedPart, placed: boolean): Row[] {
  const { regions } = guide.digest();
  const own = regions[indexOf(choice)];
  if (!own) return [];
  const labels = new Set([own.label, ...alsoFor(choice)]);
  const isAnywhere = choice.kind === "default";
  const others = regions.filter((region) => region !== own && (isAnywhere || labels.has(region.label)));
  const group = fits(choice, placed) ? 0 : 1;
  const all = [own, ...others];
  return all.map((region) => {
    const isOneOfSeveral = all.some((other) => other !== region && other.label === region.label);
    return rowOf(guide, { ...region, level: isOneOfSeveral ? region.level : undefined }, choice, by, group);
  });
}

const alsoFor = (choice: RegionChoice): readonly string[] =>
  choice.kind === "requested" ? choice.also : choice.kind === "covered" ? (choice.within?.also ?? []) : [];

function rowOf(guide: Guide, own: Region, choice: RegionChoice, by: RankedPart, group: number): Row {
  const { label, band } = atPlace(own, choice);
  const yearly = yearlyPay(band);
  const totalCurrency = partCurrency(band, "total");
  const part = by === "yearly" ? null : payOf(band, by);
  const known = by === "yearly" ? yearly : part;
  const currency = known ? payCurrency(band, by) : totalCurrency;
  const row = own.placeless ? label : own.level;
  const company: RankedCompany = {
    company: guide.company,
    companyName: guide.companyName,
    region: own.placeless ? null : label,
    ...(row && { row }),
    ...askedPlace(choice),
    total: band.total ?? null,
    // Only if it is in the one currency of the row.
    yearly: yearly && yearlyCurrency(band) === currency ? yearly : null,
    ...(by !== "yearly" && { part }),
    currency,
    ...(band.total && totalCurrency !== currency && { totalCurrency }),
    arithmetic: band.equity?.[1] ? band.arithmetic : null,
  };
  const value = by === "yearly" ? (yearly ?? band.total ?? null) : part;
  return { company, band, value, group: [known ? 0 : 1, group] };
}

/** The row that represents a guide: best by the thresholds, then the highest, or the lowest if that is asked for. */
function bestOf(rows: readonly Row[], bars: readonly RankedBar[], lowest: boolean): Row[] {
  const [first] = rows;
  if (!first) return [];
  const [bar] = bars;
  const currency = bar && rows.some(({ band }) => isPaidIn(band, bar)) ? bar.currency : first.company.currency;
  const isLow = lowest || (bars.length > 0 && bars.every(({ side }) => side === "under"));
  const reached = ({ band }: Row): number =>
    Number(bars.every((bar) => reaches(band, bar))) + Number(bars.every((bar) => reaches(band, bar, true)));
  const [best = first] = rows
    .filter((row) => row.company.currency === currency)
    .sort((a, b) => reached(b) - reached(a) || a.group[0] - b.group[0] || (isLow ? -1 : 1) * (middle(b) - middle(a)));
  return [best];
}

/**
 * A threshold in the currency of its sign, out of those that the guides pay in; without a sign, in that of the first
 * row, which is for the place asked for if any is.
 */
function inCurrency({ sign, ...bar }: Bar, rows: readonly Row[]): RankedBar {
  const currencies = [...new Set(rows.map(({ band }) => payCurrency(band, bar.part)))];
  const currency = (sign && currencyOf(sign, currencies)) ?? currencies[0] ?? "";
  return { ...bar, currency, ...(sign === undefined && currencies.length > 1 && { isTaken: true as const }) };
}

const isPaidIn = (band: Band, { part, currency }: RankedBar): boolean =>
  payOf(band, part) !== null && payCurrency(band, part) === currency;

const isPaidOtherwise = (band: Band, bar: RankedBar): boolean => payOf(band, bar.part) !== null && !isPaidIn(band, bar);

/** Whether a part of the band meets a threshold; with `whole`, whether all of it does. */
function reaches(band: Band, { part, side, amount, currency }: RankedBar, whole = false): boolean {
  const pay = payOf(band, part);
  if (!pay || payCurrency(band, part) !== currency) return false;
  const [low, high] = pay;
  return side === "over" ? (whole ? low : high) >= amount : (whole ? high : low) <= amount;
}

/**
 * Whether a region is the place asked for, or is within it. A wider label may be for another place as well, one for an
 * office is not for remote work, and a guide that names no places says nothing about the one asked for.
 *
 * @param placed whether a place was asked for
 */
function fits(choice: RegionChoice, placed: boolean): boolean {
  if (choice.kind === "default") return !placed;
  return choice.kind !== "covered" || (choice.within !== undefined && !choice.onSite);
}

const middle = ({ value }: Row): number => (value ? (value[0] + value[1]) / 2 : 0);
