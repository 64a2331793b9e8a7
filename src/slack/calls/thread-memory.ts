import type { webApi } from "@slack/bolt";
import type { ThreadTopic } from "../ports/thread-topics.js";
import { METADATA_TYPE } from "../state/ids.js";
import { readSlack } from "./call-slack.js";

/** What a thread was about; `unreadable` where the app may not read it. */
export type ThreadMemory = { kind: "about"; earlier: ThreadTopic } | { kind: "nothing" } | { kind: "unreadable" };

/** Pages of two hundred replies that are read for it; longer threads are about their beginning. */
const MOST_PAGES = 5;

/**
 * The guide and region of the last answer that the app itself gave in a thread, from the metadata of its messages.
 *
 * @param own the app's bot user; metadata of others is not believed
 */
export async function readThreadTopic(
  client: webApi.WebClient,
  channel: string,
  thread: string,
  own: string | undefined,
): Promise<ThreadMemory> {
  let last: ThreadTopic | null = null;
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const from = cursor;
      const replies = await readSlack("conversations.replies", () =>
        client.conversations.replies({
          channel,
          ts: thread,
          include_all_metadata: true,
          limit: 200,
          ...(from && { cursor: from }),
        }),
      );
      for (const { user, metadata } of replies.messages ?? []) {
        if (user !== undefined && user === own && metadata) last = rememberedIn(metadata) ?? last;
      }
      cursor = replies.response_metadata?.next_cursor || undefined;
      if (!cursor) break;
    }
  } catch {
    return { kind: "unreadable" };
  }
  return last ? { kind: "about", earlier: last } : { kind: "nothing" };
}

function rememberedIn(metadata: { event_type?: string; event_payload?: object }): ThreadTopic | null {
  if (metadata.event_type !== METADATA_TYPE) return null;
  const payload: { guide?: unknown; region?: unknown } = metadata.event_payload ?? {};
  if (typeof payload.guide !== "string") return null;
  return { guide: payload.guide, region: typeof payload.region === "string" && payload.region ? payload.region : null };
}
