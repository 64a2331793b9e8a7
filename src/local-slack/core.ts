import type { ResponseUrls } from "./api/response-urls.js";
import type { AppSettings } from "./app-settings.js";
import type { Clock } from "./clock.js";
import type { Delivery } from "./delivery/delivery.js";
import type { SocketMode } from "./delivery/socket-mode.js";
import type { Triggers } from "./delivery/triggers.js";
import type { Faults } from "./faults.js";
import type { JsonObject } from "./json.js";
import type { Log } from "./log.js";
import type { Workspace } from "./workspace/workspace.js";

/** The parts of one running local Slack, for the functions that answer the app and those that act for people. */
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
  /** Whether the workspace still has the app: its token is revoked with it. */
  installed: boolean;
  /** What each external menu has offered last, by person and action id. */
  offered: Map<string, JsonObject[]>;
  /** `127.0.0.1:PORT`, where the local Slack listens. */
  host: string;
}
