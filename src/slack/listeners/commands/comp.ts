import type { webApi } from "@slack/bolt";
import { splitTyped } from "../../../answer/typed.js";
import { answerQuestion } from "../../answering/answering.js";
import type { Rendered } from "../../blocks/rendered.js";
import { readTyped } from "../../blocks/typed.js";
import { respond } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import type { Attach, Deps } from "../../deps.js";
import { openForm } from "../../modals/open-form.js";
import { openOfferForm } from "../../offers/open-offer-form.js";
import { forRequest, requestOf } from "../../requests/request-log.js";
import { wantsForm } from "../../state/offer-state.js";

/**
 * `/comp …` answers privately; without words it opens the form, and the form for an offer if an offer is mentioned
 * without figures.
 */
export const comp: Attach = (_app, everywhere, commands) => {
  commands.set("/comp", async ({ ack, command, client, context }) => {
    await ack();
    const request = requestOf(context);
    const deps = forRequest(everywhere, request);
    const read = readTyped(command.text);
    const typed = splitTyped(read);
    const from = { channel: command.channel_id, responseUrl: command.response_url };
    const { question, offer } = typed.split;
    if (offer && wantsForm(offer) && (await openOfferForm(client, deps, question, command.trigger_id, from))) return;
    if (!read && (await openForm(client, deps, command.trigger_id, from)).kind === "done") return;
    const { answer, message } = answerQuestion(deps, typed, "private");
    if (answer?.kind === "thanks") return;
    const to = { user: command.user_id, channel: command.channel_id, request };
    // Returned, not awaited: an await would hold all that was read in memory until Slack has the answer.
    return deliver(deps, client, message, command.response_url, to);
  });
};

async function deliver(
  { log }: Deps,
  client: webApi.WebClient,
  message: Rendered,
  url: string,
  { request, ...to }: { user: string; channel: string; request?: string },
): Promise<void> {
  const sent = await respond(url, message, { to: "ephemeral", replace: false, request });
  if (sent.kind === "done") return;
  log.error(`/comp was not answered: ${sent.error}`);
  await sendWithoutUrl(client, to, message, notDelivered(sent.error));
}
