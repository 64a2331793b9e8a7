import type { BlockAction, ButtonAction } from "@slack/bolt";
import { threadView } from "../../blocks/thread.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { openView } from "../../modals/open-view.js";
import { readPress } from "../../requests/press.js";
import { recentThreads, type ThreadOrigin } from "../../sharing/share-thread.js";
import { ACTION } from "../../state/ids.js";

/** Opens the form for a thread. The threads follow when they are read: the trigger does not wait for them. */
export const shareThreadButton: Attach = (app, deps) => {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: ACTION.shareThread },
    async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(body);
      const origin: ThreadOrigin = {
        ref: action.value ?? "",
        shownAt: press.message ?? action.action_ts,
        ...(press.place === "private" && { channel: press.channel, responseUrl: press.responseUrl }),
      };
      const metadata = JSON.stringify(origin);
      const opened = await openView(client, press, threadView(metadata, []));
      if (opened.kind === "refused") {
        deps.log.error(`the thread form did not open: ${opened.error}`);
        return;
      }
      const recent = origin.channel ? await recentThreads(client, origin.channel) : [];
      if (!opened.view || recent.length === 0) return;
      const { id, hash } = opened.view;
      // Without them there is the link, so nobody needs to hear where they do not come.
      await callView(() => client.views.update({ view_id: id, hash, view: threadView(metadata, recent) }));
    },
  );
};
