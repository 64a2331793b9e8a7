import type { Core } from "../core.js";
import type { JsonObject } from "../json.js";
import { type PlacedElement, placedElements, valuesOf } from "../workspace/input-values.js";
import { repliesTo, visibleMessages } from "../workspace/messages.js";
import type { Message, View } from "../workspace/model.js";
import { payloadChannel, wireMessage, wireView } from "../workspace/wire.js";

/** A message or a view with blocks that a person sees. */
export type Shown = { kind: "message"; message: Message } | { kind: "view"; view: View };

/** Names a message by channel and timestamp, or a view by its id. A whole message or view works too. */
export type Where = { channel: string; ts: string } | { id: string };

/** What a person sees under a name. @throws if the person does not see it, since they could not act on it */
export function shownTo(core: Core, user: string, where: Where): Shown {
  if ("id" in where) {
    const view = core.workspace.view(where.id);
    if (!view || view.user !== user) throw new Error(`${user} does not see the view ${where.id}`);
    return { kind: "view", view };
  }
  const message = core.workspace.message(where.channel, where.ts);
  const thread = message?.threadTs;
  const seen = message && visibleMessages(core.workspace, user, where.channel, thread).includes(message);
  if (!seen) throw new Error(`${user} does not see the message ${where.ts} in ${where.channel}`);
  return { kind: "message", message };
}

/** Names an element by its action id, with the block id if several blocks use it. */
export type ElementName = string | { actionId: string; blockId?: string; value?: string };

/** @throws if there is no such element, listing those that there are */
export function findElement(shown: Shown, name: ElementName): PlacedElement {
  const wanted = typeof name === "string" ? { actionId: name } : name;
  const all = placedElements(shown.kind === "view" ? shown.view.blocks : shown.message.blocks);
  const found = all.find(
    ({ block, element }) =>
      element.action_id === wanted.actionId &&
      (!("blockId" in wanted) || block.block_id === wanted.blockId) &&
      (!("value" in wanted) || element.value === wanted.value),
  );
  if (found) return found;
  throw new Error(
    `No element ${wanted.actionId}; there are: ${all.map(({ element }) => element.action_id).join(", ")}`,
  );
}

/** Where an action happened, in the form of its payload. The content of an ephemeral message is not included. */
export function containerPayload(core: Core, user: string, shown: Shown): JsonObject {
  if (shown.kind === "view") {
    return { container: { type: "view", view_id: shown.view.id }, view: wireView(core.workspace, shown.view) };
  }
  const { message } = shown;
  const ephemeral = message.onlyFor !== undefined;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...thread,
    },
    channel: payloadChannel(core.workspace.channel(message.channel)),
    state: { values: valuesOf(message.blocks, message.values.get(user)) },
    ...(ephemeral ? {} : { message: wireMessage(core.workspace, message) }),
  };
}

/** A message as a person sees it. */
export interface Seen {
  channel: string;
  ts: string;
  threadTs: string | undefined;
  from: { id: string; name: string; isBot: boolean };
  text: string;
  blocks: JsonObject[];
  /** Marked with "Only visible to you". */
  onlyVisibleToYou: boolean;
  edited: boolean;
  replies: number;
}

/** What a person sees in a channel, oldest first, or in one of its threads with the root first. */
export function seenBy(core: Core, user: string, channel: string, threadTs?: string): Seen[] {
  return visibleMessages(core.workspace, user, channel, threadTs).map((message) => {
    const { id, realName, isBot } = core.workspace.user(message.user);
    return {
      channel,
      ts: message.ts,
      threadTs: message.threadTs,
      from: { id, name: realName, isBot },
      text: message.text,
      blocks: message.blocks,
      onlyVisibleToYou: message.onlyFor !== undefined,
      edited: message.edited,
      replies: repliesTo(core.workspace, channel, message.ts).length,
    };
  });
}
