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
      "(1) Acme, Chicago, analyst, 178k, RSU 90k over 4, 10% bonus (2) Globex, Dallas, analyst, 165k, RSU 40k over 3, 15% bonus",
      { base: "178k", equity: "90k", bonus: "10%" },
      { base: "165k", equity: "40k", bonus: "15%" },
    ],
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
