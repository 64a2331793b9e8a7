import { COUNTER, ERROR } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { writtenCounter } from "../../offers/counter.js";
import { VIEW } from "../../state/ids.js";
import { decodeOfferState } from "../../state/offer-state.js";

/** The submitted form shows the counter to copy; Done closes it, and edits in it are not sent anywhere. */
export const counterSent: Attach = (app, deps) => {
  app.view(VIEW.counter, async ({ ack, view }) => {
    const state = decodeOfferState(view.private_metadata);
    const written = state && writtenCounter(deps.core, state, view);
    await ack({ response_action: "update", view: written ?? noticeView(COUNTER.modal, ERROR.gone) });
  });
  app.view(VIEW.counterText, async ({ ack }) => ack({ response_action: "clear" }));
};
