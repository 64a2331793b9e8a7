import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function email(said: string): string {
  const answer = respond(`counter ally tpm nyc ${said}`, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${said}`);
  return writeCounter(answer.answer, answer.offer).email;
}

describe("a sum by the year behind the base", () => {
  it.each([
    ["150k and 30k a year performance bonus", "a base of $150K and a bonus of $30K."],
    ["150k base + 12k a year car allowance", "a base of $150K."],
    ["150k base, 24k a year housing stipend", "a base of $150K."],
    ["150k, 5k a year raises", "a base of $150K."],
    ["150k and 45k a year guaranteed", "a base of $150K."],
    ["150k + 6k per year towards a gym", "a base of $150K."],
    ["150k, 9k a year lunch money", "a base of $150K."],
    ["150k plus 11k/yr commuting costs", "a base of $150K."],
    ["150k & 7k a year phone bill", "a base of $150K."],
  ])("is no equity where a noun says what it is: %s", (offer, said) => {
    expect(email(offer)).toContain(`the offer includes ${said}`);
    expect(email(offer)).not.toContain("in equity a year");
  });

  it.each([
    ["150k and 40k a year, I want 165k", "a base of $150K and $40K in equity a year."],
    ["150k base, 40k/yr, 15% bonus", "a base of $150K, $40K in equity a year and a 15% bonus"],
  ])("is equity where nothing else is said of it: %s", (offer, said) => expect(email(offer)).toContain(said));
});

describe("what is lost by leaving, beside an ask", () => {
  it.each([
    "I'd forfeit a 25k bonus, they should cover that",
    "I lose a 25k bonus, want them to match it",
    "I lose 25k in stock. can they make me whole?",
    "I have to pay back 25k of tuition, get the 25 covered",
    "I walk away from 25k unvested. Ask them to replace the unvested stock",
    "I'd be leaving 25k of unvested stock, they should make it up with a sign-on",
  ])("is asked for where the ask means it: %s", (said) =>
    expect(email(`150k base. ${said}`)).toContain("ask for a sign-on of $25K."),
  );

  it.each([
    "I forfeit a 25k bonus. I want better health cover for my kids.",
    "I forfeit a 25k bonus. My base should be equal to the team's",
    "I forfeit a 25k bonus. I'd like them to cover relocation as well as 165k base",
    "I forfeit a 25k bonus. I am covering two teams and want equal pay",
    "I lose 25k in commuter benefit. The raise should make up for the longer commute.",
    "I forfeit a 25k bonus. I want a plan that covers dental",
    "I lose a 25k bonus. The commute is long. They should match my colleagues.",
    "I lose 25k in options. Could they replace my laptop every year?",
  ])("leaves the ask for pay where an ask means something else: %s", (said) => {
    expect(email(`150k base. ${said}`)).not.toContain("sign-on");
    expect(email(`150k base. ${said}`)).toMatch(/ask for a base of \$1\d\dK/);
  });
});

describe("what is no thing to ask for", () => {
  it.each([
    ["I want 165k, my visa runs out in May", "my visa"],
    ["Want 165k, my husband works nights and 5 more days of vacation", "husband"],
    ["Want 165k and 2 days remote more than pay honestly", "honestly"],
  ])("is not pasted into the ask: %s", (said, words) => {
    expect(email(`150k base. ${said}`)).toContain("a base of $165K");
    expect(email(`150k base. ${said}`)).not.toContain(words);
  });
});

describe("what a message counts", () => {
  it.each([
    ["I led a team of 120 in Berlin. Want 165k", "I led a team of 120 in Berlin."],
    ["I built a group of 250 at my last company. Want 165k", "a group of 250 at my last company."],
    ["I ran the release for 3/4 of the teams. Want 165k", "I ran the release for 3/4 of the teams."],
  ])("stands in the letter where it is a count: %s", (said, words) =>
    expect(email(`150k base. ${said}`)).toContain(words),
  );
});

it.each(["24k a year housing stipend", "18k a year tuition fund"])(
  "names what is given and the letter has no part for: %s",
  (given) => {
    const answer = respond(`counter ally tpm nyc 150k base, ${given}`, collection.resolver, "2026-03-01");
    expect(answer.kind === "counter" && answer.offer?.letter?.leftOut).toContain(given);
  },
);
