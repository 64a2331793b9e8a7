import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

/** A message, what its letter says, and what it must not say. */
interface Case {
  t: string;
  says: string[];
  never?: string[];
}

const CASES = ["stories", "wishes"].flatMap((name) =>
  readFileSync(new URL(`../fixtures/letters/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case),
);

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

describe("a letter for a message with a story, another offer or a wish beside the pay", () => {
  it.each(CASES)("$t", ({ t, says, never = [] }) => {
    const answer = respond(t, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    const { email } = writeCounter(answer.answer, answer.offer);
    for (const words of says) expect(email).toContain(words);
    for (const words of never) expect(email).not.toContain(words);
  });
});
