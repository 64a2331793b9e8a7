import type { GuideAnswer } from "../answer/guide-answer.js";
import { asksApart } from "../answer/plain-asks.js";
import { type Figures, PARTS, type Part } from "../domain/guide.js";
import { formatMoney } from "../domain/money.js";
import { yearlyCurrency } from "../domain/yearly.js";
import { bandLines, basisWords, capitalised, figuresPhrase, type PartLine } from "./figures.js";
import { rowName } from "./text-line.js";
import { CHOICES, COMPARE, PART_NAMES, TARGET, YEARLY } from "./words.js";

/** One line of a comparison: what it compares, and a cell for each side in order. */
export interface ComparisonRow {
  label: string;
  cells: string[];
}

/** Bands, equity basis and target side by side, each in its own currency; a row that no side fills is left out. */
export function comparisonRows(answers: readonly GuideAnswer[]): ComparisonRow[] {
  const bands = answers.map(({ band }) => (band ? bandLines(band) : []));
  const parts = PARTS.filter((part) => part !== "bonusPct").map(
    (part): ComparisonRow => ({
      label: capitalised(PART_NAMES[part]),
      cells: bands.map((lines) => cellOf(lines, part)),
    }),
  );
  const figures = (side: "ask" | "floor"): string[] =>
    answers.map((answer) => {
      const { target, band } = answer;
      const phrase = (own: Figures) => (target ? figuresPhrase(own, target.currency, band?.currencies) : "");
      const { plain, onCondition } = asksApart(target ?? { ask: {} });
      const [asked, fallback] = [phrase(plain), phrase(onCondition)];
      const asks = [asked, fallback && TARGET.onCondition(fallback)].filter(Boolean).join(". ");
      const text = side === "ask" ? asks : phrase(target?.floor ?? {});
      return target && text && side === "ask" ? `${text}. ${basisWords(target.basis, rowName(answer))}` : text;
    });
  const yearly = answers.map(({ band }) => (band?.yearly ? formatMoney(band.yearly, yearlyCurrency(band)) : ""));
  return [
    ...parts,
    { label: YEARLY.label, cells: yearly },
    { label: TARGET.heading, cells: figures("ask") },
    { label: COMPARE.floor, cells: figures("floor") },
  ]
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ label, cells }) => ({ label, cells: cells.map((cell) => cell || CHOICES.missing) }));
}

/** Whether a side has anything to compare. */
export const hasPay = (answer: GuideAnswer | undefined): boolean => Boolean(answer?.band ?? answer?.target);

/** A part's figure with what it counts; a bonus in percent is in the row of the bonus. */
function cellOf(lines: readonly PartLine[], part: Part): string {
  const found = lines.find((line) => line.part === part);
  if (found) return found.detail ? `${found.value} (${found.detail})` : found.value;
  const percent = part === "bonus" ? lines.find((line) => line.part === "bonusPct") : undefined;
  return percent ? COMPARE.ofBase(percent.value) : "";
}
