import type { OfferAnswer } from "../answer/offer/offer.js";
import { noteTexts } from "./notes.js";
import { argumentText, floorText, offerLines, offerPhrase, totalCounting, yearlyText } from "./offer-wording.js";
import { yearLines } from "./offer-years.js";
import { answerTitle, line, notes, type TextLine } from "./text-line.js";
import { OFFER } from "./words.js";

/** An offer check as lines of plain text. */
export function offerTextLines(answer: OfferAnswer): TextLine[] {
  const { sentence, script, caution } = argumentText(answer);
  return [
    line("title", `${OFFER.heading}: ${answerTitle(answer)}`),
    ...[offerPhrase(answer)].filter(Boolean).map((text) => line("figures", text)),
    ...offerLines(answer).map(({ part, label, value, place, gaps }) => {
      const counting = part === "total" ? totalCounting(answer) : "";
      const figure = [value, counting].filter(Boolean).join(", ");
      return line("item", `${label} ${figure}: ${[place, gaps].filter(Boolean).join("; ")}`);
    }),
    ...yearLines(answer).map((text) => line("item", text)),
    ...[yearlyText(answer), floorText(answer), sentence].filter(Boolean).map((text) => line("note", text)),
    ...(script ? [line("quote", `“${script}”`)] : []),
    ...(caution ? [line("note", caution)] : []),
    ...notes(noteTexts(answer.notes)),
  ];
}
