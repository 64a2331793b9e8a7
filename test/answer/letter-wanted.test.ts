import { beforeAll, describe, expect, it } from "vitest";
import { addresseeOf } from "../../src/answer/counter/wanted/addressee.js";
import { mannerOf, wouldSign } from "../../src/answer/counter/wanted/manner.js";
import { takeWanted } from "../../src/answer/counter/wanted/wanted.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function counter(text: string) {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  return { ...writeCounter(answer.answer, answer.offer), notes: noteTexts(answer.notes).join("\n") };
}
const letter = (said: string): string =>
  counter(`counter ally tpm nyc base 150k, stock 40k over 4 years, bonus 15%. ${said}`).email;

describe("what the letter is to ask for", () => {
  it.each([
    ["I want 165", "I would like to ask for a base of $165K."],
    ["could you ask them for 12k more base", "ask for a base of $162K."],
    ["aiming for 8% more", "ask for a base of $162K."],
    ["163k would be ideal", "ask for a base of $163K."],
    ["the base is fine, I'd rather see more stock", "ask for $50K in stock over 4 years."],
    ["get the stock to 60k", "ask for $60K in stock over 4 years."],
    ["bonus to 20% please", "ask for a 20% bonus."],
    ["hoping for a signing bonus", "ask for a sign-on of $15K."],
    ["I'd like 165k base and a sign-on", "ask for a base of $165K and a sign-on of $15K."],
    ["I want 165 base and 20k signing", "ask for a base of $165K and a sign-on of $20K."],
    ["I need at least 160", "ask for a base of at least $160K."],
    ["hoping for 160 to 168", "ask for a base of $168K."],
    ["Busco 165k", "ask for a base of $165K."],
    ["ich möchte 165k", "ask for a base of $165K."],
    ["I'd happily sign for 160k", "ask for a base of $160K."],
  ])("is a figure or a part that the person names, and nothing else: %s", (said, ask) => {
    expect(letter(said)).toContain(ask);
    expect(letter(said)).toContain("a base of $150K, $40K in stock over 4 years and a 15% bonus ($22.5K)");
    expect(letter(said)).not.toContain("less room");
  });

  it.each([
    ["I want to work from home three days a week", "ask for three days a week of working from home."],
    ["they want five days in the office, I want two from home", "ask for two days a week of working from home."],
    ["I want five days in the office and no more", "ask for no more than five days a week in the office."],
    ["I want one day at home", "ask for one day a week of working from home."],
    ["ask for 165 base and a later start date", "ask for a base of $165K and a later start date."],
    ["I want five more days of vacation", "ask for five more days of vacation."],
    ["please ask for no cliff", "ask for vesting without a cliff."],
    ["I'd like a salary review after six months", "ask for a salary review after six months."],
    ["asking for more stock or a sign-on", "or a sign-on of $15K."],
  ])("may be no figure of pay: %s", (said, ask) => expect(letter(said)).toContain(ask));

  it("may be one of two, also behind a question", () =>
    expect(
      counter("counter: ally tpm nyc base 150k, bonus 15%. Could they go to 162? If not a 15k sign-on is fine too")
        .email,
    ).toContain("ask for a base of $162K or a sign-on of $15K."));

  it("may be a question, or more time", () => {
    expect(letter("need to know when I'll hear about the stock, and ask for 160")).not.toContain("ask for $");
    expect(letter("I want 160 and one more week")).toContain("could I have one more week?");
  });

  it("is a step of the base where nothing is said of it, with the grant as what would do as well", () => {
    expect(letter("thanks a lot")).toMatch(/ask for a base of \$1[67]\dK\. The market data/);
    expect(letter("thanks a lot")).toContain("If there is less room in the base, ");
  });

  it("is asked for in the manner that is wanted, and for whom", () => {
    expect(letter("I want 160. be firm")).toContain("I am asking for a base of $160K.");
    expect(letter("I want 160. keep it humble")).toContain("Would you be able to consider a base of $160K?");
    expect(letter("I want 160, formal please")).toContain("Dear Hiring Team,");
    expect(letter("I want 160, as a text message")).toContain("Could we get to a base of $160K?");
    expect(letter("I want 160. My recruiter is Priya")).toContain("Hello Priya,");
    expect(letter("I want 160, one paragraph").split("\n\n")).toHaveLength(4);
    expect(letter("I would sign for 160k")).toContain("With that I would be glad to sign.");
  });

  it("keeps what is said of the offer, by the month where it was told so", () => {
    const { email, notes } = counter(
      "counter: ally tpm nyc, 12,500 a month, about 40k rsu over 4 years, bonus up to 10k, quiero 13,500",
    );
    expect(email).toContain("a base of $12,500 a month, about $40K in RSUs over 4 years and a bonus of up to $10K");
    expect(email).toContain("ask for a base of $13,500 a month.");
    expect(notes).not.toContain("The letter is in");
    const german = counter(
      "counter: ally tpm nyc, Angebot ist 150k, ich hätte gern 160k und eine Antwort bitte bis Freitag",
    );
    expect(german.notes).toContain("The letter is in German.");
  });
});

