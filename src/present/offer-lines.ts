import type { OfferAnswer } from "../answer/offer/offer.js";
import { partCurrency } from "../domain/guide.js";
import { formatMoney } from "../domain/money.js";
import { noteTexts } from "./notes.js";
import { argumentText, floorText, offerLines, totalCounting, yearlyText } from "./offer-wording.js";
import { answerTitle, line, notes, type TextLine } from "./text-line.js";
import { OFFER, PART_NAMES } from "./words.js";

/** An offer check as lines of plain text. */
export function offerTextLines(answer: OfferAnswer): TextLine[] {
  const { sentence, script, caution } = argumentText(answer);
  return [
    line("title", `${OFFER.heading}: ${answerTitle(answer)}`),
    ...[offerPhrase(answer)].filter(Boolean).map((text) => line("figures", text)),
    ...offerLines(answer).map(({ part, label, value, place, gaps }) => {
      const counting = part === "total" ? totalCounting(answer) : "";
      const figure = [value || (part === "total" ? OFFER.notCounted : OFFER.notTyped), counting]
        .filter(Boolean)
        .join(", ");
      return line("item", `${label} ${figure}: ${[place, gaps].filter(Boolean).join("; ")}`);
    }),
    ...[yearlyText(answer), floorText(answer), sentence].filter(Boolean).map((text) => line("note", text)),
    ...(script ? [line("quote", `“${script}”`)] : []),
    ...(caution ? [line("note", caution)] : []),
    ...notes(noteTexts(answer.notes)),
  ];
}

/** The offer as it was understood: `Base $150K · equity $40K over 4 years · bonus $22.5K · sign-on $10K`. */
function offerPhrase({ offer, answer }: OfferAnswer): string {
  const { band } = answer;
  const parts = (["base", "equity", "bonus", "signOn"] as const).flatMap((part) => {
    const value = offer[part];
    if (value === null || !band) return [];
    const money = formatMoney([value, value], partCurrency(band, part));
    const years = part === "equity" && value > 0 ? offer.years : null;
    return [`${PART_NAMES[part]} ${years ? OFFER.overYears(money, years) : money}`];
  });
  return parts.join(" · ");
}
