import { OFFERS } from "../../../present/words/offers.js";
import { answerCompared } from "../../answering/answering.js";
import { answerView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { comparedOffers } from "../../offers/offers-form.js";
import { VIEW } from "../../state/ids.js";

/**
 * The sent form for several offers: says at each field what is to be mended, or shows the offers side by side on top of
 * the form, so that closing them leads back to what was typed.
 */
export const offersSent: Attach = (app, deps) => {
  app.view(VIEW.offers, async ({ ack, view }) => {
    const compared = comparedOffers(deps.core, view);
    if (compared.kind === "errors") {
      await ack({ response_action: "errors", errors: compared.errors });
      return;
    }
    const message = answerCompared(compared.answer);
    // Slack stacks three views at most: on the third one there is no room on top.
    const { previous_view_id: below, root_view_id: lowest } = view;
    const isThird = Boolean(below) && below !== lowest;
    await ack({ response_action: isThird ? "update" : "push", view: answerView(message, "", OFFERS.title) });
  });
};
