import type { BlockAction, ButtonAction } from "@slack/bolt";
import { ERROR } from "../../../present/words.js";
import { sentence } from "../../blocks/rendered.js";
import type { Attach } from "../../deps.js";
import { openView } from "../../modals/open-view.js";
import { counterForm } from "../../offers/counter.js";
import { answerPress, readPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";
import { decodeOfferState } from "../../state/offer-state.js";

/** Opens the form for a counter. What comes of it is shown to be copied, and sent by nobody but the person. */
export const counterButton: Attach = (app, deps) => {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: ACTION.counter },
    async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(body);
      const state = decodeOfferState(action.value);
      const view = state && counterForm(deps.core, state);
      if (!view) {
        await answerPress(client, press, sentence(ERROR.gone));
        return;
      }
      const opened = await openView(client, press, view);
      if (opened.kind === "refused") deps.log.error(`the form for a counter did not open: ${opened.error}`);
    },
  );
};
