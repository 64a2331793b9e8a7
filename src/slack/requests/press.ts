import type { BlockAction, webApi } from "@slack/bolt";
import type { Place } from "../blocks/answer.js";
import type { Rendered } from "../blocks/rendered.js";
import { answerView } from "../blocks/views.js";
import { callView, type Outcome, respond } from "../calls/post.js";

/**
 * A press on something that the app showed: where it was, who pressed, and how to answer it. Slack sends a channel and
 * a `response_url` for messages, and a view for modals and the Home tab.
 */
export interface Press {
  user: string;
  trigger: string;
  place: Place;
  channel?: string;
  /** The message pressed on, and the thread that it stands in. */
  message?: string;
  thread?: string;
  responseUrl?: string;
  view?: { id: string; hash: string; callback: string; metadata: string; home: boolean };
}

export function readPress(body: BlockAction): Press {
  const { view, container, channel, message } = body;
  const ts = text(container?.message_ts) ?? message?.ts;
  const root = text(container?.thread_ts) ?? text(message?.thread_ts);
  // A thread's first message stands in the channel, though Slack gives it the thread's id too.
  const thread = root === ts ? undefined : root;
  return {
    user: body.user.id,
    trigger: body.trigger_id,
    place: placeOf(body, thread),
    ...(channel && { channel: channel.id }),
    ...(ts && { message: ts }),
    ...(thread && { thread }),
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(view && {
      view: {
        id: view.id,
        hash: view.hash,
        callback: view.callback_id,
        metadata: view.private_metadata,
        home: view.type === "home",
      },
    }),
  };
}

/**
 * An ephemeral message is one person's, and Slack sends it without its content; in the conversation with the bot, whose
 * id starts with D, every message is.
 */
function placeOf({ view, container, channel, message }: BlockAction, thread: string | undefined): Place {
  if (view) return "modal";
  if (container?.is_ephemeral === true || !message) return thread ? "threaded" : "private";
  return channel?.id.startsWith("D") ? "direct" : "public";
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** Answers a press where it was made: in place of a private message or modal, privately beside a public one. */
export async function answerPress(
  client: webApi.WebClient,
  press: Press,
  message: Rendered,
  metadata = "",
): Promise<Outcome> {
  if (press.view?.home) {
    return callView(() => client.views.open({ trigger_id: press.trigger, view: answerView(message, metadata) }));
  }
  if (press.view) {
    const { id, hash } = press.view;
    return callView(() => client.views.update({ view_id: id, hash, view: answerView(message, metadata) }));
  }
  if (press.place === "public") return whisper(press, message);
  return respondTo(press, message, true);
}

/** Says something to the person who pressed and to nobody else, leaving what was pressed as it is. */
export const whisper = (press: Press, message: Rendered): Promise<Outcome> => respondTo(press, message, false);

async function respondTo(press: Press, message: Rendered, replace: boolean): Promise<Outcome> {
  if (!press.responseUrl) return { kind: "refused", error: "no_response_url" };
  return respond(press.responseUrl, message, {
    to: "ephemeral",
    replace,
    ...(press.thread && { thread: press.thread }),
  });
}
