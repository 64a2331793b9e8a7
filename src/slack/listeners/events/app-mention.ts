import { ERROR } from "../../../copy.js";
import { answerQuestion, remembered } from "../../answering.js";
import { context } from "../../blocks/kit.js";
import type { Rendered } from "../../blocks/rendered.js";
import type { Attach } from "../../deps.js";
import { postMessage } from "../../post.js";
import { recallThread } from "../../thread-memory.js";
import { readTyped } from "../../typed.js";

/** A mention is answered in its thread, for everybody there; within a thread it may name only what changes. */
export const appMention: Attach = (app, deps) => {
  app.event("app_mention", async ({ event, client, context: { botUserId } }) => {
    // Bots that mention each other would never stop.
    if ("bot_id" in event && event.bot_id) return;
    const { channel, ts, thread_ts: thread, text } = event;
    const memory = thread ? await recallThread(client, channel, thread, botUserId) : null;
    const earlier = memory?.kind === "about" ? memory.earlier : null;
    const { answer, message } = answerQuestion(deps, readTyped(text), "public", earlier);
    const unheard = memory?.kind === "unreadable" && answer?.kind !== "answer";
    const sent = await postMessage(
      client,
      { channel, thread: thread ?? ts },
      unheard ? withNote(message, ERROR.noHistory) : message,
      remembered(answer),
    );
    if (sent.kind === "refused") deps.log.error(`a mention was not answered: ${sent.error}`);
  });
};

const withNote = ({ text, blocks, plain }: Rendered, note: string): Rendered => ({
  text: `${note}\n${text}`,
  blocks: [...context([note]), ...blocks],
  plain: [...context([note]), ...plain],
});
