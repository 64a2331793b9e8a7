import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { shippedCollection } from "../shipped.js";

/** Rows: what was typed, the guide (or the answer's kind), its place, and the offer's base and equity. */
const ROWS = readFileSync("test/fixtures/small-words.tsv", "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string, string, string]);

describe("small words, numbers and capitals that are no role, level, place or sum", async () => {
  const { resolver } = await shippedCollection();

  it.each(ROWS)("%s", (typed, guide, place, pay) => {
    const answer = respond(typed, resolver, "2026-03-01");
    const one = answer.kind === "answer" || answer.kind === "offer" ? answer : null;
    expect(one ? `${one.guide.company}/${one.guide.role}` : answer.kind).toBe(guide);
    expect(one ? (one.region ?? "none") : "-").toBe(place);
    const offer = answer.kind === "offer" ? answer.offer : null;
    expect(offer ? `${offer.base ?? "-"} ${offer.equity ?? "-"}${offer.bonus ? ` ${offer.bonus}` : ""}` : "-").toBe(
      pay,
    );
  });
});
