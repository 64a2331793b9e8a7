import type { MessageShortcut } from "@slack/bolt";
import { clip } from "../../blocks/text.js";
import { readTyped } from "../../blocks/typed.js";
import type { Attach } from "../../deps.js";
import { LIMITS } from "../../limits.js";
import { openLogged } from "../../modals/open-view.js";
import { shortcutModal } from "../../modals/shortcut-modal.js";
import { SHORTCUT_ID } from "../../state/ids.js";

/** "Answer from the guides" on any message: reads it as a question and shows what it understood. */
export const answerMessage: Attach = (app, deps) => {
  app.shortcut<MessageShortcut>(
    { type: "message_action", callback_id: SHORTCUT_ID.message },
    async ({ ack, shortcut, client }) => {
      await ack();
      const { message, channel, trigger_id, response_url } = shortcut;
      const thread: unknown = message.thread_ts;
      const view = shortcutModal(deps, {
        channel: channel.id,
        thread: typeof thread === "string" ? thread : message.ts,
        responseUrl: response_url,
        shownAt: shortcut.action_ts,
        asked: clip(readTyped(message.text ?? ""), LIMITS.question),
      });
      const opener = {
        user: shortcut.user.id,
        trigger: trigger_id,
        channel: channel.id,
        ...(typeof thread === "string" && { thread }),
        responseUrl: response_url,
      };
      await openLogged(deps, client, opener, view, "the message shortcut");
    },
  );
};
