import type { Band, Part } from "../domain/guide.js";
import { bandLines, basisWords, capitalised, currencyOf, figuresPhrase, type PartLine } from "../present/figures.js";
import { CHOICES, COMPARE, equityCounts, NOTES, PART_NAMES, TARGET } from "../present/words.js";
import { type GuideAnswer, PART_ORDER } from "./answer.js";

/** One line of a comparison: what it compares, and a cell for each side in order. */
export interface ComparisonRow {
  label: string;
  cells: string[];
}

/** Bands, equity basis and target side by side, each in its own currency; a row that no side fills is left out. */
export function comparisonRows(answers: readonly GuideAnswer[]): ComparisonRow[] {
  const bands = answers.map(({ band }) => (band ? bandLines(band) : []));
  const parts = PART_ORDER.filter((part) => part !== "bonusPct").map(
    (part): ComparisonRow => ({
      label: capitalised(PART_NAMES[part]),
      cells: bands.map((lines) => cellOf(lines, part)),
    }),
  );
  const figures = (side: "ask" | "floor"): string[] =>
    answers.map(({ target, band, region }) => {
      const text = target ? figuresPhrase(target[side], target.currency, band?.currencies) : "";
      return target && text && side === "ask" ? `${text}. ${basisWords(target.basis, region ?? "")}` : text;
    });
  return [...parts, { label: TARGET.heading, cells: figures("ask") }, { label: COMPARE.floor, cells: figures("floor") }]
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ label, cells }) => ({ label, cells: cells.map((cell) => cell || CHOICES.missing) }));
}

/** A part's figure with what it counts; a bonus in percent stands in the row of the bonus. */
function cellOf(lines: readonly PartLine[], part: Part): string {
  const found = lines.find((line) => line.part === part);
  if (found) return found.detail ? `${found.value} (${found.detail})` : found.value;
  const percent = part === "bonus" ? lines.find((line) => line.part === "bonusPct") : undefined;
  return percent ? COMPARE.ofBase(percent.value) : "";
}

/** What tells the sides apart, as short as it can be: the company; where that is not enough, the role or region as well. */
export function columnNames(answers: readonly GuideAnswer[]): string[] {
  const picks = [
    ({ guide }: GuideAnswer) => guide.companyName,
    ({ guide }: GuideAnswer) => guide.roleName,
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

/** What the sides do not have in common and what therefore cannot be compared, in plain sentences. */
export function comparisonNotes(answers: readonly GuideAnswer[]): string[] {
  const names = columnNames(answers);
  const sides = answers.flatMap(({ band, notes }, index) => [{ name: names[index] ?? "", band, notes }]);
  const banded = sides.flatMap(({ name, band }) => (band ? [{ name, band }] : []));
  const notes: string[] = [];
  const say = (values: readonly { name: string; value: string }[], sentence: (each: string) => string): boolean => {
    const differ = new Set(values.map(({ value }) => value)).size > 1;
    if (differ) notes.push(sentence(values.map(({ name, value }) => `${name} ${value}`).join(", ")));
    return differ;
  };
  const bandless = sides.filter(({ band }) => !band).map(({ name }) => name);
  if (bandless.length) notes.push(COMPARE.noBand(bandless));
  say(
    banded.map(({ name, band }) => ({ name, value: currencyOf(band, "total") })),
    COMPARE.currencies,
  );
  const withEquity = banded.filter(({ band }) => band.equity);
  say(
    withEquity.map(({ name, band }) => ({ name, value: countsEquity(band) })),
    COMPARE.equity,
  );
  const withTotal = banded.filter(({ band }) => band.total);
  const totalsDiffer = say(
    withTotal.map(({ name, band }) => ({ name, value: COMPARE.arithmetic[band.arithmetic] })),
    COMPARE.totals,
  );
  const common = new Set(sides[0]?.notes.filter((note) => sides.every((side) => side.notes.includes(note))));
  notes.push(...common);
  for (const { name, band, notes: own } of sides) {
    const said = totalsDiffer && band?.equityBasis.kind === "grant" ? NOTES.wholeGrant(band.equityBasis.years) : "";
    for (const note of own) if (!common.has(note) && note !== said) notes.push(COMPARE.of(name, note));
  }
  return notes;
}

const countsEquity = ({ equityBasis }: Band): string => equityCounts(equityBasis) || COMPARE.arithmetic.unknown;
