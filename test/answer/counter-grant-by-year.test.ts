import { expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget } from "./made-answer.js";
import { madeBand } from "./made-counter.js";

it("asks for a whole grant by the year where the offer was told by the year and the guide does not say what it counts", () => {
  const ask = { equity: [240_000, 240_000] } as const;
  const band = { ...madeBand("unknown"), equityBasis: { kind: "unknown" as const } };
  const answer = madeAnswer(band, madeTarget({ ask: { equity: [...ask.equity] } }));
  const { offer } = splitOffer("acme pm offer base 130k, stock 30k a year, bonus 10%");
  const { email } = writeCounter(answer, offer && checkOffer(offer, answer));
  expect(email).toContain("$30K in equity a year");
  expect(email).toContain("ask for $40K in equity a year.");
});
