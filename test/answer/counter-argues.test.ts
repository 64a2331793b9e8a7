import { describe, expect, it } from "vitest";
import { arguesMarket, isLetterSentence, withoutAsides } from "../../src/answer/counter/argues.js";

describe("sentences that argue with the market in a letter", () => {
  it.each([
    "Engineers who know settlement systems are rare.",
    "Umbra and Globex compete for the same analysts with ledgers at heart.",
    "The market for designers with rail experience is tight.",
  ])("%s", (sentence) => expect(arguesMarket(sentence)).toBe(true));

  it.each([
    // What the work takes is for the company to say, and comes out of nowhere in a candidate's letter.
    "Securing a clearing house requires expertise in four fields.",
    "The product role spans four markets and two regulators.",
    "Building a ledger for four regulators is far more complex than for one.",
    "Ledger errors directly affect the closing of every bank.",
    "Acme's $2B buyback shrinks the float of the engineers.",
    "Acme needs engineers who know settlement systems.",
    "Acme's biggest challenge requires engineers with ledger experience.",
    "Acme sells ledgers as a product in four countries.",
    "The 20% premium for engineers needs a place in the base.",
    "Engineers at Globex earn more and are rare in the market.",
    "Engineers who know settlement systems are rare at 200+ banks.",
    "What do the most senior engineers receive?",
    '"The work of the team requires expertise.',
    "I design tools, which requires expertise in rail.",
    "This design work requires expertise that few have.",
    "If a ledger fails, the work requires expertise in rail.",
    "A failure of the ledger would be catastrophic for engineers, who are rare.",
    "Engineers who know rail – signals – are rare in town.",
    "Engineers who know rail AND water are rare in the market.",
    "Bergen's tech market is young, and banks compete for engineers.",
    "Engineers who know settlement systems are rare in the Bergen area.",
    "Rare.",
  ])("not: %s", (sentence) => expect(arguesMarket(sentence)).toBe(false));

  it.each([
    ["Engineers who know rail – signals, switches – are rare.", "Engineers who know rail are rare."],
    ["Rail design is a field of its own — few have it.", "Rail design is a field of its own."],
    ["Rail-bound design is rare.", "Rail-bound design is rare."],
  ])("%s without its asides is %s", (sentence, left) => expect(withoutAsides(sentence)).toBe(left));

  it("a sentence with a blank has to be a statement in a candidate's words", () => {
    expect(isLetterSentence("At [company], I ran [X] launches.")).toBe(true);
    expect(isLetterSentence("Total comp: [X] at [company].")).toBe(false);
  });
});
