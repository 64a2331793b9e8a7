import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SHORTCUT_ID } from "../src/slack/state/ids.js";

interface Manifest {
  display_information: { name: string; description: string; long_description: string; background_color: string };
  features: {
    agent_view: { agent_description: string; suggested_prompts: { title: string; message: string }[] };
    app_home: Record<string, boolean>;
    bot_user: { display_name: string };
    shortcuts: { name: string; type: "global" | "message"; callback_id: string; description: string }[];
    slash_commands: { command: string; description: string; usage_hint: string; should_escape: boolean }[];
  };
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[] };
    interactivity: { is_enabled: boolean };
    socket_mode_enabled: boolean;
  };
}

const manifest = parse(readFileSync("manifest.yml", "utf8")) as Manifest;
const { display_information: display, features, settings } = manifest;
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

const source = readdirSync("src/slack", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`src/slack/${file}`, "utf8"))
  .join("\n");

/** What each scope is for: a call or a listener that stands in the source and needs it. */
const NEEDED_BY: Record<string, string> = {
  "app_mentions:read": 'app.event("app_mention"',
  "assistant:write": "assistant.threads.setSuggestedPrompts",
  "channels:read": "conversations.info",
  "groups:read": "conversations.members",
  "chat:write": "chat.postMessage",
  commands: "commands.set(",
  "im:history": 'app.event("message"',
  "channels:history": "conversations.history",
  "groups:history": "conversations.replies",
};

describe("scopes", () => {
  test.each([...bot, ...optional])("%s is used", (scope) => {
    expect(source).toContain(NEEDED_BY[scope] ?? `nothing that needs ${scope}`);
  });

  test("every call that needs a scope has it", () => {
    const needed = Object.entries(NEEDED_BY).filter(([, use]) => source.includes(use));
    expect(needed.map(([scope]) => scope).sort()).toEqual([...bot, ...optional].sort());
  });

  test("only what a workspace may refuse is optional, and nothing is asked for twice", () => {
    expect(optional).toEqual(["channels:history", "groups:history"]);
    expect(new Set([...bot, ...optional]).size).toBe(bot.length + optional.length);
  });
});

describe("events, commands and shortcuts", () => {
  // The news that an installation ended is read before it is acknowledged, by its type.
  const listened = [...source.matchAll(/(?:app\.event\(|type: z\.literal\()"(\w+)"/g)].map(([, name]) =>
    name === "message" ? "message.im" : name,
  );

  test("the events are those that are listened to", () => {
    expect(settings.event_subscriptions.bot_events).toEqual([...new Set(listened)].sort());
  });

  test("the commands are those that are answered", () => {
    const answered = [...source.matchAll(/commands\.set\("([^"]+)"/g)].map(([, name]) => name);
    expect(features.slash_commands.map(({ command }) => command)).toEqual(answered);
  });

  test("the shortcuts are those that are answered", () => {
    expect(features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(Object.values(SHORTCUT_ID).sort());
    expect(features.shortcuts.find(({ type }) => type === "message")?.name).toBe("Answer from the guides");
  });

  test("interactivity and Socket Mode are on", () => {
    expect(settings.interactivity.is_enabled).toBe(true);
    expect(settings.socket_mode_enabled).toBe(true);
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

describe("Slack's limits on a manifest", () => {
  const lengths: [what: string, text: string, max: number][] = [
    ["name", display.name, 35],
    ["description", display.description, 140],
    ["long description", display.long_description, 4_000],
    ["agent description", features.agent_view.agent_description, 300],
    ["bot's name", features.bot_user.display_name, 80],
    ...features.slash_commands.flatMap((command): [string, string, number][] => [
      ["command", command.command, 32],
      ["command's description", command.description, 2_000],
      ["usage hint", command.usage_hint, 1_000],
    ]),
    ...features.shortcuts.flatMap((shortcut): [string, string, number][] => [
      ["shortcut's name", shortcut.name, 24],
      ["shortcut's description", shortcut.description, 150],
      ["shortcut's id", shortcut.callback_id, 255],
    ]),
  ];

  test.each(lengths)("%s: %s", (_, text, max) => {
    expect(text.trim().length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(max);
  });

  test("at least 174 characters of long description, at most four prompts, a colour in hex", () => {
    expect(display.long_description.length).toBeGreaterThanOrEqual(174);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(display.background_color).toMatch(/^#[0-9a-f]{6}$/);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]+$/);
  });
});
