import type { BlockAction, StaticSelectAction } from "@slack/bolt";
import { answerFromRef } from "../../answering/answering.js";
import { REGION_MENU } from "../../blocks/regions.js";
import type { Attach } from "../../deps.js";
import { readPress } from "../../requests/press.js";
import { decodeAnswerRef } from "../../state/answer-ref.js";
import { withSuffix } from "../../state/ids.js";
import { show } from "./show.js";

/** The menus of a guide's regions: on a private answer in place, on a public one beside it. */
export const regionMenus: Attach = (app, deps) => {
  for (const id of Object.values(REGION_MENU)) {
    app.action<BlockAction<StaticSelectAction>>(
      { type: "block_actions", action_id: withSuffix(id) },
      async ({ ack, body, action, client }) => {
        await ack();
        const guide = decodeAnswerRef(action.action_id.slice(id.length + 1));
        const ref = guide && { ...guide, region: action.selected_option.value };
        await show(client, deps, readPress(body), (place) => answerFromRef(deps, ref, place));
      },
    );
  }
};
