import type { webApi } from "@slack/bolt";
import { type Answered, answerFromRef, answerQuestion } from "../../answering/answering.js";
import type { Place } from "../../blocks/answer.js";
import { unescapeText } from "../../blocks/text.js";
import { rememberTopic, topicAt } from "../../calls/thread-topics.js";
import type { Attach, WorkspaceDeps } from "../../deps.js";
import { readShortcutState, updateShortcut } from "../../modals/shortcut-modal.js";
import { answerPress, onPress, type Press } from "../../requests/press.js";
import { answerRef, decodeAnswerRef, encodeAnswerRef } from "../../state/answer-ref.js";
import { ACTION, VIEW, withSuffix } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** Buttons that show something: another view of an answer, one of several guides, an example. */
export const showButtons: Attach = (app, deps) => {
  for (const id of [ACTION.view, ACTION.openView, ACTION.choose]) {
    onPress(app, withSuffix(id), async ({ press, action, client, context }) => {
      const ref = decodeAnswerRef(action.value);
      await show(client, ofWorkspace(deps, context), press, (place) => answerFromRef(deps, ref, place));
    });
  }
  onPress(app, withSuffix(ACTION.ask), async ({ press, action, client, context }) => {
    const typed = unescapeText(action.value ?? "");
    await show(client, ofWorkspace(deps, context), press, (place) => answerQuestion(deps, typed, place));
  });
};

/**
 * Shows an answer where the press was made. A press on a public message opens a private answer, which can be shared.
 */
export async function show(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  press: Press,
  answered: (place: Place) => Answered,
): Promise<void> {
  if (press.view?.callback === VIEW.shortcut) {
    const state = readShortcutState(press.view.metadata);
    await updateShortcut(client, press.user, press.view, { state, ...answered("shortcut") });
    return;
  }
  const { answer, message } = answered(press.place === "public" ? besides(press) : press.place);
  const metadata = answer?.kind === "answer" ? encodeAnswerRef(answerRef(answer)) : "";
  const sent = await answerPress(client, press, message, metadata);
  if (sent.kind === "refused") deps.log.error(`a press was not answered: ${sent.error}`);
  const { place, channel, thread } = press;
  // In a direct conversation the message that was pressed on is the thread's answer, and now shows another one.
  if (place !== "direct" || !channel) return;
  for (const at of thread ? [{ channel, thread }, { channel }] : [{ channel }])
    await rememberTopic(deps, at, answer, await topicAt(deps, at));
}

const besides = ({ thread }: Press): Place => (thread ? "threaded" : "private");
