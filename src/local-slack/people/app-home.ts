import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import { eventEnvelope } from "../delivery/payload.js";
import type { JsonObject } from "../json.js";
import { wireView } from "../workspace/wire.js";

/** What a person looks at beside the app, most relevant first. */
const contextOf = (core: Core, viewing?: string): JsonObject =>
  viewing ? { entities: [{ type: "slack#/types/channel_id", value: viewing, team_id: core.workspace.teamId }] } : {};

/**
 * A person opens the app: its Home tab, or its messages, which is how the agent view opens.
 * https://docs.slack.dev/reference/events/app_home_opened
 *
 * @param viewing the channel that is open beside it
 */
export async function openHome(
  core: Core,
  user: string,
  tab: "home" | "messages",
  viewing?: string,
): Promise<Outcome | null> {
  const home = core.workspace.homes.get(user);
  return heard(core, {
    type: "app_home_opened",
    user,
    channel: core.workspace.directChannel(user).id,
    tab,
    ...(tab === "home" && home ? { view: wireView(core.workspace, home) } : {}),
    ...(tab === "messages" ? { context: contextOf(core, viewing) } : {}),
    event_ts: core.workspace.ids.ts(),
  });
}

/** `null` where the app does not hear of such events. */
async function heard(core: Core, event: JsonObject): Promise<Outcome | null> {
  const envelope = eventEnvelope(core, String(event.type), event);
  return envelope && core.delivery.sendEvent(envelope);
}
