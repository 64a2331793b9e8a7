import { describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { splitTyped } from "../../src/answer/typed.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

const wantsLetter = (text: string): boolean => splitTyped(text).wantsCounter;

describe("a letter that is asked for without the word for it", () => {
  it.each([
    "Tempus data engineer, Chicago. 148k base, 60k stock over 4 years. I want 162k. Put the June start in as well",
    "Got 131k plus 9% bonus from Garmin in Olathe for embedded work. Ask them for 145k base. They need my reply by Friday",
    "Plaid PM, sf: base 190, rsu 220. Request 205 base and add that I can begin in May",
    "Elastic remote UK, £88k base and £40k RSU. My figure is £97k base. Could you also ask for two days a month in London?",
    "Oferta de Rappi en Bogotá, 14M base al mes. Quiero 16M base al mes. Menciona que empiezo en marzo",
  ])("beside an offer and a figure, as an order to its writer: %s", (text) => expect(wantsLetter(text)).toBe(true));

  it.each([
    "Tempus data engineer, Chicago. 148k base, 60k stock over 4 years. Is that low?",
    "Garmin Olathe offered 131k plus 9% bonus. I asked for 145k base and they said no",
    "Plaid PM, sf: base 190, rsu 220. Should I ask for 205 base?",
    "Plaid PM, sf: base 190, rsu 220. What would you ask for?",
    "Elastic remote UK, £88k base and £40k RSU. Less than I had in mind",
  ])("but not by a question, a report or a remark: %s", (text) => expect(wantsLetter(text)).toBe(false));
});

describe("what was refused", async () => {
  const { resolver } = await shippedCollection();
  const email = (said: string): string => {
    const answer = respond(`ally tpm nyc 150k base, 40k stock. ${said}`, resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return writeCounter(answer.answer, answer.offer).email;
  };

  it.each([
    "I asked for 170k, that got turned down. Write a counter for 162k",
    "I asked for 170k and it was too much for them. Letter asking for 162k please",
    "They declined my ask for 170k. Letter: 162k base please",
  ])("is not asked for again, nor is the offer declined: %s", (said) => {
    expect(email(said)).toContain("ask for a base of $162K");
    expect(email(said)).not.toContain("170");
  });
});

describe("an offer in few words", async () => {
  const { resolver } = await shippedCollection();
  const email = (typed: string): string => {
    const answer = respond(typed, resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return writeCounter(answer.answer, answer.offer).email;
  };

  it.each([
    "ally tpm nyc, total they offered 170k. I want 190k total, can you do the letter",
    "ally tpm nyc, TC they came up with is 170k. Write a counter for 190k total",
  ])("is a total where its words say so: %s", (typed) => {
    expect(email(typed)).toContain("the offer comes to $170K in total");
    expect(email(typed)).not.toContain("base");
  });

  it.each(["draft counter -> 165k, sign on 15k", "counter: 165k, sign on 15k", "write a counter = 165k, sign on 15k"])(
    "is not what is asked for: %s",
    (wish) => {
      const text = email(`ally tpm nyc. 150k/40k rsu 4y. ${wish}`);
      expect(text).toContain("a base of $150K and $40K in RSUs over 4 years");
      expect(text).toContain("ask for a base of $165K and a sign-on of $15K");
    },
  );

  it("is given by no word for a part of the pay", () =>
    expect(
      email(
        "counter ally tpm nyc, 150k, 40k RSU over 4y. Asking 165k and RSU 60k. Zentro offered 168k base, but don't name Zentro",
      ),
    ).not.toContain("from RSU"));
});
