import type { types, ViewOutput } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import type { OfferAnswer } from "../../answer/offer/offer.js";
import { besideItsGuide } from "../../answer/offer/offered-currency.js";
import { counterFields } from "../../present/counter-fields.js";
import { writeCounter } from "../../present/counter-letter.js";
import { answerTitle } from "../../present/text-line.js";
import { checkOfferState } from "../answering/check-offer.js";
import { counterFormView, counterView } from "../blocks/counter.js";
import type { Core } from "../core.js";
import { fieldOf } from "../requests/press.js";
import { counterField } from "../state/ids.js";
import { encodeOfferState, type OfferState } from "../state/offer-state.js";

/** The form for a counter, from an offer or only from the guide's answer; null if the guide no longer exists. */
export function counterForm(core: Core, state: OfferState): types.ModalView | null {
  const from = answerAndOffer(core, state);
  return (
    from &&
    counterFormView(answerTitle(from.answer), counterFields(from.answer, from.offer), encodeOfferState(state) ?? "")
  );
}

/** The counter made from a submitted form; null if the guide no longer exists. */
export function writtenCounter(core: Core, state: OfferState, view: Pick<ViewOutput, "state">): types.ModalView | null {
  const from = answerAndOffer(core, state);
  if (!from) return null;
  const filled = counterFields(from.answer, from.offer).flatMap((field) => {
    const value = fieldOf(view, counterField(field));
    return value ? [[field.name, value]] : [];
  });
  return counterView(writeCounter(from.answer, from.offer, Object.fromEntries(filled), state.said?.language));
}

function answerAndOffer(core: Core, state: OfferState): { answer: GuideAnswer; offer: OfferAnswer | null } | null {
  const checked = checkOfferState(core, state);
  if (!checked) return null;
  if (checked.kind !== "offer") return { answer: checked, offer: null };
  const offer = besideItsGuide(checked);
  return { answer: offer.answer, offer };
}
