import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/geo/choose-region.js";
import type { GuideReading, Reading } from "../../src/query/query.js";
import { madeResolver } from "./made-collection.js";

const SHORT: Readonly<Record<string, string>> = {
  swe: "software-engineer",
  sswe: "senior-software-engineer",
  mle: "ml-ai-engineer",
  ds: "data-scientist",
  de: "data-engineer",
  pm: "product-manager",
  tpm: "technical-program-manager",
  em: "engineering-manager",
  pd: "product-designer",
  sa: "solutions-architect",
  se: "security-engineer",
  devops: "devops-engineer",
};

const cases = readFileSync(join(import.meta.dirname, "../fixtures/queries/who-is-who.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => line.split(" => ") as [string, string]);

const resolver = madeResolver();

/** Sentences that name several companies, or none by words that look like one; only who is asked for is told. */
describe("who is who in a sentence", () => {
  it.each(cases)("%s", (sentence, expected) => {
    expect(write(resolver.resolve(sentence), expected.includes(" @ "))).toBe(expected);
  });
});

/** The only company named is where the asker works, and all of them are asked for. */
it.each([
  ["I work for Lyft, which firms give a ds the most", "role ds"],
  ["where do pms earn the most? been at Stripe for a while", "role pm"],
  ["pm pay across all companies, my desk is at Uber now", "role pm"],
])("%s", (sentence, expected) => {
  expect(write(resolver.resolve(sentence), false)).toBe(expected);
});

function write(reading: Reading, place: boolean): string {
  switch (reading.kind) {
    case "guide":
      return place ? `${id(reading)} @ ${region(reading)}` : id(reading);
    case "choices":
      return `choices ${reading.choices.map(id).join(" | ")}`;
    case "comparison":
      return `compare ${[...reading.compared.map(id), ...reading.missing].join(" | ")}`;
    case "company":
      return `company ${reading.company.company}`;
    case "role":
      return `role ${short(reading.role.role)}${place ? ` @ ${reading.place}` : ""}`;
    case "unknown":
      return `unknown ${reading.known?.companyName ?? reading.heard}`;
    case "thanks":
    case "help":
      return reading.kind;
  }
}

const short = (role: string): string => Object.entries(SHORT).find(([, slug]) => slug === role)?.[0] ?? role;
const id = ({ guide }: GuideReading): string => `${guide.company}/${short(guide.role)}`;
const region = ({ guide, region: choice }: GuideReading): string => guide.regions[indexOf(choice)] ?? "-";
