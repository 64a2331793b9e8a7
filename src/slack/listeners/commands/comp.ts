import { splitOffer } from "../../../answer/offer/split-offer.js";
import { answerQuestion } from "../../answering.js";
import { respond } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { openForm } from "../../modals/open-form.js";
import { wantsForm } from "../../offers/held.js";
import { openOfferForm } from "../../offers/open-offer-form.js";
import { onCommand } from "../../requests/on-command.js";
import { readTyped } from "../../requests/typed.js";

/** `/comp …` answers privately; without words it opens the form, and the one for an offer where only that word names it. */
export const comp: Attach = (app, deps) => {
  onCommand(app, "/comp", async ({ ack, command, client }) => {
    await ack();
    const typed = readTyped(command.text);
    const from = { channel: command.channel_id, responseUrl: command.response_url };
    const { question, offer } = splitOffer(typed);
    if (offer && wantsForm(offer) && (await openOfferForm(client, deps, question, command.trigger_id, from))) return;
    if (!typed && (await openForm(client, deps, command.trigger_id, from)).kind === "done") return;
    const { message } = answerQuestion(deps, typed, "private");
    const sent = await respond(command.response_url, message, { to: "ephemeral", replace: false });
    if (sent.kind === "refused") deps.log.error(`/comp was not answered: ${sent.error}`);
  });
};
