import { checkOffer } from "../answer/offer/check-offer.js";
import { loneAmount } from "../answer/offer/lone-figure.js";
import type { OfferAnswer, OtherOffer } from "../answer/offer/offer.js";
import type { Fact } from "../answer/offer/wanted-letter.js";
import { partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { inMoney } from "./counter-asks.js";
import { offeredParts } from "./counter-parts.js";
import { whenOf } from "./counter-until.js";
import { type LetterWords, say } from "./words/letter/words.js";

/** What other companies offer, a sentence for each: the name, and the typed figures as far as they can be read. */
export function otherOffers({ others = [], answer, letter }: OfferAnswer, words: LetterWords): string {
  const talks = (letter?.talks ?? []).map(({ company, on }) => {
    const date = on ? words.date(on) : null;
    return date ? say(words, "talksOn", { company, date }) : say(words, "talks", { company });
  });
  const offers = others.flatMap((other) => {
    const when = other.answerBy && whenOf(other.answerBy, words);
    return [otherOffer(other, answer, words), ...(when ? [say(words, "alsoUntil", { when })] : [])];
  });
  return [...offers, ...talks].join(" ");
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
  deferred: "lostDeferred",
  "pay-back": "payBack",
} as const;

/** Facts of the person's story, a sentence each; one that a language cannot say is left out. */
export const factSentences = (facts: readonly Fact[], words: LetterWords): string[] =>
  facts.map((fact) => factSentence(fact, words));

function factSentence(fact: Fact, words: LetterWords): string {
  if (fact.kind !== "loss") {
    const span = words.span(fact.length);
    return span ? say(words, fact.kind, { span }) : "";
  }
  const money = inMoney(fact.amount, words);
  const date = fact.before ? words.date(fact.before) : null;
  const lost = say(words, LOSSES[fact.of], { money: fact.yearly ? say(words, "aYear", { phrase: money }) : money });
  return date ? `${lost} ${say(words, "lostBefore", { when: say(words, "before", { date }) })}` : lost;
}
