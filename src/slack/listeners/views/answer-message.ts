import { ERROR, SHORTCUT, THREAD } from "../../../copy.js";
import { noticeView } from "../../blocks/views.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { ACTION, VIEW } from "../../ids.js";
import { readShortcutState, shortcutModal } from "../../modals/shortcut-modal.js";
import { answerAt, readPointer } from "../../pointer.js";
import { fieldOf } from "../../requests/fields.js";
import { shareToThread } from "../../sharing/share-thread.js";

/** The message shortcut's modal is sent: shares what it shows, or reads a question that was changed since. */
export const messageAnswered: Attach = (app, deps) => {
  app.view(VIEW.shortcut, async ({ ack, view, body, client }) => {
    const state = readShortcutState(view.private_metadata);
    const asked = fieldOf(view, ACTION.question) ?? "";
    const pointer = readPointer(state.pointer);
    if (asked !== state.asked || !pointer) {
      await ack({ response_action: "update", view: shortcutModal(deps, { ...state, asked }) });
      return;
    }
    await ack({ response_action: "update", view: noticeView(SHORTCUT.title, THREAD.sharing) });
    const answer = answerAt(deps.core, pointer);
    const why = answer ? await shareToThread(client, state, body.user.id, state, answer) : ERROR.gone;
    await callView(() =>
      client.views.update({ view_id: view.id, view: noticeView(SHORTCUT.title, why ?? THREAD.done) }),
    );
  });
};
