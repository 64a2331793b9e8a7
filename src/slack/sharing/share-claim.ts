import { createHash } from "node:crypto";
import type { WorkspaceDeps } from "../deps.js";

/**
 * Milliseconds, longer than a share can take. A process that dies within a share leaves its key taken, and a later
 * attempt must succeed.
 */
const LEASE_MS = 60_000;
/** As long as the buttons of a private message work, in milliseconds. */
const BEGUN_MS = 30 * 60_000;

/** By how much Slack's clock and ours may differ, in seconds. */
const APART = 5;

/** The right to make a share, until it is released or a minute has passed. */
export interface ShareClaim {
  /** Marks the messages of the share, so that the next attempt can finish one that a dying process began. */
  mark: string;
  /** Whether an earlier attempt may have posted something, which must then be looked for. */
  lookFirst: boolean;
  /** Lets the share be tried again at once after it failed. */
  release(): Promise<void>;
}

/**
 * Claims a share.
 *
 * @param key names the share: who shares what to where
 * @param shownAt Slack's timestamp of what it is shared from, such as a private message: if that is older than this
 * process, another process may have begun the share
 * @returns null if it was begun within the last minute, here or on another replica, and may still be in progress
 */
export async function claimShare(
  { once }: WorkspaceDeps,
  key: string,
  shownAt: string | undefined,
): Promise<ShareClaim | null> {
  if (!(await once.claim(key, LEASE_MS))) return null;
  const first = await once.claim(`${key}:begun`, BEGUN_MS);
  const shown = Number(shownAt ?? 0);
  return {
    mark: createHash("sha256").update(key).digest("base64url"),
    lookFirst: !first || !(shown > once.since + APART || once.since === 0),
    release: () => once.release(key),
  };
}
