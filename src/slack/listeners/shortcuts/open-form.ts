import type { BlockAction, ButtonAction, webApi } from "@slack/bolt";
import type { Attach, Deps } from "../../deps.js";
import { emptyForm, type Origin } from "../../modals/open-form.js";
import { type Opener, openView } from "../../modals/open-view.js";
import { readPress } from "../../requests/press.js";
import { ACTION, SHORTCUT_ID, withSuffix } from "../../state/ids.js";

/** The form by the global shortcut or a button. Opened from a private message it answers there. */
export const formOpeners: Attach = (app, deps) => {
  app.shortcut(SHORTCUT_ID.form, async ({ ack, shortcut, client }) => {
    await ack();
    await open(client, deps, { user: shortcut.user.id, trigger: shortcut.trigger_id }, {});
  });
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: withSuffix(ACTION.openForm) },
    async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(body);
      const { place, channel, responseUrl } = press;
      const origin: Origin = {
        ...(place === "private" && { channel, responseUrl }),
        ...(action.value === "offer" && { next: "offer" }),
      };
      await open(client, deps, press, origin);
    },
  );
};

async function open(client: webApi.WebClient, deps: Deps, opener: Opener, origin: Origin): Promise<void> {
  const opened = await openView(client, opener, emptyForm(deps, origin));
  if (opened.kind === "refused") deps.log.error(`the form did not open: ${opened.error}`);
}
