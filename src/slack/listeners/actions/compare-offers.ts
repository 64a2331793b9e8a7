import type { Attach } from "../../deps.js";
import { changeView, openLogged } from "../../modals/open-view.js";
import { offersForm, withRoom } from "../../offers/offers-form.js";
import { onPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";
import { decodeOfferState } from "../../state/offer-state.js";

/** Opens the form for several offers, and adds fields for one more offer. */
export const offersButtons: Attach = (app, deps) => {
  onPress(app, ACTION.compareOffers, async ({ press, action, client }) => {
    const form = offersForm(deps.core, decodeOfferState(action.value));
    await openLogged(deps, client, press, form, "the form for several offers");
  });
  onPress(app, ACTION.addOffer, async ({ press, body, client }) => {
    if (press.view && body.view) await changeView(client, press, press.view, withRoom(body.view));
  });
};
