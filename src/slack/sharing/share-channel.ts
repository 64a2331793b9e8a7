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
import type { Deps } from "../deps.js";
import type { Press } from "../requests/press.js";
import { type Shareable, shareKey } from "../state/shareable.js";
import { claimShare, type ShareClaim } from "./share-claim.js";

type SharePress = Press & { channel: string; responseUrl: string };

/** What came of posting a share. `root`: the thread below is still to come; `whole`: through the `response_url`, all in one. */
type Posted = { kind: "root" | "complete"; ts: string } | { kind: "whole" | "unsure" | "failed" };

/**
 * Shares an answer with the channel that it was asked in, takes the private one away and says what happened where that
 * cannot be seen. Once for each answer that a private message shows, however often it is pressed: in place of one answer
 * the message may show another, which is a share of its own.
 *
 * @param besideOffer whether the private message shows an offer: it stays, and that the offer was not shared is said
 */
export async function shareToChannel(
  client: webApi.WebClient,
  deps: Deps,
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
  // The private answer goes as soon as the shared one stands; what belongs below it follows, a channel's turn later.
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
  // Within a thread there is no thread to open below the answer, and below a comparison there is nothing: it goes out whole.
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
 * Puts the rest under the shared answer. Where that fails the answer is taken back: nothing half-posted stays.
 *
 * @returns `bare` where the answer is there, and the rest perhaps not
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
  // Taken back before its thread was there.
  if (reply.kind === "refused" && GONE.has(reply.error)) return "threaded";
  if (reply.kind === "refused") {
    // Where the reply may be there, deleting what it hangs on would leave it under a stone.
    const deleted = reply.error !== "no_answer" && (await deleteMessage(client, at)).kind === "done";
    return deleted ? "failed" : "bare";
  }
  return "threaded";
}

/** What Slack says of a message that was deleted, and of its thread. */
const GONE: ReadonlySet<string> = new Set(["message_not_found", "thread_not_found"]);
