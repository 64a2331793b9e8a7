import { SHORTCUT, THREAD } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { readShortcutState, shortcutModal } from "../../modals/shortcut-modal.js";
import { fieldOf } from "../../requests/press.js";
import { asksBefore } from "../../sharing/audience.js";
import { askFirst, finishThread } from "../../sharing/finish-thread.js";
import type { ThreadOrigin } from "../../sharing/share-thread.js";
import { decodeAnswerRef } from "../../state/answer-ref.js";
import { ACTION, VIEW } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/**
 * The message shortcut's modal is submitted: shares the answer that it shows, or answers the question if it was
 * changed.
 */
export const messageAnswered: Attach = (app, everywhere) => {
  app.view(VIEW.shortcut, async ({ ack, view, body, client, context }) => {
    const deps = ofWorkspace(everywhere, context);
    const state = readShortcutState(view.private_metadata);
    const asked = fieldOf(view, ACTION.question) ?? "";
    const ref = decodeAnswerRef(state.ref);
    if (asked !== state.asked || !ref) {
      await ack({ response_action: "update", view: shortcutModal(deps, { ...state, asked }) });
      return;
    }
    await ack({ response_action: "update", view: noticeView(SHORTCUT.title, THREAD.sharing) });
    const { channel, thread, responseUrl, shownAt } = state;
    const to = { channel, thread };
    const origin: ThreadOrigin = { ref: state.ref, channel, keeps: true, shownAt, ...(responseUrl && { responseUrl }) };
    const why = await asksBefore(client, deps, body.user.id, channel);
    if (why) {
      await askFirst(client, view, body.user.id, origin, to, why);
      return;
    }
    await finishThread(client, deps, view, body.user.id, origin, to, SHORTCUT.title);
  });
};
