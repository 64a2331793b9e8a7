import { describe, expect, it } from "vitest";
import { until } from "./made-until.js";

describe("how a letter ends where a deadline was told of", () => {
  it.each([
    ["reply due in 4 days", "I know that you would like an answer in 4 days. Could we talk before then?"],
    ["need to decide within a week", "I know that you would like an answer within a week. Could we talk before then?"],
    ["expires in 2 days", "I understand that the offer stands for another 2 days. Could we talk before then?"],
    ["must answer by thursday", "I know that you would like an answer by Thursday. Could we talk before then?"],
    ["must answer by tomorrow", "I know that you would like an answer by tomorrow. Could we talk today?"],
    ["valid until 9 June", "I understand that the offer stands until 9 June. Could we talk before then?"],
    ["before thursday", "Could we talk before Thursday?"],
  ])("%s", (deadline, said) => expect(until(deadline)?.email).toBe(said));

  it.each([
    ["reply due in 4 days", "You asked for an answer in 4 days."],
    ["valid until 9 June", "I understand that the offer stands until 9 June."],
    ["before thursday", ""],
  ])("is said to who is asked for more time: %s", (deadline, said) => expect(until(deadline)?.asked).toBe(said));

  it("says alone by when an answer is wanted, for who asks for more time", () => {
    expect(until("must answer by thursday")?.said).toBe("I know that you would like an answer by Thursday.");
    expect(until("before thursday")?.said).toBe("");
  });

  it("is not said before tomorrow, which is today", () => {
    expect(until("by tomorrow")?.short).toBe("Could we talk today?");
  });
});
