import { answerTitle } from "../../answer/lines.js";
import type { OfferAnswer } from "../../answer/offer/offer.js";
import { argumentText, floorText, offerLines, totalCounting, yearlyText } from "../../answer/offer/wording.js";
import { BUTTON, OFFER, OFFER_COLUMNS, OFFER_FORM } from "../../copy.js";
import { ACTION } from "../ids.js";
import { LIMITS } from "../limits.js";
import { pointerTo, writePointer } from "../pointer.js";
import { actions, type Block, button, context, fitsTable, header, notes, type Style, section, table } from "./kit.js";
import { literal, quote } from "./text.js";

/** An offer beside its band, for its owner only. Its buttons lead to the guide's answer and hold nothing of the offer. */
export function offerBlocks(answer: OfferAnswer, style: Style): Block[] {
  const rows = offerLines(answer).map(({ part, label, value, place, gaps }) => {
    const counting = part === "total" ? totalCounting(answer) : "";
    const own = value || (part === "total" ? OFFER.notCounted : OFFER.notTyped);
    return [label, [own, counting && `(${counting})`].filter(Boolean).join(" "), place, gaps];
  });
  const cells = [OFFER_COLUMNS, ...rows];
  const { sentence, script, caution } = argumentText(answer);
  const argued = [sentence && literal(sentence, 600), script && quote(script, 1_500)].filter(Boolean).join("\n");
  return [
    header(`${OFFER.heading}: ${answerTitle(answer)}`),
    ...notes(answer.notes),
    style === "native" && fitsTable(cells)
      ? table(cells)
      : section(literal(rows.map((row) => `• ${row.filter(Boolean).join(": ")}`).join("\n"), LIMITS.section)),
    ...[[yearlyText(answer), floorText(answer)].filter(Boolean).join(" ")]
      .filter(Boolean)
      .map((text) => section(literal(text, LIMITS.section))),
    ...(argued ? [section(argued)] : []),
    ...context([caution && literal(caution, 300), OFFER_FORM.privacy]),
    ...actions([
      button(BUTTON.guideAnswer, `${ACTION.view}:overview`, writePointer(pointerTo(answer.answer, "overview"))),
    ]),
  ];
}
