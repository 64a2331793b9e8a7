import { beforeAll, describe, expect, test } from "vitest";
import type { Collection } from "../../../src/collection/open-collection.js";
import { indexOf } from "../../../src/geo/choose-region.js";
import type { GuideReading } from "../../../src/query/query.js";
import { resolveFollowUp } from "../../../src/query/turns/follow-up.js";
import { shippedCollection } from "../../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

const TPM = "ally-financial/technical-program-manager";

/** What a question means after Ally's Technical Program Manager in New York. */
function after(text: string): string {
  const guide = collection.guides.find(({ id }) => id === TPM);
  if (!guide) throw new Error("the guide is gone");
  const reading = resolveFollowUp(collection.resolver, text, { guide, region: "New York" });
  if (reading.kind === "comparison") return reading.compared.map(side).join(" vs ");
  return reading.kind === "guide" ? `${side(reading)} | ${reading.focus}` : reading.kind;
}

const side = ({ guide, region }: GuideReading): string =>
  `${guide.id} | ${region.kind === "unavailable" ? `not ${region.asked}` : guide.regions[indexOf(region)]}`;

test("a part of the role's name that confirms it keeps the rank", () => {
  const guide = collection.guides.find(({ id }) => id === "stripe/senior-software-engineer");
  if (!guide) throw new Error("the guide is gone");
  const roleAfter = (text: string) => {
    const reading = resolveFollowUp(collection.resolver, text, { guide, region: "New York" });
    return reading.kind === "guide" ? reading.guide.id : reading.kind;
  };
  expect(roleAfter("yep, software engineer")).toBe(guide.id);
  expect(roleAfter("and software engineer?")).toBe("stripe/software-engineer");
});

describe("a follow-up names only what changes", () => {
  test.each([
    ["and in Detroit?", `${TPM} | Detroit, MI (HQ) | overview`],
    ["charlotte", `${TPM} | Charlotte, NC | overview`],
    ["levers?", `${TPM} | New York | levers`],
    ["walk away in detroit", `${TPM} | Detroit, MI (HQ) | floor`],
    ["level mapping", `${TPM} | New York | levels`],
    ["for a senior swe", "ally-financial/senior-software-engineer | New York | overview"],
    ["and for swe in london?", "ally-financial/software-engineer | not London | overview"],
    ["and at capital one?", "capital-one/technical-program-manager | New York City | overview"],
    ["google swe london", "google/software-engineer | London | overview"],
    ["und Booking?", "booking/technical-program-manager | New York | overview"],
    ["their product designers?", "company"],
    ["forget that, grab in singapore, same job", "grab/technical-program-manager | Singapore (HQ) | overview"],
    ["ally tpm", `${TPM} | New York | overview`],
    ["what is the target", `${TPM} | New York | target`],
    ["what's a good target?", `${TPM} | New York | target`],
    ["will they match", `${TPM} | New York | target`],
    ["is that low", `${TPM} | New York | overview`],
    ["write the email", `${TPM} | New York | levers`],
    ["how do I word it", `${TPM} | New York | levers`],
    ["would software engineer skills be worth more there", `${TPM} | New York | overview`],
    ["as an SWE", "ally-financial/software-engineer | New York | overview"],
    ["and remote?", `${TPM} | not Remote | overview`],
    ["i also got an offer from capital one, does it help", `${TPM} | New York | overview`],
    ["my employer is capital one and they may counter", `${TPM} | New York | target`],
    ["senior", `${TPM} | New York | overview`],
    ["und in Detroit?", `${TPM} | Detroit, MI (HQ) | overview`],
    ["y en nueva york", `${TPM} | New York | overview`],
    ["et à Charlotte ?", `${TPM} | Charlotte, NC | overview`],
    ["e como SWE?", "ally-financial/software-engineer | New York | overview"],
    ["auch in zürich?", `${TPM} | not Zurich | overview`],
    ["and if I work remote from home", `${TPM} | not Remote | overview`],
    ["how about detroit and charlotte", `${TPM} | Detroit, MI (HQ) vs ${TPM} | Charlotte, NC`],
    ["detroit or nyc?", `${TPM} | Detroit, MI (HQ) vs ${TPM} | New York`],
    ["which is better, charlotte or detroit", `${TPM} | Charlotte, NC vs ${TPM} | Detroit, MI (HQ)`],
    ["what does a senior make", `${TPM} | New York | bands`],
    ["what about a cash bonus", `${TPM} | New York | bands`],
    ["vs capital one", `${TPM} | New York vs capital-one/technical-program-manager | New York City`],
    ["ally vs capital one", `${TPM} | New York vs capital-one/technical-program-manager | New York City`],
  ])("%s", (text, meaning) => {
    expect(after(text)).toBe(meaning);
  });
});

describe("what is no follow-up is read by itself", () => {
  test.each([
    ["what about acme?", "unknown"],
    ["ok thank you, will push back tomorrow", "thanks"],
    ["cheers, I'll sleep on it", "thanks"],
    ["help", "help"],
    ["", "help"],
  ])("%j", (text, kind) => {
    expect(after(text)).toBe(kind);
  });
});
