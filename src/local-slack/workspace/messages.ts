import { elementsIn, walkBlocks } from "../blocks/walk.js";
import type { Ids } from "../ids.js";
import type { JsonObject } from "../json.js";
import type { Channel, Message } from "./model.js";
import type { Workspace } from "./workspace.js";

interface Draft {
  user: string;
  text: string;
  blocks?: JsonObject[];
  metadata?: JsonObject | null;
  threadTs?: string | undefined;
  onlyFor?: string | undefined;
}

/** Posts a message that was already checked. As in Slack, a root gets a `threadTs` of its own with its first reply. */
export function postMessage(workspace: Workspace, channel: string, draft: Draft): Message {
  const blocks = storedBlocks(draft.blocks ?? [], workspace.ids);
  const message: Message = {
    channel,
    ts: workspace.ids.ts(),
    user: draft.user,
    text: draft.text,
    blocks,
    metadata: draft.metadata ?? null,
    threadTs: draft.threadTs,
    onlyFor: draft.onlyFor,
    edited: false,
    buried: false,
    values: new Map(),
  };
  const all = workspace.messages.get(channel) ?? [];
  all.push(message);
  workspace.messages.set(channel, all);

  const root = draft.threadTs && !draft.onlyFor ? workspace.message(channel, draft.threadTs) : undefined;
  if (root && !root.threadTs) root.threadTs = root.ts;
  if (draft.threadTs) endStatus(workspace, channel, draft.threadTs);
  workspace.emit({ kind: "message_posted", message });
  return message;
}

/** Changes what is given and keeps the rest: without `blocks` they stay, and an empty list removes them. */
export function changeMessage(
  workspace: Workspace,
  message: Message,
  change: Partial<Pick<Message, "text" | "blocks" | "metadata">>,
): void {
  if (change.text !== undefined) message.text = change.text;
  if (change.metadata !== undefined) message.metadata = change.metadata;
  if (change.blocks !== undefined) message.blocks = storedBlocks(change.blocks, workspace.ids);
  message.edited = true;
  workspace.emit({ kind: "message_changed", message });
}

/** Deletes a message, and with the last reply also a root that is only a placeholder. */
export function deleteMessage(workspace: Workspace, message: Message): void {
  const all = workspace.messages.get(message.channel) ?? [];
  workspace.messages.set(
    message.channel,
    all.filter((other) => other !== message),
  );
  workspace.emit({ kind: "message_deleted", message });
  const root = message.threadTs ? workspace.message(message.channel, message.threadTs) : undefined;
  if (root?.buried && repliesTo(workspace, root.channel, root.ts).length === 0) deleteMessage(workspace, root);
}

/** The replies that everybody in the channel sees, without the root. */
export function repliesTo(workspace: Workspace, channel: string, threadTs: string): Message[] {
  const all = workspace.messages.get(channel) ?? [];
  return all.filter((message) => message.threadTs === threadTs && message.ts !== threadTs && !message.onlyFor);
}

/** Whether a person may read a channel: all members may, and everybody of the workspace may read a public one. */
export function mayRead(workspace: Workspace, channel: Channel, user: string): boolean {
  if (channel.members.has(user)) return true;
  return channel.kind === "public" && workspace.user(user).teamId === workspace.teamId;
}

/**
 * What a person sees in a channel, or in one of its threads with the root first. Other people's ephemeral messages are
 * never included; the list is empty if the person may not read the channel.
 */
export function visibleMessages(workspace: Workspace, user: string, channel: string, threadTs?: string): Message[] {
  if (!mayRead(workspace, workspace.channel(channel), user)) return [];
  const all = (workspace.messages.get(channel) ?? []).filter(({ onlyFor }) => !onlyFor || onlyFor === user);
  if (threadTs) return all.filter((message) => message.ts === threadTs || message.threadTs === threadTs);
  return all.filter((message) => !message.threadTs || message.threadTs === message.ts);
}

/** Slack removes the status line as soon as something is posted in its thread. */
function endStatus(workspace: Workspace, channel: string, threadTs: string): void {
  const key = `${channel} ${threadTs}`;
  const status = workspace.statuses.get(key);
  if (!status) return;
  workspace.statuses.delete(key);
  workspace.emit({ kind: "status_changed", status: { ...status, text: "" } });
}

/** A copy of the blocks, with block and action ids made up where the app gave none, as Slack does. */
export function storedBlocks(blocks: JsonObject[], ids: Ids): JsonObject[] {
  const copy = structuredClone(blocks);
  for (const { block } of walkBlocks(copy, "")) {
    block.block_id ??= ids.next("b");
    for (const element of elementsIn(block)) element.action_id ??= ids.next("a");
  }
  return copy;
}
