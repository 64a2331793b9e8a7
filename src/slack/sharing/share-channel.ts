import type { webApi } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { OFFER, SHARE } from "../../present/words.js";
import { answerShareable, topicOf } from "../answering/answering.js";
import { sentence, withNote } from "../blocks/rendered.js";
import { type Removal, sharedAnswer, sharedReply, sharedWhole } from "../blocks/share.js";
import { markBelow } from "../calls/find-posted.js";
import { deleteMessage, deleteOriginal, postMessage, respond } from "../calls/post.js";
import { sendPrivately } from "../calls/send-privately.js";
import { rememberTopic } from "../calls/thread-topics.js";
import type { WorkspaceDeps } from "../deps.js";
import type { Press } from "../requests/press.js";
import { type Shareable, shareKey } from "../state/shareable.js";
import { claimShare, type ShareClaim } from "./share-claim.js";

type SharePress = Press & { channel: string; responseUrl: string };

/**
 * The result of posting a share. `root`: the reply in its thread is still to come; `whole`: through the `response_url`,
 * all in one message.
 */
type Posted = { kind: "root" | "complete"; ts: string } | { kind: "whole" | "unsure" | "failed" };

/**
 * Shares an answer to the channel that it was asked in, removes the private one, and reports what the person cannot
 * see. Once for each answer that a private message shows, however often it is pressed: the message may later show
 * another answer, which can be shared as well.
 *
 * @param besideOffer whether the private message shows an offer: then it stays, and the person is told that the offer
 * was not shared
 */
export async function shareToChannel(
  client: webApi.WebClient,
  deps: WorkspaceDeps,
  press: SharePress,
  answer: Shareable,
  besideOffer = false,
): Promise<void> {
  const { channel, thread, responseUrl } = press;
  const key = `share:${channel}:${press.message ?? press.trigger}:${press.user}:${shareKey(answer)}`;
  const claim = await claimShare(deps, key, press.message);
  if (!claim) {
    await sendPrivately(client, press, sentence(SHARE.underWay));
    return;
  }
  const posted = await post(client, press, answer, claim);
  if (posted.kind === "failed" || posted.kind === "unsure") {
    await claim.release();
    await sendPrivately(client, press, sentence(posted.kind === "failed" ? SHARE.notPosted : SHARE.unsure));
    return;
  }
  // The private answer is removed as soon as the shared one is posted; the reply below that has to wait for the
  // channel's next turn.
  if (besideOffer) await sendPrivately(client, press, sentence(OFFER.shared));
  else await deleteOriginal(responseUrl);
  if (!("ts" in posted)) {
    await sendPrivately(client, press, sentence(SHARE.asOneMessage));
    return;
  }
  await rememberTopic(deps, { channel, thread: thread ?? posted.ts }, answer, null);
  if (posted.kind !== "root" || answer.kind !== "answer") return;
  const below = await addReply(client, { channel, ts: posted.ts }, answer, { sharer: press.user }, claim);
  if (below === "threaded") return;
  if (below === "bare") {
    await sendPrivately(client, press, sentence(SHARE.perhapsBare));
    return;
  }
  await claim.release();
  const own = answerShareable(deps, shareKey(answer), press.place).message;
  await sendPrivately(client, press, besideOffer ? sentence(SHARE.notPosted) : withNote(own, SHARE.notPosted));
}

async function post(
  client: webApi.WebClient,
  { channel, user, thread, responseUrl }: SharePress,
  answer: Shareable,
  { mark, lookFirst }: ShareClaim,
): Promise<Posted> {
  const removal: Removal = { sharer: user };
  const target = { channel, ...(thread && { thread }) };
  // Inside a thread no thread can be opened below the answer, and a comparison has no reply: both go out in one
  // message.
  const opens = !thread && answer.kind === "answer";
  const message = opens ? sharedAnswer(answer, removal) : sharedWhole(answer, removal);
  const posted = await postMessage(client, target, message, topicOf(answer), { mark, lookFirst });
  if (posted.kind === "done") return { kind: opens ? "root" : "complete", ts: posted.ts };
  if (posted.error === "no_answer") return { kind: "unsure" };
  const whole = await respond(responseUrl, sharedWhole(answer, removal), {
    to: "in_channel",
    replace: false,
    ...(thread && { thread }),
  });
  if (whole.kind === "done") return { kind: "whole" };
  return { kind: whole.error === "no_answer" ? "unsure" : "failed" };
}

/**
 * Posts the rest as a reply to the shared answer. If that fails, the answer is deleted, so that nothing stays half
 * posted.
 *
 * @returns `bare` if the answer is there and the reply may be missing
 */
async function addReply(
  client: webApi.WebClient,
  at: { channel: string; ts: string },
  answer: GuideAnswer,
  removal: Removal,
  { mark, lookFirst }: ShareClaim,
): Promise<"threaded" | "bare" | "failed"> {
  const below = { channel: at.channel, thread: at.ts };
  const options = { mark: markBelow(mark), lookFirst };
  const reply = await postMessage(client, below, sharedReply(answer, removal), undefined, options);
  // The answer was removed before the reply was posted.
  if (reply.kind === "refused" && GONE.has(reply.error)) return "threaded";
  if (reply.kind === "refused") {
    // The reply may be there: deleting the parent would leave the reply under a 'message deleted' placeholder.
    const deleted = reply.error !== "no_answer" && (await deleteMessage(client, at)).kind === "done";
    return deleted ? "failed" : "bare";
  }
  return "threaded";
}

/** Slack's words for a message that was deleted, and for its thread. */
const GONE: ReadonlySet<string> = new Set(["message_not_found", "thread_not_found"]);
