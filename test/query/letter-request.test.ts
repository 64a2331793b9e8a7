import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { letterRequest } from "../../src/query/letter/letter-request.js";

describe("a text that asks for a letter", () => {
  it.each([
    ["counter ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k"],
    ["write the email for ally tpm", "ally tpm"],
    ["draft a counter letter: ally tpm", "ally tpm"],
    ["ally tpm negotiation letter", "ally tpm"],
    ["write the email for ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k"],
    ["how do I word it?", ""],
    ["make it shorter", ""],
    ["ally tpm counter email", "ally tpm"],
    ["email for ally tpm nyc", "ally tpm nyc"],
    ["draft a short counter for ally tpm", "ally tpm"],
    ["please phrase a firm counter to ally tpm", "ally tpm"],
    ["ally tpm detroit, 150k base. Counter email?", "ally tpm detroit, 150k base."],
    ["write me a counter for my gitlab ML engineer offer, 170k base", "gitlab ML engineer offer, 170k base"],
    ["ally tpm 150k base. Please compose a mail that asks for 170k base", "ally tpm 150k base. asks for 170k base"],
    ["ally tpm 150k base, 40k stock. mail to the recruiter please, in 4 lines", "ally tpm 150k base, 40k stock."],
    ["can you help me with an answer to the Carta recruiter", "Carta"],
    ["ally tpm 150k base. Write me a reply in 7 or 8 lines", "ally tpm 150k base."],
    ["write me an email for mercury em remote us, base 150k", "mercury em remote us, base 150k"],
    ["Ally bietet 150k base. Formulier mir bitte eine Antwort", "Ally bietet 150k base."],
  ])("%s", (typed, question) => expect(letterRequest(typed)).toMatchObject({ question, wanted: true }));

  it.each([
    "what is negotiation like at ally for tpm",
    "what goes into a counter email to ally",
    "is there a letter for ally tpm",
    "email provider swe",
    "should I make ally a counter offer",
    "ally tpm: my employer made a counter offer",
    "what is a good ally tpm counter offer",
    "counterpoint swe",
    "counter from my employer at 180, take it",
    "how do I reply to them about the start date",
    "what would a counter offer change at ally",
    "levers for a competing offer at ally tpm",
    "the recruiter mailed me 150k base and 40k stock, ally tpm",
  ])("is none: %s", (typed) => expect(letterRequest(typed)).toMatchObject({ question: typed, wanted: false }));

  it("is told from one that does not as in the texts that this was learned from", () => {
    const folder = "test/fixtures/wants-letter";
    const lines = readdirSync(folder).flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").trim().split("\n"));
    const read = lines.map((line) => JSON.parse(line) as { t: string; letter: boolean });
    const wrong = read.filter(({ t, letter }) => letterRequest(t).wanted !== letter);
    expect(wrong.length).toBeLessThan(read.length / 100);
  });
});

describe("a command behind what was told", () => {
  it.each([
    ["Acme pm Oslo base 150k, bonus 10%. Counter", "Acme pm Oslo base 150k, bonus 10%."],
    [
      "Acme pm Oslo base 150k. I only want more base. Please counter, thanks",
      "Acme pm Oslo base 150k. I only want more base.",
    ],
    ["Acme pm Oslo base 150k. Counter. The recruiter is Jo", "Acme pm Oslo base 150k. The recruiter is Jo"],
    ["Acme pm Oslo base 150k. Counter with 165k base", "Acme pm Oslo base 150k. counter with 165k base"],
    [
      "Acme pm Oslo base 150k. Counter: base 165k, rest stays",
      "Acme pm Oslo base 150k. counter with base 165k, rest stays",
    ],
  ])("asks for a letter: %s", (typed, question) =>
    expect(letterRequest(typed)).toEqual({ wanted: true, toSend: true, question, asking: [] }),
  );
});

it.each([
  "wrtie an emial to the recruiter, 150k base at Acme",
  "acme pm oslo 150k base 10% bonus counter mial, erply to hr",
])("asks for a letter in hasty spelling: %s", (typed) => expect(letterRequest(typed).wanted).toBe(true));
