import type { Core } from "../../core.js";
import type { JsonObject } from "../../json.js";
import type { Channel, Message } from "../../workspace/model.js";
import { wireChannel, wireMessage } from "../../workspace/wire.js";
import {
  appIsIn,
  type Call,
  channelScope,
  isTrue,
  type Method,
  needScope,
  optional,
  required,
  visibleChannel,
} from "../call.js";
import { SlackError } from "../slack-error.js";

/** https://docs.slack.dev/reference/methods?family=conversations */
export const conversationMethods: Record<string, Method> = {
  "conversations.info": { run: info },
  "conversations.members": { run: members },
  "conversations.history": { run: history },
  "conversations.replies": { run: replies },
};

function info({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel"));
  needScope(core, [channelScope(channel.kind, "read")]);
  if (core.faults.sharingHidden) throw new SlackError("channel_not_found");
  return { channel: wireChannel(core.workspace, channel) };
}

function members({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel"));
  needScope(core, [channelScope(channel.kind, "read")]);
  const { items, metadata } = page([...channel.members], args);
  return { members: items, response_metadata: metadata };
}

/** A channel whose messages the app may read: it must be a member, and have the scope for this kind of channel. */
function readableChannel({ core, args }: Call): Channel {
  const channel = visibleChannel(core, required(args, "channel"));
  needScope(core, [channelScope(channel.kind, "history")]);
  if (!appIsIn(core, channel)) throw new SlackError("not_in_channel");
  return channel;
}

/**
 * The limit for apps that are distributed outside of Slack's Marketplace: one call per minute of each method, at most
 * fifteen messages. https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
 */
function withinHistoryLimit({ core, args }: Call, method: string): JsonObject {
  if (!core.faults.historyLimited) return args;
  const retryAfterSeconds = core.faults.takeHistory(method, core.clock.now());
  if (retryAfterSeconds > 0) throw new SlackError("ratelimited", {}, retryAfterSeconds);
  return { ...args, limit: Math.min(Number(optional(args, "limit") ?? 15), 15) };
}

function history(call: Call): JsonObject {
  const channel = readableChannel(call);
  const { core } = call;
  const args = withinHistoryLimit(call, "conversations.history");
  const shown = within(core, channel, args).filter((message) => !message.threadTs || message.threadTs === message.ts);
  return messagesPage(core, args, shown.reverse());
}

function replies(call: Call): JsonObject {
  const channel = readableChannel(call);
  const { core } = call;
  const args = withinHistoryLimit(call, "conversations.replies");
  const ts = required(args, "ts");
  const asked = core.workspace.message(channel.id, ts);
  if (!asked || asked.onlyFor) throw new SlackError("thread_not_found");
  const root = asked.threadTs ?? asked.ts;
  const thread = within(core, channel, args).filter((message) => message.ts === root || message.threadTs === root);
  return messagesPage(core, args, thread);
}

function messagesPage(core: Core, args: JsonObject, messages: Message[]): JsonObject {
  const { items, metadata } = page(messages, args);
  const withMetadata = isTrue(args, "include_all_metadata");
  return {
    messages: items.map((message) => wireMessage(core.workspace, message, withMetadata)),
    has_more: metadata.next_cursor !== "",
    response_metadata: metadata,
  };
}

/** What everybody sees after `oldest`, oldest first. Ephemeral messages are not part of any history. */
function within(core: Core, channel: Channel, args: JsonObject): Message[] {
  const oldest = Number(optional(args, "oldest") ?? 0);
  return (core.workspace.messages.get(channel.id) ?? []).filter(({ ts, onlyFor }) => Number(ts) > oldest && !onlyFor);
}

/** One page of a list by Slack's cursors. https://docs.slack.dev/apis/web-api/pagination */
function page<Item>(all: Item[], args: JsonObject): { items: Item[]; metadata: { next_cursor: string } } {
  const limit = Number(optional(args, "limit") ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new SlackError("invalid_limit");
  const start = startOf(optional(args, "cursor"));
  const end = start + limit;
  const next = end < all.length ? Buffer.from(`next:${end}`).toString("base64") : "";
  return { items: all.slice(start, end), metadata: { next_cursor: next } };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString());
  if (!found) throw new SlackError("invalid_cursor");
  return Number(found[1]);
}
