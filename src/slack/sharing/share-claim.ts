import { createHash } from "node:crypto";
import type { Deps } from "../deps.js";

/** Longer than a share can take. A process that dies within one leaves its key taken, and the next try must count. */
const LEASE_MS = 60_000;
/** As long as the buttons of a private message live, in milliseconds. */
const BEGUN_MS = 30 * 60_000;

/** Slack's clock and ours may differ by so many seconds. */
const APART = 5;

/** A share that is one's own to make, until it is released or a minute is over. */
export interface ShareClaim {
  /** A process that dies within a share forgets it; the mark on its messages lets the next try finish it. */
  mark: string;
  /** Whether a try before this one may have posted something, which then has to be looked for. */
  lookFirst: boolean;
  /** Lets the share be tried again at once, after it failed. */
  release(): Promise<void>;
}

/**
 * Takes a share for oneself.
 *
 * @param key names the share: whoever shares what where
 * @param shownAt Slack's timestamp of what it is shared from, as a private message: what was shown before this process
 *   began, another may have begun to share
 * @returns null where it was begun within the last minute, here or on another replica, and may still be under way
 */
export async function claimShare({ once }: Deps, key: string, shownAt: string | undefined): Promise<ShareClaim | null> {
  if (!(await once.claim(key, LEASE_MS))) return null;
  const first = await once.claim(`${key}:begun`, BEGUN_MS);
  const shown = Number(shownAt ?? 0);
  return {
    mark: createHash("sha256").update(key).digest("base64url"),
    lookFirst: !first || !(shown > once.since + APART || once.since === 0),
    release: () => once.release(key),
  };
}
