import type { AllMiddlewareArgs, AnyMiddlewareArgs, BlockAction, webApi } from "@slack/bolt";
import { OUTSIDER } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { noticeView } from "../blocks/views.js";
import { lookUpChannel } from "../calls/channel.js";
import { type Recipient, sendPrivately } from "../calls/send-privately.js";
import { type Person, personOf } from "../requests/person.js";
import { readPress } from "../requests/press.js";

/**
 * Answers nobody of another organisation, who may meet the app in conversations that are shared with them: whoever
 * mentions it, presses something or sends a form is told so, privately. Who cannot be told apart counts as one of them.
 *
 * @returns whether what Slack sent was refused
 */
export async function refuseOutsider(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<boolean> {
  const { body, client, context } = args;
  const person = personOf(body, context);
  if (!person || (await isOwn(client, person))) return false;
  if ("options" in args) {
    await args.ack({ options: [] });
    return true;
  }
  if (body.type === "view_submission" && "view" in args) {
    const view = noticeView(OUTSIDER.title, OUTSIDER.refused);
    await args.ack({ response_action: "update", view } as never);
    return true;
  }
  if ("ack" in args && typeof args.ack === "function") await args.ack();
  const to = recipientOf(body, person);
  if (to) await sendPrivately(client, to, sentence(OUTSIDER.refused));
  return true;
}

/**
 * A colleague of another workspace of the same Enterprise organisation is no outsider; an organisation is told only where
 * the conversation is not shared with another.
 */
async function isOwn(client: webApi.WebClient, { belonging, sameEnterprise, channel }: Person): Promise<boolean> {
  if (belonging === "own") return true;
  if (!sameEnterprise || !channel) return false;
  const found = await lookUpChannel(client, channel);
  return found.kind === "known" && !found.external;
}

/** Where a person is told; null where they only looked, as at the app's Home. */
function recipientOf(body: object, { user, channel }: Person): Recipient | null {
  const { type, event, response_url: url } = body as { type?: string; event?: Event; response_url?: unknown };
  if (type === "block_actions") return readPress(body as BlockAction);
  if (event && event.type !== "app_mention" && event.type !== "message") return null;
  return {
    user,
    ...(channel && { channel }),
    ...(event?.thread_ts && { thread: event.thread_ts }),
    ...(typeof url === "string" && { responseUrl: url }),
  };
}

interface Event {
  type?: string;
  thread_ts?: string;
}
