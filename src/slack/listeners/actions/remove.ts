import { SHARE } from "../../../present/words.js";
import { sentence } from "../../blocks/rendered.js";
import { readRemoval } from "../../blocks/share.js";
import { mention } from "../../blocks/text.js";
import { repliesBelow } from "../../calls/find-posted.js";
import { deleteMessage, deleteOriginal } from "../../calls/post.js";
import { sendPrivately } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { onPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Removes a shared answer and its reply. Only for the person who shared it. */
export const removeButton: Attach = (app, deps) => {
  onPress(app, ACTION.remove, async ({ press, action, client }) => {
    const { sharer, reply } = readRemoval(action.value);
    if (press.user !== sharer) {
      await sendPrivately(client, press, sentence(SHARE.onlySharer(mention(sharer))));
      return;
    }
    const { channel, message, thread, responseUrl } = press;
    if (!channel || !responseUrl) return;
    const deleteBelow = async (): Promise<void> => {
      if (!message || thread) return;
      for (const ts of await repliesBelow(client, { channel, ts: message }))
        await deleteMessage(client, { channel, ts });
    };
    // The reply first: a message that still has replies would leave a "This message was deleted" in its place.
    if (reply && channel) await deleteMessage(client, { channel, ts: reply });
    await deleteBelow();
    // The response_url also works in channels where the app is not a member.
    const removed = await deleteOriginal(responseUrl);
    if (removed.kind === "refused") {
      deps.log.error(`a shared answer was not removed: ${removed.error}`);
      await sendPrivately(client, press, sentence(SHARE.notRemoved));
      return;
    }
    // A reply that was posted in the meantime.
    await deleteBelow();
  });
};
