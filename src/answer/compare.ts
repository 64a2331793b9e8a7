import { CHOICES, COMPARE, equityCounts, PART_NAMES, TARGET } from "../copy.js";
import type { Band } from "../guides/guide.js";
import { type GuideAnswer, PART_ORDER } from "./answer.js";
import { bandLines, basisWords, capitalised, currencyOf, figuresPhrase } from "./figures.js";

/** One line of a comparison: what it compares, and a cell for each side in order. */
export interface ComparisonRow {
  label: string;
  cells: string[];
}

/** Bands, equity basis and target side by side, each in its own currency; a row that no side fills is left out. */
export function comparisonRows(answers: readonly GuideAnswer[]): ComparisonRow[] {
  const bands = answers.map(({ band }) => (band ? bandLines(band) : []));
  const parts = PART_ORDER.map(
    (part): ComparisonRow => ({
      label: capitalised(part === "bonusPct" ? COMPARE.bonusPct : PART_NAMES[part]),
      cells: bands.map((lines) => {
        const found = lines.find((line) => line.part === part);
        return found ? `${found.value}${found.detail ? ` (${found.detail})` : ""}` : "";
      }),
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

/** What sets the sides apart, as short as it can be: the company, the role or the region, or several of them. */
export function columnNames(answers: readonly GuideAnswer[]): string[] {
  const differ = (pick: (answer: GuideAnswer) => string): boolean => new Set(answers.map(pick)).size > 1;
  const picks = [
    (answer: GuideAnswer) => answer.guide.companyName,
    (answer: GuideAnswer) => answer.guide.roleName,
    (answer: GuideAnswer) => answer.region ?? "",
  ].filter(differ);
  return answers.map(
    (answer) =>
      picks
        .map((pick) => pick(answer))
        .filter(Boolean)
        .join(" · ") || answer.guide.companyName,
  );
}

/** What the sides do not have in common and what therefore cannot be compared, in plain sentences. */
export function comparisonNotes(answers: readonly GuideAnswer[]): string[] {
  const names = columnNames(answers);
  const sides = answers.flatMap(({ band, notes }, index) => [{ name: names[index] ?? "", band, notes }]);
  const banded = sides.flatMap(({ name, band }) => (band ? [{ name, band }] : []));
  const notes: string[] = [];
  const say = (values: readonly { name: string; value: string }[], sentence: (each: string) => string): void => {
    if (new Set(values.map(({ value }) => value)).size < 2) return;
    notes.push(sentence(values.map(({ name, value }) => `${name} ${value}`).join(", ")));
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
  say(
    withTotal.map(({ name, band }) => ({ name, value: COMPARE.arithmetic[band.arithmetic] })),
    COMPARE.totals,
  );
  const seen = new Set(notes);
  for (const { name, notes: own } of sides) {
    for (const note of own) if (!seen.has(note)) notes.push(COMPARE.of(name, note));
  }
  return notes;
}

const countsEquity = ({ equityBasis }: Band): string => equityCounts(equityBasis) || COMPARE.arithmetic.unknown;
