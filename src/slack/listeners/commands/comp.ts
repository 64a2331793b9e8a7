import { takeApart } from "../../../answer/typed.js";
import { answerOnce } from "../../answering/answering.js";
import { readTyped } from "../../blocks/typed.js";
import { respond } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { openForm } from "../../modals/open-form.js";
import { openOfferForm } from "../../offers/open-offer-form.js";
import { onCommand } from "../../requests/on-command.js";
import { wantsForm } from "../../state/offer-state.js";

/** `/comp …` answers privately; without words it opens the form, and the one for an offer where only that word names it. */
export const comp: Attach = (app, deps) => {
  onCommand(app, "/comp", async ({ ack, command, client }) => {
    await ack();
    const read = readTyped(command.text);
    const typed = takeApart(read);
    const from = { channel: command.channel_id, responseUrl: command.response_url };
    const { question, offer } = typed.split;
    if (offer && wantsForm(offer) && (await openOfferForm(client, deps, question, command.trigger_id, from))) return;
    if (!read && (await openForm(client, deps, command.trigger_id, from)).kind === "done") return;
    const { kind, message } = answerOnce(deps, typed, "private");
    if (kind === "thanks") return;
    const sent = await respond(command.response_url, message, { to: "ephemeral", replace: false });
    if (sent.kind === "done") return;
    deps.log.error(`/comp was not answered: ${sent.error}`);
    const to = { user: command.user_id, channel: command.channel_id };
    await sendWithoutUrl(client, to, message(), notDelivered(sent.error));
  });
};