describe("a part that is offered in another currency than the guide's", () => {
  it.each([
    ["€90K", "ask for a base of $165K and €90K in stock over 4 years."],
    ["EUR 90,000", "ask for a base of $165K and €90K in stock over 4 years."],
  ])("is asked for in it, where the wish names it: %s", (grant, ask) => {
    const { email } = counter(
      `counter ally tpm nyc base 150k, stock €40k over 4 years. I want 165k base and ${grant} in stock`,
    );
    expect(email).toContain("a base of $150K and €40K in stock over 4 years");
    expect(email).toContain(ask);
    expect(email).not.toContain("a grant of");
  });

  it("is asked for in no other one", () => {
    const { email, notes } = counter(
      "counter ally tpm nyc base 150k, stock €40k over 4 years. I want 165k base and $90k in stock",
    );
    expect(email).not.toContain("90");
    expect(notes).toContain("Left out of the letter");
  });
});

describe("a text without what is wanted in it", () => {
  it.each([
    ["base 150k, I want 165k. bonus 10%", "base 150k, . bonus 10%"],
    ["they want me at 150k base", "they me at 150k base"],
    ["Plaid wants an answer by Friday, base 150k", "Plaid an answer by Friday, base 150k"],
  ])("%s", (typed, rest) => expect(takeWanted(typed).text.replace(/\s+/g, " ")).toBe(rest));
});

describe("what is told beside an offer", () => {
  it.each([
    ["base 150k, stock 80k over 4 years and I lose 42% tax", "bonus"],
    ["base 150k, stock 80k over 4 years; the 30% ruling is not sure", "bonus"],
  ])("is none of its parts: %s", (typed, part) =>
    expect(counter(`counter: ally tpm nyc ${typed}`).email).not.toContain(part),
  );

  it("leaves a part open whose figure is to come", () =>
    expect(counter("counter: ally tpm nyc base 150k, no bonus figure on paper so far").email).toContain(
      "with the bonus still to be set.",
    ));

  it("ends at three dots as at a full stop", () => {
    const { email } = counter("ally tpm nyc 150k 80k equity/4 … write me a counter asking for 165");
    expect(email).toContain("a base of $150K");
    expect(email).toContain("ask for a base of $165K");
  });
});

describe("by when an answer is wanted", () => {
  const said = (typed: string): string => counter(`counter: ally tpm nyc base 150k, bonus 10%. ${typed}`).email;
  it.each([
    ["Bedenkzeit bis Dienstag", "an answer by Tuesday."],
    ["j'ai jusqu'à jeudi", "an answer by Thursday."],
    ["tengo que responder antes del viernes", "an answer before Friday."],
    ["Frist ist der 14.", "an answer by the 14th."],
    ["last date is 9th", "an answer by the 9th."],
    ["they want a decision EOD", "an answer by the end of the day."],
    ["have till friday noon", "an answer by Friday noon."],
    ["expires wed", "stands until Wednesday."],
  ])("is told in any language: %s", (typed, words) => expect(said(typed)).toContain(words));

  it.each(["need a counter by tonight", "need this before my call tomorrow", "sign on 15k is what they pay"])(
    "is not what the person needs the text for: %s",
    (typed) => expect(said(typed)).toContain("Could we find a time to talk it through?"),
  );
});

describe("what is kept out", () => {
  it("is no part of what is asked for", () => {
    const email = letter("I want 165. I'm on a visa and would need sponsorship, please don't mention it");
    expect(email).toContain("ask for a base of $165K.");
    expect(email).not.toMatch(/visa|sponsor/);
  });

  it("is no figure of a guide in another currency than the offer's", () => {
    const { email } = counter("counter: ally tpm nyc 32 lakhs fixed, bonus 10%. I want 38");
    expect(email).toContain("₹32 lakh");
    expect(email).toContain("₹38 lakh");
    expect(email).not.toContain("$");
  });

  it("is a figure of another job", () => {
    const { email } = counter("counter: ally tpm nyc 150k base, 10% bonus. I make 139k now. I want 165k");
    expect(email).toContain("the offer includes a base of $150K and a 10% bonus ($15K)");
    expect(email).not.toContain("139");
  });
});

