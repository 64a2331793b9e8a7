import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { LooseOffer, OfferAnswer } from "../../src/answer/offer/offer.js";
import { respond } from "../../src/answer/respond.js";
import type { Resolver } from "../../src/query/query.js";
import { shippedCollection } from "../shipped.js";

interface Case {
  q: string;
  /** Guide, place ("-" where the guide lacks it) and parts of each offer; null if the message holds no several ones. */
  offers: string[] | null;
  /** Notes on figures that are in no offer, each with the figure. */
  says?: string[];
}

const CASES = readFileSync("test/fixtures/offers-told.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Case => JSON.parse(line));

const shown = ({ guide, region, offer }: OfferAnswer | LooseOffer): string => {
  const parts = (["base", "equity", "bonus", "signOn"] as const).flatMap((part) =>
    offer[part] === null ? [] : [part, offer[part]],
  );
  const place = region?.replace(/ (?:City|VA|\(HQ\)).*$/, "") ?? "-";
  return [guide && `${guide.company}/${guide.role}`, place, ...parts].join(" ");
};

describe("what a message says of several companies", () => {
  let resolver: Resolver;
  beforeAll(async () => {
    ({ resolver } = await shippedCollection());
  });

  it.each(CASES)("$q", ({ q, offers, says = [] }) => {
    const answer = respond(q, resolver, "2026-03-01");
    if (offers === null) return expect(answer.kind).not.toBe("offers");
    if (answer.kind !== "offers") throw new Error(answer.kind);
    expect(answer.offers.map(shown)).toEqual(offers);
    const left = answer.offers.flatMap(({ notes }) =>
      notes.flatMap((note) =>
        note.kind === "not-offered" || note.kind === "owner-unclear" ? `${note.kind} ${note.typed}` : [],
      ),
    );
    expect(left).toEqual(says);
  });
});
