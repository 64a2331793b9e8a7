import type { BlockAction, ButtonAction } from "@slack/bolt";
import { askForView } from "../../blocks/ask-for.js";
import { unescapeText } from "../../blocks/text.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { ACTION } from "../../ids.js";
import { readPress } from "../../requests/press.js";

/** Shows what will be sent; nothing is sent by this press. */
export const askForGuideButton: Attach = (app) => {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: ACTION.askForGuide },
    async ({ ack, body, action, client }) => {
      await ack();
      const { trigger, view } = readPress(body);
      const opening = { trigger_id: trigger, view: askForView(unescapeText(action.value ?? "")) };
      await callView(() => (view && !view.home ? client.views.push(opening) : client.views.open(opening)));
    },
  );
};
