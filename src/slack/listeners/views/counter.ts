import { COUNTER, ERROR } from "../../../present/words.js";
import { noticeView } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { writtenCounter } from "../../offers/counter.js";
import { VIEW } from "../../state/ids.js";
import { readHeld } from "../../state/offer-state.js";

/** The sent form shows the counter to copy; Done closes it, and what was changed in it goes nowhere. */
export const counterSent: Attach = (app, deps) => {
  app.view(VIEW.counter, async ({ ack, view }) => {
    const held = readHeld(view.private_metadata);
    const written = held && writtenCounter(deps.core, held, view);
    await ack({ response_action: "update", view: written ?? noticeView(COUNTER.title, ERROR.gone) });
  });
  app.view(VIEW.counterText, async ({ ack }) => ack({ response_action: "clear" }));
};
