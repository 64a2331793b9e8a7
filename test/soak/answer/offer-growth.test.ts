import { describe, expect, it } from "vitest";
import { claimOf } from "../../../src/answer/counter/claims.js";
import { plainFigures } from "../../../src/answer/offer/plain-figures.js";
import { offerPieces } from "../../../src/answer/offer/reading/pieces.js";
import { splitOffer } from "../../../src/answer/offer/split-offer.js";
import { readParts } from "../../../src/slack/offers/offer-fields.js";
import { timesAsLong } from "../../processor-time.js";

/** Under this a time says nothing of how it grows. */
const NOISE_MS = 10;
const SIZE = 3_000;

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Twice as much takes less than three times as long, measured over two doublings: sixteen times with the square. */
function expectGrowth(work: (size: number) => void): void {
  // The first runs are slower than all others.
  work(SIZE);
  const allowed = 3 * 3;
  expect(
    timesAsLong(
      () => work(4 * SIZE),
      () => work(SIZE),
      { allowed, noise: NOISE_MS },
    ),
  ).toBeLessThan(allowed);
}

const TYPED = [
  "$",
  "- ",
  "1/2,",
  "150k ",
  "12k per month x 13 ",
  "25% a year ",
  "(4y) ",
  "base 1k, ",
  "over 4 years ",
  "1 mil ",
  "kr ",
  "~~1",
  "year 1 5% ",
];

describe("the fields of an offer's form", () => {
  it.each(["$", "(4y) ", "12k per month x 13 ", "year 1 5% "])(
    "are read in time that grows with “%s”",
    (piece) => {
      expectGrowth((size) => void readParts((part) => (part === "base" ? fill(piece, size) : undefined)));
    },
    60_000,
  );
});

describe("the pieces of a question with an offer", () => {
  it.each([...TYPED, "| Base | 1k |\n", "|", "stripe base 1k or "])(
    "are read in time that grows with “%s”",
    (piece) => {
      expectGrowth((size) => {
        const text = `offer base 1k ${fill(piece, size)}`;
        offerPieces(plainFigures(text));
        splitOffer(text);
      });
    },
    60_000,
  );
});

describe("the pieces of a counter", () => {
  it.each([
    "[a] ",
    "$X ",
    "[",
    "___ ",
    "I'd like a base. ",
    "I need my pay to grow, ",
    "a. ",
    "Dr. ",
    "{a <b ",
    "my offer from ",
  ])(
    "are read in time that grows with “%s”",
    (piece) => {
      expectGrowth((size) => {
        claimOf(fill(piece, size));
      });
    },
    60_000,
  );
});
