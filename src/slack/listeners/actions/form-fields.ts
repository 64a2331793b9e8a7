import type { BlockAction, ExternalSelectAction, StaticSelectAction, webApi } from "@slack/bolt";
import { formView } from "../../blocks/form.js";
import type { Attach, Deps } from "../../deps.js";
import { formChoices, readOrigin } from "../../modals/open-form.js";
import { changeView } from "../../modals/open-view.js";
import { readPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Choosing a company fills the roles, choosing a role the regions. */
export const formFields: Attach = (app, deps) => {
  app.action<BlockAction<ExternalSelectAction>>(
    { type: "block_actions", action_id: ACTION.formCompany },
    async ({ ack, body, action, client }) => {
      await ack();
      await update(client, deps, body, action.selected_option?.value);
    },
  );
  app.action<BlockAction<StaticSelectAction>>(
    { type: "block_actions", action_id: ACTION.formRole },
    async ({ ack, body, action, client }) => {
      await ack();
      // The block's id names the company, which the press itself does not.
      const company = action.block_id.slice(ACTION.formRole.length + 1);
      await update(client, deps, body, company, action.selected_option.value);
    },
  );
  // Choosing a region needs no answer but to be taken.
  app.action(ACTION.formRegion, async ({ ack }) => ack());
};

/** The hash keeps a slow update from overwriting a later one; Slack refuses it then, and that is right. */
async function update(client: webApi.WebClient, deps: Deps, body: BlockAction, company?: string, role?: string) {
  const { user, view } = readPress(body);
  if (!view) return;
  const origin = readOrigin(view.metadata);
  const changed = formView(formChoices(deps, origin, company, role), view.metadata);
  const { channel, responseUrl } = origin;
  await changeView(client, { user, channel, responseUrl }, view, changed);
}
