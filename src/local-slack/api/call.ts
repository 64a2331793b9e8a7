import type { Core } from "../core.js";
import type { JsonObject } from "../json.js";
import type { Channel } from "../workspace/model.js";
import { refusal, SlackError } from "./slack-error.js";

/** One call of a Web API method: its arguments, in whichever form they came. */
export interface Call {
  core: Core;
  args: JsonObject;
}

/** A method of the Web API: who may call it, and what it does. */
export interface Method {
  /** The kind of token that the method takes; the bot's if not given. */
  token?: "app" | "none";
  /** Any one of these scopes is enough; if not given, no scope is needed. */
  scopes?: string[];
  run(call: Call): JsonObject;
}

/** A text argument that is required. @throws SlackError `invalid_arguments` */
export function required(args: JsonObject, name: string): string {
  const value = optional(args, name);
  if (value !== undefined) return value;
  throw refusal("invalid_arguments", [{ pointer: "", message: `missing required field: ${name}` }]);
}

/** A text argument. Numbers count as text, since a form has only text. */
export function optional(args: JsonObject, name: string): string | undefined {
  const value = args[name];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Whether a flag is set, in any of the forms in which Slack accepts it. */
export function isTrue(args: JsonObject, name: string): boolean {
  return args[name] === true || args[name] === "true" || args[name] === "1" || args[name] === 1;
}

/**
 * An argument that contains JSON, which is parsed if it came as text.
 * @throws SlackError with `code` if it is not JSON
 */
export function json(args: JsonObject, name: string, code: string): unknown {
  const value = args[name];
  if (typeof value !== "string") return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new SlackError(code);
  }
}

/** @throws SlackError `missing_scope` if the app was granted none of the scopes */
export function needScope(core: Core, scopes: string[]): void {
  const granted = core.settings.scopes;
  if (!granted || scopes.some((scope) => granted.has(scope))) return;
  throw new SlackError("missing_scope", { needed: scopes.join(","), provided: [...granted].join(",") });
}

const scopePrefix = { public: "channels", private: "groups", im: "im", mpim: "mpim" };

/** The scope for reading a channel of this kind: `channels:history`, `groups:read`, … */
export const channelScope = (kind: Channel["kind"], what: "read" | "history"): string => `${scopePrefix[kind]}:${what}`;

/** A channel that the app can see: any public one, or one it is a member of. @throws SlackError `channel_not_found` */
export function visibleChannel(core: Core, id: string): Channel {
  const channel = core.workspace.channels.get(id);
  const visible = channel && (channel.kind === "public" || channel.members.has(core.workspace.botUserId));
  if (!visible) throw new SlackError("channel_not_found");
  return channel;
}

/** Whether the app is a member of a channel. */
export const appIsIn = (core: Core, channel: Channel): boolean => channel.members.has(core.workspace.botUserId);
