import { describe, expect, it } from "vitest";
import { letterLanguage, namesLanguage } from "../../src/answer/counter/wanted/message-language.js";

describe("the language of a letter", () => {
  it.each([
    ["Gegenangebot ally tpm nyc, 150k base, Wunsch 165k", "German"],
    ["contre-offre ally tpm nyc 150k, je veux 165k", "French"],
    ["controproposta ally tpm nyc 150k base, vorrei 165k", "Italian"],
    ["contraoferta ally tpm nyc 150k, 165k", "Spanish"],
    ["tegenbod ally tpm nyc 150k, graag 165k", "Dutch"],
    ["kontroferta ally tpm nyc 150k, 165k", "Polish"],
    ["counter ally tpm nyc 150k, 165k", null],
    ["Gegenangebot ally tpm nyc, 150k base, in English", null],
    ["counter ally tpm nyc 150k, auf Deutsch", "German"],
  ])("is that of the message, by the name of a counter too, or the one asked for: %s", (message, language) => {
    expect(letterLanguage(message)).toBe(language);
  });

  it.each([
    ["in German please", true],
    ["I work in the German market", false],
  ])("is asked for where it is named for the letter: %s", (turn, named) => {
    expect(namesLanguage(turn)).toBe(named);
  });
});
