import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

/** The parts of each offer of a text, as typed. */
function read(text: string): Record<string, string>[] {
  const { offer, offers } = splitOffer(text);
  const all = offers?.map((one) => one.offer) ?? (offer ? [offer] : []);
  return all.map(({ parts }) => Object.fromEntries(parts.map(({ part, typed }) => [part, typed])));
}

describe("a bare percentage behind a row of named parts is the bonus, and turns no label round", () => {
  it.each<[string, ...Record<string, string>[]]>([
    ["google l5 sf 215k base 400k rsu 15%", { base: "215k", equity: "400k", bonus: "15%" }],
    [
      "offer a: google l5 sf 215k base 400k rsu 15% ; offer b: meta e5 menlo park 220k base 600k rsu 10%",
      { base: "215k", equity: "400k", bonus: "15%" },
      { base: "220k", equity: "600k", bonus: "10%" },
    ],
    [
      "google l5 sf 215k base 400k rsu 15% vs meta e5 menlo park 220k base 600k rsu 15%",
      { base: "215k", equity: "400k", bonus: "15%" },
      { base: "220k", equity: "600k", bonus: "15%" },
    ],
    [
      "£95k base £60k rsu 20% or £102k base £40k rsu 10%",
      { base: "£95k", equity: "£60k", bonus: "20%" },
      { base: "£102k", equity: "£40k", bonus: "10%" },
    ],
    [
      "snap la swe 185k salary 60k stock 12%, 20k sign on",
      { base: "185k", equity: "60k", bonus: "12%", signOn: "20k" },
    ],
    ["adyen swe €80k Grundgehalt €40k RSU 10%", { base: "€80k", equity: "€40k", bonus: "10%" }],
    ["uber swe base 185k rsu 60k 12%", { base: "185k", equity: "60k", bonus: "12%" }],
    ["grab swe S$140k base S$60k rsu 8%", { base: "S$140k", equity: "S$60k", bonus: "8%" }],
    // A small share of a company is equity, and words behind a percentage say what it is.
    ["startup offer 160k base 1.5% equity 10k sign on", { base: "160k", equity: "1.5%", signOn: "10k" }],
    ["stripe swe offer 215k base 0.25% equity", { base: "215k", equity: "0.25%" }],
    ["uber swe 140k base 40k rsu 15% vest after 6 months", { base: "140k", equity: "40k" }],
    ["uber swe 190k base 400k rsu 25% per year", { base: "190k", equity: "400k" }],
  ])("%s", (text, ...offers) => expect(read(text)).toEqual(offers));
});

describe("a list of offers with its numbers in brackets", () => {
  it.each<[string, ...Record<string, string>[]]>([
    [
      "(1) Uber nyc swe 180k base, 10% bonus; (2) Lyft sf swe 175k base, 15% bonus; (3) Snap la swe 170k base",
      { base: "180k", bonus: "10%" },
      { base: "175k", bonus: "15%" },
      { base: "170k" },
    ],
    [
      "(a) Aldi £55k base, 5% bonus. (b) Lidl £58k base, no bonus",
      { base: "£55k", bonus: "5%" },
      { base: "£58k", bonus: "0" },
    ],
    // Numbered questions are no offers.
    ["stripe swe offer 180k base (1) is it good (2) what to ask", { base: "180k" }],
  ])("%s", (text, ...offers) => expect(read(text)).toEqual(offers));
});

describe("a length of the grant that is taken back at once", () => {
  it.each<[string, number]>([
    ["acme swe offer $180k RSU one year... no wait, over 4 years, base 195k", 4],
    ["acme swe offer base 195k, RSU 90k over 3 years, sorry, 4 years", 4],
    ["acme swe offer base £95k, RSUs £60k over 4 years, I mean over 3 years, 10% bonus", 3],
    ["acme swe offer base 195k, RSU 90k over 5 years - oops, over 4 years", 4],
    // A cliff corrects nothing, nor does a length behind another figure.
    ["acme swe offer RSU 90k over 4 years, 1 year cliff, base 195k", 4],
    ["acme swe offer RSU 90k over 4 years, sorry, sign-on 20k over 2 years, base 195k", 4],
  ])("%s", (text, years) => expect(splitOffer(text).offer?.years).toBe(years));
});

describe("the total behind the shares of a grant is the grant", () => {
  it.each<[string, Record<string, string>]>([
    ["acme swe offer base 150k, equity 75% RSU 25% options, total $110k", { base: "150k", equity: "$110k" }],
    [
      "acme swe offer base 150k, equity (75% RSU, 25% options) total $110k, bonus 10%",
      { base: "150k", equity: "$110k", bonus: "10%" },
    ],
    [
      "acme swe offer: equity 50% options 50% RSUs, total £80k over 4 years, base £90k",
      { equity: "£80k", base: "£90k" },
    ],
    // Another total stays one.
    [
      "acme swe offer base 180k, RSUs 300k over 4 years, vesting 25% 25% 25% 25%, total 255k",
      { base: "180k", equity: "300k", total: "255k" },
    ],
  ])("%s", (text, parts) => expect(read(text)).toEqual([parts]));
});