describe("a part that is named for something else than more of it", () => {
  it.each([
    ["I don't want more base, I want the RSUs to vest quarterly", "ask for quarterly vesting."],
    ["don't ask for base, it's capped. see if a signing bonus is possible", "ask for a sign-on of $15K."],
    ["everything is fine except the stock, would like 55k", "ask for $55K in stock over 4 years."],
    ["the RSUs should be at least 52k", "ask for at least $52K in stock over 4 years."],
    ["no clawback is all I ask", "ask for the clawback to be dropped."],
    ["between 160 and 166 would be nice", "ask for a base of $166K."],
    ["double the stock please, that's what I want", "ask for $80K in stock over 4 years."],
    ["I want relocation of 12k", "ask for $12K for relocation."],
    ["asking for 163 or a sign-on of 15k", "ask for a base of $163K or a sign-on of $15K."],
    ["I want two days at home a week and more base", "and two days a week of working from home."],
    ["I want an extra week of vacation", "ask for an extra week of vacation."],
    ["I want more base, I am on call for 30 clusters", "ask for a base of"],
    ["want deux jours de télétravail", "ask for two days a week of working from home."],
    [
      "total comp up by 20k a year is what I want",
      "Counted in the same way, I would like to ask for a total of $202.5K.",
    ],
  ])("%s", (said, ask) => expect(letter(said)).toContain(ask));
});

describe("an offer beside which a counter is asked for", () => {
  it.each([
    [
      "149k, 38k stock over 4 years, 12%",
      "a base of $149,000, $38,000 in stock over 4 years and a 12% bonus ($17,880)",
    ],
    ["149/38/12%", "a base of $149,000, $38,000 in equity and a 12% bonus ($17,880)"],
    ["149 base, 21 bonus, 38 stock", "a base of $149K, $38K in stock and a bonus of $21K"],
    ["149k base, bonus 20k guaranteed for the first year", "a guaranteed bonus of $20K in the first year"],
    ["149k base, RSUs tbd", "the offer is a base of $149K, with the equity still to be set."],
    ["12,400 a month, 38k stock over 4 years", "a base of $12,400 a month and $38K in stock over 4 years"],
  ])("is read though it does not say that it is one: %s", (typed, said) =>
    expect(counter(`counter: ally tpm nyc ${typed}`).email).toContain(said),
  );
});

describe("no time to decide", () => {
  it.each(["I want two days at home a week and more base", "I want an extra week of vacation"])("is %s", (wish) =>
    expect(letter(wish)).not.toContain("decide"),
  );
});

describe("the manner of a letter", () => {
  it.each([
    ["be firm", { firm: true }],
    ["polite but firm", { firm: true }],
    ["it is a trading firm.", {}],
    ["don't sound corporate", { casual: true }],
    ["text him", { casual: true }],
    ["full text please", {}],
    ["a short WhatsApp", { brief: true, casual: true }],
    ["I gave short notice", {}],
    ["doesn't sound greedy", { humble: true }],
    ["I'm grateful for the offer", {}],
    ["formal, one paragraph", { formal: true, oneParagraph: true }],
    ["an informal note", { casual: true }],
    ["the formal offer came today", {}],
  ])("%s", (typed, manner) => expect(mannerOf(typed)).toEqual(manner));

  it.each([
    ["address it to Mira", "Mira"],
    ["write to Jonas, my recruiter", "Jonas"],
    ["the recruiter is called Ana", "Ana"],
    ['to "Ivo in talent"', "Ivo"],
    ["to the recruiter at Stripe", null],
    ["my recruiter is on leave", null],
  ])("%s: %s", (typed, name) => expect(addresseeOf(typed, () => false)).toBe(name));

  it("ends with a question that fits what is no figure", () =>
    expect(counter("counter: ally tpm nyc base 150k, bonus 10%. I want a four-day week").short).toContain(
      "ask for a four-day week. Would that be possible?",
    ));
});

it("takes the name of a company, and a figure of which nothing says so, for no wish", () => {
  expect(takeWanted("match group swe dallas offer base 150k, sign-on 9k; relo 8,000", [0]).wanted).toBeNull();
});

describe("a promise to sign", () => {
  it.each(["I'd sign at 210k", "get them to 210k and i'll sign today", "if they add 10k i would accept"])(
    "is one: %s",
    (typed) => expect(wouldSign(typed)).not.toBeNull(),
  );

  it.each([
    "i will join a call with hr at 10 tomorrow, i want 210k",
    "I'll sign by Friday. I want 210k",
    "i would accept. want 210k though",
    "if they say 200k i might, or i'd sign elsewhere",
    "my mate says i will go to meta for 210k",
  ])("is none: %s", (typed) => expect(wouldSign(typed)).toBeNull());

  it("is not made by a mate, and neither is a letter casual for one", () => {
    expect(mannerOf("my mate at uber got 210k")).toEqual({});
  });
});

it("takes the length of a letter for no wish", () => {
  for (const length of ["4 or 5 sentences", "6 to 7 lines please", "5 sentences"])
    expect(takeWanted(`ally tpm detroit, 150k base with a 15% bonus. Write the email, ${length}`).wanted).toBeNull();
});
