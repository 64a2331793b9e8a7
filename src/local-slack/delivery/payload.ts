import type { Core } from "../core.js";
import type { JsonObject } from "../json.js";
import type { Envelope } from "./outcome.js";

/** The fields of every interaction payload: who acted, and in which workspace. */
export function basePayload(core: Core, type: string, user: string): JsonObject {
  const { workspace } = core;
  const person = workspace.user(user);
  return {
    type,
    token: "local",
    api_app_id: workspace.appId,
    team: { id: workspace.teamId, domain: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.id, username: person.name, name: person.name, ...(person.teamId && { team_id: person.teamId }) },
  };
}

/** An interaction's payload as an envelope. */
export function interaction(payload: JsonObject): Envelope {
  const type = String(payload.type);
  return { kind: type === "block_suggestion" ? "options" : "interaction", type, payload, attempt: 0 };
}

/** An event with its outer fields; `null` if the app did not subscribe to it. https://docs.slack.dev/apis/events-api */
export function eventEnvelope(core: Core, subscription: string, event: JsonObject): Envelope | null {
  if (core.settings.events && !core.settings.events.has(subscription)) return null;
  const { workspace } = core;
  const payload = {
    token: "local",
    team_id: workspace.teamId,
    context_team_id: workspace.teamId,
    api_app_id: workspace.appId,
    event,
    type: "event_callback",
    event_id: workspace.ids.next("Ev"),
    event_time: Math.floor(core.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    ...(!core.faults.sharingHidden && { is_ext_shared_channel: sharedChannel(core, event) }),
    event_context: workspace.ids.next("4-"),
  };
  return { kind: "event", type: String(event.type), payload, attempt: 0 };
}

function sharedChannel(core: Core, event: JsonObject): boolean {
  const channel = typeof event.channel === "string" ? core.workspace.channels.get(event.channel) : undefined;
  return channel?.sharedWith != null;
}
