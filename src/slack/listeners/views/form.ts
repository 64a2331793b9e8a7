import { FORM } from "../../../present/words.js";
import { answerFromForm } from "../../answering/answering.js";
import { answerView } from "../../blocks/views.js";
import { respond } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { readOrigin } from "../../modals/open-form.js";
import { offerForm } from "../../offers/open-offer-form.js";
import { fieldOf } from "../../requests/press.js";
import { type AnswerRef, encodeAnswerRef } from "../../state/answer-ref.js";
import { ACTION, VIEW } from "../../state/ids.js";

/** The submitted form answers in the channel that it was opened from, or in itself if there is none. */
export const formSent: Attach = (app, deps) => {
  app.view(VIEW.form, async ({ ack, view, body, client }) => {
    const company = fieldOf(view, ACTION.formCompany);
    const role = fieldOf(view, ACTION.formRole);
    if (!company || !role) {
      await ack({ response_action: "errors", errors: { [ACTION.formCompany]: FORM.needRole } });
      return;
    }
    const ref: AnswerRef = {
      guide: `${company}/${role}`,
      region: fieldOf(view, ACTION.formRegion) ?? null,
      view: "overview",
    };
    const { channel, responseUrl, next } = readOrigin(view.private_metadata);
    const offer = next === "offer" && offerForm(deps, { ref, offer: null });
    if (offer) {
      await ack({ response_action: "update", view: offer });
      return;
    }
    if (!responseUrl) {
      const { message } = answerFromForm(deps, ref, "modal");
      await ack({ response_action: "update", view: answerView(message, encodeAnswerRef(ref)) });
      return;
    }
    await ack();
    const { message } = answerFromForm(deps, ref, "private");
    const sent = await respond(responseUrl, message, { to: "ephemeral", replace: false });
    if (sent.kind === "done") return;
    deps.log.error(`the form was not answered: ${sent.error}`);
    await sendWithoutUrl(client, { user: body.user.id, channel }, message, notDelivered(sent.error));
  });
};
