import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { refusal } from "../../loopback/guard.js";
import { listenNear } from "../../loopback/listen.js";
import { type PageFile, readPageFiles, SLACK_PAGE } from "../../loopback/page-files.js";
import type { LocalSlack } from "../local-slack.js";
import { act, perform } from "./acts.js";
import type { SlashCommand } from "./slash-commands.js";
import { tellUpdates } from "./updates.js";

/** Something to try, offered as a button: a line as it would be typed, and what it shows. */
interface Try {
  line: string;
  shows: string;
}

export interface PageOptions {
  /** The next free one is taken where it is taken; any where it is left out. */
  port?: number;
  commands?: SlashCommand[];
  tries?: Try[];
}

export interface Page {
  url: string;
  stop(): Promise<void>;
}

interface Served {
  slack: LocalSlack;
  files: Map<string, PageFile>;
  options: PageOptions;
  port: number;
}

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  // What is served changes with the program, and the address does not.
  "cache-control": "no-cache",
};

/** A form with all its values stays far below. */
const MOST_BYTES = 1_000_000;

/** Serves the page on which one talks to the app as in Slack, on the loopback interface only. */
export async function servePage(slack: LocalSlack, options: PageOptions = {}): Promise<Page> {
  const served: Served = { slack, files: readPageFiles({ folder: SLACK_PAGE, at: "/" }), options, port: 0 };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    void handle(served, request, response)
      .catch((error: unknown) => json(409, { error: error instanceof Error ? error.message : String(error) }))
      .then((reply) => reply && send(response, reply));
  });
  served.port = await listenNear(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${served.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Reply {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** Null where the answer goes on by itself. */
async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
  const refused = refusal(request, served.port);
  if (refused) return json(403, { error: refused });
  const url = new URL(request.url ?? "/", "http://page");
  if (request.method === "GET" || request.method === "HEAD") return get(served, url, response);
  if (request.method === "POST" && url.pathname === "/act") return doAct(served, request);
  return json(405, { error: "not allowed" });
}

function get({ slack, files, options }: Served, { pathname, searchParams }: URL, response: ServerResponse) {
  if (pathname === "/about") {
    const people = slack.people.map(({ id, name, realName }) => ({ id, name, realName }));
    const bot = { id: slack.botUserId, name: slack.botName };
    const { commands = [], tries = [] } = options;
    return json(200, { people, bot, shortcuts: slack.shortcuts, commands, tries });
  }
  if (pathname === "/updates") {
    const user = personOf(slack, searchParams.get("as"));
    if (!user) return json(404, { error: "no such person" });
    tellUpdates(slack, user, response);
    return null;
  }
  const file = files.get(pathname);
  return file ? { status: 200, ...file } : json(404, { error: "not found" });
}

async function doAct({ slack }: Served, request: IncomingMessage): Promise<Reply> {
  const { "content-type": type = "", "content-length": length } = request.headers;
  if (!type.startsWith("application/json")) return json(415, { error: "JSON only" });
  if (!(Number(length) <= MOST_BYTES)) return json(413, { error: "too long" });
  const body = readJson(await readText(request));
  const what = act.safeParse(body);
  const user = personOf(slack, (body as { as?: unknown } | null)?.as);
  if (!what.success || !user) return json(400, { error: "not understood" });
  return json(200, await perform(slack, user, what.data));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const personOf = (slack: LocalSlack, id: unknown): string | undefined =>
  slack.people.find((person) => person.id === id)?.id;

const json = (status: number, body: unknown): Reply => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(body),
});

function send(response: ServerResponse, { status, type, body, headers }: Reply): void {
  response.writeHead(status, { "content-type": type, ...headers }).end(body);
}
