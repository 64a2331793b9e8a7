/** A thread, in a channel or in direct messages. Slack's ids are the same in each workspace that shares a channel. */
export interface Thread {
  channel: string;
  /** The first message's timestamp. */
  thread: string;
}

/** Where a message goes: a channel, or a thread in it. */
export type Target = Pick<Thread, "channel"> & Partial<Thread>;
