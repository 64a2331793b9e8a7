import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** A setting that is missing or malformed; the message is one line that names it. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** How the app reaches Slack. `local`: without any token, so it runs on a local Slack with a page. */
export type Connection =
  | { kind: "local"; port?: number }
  /** `port`, if set, serves the app's own pages: Socket Mode has no port for Slack's requests. */
  | { kind: "socket"; botToken: string; appToken: string; port?: number }
  | { kind: "http"; botToken: string; signingSecret: string; port: number }
  /** Many workspaces: each brings its own token when it installs the app. */
  | {
      kind: "oauth";
      signingSecret: string;
      port: number;
      databaseUrl: string;
      clientId: string;
      clientSecret: string;
      stateSecret: string;
      tokenKey: string;
    };

/** The settings of the program, checked and with their defaults. */
export type Settings = ReturnType<typeof readSettings>;

/** The MCP endpoint's path, and who may call: requests that Slack signs, requests with the token, or both. */
interface McpSettings {
  path: string;
  signingSecret?: string;
  token?: string;
}

const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** The guides and aliases that ship with the program. */
export const SHIPPED = {
  guides: resolve(packageFolder, "data/guides"),
  aliases: resolve(packageFolder, "data/aliases.yml"),
} as const;

/** The port for HTTP, and for the local Slack's page. */
export const DEFAULT_PORT = 3000;

const secret = z.string().min(1).optional();
const token = (prefix: string) => z.string().startsWith(prefix, `must start with ${prefix}`).optional();
/** Anything before `@` in an address would appear in messages that name it, and `fetch` accepts no such address. */
const url = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .refine((address) => !/^[^/]*\/\/[^/]*@/.test(address), "must hold no user name and no password")
  .optional();

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .transform(Number)
  .refine((port) => port < 65_536, "must be a port number")
  .optional();

const environment = z.object({
  SLACK_BOT_TOKEN: token("xoxb-"),
  SLACK_APP_TOKEN: token("xapp-"),
  SLACK_SIGNING_SECRET: secret,
  SLACK_CLIENT_ID: secret,
  SLACK_CLIENT_SECRET: secret,
  SLACK_STATE_SECRET: secret,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  TOKEN_KEY: z
    .string()
    .regex(/[^,\s]/, "holds no secret")
    .optional(),
  SLACK_API_URL: url,
  PORT: portNumber,
  OPS_PORT: portNumber,
  GUIDES_DIR: z.string().optional(),
  ALIASES_FILE: z.string().optional(),
  FEEDBACK_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/, "must be a channel id such as C0123ABCD")
    .optional(),
  ALLOW_OUTSIDERS: z.enum(["true", "false"], "must be true or false").optional(),
  MCP_PATH: z
    .string()
    .regex(/^(\/[\w-]+)+$/, "must be a path such as /mcp")
    .refine((path) => !/^\/(slack(\/|$)|healthz$|readyz$|metrics$)/.test(path), "is a path that the app uses itself")
    .optional(),
  MCP_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").optional(),
});
type Environment = z.infer<typeof environment>;

/**
 * Reads the settings once. An empty value counts as not set; tokens are checked by their prefix only.
 *
 * @param env the process's environment
 * @throws SettingsError with one line that names what is missing or malformed
 */
