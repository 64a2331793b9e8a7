import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/text/stem.js";

describe("the stem of a word", () => {
  it.each([
    ["vest vests vested vesting"],
    ["refresh refresher refreshers refreshes refreshed"],
    ["relocate relocates relocated relocation"],
    ["promote promoted promotion promotions"],
    ["negotiate negotiation negotiating negotiated"],
    ["policy policies"],
    ["plan plans planned planning"],
    ["cliff cliffs"],
  ])("is one for %s", (forms) => {
    expect(new Set(forms.split(" ").map(stemOf)).size).toBe(1);
  });

  it.each([
    ["city", "cite"],
    ["unity", "unit"],
    ["share", "shark"],
    ["base", "bass"],
    ["vest", "invest"],
    ["generative", "general"],
    ["wellness", "well"],
    ["experiment", "experience"],
    ["international", "internal"],
  ])("is another for %s and %s", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it("leaves short words and words with digits as they are", () => {
    expect(["its", "401k", "e5s"].map(stemOf)).toEqual(["its", "401k", "e5s"]);
  });
});
