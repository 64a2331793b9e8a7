import type { webApi } from "@slack/bolt";
import { readSlack } from "./call-slack.js";

/** How far back a look goes, in seconds: as long as a private answer's buttons work. */
const LOOK_BACK = 30 * 60;

/** The app's message with a mark: null if there is none, undefined if the app may not read there. */
export async function findPosted(
  client: webApi.WebClient,
  { channel, thread }: Target,
  mark: string,
): Promise<{ ts: string } | null | undefined> {
  const page = { channel, include_all_metadata: true, oldest: String(Date.now() / 1_000 - LOOK_BACK) };
  try {
    const { messages = [] } = await readSlack<{ messages?: Marked[] }>("conversations.history", () =>
      thread
        ? client.conversations.replies({ ...page, ts: thread, limit: 200 })
        : client.conversations.history({ ...page, limit: 15 }),
    );
    const ts = messages.find(({ metadata }) => metadata?.event_payload?.mark === mark)?.ts;
    return ts ? { ts } : null;
  } catch {
    return undefined;
  }
}

/** The mark of the reply that belongs to a marked message. */
export const markBelow = (mark: string): string => mark + BELOW;
const BELOW = ":below";

/** Timestamps of the app's replies that belong to the message; empty if the app may not read there. */
export async function repliesBelow(
  client: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
): Promise<string[]> {
  try {
    const { messages = [] } = await readSlack<{ messages?: Marked[] }>("conversations.replies", () =>
      client.conversations.replies({ channel, ts, include_all_metadata: true, limit: 15 }),
    );
    return messages.flatMap((one) => (String(one.metadata?.event_payload?.mark).endsWith(BELOW) ? (one.ts ?? []) : []));
  } catch {
    return [];
  }
}

interface Marked {
  ts?: string;
  metadata?: { event_payload?: { mark?: unknown } };
}

/** A thread, in a channel or in direct messages. A channel that several workspaces share has the same id in each. */
export interface Thread {
  channel: string;
  /** The first message's timestamp. */
  thread: string;
}

/** Where a message goes: a channel, or a thread in it. */
export type Target = Pick<Thread, "channel"> & Partial<Thread>;
