import type { webApi } from "@slack/bolt";
import { splitTyped } from "../../../answer/typed.js";
import { ERROR, OFFER } from "../../../present/words.js";
import { answerQuestion, topicOf } from "../../answering/answering.js";
import { sentence, withNote } from "../../blocks/rendered.js";
import { readTyped } from "../../blocks/typed.js";
import { lookUpChannel } from "../../calls/channel.js";
import { EVENT_PATIENCE, postMessage, showTo } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import { answerInThread, rememberTopic } from "../../calls/thread-topics.js";
import type { Attach } from "../../deps.js";
import { namesFigures } from "../../state/offer-state.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** Milliseconds for which a mention is remembered: an edited message is sent again under a new event id. */
const A_DAY = 24 * 60 * 60_000;

/**
 * A mention is answered in its thread, for everybody there; within a thread it may name only what changes. How an offer
 * in it compares is shown only to its owner: the words are public, the result is not. If people of other organisations
 * read the conversation, or may, the whole answer is shown only to its owner, with a Share button.
 */
export const appMention: Attach = (app, everywhere) => {
  app.event("app_mention", async ({ event, body, client, context }) => {
    // Bots that mention each other would never stop.
    if ("bot_id" in event && event.bot_id) return;
    const deps = ofWorkspace(everywhere, context);
    const { channel, ts, thread_ts: thread, text } = event;
    if (!(await deps.once.claim(`mention:${channel}:${ts}`, A_DAY))) return;
    const typed = splitTyped(readTyped(text));
    const at = thread ? { channel, thread } : null;
    const privately = await isSharedOutside(client, body, channel);
    const place = !privately ? "public" : thread ? "threaded" : "private";
    const answered = await answerInThread(client, deps, typed, place, at, context.botUserId, { user: event.user, ts });
    const { answer, earlier, stated } = answered;
    if (answer?.kind === "thanks") return;
    const unheard = answered.unreadable && answer?.kind !== "answer";
    const message = unheard ? withNote(answered.message, ERROR.noHistory) : answered.message;
    if (privately) {
      const to = { user: event.user ?? "", channel, ...(thread && { thread }) };
      const shown = to.user ? await sendWithoutUrl(client, to, message, sentence(ERROR.askElsewhere)) : null;
      if (shown?.kind === "refused") deps.log.error(`a mention was not answered: ${shown.error}`);
      await rememberTopic(deps, { channel, thread: thread ?? ts }, answer, answered.earlier);
      return;
    }
    const sent = await postMessage(client, { channel, thread: thread ?? ts }, message, topicOf(answer), {
      patience: EVENT_PATIENCE,
    });
    if (sent.kind === "refused") {
      deps.log.error(`a mention was not answered: ${sent.error}`);
      if (event.user) await sendWithoutUrl(client, { user: event.user, channel, thread }, notDelivered(sent.error));
      return;
    }
    await rememberTopic(deps, { channel, thread: thread ?? ts }, answer, answered.earlier);
    const isOwn = answer?.kind === "offer" || answer?.kind === "offers" || answer?.kind === "counter";
    if (!event.user || !(isOwn || namesFigures(typed))) return;
    // After the answer: Slack shows a private message in a thread only once the thread has a reply.
    const check = answerQuestion(deps, typed, "threaded", earlier, stated);
    const shown = await showTo(
      client,
      event.user,
      { channel, thread: thread ?? ts },
      withNote(check.message, OFFER.readByAll),
    );
    if (shown.kind === "done") return;
    deps.log.error(`an offer in a mention was not answered: ${shown.error}`);
    await sendWithoutUrl(client, { user: event.user }, notDelivered(shown.error));
  });
};

/**
 * Slack says so with each event; if it does not, the conversation is looked up, and one that cannot be looked up counts
 * as shared.
 */
async function isSharedOutside(client: webApi.WebClient, body: object, channel: string): Promise<boolean> {
  if ("is_ext_shared_channel" in body && typeof body.is_ext_shared_channel === "boolean") {
    return body.is_ext_shared_channel;
  }
  const found = await lookUpChannel(client, channel);
  return found.kind === "unknown" || found.external;
}
