import type { Core } from "../core.js";
import type { Outcome } from "../delivery/outcome.js";
import { basePayload, interaction } from "../delivery/payload.js";
import { payloadChannel, wireMessage } from "../workspace/wire.js";
import { shownTo } from "./shown.js";

/**
 * A person uses a shortcut: a global one, or one of a message's "More actions".
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 *
 * @param on the message, for a message shortcut; private ones have none
 */
export async function useShortcut(
  core: Core,
  user: string,
  callbackId: string,
  on?: { channel: string; ts: string },
): Promise<Outcome> {
  const kind = on ? "message" : "global";
  const registered = core.settings.shortcuts;
  if (registered && !registered.some((one) => one.kind === kind && one.callbackId === callbackId)) {
    return { kind: "refused", why: `The app has no ${kind} shortcut ${callbackId}` };
  }
  const acted = {
    ...basePayload(core, on ? "message_action" : "shortcut", user),
    callback_id: callbackId,
    trigger_id: core.triggers.make(user),
    action_ts: core.workspace.ids.ts(),
  };
  if (!on) return core.delivery.send(interaction(acted));

  const shown = shownTo(core, user, on);
  if (shown.kind !== "message" || shown.message.onlyFor) {
    return { kind: "refused", why: "A private message has no shortcuts" };
  }
  const { message } = shown;
  const payload = {
    ...acted,
    message_ts: message.ts,
    channel: payloadChannel(core.workspace.channel(message.channel)),
    message: wireMessage(core.workspace, message),
    response_url: core.responseUrls.make({ user, channel: message.channel }),
  };
  return core.delivery.send(interaction(payload));
}
