import type { Clock } from "../clock.js";
import type { Ids } from "../ids.js";

/**
 * A response URL works five times within half an hour. https://docs.slack.dev/interactivity/handling-user-interaction
 */
const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;

/** Where an answer to an interaction goes, and which message it may replace. */
export interface Target {
  user: string;
  channel: string;
  messageTs?: string;
}

/** The response URLs that were handed out, and how often each was used. */
export class ResponseUrls {
  private readonly given = new Map<string, { target: Target; uses: number; until: number }>();
  private readonly clock: Clock;
  private readonly ids: Ids;
  private readonly base: string;

  /** @param base address that the URLs begin with: `http://HOST:PORT` */
  constructor(clock: Clock, ids: Ids, base: string) {
    this.clock = clock;
    this.ids = ids;
    this.base = base;
  }

  make(target: Target): string {
    const path = `/response/${this.ids.next("R")}/${crypto.randomUUID().replaceAll("-", "")}`;
    this.given.set(path, { target, uses: 0, until: this.clock.now() + LIFE_MS });
    return this.base + path;
  }

  /** Counts one use. @returns where the answer goes, or Slack's error code */
  use(path: string): Target | { error: string } {
    const found = this.given.get(path);
    if (!found) return { error: "invalid_url" };
    if (this.clock.now() > found.until) return { error: "expired_url" };
    if (found.uses >= MOST_USES) return { error: "used_url" };
    found.uses += 1;
    return found.target;
  }
}
