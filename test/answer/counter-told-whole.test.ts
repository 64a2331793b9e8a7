import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { answerJson } from "../../src/present/answer-json.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function letter(said: string) {
  const answer = respond(`counter ally tpm nyc ${said}`, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${said}`);
  return writeCounter(answer.answer, answer.offer);
}

describe("an offer in a letter", () => {
  it.each([
    ["base 150k, 40k RSUs over 4 years with a 1 year cliff", "$40K in RSUs over 4 years with a 1-year cliff."],
    ["base 150k, 40k shares over 3 years", "$40K in shares over 3 years."],
    ["base 160k, 60k stock over 4 years", "$60K in stock over 4 years."],
    ["base 160k, stock 60k quarterly over 4 years", "$60K in stock over 4 years."],
    ["£120k base and 40k stock", "a base of £120K and £40K in stock."],
    ["base USD 150,000, USD 40,000 RSUs over 4 years", "$40K in RSUs over 4 years."],
    ["total 172k, base 150k", "a total of $172K, of which $150K is base."],
    ["base 150k, bonus 15%, total 172.5k", "a 15% bonus ($22.5K), for a total of $172.5K."],
    ["base 150k, bonus roughly 11%", "a base of $150K and a bonus of about 11%."],
    ["base 150k, ~8% bonus", "a bonus of about 8%."],
    ["base 150k, bonus up to 18%", "a bonus of up to 18% ($27K)."],
    [
      "base £120k, £40k stock over 4 years, 12% bonus",
      "a base of £120K, £40K in stock over 4 years and a 12% bonus (£14.4K).",
    ],
  ])("is told whole and in its own words: %s", (said, told) => expect(letter(said).email).toContain(told));

  it("leaves out what is to stay out, and asks for none of it", () => {
    const { email } = letter("base 150k, bonus 15%, stock 40k over 4 years. Leave the bonus out of it");
    expect(email).toContain("the offer includes a base of $150K and $40K in stock over 4 years.");
    expect(email).not.toContain("bonus");
  });
});

describe("the question at the end of a message", () => {
  it.each([
    ["base 150k. Tell them I can't begin before 2 May", "before 2 May. Could we find a time to talk it through?"],
    ["base 150k. Mention that my notice is three months", "three months. Could we find a time to talk it through?"],
    ["base 150k. I'd like 165k", "Could we find a way to get there?"],
    ["base 150k. I want a 15k sign-on to cover the move", "a sign-on of $15K. Could we find a way to get there?"],
  ])("points at the ask and at nothing else: %s", (said, end) => expect(letter(said).short).toContain(end));
});

describe("what is wanted", () => {
  it.each([
    ["base 150k. I'd like a sign-on of around 20k", "ask for a sign-on of about $20K."],
    ["base 150k, stock 40k over 4 years. I'll sign this week if they budge on stock", "in stock over 4 years."],
    ["base 150k. The deadline to sign is Thursday 4pm", "an answer by Thursday, 4pm."],
    ["base 150k, they give me till 4pm on Thursday", "an answer by Thursday, 4pm."],
    ["base 150k. I'd like two days from home in writing", "two days a week of working from home, in writing."],
    ["base 150k. I'd be happy to sign at 163k", "ask for a base of $163K."],
    ["base 150k, 40k RSUs. Ask for more equity", "ask for $50K in RSUs."],
    ["base 150k. I want to work from home mondays and fridays", "working from home on Mondays and Fridays."],
    [
      "base 150k. I really liked the people I met. Ask for 163k",
      "I am very glad to have it. I really liked the people I met.",
    ],
    [
      "base 150k, stock 40k over 4 years. Redfin offered 163k base and 60k stock",
      "an offer from Redfin: a base of $163K and $60K in stock.",
    ],
    ["base 150k. I found out that others get 171k. Write a counter for 165k", "ask for a base of $165K."],
    ["base 150k, 40k stock. I prefer cash to stock: want 165k base", "ask for a base of $165K."],
    ["base 150k. I'd like more vacation (24 days)", "ask for 24 days of vacation."],
    ["base 150k. I'd like a higher level", "ask for a higher level."],
    ["base 150k. I want 165k because I have to pay back a bonus", "I have to pay back a bonus."],
    ["base 150k. I want them to know I'm far along elsewhere", "I’m far along elsewhere."],
    [
      "base 150k, bonus 15%. Three points: base of 165k and a laptop budget",
      "ask for a base of $165K and a laptop budget.",
    ],
    ["base 150k. I'd stay with Ally for 164k", "ask for a base of $164K."],
    ["base 150k. Write for 165k with sign-on 12k", "ask for a base of $165K and a sign-on of $12K."],
    ["base 150k. I was hoping for 164k, the same as I earn today", "ask for a base of $164K. The market"],
    ["base 150k. I'd like Wednesdays off in June", "I’d like Wednesdays off in June."],
    ["base 150k. I'd rather not travel before July", "I’d rather not travel before July."],
    ["base 150k. Please sign it as Mona Lind", "Kind regards,\nMona Lind"],
    ["base 150k. I need a letter with a start date of 5 May", "and a start date of 5 May."],
    ["base 150k. Tell her that I can start on 9 Sept", "I can start on 9 Sept."],
    ["base 150k. They said no. write that I want 162k", "ask for a base of $162K."],
    ["base 150k. Ask for til friday and a base of 160k", "so could I have until Friday?"],
    ["base 150k. I need until the end of next week", "so could I have until the end of next week?"],
    ["base 150k. Ask for 3 more weeks before I start", "a start date three weeks later."],
    ["base 150k. Say I need till tue and that Plaid is at 163k", "so could I have until Tuesday?"],
    ["base 150k, 40k options. I worked for 7 years in freight", "$40K in options."],
    ["base 150k. Plaid would pay me 163k", "I also have an offer from Plaid at $163K."],
  ])("is in the letter: %s", (said, told) => expect(letter(said).email).toContain(told));

  it("is no other vesting where only its start is asked about, and no bonus that is not to be negotiated", () => {
    const asked = letter("base 150k, stock 40k over 4 years. Ask when the stock starts vesting").email;
    expect(asked).toContain("when the stock starts vesting?");
    expect(asked).not.toContain("faster vesting");
    const kept = letter("base 150k, bonus 15%. I don't want to negotiate the bonus, only base").email;
    expect(kept).toMatch(/ask for a base of \$\d+K\./);
  });

  it("is asked of no company that only a weekday names", () => {
    const { email, moreTime } = letter("base 150k. My offer expires Monday");
    expect(email).not.toContain("offer from Monday");
    expect(moreTime).toContain("until Monday");
  });

  it("is no day of a month", () => {
    const { email, moreTime } = letter("base 150k. I can do May 4 as first day");
    expect(email).not.toContain("400");
    expect(moreTime).toBeUndefined();
  });
});

it("answers no company that only offers something beside the one that the letter goes to", () => {
  const text = "please reply to adyen for me. base 150k, tpm in nyc. Ally offered me 160k";
  const answer = respond(text, collection.resolver, "2026-03-01");
  expect(answer.kind === "counter" && answer.guide.companyName).not.toBe("Ally Financial");
});

describe("what was typed in haste", () => {
  it.each([
    ["base 150k. I'm on 158 now so this is honestly laughable", "I’m on $158K now.", "laughable"],
    [
      "base 150k. I ran the port terminal for 300 crew and 2m containers, it's kinda insane",
      "I ran the port terminal",
      "insane",
    ],
    ["base 150k. Tell them the base is low", "It is below what I had hoped for.", "The base is low"],
    ["base 150k. I migrated 90 services to new racks w/ 12 people", "with 12 people.", "w/"],
    ["base 150k. Ask for a sign-on of 12k bc forfeiting stock in may", "I am forfeiting stock in May.", " bc "],
  ])("is told as far as it can be sent: %s", (said, told, not) => {
    const { email } = letter(said);
    expect(email).toContain(told);
    expect(email).not.toContain(not);
  });

  it("is named under the letter where it is not told, as is all else of the person", () => {
    const answer = respond(
      "counter ally tpm nyc base 150k. my desk mate gets 170. Team of 22 in 3 towns",
      collection.resolver,
      "2026-03-01",
    );
    expect(JSON.stringify(answerJson(answer).notes)).toContain("“Team of 22 in 3 towns”");
  });
});

describe("what is wanted in haste", () => {
  it.each([
    [
      "base 150k, 9% bonus, reply mail: sign on 12k, start sept 8",
      "a sign-on of $12K and a start date of September 8.",
    ],
    [
      "base 150k, 9% bonus. write the counter, more vacation (21 -> 26 days) + 2 remote days",
      "26 days of vacation and two days a week",
    ],
    ["base 150k, 10k bonus. I'd like 162k n sign on", "a base of $162K and a sign-on of"],
    ["base 150k. I think I should be L7", "ask for the level of L7."],
    [
      "base 150k, asking them for 160k base, 12k sign-on, and 2 remote days",
      "a base of $160K, a sign-on of $12K and two days",
    ],
    ["base 150k. I was at 158k, could they do the same as I had", "ask for a base of $158K."],
    ["base 150k, 40k stock. I also want to know if the 40k vests monthly", "tell me if the 40k vests monthly?"],
    ["base 150k, 52 RSUs", "a base of $150K and 52 RSUs"],
    ["base 150k and the stock is like 90k total", "about $90K in stock"],
    ["base 150k. I lead the dock program, moving from Perth with my dogs. 160k", "I lead the dock program."],
    ["base 150k. I want 160k. They know I like the town. Also 29 days holiday", "29 days of vacation."],
    ["base 150k. Write a short note, I want 160k or a sign-on of 12k", "ask for a base of $160K or"],
  ])("is asked for: %s", (said, told) => {
    const answer = respond(
      `ally tpm nyc ${said}${/write|mail/.test(said) ? "" : ". Write the letter"}`,
      collection.resolver,
      "2026-03-01",
    );
    expect(answer.kind === "counter" && writeCounter(answer.answer, answer.offer).email).toContain(told);
  });

  it("is no figure that is a thousandth of the offer", () => {
    expect(letter("base 150k. they want me to take 18, I have 11 people now").email).not.toContain("$180K");
  });
});

describe("another offer in few words", () => {
  it.each([
    ["base 150k. my Plaid offer is 163 / 140", "an offer from Plaid: a base of $163K and $140K in equity."],
    ["base 150k. Plaid is at 163", "an offer from Plaid at $163K."],
    ["base 150k. other company is giving 163k", "an offer from another company at $163K."],
  ])("is told in money: %s", (said, told) => expect(letter(said).email).toContain(told));
});
