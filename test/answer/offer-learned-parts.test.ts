import { describe, expect, it } from "vitest";
import { figureFeatures, learnedPart } from "../../src/answer/offer/reading/learned-parts.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { offerTextPieces } from "../training/offer-pieces.js";

const at = (text: string, figure: string): [ReturnType<typeof offerTextPieces>, number] => {
  const pieces = offerTextPieces(text);
  return [pieces, pieces.findIndex(({ typed }) => typed === figure)];
};

describe("what is learned of figures without a name", () => {
  it("knows the base at the head of a list and a percentage behind it", () => {
    const text = "Yelp remote US data engineer, 158k, 12%, RSU 90k over 4 years";
    expect(learnedPart(...at(text, "158k"))?.part).toBe("base");
    expect(learnedPart(...at(text, "12%"))?.part).toBe("bonus");
  });
  it("says nothing of what is somebody's rent", () => {
    expect(learnedPart(...at("base 150k, bonus 10%. my rent is $2,900 a month", "$2,900"))).toBeNull();
  });
  it("sees nothing in what is no figure", () => {
    expect(figureFeatures(offerTextPieces("base 150k"), 0)).toEqual([]);
  });
  it("is said where it decided", () => {
    const { offer } = splitOffer("Box offer: RSU 80k over 4 years, hisse 20k, bonus 10%; AUD 150k kuruluş");
    for (const { typed, part } of (offer?.notes ?? []).flatMap((note) => (note.kind === "part-assumed" ? [note] : [])))
      expect(offer?.parts).toContainEqual(expect.objectContaining({ part, typed }));
  });
  it("leaves two figures of one size open", () => {
    const { offer } = splitOffer("offer 131k and 118k, bonus 10%");
    expect(offer?.parts.map(({ part }) => part)).toEqual(["bonus"]);
  });
});
