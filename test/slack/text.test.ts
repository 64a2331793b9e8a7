import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, escapeText, literal, quote, unescapeText } from "../../src/slack/blocks/text.js";
import { readTyped } from "../../src/slack/blocks/typed.js";
import { onceInMemory } from "../../src/slack/ports/once.js";
import { answerAt, decodeAnswerRef, encodeAnswerRef, shortKey } from "../../src/slack/state/answer-ref.js";
import { GUIDE_ID, madeCore, REGIONS } from "./made-core.js";

describe("escaping", () => {
  test.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["AT&T", "AT&amp;T"],
    ["~$228K–~$248K", "\u2060~$228K–\u2060~$248K"],
    ["*bold*", "\u2060*bold*"],
    ["snake_case 5*4", "snake_case 5*4"],
  ])("%s", (raw, escaped) => {
    expect(escapeText(raw)).toBe(escaped);
  });

  test("is undone by unescaping, but for the joiners", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => unescapeText(escapeText(text)).replaceAll("\u2060", "") === text.replaceAll("\u2060", ""),
      ),
    );
  });

  test("fits, and never cuts an entity or a character", () => {
    const texts = fc.array(fc.constantFrom("<", "&", "é", "😀", "a", " *", "~x")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, max) => {
        const fitted = literal(text, max);
        expect(fitted.length).toBeLessThanOrEqual(max);
        expect(fitted).not.toMatch(/&(?!(amp|lt|gt);)/);
        expect(() => encodeURIComponent(fitted)).not.toThrow();
      }),
    );
  });

  test("a text that fits stays whole", () => {
    expect(clip("abc", 3)).toBe("abc");
    expect(clip("abcd", 3)).toBe("ab…");
  });

  test("every line of a quotation is quoted", () => {
    expect(quote("one\n> two", 100)).toBe("> one\n> &gt; two");
  });
});

describe("what a person typed", () => {
  test.each([
    ["<@U0000BOT> ally tpm", "ally tpm"],
    ["<@U0000BOT|compbot> at&amp;t &lt;tpm&gt;", "at&t <tpm>"],
    ["<https://levels.fyi|levels.fyi> ally", "levels.fyi ally"],
    ["<https://levels.fyi>", "https://levels.fyi"],
    ["<#C0123|offers> ally", "offers ally"],
    ["<!subteam^S1|@leads> <!here> ally", "@leads ally"],
    ["  ally\n tpm ", "ally tpm"],
    ["&amp;lt;!channel&amp;gt;", "&lt;!channel&gt;"],
  ])("%s", (sent, typed) => {
    expect(readTyped(sent)).toBe(typed);
  });
});

describe("pointers", () => {
  test.each(REGIONS)("lead back to %s", (label) => {
    const written = encodeAnswerRef({ guide: GUIDE_ID, region: shortKey(label), view: "target" });
    const pointer = decodeAnswerRef(written);
    expect(pointer && answerAt(madeCore(), pointer)).toMatchObject({ region: label, focus: "target" });
  });

  test("lead nowhere when the region or the guide is gone", () => {
    expect(answerAt(madeCore(), { guide: GUIDE_ID, region: shortKey("Boston"), view: "overview" })).toBeNull();
    expect(answerAt(madeCore(), { guide: "acme/wizard", region: null, view: "overview" })).toBeNull();
  });

  test.each(["", "a/b", "a/b##nothing", "a/b##overview#more", undefined])("%s is none", (text) => {
    expect(decodeAnswerRef(text)).toBeNull();
  });
});

describe("once", () => {
  test("the first only, until it is released or a quarter of an hour has passed", async () => {
    let now = 0;
    const once = onceInMemory(() => now);
    expect([await once.claim("a"), await once.claim("a"), await once.claim("b")]).toEqual([true, false, true]);
    await once.release("a");
    expect(await once.claim("a")).toBe(true);
    now = 16 * 60_000;
    expect(await once.claim("b")).toBe(true);
  });

  test("forgets the oldest first where there are too many", async () => {
    const once = onceInMemory(() => 0, 3);
    for (const key of ["a", "b", "c", "d"]) await once.claim(key);
    expect([await once.claim("c"), await once.claim("d"), await once.claim("a")]).toEqual([false, false, true]);
  });

  test("forgets a hundredth at a time of many, and none of the others", async () => {
    const once = onceInMemory(() => 0, 1_000);
    for (let key = 0; key < 3_000; key++) await once.claim(`${key}`);
    expect([await once.claim("2010"), await once.claim("2999")]).toEqual([false, false]);
    expect(await once.claim("1990")).toBe(true);
  });
});

test.each([
  ["a run of opening brackets", "<".repeat(100_000)],
  ["a run of opened mentions", "<@".repeat(100_000)],
  ["a run of opened links", "<a|".repeat(100_000)],
])("%s is read in part, each once", (_, text) => {
  expect(readTyped(text).length).toBeLessThanOrEqual(8_000);
});
