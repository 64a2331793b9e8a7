import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import { typedText } from "../escape.js";
import type { JsonObject } from "../json.js";
import { mayRead, postMessage } from "../workspace/messages.js";
import type { Channel, Message } from "../workspace/model.js";
import { tellPrivately } from "./notices.js";
import { eventEnvelope } from "./payload.js";

/** What a person said, and what came of each event that the app was sent for it. */
export interface Said {
  message: Message;
  outcomes: Outcome[];
}

const channelTypes = { public: "channel", private: "group", im: "im" };
const subscriptions = { public: "message.channels", private: "message.groups", im: "message.im" };

/**
 * A person says something in a channel, a thread or a direct message. `@name`, `#channel` and links become what Slack
 * makes of them. The app hears what it subscribed to, in channels that it is in: the message, and an `app_mention`
 * where it is named.
 *
 * @throws when the person cannot write there
 */
export async function say(core: Core, user: string, channelId: string, text: string, threadTs?: string): Promise<Said> {
  const { workspace } = core;
  const channel = workspace.channel(channelId);
  if (!mayRead(workspace, channel, user)) throw new Error(`${user} is not in ${channelId}`);
  const written = typedText(workspace, text);
  const message = postMessage(workspace, channelId, { user, text: written, threadTs });

  const named = written.includes(`<@${workspace.botUserId}>`);
  if (!channel.members.has(workspace.botUserId)) {
    if (named) tellPrivately(core, user, channelId, notInvited(core, channel), threadTs);
    return { message, outcomes: [] };
  }
  const event = messageEvent(core, channel, message);
  const sent = [eventEnvelope(core, subscriptions[channel.kind], event)];
  if (named && channel.kind !== "im") {
    const { channel_type: _, ...mention } = event;
    sent.push(eventEnvelope(core, "app_mention", { ...mention, type: "app_mention" }));
  }
  const outcomes = sent.filter((one) => one !== null).map((one) => core.delivery.sendEvent(one));
  return { message, outcomes: await Promise.all(outcomes) };
}

function messageEvent(core: Core, channel: Channel, message: Message): JsonObject {
  return {
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    client_msg_id: crypto.randomUUID(),
    team: core.workspace.user(message.user).teamId,
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelTypes[channel.kind],
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
}

const notInvited = (core: Core, channel: Channel): string =>
  `You mentioned @${core.settings.name}, but it is not in #${channel.name}.`;
