import type { types, webApi } from "@slack/bolt";
import { callView, type Outcome } from "../calls/post.js";
import type { Press } from "../requests/press.js";

/** Opens a modal from a press: on top of the modal pressed in, and in its place where Slack allows no more on top. */
export async function openView(client: webApi.WebClient, press: Press, view: types.ModalView): Promise<Outcome> {
  const opening = { trigger_id: press.trigger, view };
  if (!press.view || press.view.home) return callView(() => client.views.open(opening));
  const pushed = await callView(() => client.views.push(opening));
  return pushed.kind === "refused" && pushed.error === "push_limit_reached" ? replaceView(client, press, view) : pushed;
}

/** Shows a modal in place of the one pressed in; opens it where the press was not in one. */
export async function replaceView(client: webApi.WebClient, press: Press, view: types.ModalView): Promise<Outcome> {
  if (!press.view || press.view.home) return openView(client, press, view);
  const { id, hash } = press.view;
  return callView(() => client.views.update({ view_id: id, hash, view }));
}
