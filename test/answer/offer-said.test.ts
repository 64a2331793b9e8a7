import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

const partsOf = (text: string): string[] => {
  const { offer, possible } = splitOffer(text);
  return ((offer ?? possible?.offer)?.parts ?? []).map(({ part, typed }) => `${part}=${typed}`);
};

describe("words between a label and its figure that say how it was told", () => {
  it.each([
    ["base 148k, bonus guided at 21k", ["base=148k", "bonus=21k"]],
    ["148k base and a bonus projected at 12%", ["base=148k", "bonus=12%"]],
    ["base 148k, bonus typically lands at 21k", ["base=148k", "bonus=21k"]],
    ["base 148k, RSUs pegged at about 90k over 4 years", ["base=148k", "equity=90k"]],
    ["base negotiated at 148k, bonus estimated at 12%", ["base=148k", "bonus=12%"]],
  ])("%s", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
    expect(splitOffer(text).offer?.problems).toEqual([]);
  });

  it.each([["base 148k, stock priced at 21k"], ["base 148k, bonus Zorble at 21k"]])(
    "keeps a figure that is something else from the label in %s",
    (text) => {
      expect(partsOf(text)).toEqual(["base=148k"]);
    },
  );
});
