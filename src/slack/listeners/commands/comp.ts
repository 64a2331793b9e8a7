import { splitOffer } from "../../../answer/offer/split-offer.js";
import { answerQuestion, publishAnswered } from "../../answering/answering.js";
import { type ReadyAnswers, readyAnswers } from "../../answering/ready-answers.js";
import { type Outcome, readyBody, respondReady } from "../../calls/post.js";
import { notDelivered, sendWithoutUrl } from "../../calls/send-privately.js";
import type { Attach, Deps } from "../../deps.js";
import { openForm } from "../../modals/open-form.js";
import { openOfferForm } from "../../offers/open-offer-form.js";
import { onCommand } from "../../requests/on-command.js";
import { readTyped } from "../../requests/typed.js";
import { wantsForm } from "../../state/offer-state.js";

/** `/comp …` answers privately; without words it opens the form, and the one for an offer where only that word names it. */
export const comp: Attach = (app, deps) => {
  const ready = readyAnswers(deps.core.edition);
  onCommand(app, "/comp", async ({ ack, command, client }) => {
    await ack();
    const typed = readTyped(command.text);
    const from = { channel: command.channel_id, responseUrl: command.response_url };
    const { question, offer } = splitOffer(typed);
    if (offer && wantsForm(offer) && (await openOfferForm(client, deps, question, command.trigger_id, from))) return;
    if (!typed && (await openForm(client, deps, command.trigger_id, from)).kind === "done") return;
    const sent = await answer(deps, ready, typed, command.response_url);
    if (sent === null) return;
    if (sent.kind === "done") return;
    deps.log.error(`/comp was not answered: ${sent.error}`);
    const { message } = answerQuestion(deps, typed, "private");
    const to = { user: command.user_id, channel: command.channel_id };
    await sendWithoutUrl(client, to, message, notDelivered(sent.error));
  });
};

/** Answers one person in the channel, with what is ready where the same was asked lately; null where nothing was asked. */
async function answer(deps: Deps, ready: ReadyAnswers, typed: string, url: string): Promise<Outcome | null> {
  const known = ready.get(typed);
  if (known) {
    publishAnswered(known.kind);
    return respondReady(url, known.body, () => answerQuestion(deps, typed, "private").message);
  }
  const { answer, message } = answerQuestion(deps, typed, "private");
  if (answer?.kind === "thanks") return null;
  const body = readyBody(message);
  ready.keep(typed, answer, body);
  return respondReady(url, body, () => message);
}
