import type { JsonObject } from "../../json.js";
import { wireUser } from "../../workspace/wire.js";
import { type Call, type Method, required, visibleChannel } from "../call.js";
import { SlackError } from "../slack-error.js";

/** The families of which the app needs a single method. */
export const otherMethods: Record<string, Method> = {
  "auth.test": { run: authTest },
  "users.info": { scopes: ["users:read"], run: userInfo },
  "reactions.add": { scopes: ["reactions:write"], run: addReaction },
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

function userInfo({ core, args }: Call): JsonObject {
  const user = core.workspace.users.get(required(args, "user"));
  if (!user) throw new SlackError("user_not_found");
  return { user: wireUser(core.workspace, user) };
}

function addReaction({ core, args }: Call): JsonObject {
  const channel = visibleChannel(core, required(args, "channel"));
  const name = required(args, "name");
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new SlackError("invalid_name");
  const message = core.workspace.message(channel.id, required(args, "timestamp"));
  if (!message || message.onlyFor) throw new SlackError("message_not_found");
  const users = message.reactions.get(name) ?? new Set();
  if (users.has(core.workspace.botUserId)) throw new SlackError("already_reacted");
  message.reactions.set(name, users.add(core.workspace.botUserId));
  core.workspace.emit({ kind: "message_changed", message });
  return {};
}

function openConnection({ core }: Call): JsonObject {
  return { url: core.socketMode.ticketUrl(core.host) };
}
