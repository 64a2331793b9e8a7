import type { App, BlockAction, BlockElementAction, ButtonAction, Context, ViewOutput, webApi } from "@slack/bolt";
import type { Place } from "../blocks/answer.js";
import type { Rendered } from "../blocks/rendered.js";
import { answerView } from "../blocks/views.js";
import { type Outcome, respond } from "../calls/post.js";
import { notDelivered, type Recipient, sendWithoutUrl } from "../calls/send-privately.js";
import { textOf } from "../json.js";
import { changeView, openView } from "../modals/open-view.js";

/**
 * A press on something that the app showed: where it was, who pressed, and how to answer it. Slack sends a channel and
 * a `response_url` for messages, and a view for modals and the Home tab.
 */
export interface Press extends Recipient {
  trigger: string;
  place: Place;
  /** Timestamp of the message that was pressed on. */
  message?: string;
  view?: { id: string; hash: string; callback: string; metadata: string; home: boolean };
}

/** Reads a press from Slack's payload. */
export function readPress(body: BlockAction): Press {
  const { view, container, channel, message } = body;
  const ts = textOf(container?.message_ts) ?? message?.ts;
  const root = textOf(container?.thread_ts) ?? textOf(message?.thread_ts);
  // A thread's first message is in the channel, though Slack gives it the thread's id as well.
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

/** What a listener to presses gets: who pressed where, what was pressed, and a client for further calls. */
interface Pressed<Action> {
  press: Press;
  action: Action;
  body: BlockAction;
  client: webApi.WebClient;
  context: Context;
}

/** Answers presses and choices under an action id. They are acknowledged at once. */
export function onPress<Action extends BlockElementAction = ButtonAction>(
  app: App,
  id: string | RegExp,
  answer: (pressed: Pressed<Action>) => Promise<void>,
): void {
  app.action<BlockAction>({ type: "block_actions", action_id: id }, async ({ ack, body, action, client, context }) => {
    await ack();
    await answer({ press: readPress(body), action: action as Action, body, client, context });
  });
}

/**
 * One person sees an ephemeral message, which Slack sends without its content; in the conversation with the bot, whose
 * id starts with D, one person sees every message.
 */
function placeOf({ view, container, channel, message }: BlockAction, thread: string | undefined): Place {
  if (view) return "modal";
  if (container?.is_ephemeral === true || !message) return thread ? "threaded" : "private";
  return channel?.id.startsWith("D") ? "direct" : "public";
}

/**
 * Answers a press where it was made: in place of a private message or modal, privately next to a public message. If
 * that fails, the answer comes privately in the channel, and if a modal cannot be changed the person is told.
 *
 * @returns the result of the first attempt, where the press was made
 */
export async function answerPress(
  client: webApi.WebClient,
  press: Press,
  message: Rendered,
  metadata = "",
): Promise<Outcome> {
  if (press.view) {
    const view = answerView(message, metadata);
    return press.view.home ? openView(client, press, view) : changeView(client, press, press.view, view);
  }
  const sent = await respondTo(press, message, press.place !== "public");
  if (sent.kind === "refused") await sendWithoutUrl(client, press, message, notDelivered(sent.error));
  return sent;
}

async function respondTo(press: Press, message: Rendered, replace: boolean): Promise<Outcome> {
  if (!press.responseUrl) return { kind: "refused", error: "no_response_url" };
  return respond(press.responseUrl, message, {
    to: "ephemeral",
    replace,
    ...(press.thread && { thread: press.thread }),
  });
}

/**
 * What a person chose or typed in a view's field (raw, as Slack sends it), in whichever block the field is; undefined
 * if empty.
 */
export function fieldOf(view: Pick<ViewOutput, "state">, actionId: string): string | undefined {
  for (const block of Object.values(view.state.values)) {
    const field = block[actionId];
    const value = field?.selected_option?.value ?? field?.value;
    if (value) return value;
  }
  return undefined;
}
