import type { Core } from "../../core.js";
import type { JsonObject } from "../../json.js";
import { changeMessage, deleteMessage, postMessage, repliesTo } from "../../workspace/messages.js";
import type { Channel, Message } from "../../workspace/model.js";
import { wireMessage } from "../../workspace/wire.js";
import { appIsIn, type Call, type Method, optional, required, visibleChannel } from "../call.js";
import { type Content, needSomething, readContent } from "../message-content.js";
import { SlackError } from "../slack-error.js";

/** https://docs.slack.dev/reference/methods/chat.postMessage and the other `chat` methods */
export const chatMethods: Record<string, Method> = {
  "chat.postMessage": { scopes: ["chat:write"], run: post },
  "chat.postEphemeral": { scopes: ["chat:write"], run: postEphemeral },
  "chat.update": { scopes: ["chat:write"], run: update },
  "chat.delete": { scopes: ["chat:write"], run: remove },
};

function post({ core, args }: Call): JsonObject {
  const channel = writableChannel(core, required(args, "channel"));
  const content = readContent(args, core.faults);
  needSomething(content);
  const threadTs = threadRoot(core, channel, optional(args, "thread_ts"));
  const message = postMessage(core.workspace, channel.id, { ...draft(core, content), threadTs });
  return { channel: channel.id, ts: message.ts, message: wireMessage(core.workspace, message) };
}

function postEphemeral({ core, args }: Call): JsonObject {
  const channel = writableChannel(core, required(args, "channel"));
  const user = required(args, "user");
  if (!channel.members.has(user)) throw new SlackError("user_not_in_channel");
  const content = readContent(args, core.faults, "post", "ephemeral");
  needSomething(content);
  const threadTs = optional(args, "thread_ts");
  return { message_ts: postOnlyFor(core, channel.id, user, content, threadTs) };
}

/**
 * Shows a message to one person. In a thread it appears only if the thread already has replies; Slack accepts it in any
 * case. https://docs.slack.dev/reference/methods/chat.postEphemeral
 * @returns the message's timestamp
 */
export function postOnlyFor(core: Core, channel: string, user: string, content: Content, threadTs?: string): string {
  if (threadTs && repliesTo(core.workspace, channel, threadTs).length === 0) return core.workspace.ids.ts();
  return postMessage(core.workspace, channel, { ...draft(core, content), threadTs, onlyFor: user }).ts;
}

function update({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel"));
  const message = ownMessage(core, channel, required(args, "ts"), "cant_update_message");
  const content = readContent(args, core.faults, "update");
  if (content.text === undefined && content.blocks === undefined) throw new SlackError("no_text");
  changeMessage(core.workspace, message, content);
  return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(core.workspace, message) };
}

function remove({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel"));
  const message = ownMessage(core, channel, required(args, "ts"), "cant_delete_message");
  deleteOrBury(core, message);
  return { channel: channel.id, ts: message.ts };
}

/** Deletes a message. One with replies leaves a placeholder, so that its thread stays reachable. */
export function deleteOrBury(core: Core, message: Message): void {
  if (repliesTo(core.workspace, message.channel, message.ts).length === 0) {
    deleteMessage(core.workspace, message);
    return;
  }
  const stone = { text: "This message was deleted.", blocks: [], metadata: null };
  message.buried = true;
  changeMessage(core.workspace, message, stone);
}

const draft = (core: Core, content: Content) => ({
  user: core.workspace.botUserId,
  text: content.text ?? "",
  ...content,
});

/**
 * A channel by its id, or a person's direct messages by the person's id. @throws SlackError if the app may not write
 * there
 */
function writableChannel(core: Core, reference: string): Channel {
  if (core.workspace.users.has(reference)) return core.workspace.directChannel(reference);
  const channel = visibleChannel(core, reference);
  if (!appIsIn(core, channel)) throw new SlackError("not_in_channel");
  return channel;
}

function threadRoot(core: Core, channel: Channel, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  const root = core.workspace.message(channel.id, ts);
  if (!root || root.onlyFor) throw new SlackError("thread_not_found");
  // Slack accepts a reply's ts, but then shows the message nowhere; its docs ask for the root's ts.
  if (root.threadTs && root.threadTs !== ts) throw new SlackError("cannot_reply_to_message");
  return ts;
}

function ownMessage(core: Core, channel: Channel, ts: string, foreign: string): Message {
  const message = core.workspace.message(channel.id, ts);
  if (!message || message.onlyFor || message.buried) throw new SlackError("message_not_found");
  if (message.user !== core.workspace.botUserId) throw new SlackError(foreign);
  return message;
}
