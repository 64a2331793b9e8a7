import { randomUUID } from "node:crypto";
import type { webApi } from "@slack/bolt";
import type { GuideSubject } from "../../answer/subject.js";
import type { Rendered } from "../blocks/rendered.js";
import { METADATA_TYPE } from "../state/ids.js";
import { BLOCKS_REFUSED, failureOf } from "./call-failure.js";
import { BROKE_ALIKE, type CallOptions, callSlack } from "./call-slack.js";
import { findPosted, type Target } from "./find-posted.js";
import { turnIn } from "./pace.js";
import { sendTo } from "./response-url.js";

/**
 * The result of a call to Slack. `error` is Slack's own word, `unreachable`, or `no_answer` if it is unknown whether it
 * worked.
 */
export type Outcome = { kind: "done"; ts: string; view?: ShownView } | { kind: "refused"; error: string };

/** A view as Slack shows it now; with its hash it can be changed later unless something else changed it first. */
interface ShownView {
  id: string;
  hash: string;
}

type Blocks = Rendered["blocks"];
// Charts are not among the blocks in @slack/types.
const asKnown = (blocks: Blocks): webApi.KnownBlock[] => blocks as webApi.KnownBlock[];

interface PostOptions {
  /** Marks the message, to find out whether it was posted when Slack's answer was lost. */
  mark?: string;
  /**
   * Looks before posting, too: an attempt with this mark may have been cut off, and what it posted is not posted again.
   */
  lookFirst?: boolean;
  /** How long the message may wait for its turn and for Slack, in milliseconds; as long as for a press if not given. */
  patience?: number;
}

/**
 * Milliseconds that the answer to an event may wait, longer than for a press: Slack already has its acknowledgement,
 * and in a busy channel the turns are far apart.
 */
export const EVENT_PATIENCE = 60_000;

/** Posts a message to a channel or thread; if Slack refuses the newer blocks, with the plain ones. */
export async function postMessage(
  client: webApi.WebClient,
  target: Target,
  message: Rendered,
  topic?: GuideSubject,
  { mark, lookFirst = false, patience }: PostOptions = {},
): Promise<Outcome> {
  const named = mark ?? randomUUID();
  const look = () => findPosted(client, target, named);
  const before = lookFirst && (await look());
  if (before) return { kind: "done", ts: before.ts };
  const options: CallOptions = {
    method: "chat.postMessage",
    repeatable: false,
    look,
    ...(patience && { patience }),
    turn: (most) => turnIn(client, target.channel, most),
  };
  return withBlockFallback(message, options, ({ text, blocks }) =>
    client.chat.postMessage({
      ...addressed(target),
      ...literalText(text),
      unfurl_links: false,
      unfurl_media: false,
      blocks: asKnown(blocks),
      metadata: metadataOf(topic, named),
    }),
  );
}

/** Shows a message to one person in a channel or thread. It may appear twice, which is better than not at all. */
export function showTo(client: webApi.WebClient, user: string, target: Target, message: Rendered): Promise<Outcome> {
  return withBlockFallback(message, { method: "chat.postEphemeral", repeatable: true }, ({ text, blocks }) =>
    client.chat.postEphemeral({ ...addressed(target), ...literalText(text), user, blocks: asKnown(blocks) }),
  );
}

/** Deletes a message of the app's; one that is already gone counts as deleted. */
export function deleteMessage(client: webApi.WebClient, at: { channel: string; ts: string }): Promise<Outcome> {
  return attempt({ method: "chat.delete", repeatable: true, already: ["message_not_found"] }, () =>
    client.chat.delete(at),
  );
}

/**
 * Opens, pushes or changes a view. Views consist of plain blocks, so there are no others to fall back to. A trigger
 * lives three seconds and is used up after the first answer; a changed view has another hash.
 */
export function callView(call: () => Promise<webApi.WebAPICallResult>): Promise<Outcome> {
  const already = ["exchanged_trigger_id", "hash_conflict"];
  return attempt({ method: "views", repeatable: true, already, patience: 2_500 }, call);
}

