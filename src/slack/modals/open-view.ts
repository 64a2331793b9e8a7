import type { types, webApi } from "@slack/bolt";
import { MISSED } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { noticeView } from "../blocks/views.js";
import { callView, type Outcome } from "../calls/post.js";
import { type Recipient, sendPrivately } from "../calls/send-privately.js";
import type { Deps } from "../deps.js";

/** What a view is opened from: the trigger of what the person did, and the view that it was done in. */
export interface Opener extends Recipient {
  trigger: string;
  view?: Changing & { home: boolean };
}

/** A view to change. With a hash it changes only where nothing else changed it meanwhile. */
export interface Changing {
  id: string;
  hash?: string;
}

/** Shows a modal, one way or another; where Slack does not, the person is told. */
export type ShowView = (client: webApi.WebClient, opener: Opener, view: types.ModalView) => Promise<Outcome>;

/** Opens a modal: on top of the modal pressed in, and in its place where Slack allows no more on top. */
export const openView: ShowView = async (client, opener, view) => {
  const opening = { trigger_id: opener.trigger, view };
  if (!opener.view || opener.view.home) {
    return orTell(client, opener, await callView(() => client.views.open(opening)), MISSED.view);
  }
  const pushed = await callView(() => client.views.push(opening));
  if (pushed.kind === "refused" && pushed.error === "push_limit_reached") return replaceView(client, opener, view);
  return orTell(client, opener, pushed, MISSED.view);
};

/** Opens a modal, or shows it in another way; that it did not open is logged under its name. */
export async function openLogged(
  { log }: Pick<Deps, "log">,
  client: webApi.WebClient,
  opener: Opener,
  view: types.ModalView,
  name: string,
  show: ShowView = openView,
): Promise<Outcome> {
  const opened = await show(client, opener, view);
  if (opened.kind === "refused") log.error(`${name} did not open: ${opened.error}`);
  return opened;
}

/** Shows a modal in place of the one pressed in; opens it where the press was not in one. */
export const replaceView: ShowView = async (client, opener, view) =>
  !opener.view || opener.view.home ? openView(client, opener, view) : changeView(client, opener, opener.view, view);

/** What the person is told where a modal does not show what it should. */
interface Otherwise {
  words: string;
  /** Whether that has to be told to somebody who closed the modal as well. */
  closed: boolean;
}

/** Changes a modal that is open. Where something later changed it, that stands. */
export async function changeView(
  client: webApi.WebClient,
  to: Recipient,
  { id, hash }: Changing,
  view: types.ModalView,
  otherwise: Otherwise = { words: MISSED.view, closed: false },
): Promise<Outcome> {
  const changed = await callView(() => client.views.update({ view_id: id, ...(hash && { hash }), view }));
  if (changed.kind === "refused" && changed.error === "hash_conflict") return changed;
  if (changed.kind === "refused" && changed.error === "not_found" && !otherwise.closed) return changed;
  return orTell(client, to, changed, otherwise.words);
}

/** Says in a modal that was sent what came of it, escaped. That it worked nobody needs to hear who closed the modal. */
export async function sayInView(
  client: webApi.WebClient,
  to: Recipient,
  { id }: Changing,
  { title, words, worked }: { title: string; words: string; worked: boolean },
): Promise<void> {
  await changeView(client, to, { id }, noticeView(title, words), { words, closed: !worked });
}

async function orTell(client: webApi.WebClient, to: Recipient, outcome: Outcome, words: string): Promise<Outcome> {
  if (outcome.kind === "refused") await sendPrivately(client, to, sentence(words));
  return outcome;
}
