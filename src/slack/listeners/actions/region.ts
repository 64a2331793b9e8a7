import type { StaticSelectAction } from "@slack/bolt";
import { answerFromRef } from "../../answering/answering.js";
import { REGION_MENU } from "../../blocks/regions.js";
import type { Attach } from "../../deps.js";
import { onPress } from "../../requests/press.js";
import { decodeAnswerRef } from "../../state/answer-ref.js";
import { withSuffix } from "../../state/ids.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";
import { show } from "./show.js";

/** The menus of a guide's regions: a private answer changes in place, a public one gets a private answer next to it. */
export const regionMenus: Attach = (app, deps) => {
  for (const id of Object.values(REGION_MENU)) {
    onPress<StaticSelectAction>(app, withSuffix(id), async ({ press, action, client, context }) => {
      const guide = decodeAnswerRef(action.action_id.slice(id.length + 1));
      const ref = guide && { ...guide, region: action.selected_option.value };
      await show(client, ofWorkspace(deps, context), press, (place) => answerFromRef(deps, ref, place));
    });
  }
};
