import type { types, webApi } from "@slack/bolt";
import { MISSED } from "../../present/words.js";
import { sentence } from "../blocks/rendered.js";
import { noticeView } from "../blocks/views.js";
import { callView, type Outcome } from "../calls/post.js";
import { type Recipient, sendPrivately } from "../calls/send-privately.js";
import type { Deps } from "../deps.js";

/** What a view is opened from: the trigger of the person's action, and the view that it happened in. */
export interface Opener extends Recipient {
  trigger: string;
  view?: Changing & { home: boolean };
}

/** A view to change. With a hash it changes only if nothing else changed it in the meantime. */
export interface Changing {
  id: string;
  hash?: string;
}

/** Shows a modal, opened or in place of another; if Slack refuses, the person is told. */
export type ShowView = (client: webApi.WebClient, opener: Opener, view: types.ModalView) => Promise<Outcome>;

/** Opens a modal: on top of the modal that was pressed in, or in its place if Slack allows no more on top. */
export const openView: ShowView = async (client, opener, view) => {
  const opening = { trigger_id: opener.trigger, view };
  if (!opener.view || opener.view.home) {
    return orTell(client, opener, await callView(() => client.views.open(opening)), MISSED.view);
  }
  const pushed = await callView(() => client.views.push(opening));
  if (pushed.kind === "refused" && pushed.error === "push_limit_reached") return replaceView(client, opener, view);
  return orTell(client, opener, pushed, MISSED.view);
};

/** Shows a modal, and logs under `name` if it did not open. */
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

/** Shows a modal in place of the one that was pressed in; opens it if the press was not in a modal. */
export const replaceView: ShowView = async (client, opener, view) =>
  !opener.view || opener.view.home ? openView(client, opener, view) : changeView(client, opener, opener.view, view);

/** What the person is told if a modal could not be changed. */
interface Otherwise {
  words: string;
  /** Whether to say so even if the person has closed the modal. */
  closed: boolean;
}

/** Changes an open modal. If something newer changed it first, that stays. */
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

/**
 * Shows the result in a submitted modal; `words` are escaped. A person who closed the modal is told only of a failure.
 */
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
