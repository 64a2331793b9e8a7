import type { ButtonAction, FeedbackButtonsAction } from "@slack/bolt";
import { FEEDBACK } from "../../../present/words.js";
import { feedbackView } from "../../blocks/feedback.js";
import { sentence } from "../../blocks/rendered.js";
import { sendFeedback, whereOf } from "../../calls/send-feedback.js";
import { sendPrivately } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { openLogged } from "../../modals/open-view.js";
import { onPress } from "../../requests/press.js";
import { ACTION, withSuffix } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** Good goes to the feedback channel at once; bad first asks what is wrong. */
export const feedbackButton: Attach = (app, everywhere) => {
  onPress<FeedbackButtonsAction | ButtonAction>(app, withSuffix(ACTION.feedback), async (pressed) => {
    const { press, action, client, context } = pressed;
    const deps = ofWorkspace(everywhere, context);
    const [verdict, ...rest] = (action.value ?? "").split("#");
    const ref = rest.join("#");
    if (verdict === "bad") {
      await openLogged(deps, client, press, feedbackView(ref), "the form for feedback");
      return;
    }
    const from = [press.user, press.channel, press.message ?? press.view?.id, ref].join(":");
    const sent = await sendFeedback(client, deps, from, FEEDBACK.good(whereOf(deps, ref)));
    await sendPrivately(client, press, sentence(SAID[sent]));
  });
};

const SAID = { sent: FEEDBACK.thanks, again: FEEDBACK.again, failed: FEEDBACK.failed } as const;
