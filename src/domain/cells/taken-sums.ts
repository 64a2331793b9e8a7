import { codesInCommon, divideCodes } from "../currencies.js";
import type { EquityBasis, Part } from "../pay.js";
import type { CellDoubt, CellNote } from "./reading.js";
import type { Item, Sum } from "./sums.js";
import type { Period } from "./vocabulary.js";

/** What was read of a cell: its sums in order, and the remarks about them. */
export interface Remarks {
  sums: Sum[];
  /** The period that the sums are paid for, if the cell names one. */
  period: Period | null;
  /** Payments a year, if the cell says so. */
  payments: number | null;
  /** Years that a grant is spread over. */
  years: number | null;
  /** A year's share of a grant, given in brackets after it. */
  share: Sum | null;
  notes: CellNote[];
  /** Why the cell is not read. */
  doubt: CellDoubt | null;
}

/** What an equity figure counts by the cell's own words; undefined if they do not say. */
export function findBasis({ period, years, share, sums }: Remarks): EquityBasis | undefined {
  if (period === "year" && !share) return { kind: "year" };
  if (years) return { kind: "grant", years };
  const [grant] = sums;
  if (!share || !grant) return undefined;
  return { kind: "grant", years: Math.round(grant.high / share.high) };
}

interface SumPlace {
  part: Part;
  inBrackets: boolean;
  /** A word such as "midpoint" comes before it. */
  middle: boolean;
  before: Item | undefined;
}

/** Takes a sum as the cell's figure, or as a remark on the figure before it; false if it is neither. */
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

/** Whether a sum is the middle of the range before it: "(midpoint $165K)". */
const isWithin = (middle: Sum, range: Sum): boolean =>
  middle.single && !range.single && middle.low >= range.low && middle.high <= range.high;

/** Whether a sum is one year of the grant before it: "$55K–$95K/4yr ($14K–$24K/yr)". */
function isYearlyShare({ years }: Remarks, sum: Sum, grant: Sum, { part, inBrackets }: SumPlace): boolean {
  if (part !== "equity" || !inBrackets) return false;
  const counts = [grant.low / sum.low, grant.high / sum.high].filter((count) => !Number.isNaN(count));
  const [least, most] = years === null ? [1.7, 6.5] : [years - 0.6, years + 0.6];
  return counts.every((count) => count > least && count < most);
}

/** Takes a sum that repeats the one before in another currency: "£104K–£139K / $130K–$174K". */
function inOtherCurrency({ sums }: Remarks, sum: Sum, before: Item | undefined): boolean {
  const paired = before?.kind === "sum" && sum.start < before.end;
  const joined = paired || (before?.kind === "mark" && "/([".includes(before.text));
  const [first, another] = sums.filter(({ percent }) => !percent);
  const divided = first && divideCodes(first.codes, sum.codes);
  if (!joined || sum.percent || another || !divided) return false;
  [first.codes, sum.codes] = divided;
  sums.push(sum);
  return true;
}
