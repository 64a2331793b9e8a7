import { beforeAll, describe, expect, it } from "vitest";
import type { CounterAnswer } from "../../src/answer/counter/counter.js";
import { keepsOut, tellApart } from "../../src/answer/counter/other-offers.js";
import { respond } from "../../src/answer/respond.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";

describe("what is told of other companies beside an offer", () => {
  it.each([
    ["base 150k. Plaid offered me 210 base", "Plaid", ["base"]],
    ["base 150k, competing offer from plaid at 320k", "Plaid", []],
    ["base 150k. I also hold an offer from Bank of America of $250k total", "Bank of America", ["total"]],
    ["base 150k; another offer of 230k base from Brex", "Brex", ["base"]],
    ["base 150k. A small startup is offering me 180k base", null, ["base"]],
  ])("%s", (text, company, parts) => {
    const { offers, text: rest } = tellApart(text, []);
    expect(offers.map((one) => one.company)).toEqual([company]);
    expect(offers[0]?.offer?.parts.map(({ part }) => part)).toEqual(parts);
    expect(rest).toMatch(/^base 150k\W*$/);
  });

  it.each([
    "base 150k, they offered me a 20k sign-on",
    "base 150k, the signing bonus is at 20k",
    "base 150k. My friend at Plaid is at 300k",
    "base 150k. I am talking to the recruiter on Monday",
    "base 150k. Plaid is at the top of my list",
  ])("%s tells of none", (text) => expect(tellApart(text, [])).toEqual({ text, offers: [], talks: [] }));

  it("ends where a wish or a request begins", () => {
    expect(tellApart("base 150k, plaid gave me 170k base, want 165k base", []).text).toMatch(
      /^base 150k\W+want 165k base$/,
    );
  });

  it("knows that something is to be kept out of the letter", () => {
    expect(keepsOut("Plaid is at 300k but don't tell them")).toBe(true);
    expect(keepsOut("please keep it polite")).toBe(false);
  });
});

describe("a counter beside another company's offer", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await openCollection({ guidesDir: "data/guides", aliasesFile: "data/aliases.yml" });
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
    [". Plaid gave me 170k base and 90k rsus over 4 years", "Plaid: a base of $170K and $90K in equity over 4 years."],
    [", competing offer from Plaid at 320k", "Plaid at $320K."],
    [". Other offer from Plaid in hand, no numbers yet", "Plaid."],
    [". Plaid is at €200k total", "Plaid."],
  ])("names it, with the figures that were typed: %s", (told, said) => {
    expect(letter(told)).toContain(`I also have an offer from ${said}`);
    expect(letter(told)).toContain("the offer is a base of $150K, $40K in equity over 4 years and a 15% bonus");
    expect(counter(told).offer?.offer.total).toBeUndefined();
  });

  it("leaves it out where something is to be kept out, and says so", () => {
    const told = ". Plaid is at $320k total but don't mention it";
    expect(letter(told)).not.toMatch(/Plaid|320/);
    expect(noteTexts(counter(told).notes).join(" ")).toContain(
      "What Plaid offers you is no part of this offer. The letter leaves it out",
    );
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

  it("answers the only offer that is told of", () => {
    const text = "Ally offered me 150k base and 40k stock over 4 years as TPM in New York. Write a counter letter";
    const answer = respond(text, collection.resolver, "2026-03-01");
    expect(answer).toMatchObject({ kind: "counter", offer: { offer: { base: 150_000, equity: 40_000 } } });
  });
});
