import type { webApi } from "@slack/bolt";
import { ASK_FOR, FEEDBACK } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import { detailsOf, sendFeedback, whereOf } from "../../calls/send-feedback.js";
import type { Attach, WorkspaceDeps } from "../../deps.js";
import { sayInView } from "../../modals/open-view.js";
import { fieldOf } from "../../requests/press.js";
import { ACTION, VIEW } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** What is wrong with an answer, and a request for a guide: both go only to the feedback channel. */
export const wordsSent: Attach = (app, everywhere) => {
  app.view(VIEW.feedback, async ({ ack, view, body, client, context }) => {
    const deps = ofWorkspace(everywhere, context);
    const { title, thanks } = FEEDBACK;
    await ack({ response_action: "update", view: noticeView(title, FEEDBACK.sending) });
    const ref = view.private_metadata;
    const about = FEEDBACK.bad(whereOf(deps, ref), fieldOf(view, ACTION.words) ?? "", detailsOf(deps, ref));
    await send(client, deps, { id: view.id, user: body.user.id, title, about, thanks });
  });

  app.view(VIEW.askForGuide, async ({ ack, view, body, client, context }) => {
    const deps = ofWorkspace(everywhere, context);
    const { title, sent } = ASK_FOR;
    await ack({ response_action: "update", view: noticeView(title, FEEDBACK.sending) });
    const about = fieldOf(view, ACTION.words) ?? "";
    await send(client, deps, { id: view.id, user: body.user.id, title, about, thanks: sent });
  });
};

/** What a person sends from a form, and what the form says after it was sent. */
interface Words {
  /** The form's view id. */
  id: string;
  user: string;
  title: string;
  about: string;
  thanks: string;
}

async function send(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  { id, user, title, about, thanks }: Words,
): Promise<void> {
  const sent = await sendFeedback(client, deps, id, about);
  // Submitted twice from one form: the first submission reports the result in it.
  if (sent === "again") return;
  const worked = sent === "sent";
  await sayInView(client, { user }, { id }, { title, words: worked ? thanks : FEEDBACK.failed, worked });
}
