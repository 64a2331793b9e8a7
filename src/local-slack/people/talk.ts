import type { Core } from "../core.js";
import type { Envelope, Outcome } from "../delivery/outcome.js";
import { eventEnvelope } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import { changeMessage, mayRead, postMessage } from "../workspace/messages.js";
import type { Channel, Message } from "../workspace/model.js";
import type { Workspace } from "../workspace/workspace.js";

/** A person's message, and the outcome of each event that was sent to the app for it. */
export interface Said {
  message: Message;
  outcomes: Outcome[];
}

const channelTypes = { public: "channel", private: "group", im: "im", mpim: "mpim" };
const subscriptions = { public: "message.channels", private: "message.groups", im: "message.im", mpim: "message.mpim" };

/**
 * Kinds of messages besides plain text: with a file, a thread's reply that is also sent to the channel, `/me`.
 * https://docs.slack.dev/reference/events/message#message_subtypes
 */
export type SaidAs = "file_share" | "thread_broadcast" | "me_message";

/**
 * A person writes in a channel, a thread or a direct message. `@name`, `#channel` and links become what Slack makes of
 * them. In channels that it is in, the app gets the events that it subscribed to: the message, and an `app_mention` if
 * it is mentioned.
 *
 * @throws if the person cannot write there
 */
export async function say(
  core: Core,
  user: string,
  channelId: string,
  text: string,
  threadTs?: string,
  as?: SaidAs,
): Promise<Said> {
  const { workspace } = core;
  const channel = workspace.channel(channelId);
  if (!mayRead(workspace, channel, user)) throw new Error(`${user} is not in ${channelId}`);
  const written = typedText(workspace, text);
  const message = postMessage(workspace, channelId, { user, text: written, threadTs });

  const named = isNamed(core, message);
  if (!channel.members.has(workspace.botUserId)) {
    if (named) tellPrivately(core, user, channelId, notInvited(core, channel), threadTs);
    return { message, outcomes: [] };
  }
  const event = {
    ...messageEvent(core, channel, message),
    ...(as && { subtype: as }),
    ...(as === "file_share" && FILE),
  };
  const outcomes = await hear(core, channel, event, named);
  return { message, outcomes };
}

/**
 * A person edits a message. The app gets a `message_changed` event; if it is mentioned, it also gets the whole message
 * again as a mention, with the same timestamp under a new event id.
 * https://docs.slack.dev/reference/events/message/message_changed
 */
export async function edit(core: Core, message: Message, text: string): Promise<Said> {
  const { workspace } = core;
  const channel = workspace.channel(message.channel);
  const before = messageEvent(core, channel, message);
  changeMessage(workspace, message, { text: typedText(workspace, text) });
  const edited = { edited: { user: message.user, ts: workspace.ids.ts() } };
  const now: JsonObject = { ...messageEvent(core, channel, message), ...edited };
  const { channel: id, channel_type, ...inside } = now;
  const changed = {
    type: "message",
    subtype: "message_changed",
    channel: id,
    channel_type,
    message: inside,
    previous_message: before,
    event_ts: workspace.ids.ts(),
  };
  if (!channel.members.has(workspace.botUserId)) return { message, outcomes: [] };
  const envelopes = [eventEnvelope(core, subscriptions[channel.kind], changed)];
  if (isNamed(core, message) && channel.kind !== "im") envelopes.push(mentionEnvelope(core, now));
  return { message, outcomes: await deliver(core, envelopes) };
}

const isNamed = (core: Core, { text }: Message): boolean => text.includes(`<@${core.workspace.botUserId}>`);

const FILE = { files: [{ id: "F000LOCAL", name: "offer.pdf", mimetype: "application/pdf" }] };

function hear(core: Core, channel: Channel, event: JsonObject, named: boolean): Promise<Outcome[]> {
  const envelopes = [eventEnvelope(core, subscriptions[channel.kind], event)];
  if (named && channel.kind !== "im") envelopes.push(mentionEnvelope(core, event));
  return deliver(core, envelopes);
}

function mentionEnvelope(core: Core, { channel_type: _, ...event }: JsonObject): Envelope | null {
  return eventEnvelope(core, "app_mention", { ...event, type: "app_mention" });
}

const deliver = (core: Core, envelopes: readonly (Envelope | null)[]): Promise<Outcome[]> =>
  Promise.all(envelopes.filter((one) => one !== null).map((one) => core.delivery.sendEvent(one)));

function messageEvent(core: Core, channel: Channel, message: Message): JsonObject {
  return {
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    client_msg_id: crypto.randomUUID(),
    ...teamFields(core, channel, message.user),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelTypes[channel.kind],
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
}

/**
 * The author's organisation; `user_team` only if the conversation is shared with another organisation.
 * https://docs.slack.dev/apis/slack-connect#what_to_expect
 */
function teamFields(core: Core, channel: Channel, user: string): JsonObject {
  const { teamId } = core.workspace.user(user);
  if (teamId === "") return {};
  return { team: teamId, ...(channel.sharedWith !== null && { user_team: teamId, source_team: teamId }) };
}

const notInvited = (core: Core, channel: Channel): string =>
  `You mentioned @${core.settings.name}, but it is not in #${channel.name}.`;

/** A notice from Slackbot to one person. It is shown in a thread even if the thread has no replies. */
export function tellPrivately(core: Core, user: string, channel: string, text: string, threadTs?: string): void {
  postMessage(core.workspace, channel, { user: core.workspace.slackbotId, text, threadTs, onlyFor: user });
}

/** Slack's three escapes. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A link comes first, so that nothing inside one is read as a mention or a domain. */
const MARKED =
  /\b(?<link>https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'])|(?<![\w@/.:-])(?<domain>(?:[\w-]+\.)+(?:com|org|net|io|dev|co))(?![\w.-]*\w)|(?<!\w)@(?<person>[\w.-]*\w)|(?<!\w)#(?<channel>[\w-]+)/g;

/**
 * What a person types, in the form that an app receives: escaped, with mentions, channels and links in angle brackets.
 * Slack also makes a link of a bare domain.
 */
function typedText(workspace: Workspace, text: string): string {
  return escapeText(text).replace(MARKED, (whole: string, ...rest: unknown[]) => {
    const { link, domain, person, channel } = rest.at(-1) as Record<string, string | undefined>;
    if (link) return `<${link}>`;
    if (domain) return `<http://${domain}|${domain}>`;
    if (person) return mention(workspace, person) ?? whole;
    const found = channel ? workspace.channelNamed(channel) : undefined;
    return found ? `<#${found.id}|${found.name}>` : whole;
  });
}

function mention(workspace: Workspace, name: string): string | null {
  if (["here", "channel", "everyone"].includes(name)) return `<!${name}>`;
  const user = [...workspace.users.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
  return user ? `<@${user.id}>` : null;
}
