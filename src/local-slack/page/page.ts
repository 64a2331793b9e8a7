import type { IncomingMessage, ServerResponse } from "node:http";
import { type PageFile, readPageFiles, SLACK_PAGE } from "../../loopback/page-files.js";
import { json, type Reply, readJson, serveLoopback } from "../../loopback/serve.js";
import { isObject, objectOf, objectsOf, stringOf } from "../json.js";
import type { LocalSlack } from "../local-slack.js";
import { act, perform } from "./acts.js";
import { tellUpdates } from "./updates.js";

/** An example, shown as a button: a line as one would type it, and what it shows. */
interface Try {
  line: string;
  shows: string;
}

/** How to serve the page. */
export interface PageOptions {
  /** If it is taken, the next free one is used; any free one if not given. */
  port?: number;
  commands?: SlashCommand[];
  tries?: Try[];
}

/** A running page. */
export interface Page {
  url: string;
  stop(): Promise<void>;
}

interface Served {
  slack: LocalSlack;
  files: Map<string, PageFile>;
  options: PageOptions;
}

const SHEETS = "tokens layout frame messages text welcome blocks figures controls composer modal".split(" ");
const PAGE = {
  title: "compbot",
  folders: { "/": SLACK_PAGE },
  icon: "/mark.svg",
  sheets: SHEETS.map((name) => `/styles/${name}.css`),
};

/** Bytes; a form with all its values is far smaller. */
const MOST_BYTES = 1_000_000;

/** Serves the page on which people talk to the app as in Slack, on the loopback interface only. */
export async function servePage(slack: LocalSlack, options: PageOptions = {}): Promise<Page> {
  const page: Served = { slack, files: readPageFiles(PAGE), options };
  const { port, stop } = await serveLoopback(options.port ?? 0, {
    answer: (request, response) => handle(page, request, response),
    failed: (error) => json(409, { error: error instanceof Error ? error.message : String(error) }),
  });
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Null if the answer is a stream that goes on. */
async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
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
  const read = await readJson(request, MOST_BYTES);
  if (typeof read === "number") return json(read, { error: "not understood" });
  const { body } = read;
  const what = act.safeParse(body);
  const user = personOf(slack, (body as { as?: unknown } | null)?.as);
  if (!what.success || !user) return json(400, { error: "not understood" });
  return json(200, await perform(slack, user, what.data));
}

const personOf = (slack: LocalSlack, id: unknown): string | undefined =>
  slack.people.find((person) => person.id === id)?.id;

/** A slash command for the suggestions of the page's composer. */
interface SlashCommand {
  /** With the leading slash. */
  command: string;
  description: string;
  usage: string;
}

/** The slash commands of a parsed app manifest. */
export function slashCommands(manifest: unknown): SlashCommand[] {
  const features = isObject(manifest) ? (objectOf(manifest, "features") ?? {}) : {};
  return objectsOf(features, "slash_commands").map((one) => ({
    command: stringOf(one, "command") ?? "",
    description: stringOf(one, "description") ?? "",
    usage: stringOf(one, "usage_hint") ?? "",
  }));
}
