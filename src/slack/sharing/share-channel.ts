import type { webApi } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { OFFER, SHARE } from "../../present/words.js";
import { topicOf } from "../answering/answering.js";
import { sentence } from "../blocks/rendered.js";
import { type Removal, sharedAnswer, sharedReply, sharedWhole } from "../blocks/share.js";
import { deleteMessage, deleteOriginal, postMessage, respond, updateMessage } from "../calls/post.js";
import { sendPrivately } from "../calls/send-privately.js";
import type { Deps } from "../deps.js";
import type { Press } from "../requests/press.js";
import { type Shareable, shareKey } from "../state/shareable.js";
import { claimShare } from "./share-claim.js";

/** What a share came to. `unsure`: Slack took it or not, and does not say; `bare`: it is there, the thread below perhaps not. */
type Shared = "threaded" | "whole" | "bare" | "unsure" | "failed";

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
  press: Press & { channel: string; responseUrl: string },
  answer: Shareable,
  besideOffer = false,
): Promise<void> {
  const key = `share:${press.channel}:${press.message ?? press.trigger}:${press.user}:${shareKey(answer)}`;
  const claim = await claimShare(deps, key);
  if (!claim) {
    await sendPrivately(client, press, sentence(SHARE.underWay));
    return;
  }
  const shared = await share(client, press, answer, claim.mark);
  if (shared === "failed" || shared === "unsure") {
    await claim.release();
    await sendPrivately(client, press, sentence(SAID[shared]));
    return;
  }
  if (besideOffer) await sendPrivately(client, press, sentence(OFFER.shared));
  else await deleteOriginal(press.responseUrl);
  if (shared !== "threaded") await sendPrivately(client, press, sentence(SAID[shared]));
}

/** What is said to the sharer where the channel does not show it. */
const SAID = {
  failed: SHARE.notPosted,
  unsure: SHARE.unsure,
  whole: SHARE.asOneMessage,
  bare: SHARE.perhapsBare,
} as const;

async function share(
  client: webApi.WebClient,
  { channel, user, thread, responseUrl }: Press & { channel: string; responseUrl: string },
  answer: Shareable,
  mark: string,
): Promise<Shared> {
  const topic = topicOf(answer);
  const removal: Removal = { sharer: user };
  const target = { channel, ...(thread && { thread }) };
  // Within a thread there is no thread to open below the answer, and below a comparison there is nothing: it goes out whole.
  const opens = !thread && answer.kind === "answer";
  const message = opens ? sharedAnswer(answer, removal) : sharedWhole(answer, removal);
  const posted = await postMessage(client, target, message, topic, { mark });
  if (posted.kind === "done") {
    return opens ? addReply(client, { channel, ts: posted.ts }, answer, removal, mark) : "threaded";
  }
  if (posted.error === "no_answer") return "unsure";
  const whole = await respond(responseUrl, sharedWhole(answer, removal), {
    to: "in_channel",
    replace: false,
    ...(thread && { thread }),
  });
  if (whole.kind === "done") return "whole";
  return whole.error === "no_answer" ? "unsure" : "failed";
}

/** Puts the rest under the shared answer. Where that fails the answer is taken back: nothing half-posted stays. */
async function addReply(
  client: webApi.WebClient,
  at: { channel: string; ts: string },
  answer: GuideAnswer,
  removal: Removal,
  mark: string,
): Promise<Shared> {
  const below = { channel: at.channel, thread: at.ts };
  const reply = await postMessage(client, below, sharedReply(answer), undefined, { mark: `${mark}:below` });
  if (reply.kind === "refused") {
    // Where the reply may be there, deleting what it hangs on would leave it under a stone.
    const deleted = reply.error !== "no_answer" && (await deleteMessage(client, at)).kind === "done";
    return deleted ? "failed" : "bare";
  }
  // Remove has to know the reply, whose id exists only now.
  const topic = topicOf(answer);
  if (topic) await updateMessage(client, at, sharedAnswer(answer, { ...removal, reply: reply.ts }), topic, mark);
  return "threaded";
}
