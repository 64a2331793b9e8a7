import { beforeAll, describe, expect, test } from "vitest";
import { answerJson } from "../../src/present/answer-json.js";
import { noteTexts } from "../../src/present/notes.js";
import { threads } from "./in-thread.js";

let lastOf: Awaited<ReturnType<typeof threads>>;
beforeAll(async () => {
  lastOf = await threads();
});
const offerAfter = (...turns: string[]) => answerJson(lastOf(...turns));

const OFFER = "ally tpm nyc offer base 150k stock 40k over 4 years bonus 10% sign-on 12k";
const WHOLE = { base: 150_000, equity: 40_000, bonus: 15_000, signOn: 12_000 };

describe("parts that are dropped leave the others as they were", () => {
  test.each([
    ["drop the bonus and the stock", { equity: 0, bonus: 0 }],
    ["forget about the equity, the bonus and the sign-on", { equity: 0, bonus: 0, signOn: 0 }],
    ["leave the stock out", { equity: 0 }],
    ["actually don't count the stock, leave it out", { equity: 0 }],
    ["take the sign-on off", { signOn: 0 }],
    ["scratch the sign-on, they took it back", { signOn: 0 }],
    ["they withdrew the sign-on and the bonus", { signOn: 0, bonus: 0 }],
    ["ignore the bonus please", { bonus: 0 }],
    ["scratch that, base is 145k", { base: 145_000, bonus: 14_500 }],
    ["they dropped the base to 145k", { base: 145_000, bonus: 14_500 }],
    ["base is 160k, same bonus", { base: 160_000, bonus: 16_000 }],
  ])("%s", (turn, changed) =>
    expect(offerAfter(OFFER, turn)).toMatchObject({ kind: "offer", offer: { ...WHOLE, ...changed } }),
  );
});

describe("a figure that was refused changes no part", () => {
  test.each([
    ["they said no to 165", {}],
    ["165 was rejected", {}],
    ["no to the 20k sign-on", {}],
    ["they turned down the 170 base, but raised the bonus to 12%", { bonus: 18_000 }],
  ])("%s", (turn, changed) =>
    expect(offerAfter(OFFER, turn)).toMatchObject({ kind: "offer", offer: { ...WHOLE, ...changed } }),
  );
});

describe("what was dropped is put back", () => {
  test.each([
    [["drop the bonus and the stock", "add it back"], {}],
    [["drop the bonus and the stock", "put the stock back in"], { bonus: 0 }],
    [["drop the bonus", "no sign-on", "the bonus is back"], { signOn: 0 }],
    [["drop the bonus", "bonus is 20%", "drop the bonus", "the bonus is back"], { bonus: 30_000 }],
    [["drop the bonus", "no sign-on", "both again please"], {}],
    [["scratch the sign-on", "base went up to 155k", "the sign-on too, put it back"], { base: 155_000, bonus: 15_500 }],
    [["without the bonus", "add 10k to the base"], { bonus: 0, base: 160_000 }],
  ] as const)("%s", (turns, changed) =>
    expect(offerAfter(OFFER, ...turns)).toMatchObject({ kind: "offer", offer: { ...WHOLE, ...changed } }),
  );

  test("what is paid once goes and comes back by its name", () => {
    const once = ["relocation 15k", "retention bonus 20k"];
    const what = (...turns: string[]) => {
      const answer = offerAfter(OFFER, ...once, ...turns);
      return answer.kind === "offer" && answer.offer.once?.map(({ value }) => value);
    };
    expect(what()).toEqual([15_000, 20_000]);
    expect(what("scratch the relo")).toEqual([20_000]);
    expect(what("scratch the relo", "relo is back in")).toEqual([20_000, 15_000]);
  });
});

describe("a figure that nothing calls an offer is its base once a part is added", () => {
  test.each([
    [["ally tpm nyc, 150k", "bonus 10%"], { base: 150_000, bonus: 15_000 }],
    [["ally tpm nyc 150k", "+ relo 8k", "stock 40k over 4 years"], { base: 150_000, equity: 40_000 }],
    [["ally tpm nyc, 150k", "my flatmate's on 170k at his place", "my own bonus would be 10%"], { base: 150_000 }],
  ] as const)("%s", (turns, offer) => expect(offerAfter(...turns)).toMatchObject({ kind: "offer", offer }));

  test.each([
    ["ally tpm nyc, I want 150k", "bonus 10%"],
    ["ally tpm nyc, do they pay 150k?", "bonus 10%"],
    ["ally tpm nyc, I'm on 150k now", "bonus 10%"],
  ])("%s > %s: no base was offered", (...turns) => {
    const answer = offerAfter(...turns);
    expect(answer.kind === "offer" && answer.offer.base).toBe(null);
  });

  test("the letter that is asked for next holds it", () =>
    expect(offerAfter("ally tpm nyc, 150k", "write me a counter")).toMatchObject({
      kind: "counter",
      currency: "USD",
      offer: { base: 150_000 },
    }));
});

