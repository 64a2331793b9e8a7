import { isObject, objectOf, objectsOf, stringOf } from "../json.js";

/** A slash command as Slack's composer offers it. */
export interface SlashCommand {
  /** With the slash. */
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
