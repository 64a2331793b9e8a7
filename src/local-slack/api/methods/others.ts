import type { JsonObject } from "../../json.js";
import type { Call, Method } from "../call.js";

/** The families of which the app needs a single method. */
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
