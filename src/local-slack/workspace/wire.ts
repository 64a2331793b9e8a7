import type { JsonObject } from "../json.js";
import { repliesTo } from "./messages.js";
import type { Channel, Message, View } from "./model.js";
import type { Workspace } from "./workspace.js";

/** The workspace's objects in the form in which Slack sends them. */

/** A message in the form in which Slack sends it; without its metadata if `withMetadata` is false. */
export function wireMessage(workspace: Workspace, message: Message, withMetadata = true): JsonObject {
  const byApp = message.user === workspace.botUserId;
  const isRoot = message.threadTs === message.ts;
  const replies = isRoot ? repliesTo(workspace, message.channel, message.ts) : [];
  return {
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: workspace.teamId,
    ...(byApp ? { bot_id: workspace.botId, app_id: workspace.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.metadata && withMetadata ? { metadata: message.metadata } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(isRoot
      ? {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.threadTs && !isRoot
      ? { parent_user_id: workspace.message(message.channel, message.threadTs)?.user }
      : {}),
  };
}

/** A view in the form in which Slack sends it. */
export function wireView(workspace: Workspace, view: View): JsonObject {
  const { content } = view;
  const modal = { title: content.title, close: content.close ?? null, submit: content.submit ?? null };
  return {
    id: view.id,
    team_id: workspace.teamId,
    type: view.type,
    blocks: view.blocks,
    private_metadata: content.private_metadata ?? "",
    callback_id: content.callback_id ?? "",
    state: { values: view.values },
    hash: view.hash,
    ...(view.type === "modal" ? modal : {}),
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: workspace.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
  };
}

/** A channel in the form in which Slack sends it. */
export function wireChannel(workspace: Workspace, channel: Channel): JsonObject {
  if (channel.kind === "im") {
    const user = [...channel.members].find((id) => id !== workspace.botUserId);
    return { id: channel.id, is_im: true, is_channel: false, is_group: false, user };
  }
  return {
    id: channel.id,
    name: nameOf(channel),
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: false,
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    is_ext_shared: channel.sharedWith !== null,
    is_member: channel.members.has(workspace.botUserId),
  };
}

/** The name of a group conversation; Slack makes it from its members' names. */
const nameOf = ({ kind, name, id }: Channel): string => (kind === "mpim" ? `mpdm-${id.toLowerCase()}-1` : name);

/** The name of a channel in Slack's payloads, which hides direct and private ones. */
export function payloadChannel(channel: Channel): { id: string; name: string } {
  const names = { public: channel.name, private: "privategroup", im: "directmessage", mpim: nameOf(channel) };
  return { id: channel.id, name: names[channel.kind] };
}

/** The link to a message; inside a thread it names the thread as well. */
export function permalink(workspace: Workspace, message: Message): string {
  const base = `https://${workspace.domain}.slack.com/archives/${message.channel}/p${message.ts.replace(".", "")}`;
  const inThread = message.threadTs && message.threadTs !== message.ts;
  return inThread ? `${base}?thread_ts=${message.threadTs}&cid=${message.channel}` : base;
}
