import { describe, expect, it } from "vitest";
import { asksApart, withPlainAsks } from "../../src/answer/plain-asks.js";
import { answerText } from "../../src/present/answer-lines.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const TARGET = {
  ...madeTarget({
    ask: { base: [145_000, 145_000], equity: [15_000, 15_000], equityPer: "year", signOn: [12_000, 12_000] },
    floor: {},
  }),
  conditional: ["equity" as const, "signOn" as const],
};

describe("asks on a condition", () => {
  it("stand apart from the others, an equity with its period", () => {
    expect(asksApart(TARGET)).toEqual({
      plain: { base: [145_000, 145_000] },
      onCondition: { equity: [15_000, 15_000], equityPer: "year", signOn: [12_000, 12_000] },
    });
    expect(withPlainAsks(TARGET).ask).toEqual({ base: [145_000, 145_000] });
  });

  it("are said as such", () => {
    const band = { currency: "USD", equityBasis: { kind: "unknown" }, arithmetic: "unknown" } as const;
    expect(answerText(madeAnswer(band, TARGET))).toContain(
      "Ask for $145K base; Where the guide's condition holds, ask for $15K equity a year and $12K sign-on.",
    );
  });
});
