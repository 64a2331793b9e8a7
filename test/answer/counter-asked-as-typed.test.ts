import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function email(text: string): string {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  return writeCounter(answer.answer, answer.offer).email;
}
const OFFER = "ally tpm nyc base 150k, stock 40k over 4 years, bonus 15%.";

describe("what is asked for beside pay", () => {
  it.each([
    ["I want 165k, gym costs, and 27 days of leave", "a base of $165K, gym costs and 27 days of leave."],
    ["asking 165k plus comp time for night calls", "a base of $165K and comp time for night calls."],
    ["I'd like 165k and start after my exams in July", "a base of $165K and to start after my exams in July."],
    ["I want 165k and not having to fly more than twice a month", "and not having to fly more than twice a month."],
    ["Want 165k and severance if the unit is sold within a year", "severance if the unit is sold within a year."],
    ["Wants: 165k + extra week of vacation", "a base of $165K and an extra week of vacation."],
    ["I want 165k and 4 extra holiday days in the first year", "a base of $165K and 4 extra holiday days in the first"],
    ["I want 165k, my L-1B filing paid by them", "a base of $165K and my L-1B filing paid by you."],
    ["I want 165k and to be remote until October", "$165K and to be remote until October."],
    ["I want a gym budget, plus 165k", "a base of $165K and a gym budget."],
  ])("is asked for as it was typed: %s", (said, asked) => expect(email(`counter ${OFFER} ${said}`)).toContain(asked));

  it("leaves the base as it is where that is said", () => {
    const text = email(`${OFFER} Write them: same base if they double the stock`);
    expect(text).toContain("ask for $80K in stock over 4 years.");
  });

  it("stands beside the usual ask where a counter is wanted and it", () => {
    expect(email(`${OFFER} Counter and ask for Fridays off please`)).toMatch(
      /ask for a base of \$\d+K and Fridays off/,
    );
  });
});

describe("an ask of which two figures stand in a row", () => {
  it.each(["ask is 165/60", "I want 165 + 60"])("is for the base and the grant: %s", (said) =>
    expect(email(`counter ${OFFER} ${said}`)).toContain("a base of $165K and $60K in stock over 4 years."),
  );
});

describe("words that tell to counter", () => {
  it.each([
    "ally tpm nyc base 150k, stock 40k over 4 years - counter @ 165k",
    "ally tpm nyc base 150k, stock 40k over 4 years, bit low!! help me counter 165k",
    "ally tpm nyc base 150k, stock 40k over 4 years. Push back pls, 165k",
    "ally tpm nyc base 150k, stock 40k over 4 years. could the mail ask for 165k?",
  ])("are followed by what to ask for: %s", (text) => expect(email(text)).toContain("ask for a base of $165K"));

  it("greet no company with whose recruiter somebody spoke", () => {
    expect(email(`counter ${OFFER} I talk with Stripe (recruiter says 200) too, want 165k`)).toContain("Hello,");
  });
});

describe("what is lost by the move, and what the present employer would pay", () => {
  it.each([
    ["I'd forgo a 19k bonus by leaving in May and want that as a sign-on", "I’d forgo a $19K bonus by leaving in May."],
    [
      "If I leave before June my profit share ($19,000) is gone, so a sign-on equal to what I lose",
      "profit share ($19K) is gone.",
    ],
    [
      "I'd be leaving 19k of unvested stock, they should make it up with a sign-on",
      "I’d be leaving $19K of unvested stock.",
    ],
  ])("is asked for as the sign-on, with the loss as the reason: %s", (said, reason) => {
    const text = email(`counter ${OFFER} ${said}`);
    expect(text).toContain("a sign-on of $19K");
    expect(text).toContain(reason);
  });

  it.each([
    ["Plaid pays me 151k and would go to 163k to keep me", "Plaid pays me $151K and would go to $163K to keep me."],
    [
      "My contract pays a 20k completion bonus in June that id forfeit",
      "pays a $20K completion bonus in June that I’d forfeit.",
    ],
  ])("is told: %s", (said, told) => {
    const text = email(`counter ${OFFER} ${said}`);
    expect(text).toContain(told);
    expect(text).not.toContain("I also have an offer");
  });
});

describe("what is told beside the offer", () => {
  it.each([
    [
      "I'm at 141k at Shopify plus a 30k retention bonus. Ask 165k",
      "a base of $150K, $40K in stock over 4 years and a 15% bonus ($22.5K).",
    ],
    [
      "They want me in 1 month, my notice is 3. Ask 165k",
      "a base of $150K, $40K in stock over 4 years and a 15% bonus ($22.5K).",
    ],
    [
      "They lowered the level from L6 to L5 after the onsite. Ask 165k",
      "You lowered the level from L6 to L5 after the onsite.",
    ],
    ["I hold an offer from Plaid. Want 165 + 60. Write a counter", "a base of $165K and $60K in stock over 4 years."],
    ["I need the letter to say I won't leave Brooklyn, ever, and 165k", "I won’t leave Brooklyn"],
    ["Plaid matched at 161 with a pension and a 9/80 schedule. Ask 165k", "I also have an offer from Plaid at $161K."],
    [
      "Ask 165k, free parking for two cars, lunch in the canteen",
      "$165K, free parking for two cars and lunch in the canteen.",
    ],
  ])("is told as what it is: %s", (said, told) => expect(email(`${OFFER} ${said}`)).toContain(told));

  it("is no offer of a company where none is named, nor of a former one", () => {
    const text = email(`${OFFER} I'm moving from academia (postdoc, 72k), ex-Plaid. Ask 165k`);
    expect(text).not.toContain("I also have an offer");
  });
});
