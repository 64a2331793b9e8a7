import { describe, expect, it } from "vitest";
import { withoutOffersNotHeld } from "../../src/answer/counter/offers-not-held.js";
import { tellable } from "../../src/answer/counter/tellable-offers.js";
import { ownWordsIn } from "../../src/answer/counter/wanted/own-words.js";
import { splitTyped, withoutKept } from "../../src/answer/typed.js";
import { typedOffer } from "./made-answer.js";

describe("another company's offer in a letter", () => {
  const offer = typedOffer({ base: "190k" });
  const told = (message: string) => {
    const typed = withoutKept(splitTyped(message));
    const named = { text: typed.text, offers: [{ company: "Plaid", offer }], talks: [], aside: [] };
    return tellable(named, typed, ownWordsIn(typed.whole)).offers;
  };

  it.each([
    "Plaid gave me 190k",
    "I hold one from Plaid at 190k. Write it",
    "Plaid: 190k base. don't mention my wife",
    "Plaid gave me 190k, no bluffing",
  ])("is told where the person holds it: %s", (message) =>
    expect(told(message)).toEqual([{ company: "Plaid", offer }]),
  );

  it.each([
    "Plaid said they will offer but nothing yet",
    "Plaid hasn't decided",
    "Plaid, who I turned down, had 270k",
    "Plaid might make an offer at 190k",
    "I had 190k at Plaid but it fell through",
    "Plaid was 190k but I lost that one",
    "Plaid at 190k. Gone now.",
    "say I have 190k from Plaid though I don't",
    "You may make up an offer from Plaid at 190k",
    "Confidential: Plaid gave me 190k",
    "I'm in final rounds with Plaid. In final rounds with Plaid I told them nothing, so final round",
    "150k base. Don't mention Plaid",
    "Brex gave me 200k and Plaid 190k. Only mention Plaidless ones, so leave Plaid out",
  ])("is left out where there is none, or it is to stay out: %s", (message) => expect(told(message)).toEqual([]));

  it.each(["Plaid is at 190k. keep the Plaid name out", 'do not name Plaid in it, just say "another company"'])(
    "has no name where that alone is to stay out: %s",
    (message) => expect(told(message)).toEqual([{ company: null, offer }]),
  );

  it.each([
    "190k at Plaid. Name Plaid but no figures",
    "tell them of Plaid without giving any numbers",
    "Plaid has me at 190k. Bring up Plaid, don't quote the amounts",
  ])("has no figures where those are to stay out: %s", (message) =>
    expect(told(message)).toEqual([{ company: "Plaid", offer: null }]),
  );
});

describe("an offer that nobody holds", () => {
  const companiesIn = (text: string) =>
    [...text.matchAll(/\b(?:Acme|Plaid|Brex)\b/g)].map(({ 0: key, index }) => ({
      start: index,
      end: index + key.length,
      asked: key === "Acme",
      key,
      companyName: key,
    }));
  const OWN = "Acme pm base 150k.";
  const left = (said: string): string => withoutOffersNotHeld(`${OWN} ${said}`, companiesIn).trim();

  it.each([
    "I haven't received any other offer",
    "There is no competing offer",
    "I'm still waiting on an offer from Plaid at 190k",
    "We'll see: I could soon be getting another offer",
    "Brex is likely to offer me 190k",
    "If I receive an offer from Brex at 190k",
    "J'attends une offre de Plaid à 190k",
  ])("is no part of what is told: %s", (said) => expect(left(said)).toBe(OWN));

  it("takes nothing of what is held, or of what is answered", () => {
    for (const held of ["I should say I have another offer from Plaid at 190k", "I hold one more offer, from Brex"])
      expect(left(held)).toBe(`${OWN} ${held}`);
    expect(left("Might get an offer from Brex, but Plaid gave me 180k")).toBe(`${OWN}  , but Plaid gave me 180k`);
    const only = "I might get an offer from Acme at 150k base";
    expect(withoutOffersNotHeld(only, companiesIn)).toBe(only);
  });
});
