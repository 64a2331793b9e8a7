import { acceptedView } from "../api/methods/views.js";
import { SlackError } from "../api/slack-error.js";
import type { Core } from "../core.js";
import { basePayload, interaction } from "../delivery/payload.js";
import { isObject, type JsonObject, objectOf } from "../json.js";
import { isEmpty, placedElements } from "../workspace/input-values.js";
import type { View } from "../workspace/model.js";
import { closeAll, MOST_STACKED, openModals, popView, pushView, updateView } from "../workspace/views.js";
import { wireView } from "../workspace/wire.js";
import { shownTo } from "./shown.js";

/** The result of submitting a modal, as the person sees it. */
export type Submitted =
  /** The modal closed, or the app showed another one. */
  | { kind: "accepted" }
  /** The app rejected inputs: its words, by block id. */
  | { kind: "errors"; errors: Record<string, string> }
  /** Required inputs are empty, so nothing was sent: their block ids. */
  | { kind: "incomplete"; blocks: string[] }
  /** "We had some trouble connecting": no answer in time, or one that Slack does not accept. */
  | { kind: "failed"; why: string };

/**
 * A person submits the modal. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 * @throws if the person does not have it open
 */
export async function submit(core: Core, user: string, viewId: string): Promise<Submitted> {
  const shown = shownTo(core, user, { id: viewId });
  if (shown.kind !== "view" || shown.view.type !== "modal") throw new Error(`${viewId} is not a modal`);
  const { view } = shown;
  const missing = requiredButEmpty(view);
  if (missing.length > 0) return { kind: "incomplete", blocks: missing };

  const payload = {
    ...basePayload(core, "view_submission", user),
    trigger_id: core.triggers.make(user),
    view: wireView(core.workspace, view),
    response_urls: [],
  };
  const outcome = await core.delivery.send(interaction(payload));
  if (outcome.kind === "refused") return { kind: "failed", why: outcome.why };
  if (outcome.kind === "failed") return { kind: "failed", why: outcome.reason };
  if (outcome.body === null) {
    popView(core.workspace, user);
    return { kind: "accepted" };
  }
  if (!isObject(outcome.body)) return { kind: "failed", why: "the answer is not JSON" };
  return follow(core, view, outcome.body);
}

/** A person closes the modal: the top one, or all with the ×. */
export function close(core: Core, user: string, viewId: string, all = false): void {
  shownTo(core, user, { id: viewId });
  if (all) closeAll(core.workspace, user);
  else popView(core.workspace, user);
}

/** Does what the acknowledgement asks for. https://docs.slack.dev/surfaces/modals#updating_response */
function follow(core: Core, view: View, body: JsonObject): Submitted {
  try {
    switch (body.response_action) {
      case "clear":
        closeAll(core.workspace, view.user);
        return { kind: "accepted" };
      case "update":
        updateView(core.workspace, view, acceptedView(core, body.view, "modal"));
        return { kind: "accepted" };
      case "push":
        if (openModals(core.workspace, view.user).length >= MOST_STACKED) throw new SlackError("push_limit_reached");
        pushView(core.workspace, view.user, acceptedView(core, body.view, "modal"));
        return { kind: "accepted" };
      case "errors":
        return inputErrors(view, objectOf(body, "errors") ?? {});
      default:
        return { kind: "failed", why: `unknown response_action: ${String(body.response_action)}` };
    }
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { kind: "failed", why: `${error.code} ${JSON.stringify(error.details.errors ?? "")}` };
  }
}

/** Only input blocks can have errors. */
function inputErrors(view: View, given: JsonObject): Submitted {
  const inputs = view.blocks.filter((block) => block.type === "input").map((block) => String(block.block_id));
  const strange = Object.keys(given).filter((id) => !inputs.includes(id));
  const empty = Object.keys(given).length === 0;
  if (empty || strange.length > 0) return { kind: "failed", why: `errors for no input block: ${strange.join(", ")}` };
  return { kind: "errors", errors: Object.fromEntries(Object.entries(given).map(([id, text]) => [id, String(text)])) };
}

function requiredButEmpty(view: View): string[] {
  return placedElements(view.blocks)
    .filter(({ block }) => block.type === "input" && block.optional !== true)
    .filter(({ block, element }) => isEmpty(view.values[String(block.block_id)]?.[String(element.action_id)]))
    .map(({ block }) => String(block.block_id));
}
