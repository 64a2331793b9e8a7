import { threadView } from "../../blocks/thread.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { openLogged } from "../../modals/open-view.js";
import { onPress } from "../../requests/press.js";
import { recentThreads, type ThreadOrigin } from "../../sharing/share-thread.js";
import { ACTION } from "../../state/ids.js";

/** Opens the form for a thread. The threads are added once they are read: the trigger would expire before that. */
export const shareThreadButton: Attach = (app, deps) => {
  onPress(app, ACTION.shareThread, async ({ press, action, client }) => {
    const origin: ThreadOrigin = {
      ref: action.value ?? "",
      shownAt: press.message ?? action.action_ts,
      ...(press.place === "private" && { channel: press.channel, responseUrl: press.responseUrl }),
    };
    const metadata = JSON.stringify(origin);
    const opened = await openLogged(deps, client, press, threadView(metadata, []), "the thread form");
    if (opened.kind === "refused") return;
    const recent = origin.channel ? await recentThreads(client, origin.channel) : [];
    if (!opened.view || recent.length === 0) return;
    const { id, hash } = opened.view;
    // If this fails, the field for a link remains, so there is nothing to report.
    await callView(() => client.views.update({ view_id: id, hash, view: threadView(metadata, recent) }));
  });
};
