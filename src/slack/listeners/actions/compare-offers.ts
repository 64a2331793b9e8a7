import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { Attach } from "../../deps.js";
import { changeView, openView } from "../../modals/open-view.js";
import { offersForm, withRoom } from "../../offers/offers-form.js";
import { readPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";
import { decodeOfferState } from "../../state/offer-state.js";

type ButtonBody = BlockAction<ButtonAction>;

/** Opens the form for several offers, and makes room in it for one more. */
export const offersButtons: Attach = (app, deps) => {
  app.action<ButtonBody>(
    { type: "block_actions", action_id: ACTION.compareOffers },
    async ({ ack, body, action, client }) => {
      await ack();
      const form = offersForm(deps.core, decodeOfferState(action.value));
      const opened = await openView(client, readPress(body), form);
      if (opened.kind === "refused") deps.log.error(`the form for several offers did not open: ${opened.error}`);
    },
  );
  app.action<ButtonBody>({ type: "block_actions", action_id: ACTION.addOffer }, async ({ ack, body, client }) => {
    await ack();
    const press = readPress(body);
    if (press.view && body.view) await changeView(client, press, press.view, withRoom(body.view));
  });
};
