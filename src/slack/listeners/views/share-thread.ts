import { THREAD } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import { lookUpChannel } from "../../calls/channel.js";
import type { Attach } from "../../deps.js";
import { sayInView } from "../../modals/open-view.js";
import { fieldOf } from "../../requests/fields.js";
import { readMessageLink } from "../../requests/message-link.js";
import { asksBefore, rememberYes } from "../../sharing/audience.js";
import { askFirst, finishThread } from "../../sharing/finish-thread.js";
import { refusal, type ThreadOrigin } from "../../sharing/share-thread.js";
import { ACTION, VIEW } from "../../state/ids.js";

/** The sent form: posts to the thread, after a second look where other organisations read it. */
export const threadChosen: Attach = (app, deps) => {
  app.view(VIEW.shareThread, async ({ ack, view, body, client }) => {
    const origin = JSON.parse(view.private_metadata) as ThreadOrigin;
    const typed = fieldOf(view, ACTION.link);
    const chosen = fieldOf(view, ACTION.thread);
    const to = typed ? readMessageLink(typed) : chosen && origin.channel && { channel: origin.channel, thread: chosen };
    if (!to) {
      const errors = { [ACTION.link]: typed ? THREAD.badLink : THREAD.needOne };
      await ack({ response_action: "errors", errors });
      return;
    }
    // Slack waits three seconds for this; what has to be asked of Slack comes after.
    await ack({ response_action: "update", view: noticeView(THREAD.title, THREAD.sharing) });
    const user = body.user.id;
    const found = await lookUpChannel(client, to.channel);
    const why = await refusal(client, to, user, origin, found);
    if (why) {
      const { channel, responseUrl } = origin;
      const said = { title: THREAD.title, words: why, worked: false };
      await sayInView(client, { user, channel, responseUrl }, view, said);
      return;
    }
    const asked = await asksBefore(client, deps, user, to.channel, found);
    if (asked) await askFirst(client, view, user, origin, to, asked);
    else await finishThread(client, deps, view, user, origin, to, THREAD.title);
  });

  app.view(VIEW.confirmThread, async ({ ack, view, body, client }) => {
    await ack({ response_action: "update", view: noticeView(THREAD.title, THREAD.sharing) });
    const origin = JSON.parse(view.private_metadata) as ThreadOrigin;
    if (!origin.to) return;
    await rememberYes(deps, body.user.id, origin.to.channel);
    await finishThread(client, deps, view, body.user.id, origin, origin.to, THREAD.title);
  });
};
