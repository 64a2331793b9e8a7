import { describe, expect, it } from "vitest";
import { ownWordsIn } from "../../src/answer/counter/wanted/own-words.js";

const told = (message: string): string[] => {
  const own = ownWordsIn(message);
  return [...own.liked, ...own.told, ...own.wishes.map(({ said }) => said)];
};

describe("what a person states of the terms of work", () => {
  it.each([
    ["Write a counter. I cannot begin before 3 October.", "I cannot begin before 3 October."],
    ["base 120k, I can only start in may and want it said", "I can only start in May."],
    [
      "My notice period is 3 months so I couldn't start before june, put that in",
      "My notice period is 3 months so I couldn’t start before June.",
    ],
    ["140k base. would like to keep my four remote days", "I would like to keep my four remote days."],
    ["Counter please, but I need to be at home on fridays", "I need to be at home on Fridays."],
    ["I could do 3 June as my first day. Firm letter.", "I could do 3 June as my first day."],
    ["I also need help with relocation from Oslo. Counter it.", "I also need help with relocation from Oslo."],
    ["I want to start in October, write it", "I would like to start in October."],
  ])("is told in the words typed: %s", (message, said) => expect(told(message)).toEqual([said]));

  it.each([
    "I need to answer by Monday",
    "I need a letter that I can send from home",
    "I have to decide before June",
    "I can't start below 150k",
    "I need 15 May",
    "I need the 3rd of June",
    "I need 20% more base before I start",
    "She said I can start in June",
    "I can't afford the rent",
  ])("is nothing of: %s", (message) => expect(told(message)).toEqual([]));
});

describe("what a person says of themselves, whatever it is", () => {
  it.each([
    [
      "120k base. I've got a doctorate in optics and nine years of lens design. Counter",
      "I’ve got a doctorate in optics and nine years of lens design.",
    ],
  ])("is told in the words typed: %s", (message, said) => expect(told(message)).toEqual([said]));

  it.each([
    ["I'm at 88k and would lose a 9k bonus. Write it", { of: "bonus", amount: "9k" }],
    ["Write it in German. I'd leave 40k of unvested stock behind", { of: "stock", amount: "40k" }],
  ])("is a loss with its amount: %s", (message, loss) =>
    expect(ownWordsIn(message).facts).toEqual([{ kind: "loss", ...loss }]),
  );

  it.each([
    "I never know how to put these things",
    "I think they went in low here",
    "I was laid off in March this year",
    "I am on a long flight tomorrow so keep it short",
    "I mostly care about the base here",
    "I have two other interviews next week",
    "no idea how to say that I want more",
  ])("is nothing of: %s", (message) => expect(told(message)).toEqual([]));
});

describe("what is of the life of a person", () => {
  it.each([
    ["Counter please. I'll be commuting from Bergen so one office day at most", "I'll be commuting from Bergen"],
    ["I'm on a visa that they would have to transfer. Counter it.", "I'm on a visa"],
    ["120k base, we'd be leaving Porto and my husband has to close his shop", "my husband has to close his shop"],
    ["my commute from Ghent is long. Counter please", "my commute from Ghent is long"],
    ["I have a surgery in May. Counter for 130k", "I have a surgery in May"],
    ["120k base, my wife starts in Tromsø, want 130k", "my wife starts in Tromsø"],
    ["My dad had a stroke last spring. Ask for 130k", "My dad had a stroke last spring"],
  ])("is told only where the message asks for it, and else named: %s", (message, fact) => {
    expect(told(message)).toEqual([]);
    expect(ownWordsIn(message).unsaid.join(" ")).toContain(fact);
  });
});

it.each([
  ["My visa runs out in May, please mention it. Counter for 130k", "My visa runs out in May."],
  ["My dad had a stroke last spring, mention that. Ask for 130k", "My dad had a stroke last spring."],
])("is told where the message asks for it: %s", (message, said) => expect(told(message)).toEqual([said]));

describe("what a person likes of the job, and what the pay is beside the present one", () => {
  it.each([
    ["I really liked the people there. Counter for 150k", "I really liked the people there."],
    ["I'm excited about the product but want 150k", "I’m excited about the product."],
    ["This is my dream job, ask for 150k", "This is my dream job."],
    ["Lovely team, but the base would be a step down. 150k please", "The base would be a step down."],
  ])("is told in the words typed: %s", (message, said) => expect(told(message)).toEqual([said]));

  it.each(["I currently make 160k", "I'd love the base to be 150k", "I like short letters"])(
    "is nothing of: %s",
    (message) => expect(told(message)).toEqual([]),
  );
});

describe("what a person loses by the move, and pay of today that is the reason for more", () => {
  it.each([
    ["base 120k. I'd be giving up a 14k bonus in May, counter", "I’d be giving up a 14k bonus in May."],
    ["If I quit before July I forfeit 9k, so ask for a sign-on", "If I quit before July I forfeit 9k."],
    ["120k base, walking away from unvested stock. Counter", "I am walking away from unvested stock."],
  ])("is told in the words typed: %s", (message, said) => expect(told(message)).toEqual([said]));

  it.each([
    ["I'm on 88k now so I can't take a cut. Write it", "I’m on 88k now so I can’t take a cut."],
    ["I currently make 160k and they know it. Write the letter", "I currently make 160k."],
    ["I earn 98k today so it is less, I don't mind saying so", "I earn 98k today so it is less."],
    ["I make 131k now so I can't take less. Counter please", "I make 131k now."],
    ["120k. My current job pays me 131k, hence the letter", "My current job pays me 131k."],
    ["current salary is 90k so 92 is too little", "My current salary is 90k."],
  ])("is told only where it is more than what is offered: %s", (message, said) =>
    expect(ownWordsIn(message).kept.map((one) => one.said)).toEqual([said]),
  );

  it.each([
    "I make 131k now. Counter for 140k",
    "I don't want to lose this offer",
    "I would lose the offer on Friday",
    "do I lose my bonus if I leave",
    "I manage 12 people so write it well",
  ])("is nothing of: %s", (message) => expect(told(message)).toEqual([]));
});