/** How a `response_url` is used: what happens to its message, and who sees the new one. */
interface ResponseOptions {
  /** `ephemeral`: only the person; `in_channel`: everybody. */
  to: "ephemeral" | "in_channel";
  /** Whether the message that was pressed on is replaced. */
  replace: boolean;
  thread?: string;
  /** As in `CallOptions`: the id of the request, if it is passed explicitly. */
  request?: string;
}

/**
 * Answers through a `response_url`: it works five times in half an hour, also in channels where the app is not a
 * member. A private answer may appear twice, which is better than not at all; for one that everybody sees it is the
 * reverse.
 */
export function respond(url: string, message: Rendered, options: ResponseOptions): Promise<Outcome> {
  const repeatable = options.to === "ephemeral" || options.replace;
  return withBlockFallback(message, { method: "response_url", repeatable, request: options.request }, (content) =>
    sendTo(url, responseBody(content, options)),
  );
}

const responseBody = ({ text, blocks }: Content, { to, replace, thread }: ResponseOptions): Buffer =>
  Buffer.from(
    JSON.stringify({
      text,
      blocks,
      response_type: to,
      replace_original: replace,
      ...(thread && { thread_ts: thread }),
    }),
  );

/** Deletes the message that a `response_url` came from. */
export function deleteOriginal(url: string): Promise<Outcome> {
  return attempt({ method: "response_url", repeatable: true, already: ["message_not_found"] }, () =>
    sendTo(url, Buffer.from(JSON.stringify({ delete_original: true }))),
  );
}

const addressed = ({ channel, thread }: Target) => ({ channel, ...(thread && { thread_ts: thread }) });

/** Keeps Slack from turning anything in the text into a link or a mention. */
const literalText = (text: string) => ({ text, parse: "none" as const, link_names: false });

const metadataOf = (topic: GuideSubject | undefined, mark: string | undefined) => ({
  event_type: METADATA_TYPE,
  event_payload: {
    ...(topic && { guide: topic.guide, region: topic.region ?? "", ...(topic.level && { level: topic.level }) }),
    ...(mark && { mark }),
  },
});

/** What is sent of a message: its text and one form of its blocks. */
type Content = Pick<Rendered, "text" | "blocks">;

const CONTENTS: readonly ((message: Rendered) => Content)[] = [
  (message) => message,
  ({ text, plain }) => ({ text, blocks: plain }),
  ({ text }) => ({ text, blocks: [] }),
];

/** Sends the native blocks, else the plain ones, else only the text, which is an answer by itself. */
async function withBlockFallback(
  message: Rendered,
  options: CallOptions,
  send: (content: Content) => Promise<unknown>,
): Promise<Outcome> {
  let outcome: Outcome = { kind: "refused", error: "" };
  for (const [at, contentOf] of CONTENTS.entries()) {
    outcome = await attempt({ otherwise: at < CONTENTS.length - 1, ...options }, () => send(contentOf(message)));
    if (outcome.kind === "done" || !mayTakeOther(outcome.error)) return outcome;
  }
  return outcome;
}

/** Whether Slack may accept the message with other blocks: it said so, or it failed on it in the same way each time. */
const mayTakeOther = (error: string): boolean => BLOCKS_REFUSED.has(error) || error === BROKE_ALIKE;

/** The one place from which everything that a person sees is sent, so that all of it fails in the same way. */
async function attempt(options: CallOptions, call: () => Promise<unknown>): Promise<Outcome> {
  try {
    const result = await callSlack(options, call);
    return { kind: "done", ts: timestampOf(result), ...viewOf(result) };
  } catch (error) {
    return { kind: "refused", error: failureOf(error).error };
  }
}

const timestampOf = (result: unknown): string => {
  const ts = typeof result === "object" && result !== null && "ts" in result ? result.ts : "";
  return typeof ts === "string" ? ts : "";
};

function viewOf(result: unknown): { view?: ShownView } {
  const { view }: { view?: Partial<ShownView> } = typeof result === "object" && result !== null ? result : {};
  return view?.id && view.hash ? { view: { id: view.id, hash: view.hash } } : {};
}
