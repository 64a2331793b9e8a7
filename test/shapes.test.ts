import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { soughtIn } from "../src/query/topics.js";
import { sentence } from "../src/slack/blocks/rendered.js";
import { shippedCollection } from "./shipped.js";

/** Whether the engine knows the kind of an object: it then reads a field of it at once, and else looks each up in a table. */
function hasKnownShape(made: object): boolean {
  setFlagsFromString("--allow-natives-syntax");
  try {
    return runInNewContext("%HasFastProperties(made)", { made });
  } finally {
    setFlagsFromString("--no-allow-natives-syntax");
  }
}

/** What is made first may have a shape of its own. */
const third = <Made>(make: () => Made): Made => {
  make();
  make();
  return make();
};

describe("what is made for each question", async () => {
  const { guides } = await shippedCollection();

  it("has a known shape: digests that are read back", () => {
    const [guide] = guides;
    if (!guide) throw new Error("no guide ships");
    expect(hasKnownShape(third(() => guide.digest()))).toBe(true);
  });

  it("has a known shape: messages", () => {
    expect(hasKnownShape(third(() => sentence("Nothing fits.")))).toBe(true);
  });

  it("has a known shape: what a question asks", () => {
    expect(hasKnownShape(third(() => soughtIn("how do refreshers work", () => false)))).toBe(true);
  });

  it("keeps what only authors read within reach", () => {
    const [guide] = guides;
    const digest = guide?.digest();
    expect(digest?.strategy).not.toBe("");
    expect(digest?.figures.length).toBeGreaterThan(0);
  });
});
