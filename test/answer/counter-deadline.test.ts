import { describe, expect, it } from "vitest";
import { deadlineIn } from "../../src/answer/counter/wanted/deadline.js";
import { ENGLISH } from "../../src/present/words/letter/english.js";

describe("the date of a deadline", () => {
  it.each([
    ["deadline 12/5", "12/5"],
    ["deadline: Friday", "Friday"],
    ["must answer by 14 march", "14 March"],
    ["need to answer by friday 5pm", "Friday, 5pm"],
    ["offer expires on the 20th", "the 20th"],
    ["expires tomorrow", "tomorrow"],
    ["deadline tomorrow eod", "the end of tomorrow"],
    ["by EOD Friday", "the end of Friday"],
    ["respond by end of day on monday", "the end of Monday"],
    ["by eow", "the end of the week"],
    ["due next tuesday", "next Tuesday"],
  ])("%s is %s", (typed, date) => {
    const at = deadlineIn(typed)?.at;
    expect(at && "kind" in at && ENGLISH.date(at)).toBe(date);
  });

  it("may be a length of time", () =>
    expect(deadlineIn("expires within 3 business days")).toEqual({
      kind: "end",
      within: true,
      at: { count: "3", working: "business", unit: "day" },
    }));

  it.each([
    ["expires on monday", true],
    ["exploding offer, friday", true],
    ["valid until 12 May", true],
    ["good through the 3rd", true],
    ["until 12 May", true],
    ["need to reply by friday", false],
    ["deadline 12/5", false],
  ])("%s tells how long the offer stands: %s", (typed, ends) => expect(deadlineIn(typed)?.kind === "end").toBe(ends));
});
