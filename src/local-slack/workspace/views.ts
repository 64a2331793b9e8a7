import { type JsonObject, objectsOf } from "../json.js";
import { valuesOf } from "./input-values.js";
import { storedBlocks } from "./messages.js";
import type { View } from "./model.js";
import type { Workspace } from "./workspace.js";

/** Slack shows at most three modals on top of each other. */
export const MOST_STACKED = 3;

/** The open modals of a person, the top one last. */
export const openModals = (workspace: Workspace, user: string): View[] => workspace.modals.get(user) ?? [];

/** Opens a modal in place of any that is open. */
export function openView(workspace: Workspace, user: string, content: JsonObject): View {
  const view = makeView(workspace, user, content, null);
  setModals(workspace, user, [view]);
  return view;
}

/** Puts a modal on top of the open one; the caller has checked that there is room. */
export function pushView(workspace: Workspace, user: string, content: JsonObject): View {
  const stack = openModals(workspace, user);
  const view = makeView(workspace, user, content, stack.at(-1) ?? null);
  setModals(workspace, user, [...stack, view]);
  return view;
}

/** Replaces what a view shows. What a person entered is kept under the same block and action ids. */
export function updateView(workspace: Workspace, view: View, content: JsonObject): View {
  view.content = structuredClone(content);
  view.blocks = storedBlocks(objectsOf(content, "blocks"), workspace.ids);
  view.values = valuesOf(view.blocks, view.values);
  view.hash = newHash(workspace);
  viewChanged(workspace, view);
  return view;
}

/** Closes the top modal. */
export function popView(workspace: Workspace, user: string): void {
  setModals(workspace, user, openModals(workspace, user).slice(0, -1));
}

/** Closes all modals of a person. */
export const closeAll = (workspace: Workspace, user: string): void => setModals(workspace, user, []);

/** Shows a Home tab to one person. */
export function publishHome(workspace: Workspace, user: string, content: JsonObject): View {
  const existing = workspace.homes.get(user);
  if (existing) return updateView(workspace, existing, content);
  const view = makeView(workspace, user, content, null);
  workspace.homes.set(user, view);
  workspace.emit({ kind: "home_changed", user });
  return view;
}

/** Reports a change of a view to the workspace's listeners. */
export function viewChanged(workspace: Workspace, view: View): void {
  workspace.emit({ kind: view.type === "home" ? "home_changed" : "views_changed", user: view.user });
}

function makeView(workspace: Workspace, user: string, content: JsonObject, previous: View | null): View {
  const id = workspace.ids.next("V");
  const blocks = storedBlocks(objectsOf(content, "blocks"), workspace.ids);
  return {
    id,
    user,
    type: content.type === "home" ? "home" : "modal",
    content: structuredClone(content),
    blocks,
    hash: newHash(workspace),
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    values: valuesOf(blocks),
  };
}

function setModals(workspace: Workspace, user: string, stack: View[]): void {
  workspace.modals.set(user, stack);
  workspace.emit({ kind: "views_changed", user });
}

const newHash = (workspace: Workspace): string => `${workspace.ids.ts()}.${workspace.ids.next("h")}`;
