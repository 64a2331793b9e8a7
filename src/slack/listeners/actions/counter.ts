import { ERROR } from "../../../present/words.js";
import { sentence } from "../../blocks/rendered.js";
import type { Attach } from "../../deps.js";
import { openLogged } from "../../modals/open-view.js";
import { counterForm } from "../../offers/counter.js";
import { answerPress, onPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";
import { decodeOfferState } from "../../state/offer-state.js";

/** Opens the form for a counter. The result is shown to be copied; only the person sends it. */
export const counterButton: Attach = (app, deps) => {
  onPress(app, ACTION.counter, async ({ press, action, client }) => {
    const state = decodeOfferState(action.value);
    const view = state && counterForm(deps.core, state);
    if (view) await openLogged(deps, client, press, view, "the form for a counter");
    else await answerPress(client, press, sentence(ERROR.gone));
  });
};
