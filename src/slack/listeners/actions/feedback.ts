import type { BlockAction, ButtonAction, FeedbackButtonsAction } from "@slack/bolt";
import { FEEDBACK } from "../../../present/words.js";
import { feedbackView } from "../../blocks/feedback.js";
import { sentence } from "../../blocks/rendered.js";
import { tell } from "../../calls/tell.js";
import type { Attach } from "../../deps.js";
import { sendFeedback, whereOf } from "../../feedback.js";
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
      const pointer = rest.join("#");
      if (verdict === "bad") {
        const opened = await openView(client, press, feedbackView(pointer));
        if (opened.kind === "refused") deps.log.error(`the form for feedback did not open: ${opened.error}`);
        return;
      }
      const from = [press.user, press.channel, press.message ?? press.view?.id, pointer].join(":");
      const sent = await sendFeedback(client, deps, from, FEEDBACK.good(whereOf(deps, pointer)));
      await tell(client, press, sentence(SAID[sent]));
    },
  );
};

const SAID = { sent: FEEDBACK.thanks, again: FEEDBACK.again, failed: FEEDBACK.failed } as const;
