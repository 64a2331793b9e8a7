import type { CustomRoute } from "@slack/bolt";
import { makeAdvisor } from "./advisor.js";
import { openLiveCollection } from "./collection/live-collection.js";
import type { Collection } from "./collection/open-collection.js";
import { makeThreadedReader, type ThreadedReader } from "./collection/reading/threaded-reader.js";
import { type Connection, type Settings, SettingsError } from "./config.js";
import { makeCore } from "./core.js";
import { healthRoutes } from "./ops/health.js";
import { type Log, slackLogger } from "./ops/log.js";
import { makeMetrics } from "./ops/metrics.js";
import type { Stoppable } from "./ops/signals.js";
import { StartFailed, startFailure } from "./ops/start-failure.js";
import { type Place, startWatched, type WatchedApp } from "./ops/watched-app.js";
import { START } from "./present/words/terminal.js";
import { makeApp, workspaceOf } from "./slack/bolt/app.js";
import { knowsTeams } from "./slack/workspaces/one-workspace.js";
import { unreachable } from "./slack/workspaces/reach.js";
import { openStore } from "./store/open-store.js";
import { todayIso } from "./today.js";
import { version } from "./version.js";

/**
 * Wires the program and starts it: settings → guides → search → Slack, with the database for many workspaces.
 *
 * @param connection how Slack is reached; for a local Slack, the one that the caller started
 * @param scopes what an installation requests, for many workspaces
 * @param reader reads the guides' files, by itself in a thread of its own; it is stopped with the program
 * @throws SettingsError if Slack refuses the token, or if the guides, the aliases or the database cannot be used;
 * StartFailed if the database stays away, or Socket Mode cannot reach Slack. Over HTTP Slack comes to us, so there it
 * is only a warning
 */
export async function startApp(
  settings: Settings,
  connection: Exclude<Connection, { kind: "local" }>,
  log: Log,
  scopes: string[] = [],
  reader: ThreadedReader = makeThreadedReader(),
): Promise<Stoppable> {
  const logger = slackLogger(log);
  const away = await unreachable(settings.slackApiUrl);
  if (away && connection.kind === "socket") throw new StartFailed(START.unreachable(away.address, away.reason));
  if (away) log.warn(away, "Slack cannot be reached");
  const workspace = workspaceOf({ ...settings, connection }, logger);
  const refused = away ? null : ((await workspace?.refusal()) ?? null);
  if (refused) throw new SettingsError(`SLACK_BOT_TOKEN is refused by Slack (${refused}).`);
  const metrics = makeMetrics();
  const news = {
    taken: (taken: Collection) => metrics.collectionTaken(taken),
    looked: (worked: boolean) => metrics.folderLooked(worked),
  };
  const collection = await openLiveCollection(settings, log, news, undefined, reader);
  const core = makeCore(() => collection.current(), todayIso);
  const store = connection.kind === "oauth" ? await openStore(connection, log) : null;
  const shared = store && { once: store.once, memory: store.memory, installations: store.installations };

  const mcpRoutes = async (): Promise<CustomRoute[]> => {
    if (!settings.mcp) return [];
    // Loaded only if it is served: every garbage collection would go through its SDK's memory.
    const { mcpRoute } = await import("./mcp/http.js");
    const { path, ...who } = settings.mcp;
    const advisor = makeAdvisor(() => collection.current(), todayIso, settings.guidesDir);
    const knowsTeam = knowsTeams(workspace, store?.installations);
    return [mcpRoute(path, advisor, { ...who, knowsTeam }, version())];
  };

  let watched: WatchedApp | null = null;
  const health = async () => ({
    ready: watched?.ready() ?? false,
    guides: collection.current().guides.length,
    ...(connection.kind === "socket" && { socket: watched?.socket() ? ("connected" as const) : ("away" as const) }),
    ...(await store?.database()),
  });
  const place = placeOf(connection, settings.opsPort, {
    operators: healthRoutes(health, metrics),
    agents: await mcpRoutes(),
  });
  const parts = { logger, scopes, routes: place.routes, ...(workspace && { workspace }) };
  const app = makeApp({ ...settings, connection }, core, { ...parts, ...shared });
  watched = await startWatched(app, place, log, metrics).catch((error: unknown) => {
    throw startFailure(error, connection, settings.opsPort);
  });

  return {
    reload: () => collection.reload(),
    async stop() {
      collection.stop();
      reader.stop();
      await watched?.stop();
      await store?.close();
    },
  };
}

/**
 * Where each page is served: next to Slack's requests, or over Socket Mode on a server of its own; the operators' pages
 * separately if they have a port.
 */
function placeOf(
  { kind, port }: Exclude<Connection, { kind: "local" }>,
  opsPort: number | undefined,
  { operators, agents }: Record<"operators" | "agents", CustomRoute[]>,
): Place & { routes: CustomRoute[] } {
  const ownPages = opsPort === undefined ? [] : [{ port: opsPort, routes: operators }];
  const shared = opsPort === undefined ? [...operators, ...agents] : agents;
  if (kind !== "socket") return { requests: port, routes: shared, pages: ownPages };
  const own = port === undefined || shared.length === 0 ? [] : [{ port, routes: shared }];
  return { routes: [], pages: [...own, ...ownPages] };
}
