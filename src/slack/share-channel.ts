import type { webApi } from "@slack/bolt";
import type { GuideAnswer } from "../answer/answer.js";
import { SHARE } from "../copy.js";
import { remembered } from "./answering.js";
import { sentence } from "./blocks/rendered.js";
import { type Removal, sharedAnswer, sharedReply, sharedWhole } from "./blocks/share.js";
import type { Deps } from "./deps.js";
import { deleteMessage, deleteOriginal, postMessage, respond, updateMessage } from "./post.js";
import { type Press, whisper } from "./press.js";

/** What a share came to. */
type Shared = "threaded" | "whole" | "failed";

/**
 * Shares an answer with the channel that it was asked in, takes the private one away and says what happened where that
 * cannot be seen. Once for each private answer, however often it is pressed.
 */
export async function shareToChannel(
  client: webApi.WebClient,
  deps: Deps,
  press: Press & { channel: string; responseUrl: string },
  answer: GuideAnswer,
): Promise<void> {
  const key = `share:${press.channel}:${press.message ?? press.trigger}:${press.user}`;
  if (!(await deps.once.claim(key))) return;
  const shared = await share(client, press, answer);
  if (shared === "failed") {
    await deps.once.release(key);
    await whisper(press, sentence(SHARE.notPosted));
    return;
  }
  await deleteOriginal(press.responseUrl);
  if (shared === "whole") await whisper(press, sentence(SHARE.asOneMessage));
}

async function share(
  client: webApi.WebClient,
  { channel, user, thread, responseUrl }: Press & { channel: string; responseUrl: string },
  answer: GuideAnswer,
): Promise<Shared> {
  const memory = remembered(answer);
  const removal: Removal = { sharer: user };
  // Within a thread there is no thread to open below the answer: it goes out whole.
  if (thread) {
    const posted = await postMessage(client, { channel, thread }, sharedWhole(answer, removal), memory);
    if (posted.kind === "done") return "threaded";
  } else {
    const posted = await postMessage(client, { channel }, sharedAnswer(answer, removal), memory);
    if (posted.kind === "done") return addReply(client, { channel, ts: posted.ts }, answer, removal);
  }
  const whole = await respond(responseUrl, sharedWhole(answer, removal), {
    to: "in_channel",
    replace: false,
    ...(thread && { thread }),
  });
  return whole.kind === "done" ? "whole" : "failed";
}

/** Puts the rest under the shared answer. Where that fails the answer is taken back: nothing half-posted stays. */
async function addReply(
  client: webApi.WebClient,
  at: { channel: string; ts: string },
  answer: GuideAnswer,
  removal: Removal,
): Promise<Shared> {
  const reply = await postMessage(client, { channel: at.channel, thread: at.ts }, sharedReply(answer));
  if (reply.kind === "refused") {
    await deleteMessage(client, at);
    return "failed";
  }
  // Remove has to know the reply, whose id exists only now.
  const memory = remembered(answer);
  if (memory) await updateMessage(client, at, sharedAnswer(answer, { ...removal, reply: reply.ts }), memory);
  return "threaded";
}
