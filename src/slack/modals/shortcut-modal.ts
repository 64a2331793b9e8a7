import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.js";
import { answerQuestion } from "../answering/answering.js";
import { withoutOffer } from "../blocks/render.js";
import type { Rendered } from "../blocks/rendered.js";
import { isShareable, shortcutView } from "../blocks/shortcut.js";
import type { Outcome } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { answerRef, encodeAnswerRef } from "../state/answer-ref.js";
import { type Changing, changeView } from "./open-view.js";

/** The state of the message shortcut's modal: the thread, the question as last read, and the answer shown. */
interface ShortcutState {
  channel: string;
  /** The first message of the thread that the message is in or would start. */
  thread: string;
  responseUrl?: string;
  /** Slack's timestamp of the shortcut. */
  shownAt?: string;
  asked: string;
  /** `encodeAnswerRef`; empty if the answer shown cannot be shared. */
  ref: string;
}

/** Reads the modal's metadata, which the app wrote itself. @throws if it is not JSON */
export const readShortcutState = (metadata: string): ShortcutState => JSON.parse(metadata) as ShortcutState;

/** The modal for a question. */
export function shortcutModal(deps: Deps, state: Omit<ShortcutState, "ref">) {
  const { answer, message } = answerQuestion(deps, state.asked, "shortcut");
  return viewOf(state, answer, message);
}

/** Shows another answer in the open modal: another region or view, or one of several guides. */
export function updateShortcut(
  client: webApi.WebClient,
  user: string,
  view: Changing,
  { state, answer, message }: { state: ShortcutState; answer: Answer | null; message: Rendered },
): Promise<Outcome> {
  const { channel, responseUrl } = state;
  return changeView(client, { user, channel, responseUrl }, view, viewOf(state, answer, message));
}

function viewOf(state: Omit<ShortcutState, "ref">, asked: Answer | null, message: Rendered) {
  const answer = asked && withoutOffer(asked);
  const ref = isShareable(answer) ? encodeAnswerRef(answerRef(answer)) : "";
  return shortcutView(state.asked, answer, message, JSON.stringify({ ...state, ref }));
}
