import type { webApi } from "@slack/bolt";
import { readSlack } from "./call-slack.js";

/**
 * What the app can learn of a channel. `unknown`: Slack shows it nothing, as for private channels that the app is not
 * in.
 */
export type Channel = { kind: "known"; external: boolean; private: boolean } | { kind: "unknown" };

/**
 * Looks up a channel; `unknown` if Slack refuses or does not answer. A pending invitation of another organisation
 * counts as external.
 */
export async function lookUpChannel(client: webApi.WebClient, channel: string): Promise<Channel> {
  try {
    const { channel: info } = await readSlack("conversations.info", () => client.conversations.info({ channel }));
    if (!info) return { kind: "unknown" };
    return {
      kind: "known",
      external: info.is_ext_shared === true || info.is_pending_ext_shared === true,
      private: info.is_private === true,
    };
  } catch {
    return { kind: "unknown" };
  }
}

/**
 * Whether a person is in a channel, as far as the app can see. The app must not let people write where they cannot
 * write themselves, so unknown counts as no.
 */
export async function isMember(client: webApi.WebClient, channel: string, user: string): Promise<boolean> {
  try {
    let cursor: string | undefined;
    do {
      const from = cursor;
      const page = await readSlack("conversations.members", () =>
        client.conversations.members({ channel, limit: 1_000, ...(from && { cursor: from }) }),
      );
      if (page.members?.includes(user)) return true;
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
  } catch {
    // The scope is missing, or the app is not in the channel.
  }
  return false;
}
