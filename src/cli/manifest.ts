import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse, parseDocument } from "yaml";
import { CLI } from "../present/words.js";
import { readArguments, UsageError } from "./arguments.js";

const PATH = fileURLToPath(new URL("../../manifest.yml", import.meta.url));

/**
 * `manifest`: prints the app's manifest, for Socket Mode as it ships or with `--http` for a server of one's own; as
 * JSON with `--json`, which is the form that Slack's command line asks for.
 *
 * @throws UsageError if Slack cannot reach the address
 */
export async function manifest(args: string[]): Promise<number> {
  const options = {
    http: { type: "string" },
    mcp: { type: "string" },
    json: { type: "boolean", default: false },
  } as const;
  const { values } = readArguments(args, options);
  const { http, mcp } = values;
  if (mcp !== undefined && http === undefined) throw new UsageError(CLI.mcpNeedsHttp);
  if (mcp !== undefined && !/^(\/[\w-]+)+$/.test(mcp)) throw new UsageError(CLI.notPath(mcp));
  const text = await readFile(PATH, "utf8");
  const written = http === undefined ? text : overHttp(text, originOf(http), mcp);
  process.stdout.write(values.json ? `${JSON.stringify(parse(written))}\n` : written);
  return 0;
}

/**
 * The manifest for a server: every address that Slack sends to, each of which is needed. Without the one for menus, the
 * form finds no company. https://docs.slack.dev/reference/app-manifest
 *
 * @param text the manifest for Socket Mode, whose order and words are kept
 * @param origin for example `https://host`
 * @param mcp the path at which Slackbot asks over MCP, which needs a scope of its own
 */
export function overHttp(text: string, origin: string, mcp?: string): string {
  const document = parseDocument(text);
  const requests = `${origin}/slack/events`;
  document.commentBefore = ` The Slack app over HTTP, at ${origin}.`;
  document.setIn(["features", "slash_commands", 0, "url"], requests);
  document.setIn(["oauth_config", "redirect_urls"], [`${origin}/slack/oauth_redirect`]);
  document.setIn(["settings", "event_subscriptions", "request_url"], requests);
  document.setIn(["settings", "interactivity", "request_url"], requests);
  document.setIn(["settings", "interactivity", "message_menu_options_url"], requests);
  document.setIn(["settings", "socket_mode_enabled"], false);
  if (mcp !== undefined) {
    // https://docs.slack.dev/ai/slackbot-mcp-client
    document.addIn(["oauth_config", "scopes", "bot"], "mcp:connect");
    document.set(
      "mcp_servers",
      document.createNode({ compbot: { url: origin + mcp, auth_type: "slack_identity_auth" } }),
    );
  }
  return document.toString({ lineWidth: 120 });
}

function originOf(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol !== "https:" || url.username || url.search || url.hash) throw new UsageError(CLI.notHttps(typed));
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
