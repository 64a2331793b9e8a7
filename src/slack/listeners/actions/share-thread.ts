import type { BlockAction, ButtonAction } from "@slack/bolt";
import { threadView } from "../../blocks/thread.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { ACTION } from "../../ids.js";
import { readPress } from "../../requests/press.js";
import { recentThreads, type ThreadOrigin } from "../../sharing/share-thread.js";

/** Opens the form for a thread. The threads follow when they are read: the trigger does not wait for them. */
export const shareThreadButton: Attach = (app, deps) => {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: ACTION.shareThread },
    async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(body);
      const origin: ThreadOrigin = {
        pointer: action.value ?? "",
        ...(press.place === "private" && { channel: press.channel, responseUrl: press.responseUrl }),
      };
      const metadata = JSON.stringify(origin);
      const opening = { trigger_id: press.trigger, view: threadView(metadata, []) };
      try {
        const { view } = press.view ? await client.views.push(opening) : await client.views.open(opening);
        const recent = origin.channel ? await recentThreads(client, origin.channel) : [];
        if (!view?.id || recent.length === 0) return;
        const changed = { view_id: view.id, hash: view.hash, view: threadView(metadata, recent) };
        await callView(() => client.views.update(changed));
      } catch (error) {
        deps.log.error(`the thread form did not open: ${String(error)}`);
      }
    },
  );
};
