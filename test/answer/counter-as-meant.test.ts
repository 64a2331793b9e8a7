import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function letter(said: string): string {
  const answer = respond(said, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${said}`);
  return writeCounter(answer.answer, answer.offer).email;
}

const OFFER = "ally tpm nyc, they offer base 150k and 40k stock over 4 years.";

describe("a letter in which something comes before the pay", () => {
  it.each([
    [`${OFFER} Write an email to the recruiter: I need until the 22nd to decide`, "could I have until the 22nd?"],
    [`${OFFER} Write the mail: I need three more weeks, my other process at Plaid is still open`, "three more weeks?"],
    [`${OFFER} Please write a note that asks for a week more before we talk numbers`, "could I have"],
    [`${OFFER} Write an email, can they wait till the 12th`, "could I have until the 12th?"],
    [`${OFFER} Write an email that I'd like a couple more days`, "a few more days?"],
    [`${OFFER} The pay is okay. Write an email that I want 28 days of holiday`, "28 days of vacation."],
    [`${OFFER} Write an email that asks about the level before we discuss money`, "Could you tell me about the level"],
  ])("asks for no money: %s", (said, asked) => {
    const email = letter(said);
    expect(email).toContain(asked);
    expect(email).not.toMatch(/ask for a base|sign-on|market data|offer from Plaid/);
  });

  it.each([
    `${OFFER} Write a counter, I need until the 22nd to decide`,
    `${OFFER} Write an email, I want 165k base and until the 22nd`,
  ])("asks for both where both are wanted: %s", (said) => {
    expect(letter(said)).toMatch(/ask for a base of \$1\d\dK\./);
    expect(letter(said)).toContain("until the 22nd?");
  });

  it.each([
    "I want to decide tomorrow",
    "I need time until Friday",
    "Plaid is at 190k base, expires the 9th",
    "Plaid has offered 190k base too, answer due in six days",
    "Plaid gave me 190k base, they need to know by Sunday",
  ])("says of no date that the company wants an answer by it: %s", (said) =>
    expect(letter(`${OFFER} Write the counter. ${said}`)).not.toMatch(/would like an answer|before the 9th/),
  );
});

describe("a letter in which something else is wanted than money", () => {
  it.each([
    ["Write a counter that asks for four extra vacation days", "four more days of vacation"],
    ["Write a counter, I want the bonus guaranteed for the first year", "to be guaranteed for the first year"],
    ["Write a counter and have them state the review date", "Could you also state the review date?"],
    ["I'd like a counter, and could it ask for two days from home", "a base of $170K and two days a week"],
    ["Write a counter that asks them to name the worth of the equity", "ask for a base of"],
  ])("asks for what is meant: %s", (said, asked) => expect(letter(`${OFFER} ${said}`)).toContain(asked));

  it("takes a grant of which nobody named a value as still to be set, and asks for no other", () => {
    const email = letter(
      "ally tpm nyc, base 150k plus options (no value given yet). Please write a counter that asks what the options are worth",
    );
    expect(email).toContain("still to be set");
    expect(email).not.toContain("ask for an equity grant");
  });
});

describe("a figure that was named to counter with", () => {
  it.each([
    ["Write a letter, counter to 168k, reason: Plaid offers me 162k", "a base of $168K."],
    ["Draft a counteroffer at 168k please", "a base of $168K."],
    ["Write a letter. Aiming for 168k plus a sign-on", "a base of $168K"],
    ["Write a mail that asks for more stock. About 55k.", "about $55K in stock"],
    ["Write a letter, I'm no 150k person. Ask for more stock", "stock"],
    ["Write that I'd rather have more base than stock", "a base of"],
    ["Write that I want fewer stock and 165k base", "a base of $165K."],
  ])("is asked for, and what is offered is not: %s", (said, asked) => {
    const email = letter(`${OFFER} ${said}`);
    expect(email).toContain(asked);
    expect(email).not.toMatch(/ask for[^.]* \$150K|ask for a base[^.]* in stock/);
  });
});

describe("what a letter does not hold", () => {
  it.each([
    ["Write a counter, ask 165k, newark rents, short", "newark rents"],
    ["Write that I want fewer stock and 165k base", "fewer stock"],
  ])("is named under it: %s", (said, words) => {
    const answer = respond(`${OFFER} ${said}`, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    const named = answer.notes.flatMap((note) => (note.kind === "wish-left-out" ? note.words : []));
    expect(named.join(" | ")).toContain(words);
    expect(letter(`${OFFER} ${said}`)).toMatch(/ask for a base of \$165K\./);
  });
});

describe("what a message tells of the person", () => {
  it.each([
    ["Write a counter, ask 165k and led the dock rollout", "I led the dock rollout."],
    ["Plaid pays me 157k already. Write a counter for 165k", "Plaid pays me $157K already."],
    ["I'd need it in writing that Mondays stay free. Write a counter for 165k", "in writing that Mondays stay free."],
    ["Write a counter for 165k, since I'm joining early and on less than now", "I’m joining early"],
  ])("is told: %s", (said, told) => expect(letter(`${OFFER} ${said}`)).toContain(told));
});

describe("what a letter asks for", () => {
  it.each([
    ["Write a letter asking for 165k, 9/80 schedule", /ask for a base of \$165K\b(?!.*\$80K)/],
    ["Write a letter: I want 165k and to be fully remote, not hybrid", /\$165K and the option of working remotely/],
    ["Write a letter, the buyout of my notice is my main request", /ask for a buyout of my notice period\./],
    ["I'm losing a 21k bonus if I leave. Write a letter, 165k and a sign-on for that", /a sign-on of \$21K/],
    ["Write a letter for 165k, I ran two launches, market", /I ran two launches\./],
    ["Write a letter for 165k. I lose my stock at adyen when I leave", /my stock at Adyen/],
    [
      "Write a letter for 165k. I did my phd on ship routes and lose my march bonus",
      /my PhD on ship routes\. I would lose my March bonus\./,
    ],
    ["Write a letter for 165k. Deadline thu", /answer by Thursday/],
    ["Write a letter for 165k and 20 holiday days → 27", /27 days of vacation/],
    ["Write a letter for 165k and two days more from home", /two more days a week of working from home/],
  ])("is what is meant: %s", (said, asked) => expect(letter(`${OFFER} ${said}`)).toMatch(asked));
});

it("in German a letter is no wish for a short one", () => {
  const answer = respond(
    `${OFFER} Schreib mir bitte einen Brief, ich möchte 165k und nicht weniger als das`,
    collection.resolver,
    "2026-03-01",
  );
  expect(answer.kind === "counter" && answer.offer?.letter?.manner.brief).toBe(undefined);
});
