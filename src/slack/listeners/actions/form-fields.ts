import type { ExternalSelectAction, StaticSelectAction, webApi } from "@slack/bolt";
import { formView } from "../../blocks/form.js";
import type { Attach, Deps } from "../../deps.js";
import { formChoices, readOrigin } from "../../modals/open-form.js";
import { changeView } from "../../modals/open-view.js";
import { onPress, type Press } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Choosing a company fills in the roles, choosing a role the regions. */
export const formFields: Attach = (app, deps) => {
  onPress<ExternalSelectAction>(app, ACTION.formCompany, async ({ press, action, client }) =>
    update(client, deps, press, action.selected_option?.value),
  );
  onPress<StaticSelectAction>(app, ACTION.formRole, async ({ press, action, client }) => {
    // The block's id names the company; the press itself does not.
    const company = action.block_id.slice(ACTION.formRole.length + 1);
    await update(client, deps, press, company, action.selected_option.value);
  });
  // Choosing a region only needs to be acknowledged.
  app.action(ACTION.formRegion, async ({ ack }) => ack());
};

/** The hash keeps a slow update from overwriting a later one: Slack then refuses it, as intended. */
async function update(client: webApi.WebClient, deps: Deps, { user, view }: Press, company?: string, role?: string) {
  if (!view) return;
  const origin = readOrigin(view.metadata);
  const changed = formView(formChoices(deps, origin, company, role), view.metadata);
  const { channel, responseUrl } = origin;
  await changeView(client, { user, channel, responseUrl }, view, changed);
}
