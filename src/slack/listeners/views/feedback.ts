import { ASK_FOR, FEEDBACK } from "../../../copy.js";
import { noticeView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { sendFeedback, whereOf } from "../../feedback.js";
import { ACTION, VIEW } from "../../ids.js";
import { sayInView } from "../../modals/open-view.js";
import { fieldOf } from "../../requests/fields.js";

/** What is wrong with an answer, and a guide that is asked for: both go to the feedback channel and nowhere else. */
export const wordsSent: Attach = (app, deps) => {
  app.view(VIEW.feedback, async ({ ack, view, body, client }) => {
    await ack({ response_action: "update", view: noticeView(FEEDBACK.title, FEEDBACK.sending) });
    const words = fieldOf(view, ACTION.words) ?? "";
    const about = FEEDBACK.bad(whereOf(deps, view.private_metadata), words);
    const sent = await sendFeedback(client, deps, view.id, about);
    // Sent twice from one form: the first says in it what came of it.
    if (sent === "again") return;
    const said = sent === "sent" ? FEEDBACK.thanks : FEEDBACK.failed;
    await sayInView(client, { user: body.user.id }, view, {
      title: FEEDBACK.title,
      words: said,
      worked: sent === "sent",
    });
  });

  app.view(VIEW.askForGuide, async ({ ack, view, body, client }) => {
    await ack({ response_action: "update", view: noticeView(ASK_FOR.title, FEEDBACK.sending) });
    const sent = await sendFeedback(client, deps, view.id, fieldOf(view, ACTION.words) ?? "");
    if (sent === "again") return;
    const said = sent === "sent" ? ASK_FOR.sent : FEEDBACK.failed;
    await sayInView(client, { user: body.user.id }, view, {
      title: ASK_FOR.title,
      words: said,
      worked: sent === "sent",
    });
  });
};
