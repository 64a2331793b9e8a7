import { AGENT } from "../../../present/words.js";
import { answerQuestion, topicOf } from "../../answering/answering.js";
import { callView, EVENT_PATIENCE, postMessage } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import { readThreadTopic } from "../../calls/thread-memory.js";
import type { Attach } from "../../deps.js";
import { readTyped } from "../../requests/typed.js";

/**
 * A direct message is a question. In the agent view each is the root of a thread of its own, so the answer goes there,
 * and a reply in the thread may name only what changes.
 */
export const directMessage: Attach = (app, deps) => {
  app.event("message", async ({ event, client, context: { botUserId } }) => {
    if (event.channel_type !== "im" || event.subtype !== undefined || event.bot_id) return;
    const { channel, ts, thread_ts: thread, text = "" } = event;
    // Only the agent view shows a status; elsewhere Slack refuses it and nothing is lost.
    const status = { channel_id: channel, thread_ts: thread ?? ts, status: AGENT.status };
    await callView(() => client.assistant.threads.setStatus(status));
    const memory = thread ? await readThreadTopic(client, channel, thread, botUserId) : null;
    const earlier = memory?.kind === "about" ? memory.earlier : null;
    const { answer, message } = answerQuestion(deps, readTyped(text), "direct", earlier);
    if (answer?.kind === "thanks") {
      await callView(() => client.assistant.threads.setStatus({ ...status, status: "" }));
      return;
    }
    const sent = await postMessage(client, { channel, thread: thread ?? ts }, message, topicOf(answer), {
      patience: EVENT_PATIENCE,
    });
    if (sent.kind === "done") return;
    deps.log.error(`a direct message was not answered: ${sent.error}`);
    await sendWithoutUrl(client, { user: event.user, channel, thread }, notDelivered(sent.error));
  });
};
