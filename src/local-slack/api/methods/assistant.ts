import { isObject, type JsonObject } from "../../json.js";
import { type Call, json, type Method, optional, required, visibleChannel } from "../call.js";
import { SlackError } from "../slack-error.js";

/** https://docs.slack.dev/reference/methods?family=assistant */
export const assistantMethods: Record<string, Method> = {
  "assistant.threads.setStatus": { scopes: ["assistant:write", "chat:write"], run: setStatus },
  "assistant.threads.setSuggestedPrompts": { scopes: ["assistant:write", "chat:write"], run: setSuggestedPrompts },
};

function setStatus({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel_id")).id;
  const threadTs = required(args, "thread_ts");
  if (!core.workspace.message(channel, threadTs)) throw new SlackError("invalid_thread_ts");
  const text = optional(args, "status") ?? "";
  const status = { channel, threadTs, text };
  const key = `${channel} ${threadTs}`;
  if (text === "") core.workspace.statuses.delete(key);
  else core.workspace.statuses.set(key, status);
  core.workspace.emit({ kind: "status_changed", status });
  return {};
}

const MOST_PROMPTS = 4;

function setSuggestedPrompts({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel_id")).id;
  const given = json(args, "prompts", "invalid_arguments");
  if (!Array.isArray(given) || given.length === 0) throw new SlackError("no_prompts");
  if (given.length > MOST_PROMPTS) throw new SlackError("too_many_prompts");
  const list = given.map((prompt: unknown) => {
    if (!isObject(prompt) || typeof prompt.title !== "string" || typeof prompt.message !== "string") {
      throw new SlackError("invalid_arguments");
    }
    return { title: prompt.title, message: prompt.message };
  });
  const prompts = { channel, threadTs: optional(args, "thread_ts"), title: optional(args, "title"), prompts: list };
  core.workspace.prompts.set(channel, prompts);
  core.workspace.emit({ kind: "prompts_changed", prompts });
  return {};
}

/** Methods of families of which the app needs only one. */
export const otherMethods: Record<string, Method> = {
  "auth.test": { run: authTest },
  "apps.connections.open": { token: "app", run: openConnection },
};

function authTest({ core }: Call): JsonObject {
  const { workspace } = core;
  return {
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.domain,
    user: workspace.user(workspace.botUserId).name,
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  };
}

function openConnection({ core }: Call): JsonObject {
  return { url: core.socketMode.ticketUrl(core.host) };
}
