import { describe, expect, it } from "vitest";
import { isLetterSentence } from "../../src/answer/counter/letter-sentence.js";

describe("a sentence of a lever that a person completes", () => {
  it.each([
    ["At [company], I ran [X] launches.", true],
    ["Total comp: [X] at [company].", false],
    ["Does [company] pay so?", false],
    ['"I ran [X] launches.', false],
    ["The premium for [skill] is there.", false],
    ["[X] is the growth story of Acme.", false],
  ])("%s", (sentence, stands) => expect(isLetterSentence(sentence)).toBe(stands));
});
