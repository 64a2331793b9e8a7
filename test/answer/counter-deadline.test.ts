import { describe, expect, it } from "vitest";
import { deadlineIn, isEnd } from "../../src/present/counter-deadline.js";

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
    ["expires in 3 days", ""],
  ])("%s is %s", (deadline, date) => expect(deadlineIn(deadline)).toBe(date));

  it.each([
    ["expires on monday", true],
    ["exploding offer, friday", true],
    ["valid until 12 May", true],
    ["good through the 3rd", true],
    ["until 12 May", true],
    ["need to reply by friday", false],
    ["deadline 12/5", false],
  ])("%s tells how long the offer stands: %s", (deadline, ends) => expect(isEnd(deadline)).toBe(ends));
});
