import type { ResponseUrls } from "./api/response-urls.js";
import type { AppSettings } from "./app-settings.js";
import type { Clock } from "./clock.js";
import type { Delivery } from "./delivery/delivery.js";
import type { SocketMode } from "./delivery/socket-mode.js";
import type { Faults } from "./faults.js";
import type { Ids } from "./ids.js";
import type { JsonObject } from "./json.js";
import type { Log } from "./log.js";
import type { Workspace } from "./workspace/workspace.js";

/** The parts of one running local Slack, for the functions that answer the app and for those that act for people. */
export interface Core {
  clock: Clock;
  workspace: Workspace;
  settings: AppSettings;
  log: Log;
  faults: Faults;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  delivery: Delivery;
  socketMode: SocketMode;
  botToken: string;
  appToken: string;
  /** Whether the app is installed in the workspace: without it, its token is revoked. */
  installed: boolean;
  /** What each external menu last offered, by person and action id. */
  offered: Map<string, JsonObject[]>;
  /** `127.0.0.1:PORT`, where the local Slack listens. */
  host: string;
}

const LIFE_MS = 3000;

/**
 * Trigger ids: each opens one view, within three seconds.
 * https://docs.slack.dev/interactivity/handling-user-interaction
 */
export class Triggers {
  private readonly given = new Map<string, { user: string; until: number; used: boolean }>();
  private readonly clock: Clock;
  private readonly ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.clock = clock;
    this.ids = ids;
  }

  make(user: string): string {
    const id = `${this.ids.next("")}.${this.ids.next("")}.${crypto.randomUUID().replaceAll("-", "")}`;
    this.given.set(id, { user, until: this.clock.now() + (this.clock.patienceMs ?? LIFE_MS), used: false });
    return id;
  }

  /** Uses up a trigger. @returns the person whose action made it, or Slack's error code */
  take(id: string): { user: string } | { error: string } {
    const trigger = this.given.get(id);
    if (!trigger) return { error: "invalid_trigger_id" };
    if (trigger.used) return { error: "exchanged_trigger_id" };
    if (this.clock.now() > trigger.until) return { error: "expired_trigger_id" };
    trigger.used = true;
    return { user: trigger.user };
  }
}
