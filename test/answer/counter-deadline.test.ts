import { describe, expect, it } from "vitest";
import { answerBy, soughtBy } from "../../src/answer/counter/wanted/answer-by.js";
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

describe("a day that the person sets for the company", () => {
  it.each([
    "I'd need to know by Thursday",
    "Please reply by Thursday, I travel then",
    "could they let me know by Thursday?",
    "Ich brauche eine Antwort bis Donnerstag",
    "Necesito su respuesta antes del jueves",
  ])("is when its answer is wanted, and no deadline of its own: %s", (typed) => {
    expect(soughtBy(typed)?.at).toMatchObject({ kind: "named", name: "Thursday" });
    expect(answerBy(typed, undefined)).toBeNull();
  });

  it.each(["They need to know by Thursday", "I have to answer by Thursday", "the offer is open until Thursday"])(
    "is none where the company set it: %s",
    (typed) => expect(soughtBy(typed)).toBeNull(),
  );
});
