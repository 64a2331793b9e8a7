import { beforeAll, describe, expect, it } from "vitest";
import type { CounterAnswer } from "../../src/answer/counter/counter.js";
import { tellApart } from "../../src/answer/counter/other-offers.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";
import { shippedCollection } from "../shipped.js";

describe("what is told of other companies beside an offer", () => {
  const OWN = "ally tpm detroit base 150k";
  const FAR = { isJob: (text: string) => /tpm|designer/.test(text) };
  /** Each word of a list is a company's name; the first of them is asked about. */
  const told = (text: string, names: readonly string[] = ["ally", "plaid", "brex", "bank of america"], asking = "") =>
    tellApart(
      {
        text,
        whole: `${text}${asking}`,
        asking: asking ? [{ start: text.length, end: text.length + asking.length }] : [],
      },
      {
        ...FAR,
        companiesIn: (one) =>
          [...one.matchAll(new RegExp(`(?:${names.join("|")})(?!\\p{L})`, "giu"))].map(({ 0: typed, index }) => ({
            start: index,
            end: index + typed.length,
            asked: typed.toLowerCase() === names[0] || asking.toLowerCase().includes(typed.toLowerCase()),
            key: typed.toLowerCase(),
            companyName: typed.charAt(0).toUpperCase() + typed.slice(1),
          })),
      },
    );
  const tells = ({ offers }: ReturnType<typeof told>) =>
    offers.map(({ company, offer }) => [company, ...(offer?.parts ?? []).map(({ part, typed }) => `${part} ${typed}`)]);

  it.each([
    [`${OWN}. Plaid offered me 210k base`, [["Plaid", "base 210k"]]],
    [`${OWN}, competing offer from plaid at 320k`, [["Plaid"]]],
    [`${OWN}. I also hold an offer from Bank of America of $250k total`, [["Bank of America", "total $250k"]]],
    [`${OWN}; another offer of 230k base from Brex`, [["Brex", "base 230k"]]],
    [`${OWN}. I also hold an offer of 230k from Brex`, [["Brex"]]],
    [`${OWN}. Got 230k from Brex as well`, [["Brex"]]],
    [`${OWN}. My other offer is Plaid, 180k base`, [["Plaid", "base 180k"]]],
    [`${OWN}. My competing offer: Brex with 170k base`, [["Brex", "base 170k"]]],
    [`${OWN}. Brex is my other offer, 175k base`, [["Brex", "base 175k"]]],
    [`${OWN}. I hold Plaid as a competing offer with 175k base`, [["Plaid", "base 175k"]]],
    [`${OWN}. A small startup is offering me 180k base`, [[null, "base 180k"]]],
    [
      `${OWN}. Plaid: 180k base + 20k sign-on; Brex: 190k base`,
      [
        ["Plaid", "base 180k", "signOn 20k"],
        ["Brex", "base 190k"],
      ],
    ],
    [`Plaid gave me 170k base and 90k rsus; ${OWN}`, [["Plaid", "base 170k", "equity 90k"]]],
    [`170k base and 90k rsus from Plaid, ${OWN}`, [["Plaid", "base 170k", "equity 90k"]]],
    [`${OWN}. frobnitz gave me 180k base`, [["Frobnitz", "base 180k"]]],
  ])("%s", (text, offers) => {
    const read = told(text);
    expect(tells(read)).toEqual(offers);
    expect(read.text).toMatch(/^\W*ally tpm detroit base 150k\W*$/);
  });

  it("is told of a company behind the brackets in which the offer stands", () => {
    const read = told("It is between two: ally (tpm, detroit, base 150k) and Plaid at 170k base with 90k rsus");
    expect(tells(read)).toEqual([["Plaid", "base 170k", "equity 90k"]]);
    expect(tells(told("two offers: ally (tpm, detroit, base 150k), or Brex (172k base)"))).toEqual([
      ["Brex", "base 172k"],
    ]);
  });

  it.each([
    `${OWN}, they offered me a 20k sign-on`,
    `${OWN}, the signing bonus is at 20k`,
    `${OWN}. I am talking to the recruiter on Monday`,
    `${OWN}. Plaid is at the top of my list`,
    `${OWN}, plaid stock: none of it offered`,
    `${OWN}, plaid 13th month, equity 80k`,
  ])("%s tells of none", (text) => expect(told(text)).toEqual({ text, offers: [], talks: [], aside: [] }));

  it.each([
    `${OWN}. Plaid pays me 190k base today`,
    `${OWN}. My friend at Plaid is at 300k`,
    `I make 190k base at Plaid; ${OWN}`,
    `${OWN}. Plaid, whom I turned down, had 190k base for me`,
  ])("takes other pay for no offer, and its figures for nobody's: %s", (text) => {
    const read = told(text);
    expect(read).toMatchObject({ offers: [], aside: ["Plaid"] });
    expect(read.text).not.toMatch(/190|300/);
  });

  it("takes no figure for a name", () => {
    const text = "ally tpm detroit base 11.2k a month, equity 75k";
    expect(told(text, ["ally", "2k"])).toMatchObject({ text, offers: [] });
  });

  it("knows talks of several companies in one sentence", () => {
    expect(told(`${OWN}. Plaid and Brex are also in the final round`).talks).toEqual(["Plaid", "Brex"]);
  });

  it("leaves a wish with the offer that is answered", () => {
    expect(told(`${OWN}, plaid gave me 170k base, I want 165k base`).text).toMatch(/^ally.* 150k\W+I want 165k base$/);
  });

  it("answers the company that the letter goes to, else the one whose own words name a job", () => {
    const both = "Ally 150k base. Plaid designer nyc 170k base.";
    expect(tells(told(both, ["plaid", "ally"], " Write to Ally and Plaid"))).toEqual([["Plaid", "base 170k"]]);
    expect(tells(told("Ally 150k base. Plaid designer nyc 170k base", ["plaid", "ally"]))).toEqual([
      ["Ally", "base 150k"],
    ]);
  });
});

