import type { ViewOutput, webApi } from "@slack/bolt";
import { ERROR, THREAD } from "../../present/words.js";
import { confirmThreadView } from "../blocks/thread.js";
import type { Thread } from "../calls/find-posted.js";
import { deleteOriginal } from "../calls/post.js";
import { rememberTopic } from "../calls/thread-topics.js";
import type { WorkspaceDeps } from "../deps.js";
import { changeView, sayInView } from "../modals/open-view.js";
import { answerAt, decodeAnswerRef } from "../state/answer-ref.js";
import type { AskedFor } from "./audience.js";
import { claimShare } from "./share-claim.js";
import { shareToThread, type ThreadOrigin } from "./share-thread.js";

/**
 * Shares to a thread and reports the result in the modal. Once for each modal, which Slack lets people submit again
 * while the first submission is being answered, and once for each answer in a thread, which another modal may show; if
 * nothing was shared it can be tried again.
 *
 * @param title of the modal
 */
export async function finishThread(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  { id }: Pick<ViewOutput, "id">,
  user: string,
  origin: ThreadOrigin,
  to: Thread,
  title: string,
): Promise<void> {
  const share = `share-thread:${to.channel}:${to.thread}:${user}:${origin.ref}`;
  const sent = `${share}:${id}`;
  if (!(await deps.once.claim(sent))) return;
  const why = await shareOnce(client, deps, share, user, origin, to);
  if (why) await deps.once.release(sent);
  const { channel, responseUrl } = origin;
  const said = { title, words: why ?? THREAD.done, worked: !why };
  await sayInView(client, { user, channel, responseUrl }, { id }, said);
  if (!why && origin.responseUrl && !origin.keeps) await deleteOriginal(origin.responseUrl);
}

/** @returns null once the answer is in the thread, else the sentence that says why it is not */
async function shareOnce(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  key: string,
  user: string,
  origin: ThreadOrigin,
  to: Thread,
): Promise<string | null> {
  const ref = decodeAnswerRef(origin.ref);
  const answer = ref && answerAt(deps.core, ref);
  if (!answer) return ERROR.gone;
  const claim = await claimShare(deps, key, origin.shownAt);
  if (!claim) return THREAD.underWay;
  const why = await shareToThread(client, to, user, origin, answer, claim);
  if (why) await claim.release();
  else await rememberTopic(deps, to, answer, null);
  return why;
}

/**
 * Asks in the modal whether people who may be from other organisations should read it as well; nothing is posted before
 * the person agrees.
 */
export async function askFirst(
  client: webApi.WebClient,
  view: Pick<ViewOutput, "id">,
  user: string,
  origin: ThreadOrigin,
  to: Thread,
  why: AskedFor,
): Promise<void> {
  const { channel, responseUrl } = origin;
  const question = confirmThreadView(JSON.stringify({ ...origin, to }), why);
  await changeView(client, { user, channel, responseUrl }, { id: view.id }, question, {
    words: THREAD.failed,
    closed: true,
  });
}
