import { loneAmount } from "../answer/counter/rivals.js";
import { checkOffer } from "../answer/offer/check-offer.js";
import type { OfferAnswer, OtherOffer } from "../answer/offer/offer.js";
import { partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { offeredParts } from "./counter-parts.js";
import { letterMoney } from "./letter-money.js";
import { COUNTER } from "./words.js";

/** What other companies offer, a sentence for each: the name and the figures that the person typed, as far as they can be read. */
export function otherOffers({ others = [], answer }: OfferAnswer): string {
  return others.map((other) => otherOffer(other, answer)).join(" ");
}

function otherOffer({ company, offer, typed = "" }: OtherOffer, answer: OfferAnswer["answer"]): string {
  const name = company === null ? COUNTER.anotherCompany : company;
  const held = offer && checkOffer(offer, answer);
  if (!offer || !held || !answer.band) return COUNTER.alsoHave(name, "", typed);
  const { total } = held.offer;
  const inTotal = total && held.offer.base ? [COUNTER.inTotal(letterMoney(total, partCurrency(held, "total")))] : [];
  const parts = [...offeredParts(held), ...inTotal];
  // Of what was read in part only the name is certain.
  const isRead = offer.problems.length === 0 && parts.length > 0;
  const lone = loneAmount(offer, answer.band);
  return COUNTER.alsoHave(
    name,
    isRead ? listed(parts) : "",
    lone ? letterMoney(lone.amount, lone.currency) : isRead ? "" : typed,
  );
}