export function readSettings(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const result = environment.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SettingsError(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const values = result.data;
  const connection = connectionOf(values);
  // 0 means any free port, so two zeros do not clash.
  if (values.OPS_PORT && values.OPS_PORT === connection.port)
    throw new SettingsError("OPS_PORT is PORT: it must be a port of its own.");
  return {
    connection,
    /** Where agents ask over MCP, next to the app's other pages; absent if they cannot. */
    mcp: mcpOf(values, connection),
    /** The Web API's address, ending with a slash; Slack's own if not set. */
    slackApiUrl: values.SLACK_API_URL?.replace(/\/*$/, "/"),
    guidesDir: folder(values.GUIDES_DIR) ?? SHIPPED.guides,
    aliasesFile: folder(values.ALIASES_FILE) ?? SHIPPED.aliases,
    feedbackChannel: values.FEEDBACK_CHANNEL,
    /** Whether people of other organisations get answers. */
    allowOutsiders: values.ALLOW_OUTSIDERS === "true",
    /** A port for only the operators' pages; without it they are next to Slack's requests, or on PORT over Socket Mode. */
    opsPort: values.OPS_PORT,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

/**
 * Refuses settings without a token in production. They would start a local Slack, which answers no real person and
 * looks as if all were well, so it is an error if the environment says that this is not a trial.
 *
 * @param env the process's environment
 * @throws SettingsError if no token is set there
 */
export function refuseLocalInProduction({ connection }: Settings, env: Record<string, string | undefined>): void {
  if (connection.kind !== "local" || (env.NODE_ENV !== "production" && !env.COMPBOT_IMAGE)) return;
  throw new SettingsError(
    "SLACK_BOT_TOKEN is missing, or DATABASE_URL for many workspaces: in production only start --local runs a local Slack.",
  );
}

const folder = (path: string | undefined): string | undefined =>
  path === undefined || isAbsolute(path) ? path : resolve(path);

function connectionOf(values: Environment): Connection {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    PORT: port = DEFAULT_PORT,
  } = values;
  if (values.DATABASE_URL) return manyWorkspaces(values, port);
  if (appToken) {
    const pages = values.PORT !== undefined && { port };
    return { kind: "socket", appToken, botToken: required("SLACK_BOT_TOKEN", botToken, "Socket Mode"), ...pages };
  }
  if (signingSecret)
    return { kind: "http", signingSecret, port, botToken: required("SLACK_BOT_TOKEN", botToken, "HTTP") };
  if (botToken)
    throw new SettingsError(
      "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: SLACK_BOT_TOKEN needs one of them.",
    );
  const forMany = MANY_WORKSPACES.find((name) => values[name]);
  if (forMany) throw new SettingsError(`DATABASE_URL is missing: ${forMany} is for many workspaces and needs it.`);
  return { kind: "local", ...(values.PORT !== undefined && { port }) };
}

/** Settings that only an app for many workspaces needs. */
const MANY_WORKSPACES = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "TOKEN_KEY"] as const;

/**
 * MCP callers are identified by Slack's signature or by a token; without either the endpoint would be open to
 * everybody.
 */
function mcpOf(values: Environment, { kind, port }: Connection): McpSettings | undefined {
  const { MCP_PATH: path, MCP_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret } = values;
  if (path === undefined) {
    if (token) throw new SettingsError("MCP_PATH is missing: MCP_TOKEN is for the endpoint at that path.");
    return undefined;
  }
  if (kind === "local")
    throw new SettingsError("MCP_PATH needs the app on Slack: compbot mcp serves agents without it.");
  if (!token && !signingSecret)
    throw new SettingsError(
      "SLACK_SIGNING_SECRET or MCP_TOKEN is missing: MCP_PATH needs one of them to tell who may call.",
    );
  if (port === undefined) throw new SettingsError("PORT is missing: MCP_PATH needs it beside Socket Mode.");
  return { path, ...(signingSecret && { signingSecret }), ...(token && { token }) };
}

function manyWorkspaces(values: Environment, port: number): Connection {
  const why = "many workspaces (DATABASE_URL)";
  return {
    kind: "oauth",
    port,
    databaseUrl: required("DATABASE_URL", values.DATABASE_URL, why),
    signingSecret: required("SLACK_SIGNING_SECRET", values.SLACK_SIGNING_SECRET, why),
    clientId: required("SLACK_CLIENT_ID", values.SLACK_CLIENT_ID, why),
    clientSecret: required("SLACK_CLIENT_SECRET", values.SLACK_CLIENT_SECRET, why),
    stateSecret: required("SLACK_STATE_SECRET", values.SLACK_STATE_SECRET, why),
    tokenKey: required("TOKEN_KEY", values.TOKEN_KEY, why),
  };
}

function required(name: string, value: string | undefined, what: string): string {
  if (value === undefined) throw new SettingsError(`${name} is missing: ${what} needs it.`);
  return value;
}
