import type { webApi } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { THREAD } from "../../present/words.js";
import { topicOf } from "../answering/answering.js";
import type { Option } from "../blocks/kit.js";
import { sharedWhole } from "../blocks/share.js";
import { readTyped } from "../blocks/typed.js";
import { readSlack } from "../calls/call-slack.js";
import { type Channel, isMember } from "../calls/channel.js";
import type { Thread } from "../calls/find-posted.js";
import { postMessage, respond } from "../calls/post.js";
import type { ShareClaim } from "./share-claim.js";

/** What the thread form carries: the answer, and the private message that it came from. */
export interface ThreadOrigin {
  /** `encodeAnswerRef` */
  ref: string;
  channel?: string;
  /**
   * Of the private message: it reaches the channel even if the app is not a member, and removes the message afterwards.
   */
  responseUrl?: string;
  /** Whether there is no private message to remove: the `response_url` came from a message shortcut. */
  keeps?: boolean;
  /** Slack's timestamp of the private message that is shared from, or else of the press that opened the form. */
  shownAt?: string;
  /** Set once a person agreed to share with other organisations. */
  to?: Thread;
}

/** Why a person may not share to a thread through the app, as a sentence; null if they may. */
export async function refusal(
  client: webApi.WebClient,
  to: Thread,
  user: string,
  origin: Pick<ThreadOrigin, "channel">,
  found: Channel,
): Promise<string | null> {
  // They pressed a button there, so they can write there.
  if (to.channel === origin.channel) return null;
  if (found.kind === "unknown") return THREAD.notMember;
  if (found.private && !(await isMember(client, to.channel, user))) return THREAD.notYours;
  return null;
}

/**
 * Posts an answer into a thread.
 *
 * @param claim names the share, so that one that a dying process began is found
 * @returns null once it is there, else the sentence that says why it is not
 */
export async function shareToThread(
  client: webApi.WebClient,
  to: Thread,
  user: string,
  origin: Pick<ThreadOrigin, "channel" | "responseUrl">,
  answer: GuideAnswer,
  { mark, lookFirst }: Pick<ShareClaim, "mark" | "lookFirst">,
): Promise<string | null> {
  const message = sharedWhole(answer, { sharer: user });
  const target = { channel: to.channel, thread: to.thread };
  const posted = await postMessage(client, target, message, topicOf(answer), { mark, lookFirst });
  if (posted.kind === "done") return null;
  if (posted.error === "no_answer") return THREAD.unsure;
  if (origin.responseUrl && to.channel === origin.channel) {
    const sent = await respond(origin.responseUrl, message, { to: "in_channel", replace: false, thread: to.thread });
    if (sent.kind === "done") return null;
    if (sent.error === "no_answer") return THREAD.unsure;
  }
  return SAID[posted.error] ?? THREAD.failed;
}

const SAID: Record<string, string> = {
  not_in_channel: THREAD.notMember,
  channel_not_found: THREAD.notMember,
  thread_not_found: THREAD.noThread,
  message_not_found: THREAD.noThread,
};

/** The channel's recent threads as options, newest first; empty if the app may not read its history. */
export async function recentThreads(client: webApi.WebClient, channel: string): Promise<Option[]> {
  try {
    const { messages = [] } = await readSlack("conversations.history", () =>
      client.conversations.history({ channel, limit: 100 }),
    );
    return messages
      .filter(({ ts, text, reply_count }) => ts && text && (reply_count ?? 0) > 0)
      .slice(0, 20)
      .map(({ ts = "", text = "" }) => ({ text: readTyped(text) || ts, value: ts }));
  } catch {
    return [];
  }
}
