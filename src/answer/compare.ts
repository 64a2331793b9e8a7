import { type Band, partCurrency, type Range } from "../domain/guide.js";
import { payCurrency, payOf } from "../domain/yearly.js";
import type { GuideAnswer } from "./guide-answer.js";
import { type Note, sameNote } from "./notes.js";
import type { RankedPart } from "./ranked.js";

/** The shortest names that distinguish the guides: the company; if need be with the role, the level or the region. */
export function columnNames(answers: readonly GuideAnswer[]): string[] {
  const picks = [
    ({ guide }: GuideAnswer) => guide.companyName,
    ({ guide }: GuideAnswer) => guide.roleName,
    ({ level }: GuideAnswer) => level?.name ?? "",
    ({ region }: GuideAnswer) => region ?? "",
  ].filter((pick) => new Set(answers.map(pick)).size > 1);
  for (let count = 1; count <= picks.length; count++) {
    const names = answers.map((answer) =>
      picks
        .slice(0, count)
        .map((pick) => pick(answer))
        .filter(Boolean)
        .join(" · "),
    );
    const isTold = new Set(names).size === names.length && names.every(Boolean);
    if (count === picks.length || isTold) return names;
  }
  return answers.map(({ guide }) => guide.companyName);
}

/**
 * Notes for a comparison: which guide pays more, then what differs between them and so cannot be compared, then the
 * notes of each guide.
 *
 * @param by the part of pay that was asked about
 */
export function comparisonNotes(answers: readonly GuideAnswer[], by: RankedPart = "yearly"): Note[] {
  const names = columnNames(answers);
  const guides = answers.flatMap(({ band, notes }, index) => [{ name: names[index] ?? "", band, notes }]);
  const banded = guides.flatMap(({ name, band }) => (band ? [{ name, band }] : []));
  const notes = paysMore(banded, by);
  const bandless = guides.filter(({ band }) => !band).map(({ name }) => name);
  if (bandless.length) notes.push({ kind: "no-band", names: bandless });
  const currencies = banded.map(({ name, band }) => ({ name, currency: partCurrency(band, "total") }));
  if (differ(currencies.map(({ currency }) => currency))) notes.push({ kind: "currencies-differ", guides: currencies });
  const equity = banded.flatMap(({ name, band }) => (band.equity?.[1] ? [{ name, basis: band.equityBasis }] : []));
  if (differ(equity.map(({ basis }) => JSON.stringify(basis)))) notes.push({ kind: "equity-differs", guides: equity });
  const totals = banded.flatMap(({ name, band }) =>
    band.total && band.equity?.[1] ? [{ name, arithmetic: band.arithmetic }] : [],
  );
  const totalsDiffer = differ(totals.map(({ arithmetic }) => arithmetic));
  if (totalsDiffer) notes.push({ kind: "totals-differ", guides: totals });

  const common = (guides[0]?.notes ?? []).filter((note) => guides.every((guide) => has(guide.notes, note)));
  notes.push(...common);
  for (const { name, notes: own } of guides) {
    for (const note of own) {
      // If the totals differ, a note above already says that one counts the whole grant.
      const isSaid = has(common, note) || (totalsDiffer && note.kind === "whole-grant");
      if (!isSaid) notes.push({ kind: "of-guide", name, note });
    }
  }
  return notes;
}

interface Banded {
  name: string;
  band: Band;
}

/** Which side pays more of the part asked about, per year; no such note if currencies differ. */
function paysMore(sides: readonly Banded[], by: RankedPart): Note[] {
  const known = sides.flatMap(({ name, band }) => {
    const range = payOf(band, by);
    return range ? [{ name, range, currency: payCurrency(band, by) }] : [];
  });
  const unknown = sides.filter(({ name }) => !known.some((one) => one.name === name)).map(({ name }) => name);
  const notes: Note[] = unknown.length > 0 && sides.length > 1 ? [{ kind: "pay-unknown", by, names: unknown }] : [];
  if (known.length < 2 || differ(known.map(({ currency }) => currency))) return notes;
  const ordered = [...known].sort((a, b) => sum(b.range) - sum(a.range));
  const [first, second] = ordered.map(({ range }) => range);
  const alike = first !== undefined && second !== undefined && isAlike(first, second);
  return [{ kind: "pays-more", by, sides: ordered, alike, without: by === "yearly" ? lacking(sides) : [] }, ...notes];
}

const sum = ([low, high]: Range): number => low + high;

/** Whether the ends of two bands differ by at most a tenth of what both span, or a fiftieth of the lower top. */
function isAlike([low, high]: Range, [otherLow, otherHigh]: Range): boolean {
  const apart = Math.max(Math.abs(low - otherLow), Math.abs(high - otherHigh));
  const span = Math.max(high, otherHigh) - Math.min(low, otherLow);
  return apart <= Math.max(span / 10, Math.min(high, otherHigh) / 50);
}

/** For each guide, parts of a year's pay that it does not give though another one does. */
function lacking(sides: readonly Banded[]): { name: string; parts: ("equity" | "bonus")[] }[] {
  const gives = ({ band }: Banded, part: "equity" | "bonus"): boolean => (payOf(band, part)?.[1] ?? 0) > 0;
  const given = (["equity", "bonus"] as const).filter((part) => sides.some((side) => gives(side, part)));
  return sides.flatMap((side) => {
    const parts = given.filter((part) => !gives(side, part));
    return parts.length > 0 ? [{ name: side.name, parts }] : [];
  });
}

const differ = (values: readonly string[]): boolean => new Set(values).size > 1;

const has = (notes: readonly Note[], note: Note): boolean => notes.some((other) => sameNote(other, note));
