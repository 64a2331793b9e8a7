import type { webApi } from "@slack/bolt";
import { type Channel, lookUpChannel } from "../calls/channel.js";
import type { Deps } from "../deps.js";

/** Why a person is asked before an answer goes to a conversation: others read it, or nobody can tell whether they do. */
export type AskedFor = "shared" | "unknown";

/** How long a yes holds, in milliseconds. */
const THIRTY_DAYS = 30 * 24 * 60 * 60_000;

/**
 * The one gate that each road of sharing goes through.
 *
 * @param found the conversation, where it was looked up already
 * @returns null where sharing may go on: only people of the own organisation read it, or this person said yes before
 */
export async function asksBefore(
  client: webApi.WebClient,
  { memory }: Deps,
  user: string,
  channel: string,
  found?: Channel,
): Promise<AskedFor | null> {
  const about = found ?? (await lookUpChannel(client, channel));
  if (about.kind === "known" && !about.external) return null;
  if ((await memory.get(agreed(user, channel))) !== null) return null;
  return about.kind === "known" ? "shared" : "unknown";
}

/** Remembers that a person wants to share with everybody who reads a conversation. */
export const rememberYes = ({ memory }: Deps, user: string, channel: string): Promise<void> =>
  memory.set(agreed(user, channel), "yes", THIRTY_DAYS);

const agreed = (user: string, channel: string): string => `agreed:${user}:${channel}`;
