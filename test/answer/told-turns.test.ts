import { beforeAll, describe, expect, test } from "vitest";
import { answerJson } from "../../src/present/answer-json.js";
import { turnsTold } from "../../src/query/turns/told-turns.js";
import { shippedCollection } from "../shipped.js";
import { threads } from "./in-thread.js";

let lastOf: Awaited<ReturnType<typeof threads>>;
let turnsOf: (text: string) => readonly string[];
beforeAll(async () => {
  const { resolver } = await shippedCollection();
  lastOf = await threads();
  turnsOf = (text) => turnsTold(text, resolver);
});

describe("a message that corrects itself is read as turns", () => {
  test.each([
    ["ally tpm detroit - wait, new york", { guide: { company: "ally-financial" }, region: "New York" }],
    ["ally tpm detroit, no, hang on, charlotte", { region: "Charlotte, NC" }],
    ["stripe swe oops pm in nyc", { guide: { company: "stripe", role: "product-manager" } }],
    ["what does stripe, sorry I meant google, pay a swe", { guide: { company: "google", role: "software-engineer" } }],
    ["adyen swe amsterdam, quatsch, security engineer", { guide: { role: "security-engineer" } }],
    ["ally tpm nyc offer base 150k, i mean 160k base, stock 40k", { offer: { base: 160_000, equity: 40_000 } }],
    ["ally tpm nyc offer base 160k, not 150k, stock 40k", { offer: { base: 160_000, equity: 40_000 } }],
    ["ally tpm nyc offer stock 40k, 160k (not 150k) base", { offer: { base: 160_000, equity: 40_000 } }],
  ])("%s", (text, wanted) => {
    expect(answerJson(lastOf(text))).toMatchObject(wanted);
  });

  test("a turn of a thread, too", () => {
    const answer = lastOf("ally tpm detroit", "and in boston, sorry, new york?");
    expect(answerJson(answer)).toMatchObject({ guide: { company: "ally-financial" }, region: "New York" });
  });
});

test.each([
  "I had to wait, no offer from stripe yet, swe nyc",
  "stripe swe nyc, sorry for asking again",
  "ally tpm nyc offer base 150k, no bonus, stock 40k",
  "they said no, stripe swe nyc",
  "sorry I meant google",
  "google I meant, not stripe",
  "stripe vs google swe, sorry, adyen",
])("%s: nothing is taken back that another word replaces", (text) => {
  expect(turnsOf(text)).toEqual([text]);
});

test("a correction keeps the sign of its currency, and a part that is asked about next corrects nothing", () => {
  expect(turnsOf("stripe swe, £100k base, scratch that, £105k")).toEqual(["stripe swe, £100k base", "£105k"]);
  expect(turnsOf("ally tpm nyc offer base 150k, actually what about stock")).toHaveLength(1);
});

test.each([
  ["they said no to equity but offer 156k base", { base: 156_000, equity: 0 }],
  ["they came back with 157 (was 150)", { base: 157_000 }],
  ["perdón, 152k base no 150k", { base: 152_000 }],
])("what is refused, or was before, is not what is offered: %s", (turn, offer) => {
  const answer = lastOf("ally tpm nyc offer base 150k bonus 10%", turn);
  expect(answerJson(answer)).toMatchObject({ kind: "offer", offer });
});
