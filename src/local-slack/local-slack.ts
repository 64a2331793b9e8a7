import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { AUTHORIZE_PATH, uninstall } from "./api/oauth.js";
import { ResponseUrls } from "./api/response-urls.js";
import { makeServer } from "./api/server.js";
import type { AppSettings } from "./app-settings.js";
import { type Clock, systemClock } from "./clock.js";
import { type Core, Triggers } from "./core.js";
import { Delivery } from "./delivery/delivery.js";
import { SocketMode } from "./delivery/socket-mode.js";
import { Faults } from "./faults.js";
import { Log, type LogEntry } from "./log.js";
import { peopleOf } from "./people/people.js";
import type { Channel, User } from "./workspace/model.js";
import { fillWorkspace, type Seed, smallTeam } from "./workspace/seed.js";
import { type Change, Workspace } from "./workspace/workspace.js";

/** How to start a local Slack. */
export interface LocalSlackOptions {
  /** Any free port if not given. */
  port?: number;
  seed?: Seed;
  clock?: Clock;
  /** What the app's manifest allows; everything if not given. See `settingsFromManifest`. */
  app?: AppSettings;
}

/** A running local Slack: what the app needs in order to connect, and what people do in it. */
export type LocalSlack = Awaited<ReturnType<typeof startLocalSlack>>;

/**
 * Starts a local Slack on the loopback interface. Each has its own workspace; nothing is kept after it stops.
 *
 * @example
 * const slack = await startLocalSlack();
 * const app = new App({ token: slack.botToken, signingSecret: slack.signingSecret, clientOptions: { slackApiUrl:
 * slack.apiUrl } });
 * await app.start(3000);
 * slack.connectHttp("http://127.0.0.1:3000/slack/events");
 * await slack.command("U000MAYA", "C000OFFERS", "/comp ally tpm");
 * slack.sees("U000MAYA", "C000OFFERS");
 */
export async function startLocalSlack(options: LocalSlackOptions = {}) {
  const clock = options.clock ?? systemClock;
  const settings = options.app ?? { name: "compbot" };
  const workspace = new Workspace(clock);
  fillWorkspace(workspace, options.seed ?? smallTeam, settings.name);

  const secret = secretOf("");
  const [faults, log] = [new Faults(), new Log()];
  const server = makeServer(() => core);
  const socketMode = new SocketMode(server, clock, workspace.ids, workspace.appId);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const core: Core = {
    clock,
    workspace,
    settings,
    log,
    faults,
    triggers: new Triggers(clock, workspace.ids),
    responseUrls: new ResponseUrls(clock, workspace.ids, `http://${host}`),
    delivery: new Delivery({ secret, socketMode, clock, faults, log }),
    socketMode,
    offered: new Map(),
    botToken: secretOf("xoxb-local-"),
    appToken: secretOf("xapp-local-"),
    installed: true,
    host,
  };

  return {
    ...peopleOf(core),
    /** For `SLACK_API_URL`. */
    apiUrl: `http://${host}/api/`,
    /** The address where an install by OAuth begins: Bolt's `installerOptions.authorizationUrl`. */
    authorizeUrl: `http://${host}${AUTHORIZE_PATH}`,
    botToken: core.botToken,
    appToken: core.appToken,
    signingSecret: secret,
    botUserId: workspace.botUserId,
    botName: settings.name,
    /**
     * Adds a URL that takes requests; several are replicas behind a load balancer, used in turn. An app that connects
     * by Socket Mode needs none. @returns a function that removes it
     */
    connectHttp: (url: string) => core.delivery.connectHttp(url),
    /** Whether the app can be reached, by a socket or a URL. */
    get connected(): boolean {
      return core.delivery.connected;
    },
    /**
     * `disconnect` asks the app's sockets to reconnect; `drop` breaks them without notice, `frame` sends them any text.
     */
    sockets: socketMode as Pick<SocketMode, "disconnect" | "drop" | "frame" | "connected" | "count" | "silences">,
    faults,
    log,
    get people(): User[] {
      return [...workspace.users.values()].filter((user) => !user.isBot);
    },
    get channels(): Channel[] {
      return [...workspace.channels.values()];
    },
    shortcuts: settings.shortcuts ?? [],
    /**
     * Removes the app from the workspace: its token is revoked, and it gets the events for both. An install by OAuth
     * undoes it.
     */
    uninstall: () => uninstall(core),
    /** Adds a person to a channel, or the app by its `botUserId`. */
    invite(channelId: string, user: string): void {
      const channel = workspace.channel(channelId);
      channel.members.add(workspace.user(user).id);
      workspace.emit({ kind: "channel_changed", channel });
    },
    /** Calls `listener` at every change of the workspace. @returns a function that ends it */
    subscribe: (listener: (change: Change) => void) => workspace.subscribe(listener),
    /**
     * Waits until `find` returns something; it is called again after everything that happens, and every 20 ms.
     * @param timeoutMs real time; the clock's patience or five seconds if not given. After it, throws with the last log
     * entries in its message
     */
    until: <T>(find: () => T | undefined | null | false, timeoutMs = clock.patienceMs ?? 5000): Promise<T> =>
      until(core, find, timeoutMs),
    async stop(): Promise<void> {
      core.delivery.stop();
      await socketMode.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Random at each start, so that no other program on the machine knows it. */
const secretOf = (prefix: string): string => prefix + randomBytes(24).toString("hex");

function until<T>(core: Core, find: () => T | undefined | null | false, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const found = find();
      if (!found) return;
      end();
      resolve(found);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Nothing came of it in ${timeoutMs} ms. Last in the log:\n${lastOf(core.log.entries)}`));
    }, timeoutMs);
    // What a test looks at may change without any request or event.
    const again = setInterval(look, 20);
    const end = () => {
      clearTimeout(timer);
      clearInterval(again);
      for (const stop of stops) stop();
    };
    stops.push(core.workspace.subscribe(look), core.log.subscribe(look));
    look();
  });
}

function lastOf(entries: LogEntry[]): string {
  return entries
    .slice(-8)
    .map((entry) => JSON.stringify(entry).slice(0, 600))
    .join("\n");
}
