import type { webApi } from "@slack/bolt";
import type { Attach, Deps } from "../../deps.js";
import { emptyForm, type Origin } from "../../modals/open-form.js";
import { type Opener, openLogged } from "../../modals/open-view.js";
import { onPress } from "../../requests/press.js";
import { ACTION, SHORTCUT_ID, withSuffix } from "../../state/ids.js";

/** Opens the form by the global shortcut or a button. Opened from a private message, it answers there. */
export const formOpeners: Attach = (app, deps) => {
  app.shortcut(SHORTCUT_ID.form, async ({ ack, shortcut, client }) => {
    await ack();
    await open(client, deps, { user: shortcut.user.id, trigger: shortcut.trigger_id }, {});
  });
  onPress(app, withSuffix(ACTION.openForm), async ({ press, action, client }) => {
    const { place, channel, responseUrl } = press;
    const origin: Origin = {
      ...(place === "private" && { channel, responseUrl }),
      ...(action.value === "offer" && { next: "offer" }),
    };
    await open(client, deps, press, origin);
  });
};

async function open(client: webApi.WebClient, deps: Deps, opener: Opener, origin: Origin): Promise<void> {
  await openLogged(deps, client, opener, emptyForm(deps, origin), "the form");
}
