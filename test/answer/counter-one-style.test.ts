import { describe, expect, it } from "vitest";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { answerBy } from "../../src/answer/counter/wanted/answer-by.js";
import { deadlineIn } from "../../src/answer/counter/wanted/deadline.js";
import { saidOfParts } from "../../src/answer/counter/wanted/said-of-parts.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band, Figures } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { letterMoney } from "../../src/present/letter-money.js";
import { noteTexts } from "../../src/present/notes.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";
import { until } from "./made-until.js";

const BAND: Band = {
  currency: "USD",
  base: [90_000, 200_000],
  equity: [40_000, 300_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};

function counter(said: string, ask: Figures, band: Band = BAND) {
  const answer = madeAnswer(band, madeTarget({ ask }));
  const { offer } = splitOffer(`acme pm offer ${said}`);
  const held = offer ? checkOffer(offer, answer) : null;
  return { ...writeCounter(answer, held), notes: noteTexts(counterAnswer(answer, held).notes).join("\n") };
}

describe("the money of a letter", () => {
  it("is in full throughout where one sum has to be", () => {
    const { email } = counter("base 130k, bonus 12.5%", { base: [150_000, 150_000] });
    expect(email).toContain("a base of $130,000 and a 12.5% bonus ($16,250)");
    expect(email).toContain("ask for a base of $145,000.");
    expect(email).not.toMatch(/\d[KM]\b/);
  });

  it("keeps its scales where they say every sum", () => {
    expect(counter("base 130k, bonus 10%", { base: [150_000, 150_000] }).email).toContain(
      "$130K and a 10% bonus ($13K)",
    );
  });

  it.each([
    [662_500, "₹6.625 lakh"],
    [450_000, "₹4.5 lakh"],
    [85_000, "₹85,000"],
    [12_500_000, "₹1.25 crore"],
    [12_345_000, "₹123.45 lakh"],
  ])("names %d rupees as %s", (amount, said) => expect(letterMoney(amount, "INR")).toBe(said));
});

describe("the notes of a letter", () => {
  it("say nothing of how high a grant stands that is not placed in its band", () => {
    const band: Band = { ...BAND, equityBasis: { kind: "unknown" } };
    expect(counter("base 130k, stock 295k over 4 years", { base: [150_000, 150_000] }, band).notes).not.toContain(
      "No more equity",
    );
  });

  it("send nobody to another region where the one asked for is paid in the currency typed", () => {
    const band: Band = { ...BAND, currency: "GBP", currencies: { equity: "USD" } };
    const { notes } = counter("base £130k, stock £86k over 4 years", { base: [150_000, 150_000] }, band);
    expect(notes).toContain("“£86k” is in GBP");
    expect(notes).not.toContain("Name a region");
  });

  it("show a region without its flag", () => {
    const [note] = noteTexts([{ kind: "default-region", region: ":de: Munich (EUR)" }]);
    expect(note).toContain("This is Munich (EUR),");
  });
});

describe("what is said of a part", () => {
  const said = (typed: string, parts: Parameters<typeof typedOffer>[0]) => saidOfParts(typed, typedOffer(parts));

  it.each([
    ["90k base, and no bonus number so far", "bonus"],
    ["90k base, there are no details about the RSUs", "equity"],
    ["90k Grundgehalt, noch keine Angaben zu den RSUs", "equity"],
  ] as const)("leaves open in “%s” the %s", (typed, part) =>
    expect(said(typed, { base: "90k" })[part]).toEqual({ open: true }),
  );

  it("leaves nothing open that is not offered at all", () =>
    expect(said("90k base, no bonus, no stock", { base: "90k" })).toEqual({}));

  it.each(["base 200k, bonus 90k guaranteed for yr one", "base 200k, 1st-yr bonus 90k"])(
    "is of the first year: %s",
    (typed) => expect(said(typed, { base: "200k", bonus: "90k" }).bonus).toEqual({ firstYear: true }),
  );
});

describe("by when an answer is wanted", () => {
  it.each([
    ["base 150k, joining bonus 9k, have to decide by Friday", "answer by Friday"],
    ["base 150k plus starting bonus of 10k, answer by Monday", "answer by Monday"],
    ["joining on May 4th, the offer expires on Tuesday", "answer by Tuesday"],
    ["I have to reply before Thursday", "answer before Thursday"],
    ["je dois répondre avant lundi", "answer before Monday"],
    ["two lines as a counter before tomorrow", null],
    ["draft me an email by Monday", null],
    ["my yearly bonus is due on 15 April", null],
    ["I have shares which vest by 1 June", null],
    ["the reply is due on 15 April", "answer by 15 april"],
    ["send it by Friday", null],
    ["if I leave by 12 April I lose a bonus", null],
    ["they gave me 48h to answer, 48h deadline in 48h", "answer due in 48 hours"],
    ["the meeting is at noon, on by Friday", null],
  ])("reads in “%s” %s", (said, by) => expect(answerBy(said, undefined)).toEqual(by && deadlineIn(by)));

  it.each([
    ["I lose a payment due in April", "due in April"],
    ["our retention is due in June", "due in June"],
    ["the move is due in September", "due in September"],
    ["I would leave before September", "before september"],
  ])("takes no month that tells of something else: %s", (said, read) => expect(answerBy(said, read)).toBeNull());

  it.each([
    ["answer before Thursday", "an answer before Thursday."],
    ["due by end of month", "an answer by the end of the month."],
    ["offer open until EOM", "stands until the end of the month."],
  ])("is said in a letter as it was told: %s", (deadline, asked) => expect(until(deadline)?.email).toContain(asked));
});
