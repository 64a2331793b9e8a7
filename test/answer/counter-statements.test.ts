import { describe, expect, it } from "vitest";
import { ownWordsIn } from "../../src/answer/counter/wanted/own-words.js";

const told = (message: string): string[] => ownWordsIn(message).told;

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
    ["I'm on a visa that they would have to transfer. Counter it.", "I’m on a visa that you would have to transfer."],
  ])("is told in the words typed: %s", (message, said) => expect(told(message)).toEqual([said]));

  it.each([
    "I need to answer by Monday",
    "I need a letter that I can send from home",
    "I have to decide before June",
    "I can't start below 150k",
    "I need 15 May",
    "I need the 3rd of June",
    "I need 20% more base before I start",
    "I need a visa, but don't mention it",
    "She said I can start in June",
    "I can't afford the rent",
  ])("is nothing of: %s", (message) => expect(told(message)).toEqual([]));
});
