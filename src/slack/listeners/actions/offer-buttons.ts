import type { webApi } from "@slack/bolt";
import { ERROR } from "../../../present/words.js";
import { answerOfferState } from "../../answering/answering.js";
import { sentence } from "../../blocks/rendered.js";
import type { Attach, Deps } from "../../deps.js";
import { openLogged, openView, replaceView, type ShowView } from "../../modals/open-view.js";
import { offerForm } from "../../offers/open-offer-form.js";
import { answerPress, onPress, type Press } from "../../requests/press.js";
import { ACTION, withSuffix } from "../../state/ids.js";
import { decodeOfferState, type OfferState, wantsForm } from "../../state/offer-state.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";
import { show } from "./show.js";

/** Check my offer, Change the figures, and the choice of a guide for an offer that was typed with a question. */
export const offerButtons: Attach = (app, deps) => {
  onPress(app, ACTION.checkOffer, async ({ press, action, client }) =>
    fillIn(client, deps, press, decodeOfferState(action.value), openView),
  );
  onPress(app, ACTION.changeOffer, async ({ press, action, client }) =>
    fillIn(client, deps, press, decodeOfferState(action.value), replaceView),
  );
  onPress(app, withSuffix(ACTION.chooseOffer), async ({ press, action, client, context }) => {
    const state = decodeOfferState(action.value);
    if (!state?.offer || wantsForm(state.offer)) await fillIn(client, deps, press, state, openView);
    else await show(client, ofWorkspace(deps, context), press, (place) => answerOfferState(deps, state, place));
  });
};

/**
 * Shows the form with what is known, or the answer that is possible if the guide has no figures to compare an offer
 * with.
 */
async function fillIn(
  client: webApi.WebClient,
  deps: Deps,
  press: Press,
  state: OfferState | null,
  place: ShowView,
): Promise<void> {
  const view = state && offerForm(deps, state);
  if (!view) {
    await answerPress(client, press, state ? answerOfferState(deps, state, press.place).message : sentence(ERROR.gone));
    return;
  }
  await openLogged(deps, client, press, view, "the form for an offer", place);
}
