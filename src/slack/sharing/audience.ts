import type { webApi } from "@slack/bolt";
import { type Channel, lookUpChannel } from "../calls/channel.js";
import type { WorkspaceDeps } from "../deps.js";

/**
 * Why a person is asked before an answer goes to a conversation: other organisations read it, or it is unknown whether
 * they do.
 */
export type AskedFor = "shared" | "unknown";

/** How long an agreement is remembered, in milliseconds. */
const THIRTY_DAYS = 30 * 24 * 60 * 60_000;

/**
 * The one check that every way of sharing passes through.
 *
 * @param found the conversation, if it was already looked up
 * @returns null if sharing may go on: only people of the own organisation read the conversation, or this person agreed
 * before
 */
export async function asksBefore(
  client: webApi.WebClient,
  { memory }: WorkspaceDeps,
  user: string,
  channel: string,
  found?: Channel,
): Promise<AskedFor | null> {
  const about = found ?? (await lookUpChannel(client, channel));
  if (about.kind === "known" && !about.external) return null;
  if ((await memory.get(agreed(user, channel))) !== null) return null;
  return about.kind === "known" ? "shared" : "unknown";
}

/** Remembers for thirty days that a person agreed to share with everybody who reads a conversation. */
export const rememberYes = ({ memory }: WorkspaceDeps, user: string, channel: string): Promise<void> =>
  memory.set(agreed(user, channel), "yes", THIRTY_DAYS);

const agreed = (user: string, channel: string): string => `agreed:${user}:${channel}`;
