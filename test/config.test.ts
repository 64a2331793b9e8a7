import { describe, expect, it } from "vitest";
import { readSettings, refuseLocalInProduction, SettingsError, SHIPPED } from "../src/config.js";

describe("readSettings", () => {
  it("runs on a local Slack where no token is set", () => {
    const settings = readSettings({ SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "  " });
    expect(settings.connection).toEqual({ kind: "local" });
    expect(settings.guidesDir).toBe(SHIPPED.guides);
    expect(settings.aliasesFile).toBe(SHIPPED.aliases);
    expect(settings.logLevel).toBe("info");
  });

  it("uses Socket Mode with an app token, even where a signing secret is set too", () => {
    const { connection } = readSettings({
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_SIGNING_SECRET: "s",
    });
    expect(connection).toEqual({ kind: "socket", botToken: "xoxb-1", appToken: "xapp-1" });
  });

  it("uses HTTP with a signing secret", () => {
    const { connection } = readSettings({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", PORT: "8080" });
    expect(connection).toEqual({ kind: "http", botToken: "xoxb-1", signingSecret: "s", port: 8080 });
  });

  it("serves the health pages beside Socket Mode where a port is set", () => {
    const { connection } = readSettings({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", PORT: "9000" });
    expect(connection).toEqual({ kind: "socket", botToken: "xoxb-1", appToken: "xapp-1", port: 9000 });
  });

  const many = {
    DATABASE_URL: "postgres://compbot@db/compbot",
    SLACK_SIGNING_SECRET: "s",
    SLACK_CLIENT_ID: "1.2",
    SLACK_CLIENT_SECRET: "c",
    SLACK_STATE_SECRET: "st",
    TOKEN_KEY: "k",
  };

  it("serves many workspaces with a database, whatever token is set beside it", () => {
    expect(readSettings({ ...many, SLACK_BOT_TOKEN: "xoxb-1" }).connection).toEqual({
      kind: "oauth",
      port: 3000,
      databaseUrl: "postgres://compbot@db/compbot",
      signingSecret: "s",
      clientId: "1.2",
      clientSecret: "c",
      stateSecret: "st",
      tokenKey: "k",
    });
  });

  it.each(Object.keys(many).filter((name) => name !== "DATABASE_URL"))("needs %s for many workspaces", (name) => {
    expect(() => readSettings({ ...many, [name]: "" })).toThrow(
      `${name} is missing: many workspaces (DATABASE_URL) needs it.`,
    );
  });

  it.each(Object.keys(many).filter((name) => !["DATABASE_URL", "SLACK_SIGNING_SECRET"].includes(name)))(
    "runs no local Slack where %s is set and DATABASE_URL is empty",
    (name) => {
      expect(() => readSettings({ DATABASE_URL: "", [name]: "x" })).toThrow(`DATABASE_URL is missing: ${name} is`);
    },
  );

  it("gives the operators' pages a port of their own, which cannot be the other", () => {
    const socket = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
    expect(readSettings({ ...socket, OPS_PORT: "9090" })).toMatchObject({ opsPort: 9090 });
    expect(() => readSettings({ ...socket, PORT: "9090", OPS_PORT: "9090" })).toThrow("OPS_PORT is PORT");
    expect(() => readSettings({ ...many, OPS_PORT: "3000" })).toThrow("OPS_PORT is PORT");
    expect(() => readSettings({ ...socket, OPS_PORT: "many" })).toThrow("OPS_PORT must be a port number.");
  });

  it.each([
    [{ NODE_ENV: "production" }],
    [{ NODE_ENV: "production", DATABASE_URL: "" }],
    [{ NODE_ENV: "", COMPBOT_IMAGE: "1" }],
  ])("is an error without a token where others rely on it: %j", (env) => {
    expect(() => refuseLocalInProduction(readSettings(env), env)).toThrow("SLACK_BOT_TOKEN is missing");
    expect(() => refuseLocalInProduction(readSettings({ ...env, ...many }), env)).not.toThrow();
    expect(() => refuseLocalInProduction(readSettings({}), { NODE_ENV: "test" })).not.toThrow();
  });

  it("takes no API address with credentials in it, and does not repeat them", () => {
    const refusal = () => readSettings({ SLACK_API_URL: "https://maya:hunter2@slack.test/api" });
    expect(refusal).toThrow("SLACK_API_URL must hold no user name and no password.");
    expect(readSettings({ SLACK_API_URL: "https://slack.test/api/@x" }).slackApiUrl).toContain("@x");
  });

  it("ends the API address with one slash", () => {
    expect(readSettings({ SLACK_API_URL: "http://127.0.0.1:4000/api" }).slackApiUrl).toBe("http://127.0.0.1:4000/api/");
    expect(readSettings({ SLACK_API_URL: "http://127.0.0.1:4000/api//" }).slackApiUrl).toBe(
      "http://127.0.0.1:4000/api/",
    );
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxp-1" }, "SLACK_BOT_TOKEN must start with xoxb-."],
    [{ SLACK_APP_TOKEN: "nope" }, "SLACK_APP_TOKEN must start with xapp-."],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN is missing"],
    [{ SLACK_SIGNING_SECRET: "s" }, "SLACK_BOT_TOKEN is missing"],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing"],
    [{ PORT: "99999" }, "PORT must be a port number."],
    [{ PORT: "http" }, "PORT must be a port number."],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must start with postgres://"],
    [{ TOKEN_KEY: " , " }, "TOKEN_KEY holds no secret."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
    [{ SLACK_API_URL: "slack.test" }, "SLACK_API_URL must be"],
    [{ FEEDBACK_CHANNEL: "#general" }, "FEEDBACK_CHANNEL must be a channel id"],
  ])("%j stops the start with one line that names the setting", (env, message) => {
    expect(() => readSettings(env)).toThrowError(SettingsError);
    try {
      readSettings(env);
    } catch (error) {
      expect((error as Error).message).toContain(message);
      expect((error as Error).message).not.toContain("\n");
    }
  });
});
