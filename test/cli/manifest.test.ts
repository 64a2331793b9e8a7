import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { overHttp } from "../../src/cli/manifest.js";
import { cannotReachSlack } from "../../src/cli/start.js";

const run = promisify(execFile);
const compbot = (...words: string[]) => run(process.execPath, ["dist/cli/main.js", ...words]);
const shipped = readFileSync("manifest.yml", "utf8");

describe("the manifest", () => {
  it("for HTTP names every address that Slack sends to, and is the shipped one else", () => {
    const made = parse(overHttp(shipped, "https://pay.example"));
    const requests = "https://pay.example/slack/events";
    expect(made.features.slash_commands[0].url).toBe(requests);
    expect(made.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: requests },
      interactivity: { is_enabled: true, request_url: requests, message_menu_options_url: requests },
    });
    expect(made.oauth_config.redirect_urls).toEqual(["https://pay.example/slack/oauth_redirect"]);
    const same = parse(shipped);
    expect(made.oauth_config.scopes).toEqual(same.oauth_config.scopes);
    expect(made.display_information).toEqual(same.display_information);
    expect(made.settings.event_subscriptions.bot_events).toEqual(same.settings.event_subscriptions.bot_events);
  });

  it("lets Slackbot ask over MCP, with the scope that this needs", () => {
    const made = parse(overHttp(shipped, "https://pay.example", "/mcp"));
    expect(made.mcp_servers).toEqual({
      compbot: { url: "https://pay.example/mcp", auth_type: "slack_identity_auth" },
    });
    expect(made.oauth_config.scopes.bot).toContain("mcp:connect");
  });

  it("is printed, as JSON where Slack's command line asks, and refuses what is no address", async () => {
    expect((await compbot("manifest")).stdout).toBe(shipped);
    expect(JSON.parse((await compbot("manifest", "--json")).stdout)).toEqual(parse(shipped));
    const { stdout } = await compbot("manifest", "--http", "https://pay.example/", "--json");
    expect(JSON.parse(stdout).features.slash_commands[0].url).toBe("https://pay.example/slack/events");
    for (const wrong of [
      ["--http", "http://pay.example"],
      ["--mcp", "/mcp"],
      ["--http", "https://pay.example", "--mcp", "mcp"],
    ])
      await expect(compbot("manifest", ...wrong)).rejects.toMatchObject({ code: 2 });
  }, 60_000);
});

it("is what Slack's command line runs, with the program's own connection", () => {
  const { hooks, config } = JSON.parse(readFileSync(".slack/hooks.json", "utf8"));
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(hooks["get-manifest"]).toMatch(/^npm run -s compbot -- manifest --json$/);
  expect(hooks.start).toBe("npm run -s start");
  expect(scripts).toMatchObject({ compbot: expect.any(String), start: expect.any(String) });
  expect(config["sdk-managed-connection-enabled"]).toBe(true);
  expect(JSON.parse(readFileSync(".slack/config.json", "utf8"))).toEqual({ manifest: { source: "local" } });
});

it.each([
  ["20.18.0", false],
  ["22.11.0", false],
  ["24.11.1", false],
  ["26.0.0", true],
  ["26.1.3", true],
  ["26.2.0", false],
  ["26.10.0", false],
])("Node %s cannot reach Slack: %s", (version, refused) => {
  expect(cannotReachSlack(version)).toBe(refused);
});
