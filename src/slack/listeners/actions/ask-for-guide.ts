import type { BlockAction, ButtonAction } from "@slack/bolt";
import { askForView } from "../../blocks/ask-for.js";
import { unescapeText } from "../../blocks/text.js";
import type { Attach } from "../../deps.js";
import { openView } from "../../modals/open-view.js";
import { readPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Shows what will be sent; nothing is sent by this press. */
export const askForGuideButton: Attach = (app, deps) => {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: ACTION.askForGuide },
    async ({ ack, body, action, client }) => {
      await ack();
      const opened = await openView(client, readPress(body), askForView(unescapeText(action.value ?? "")));
      if (opened.kind === "refused") deps.log.error(`the form for a guide did not open: ${opened.error}`);
    },
  );
};
