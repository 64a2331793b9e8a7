import type { AllMiddlewareArgs, AnyMiddlewareArgs, BlockAction, webApi } from "@slack/bolt";
import { OUTSIDER } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { noticeView } from "../blocks/views.js";
import { lookUpChannel } from "../calls/channel.js";
import { type Recipient, sendPrivately } from "../calls/send-privately.js";
import { type Person, personOf } from "../requests/person.js";
import { readPress } from "../requests/press.js";

/**
 * Refuses people of other organisations, who may meet the app in conversations that are shared with them: a person who
 * mentions it, presses something or submits a form is told so privately. A person whose organisation cannot be
 * determined counts as one of them.
 *
 * @returns whether the request was refused
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
 * A colleague from another workspace of the same Enterprise organisation counts as our own, but only in a conversation
 * that is known not to be shared with another organisation.
 */
async function isOwn(client: webApi.WebClient, { belonging, sameEnterprise, channel }: Person): Promise<boolean> {
  if (belonging === "own") return true;
  if (!sameEnterprise || !channel) return false;
  const found = await lookUpChannel(client, channel);
  return found.kind === "known" && !found.external;
}

/** Where to tell the person; null if they only opened something, such as the app's Home. */
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
