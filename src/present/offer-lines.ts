import type { LooseOffer, OfferAnswer, YearPay } from "../answer/offer/offer.js";
import { payByYear } from "../answer/offer/sums.js";
import { yearsCurrency } from "../answer/offer/which-pays-more.js";
import { formatMoney } from "../domain/money.js";
import { noteTexts } from "./notes.js";
import { argumentText, floorText, offerLines, offerPhrase, totalCounting, yearlyText } from "./offer-wording.js";
import { answerTitle, line, notes, type TextLine } from "./text-line.js";
import { OFFER, PART_NAMES } from "./words.js";

type AnyOffer = OfferAnswer | LooseOffer;

/** The parts of a year's pay in the order in which they are shown. */
export const YEAR_PARTS = ["base", "bonus", "equity", "signOn"] as const;

/** The years of an offer if they differ; empty if there is nothing to show year by year. */
export function unlikeYears({ byYear, offer }: AnyOffer): YearPay[] {
  if (!byYear || new Set(byYear).size < 2) return [];
  return payByYear(offer);
}

/** One line for each year: `Year 1: $272K (base $172K, equity $20K, sign-on $80K)`. */
export function yearLines(offer: AnyOffer): string[] {
  const write = (amount: number): string => formatMoney([amount, amount], yearsCurrency(offer));
  return unlikeYears(offer).map((year, at) => {
    const parts = YEAR_PARTS.flatMap((part) => (year[part] ? [`${PART_NAMES[part]} ${write(year[part])}`] : []));
    return OFFER.year(at + 1, write(year.total), parts.join(", "));
  });
}

/** An offer check as lines of plain text. */
export function offerTextLines(answer: OfferAnswer): TextLine[] {
  const { sentence, script, caution } = argumentText(answer);
  return [
    line("title", `${OFFER.heading}: ${answerTitle(answer)}`),
    ...[offerPhrase(answer)].filter(Boolean).map((text) => line("figures", text)),
    ...offerLines(answer).map(({ part, label, value, place, gaps }) => {
      const counting = part === "total" ? totalCounting(answer) : "";
      const figure = [value, counting].filter(Boolean).join(", ");
      return line("item", [`${label} ${figure}`, [place, gaps].filter(Boolean).join("; ")].filter(Boolean).join(": "));
    }),
    ...yearLines(answer).map((text) => line("item", text)),
    ...[yearlyText(answer), floorText(answer), sentence].filter(Boolean).map((text) => line("note", text)),
    ...(script ? [line("quote", `“${script}”`)] : []),
    ...(caution ? [line("note", caution)] : []),
    ...notes(noteTexts(answer.notes)),
  ];
}
