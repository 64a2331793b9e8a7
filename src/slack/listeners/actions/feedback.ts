import type { BlockAction, ButtonAction, FeedbackButtonsAction } from "@slack/bolt";
import { FEEDBACK } from "../../../copy.js";
import { feedbackView } from "../../blocks/feedback.js";
import { sentence } from "../../blocks/rendered.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { sendFeedback, whereOf } from "../../feedback.js";
import { ACTION, withSuffix } from "../../ids.js";
import { readPress, whisper } from "../../requests/press.js";

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
        await callView(() => client.views.open({ trigger_id: press.trigger, view: feedbackView(pointer) }));
        return;
      }
      const from = [press.user, press.channel, press.message ?? press.view?.id, pointer].join(":");
      const sent = await sendFeedback(client, deps, from, FEEDBACK.good(whereOf(deps, pointer)));
      await whisper(press, sentence(SAID[sent]));
    },
  );
};

const SAID = { sent: FEEDBACK.thanks, again: FEEDBACK.again, failed: FEEDBACK.failed } as const;
