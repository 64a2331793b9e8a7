import { isObject, type JsonObject, objectOf, objectsOf, stringOf } from "./json.js";

/** A shortcut that the app registered; message shortcuts are in a message's "More actions". */
export interface Shortcut {
  kind: "global" | "message";
  callbackId: string;
  name: string;
}

/** What the app's manifest allows. An absent part allows everything, so that small tests need no manifest. */
export interface AppSettings {
  name: string;
  scopes?: Set<string>;
  events?: Set<string>;
  /** With the leading slash: `/comp`. */
  commands?: Set<string>;
  shortcuts?: Shortcut[];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/**
 * Reads the parts of a parsed app manifest that Slack enforces: bot scopes (also optional ones), bot events, slash
 * commands and shortcuts. https://docs.slack.dev/reference/app-manifest
 *
 * @param without scopes that the workspace refused to grant
 */
export function settingsFromManifest(manifest: unknown, without: string[] = []): AppSettings {
  const root: JsonObject = isObject(manifest) ? manifest : {};
  const part = (from: JsonObject, field: string) => objectOf(from, field) ?? {};
  const features = part(root, "features");
  const scopes = part(part(root, "oauth_config"), "scopes");
  const events = part(part(root, "settings"), "event_subscriptions");
  const granted = [...strings(scopes.bot), ...strings(scopes.bot_optional)].filter((name) => !without.includes(name));

  return {
    name: stringOf(part(features, "bot_user"), "display_name") ?? "app",
    scopes: new Set(granted),
    events: new Set(strings(events.bot_events)),
    commands: new Set(objectsOf(features, "slash_commands").map((command) => String(command.command))),
    shortcuts: objectsOf(features, "shortcuts").map((shortcut) => ({
      kind: shortcut.type === "message" ? "message" : "global",
      callbackId: String(shortcut.callback_id),
      name: String(shortcut.name),
    })),
  };
}
