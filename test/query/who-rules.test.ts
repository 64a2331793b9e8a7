import { describe, expect, it } from "vitest";
import { ASIDES } from "../../src/query/context/aside-rules.js";
import { ELSEWHERE } from "../../src/query/context/lone-company.js";
import { WHO_CLASSES } from "../../src/query/context/word-classes.js";
import { compileRules, type Rule, type SlotResolver } from "../../src/text/rules.js";
import { brokenExamples } from "../text/broken-examples.js";

const SLOTS = new Set(["CO", "OTHER", "ROLE", "PLACE"]);

/** The rules that are found in a sentence in which CO, OTHER, ROLE and PLACE stand for names. */
function finder<Meaning>(rules: readonly Rule<Meaning>[]): (sentence: string) => Rule<Meaning>[] {
  const matcher = compileRules(rules, {
    classes: { ...WHO_CLASSES, ...ELSEWHERE.words, ...ASIDES.words },
    stopsGap: ({ text }) => !/\w/.test(text) || text === "CO" || text === "OTHER",
  });
  return (sentence) => {
    const tokens = [...sentence.matchAll(/\w+|[,.>]/g)].map(([text]) => ({
      text: SLOTS.has(text) ? text : text.toLowerCase(),
    }));
    const resolve: SlotResolver = (slot, at) => {
      const { text = "" } = tokens[at] ?? {};
      if (slot === "CLAUSE") return /^[,.]$/.test(text) ? [{ length: 1 }] : [];
      const fits = slot === "W" ? !SLOTS.has(text) || text === "ROLE" : slot === text;
      return fits && text !== "," ? [{ length: 1 }] : [];
    };
    return matcher.find(tokens, resolve).map(({ rule }) => rule);
  };
}

describe("the rules of who is who", () => {
  it("of the only company named keep the word of their examples", () => {
    expect(brokenExamples(ELSEWHERE.rules, finder(ELSEWHERE.rules))).toEqual([]);
  });

  it("of companies that are plainly not asked for keep the word of theirs", () => {
    expect(brokenExamples(ASIDES.rules, finder(ASIDES.rules))).toEqual([]);
  });
});
