import { beforeAll, describe, expect, it, test } from "vitest";
import type { RegionChoice } from "../../src/geo/choose-region.js";
import { offerTextLines } from "../../src/present/offer-lines.js";
import { checkOfferState } from "../../src/slack/answering/check-offer.js";
import type { Core } from "../../src/slack/core.js";
import { answerRef, encodeAnswerRef } from "../../src/slack/state/answer-ref.js";
import { decodeOfferState, encodeOfferState, offerStateOf } from "../../src/slack/state/offer-state.js";
import { shippedCore } from "./guides-core.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

const offered = (typed: string) => {
  const answer = core.ask(typed);
  if (answer.kind !== "offer") throw new Error(answer.kind);
  return answer;
};

/** An offer for each way in which its region may have been chosen. */
const CHOSEN: Record<RegionChoice["kind"], string[]> = {
  default: ["stripe swe offer base 180k"],
  requested: ["stripe swe new york offer base 180k, bonus 10%"],
  covered: ["stripe swe austin offer base 180k"],
  unavailable: ["stripe swe toronto offer base 180k", "stripe swe zürich offer CHF 150k base"],
  "none-in-currency": [
    "stripe swe offer €120k base",
    "stripe swe offer base 95k GBP and a bonus of £12k",
    "stripe swe, they offered CHF 160'000 base and 10% bonus",
    "stripe swe offer base 45 LPA",
    "stripe swe offer base 2.1M SEK",
    "offer from stripe, software engineer: R$ 30 mil por mês",
  ],
};

describe("the state of an offer is read back as it was written", () => {
  it.each(Object.entries(CHOSEN).flatMap(([kind, typed]) => typed.map((one) => [kind, one] as const)))(
    "%s: %s",
    (_, typed) => {
      const { answer, typed: offer, currency, region, parts } = offered(typed);
      const state = offerStateOf(answer, offer);
      const again = decodeOfferState(encodeOfferState(state) ?? undefined);
      expect(again).toEqual(state);
      if (!again) return;
      expect(checkOfferState(core, again)).toMatchObject({ kind: "offer", currency, region, parts });
    },
  );
});

test("an offer in a currency that no region pays keeps saying so, and nobody else is told of it", () => {
  const answer = offered("stripe swe offer €120k base");
  expect(answer.answer.asked).toBeUndefined();
  const again = checkOfferState(core, offerStateOf(answer.answer, answer.typed));
  if (again?.kind !== "offer") throw new Error(again?.kind);
  const text = offerTextLines(again)
    .map((line) => line.text)
    .join(" ");
  expect(text).toContain("The offer is in EUR, and the guide has no region that is paid so.");
  expect(text).not.toContain("no figures for");
  expect(encodeAnswerRef(answerRef(answer.answer))).not.toContain("EUR");
});

test("an offer that is not shown is not said to be", () => {
  const answer = core.ask("stripe swe in Zorbograd offer 150 base");
  if (answer.kind !== "answer") throw new Error(answer.kind);
  expect(answer.notes).toContainEqual({ kind: "offer-currency-unknown" });
  expect(answer.notes).not.toContainEqual({ kind: "offer-without-band" });
});
