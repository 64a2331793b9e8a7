import type { Core } from "../core.js";
import { eventEnvelope } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import { type Call, type Method, required } from "./call.js";
import { SlackError } from "./slack-error.js";

/**
 * The path where a person agrees to an install; the local Slack agrees at once.
 * https://docs.slack.dev/authentication/installing-with-oauth
 */
export const AUTHORIZE_PATH = "/oauth/v2/authorize";

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
export const oauthMethods: Record<string, Method> = { "oauth.v2.access": { token: "none", run: access } };

const CODE = "local-code";

/** The address back to the app, with a code to exchange and the state that the app passed. */
export function authorizeUrl(asked: URL): string {
  const back = new URL(asked.searchParams.get("redirect_uri") ?? "http://127.0.0.1/");
  back.searchParams.set("code", CODE);
  back.searchParams.set("state", asked.searchParams.get("state") ?? "");
  return back.href;
}

function access({ core, args }: Call): JsonObject {
  if (required(args, "code") !== CODE) throw new SlackError("invalid_code");
  const { workspace } = core;
  const installer = [...workspace.users.values()].find((user) => !user.isBot);
  core.installed = true;
  return {
    access_token: core.botToken,
    token_type: "bot",
    scope: [...(core.settings.scopes ?? [])].join(","),
    bot_user_id: workspace.botUserId,
    app_id: workspace.appId,
    team: { id: workspace.teamId, name: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: installer?.id },
  };
}

/** Uninstalls the app, and sends both events that Slack sends then: its tokens are revoked, and it is uninstalled. */
export async function uninstall(core: Core): Promise<void> {
  core.installed = false;
  const revoked = { type: "tokens_revoked", tokens: { oauth: [], bot: [core.workspace.botUserId] } };
  for (const event of [revoked, { type: "app_uninstalled" }]) {
    const envelope = eventEnvelope(core, event.type, { ...event, event_ts: core.workspace.ids.ts() });
    if (envelope) await core.delivery.sendEvent(envelope);
  }
}
