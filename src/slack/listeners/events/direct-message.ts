import { AGENT, ERROR } from "../../../present/words.js";
import { topicOf } from "../../answering/answering.js";
import { withNote } from "../../blocks/rendered.js";
import { readTyped } from "../../blocks/typed.js";
import { callView, EVENT_PATIENCE, postMessage } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import { answerInThread, rememberTopic } from "../../calls/thread-topics.js";
import type { Attach } from "../../deps.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/**
 * A direct message is a question. In the agent view each message is the root of its own thread, so the answer goes
 * there; a reply in the thread, or the next message below, may name only what changes.
 */
export const directMessage: Attach = (app, everywhere) => {
  app.event("message", async ({ event, client, context }) => {
    if (event.channel_type !== "im" || !("user" in event) || !event.user || !isSaid(event.subtype)) return;
    if ("bot_id" in event && event.bot_id) return;
    const deps = ofWorkspace(everywhere, context);
    const { channel, ts } = event;
    const thread = "thread_ts" in event ? event.thread_ts : undefined;
    const text = "text" in event ? (event.text ?? "") : "";
    // Only the agent view shows a status; elsewhere Slack refuses it, which does no harm.
    const status = { channel_id: channel, thread_ts: thread ?? ts, status: AGENT.status };
    await callView(() => client.assistant.threads.setStatus(status));
    const at = thread ? { channel, thread } : { channel };
    const answered = await answerInThread(client, deps, readTyped(text), "direct", at, context.botUserId, {
      user: event.user,
      ts,
    });
    const { answer, message } = answered;
    if (answer?.kind === "thanks") {
      await callView(() => client.assistant.threads.setStatus({ ...status, status: "" }));
      return;
    }
    const unheard = answered.unreadable && (!thread || answer?.kind !== "answer");
    const shown = unheard ? withNote(message, ERROR.noHistory) : message;
    const sent = await postMessage(client, { channel, thread: thread ?? ts }, shown, topicOf(answer), {
      patience: EVENT_PATIENCE,
    });
    if (sent.kind === "done") {
      // People continue below the answer as often as in its thread.
      const places = [{ channel, thread: thread ?? ts }, { channel }];
      await Promise.all(places.map((place) => rememberTopic(deps, place, answer, answered.earlier)));
      return;
    }
    deps.log.error(`a direct message was not answered: ${sent.error}`);
    await sendWithoutUrl(client, { user: event.user, channel, thread }, notDelivered(sent.error));
  });
};

/**
 * Subtypes by which a person writes: plain, with a file, a thread's reply that is also sent to the channel, `/me`.
 * Other subtypes report changes. https://docs.slack.dev/reference/events/message#message_subtypes
 */
const SAID_AS: ReadonlySet<string | undefined> = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);
const isSaid = (subtype: string | undefined): boolean => SAID_AS.has(subtype);
