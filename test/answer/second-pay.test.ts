import { describe, expect, it } from "vitest";
import { guideAnswer } from "../../src/answer/compose.js";
import type { Band, Guide } from "../../src/domain/guide.js";

const band = (currency: string, low: number, high: number): Band => ({
  currency,
  base: [low, high],
  equityBasis: { kind: "unknown" },
  arithmetic: "unknown",
});

const guide: Guide = {
  id: "acme/engineer",
  company: "acme",
  companyName: "Acme",
  role: "engineer",
  roleName: "Engineer",
  regions: ["London / Amsterdam"],
  sources: [],
  file: "acme/engineer.md",
  digest: () => ({
    regions: [
      {
        label: "London / Amsterdam",
        band: band("GBP", 90_000, 120_000),
        stated: null,
        secondPay: { places: ["amsterdam"], band: band("EUR", 105_000, 140_000), stated: null },
      },
    ],
    levers: [],
    premiums: [],
    levels: [],
    sources: [],
    strategy: "",
    figures: [],
    problems: [],
  }),
  prose: () => [],
  speaksOf: () => false,
};

const context = { query: "acme engineer", today: "2026-03-01", focus: "overview" as const, readAs: [], unread: [] };
const inPlace = (place: string) =>
  guideAnswer({ guide, region: { kind: "requested", index: 0, place, also: [] } }, context);

describe("a label for two places in two currencies", () => {
  it("answers by the place asked, band and target", () => {
    expect(inPlace("amsterdam")).toMatchObject({
      region: "London / Amsterdam",
      band: { currency: "EUR", base: [105_000, 140_000] },
      target: { currency: "EUR", ask: { base: [131_000, 140_000] } },
    });
    expect(inPlace("london")).toMatchObject({ band: { currency: "GBP" }, target: { currency: "GBP" } });
  });

  it("answers with the first where no place was asked", () => {
    expect(guideAnswer({ guide, region: { kind: "default", index: 0 } }, context).band?.currency).toBe("GBP");
  });
});
