import type { GuideAnswer } from "../../answer/guide-answer.js";
import type { Note } from "../../answer/notes.js";
import { checkOffer } from "../../answer/offer/check-offer.js";
import type { OfferAnswer, TypedOffer } from "../../answer/offer/offer.js";
import type { Core } from "../core.js";
import { answerAt } from "../state/answer-ref.js";
import type { OfferState } from "../state/offer-state.js";

/**
 * The offer compared with its guide, or the guide's answer alone if there is no offer or its currency is unknown; null
 * if the guide no longer exists.
 */
export function checkOfferState(core: Core, { ref, offer, said }: OfferState): OfferAnswer | GuideAnswer | null {
  const answer = answerAt(core, ref);
  if (!answer || !offer) return answer;
  const checked = check(offer, answer);
  if (checked) return { ...checked, ...said };
  return { ...answer, notes: [...answer.notes, { kind: "offer-currency-unknown" }] };
}

/**
 * Checks an offer against a guide's answer, and keeps the notes on its region: not chosen, or not the place that was
 * asked for.
 */
function check(offer: TypedOffer, answer: GuideAnswer): OfferAnswer | null {
  const checked = checkOffer(offer, answer);
  return checked && { ...checked, notes: [...answer.notes.filter(isOfRegion), ...checked.notes] };
}

const OF_REGION: ReadonlySet<Note["kind"]> = new Set([
  "default-region",
  "covered",
  "within",
  "unavailable",
  "no-region-in",
]);

const isOfRegion = ({ kind }: Note): boolean => OF_REGION.has(kind);
