import type { GuideAnswer } from "../../answer/answer.js";
import { checkOffer } from "../../answer/offer/check-offer.js";
import type { OfferAnswer, TypedOffer } from "../../answer/offer/offer.js";
import { OFFER } from "../../present/words.js";
import type { Core } from "../core.js";
import { answerAt } from "../state/answer-ref.js";
import type { OfferState } from "../state/offer-state.js";

/** The offer held against its guide, or the guide's answer alone where there is no offer or no band; null where the guide is gone. */
export function checkOfferState(core: Core, { ref, offer }: OfferState): OfferAnswer | GuideAnswer | null {
  const answer = answerAt(core, ref);
  if (!answer || !offer) return answer;
  return check(offer, answer) ?? { ...answer, notes: [...answer.notes, OFFER.noBand] };
}

/** As `checkOffer`; says too where the region was not chosen, or is not by name the place asked for. */
export function check(offer: TypedOffer, answer: GuideAnswer): OfferAnswer | null {
  const checked = checkOffer(offer, answer);
  const said = checked && regionNote(answer);
  return said ? { ...checked, notes: [said, ...checked.notes] } : checked;
}

/** What an answer says of its region it says first. */
function regionNote({ regionBasis, regions, notes: [first] }: GuideAnswer): string | undefined {
  const isSaid = regionBasis === "covered" || (regionBasis === "default" && regions.length > 1);
  return isSaid ? first : undefined;
}
