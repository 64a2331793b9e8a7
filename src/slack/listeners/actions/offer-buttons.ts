import type { BlockAction, ButtonAction, webApi } from "@slack/bolt";
import { ERROR } from "../../../present/words.js";
import { answerOfferState } from "../../answering/answering.js";
import { sentence } from "../../blocks/rendered.js";
import type { Attach, Deps } from "../../deps.js";
import { openView, replaceView, type ShowView } from "../../modals/open-view.js";
import { offerForm } from "../../offers/open-offer-form.js";
import { answerPress, type Press, readPress } from "../../requests/press.js";
import { ACTION, withSuffix } from "../../state/ids.js";
import { decodeOfferState, type OfferState, wantsForm } from "../../state/offer-state.js";
import { show } from "./show.js";

type ButtonBody = BlockAction<ButtonAction>;

/** Check my offer, Change the figures, and the guide chosen for an offer that was typed with a question. */
export const offerButtons: Attach = (app, deps) => {
  app.action<ButtonBody>(
    { type: "block_actions", action_id: ACTION.checkOffer },
    async ({ ack, body, action, client }) => {
      await ack();
      await fillIn(client, deps, readPress(body), decodeOfferState(action.value), openView);
    },
  );
  app.action<ButtonBody>(
    { type: "block_actions", action_id: ACTION.changeOffer },
    async ({ ack, body, action, client }) => {
      await ack();
      await fillIn(client, deps, readPress(body), decodeOfferState(action.value), replaceView);
    },
  );
  app.action<ButtonBody>(
    { type: "block_actions", action_id: withSuffix(ACTION.chooseOffer) },
    async ({ ack, body, action, client }) => {
      await ack();
      const [press, state] = [readPress(body), decodeOfferState(action.value)];
      if (!state?.offer || wantsForm(state.offer)) await fillIn(client, deps, press, state, openView);
      else await show(client, deps, press, (place) => answerOfferState(deps, state, place));
    },
  );
};

/** Shows the form with what is known, or what is left to say where the guide has nothing to hold an offer against. */
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
  const opened = await place(client, press, view);
  if (opened.kind === "refused") deps.log.error(`the form for an offer did not open: ${opened.error}`);
}
