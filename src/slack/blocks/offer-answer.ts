import type { types } from "@slack/bolt";
import type { OfferAnswer, TypedOffer } from "../../answer/offer/offer.js";
import { yearsCurrency } from "../../answer/offer/which-pays-more.js";
import { capitalised } from "../../present/figures.js";
import { noteTexts } from "../../present/notes.js";
import { unlikeYears, YEAR_PARTS, yearLines } from "../../present/offer-lines.js";
import {
  argumentText,
  floorText,
  offerLines,
  offerPhrase,
  totalCounting,
  yearlyText,
} from "../../present/offer-wording.js";
import { answerTitle } from "../../present/text-line.js";
import { BUTTON, OFFER, OFFER_COLUMNS, OFFER_FORM, PART_NAMES } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { answerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { ACTION } from "../state/ids.js";
import { encodeOfferState, offerStateOf } from "../state/offer-state.js";
import type { Place } from "./answer.js";
import { yearsChart } from "./chart.js";
import { actions, type Block, button, context, fitsTable, header, notes, type Style, section, table } from "./kit.js";
import { literal, quote } from "./text.js";

/** An offer next to its band, for its owner only; `typed` goes on to the buttons. */
export function offerBlocks(answer: OfferAnswer, typed: TypedOffer | null, place: Place, style: Style): Block[] {
  const rows = offerLines(answer).map(({ part, label, value, place, gaps }) => {
    const counting = part === "total" ? totalCounting(answer) : "";
    return [label, [value, counting && `(${counting})`].filter(Boolean).join(" "), place, gaps];
  });
  const cells = [OFFER_COLUMNS, ...rows];
  const { sentence, script, caution } = argumentText(answer);
  const argued = [sentence && literal(sentence, 600), script && quote(script, 1_500)].filter(Boolean).join("\n");
  return [
    header(`${OFFER.heading}: ${answerTitle(answer)}`),
    style === "native" && fitsTable(cells)
      ? table(cells)
      : section(
          rows
            .map(([label = "", ...rest]) => `*${literal(label, 50)}* ${literal(rest.filter(Boolean).join(" · "), 400)}`)
            .join("\n"),
        ),
    ...[offerPhrase(answer)].filter(Boolean).map((text) => section(literal(text, LIMITS.section))),
    ...yearBlocks(answer, style),
    ...[[yearlyText(answer), floorText(answer)].filter(Boolean).join(" ")]
      .filter(Boolean)
      .map((text) => section(literal(text, LIMITS.section))),
    ...(argued ? [section(argued)] : []),
    ...context([caution && literal(caution, 300)]),
    ...notes(noteTexts(answer.notes)),
    ...context([OFFER_FORM.privacy]),
    ...actions(buttons(answer, typed, place)),
  ];
}

/** What is paid in each year, if the years differ: one line each, and a chart of the parts. */
function yearBlocks(answer: OfferAnswer, style: Style): Block[] {
  const years = unlikeYears(answer);
  const lines = yearLines(answer);
  if (lines.length === 0) return [];
  const series = YEAR_PARTS.filter((part) => years.some((year) => year[part] > 0)).map((part) => ({
    name: capitalised(PART_NAMES[part]),
    values: years.map((year) => year[part]),
  }));
  return [
    section(literal(lines.join("\n"), LIMITS.section)),
    ...(style === "native" ? yearsChart(OFFER.years, { currency: yearsCurrency(answer), series }) : []),
  ];
}

/** Buttons that continue with the offer carry it; those that lead to the guide's answer, or share it, do not. */
function buttons({ answer }: OfferAnswer, typed: TypedOffer | null, place: Place): types.Button[] {
  const state = typed && encodeOfferState(offerStateOf(answer, typed));
  const ref = encodeAnswerRef(answerRef(answer, "overview"));
  return [
    ...(state ? [button(BUTTON.counter, ACTION.counter, state, "primary")] : []),
    ...(state ? [button(BUTTON.changeOffer, ACTION.changeOffer, state)] : []),
    ...(state ? [button(BUTTON.compareOffer, ACTION.compareOffers, state)] : []),
    button(BUTTON.guideAnswer, `${ACTION.view}:overview`, ref),
    ...(place === "private" || place === "threaded" ? [button(BUTTON.shareGuide, ACTION.shareGuide, ref)] : []),
  ];
}
