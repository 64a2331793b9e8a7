import { expect, it } from "vitest";
import { readSentences } from "../../../src/guides/strategy/1-sentences/nodes.js";
import { PHRASE_RULES } from "../../../src/guides/strategy/1-sentences/phrases.js";
import { brokenExamples } from "../../text/broken-examples.js";

it("each rule of the strategy's reader keeps its examples", () => {
  const found = (text: string) => {
    const names = new Set(
      readSentences(text, []).flatMap(({ nodes }) => nodes.flatMap(({ sense }) => sense.rules ?? [])),
    );
    return PHRASE_RULES.filter(({ name }) => names.has(name));
  };
  expect(brokenExamples(PHRASE_RULES, found)).toEqual([]);
});
