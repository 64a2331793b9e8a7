import { expect, it } from "vitest";
import { likelyParts, packParts } from "../../../src/query/context/learned/model.js";

const moves = (...by: number[]) => Buffer.from(Int8Array.from(by).buffer).toString("base64");
/** One hidden number, which speaks for a workplace, and which only both features together lift above zero. */
const weights = packParts({
  hidden: [[0, 0, 0.1, 0, 0]],
  features: {
    bias: [0, 0, 0, 0, 0, moves(-50)],
    still: [20, 0, 0, 0, 0, moves(45)],
    holding: [20, 0, 0, 0, 0, moves(45)],
  },
});

it("adds up what each feature says of each part", () => {
  const { asked, compared, workplace } = likelyParts(["bias", "still"], weights);
  expect(asked / compared).toBeCloseTo(Math.exp(0.2));
  expect(workplace).toBeCloseTo(compared);
});

it("lets features say together what none says alone", () => {
  const { asked, workplace } = likelyParts(["bias", "still", "holding"], weights);
  expect(workplace / asked).toBeCloseTo(Math.exp(4 - 0.4));
});

it("hears nothing in what was never learned, and each feature once", () => {
  expect(likelyParts(["bias", "still", "still", "strange"], weights)).toEqual(likelyParts(["bias", "still"], weights));
  expect(likelyParts([], weights).mention).toBeCloseTo(0.2);
});
