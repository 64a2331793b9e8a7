import type { PlainTextInputAction } from "@slack/bolt";
import { answerQuestion } from "../../answering/answering.js";
import type { Attach } from "../../deps.js";
import { readShortcutState, updateShortcut } from "../../modals/shortcut-modal.js";
import { onPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Enter in the question field of the message shortcut's modal: answers the changed question. */
export const questionCorrected: Attach = (app, deps) => {
  onPress<PlainTextInputAction>(app, ACTION.question, async ({ press: { user, view }, action, client }) => {
    if (!view) return;
    const asked = action.value ?? "";
    const state = { ...readShortcutState(view.metadata), asked };
    await updateShortcut(client, user, view, { state, ...answerQuestion(deps, asked, "shortcut") });
  });
};
