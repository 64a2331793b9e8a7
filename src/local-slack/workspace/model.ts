import type { JsonObject } from "../json.js";

export interface User {
  id: string;
  name: string;
  realName: string;
  /** The organisation the user belongs to; another than the workspace's for people in a shared channel; "" is never told. */
  teamId: string;
  isBot: boolean;
}

export interface Channel {
  id: string;
  /** Without `#`; empty for a direct message. */
  name: string;
  /** `im`: direct messages of two, of whom the app may be one; `mpim`: a group's. */
  kind: "public" | "private" | "im" | "mpim";
  members: Set<string>;
  /** The other organisation's team id where the channel is shared with one. */
  sharedWith: string | null;
}

/** What a person has entered, by block id and action id, in the shape that Slack sends as `state.values`. */
export type InputValues = Record<string, Record<string, JsonObject>>;

export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: JsonObject[];
  metadata: JsonObject | null;
  /** The root of the thread; equal to `ts` on a root that has replies, absent outside threads. */
  threadTs: string | undefined;
  /** The one person who can see an ephemeral message. */
  onlyFor: string | undefined;
  edited: boolean;
  /** Deleted, with replies left: a stone stands in its place until they are deleted too. */
  buried: boolean;
  /** By person: what one has entered into a shared message's inputs is nobody else's. */
  values: Map<string, InputValues>;
}

export interface View {
  id: string;
  user: string;
  type: "modal" | "home";
  /** The view as the app gave it, with the ids that Slack fills in. */
  content: JsonObject;
  blocks: JsonObject[];
  hash: string;
  rootId: string;
  previousId: string | null;
  values: InputValues;
}

/** The line that shows that an assistant is at work in a thread. */
export interface Status {
  channel: string;
  threadTs: string;
  text: string;
}

export interface Prompts {
  channel: string;
  threadTs: string | undefined;
  title: string | undefined;
  prompts: { title: string; message: string }[];
}
