import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { Attach } from "../../deps.js";
import { ACTION, SHORTCUT_ID, withSuffix } from "../../ids.js";
import { type Origin, openForm } from "../../modals/open-form.js";
import { readPress } from "../../requests/press.js";

/** The form by the global shortcut or a button. Opened from a private message it answers there. */
export const formOpeners: Attach = (app, deps) => {
  app.shortcut(SHORTCUT_ID.form, async ({ ack, shortcut, client }) => {
    await ack();
    await openForm(client, deps, shortcut.trigger_id, {});
  });
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: withSuffix(ACTION.openForm) },
    async ({ ack, body, action, client }) => {
      await ack();
      const { trigger, place, channel, responseUrl, view } = readPress(body);
      const origin: Origin = {
        ...(place === "private" && { channel, responseUrl }),
        ...(action.value === "offer" && { next: "offer" }),
      };
      await openForm(client, deps, trigger, origin, view !== undefined && !view.home);
    },
  );
};
