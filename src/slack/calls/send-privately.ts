import type { webApi } from "@slack/bolt";
import { MISSED } from "../../present/words.js";
import { type Rendered, sentence, withLead } from "../blocks/rendered.js";
import { inChannel } from "../blocks/text.js";
import { type Outcome, postMessage, respond, showTo } from "./post.js";

/** Where a person can be spoken to: what they did brought a `response_url`, or happened in a channel. */
export interface Recipient {
  user: string;
  channel?: string;
  /** Only one with replies: in another Slack shows a private message to nobody. */
  thread?: string;
  responseUrl?: string;
}

/** Says something to one person and nobody else, by the first way that works; `alone` as for `sendWithoutUrl`. */
export async function sendPrivately(
  client: webApi.WebClient,
  to: Recipient,
  message: Rendered,
  alone: Rendered = message,
): Promise<Outcome> {
  if (to.responseUrl) {
    const { thread } = to;
    const sent = await respond(to.responseUrl, message, { to: "ephemeral", replace: false, ...(thread && { thread }) });
    if (sent.kind === "done") return sent;
  }
  return sendWithoutUrl(client, to, message, alone);
}

/**
 * Says something to one person where a `response_url` does not work or there is none: privately in the channel, else in
 * the conversation with the app. Where neither works Slack takes nothing from the app at all.
 *
 * @param alone what is said in the conversation with the app, where an answer's buttons would have no place
 */
export async function sendWithoutUrl(
  client: webApi.WebClient,
  { user, channel, thread }: Recipient,
  message: Rendered,
  alone: Rendered = message,
): Promise<Outcome> {
  if (channel) {
    const shown = await showTo(client, user, { channel, ...(thread && { thread }) }, message);
    if (shown.kind === "done") return shown;
  }
  const elsewhere = channel && !channel.startsWith("D");
  return postMessage(client, { channel: user }, elsewhere ? withLead(alone, MISSED.where(inChannel(channel))) : alone);
}

/** What is said to somebody whose question Slack did not take the answer to. */
export const notDelivered = (error: string): Rendered =>
  sentence(error === "no_answer" ? MISSED.unsure : MISSED.answer);
