import { beforeAll, describe, expect, it } from "vitest";
import { readClauses } from "../../src/answer/message/clauses.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { answerJson } from "../../src/present/answer-json.js";
import { shippedCollection } from "../shipped.js";

describe("the clauses of a message", () => {
  it.each([
    ["I'd lose a 22k bonus if I go before March", "loss"],
    ["I built the ledger that three banks run on", "reason"],
    ["keep the tone warm", "manner"],
    ["don't mention my visa", "out"],
  ])("have a role: %s", (clause, role) => {
    const clauses = readClauses(`ally tpm nyc, offer base 150k. ${clause}. Please write the counter`);
    expect(clauses.map((one) => one.role)).toContain(role);
  });

  it("hold every word once, in order", () => {
    const text =
      "ok so ally tpm nyc, 150k base & 40k stock. I'd want 165, and I run a lab of six (two PhDs). pls write it";
    let last = 0;
    for (const { start, end } of readClauses(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  });
});

describe("a letter", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await shippedCollection();
  });
  const counter = (typed: string) => {
    const answer = respond(typed, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return JSON.parse(JSON.stringify(answerJson(answer))) as { email: string; notes: string[]; blanks: string[] };
  };

  it("tells no money of the person's own as the offer's", () => {
    const { email } = counter(
      "counter ally tpm nyc offer base 150k. If I leave in May I forfeit a 21k bonus. I want 165k",
    );
    expect(email).toContain("the offer includes a base of $150K.");
    expect(email).toContain("forfeit a $21K bonus");
  });

  it("asks only plain questions for what is left open", () => {
    for (const blank of counter("counter ally tpm nyc offer base 150k").blanks) expect(blank).not.toContain("“");
  });

  it.each([
    ["write to the ally recruiter that I need a week to decide, tpm nyc", "one more week"],
    ["draft a message to the ally tpm nyc recruiter asking to move the start date", "a later start date"],
    ["write an email to ally, tpm nyc, asking for the offer in writing", "in writing"],
  ])("asks for no pay where a term alone is wanted of no offer: %s", (typed, term) => {
    const { email } = counter(typed);
    expect(email).toContain(term);
    expect(email).not.toMatch(/[$€£]|base|equity/);
  });

  it("names what was wanted where it answers no offer", () => {
    const { notes } = counter("write a counter to ally for the tpm role in nyc. All I want is a start in September");
    expect(notes.join()).toContain("start in September");
  });
});
