import { expect, test } from "vitest";
import type { OfferAnswer } from "../../src/answer/offer/offer.js";
import type { Lever } from "../../src/domain/guide.js";
import { scriptCautions } from "../../src/present/offers-lines.js";

const offered = {
  currency: "USD",
  parts: [{ part: "base", value: 300_000 }],
  total: { value: 400_000 },
  guide: { company: "acme" },
} as unknown as OfferAnswer;
const lever = (script: string, asks: Lever["asks"]): Lever => ({ title: "", script, asks, currency: "USD" });

test.each([
  [
    "asks for less than is offered",
    "I need $235K base.",
    { base: [235_000, 235_000] },
    [/no more than is offered \(base \$300K\)/],
  ],
  ["names another's figures", "I have Umbra at $370K and need $310K.", { base: [310_000, 310_000] }, [/not yours/]],
  ["asks for more", "I need $310K base.", { base: [310_000, 310_000] }, []],
  ["leaves blanks", "I have an offer of $[X]K.", {}, []],
] as const)("a script that %s", (_, script, asks, said) => {
  const cautions = scriptCautions(lever(script, asks as Lever["asks"]), offered);
  expect(cautions).toHaveLength(said.length);
  for (const [at, pattern] of said.entries()) expect(cautions[at]).toMatch(pattern);
});
