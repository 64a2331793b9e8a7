import { partCurrency } from "../domain/guide.js";
import type { GuideAnswer } from "./guide-answer.js";
import { type Note, sameNote } from "./notes.js";

/** What tells the guides apart, as short as it can be: the company; where that is not enough, the role, the level or the region as well. */
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
    if (count === picks.length || new Set(names).size === names.length) return names;
  }
  return answers.map(({ guide }) => guide.companyName);
}

/** What the guides do not have in common and what therefore cannot be compared; then what each says of itself. */
export function comparisonNotes(answers: readonly GuideAnswer[]): Note[] {
  const names = columnNames(answers);
  const guides = answers.flatMap(({ band, notes }, index) => [{ name: names[index] ?? "", band, notes }]);
  const banded = guides.flatMap(({ name, band }) => (band ? [{ name, band }] : []));
  const notes: Note[] = [];
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
      // That a total counts the whole grant is said above where the totals differ.
      const isSaid = has(common, note) || (totalsDiffer && note.kind === "whole-grant");
      if (!isSaid) notes.push({ kind: "of-guide", name, note });
    }
  }
  return notes;
}

const differ = (values: readonly string[]): boolean => new Set(values).size > 1;

const has = (notes: readonly Note[], note: Note): boolean => notes.some((other) => sameNote(other, note));
