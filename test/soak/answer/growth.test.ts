import { describe, expect, it } from "vitest";
import { openCollection } from "../../../src/collection/open-collection.js";
import { SHIPPED } from "../../../src/config.js";
import { makeCore } from "../../../src/core.js";
import { readAliases } from "../../../src/domain/aliases.js";
import { HOSTILE_QUESTIONS, LONGEST_QUESTION } from "../../fixtures/hostile-questions.js";
import { timesAsLong } from "../../processor-time.js";

const collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
const core = makeCore(
  () => collection,
  () => "2026-03-01",
);

/** Under this a time says nothing of how it grows. */
const NOISE_MS = 8;
const ALLOWED = 10;

/** How much longer four times as much takes: four where time grows as the input does, and sixteen with its square. */
const growth = (make: (size: number) => () => void, size: number): number =>
  timesAsLong(make(size), make(size / 4), { allowed: ALLOWED, noise: NOISE_MS });

describe("the time that an answer takes grows no faster than the question", () => {
  it.each(Object.entries(HOSTILE_QUESTIONS))("%s", (_what, question) => {
    expect(growth((size) => () => core.ask(question(size)), LONGEST_QUESTION)).toBeLessThan(ALLOWED);
  });
});

describe("the time that the aliases take grows no faster than the file", () => {
  const lines = (size: number, line: (at: number) => string): string =>
    `companies:\n${Array.from({ length: size }, (_, at) => `  c${at}: ${line(at)}\n`).join("")}`;
  it.each([
    ["names without end", (at: number) => `[Company ${at}, short ${at}]`],
    ["one name for all", () => "[Company, same]"],
    ["lists without end", (at: number) => `[${Array.from({ length: 20 }, (_, name) => `n${at}x${name}`).join(", ")}]`],
    ["no lists", () => "1"],
  ])("%s", (_what, line) => {
    const make = (size: number) => {
      const text = lines(size, line);
      return () => void readAliases(text);
    };
    expect(growth(make, 2_000)).toBeLessThan(ALLOWED);
  });
});
