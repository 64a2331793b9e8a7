import type { webApi } from "@slack/bolt";
import type { Rendered } from "./blocks/rendered.js";
import { METADATA_TYPE } from "./ids.js";

/** What came of a call to Slack. `error` is Slack's own word, or `unreachable`. */
export type Outcome = { kind: "done"; ts: string } | { kind: "refused"; error: string };

/** Where a message goes: a channel, or a thread in it. */
export interface Target {
  channel: string;
  thread?: string;
}

/** What an answer in public remembers, so that a follow-up in its thread needs only what changes. */
export interface Remembered {
  /** `company/role` */
  guide: string;
  /** The region's label. */
  region: string | null;
}

type Blocks = Rendered["blocks"];
// Charts are not among the blocks that @slack/types knows.
const asKnown = (blocks: Blocks): webApi.KnownBlock[] => blocks as webApi.KnownBlock[];

/** Posts a message to a channel or thread; where Slack refuses the newer blocks, the plain ones. */
export function postMessage(
  client: webApi.WebClient,
  target: Target,
  message: Rendered,
  remembered?: Remembered,
): Promise<Outcome> {
  return withTwin(message, (blocks) =>
    client.chat.postMessage({
      ...addressed(target),
      ...literalText(message.text),
      unfurl_links: false,
      unfurl_media: false,
      blocks: asKnown(blocks),
      ...(remembered && { metadata: metadataOf(remembered) }),
    }),
  );
}

/** Replaces a message of the app's own. */
export function updateMessage(
  client: webApi.WebClient,
  at: { channel: string; ts: string },
  message: Rendered,
  remembered: Remembered,
): Promise<Outcome> {
  return withTwin(message, (blocks) =>
    client.chat.update({
      ...at,
      ...literalText(message.text),
      blocks: asKnown(blocks),
      metadata: metadataOf(remembered),
    }),
  );
}

export function deleteMessage(client: webApi.WebClient, at: { channel: string; ts: string }): Promise<Outcome> {
  return attempt(() => client.chat.delete(at));
}

/** Opens, pushes or changes a view. Views are built of plain blocks, so there is no twin to fall back to. */
export function callView(call: () => Promise<webApi.WebAPICallResult>): Promise<Outcome> {
  return attempt(call);
}

/** How a `response_url` is used: what happens to the message it came from, and who sees the new one. */
export interface ResponseManner {
  /** `ephemeral`: only the person; `in_channel`: everybody. */
  to: "ephemeral" | "in_channel";
  /** Whether the message that was pressed on is replaced. */
  replace: boolean;
  thread?: string;
}

/** Answers through a `response_url`: five times in half an hour, in channels where the app is no member too. */
export function respond(url: string, message: Rendered, manner: ResponseManner): Promise<Outcome> {
  return withTwin(message, (blocks) =>
    sendTo(url, {
      text: message.text,
      blocks,
      response_type: manner.to,
      replace_original: manner.replace,
      ...(manner.thread && { thread_ts: manner.thread }),
    }),
  );
}

/** Takes away the message that a `response_url` came from. */
export function deleteOriginal(url: string): Promise<Outcome> {
  return attempt(() => sendTo(url, { delete_original: true }));
}

const addressed = ({ channel, thread }: Target) => ({ channel, ...(thread && { thread_ts: thread }) });

/** Nothing in the text becomes a link or a mention by itself. */
const literalText = (text: string) => ({ text, parse: "none" as const, link_names: false });

const metadataOf = ({ guide, region }: Remembered) => ({
  event_type: METADATA_TYPE,
  event_payload: { guide, region: region ?? "" },
});

/** The blocks, else the plain ones, else the text alone, which is an answer by itself. */
async function withTwin(message: Rendered, send: (blocks: Blocks) => Promise<unknown>): Promise<Outcome> {
  let outcome: Outcome = { kind: "refused", error: "" };
  for (const blocks of [message.blocks, message.plain, []]) {
    outcome = await attempt(() => send(blocks));
    if (outcome.kind === "done" || !BLOCKS_REFUSED.has(outcome.error)) return outcome;
  }
  return outcome;
}

const BLOCKS_REFUSED = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"]);

/** The one place where calls to Slack are made, so that all fail in the same way. */
async function attempt(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    const result = await call();
    return { kind: "done", ts: timestampOf(result) };
  } catch (error) {
    return { kind: "refused", error: errorWord(error) };
  }
}

const timestampOf = (result: unknown): string => {
  const ts = typeof result === "object" && result !== null && "ts" in result ? result.ts : "";
  return typeof ts === "string" ? ts : "";
};

/** Slack's word for what went wrong with a call of the Web API or a `response_url`. */
export function errorWord(error: unknown): string {
  if (error instanceof ResponseUrlError) return error.message;
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  const word = typeof data === "object" && data !== null && "error" in data ? data.error : null;
  return typeof word === "string" ? word : "unreachable";
}

class ResponseUrlError extends Error {}

async function sendTo(url: string, payload: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(payload),
    signal: AbortSignal.timeout(10_000),
  });
  // Slack answers "ok" as plain text; a refusal is JSON, sometimes with status 200.
  const body = await response.text();
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  if (refusal) throw new ResponseUrlError(refusal);
  if (!response.ok) throw new ResponseUrlError(/^\w+$/.test(body) ? body : `http_${response.status}`);
}
