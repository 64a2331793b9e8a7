import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRules, type Rule, type SlotResolver } from "../../src/text/rules.js";
import { processorTime } from "../processor-time.js";
import { brokenExamples } from "./broken-examples.js";

const tokensOf = (text: string) =>
  [...text.toLowerCase().matchAll(/\$?[\w']+|[^\s\w]/g)].map(([word]) => ({ text: word }));
const rule = (pattern: string | string[], name = "rule"): Rule<string> => ({
  name,
  pattern,
  means: name,
  examples: [],
});
const money =
  (tokens: readonly { text: string }[]): SlotResolver =>
  (slot, at) =>
    slot === "MONEY" && tokens[at]?.text.startsWith("$") ? [{ length: 1, value: tokens[at]?.text }] : [];

/** What a pattern finds in a text, as the words of each match. */
function found(pattern: string | string[], text: string, classes: Record<string, string[]> = {}): string[] {
  const tokens = tokensOf(text);
  return compileRules([rule(pattern)], { classes })
    .find(tokens, money(tokens))
    .map(({ start, end }) =>
      tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    );
}

describe("a pattern", () => {
  it.each<[string, string, string[]]>([
    ["accept at", "I accept at once", ["accept at"]],
    ["accept|take at?", "accept it or take at", ["accept", "take at"]],
    ["(sign on|signing) bonus?", "a sign on bonus, a signing", ["sign on bonus", "signing"]],
    ["accept NEAR? MONEY", "accept more or less $5 and accept $6", ["accept more or less $5", "accept $6"]],
    ["floor ..2 MONEY", "floor is at $5; floor is of about at $6; floor, $7", ["floor is at $5"]],
    ["raise .. to", "raise the base salary to", ["raise the base salary to"]],
    ["MONEY base", "$5 base", ["$5 base"]],
    ["a b? c", "a c a b c", ["a c", "a b c"]],
    ["NEAR MONEY", "more $5", []],
  ])("%s in: %s", (pattern, text, matches) => {
    expect(found(pattern, text, { NEAR: ["about", "more or less"] })).toEqual(matches);
  });

  it.each(["", "a?", "(a", "NEAR", "a||b"])("is refused where it means nothing: %j", (pattern) => {
    expect(() => compileRules([rule(pattern)], { classes: { NEAR: [] } })).toThrow("pattern");
  });
});

describe("a match", () => {
  it("says what stands in its slots", () => {
    const tokens = tokensOf("from $5 to $6");
    const [match] = compileRules([rule("from MONEY to MONEY")]).find(tokens, money(tokens));
    expect(match?.slots.map(({ name, start, value }) => [name, start, value])).toEqual([
      ["MONEY", 1, "$5"],
      ["MONEY", 3, "$6"],
    ]);
  });

  it("is the longest of its rule", () => {
    const tokens = tokensOf("the total base salary");
    const matches = compileRules([rule(["base", "base salary"], "base"), rule("total base", "total")]).find(tokens);
    expect(matches.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});

describe("brokenExamples", () => {
  const rules: Rule<string>[] = [
    { name: "floor", pattern: "accept", means: "floor", examples: ["I accept"], counterexamples: ["I refuse"] },
    { name: "wrong", pattern: "refuse", means: "floor", examples: ["I accept"], counterexamples: ["I refuse"] },
    { name: "bare", pattern: "leave", means: "floor", examples: [] },
  ];
  const matcher = compileRules(rules);
  it("names what fails and the rule that has none", () => {
    expect(brokenExamples(rules, (text) => matcher.find(tokensOf(text)).map((match) => match.rule))).toEqual([
      '"wrong" is not found in: I accept',
      '"wrong" is found in: I refuse',
      '"bare" has no example',
    ]);
  });
});

describe("matching", () => {
  it("never throws and finds what a plain search finds, on any words", () => {
    const word = fc.constantFrom("a", "b", "c", ",", "$5");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const tokens = words.map((text) => ({ text }));
        const matches = compileRules([rule("a .. c")]).find(tokens);
        const plain = words.flatMap((first, start) => {
          if (first !== "a") return [];
          const stop = words.findIndex((each, at) => at > start && each === ",");
          const reach = Math.min(stop < 0 ? words.length : stop, start + 6);
          const end = words.slice(0, reach).lastIndexOf("c");
          return end > start ? [[start, end + 1]] : [];
        });
        expect(matches.map(({ start, end }) => [start, end])).toEqual(plain);
      }),
    );
  });

  it("takes linear time where much could match", () => {
    const tokens = Array.from({ length: 20_000 }, () => ({ text: "a" }));
    const compiled = compileRules([rule("a .. a .. a .. a .. b")]);
    expect(processorTime(() => compiled.find(tokens))).toBeLessThan(5000);
  });
});
