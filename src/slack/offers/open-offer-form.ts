import type { types, webApi } from "@slack/bolt";
import { offerFormView } from "../blocks/offer-form.js";
import { callView } from "../calls/post.js";
import type { Deps } from "../deps.js";
import { openForm } from "../modals/open-form.js";
import { answerAt } from "../state/answer-ref.js";
import { type OfferState, offerStateOf } from "../state/offer-state.js";

/** The form for an offer, filled in with the one given; null if the guide no longer exists or has no band. */
export function offerForm({ core }: Deps, { ref, offer }: OfferState): types.ModalView | null {
  const answer = answerAt(core, ref);
  return answer?.band ? offerFormView(answer, answer.band, offer) : null;
}

/**
 * Opens the form for an offer: for the guide that the words name, or without words the form that finds a guide.
 *
 * @returns false if no form opened, for example because the words fit several guides or none: then they must be
 * answered
 */
export async function openOfferForm(
  client: webApi.WebClient,
  deps: Deps,
  question: string,
  trigger: string,
  from: { channel: string; responseUrl: string },
): Promise<boolean> {
  if (!question) return (await openForm(client, deps, trigger, { ...from, next: "offer" })).kind === "done";
  const answer = deps.core.ask(question);
  const view = answer.kind === "answer" ? offerForm(deps, offerStateOf(answer, null)) : null;
  return view !== null && (await callView(() => client.views.open({ trigger_id: trigger, view }))).kind === "done";
}
