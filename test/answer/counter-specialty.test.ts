import { describe, expect, it } from "vitest";
import { presumesSpecialty } from "../../src/answer/counter/specialty.js";
import { madeAnswer } from "./made-answer.js";

const ANSWER = madeAnswer({ currency: "USD", equityBasis: { kind: "unknown" }, arithmetic: "unknown" });
const called = (roleName: string) => ({ ...ANSWER, guide: { ...ANSWER.guide, roleName } });

describe("a sentence that presumes a specialty", () => {
  it.each([
    "Government program management requires understanding of FAR/DFAR compliance and delivery schedules.",
    "Data scientists who can work across payment data and on-chain Solana data are exceptionally rare.",
    "Architects who can navigate Globex ERP and Umbra ledgers are rare.",
  ])("is of no use for a role of another name: %s", (text) => {
    expect(presumesSpecialty(text, ANSWER)).toBe(true);
  });

  it.each([
    "TPMs who can manage programs that satisfy both velocity and responsible AI compliance are scarce.",
    "Umbra and Globex compete for the same product managers.",
    "Product managers at Acme who know how clearing works are rare.",
  ])("is none: %s", (text) => {
    expect(presumesSpecialty(text, ANSWER)).toBe(false);
  });

  it("stands where the role is about that", () => {
    const text = "Managers who know government programs are rare.";
    expect(presumesSpecialty(text, ANSWER)).toBe(true);
    expect(presumesSpecialty(text, called("Government Program Manager"))).toBe(false);
  });
});
