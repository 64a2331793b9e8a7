import type { JsonObject } from "../json.js";

/** A person, or a bot with a user of its own. */
export interface User {
  id: string;
  name: string;
  realName: string;
  /**
   * The organisation that the user belongs to; people in a shared channel may have another one than the workspace's; if
   * it is "", payloads do not name it.
   */
  teamId: string;
  isBot: boolean;
}

/** A channel or a direct conversation. */
export interface Channel {
  id: string;
  /** Without `#`; empty for a direct message. */
  name: string;
  /** `im`: direct messages between two, one of which may be the app; `mpim`: a group's. */
  kind: "public" | "private" | "im" | "mpim";
  members: Set<string>;
  /** The other organisation's team id if the channel is shared; otherwise null. */
  sharedWith: string | null;
}

/** What a person has entered, by block id and action id, in the form that Slack sends as `state.values`. */
export type InputValues = Record<string, Record<string, JsonObject>>;

/** A message, with the state of its inputs for each person. */
export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: JsonObject[];
  metadata: JsonObject | null;
  /** Timestamp of the thread's root; equal to `ts` on a root that has replies, undefined outside of threads. */
  threadTs: string | undefined;
  /** The one person who can see an ephemeral message. */
  onlyFor: string | undefined;
  edited: boolean;
  /** Deleted, but with replies: a placeholder remains until they are deleted too. */
  buried: boolean;
  /** By person, since each person's inputs in a shared message are separate. */
  values: Map<string, InputValues>;
}

/** A modal or a Home tab, as it is shown to one person. */
export interface View {
  id: string;
  user: string;
  type: "modal" | "home";
  /** The view as the app sent it. */
  content: JsonObject;
  blocks: JsonObject[];
  hash: string;
  rootId: string;
  previousId: string | null;
  values: InputValues;
}

/** The line that shows that the app is at work in a thread. */
export interface Status {
  channel: string;
  threadTs: string;
  text: string;
}

/** The prompts that the app suggests in a channel. */
export interface Prompts {
  channel: string;
  threadTs: string | undefined;
  title: string | undefined;
  prompts: { title: string; message: string }[];
}
