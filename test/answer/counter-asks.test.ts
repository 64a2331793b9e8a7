import { describe, expect, it } from "vitest";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Band, Lever, Range } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 150_000],
  total: [180_000, 330_000],
  equity: [80_000, 160_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "whole-grant",
};
const lever = (script: string, asks: Lever["asks"] = {}): Lever => ({ title: "Scope", script, asks });
const ASK = madeTarget({ ask: { total: [290_000, 330_000] } });
const MARKET = "Engineers who know how clearing works are rare.";

describe("what a counter asks for", () => {
  it("says that nothing is left to argue with where neither band nor words bear the ask out", () => {
    const { base: _, ...band } = BAND;
    const answer = madeAnswer(band, madeTarget({ basis: "region", ask: { base: [160_000, 160_000] } }), []);
    const { notes } = counterAnswer(answer, checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer));
    expect(notes).toContainEqual({ kind: "nothing-to-argue" });
  });

  it.each(["guide", "region"] as const)("goes no further than the band with an ask of the %s", (basis) => {
    const answer = madeAnswer(BAND, madeTarget({ basis, ask: { base: [160_000, 160_000] } }), []);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $150K.");
    expect(counterAnswer(answer, offer).notes).toContainEqual({ kind: "ask-lowered", parts: ["base"] });
    const high = checkOffer(typedOffer({ base: "149k", equity: "90k" }), answer);
    expect(writeCounter(answer, high).short).toMatch(/\$90K in equity over 4 years\. Could you tell me what room/);
  });

  it("asks for nothing that the offer reaches, and says so where it reaches everything", () => {
    const target = madeTarget({ ask: { base: [120_000, 120_000], equity: [150_000, 150_000] } });
    const answer = madeAnswer(BAND, target, [lever(MARKET)]);
    const half = checkOffer(typedOffer({ base: "130k", equity: "90k" }), answer);
    expect(writeCounter(answer, half, {}).short).toContain("I would like to ask for $150K in equity over 4 years.");
    const all = checkOffer(typedOffer({ base: "130k", equity: "150k" }), answer);
    expect(writeCounter(answer, all, {}).short).toMatch(/no further question on the figures\. .*in writing\?$/);
  });

  it("asks for no part that was offered in another currency or not read, and for no total then", () => {
    const target = madeTarget({
      ask: { base: [140_000, 140_000], equity: [150_000, 150_000], total: [320_000, 320_000] },
    });
    const answer = madeAnswer(BAND, target, []);
    const short = (offer: Parameters<typeof typedOffer>[0]): string =>
      writeCounter(answer, checkOffer(typedOffer(offer), answer), {}).short;
    expect(short({ base: "€130k", equity: "90k" })).toContain(
      "the offer includes $90K in equity over 4 years and a base of €130K.",
    );
    expect(short({ base: "€130k", equity: "90k" })).toContain("ask for $150K in equity over 4 years.");
    expect(short({ base: "€130k", equity: "90k" })).not.toMatch(/\$\d+K base|base of \$|total/);
    expect(short({ base: "110k", equity: "3000 shares" })).toContain("ask for a base of $140K.");
    expect(short({ base: "110k", equity: "3000 shares" })).not.toMatch(/equity|grant|total/);
  });

  it("asks for a total or for parts, never for both, and for few", () => {
    const asking = (ask: Lever["asks"], band: Partial<Band> = {}): string => {
      const answer = madeAnswer({ ...BAND, ...band }, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10k" }), answer)).email;
    };
    const [total, base, equity] = [300_000, 140_000, 150_000].map((a) => [a, a] as Range);
    const signOn: Range = [20_000, 20_000];
    expect(asking({ total, base, equity })).toContain("ask for a base of $140K and $150K in equity over 4 years.");
    expect(asking({ total, base, equity })).not.toContain("total");
    const yearly = { arithmetic: "yearly" } as const;
    expect(asking({ total, base }, yearly)).toContain("ask for a total of $300K.");
    // Nobody who pays by the year can follow a sum of one year and a whole grant.
    expect(asking({ total, base })).toContain("ask for a base of $140K.");
    expect(asking({ total, base })).not.toContain("total");
    expect(asking({ total, signOn }, yearly)).toContain("ask for a total of $300K and a sign-on of $20K.");
    expect(asking({ total, base }, { arithmetic: "unknown" })).toContain("ask for a base of $140K.");
    expect(asking({ base, equity, signOn, bonusPct: [15, 15] })).not.toContain("15%");
  });

  it("asks for base and grant where the total stated is far above the one offered", () => {
    const parts = { base: [135_000, 150_000], equity: [130_000, 160_000] } as Lever["asks"];
    const target = madeTarget({ ask: { total: [330_000, 330_000] }, computed: { parts, ways: [] } });
    const answer = madeAnswer(BAND, target);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "0", signOn: "5k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $135K and $130K in equity over 4 years.");
  });

  it("asks for base and grant beside a sign-on that is all the guide asks for", () => {
    const parts = { base: [135_000, 150_000], equity: [130_000, 160_000] } as Lever["asks"];
    const answer = madeAnswer(BAND, madeTarget({ ask: { signOn: [20_000, 20_000] }, computed: { parts, ways: [] } }));
    const offer = checkOffer(typedOffer({ base: "125k", equity: "120k" }), answer);
    expect(writeCounter(answer, offer).short).toContain(
      "ask for a base of $135K, $130K in equity over 4 years and a sign-on of $20K.",
    );
    expect(counterAnswer(answer, offer).notes).toContainEqual({ kind: "ask-worked-out", parts: ["base", "equity"] });
  });

  it("asks for no equity where the band has none, or begins at nothing and the offer has none", () => {
    const ask = { base: [140_000, 140_000], equity: [60_000, 60_000] } as Lever["asks"];
    const said = (equity: Range | undefined, offered: Parameters<typeof typedOffer>[0]): string => {
      const { equity: _, ...band } = BAND;
      const answer = madeAnswer({ ...band, ...(equity && { equity }) }, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer(offered), answer)).short;
    };
    expect(said([0, 50_000], { base: "110k" })).toContain("ask for a base of $140K.");
    expect(said(undefined, { base: "110k", equity: "20k" })).toContain("ask for a base of $140K.");
    expect(said([0, 50_000], { base: "110k", equity: "20k" })).toContain("and $50K in equity over 4 years.");
    expect(said([40_000, 80_000], { base: "110k" })).toContain("an equity grant of $60K over 4 years.");
  });

  it("says of a grant no length that was not typed", () => {
    const answer = madeAnswer(BAND, madeTarget({ ask: { base: [140_000, 140_000] } }));
    const short = (offer: Parameters<typeof typedOffer>[0], years: number | null): string =>
      writeCounter(answer, checkOffer(typedOffer(offer, years), answer)).short;
    expect(short({ base: "110k", equity: "90k" }, null)).toContain("the offer is a base of $110K and $90K in equity.");
    expect(short({ base: "110k", equity: "90k" }, 3)).toContain("$90K in equity over 3 years.");
    const typed = typedOffer({ base: "110k" }, null);
    const yearly = {
      ...typed,
      parts: [...typed.parts, { part: "equity" as const, typed: "20k", per: "year" as const }],
    };
    expect(writeCounter(answer, checkOffer(yearly, answer)).short).toContain("$20K in equity a year.");
  });

  it("answers a total alone with a total, where the guide counts by the year", () => {
    const asked = (arithmetic: Band["arithmetic"]): string => {
      const answer = madeAnswer({ ...BAND, arithmetic }, ASK);
      return writeCounter(answer, checkOffer(typedOffer({ total: "250k" }), answer)).short;
    };
    expect(asked("yearly")).toContain("the offer comes to $250K in total.");
    expect(asked("yearly")).toContain("ask for a total of $330K, counting one year of the grant.");
    expect(asked("whole-grant")).toContain("Could you tell me what room there is to improve on it?");
  });

  it("says the grant offered in the period in which it asks for one", () => {
    const band: Band = { ...BAND, equity: [20_000, 40_000], equityBasis: { kind: "year" }, arithmetic: "yearly" };
    const answer = madeAnswer(band, madeTarget({ ask: { equity: [38_000, 38_000], equityPer: "year" } }));
    const { short } = writeCounter(answer, checkOffer(typedOffer({ base: "110k", equity: "100k" }), answer));
    const unsaid = madeAnswer(band, madeTarget({ ask: { equity: [38_000, 38_000] } }));
    const read = checkOffer(typedOffer({ base: "110k", equity: "100k" }), unsaid);
    expect(writeCounter(unsaid, read).short).toContain("ask for $38K in equity a year");
    expect(short).toContain("$25K in equity a year");
    expect(short).toContain("ask for $38K in equity a year");
    expect(short).toContain("goes up to $40K in equity a year");
  });

  it("says the bonus as it was typed, asks for a grant that the offer lacks, and drops an ask next to the offer", () => {
    const ask = { base: [112_000, 112_000], equity: [150_000, 150_000], bonusPct: [18, 18] } as Lever["asks"];
    const answer = madeAnswer({ ...BAND, bonusPct: [8, 20] }, madeTarget({ ask }));
    const said = (bonus: string): string =>
      writeCounter(answer, checkOffer(typedOffer({ base: "110k", bonus }), answer)).short;
    expect(said("11k")).toContain("a bonus of $11K.");
    expect(said("10%")).toContain("a 10% bonus ($11K)");
    expect(said("11k")).toContain("ask for an equity grant of $150K over 4 years and an 18% bonus.");
    expect(said("11k")).not.toContain("112K");
    expect(said("11k")).not.toMatch(/offer is|no equity/);
  });
});
