import { ASK_FOR, FEEDBACK } from "../../../copy.js";
import { noticeView } from "../../blocks/views.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { sendFeedback, whereOf } from "../../feedback.js";
import { ACTION, VIEW } from "../../ids.js";
import { fieldOf } from "../../requests/fields.js";

/** What is wrong with an answer, and a guide that is asked for: both go to the feedback channel and nowhere else. */
export const wordsSent: Attach = (app, deps) => {
  app.view(VIEW.feedback, async ({ ack, view, client }) => {
    await ack({ response_action: "update", view: noticeView(FEEDBACK.title, FEEDBACK.sending) });
    const words = fieldOf(view, ACTION.words) ?? "";
    const about = FEEDBACK.bad(whereOf(deps, view.private_metadata), words);
    const sent = await sendFeedback(client, deps, view.id, about);
    // Sent twice from one form: the first says in it what came of it.
    if (sent === "again") return;
    const said = noticeView(FEEDBACK.title, sent === "sent" ? FEEDBACK.thanks : FEEDBACK.failed);
    await callView(() => client.views.update({ view_id: view.id, view: said }));
  });

  app.view(VIEW.askForGuide, async ({ ack, view, client }) => {
    await ack({ response_action: "update", view: noticeView(ASK_FOR.title, FEEDBACK.sending) });
    const sent = await sendFeedback(client, deps, view.id, fieldOf(view, ACTION.words) ?? "");
    if (sent === "again") return;
    const said = noticeView(ASK_FOR.title, sent === "sent" ? ASK_FOR.sent : FEEDBACK.failed);
    await callView(() => client.views.update({ view_id: view.id, view: said }));
  });
};
