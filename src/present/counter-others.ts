import { checkOffer } from "../answer/offer/check-offer.js";
import { loneAmount } from "../answer/offer/lone-figure.js";
import type { OfferAnswer, OtherOffer } from "../answer/offer/offer.js";
import type { Loss } from "../answer/offer/wanted-letter.js";
import { partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { inMoney } from "./counter-asks.js";
import { offeredParts } from "./counter-parts.js";
import { type LetterWords, say } from "./words/letter/words.js";

/** What other companies offer, a sentence for each: the name, and the typed figures as far as they can be read. */
export function otherOffers({ others = [], answer }: OfferAnswer, words: LetterWords): string {
  return others.map((other) => otherOffer(other, answer, words)).join(" ");
}

function otherOffer(
  { company: name, offer, typed = "" }: OtherOffer,
  answer: OfferAnswer["answer"],
  words: LetterWords,
): string {
  const company = name ?? say(words, "anotherCompany");
  const at = (money: string): string =>
    money === "" ? say(words, "alsoHave", { company }) : say(words, "alsoHaveAt", { company, money });
  const held = offer && checkOffer(offer, answer);
  if (!offer || !held || !answer.band) return at(typed);
  const { total } = held.offer;
  const inTotal =
    total && held.offer.base ? [say(words, "inTotal", { money: words.money(total, partCurrency(held, "total")) })] : [];
  const parts = [...offeredParts(held, words), ...inTotal];
  // If only some figures were read, nothing but the name is certain.
  const isRead = offer.problems.length === 0 && parts.length > 0;
  if (isRead) return say(words, "alsoHaveParts", { company, parts: listed(parts, words.and) });
  const lone = loneAmount(offer, answer.band);
  return at(lone ? words.money(lone.amount, lone.currency) : typed);
}

const LOSSES = {
  stock: "lostStock",
  retention: "lostRetention",
  bonus: "lostBonus",
  pension: "lostPension",
  "pay-back": "payBack",
} as const;

/** What leaving the present job costs, a sentence each. */
export const lossSentences = (losses: readonly Loss[], words: LetterWords): string[] =>
  losses.map(({ of, amount }) => say(words, LOSSES[of], { money: inMoney(amount, words) }));
