import { codesApart, codesInCommon } from "../currencies.js";
import type { EquityBasis, Part } from "../guide.js";
import type { CellDoubt, CellNote } from "./reading.js";
import type { Item, Sum } from "./sums.js";
import type { Period } from "./vocabulary.js";

/** What a cell says: its sums in order, and what is said about them. */
export interface Remarks {
  sums: Sum[];
  /** The stretch of time that the sums are paid for, where the cell names one. */
  period: Period | null;
  /** How many payments a year has, where the cell says so. */
  payments: number | null;
  /** The years that a grant is spread over. */
  years: number | null;
  /** A year's share of a grant, given in brackets behind it. */
  share: Sum | null;
  notes: CellNote[];
  /** What keeps the cell from being read. */
  doubt: CellDoubt | null;
}

/** What an equity figure counts by the cell's own words; undefined where they do not tell. */
export function findBasis({ period, years, share, sums }: Remarks): EquityBasis | undefined {
  if (period === "year" && !share) return { kind: "year" };
  if (years) return { kind: "grant", years };
  const [grant] = sums;
  if (!share || !grant) return undefined;
  return { kind: "grant", years: Math.round(grant.high / share.high) };
}

/** Where a sum stands in its cell. */
interface SumPlace {
  part: Part;
  inBrackets: boolean;
  /** A word such as "midpoint" stands before it. */
  middle: boolean;
  before: Item | undefined;
}

/** Takes a sum as the cell's figure, or as what it says of the figure before it; false where it is neither. */
export function takeSum(found: Remarks, sum: Sum, place: SumPlace): boolean {
  const { sums } = found;
  const [first] = sums;
  if (place.middle) return first !== undefined && isWithin(sum, first);
  if (sum.codes?.length === 0) {
    found.doubt = { kind: "currencies" };
    return true;
  }
  if (!first) {
    sums.push(sum);
    return true;
  }
  if (sum.percent !== first.percent) {
    // "12% target ($21,600–$27,600)", "$16K–$20K (10%)": one bonus, in percent and in money.
    if (place.part !== "bonus" || !place.inBrackets || sums.some(({ percent }) => percent === sum.percent))
      return false;
    sums.push(sum);
    return true;
  }
  const grant = sums.find(({ codes }) => codesInCommon(codes, sum.codes)?.length !== 0) ?? first;
  if (isYearlyShare(found, sum, grant, place)) {
    found.share ??= sum;
    return true;
  }
  return inOtherCurrency(found, sum, place.before);
}

/** "(midpoint $165K)" behind a range. */
const isWithin = (middle: Sum, range: Sum): boolean =>
  middle.single && !range.single && middle.low >= range.low && middle.high <= range.high;

/** "$55K–$95K/4yr ($14K–$24K/yr)": what a year brings of the grant before it. */
function isYearlyShare({ years }: Remarks, sum: Sum, grant: Sum, { part, inBrackets }: SumPlace): boolean {
  if (part !== "equity" || !inBrackets) return false;
  const counts = [grant.low / sum.low, grant.high / sum.high].filter((count) => !Number.isNaN(count));
  const [least, most] = years === null ? [1.7, 6.5] : [years - 0.6, years + 0.6];
  return counts.every((count) => count > least && count < most);
}

/** "£104K–£139K / $130K–$174K": the same sum once more. */
function inOtherCurrency({ sums }: Remarks, sum: Sum, before: Item | undefined): boolean {
  const paired = before?.kind === "sum" && sum.start < before.end;
  const joined = paired || (before?.kind === "mark" && "/([".includes(before.text));
  const [first, another] = sums.filter(({ percent }) => !percent);
  const apart = first && codesApart(first.codes, sum.codes);
  if (!joined || sum.percent || another || !apart) return false;
  [first.codes, sum.codes] = apart;
  sums.push(sum);
  return true;
}
