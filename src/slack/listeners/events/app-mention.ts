import { ERROR } from "../../../present/words.js";
import { answerQuestion, topicOf } from "../../answering/answering.js";
import { withNote } from "../../blocks/rendered.js";
import { EVENT_PATIENCE, postMessage, showTo } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import { answerInThread, rememberTopic } from "../../calls/thread-topics.js";
import type { Attach } from "../../deps.js";
import { readTyped } from "../../requests/typed.js";
import { namesFigures } from "../../state/offer-state.js";

/** A message that is edited is sent again under a new event id; so long it is known, in milliseconds. */
const A_DAY = 24 * 60 * 60_000;

/**
 * A mention is answered in its thread, for everybody there; within a thread it may name only what changes. How an offer
 * in it stands goes to its owner alone: the words are public, what they come to is not.
 */
export const appMention: Attach = (app, deps) => {
  app.event("app_mention", async ({ event, client, context: { botUserId } }) => {
    // Bots that mention each other would never stop.
    if ("bot_id" in event && event.bot_id) return;
    const { channel, ts, thread_ts: thread, text } = event;
    if (!(await deps.once.claim(`mention:${channel}:${ts}`, A_DAY))) return;
    const typed = readTyped(text);
    const at = thread ? { channel, thread } : null;
    const answered = await answerInThread(client, deps, typed, "public", at, botUserId);
    const { answer, message, earlier } = answered;
    if (answer?.kind === "thanks") return;
    const unheard = answered.unreadable && answer?.kind !== "answer";
    const sent = await postMessage(
      client,
      { channel, thread: thread ?? ts },
      unheard ? withNote(message, ERROR.noHistory) : message,
      topicOf(answer),
      { patience: EVENT_PATIENCE },
    );
    if (sent.kind === "refused") {
      deps.log.error(`a mention was not answered: ${sent.error}`);
      if (event.user) await sendWithoutUrl(client, { user: event.user, channel, thread }, notDelivered(sent.error));
      return;
    }
    await rememberTopic(deps, { channel, thread: thread ?? ts }, answer);
    if (!event.user || !namesFigures(typed)) return;
    // After the answer: Slack shows a private message in a thread only once the thread has a reply.
    const check = answerQuestion(deps, typed, "threaded", earlier);
    const shown = await showTo(client, event.user, { channel, thread: thread ?? ts }, check.message);
    if (shown.kind === "done") return;
    deps.log.error(`an offer in a mention was not answered: ${shown.error}`);
    await sendWithoutUrl(client, { user: event.user }, notDelivered(shown.error));
  });
};
