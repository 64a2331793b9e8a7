import type { BlockAction, ButtonAction, FeedbackButtonsAction } from "@slack/bolt";
import { FEEDBACK } from "../../../present/words.js";
import { feedbackView } from "../../blocks/feedback.js";
import { sentence } from "../../blocks/rendered.js";
import { sendFeedback, whereOf } from "../../calls/send-feedback.js";
import { sendPrivately } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { openView } from "../../modals/open-view.js";
import { readPress } from "../../requests/press.js";
import { ACTION, withSuffix } from "../../state/ids.js";

/** Good goes to the feedback channel as it is; bad asks what is wrong first. */
export const feedbackButton: Attach = (app, deps) => {
  app.action<BlockAction<FeedbackButtonsAction | ButtonAction>>(
    { type: "block_actions", action_id: withSuffix(ACTION.feedback) },
    async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(body);
      const [verdict, ...rest] = (action.value ?? "").split("#");
      const ref = rest.join("#");
      if (verdict === "bad") {
        const opened = await openView(client, press, feedbackView(ref));
        if (opened.kind === "refused") deps.log.error(`the form for feedback did not open: ${opened.error}`);
        return;
      }
      const from = [press.user, press.channel, press.message ?? press.view?.id, ref].join(":");
      const sent = await sendFeedback(client, deps, from, FEEDBACK.good(whereOf(deps, ref)));
      await sendPrivately(client, press, sentence(SAID[sent]));
    },
  );
};

const SAID = { sent: FEEDBACK.thanks, again: FEEDBACK.again, failed: FEEDBACK.failed } as const;