describe("a counter beside another company's offer", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await shippedCollection();
  });
  const OWN = "counter ally tpm nyc, base 150k, stock 40k over 4 years, bonus 15%";
  const counter = (told: string): CounterAnswer => {
    const answer = respond(`${OWN}${told}`, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return answer;
  };
  const letter = (told: string): string => {
    const { answer, offer } = counter(told);
    return writeCounter(answer, offer).email;
  };

  it.each([
    [". Plaid gave me 170k base and 90k rsus over 4 years", "Plaid: a base of $170K and $90K in RSUs over 4 years."],
    [", competing offer from Plaid at 320k", "Plaid at $320K."],
    [". Other offer from Plaid in hand, no numbers yet", "Plaid."],
    [". Plaid is at €200k total", "Plaid: a total of €200K."],
  ])("names it, with the figures that were typed: %s", (told, said) => {
    expect(letter(told)).toContain(`I also have an offer from ${said}`);
    expect(letter(told)).toContain("the offer is a base of $150K, $40K in stock over 4 years and a 15% bonus");
    expect(counter(told).offer?.offer.total).toBeUndefined();
  });

  it("leaves it out where something is to be kept out, and says so", () => {
    const told = ". Plaid is at $320k total but don't mention it";
    expect(letter(told)).not.toMatch(/Plaid|320/);
    expect(noteTexts(counter(told).notes).join(" ")).toContain(
      "Kept out of the letter, as you wrote: “Plaid is at $320k total”.",
    );
  });

  it("answers the offer that names its job where several are told of", () => {
    const text =
      "Write a letter. Offers: 160k base, 30k stock at Frobnitz; ally tpm nyc 150k base, 40k stock over 4 years";
    const answer = respond(text, collection.resolver, "2026-03-01");
    expect(answer).toMatchObject({ kind: "counter", offer: { offer: { base: 150_000, equity: 40_000 } } });
  });

  it("leaves talks without an offer out, and says why", () => {
    const told = ". I'm also interviewing at Plaid";
    expect(letter(told)).not.toContain("Plaid");
    expect(noteTexts(counter(told).notes).join(" ")).toContain("The letter leaves out that you talk with Plaid");
  });

  it("takes no offer of the company itself for another one's", () => {
    expect(letter(". Ally offered me a 20k sign-on")).toContain("a sign-on of $20K");
    expect(letter(". Ally offered me a 20k sign-on")).not.toContain("I also have");
  });

  it.each([
    ". I got laid off from Peloton in Feb and this is my only offer. I was on 141k there.",
    ". Got laid off from Chewy last month and this is all there is. I was on 139k there",
    ". I worked at Plaid until May for 138k",
  ])("claims no offer of a company that is named for something else: %s", (said) => {
    expect(letter(said)).not.toContain("I also have");
  });

  it("answers the only offer that is told of", () => {
    const text = "Ally offered me 150k base and 40k stock over 4 years as TPM in New York. Write a counter letter";
    const answer = respond(text, collection.resolver, "2026-03-01");
    expect(answer).toMatchObject({ kind: "counter", offer: { offer: { base: 150_000, equity: 40_000 } } });
  });
});
