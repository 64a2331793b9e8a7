import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitForCounter } from "../../src/answer/counter/counter-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

const amount = fc
  .record({
    thousands: fc.integer({ min: 20, max: 400 }),
    form: fc.constantFrom("k", ",000", "k ", ",500"),
    sign: fc.constantFrom("", "$", "£", "EUR ", "CHF "),
  })
  .map(({ thousands, form, sign }) => `${sign}${thousands}${form}`.trim());

/** An offer whose parts are labelled, in any order of label and figure. */
const offer = fc
  .record({
    base: amount,
    equity: amount,
    years: fc.integer({ min: 3, max: 5 }),
    joint: fc.constantFrom(", ", " + ", "; "),
  })
  .chain(({ base, equity, years, joint }) =>
    fc
      .constantFrom(`base ${base}`, `${base} base`)
      .chain((first) =>
        fc.constantFrom(
          `${first}${joint}equity ${equity} over ${years} years`,
          `${first}${joint}${equity} RSU over ${years} years`,
          `equity ${equity} over ${years} years${joint}${first}`,
        ),
      ),
  );

describe("the offer that a letter answers", () => {
  it("is the one that the same words state without a letter", () =>
    fc.assert(
      fc.property(offer, (text) => {
        const plain = splitOffer(`acme pm offer ${text}`).offer;
        expect(splitForCounter(`acme pm offer ${text}`).offer?.parts).toEqual(plain?.parts);
      }),
      { numRuns: 150 },
    ));

  it.each([
    ["Acme architect Amsterdam: EUR 96,000, equity EUR 60,000 over 4 years", ["base EUR 96,000", "equity EUR 60,000"]],
    ["Acme pm: 120,000 + 80,000 RSU over 3 years", ["base 120,000", "equity 80,000"]],
    ["Acme pm: 210 base, 240 over 4", ["base 210", "equity 240"]],
  ])("splits no figure at its comma: %s", (text, parts) =>
    expect(splitForCounter(text).offer?.parts.map(({ part, typed }) => `${part} ${typed}`)).toEqual(parts),
  );
});
