import { describe, expect, it } from "vitest";
import { tellableOffers } from "../../src/answer/counter/tellable-offers.js";
import { typedOffer } from "./made-answer.js";

const told = (typed: string, company: string | null = "Plaid"): (string | null)[] =>
  tellableOffers([{ company, offer: null }], typed).map((one) => one.company);

describe("another company's offer in a letter", () => {
  it.each(["Plaid gave me 190k", "I hold one from Plaid at 190k. Write it", "Plaid: 190k base. don't mention my wife"])(
    "is told where the person holds it: %s",
    (typed) => expect(told(typed)).toEqual(["Plaid"]),
  );

  it.each([
    "Plaid said they will offer but nothing yet",
    "Plaid hasn't decided",
    "Plaid, who I turned down, had 270k",
    "Plaid might make an offer at 190k",
    "I'm in final rounds with Plaid. In final rounds with Plaid I told them nothing, so final round",
    "Plaid offered 190k but don't mention that",
    "190k at Plaid, leave that out",
  ])("is left out where there is none, or it is to stay out: %s", (typed) => expect(told(typed)).toEqual([]));

  it("has no name where that alone is to stay out", () => {
    expect(told("Plaid is at 190k. keep the Plaid name out")).toEqual([null]);
    expect(told('do not name Plaid in it, just say "another company"')).toEqual([null]);
  });

  it.each([
    "190k at Plaid. Name Plaid but no figures",
    "tell them of Plaid without giving any numbers",
    "Plaid has me at 190k. Bring up Plaid, don't quote the amounts",
  ])("has no figures where those are to stay out: %s", (typed) => {
    const offer = typedOffer({ base: "190k" });
    expect(tellableOffers([{ company: "Plaid", offer }], typed)).toEqual([{ company: "Plaid", offer: null }]);
  });
});
