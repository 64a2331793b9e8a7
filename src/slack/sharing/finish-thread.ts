import type { ViewOutput, webApi } from "@slack/bolt";
import { ERROR, THREAD } from "../../copy.js";
import { noticeView } from "../blocks/views.js";
import { callView, deleteOriginal } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { answerAt, readPointer } from "../pointer.js";
import type { Linked } from "../requests/message-link.js";
import { shareToThread, type ThreadOrigin } from "./share-thread.js";

/**
 * Shares to a thread and says in the modal what came of it. Once for each answer in a modal, which Slack lets be sent
 * again while the first time is being answered; where nothing was shared it can be tried again.
 *
 * @param title of the modal
 */
export async function finishThread(
  client: webApi.WebClient,
  deps: Deps,
  { id }: Pick<ViewOutput, "id">,
  user: string,
  origin: ThreadOrigin,
  to: Linked,
  title: string,
): Promise<void> {
  const key = `share-thread:${id}:${to.channel}:${to.thread}:${origin.pointer}`;
  if (!(await deps.once.claim(key))) return;
  const pointer = readPointer(origin.pointer);
  const answer = pointer && answerAt(deps.core, pointer);
  const why = answer ? await shareToThread(client, to, user, origin, answer) : ERROR.gone;
  if (why) await deps.once.release(key);
  await callView(() => client.views.update({ view_id: id, view: noticeView(title, why ?? THREAD.done) }));
  if (!why && origin.responseUrl && !origin.keeps) await deleteOriginal(origin.responseUrl);
}
