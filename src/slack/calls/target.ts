/** Where a message goes: a channel, or a thread in it. */
export interface Target {
  channel: string;
  thread?: string;
}
