import { checkView } from "../../blocks/view.js";
import type { Core } from "../../core.js";
import { isObject, type JsonObject } from "../../json.js";
import type { View } from "../../workspace/model.js";
import { MOST_STACKED, openModals, openView, publishHome, pushView, updateView } from "../../workspace/views.js";
import { wireView } from "../../workspace/wire.js";
import { type Call, json, type Method, optional, required } from "../call.js";
import { refuseOnRequest } from "../message-content.js";
import { refusal, SlackError } from "../slack-error.js";

/** https://docs.slack.dev/reference/methods?family=views */
export const viewMethods: Record<string, Method> = {
  "views.open": { run: open },
  "views.push": { run: push },
  "views.update": { run: update },
  "views.publish": { run: publish },
};

function open({ core, args }: Call): JsonObject {
  const content = acceptedView(core, json(args, "view", "invalid_arguments"), "modal");
  const user = takeTrigger(core, args);
  return answer(core, openView(core.workspace, user, content));
}

function push({ core, args }: Call): JsonObject {
  const content = acceptedView(core, json(args, "view", "invalid_arguments"), "modal");
  const user = takeTrigger(core, args);
  const stack = openModals(core.workspace, user);
  if (stack.length === 0) throw new SlackError("not_found");
  if (stack.length >= MOST_STACKED) throw new SlackError("push_limit_reached");
  return answer(core, pushView(core.workspace, user, content));
}

function update({ core, args }: Call): JsonObject {
  const view = namedView(core, args);
  const content = acceptedView(core, json(args, "view", "invalid_arguments"), view.type);
  const hash = optional(args, "hash");
  if (hash !== undefined && hash !== view.hash) throw new SlackError("hash_conflict");
  return answer(core, updateView(core.workspace, view, content));
}

function publish({ core, args }: Call): JsonObject {
  const user = required(args, "user_id");
  if (!core.workspace.users.has(user)) throw new SlackError("user_not_found");
  const content = acceptedView(core, json(args, "view", "invalid_arguments"), "home");
  const hash = optional(args, "hash");
  const existing = core.workspace.homes.get(user);
  if (hash !== undefined && existing && hash !== existing.hash) throw new SlackError("hash_conflict");
  return answer(core, publishHome(core.workspace, user, content));
}

/** The view, checked. @throws SlackError if Slack would refuse it */
export function acceptedView(core: Core, view: unknown, type: View["type"]): JsonObject {
  const verdict = checkView(view, type);
  if (!verdict.ok) throw refusal(verdict.error, verdict.problems);
  refuseOnRequest(verdict.blocks, core.faults, "/view/blocks", "invalid_arguments");
  return isObject(view) ? view : {};
}

function takeTrigger(core: Core, args: JsonObject): string {
  const taken = core.triggers.take(required(args, "trigger_id"));
  if ("error" in taken) throw new SlackError(taken.error);
  return taken.user;
}

function namedView(core: Core, args: JsonObject): View {
  const view = core.workspace.view(required(args, "view_id"));
  if (!view) throw new SlackError("not_found");
  return view;
}

const answer = (core: Core, view: View): JsonObject => ({ view: wireView(core.workspace, view) });
