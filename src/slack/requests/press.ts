import type { App, BlockAction, BlockElementAction, ButtonAction, ViewOutput, webApi } from "@slack/bolt";
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
  /** The message pressed on. */
  message?: string;
  view?: { id: string; hash: string; callback: string; metadata: string; home: boolean };
}

export function readPress(body: BlockAction): Press {
  const { view, container, channel, message } = body;
  const ts = textOf(container?.message_ts) ?? message?.ts;
  const root = textOf(container?.thread_ts) ?? textOf(message?.thread_ts);
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

/** What a listener to presses gets: who pressed where, on what, and how to ask Slack for more. */
interface Pressed<Action> {
  press: Press;
  action: Action;
  body: BlockAction;
  client: webApi.WebClient;
}

/** Answers what is pressed or chosen under an action id. Slack is told at once that it was taken. */
export function onPress<Action extends BlockElementAction = ButtonAction>(
  app: App,
  id: string | RegExp,
  answer: (pressed: Pressed<Action>) => Promise<void>,
): void {
  app.action<BlockAction>({ type: "block_actions", action_id: id }, async ({ ack, body, action, client }) => {
    await ack();
    await answer({ press: readPress(body), action: action as Action, body, client });
  });
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

/**
 * Answers a press where it was made: in place of a private message or modal, privately beside a public one. Where that
 * does not work the answer comes privately in the channel, and where a modal does not change the person is told.
 *
 * @returns what came of it where the press was made
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

/** What a person chose or typed in a view's field (raw, as Slack sends it), wherever its block stands. */
export function fieldOf(view: Pick<ViewOutput, "state">, actionId: string): string | undefined {
  for (const block of Object.values(view.state.values)) {
    const field = block[actionId];
    const value = field?.selected_option?.value ?? field?.value;
    if (value) return value;
  }
  return undefined;
}