test("the JSON of a counter has the offer that it answers", () => {
  expect(offerAfter(OFFER, "write the letter")).toMatchObject({ kind: "counter", currency: "USD", offer: WHOLE });
  expect(offerAfter("counter ally tpm nyc")).toMatchObject({ kind: "counter", currency: null, offer: null });
});

test.each([
  ["my friend got 170k base", "what somebody else is paid"],
  ["my friend at Stripe got 170k base", "what somebody else is paid at Stripe"],
  ["I'd lose a 30k bonus", "what you would give up by leaving"],
  ["my current base is 140k", "the pay of another job"],
  ["Stripe says 170 but only on the phone", "what Stripe offers or pays"],
])("a note says whose a figure is that is not of the offer: %s", (turn, whose) =>
  expect(noteTexts(lastOf(OFFER, turn).notes).join()).toContain(whose),
);

test.each([
  ["google swe nyc", "sorry, not nyc but london", "London"],
  ["google swe nyc", "sorry not nyc, london", "London"],
  ["google swe nyc", "i said nyc but i meant zurich", "Zurich"],
  ["google swe nyc", "ah, london", "London"],
  ["google swe nyc", "remotely 2 days a week", "New York City"],
  ["google swe nyc", "3 days remote", "New York City"],
])("%s > %s: %s", (first, turn, region) =>
  expect(offerAfter(first, turn)).toMatchObject({
    kind: "answer",
    guide: { company: "google", role: "software-engineer" },
    region,
  }),
);

test.each([
  "who's paying best for that role in London?",
  "who is hiring for it in London",
  "whos beating that in london",
])("a turn asks for companies in another place: %s", (turn) =>
  expect(answerJson(lastOf("stripe swe nyc", turn))).toMatchObject({
    kind: "role",
    role: "software-engineer",
    region: "London",
  }),
);

test.each([
  ["google swe nyc", "target?", "google"],
  ["google swe nyc", "Target?", "google"],
  ["google swe nyc", "and target?", "google"],
])("a turn of a word for a part of the answer stays with its company: %s > %s", (first, turn, company) =>
  expect(offerAfter(first, turn)).toMatchObject({ kind: "answer", focus: "target", guide: { company } }),
);

test("a turn back to a company has its offer again", () =>
  expect(offerAfter(OFFER, "and at stripe?", "back to ally")).toMatchObject({ kind: "offer", offer: WHOLE }));

test.each(["I'm at Stripe now, on 180k", "I work at Stripe on 180k"])(
  "pay of today in a thread without an offer leaves the answer as it is: %s",
  (turn) => {
    const answer = lastOf("google swe nyc", turn);
    expect(answerJson(answer)).toMatchObject({ kind: "answer", guide: { company: "google" } });
    expect(noteTexts(answer.notes).join()).toContain("the pay of another job");
  },
);

test("an emoji ends the sentence of what is paid today", () =>
  expect(
    offerAfter("Ally, where I'm a TPM now, won't let me go 😬 Stripe: pm, nyc, 190k base, 140k rsu. good?"),
  ).toMatchObject({ kind: "offer", guide: { company: "stripe" }, offer: { base: 190_000, equity: 140_000 } }));

test.each([
  ["paid 13 times a year", 117_000],
  ["13 months a year", 117_000],
  ["x 14", 126_000],
])("payments a year change a monthly base: %s", (turn, base) =>
  expect(offerAfter("grab tpm singapore offer base 9k a month", turn)).toMatchObject({
    kind: "offer",
    offer: { base },
  }),
);

test.each([
  "it is Stripe who offered that, not Ally",
  "I mixed it up, Stripe made that offer",
  "wrong company, should be Stripe",
])("a company that made the offer after all has it: %s", (turn) =>
  expect(offerAfter(OFFER, turn)).toMatchObject({
    kind: "offer",
    guide: { company: "stripe" },
    offer: { base: 150_000 },
  }),
);
