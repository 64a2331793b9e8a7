import { createHash } from "node:crypto";
import type { Deps } from "../deps.js";

/** Longer than a share can take. A process that dies within one leaves its key taken, and the next try must count. */
const LEASE_MS = 60_000;

/** A share that is one's own to make, until it is released or a minute is over. */
export interface ShareClaim {
  /** A process that dies within a share forgets it; the mark on its messages lets the next try finish it. */
  mark: string;
  /** Lets the share be tried again at once, after it failed. */
  release(): Promise<void>;
}

/**
 * Takes a share for oneself.
 *
 * @param key names the share: whoever shares what where
 * @returns null where it was begun within the last minute, here or on another replica, and may still be under way
 */
export async function claimShare({ once }: Deps, key: string): Promise<ShareClaim | null> {
  if (!(await once.claim(key, LEASE_MS))) return null;
  return { mark: createHash("sha256").update(key).digest("base64url"), release: () => once.release(key) };
}
