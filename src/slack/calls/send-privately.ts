import type { webApi } from "@slack/bolt";
import { MISSED } from "../../present/words.js";
import { type Rendered, sentence, withLead } from "../blocks/rendered.js";
import { inChannel } from "../blocks/text.js";
import { type Outcome, postMessage, respond, showTo } from "./post.js";

/** Where a person can be reached: their action brought a `response_url`, or happened in a channel. */
export interface Recipient {
  user: string;
  channel?: string;
  /** Only a thread that has replies: in any other, Slack shows a private message to nobody. */
  thread?: string;
  responseUrl?: string;
}

/**
 * Sends a message to one person only, in the first way that works.
 *
 * @param alone what is sent instead in the conversation with the app, if an answer's buttons would not work there
 */
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
 * Sends a message to one person if a `response_url` does not work or there is none: privately in the channel, else in
 * the conversation with the app. If both fail, Slack accepts nothing from the app at all.
 *
 * @param alone what is sent instead in the conversation with the app, if an answer's buttons would not work there
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

/** The message to a person when Slack did not accept the answer to their question. */
export const notDelivered = (error: string): Rendered =>
  sentence(error === "no_answer" ? MISSED.unsure : MISSED.answer);
