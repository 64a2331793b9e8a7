import { ERROR, OFFER_FORM } from "../../../present/words.js";
import { answerOfferState } from "../../answering/answering.js";
import { answerView, noticeView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { readOfferFields } from "../../offers/offer-fields.js";
import { answerAt, decodeAnswerRef } from "../../state/answer-ref.js";
import { VIEW } from "../../state/ids.js";

/** The submitted form for an offer: says at each field what to correct, or shows in the form how the offer compares. */
export const offerSent: Attach = (app, deps) => {
  app.view(VIEW.offer, async ({ ack, view }) => {
    const ref = decodeAnswerRef(view.private_metadata);
    const answer = ref && answerAt(deps.core, ref);
    if (!answer) {
      await ack({ response_action: "update", view: noticeView(OFFER_FORM.title, ERROR.gone) });
      return;
    }
    const { offer, errors } = readOfferFields(view, answer);
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: "errors", errors });
      return;
    }
    const { message } = answerOfferState(deps, { ref, offer }, "modal");
    await ack({ response_action: "update", view: answerView(message, "", OFFER_FORM.title) });
  });
};
