import type { Clock } from "../clock.js";
import { type Ids, makeIds } from "../ids.js";
import type { Channel, Message, Prompts, Status, User, View } from "./model.js";

/** A change of the workspace, for whatever draws it. */
export type Change =
  | { kind: "message_posted" | "message_changed" | "message_deleted"; message: Message }
  | { kind: "views_changed"; user: string }
  | { kind: "home_changed"; user: string }
  | { kind: "status_changed"; status: Status }
  | { kind: "prompts_changed"; prompts: Prompts }
  | { kind: "channel_changed"; channel: Channel };

/** Everything in a workspace, in memory. The functions in this folder change it; the class only stores and finds. */
export class Workspace {
  readonly teamId = "T000LOCAL";
  readonly domain = "local";
  readonly appId = "A000LOCAL";
  readonly botId = "B000LOCAL";
  readonly botUserId = "U0000BOT";
  /** Slack's own bot, which tells people about refusals. */
  readonly slackbotId = "USLACKBOT";
  readonly clock: Clock;
  readonly ids: Ids;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  /** By channel, in the order of their timestamps, including ephemeral ones. */
  readonly messages = new Map<string, Message[]>();
  /** The open modals of each person, the top one last. */
  readonly modals = new Map<string, View[]>();
  readonly homes = new Map<string, View>();
  readonly statuses = new Map<string, Status>();
  readonly prompts = new Map<string, Prompts>();
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(clock: Clock) {
    this.clock = clock;
    this.ids = makeIds(clock);
  }

  user(id: string): User {
    const user = this.users.get(id);
    if (!user) throw new Error(`No user ${id} in the local workspace`);
    return user;
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw new Error(`No channel ${id} in the local workspace`);
    return channel;
  }

  /** By name, without `#`. */
  channelNamed(name: string): Channel | undefined {
    return [...this.channels.values()].find((channel) => channel.kind !== "im" && channel.name === name);
  }

  message(channel: string, ts: string): Message | undefined {
    return this.messages.get(channel)?.find((message) => message.ts === ts);
  }

  view(id: string): View | undefined {
    const open = [...this.modals.values()].flat().find((view) => view.id === id);
    return open ?? [...this.homes.values()].find((view) => view.id === id);
  }

  /** The direct conversation of a person with the app, made on first use, as in Slack. */
  directChannel(userId: string): Channel {
    const existing = [...this.channels.values()].find(
      ({ kind, members }) => kind === "im" && members.has(userId) && members.has(this.botUserId),
    );
    if (existing) return existing;
    const members = new Set([userId, this.botUserId]);
    const { teamId } = this.user(userId);
    const channel: Channel = {
      id: this.ids.next("D"),
      name: "",
      kind: "im",
      members,
      // With a person of another organisation, it is a conversation over Slack Connect.
      sharedWith: teamId === this.teamId ? null : teamId,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
