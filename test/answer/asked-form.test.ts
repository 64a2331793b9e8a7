import { beforeAll, describe, expect, it, test } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { FORM_RULES, formsIn, withoutForm } from "../../src/answer/asked-form.js";
import { respond } from "../../src/answer/respond.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { answerJson } from "../../src/present/answer-json.js";
import { answerText, wholeAsked } from "../../src/present/answer-lines.js";
import { readWords } from "../../src/text/words.js";
import { brokenExamples } from "../text/broken-examples.js";

test("the rules keep the word of their examples", () => {
  const found = (text: string) => formsIn(readWords(text, 100).words).map(({ rule }) => rule);
  expect(brokenExamples(FORM_RULES, found)).toEqual([]);
});

test.each([
  ["weekly wage of a swe at ally", "wage of a swe at ally", { period: "weekly" }],
  ["ally tpm daily rate", "ally tpm", { period: "daily rate" }],
  ["what does an ally tpm make in new york per hour", "what does an ally tpm make in new york", { period: "per hour" }],
  ["adyen swe amsterdam in British pounds", "adyen swe amsterdam in British pounds", null],
  ["adyen swe amsterdam in pounds?", "adyen swe amsterdam ?", { currency: { typed: "pounds" } }],
  ["swe london converted to inr", "swe london", { currency: { typed: "inr" } }],
  ["ally swe in PHP", "ally swe in PHP", null],
  ["ally swe in try", "ally swe in try", null],
  ["nubank swe in COP", "nubank swe", { currency: { typed: "COP" } }],
  ["is the bonus at ally paid monthly", "is the bonus at ally paid monthly", {}],
  ["could part of it come in dollars at nubank", "could part of it come in dollars at nubank", null],
])("%s", (typed, question, form) => {
  const taken = withoutForm(typed);
  expect(taken.question).toBe(question);
  if (form === null) expect(taken.form).toBeNull();
  else expect(taken.form).toMatchObject(form);
});

describe("a question for one thing", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await openCollection({ guidesDir: "data/guides", aliasesFile: "data/aliases.yml" });
  });
  const ask = (text: string): Answer => respond(text, collection.resolver, "2026-03-01");
  const only = (text: string) => (ask(text) as { only?: readonly string[] }).only;
  const linesOf = (text: string) => answerText(ask(text)).split("\n");

  it.each([
    ["only the base please, ally tpm new york", ["base"]],
    ["ally tpm new york stock", ["equity"]],
    ["what's the bonus and the base for an ally tpm in new york", ["bonus", "base"]],
    ["ally tpm new york, levers alone", []],
    ["nothing but the figures for ally tpm new york", []],
    ["ally tpm new york total comp with the bonus", undefined],
    ["ally tpm new york without equity", undefined],
    ["I just left my job, what does ally pay a tpm in new york", undefined],
    ["ally tpm new york", undefined],
    ["isn't there more than this at ally tpm new york, not just the salary", undefined],
    ["not only the stock but all of it, ally tpm new york", undefined],
    ["does ally only give a bonus to a tpm in new york", undefined],
  ])("%s", (text, parts) => {
    expect(only(text)).toEqual(parts);
  });

  it("is answered in a few lines, with the whole one step away", () => {
    const lines = linesOf("just the base for an ally tpm in new york");
    expect(lines.slice(0, 2)).toEqual(["Ally Financial · Technical Program Manager · New York", "Base $144K–$189K"]);
    expect(lines.length).toBeLessThan(7);
    expect(lines.join("\n")).not.toContain("Equity");
    expect(lines.at(-1)).toContain("“Ally Financial Technical Program Manager New York”");
  });

  it("offers the whole of the level that it is of", () => {
    const answer = ask("ally tpm new york");
    if (answer.kind !== "answer") throw new Error("no answer");
    const whole = wholeAsked({ ...answer, level: { asked: "E4", name: "E4" } });
    expect(whole).toBe("Ally Financial Technical Program Manager E4 New York");
  });

  it("holds the whole band for tools", () => {
    const answer = answerJson(ask("just the base for an ally tpm in new york"));
    expect(answer).toMatchObject({ only: ["base"], band: { equity: [30_000, 57_000] } });
  });

  it("says that a place is kept where a role is still to be chosen", () => {
    expect(linesOf("what does google pay in zurich")).toContain("The guide that you choose is shown for Zurich.");
    expect(linesOf("google").join("\n")).not.toContain("shown for");
  });

  it("says where the guide does not give it", () => {
    expect(linesOf("ally tpm new york sign-on only")[1]).toBe("The guide's figures here hold no sign-on.");
  });

  it("says that nothing is converted or counted by the month, before the figures", () => {
    expect(linesOf("adyen swe amsterdam in dollars")[1]).toContain("nothing is converted to dollars");
    expect(linesOf("adyen swe amsterdam in euros")[1]).toMatch(/^Base €/);
    expect(linesOf("monthly salary of an adyen swe in amsterdam")[1]).toContain("“monthly”");
    expect(linesOf("ally tpm vs adyen swe in yen").join("\n")).toContain("nothing is converted to yen");
  });
});
