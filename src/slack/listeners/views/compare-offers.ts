import { OFFERS } from "../../../present/words/offers.js";
import { answerCompared } from "../../answering/answering.js";
import { answerView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { comparedOffers } from "../../offers/offers-form.js";
import { VIEW } from "../../state/ids.js";

/**
 * The submitted form for several offers: says at each field what to correct, or shows the comparison on top of the
 * form, so that closing it leads back to what was typed.
 */
export const offersSent: Attach = (app, deps) => {
  app.view(VIEW.offers, async ({ ack, view }) => {
    const compared = comparedOffers(deps.core, view);
    if (compared.kind === "errors") {
      await ack({ response_action: "errors", errors: compared.errors });
      return;
    }
    const message = answerCompared(compared.answer);
    // Slack stacks three views at most: on the third there is no room for another.
    const { previous_view_id: below, root_view_id: lowest } = view;
    const isThird = Boolean(below) && below !== lowest;
    await ack({ response_action: isThird ? "update" : "push", view: answerView(message, "", OFFERS.title) });
  });
};
