import { describe, expect, it } from "vitest";
import { counterAnswer, counterTo } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Band, Lever, Range } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";
import { ASK, lever, MARKET, madeBand } from "./made-counter.js";

const BAND = madeBand("whole-grant");

describe("what a counter asks for", () => {
  it("says that nothing is left to argue with where neither band nor words bear the ask out", () => {
    const { base: _, total: __, ...band } = BAND;
    const answer = madeAnswer(band, madeTarget({ basis: "region", ask: { base: [160_000, 160_000] } }), []);
    const { notes } = counterAnswer(answer, checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer));
    expect(notes).toContainEqual({ kind: "nothing-to-argue" });
  });

  it.each(["guide", "region"] as const)("goes no further than the band with an ask of the %s", (basis) => {
    const answer = madeAnswer(BAND, madeTarget({ basis, ask: { base: [160_000, 160_000] } }), []);
    const offer = checkOffer(typedOffer({ base: "135k", equity: "90k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $150K.");
    expect(counterAnswer(answer, offer).notes).toContainEqual({ kind: "ask-lowered", parts: ["base"] });
    const high = checkOffer(typedOffer({ base: "149k", equity: "90k" }), answer);
    expect(writeCounter(answer, high).short).toMatch(/over 4 years\. I would like to ask for a sign-on of \$15K\./);
  });

  it("asks for nothing that the offer reaches, and says so where it reaches everything", () => {
    const target = madeTarget({ ask: { base: [120_000, 120_000], equity: [150_000, 150_000] } });
    const answer = madeAnswer(BAND, target, [lever(MARKET)]);
    const half = checkOffer(typedOffer({ base: "130k", equity: "115k" }), answer);
    expect(writeCounter(answer, half, {}).short).toContain("I would like to ask for $150K in equity over 4 years.");
    const all = checkOffer(typedOffer({ base: "130k", equity: "150k" }), answer);
    expect(writeCounter(answer, all, {}).email).toContain("I would like to ask for a sign-on of $10K.");
    expect(counterAnswer(answer, all).notes).toContainEqual({ kind: "asks-met" });
  });

  it("asks for no part that was offered in another currency or not read, and for no total then", () => {
    const target = madeTarget({
      ask: { base: [140_000, 140_000], equity: [150_000, 150_000], total: [320_000, 320_000] },
    });
    const answer = madeAnswer(BAND, target, []);
    const short = (typed: Parameters<typeof typedOffer>[0]): string => {
      const offered = checkOffer(typedOffer(typed), answer);
      const counter = offered && counterTo(offered);
      return counter ? writeCounter(counter.answer, counter.offer).short : "";
    };
    expect(short({ base: "€130k", equity: "115k" })).toContain(
      "the offer is a base of €130K and €115K in equity over 4 years.",
    );
    expect(short({ base: "€130k", equity: "115k" })).not.toMatch(/\$|total/);
    expect(short({ base: "€130k", equity: "$115k" })).not.toMatch(/\$(?!115K)|total/);
    expect(short({ base: "125k", equity: "3000 shares" })).toContain("ask for a base of $140K.");
    expect(short({ base: "125k", equity: "3000 shares" })).not.toMatch(/equity|grant|total/);
  });

  it("asks for the base, and names no second figure", () => {
    const asking = (ask: Lever["asks"], band: Partial<Band> = {}): string => {
      const answer = madeAnswer({ ...BAND, ...band }, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer({ base: "125k", equity: "115k", bonus: "100k" }), answer))
        .email;
    };
    const [total, base, equity] = [300_000, 140_000, 150_000].map((a) => [a, a] as Range);
    const signOn: Range = [20_000, 20_000];
    expect(asking({ total, base, equity })).toContain("ask for a base of $140K.");
    expect(asking({ total, base, equity })).toContain(
      "If there is less room in the base, I would be glad to hear what else is possible.",
    );
    const yearly = { arithmetic: "yearly" } as const;
    for (const email of [asking({ total, base, equity }), asking({ total, base }, yearly), asking({ total, base })]) {
      expect(email).toContain("ask for a base of $140K.");
      expect(email).not.toContain("total");
    }
    expect(asking({ total, signOn }, yearly)).toContain("ask for a base of $140K.");
    expect(asking({ base, equity, bonusPct: [95, 95] })).not.toContain("95%");
    expect(asking({ base, bonus: [120_000, 120_000] })).toContain("ask for a base of $140K.");
    expect(asking({ bonus: [120_000, 120_000] })).toContain("ask for a bonus of $120K.");
  });

  it("asks for the base first, and for a sign-on where the base is reached", () => {
    const ask = { base: [140_000, 140_000], signOn: [15_000, 15_000] } as Lever["asks"];
    const answer = madeAnswer(BAND, madeTarget({ ask }));
    const email = (offer: Parameters<typeof typedOffer>[0]): string =>
      writeCounter(answer, checkOffer(typedOffer(offer), answer)).email;
    expect(email({ base: "125k", equity: "120k" })).toContain("ask for a base of $140K.");
    expect(email({ base: "125k", equity: "120k" })).toContain(
      "If there is less room in the base, I would be glad to hear what else is possible.",
    );
    expect(email({ base: "125k", equity: "120k", signOn: "15k" })).not.toMatch(/sign-on of \$(?!15K)/);
    expect(email({ base: "140k", equity: "120k" })).toContain("ask for a sign-on of $15K.");
  });

  it("asks for the base where a total is stated that is far above the one offered", () => {
    const parts = { base: [135_000, 150_000], equity: [130_000, 160_000] } as Lever["asks"];
    const target = madeTarget({ ask: { total: [330_000, 330_000] }, computed: { parts, ways: [] } });
    const answer = madeAnswer(BAND, target);
    const offer = checkOffer(typedOffer({ base: "115k", equity: "90k", bonus: "0", signOn: "5k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $130K.");
  });

  it("asks for the base beside a sign-on that is all the guide asks for", () => {
    const parts = { base: [135_000, 150_000], equity: [130_000, 160_000] } as Lever["asks"];
    const answer = madeAnswer(BAND, madeTarget({ ask: { signOn: [20_000, 20_000] }, computed: { parts, ways: [] } }));
    const offer = checkOffer(typedOffer({ base: "125k", equity: "120k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $135K.");
    expect(counterAnswer(answer, offer).notes).toContainEqual({ kind: "ask-worked-out", parts: ["base"] });
  });

  it("asks for no equity where the band has none, or the offer", () => {
    const ask = { base: [140_000, 140_000], equity: [60_000, 60_000] } as Lever["asks"];
    const said = (equity: Range | undefined, offered: Parameters<typeof typedOffer>[0]): string => {
      const { equity: _, ...band } = BAND;
      const answer = madeAnswer({ ...band, ...(equity && { equity }) }, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer(offered), answer)).email;
    };
    expect(said([0, 50_000], { base: "125k" })).toContain("ask for a base of $140K.");
    expect(said(undefined, { base: "125k", equity: "20k" })).toContain("ask for a base of $140K.");
    expect(said([40_000, 80_000], { base: "125k" })).not.toMatch(/equity|grant/);
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
      return writeCounter(answer, checkOffer(typedOffer({ total: "270k" }), answer)).short;
    };
    expect(asked("yearly")).toContain("the offer comes to $270K in total.");
    expect(asked("yearly")).toContain("ask for a total of $310K.");
    // What counts a whole grant bears no ask out for a year's pay: a plain step is asked for.
    expect(asked("whole-grant")).toContain("ask for a total of $295K. Could we");
  });

  it("speaks of a grant in the years in which it was offered, whatever the guide counts", () => {
    const band: Band = { ...BAND, equity: [20_000, 40_000], equityBasis: { kind: "year" }, arithmetic: "yearly" };
    const said = (ask: Lever["asks"], offer = typedOffer({ base: "110k", equity: "100k" })): string => {
      const answer = madeAnswer(band, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(offer, answer)).short;
    };
    const equity: Range = [36_000, 36_000];
    for (const ask of [{ equity, equityPer: "year" } as const, { equity }]) {
      expect(said(ask)).toContain(
        "$100K in equity over 4 years. I would like to ask for $135K in equity over 4 years.",
      );
      expect(said(ask)).toContain("goes up to a grant of $160K");
    }
    const { parts, ...rest } = typedOffer({ base: "110k" }, null);
    const byYear = { ...rest, parts: [...parts, { part: "equity" as const, typed: "25k", per: "year" as const }] };
    expect(said({ equity }, byYear)).toContain("$25K in equity a year. I would like to ask for $30K in equity a year.");
    expect(said({ equity }, byYear)).toContain("goes up to $40K in equity a year");
    const grants = madeAnswer(BAND, madeTarget({ ask: { equity: [140_000, 140_000] } }));
    const yearly = writeCounter(grants, checkOffer(byYear, grants)).short;
    expect(yearly).toContain("ask for $30K in equity a year. The market data I have seen");
    expect(yearly).toContain("goes up to $40K in equity a year");
    const three = writeCounter(grants, checkOffer(typedOffer({ base: "110k", equity: "75k" }, 3), grants)).short;
    expect(three).toContain("$75K in equity over 3 years. I would like to ask for $100K in equity over 3 years.");
    expect(three).toContain("goes up to a grant of $120K");
  });

  it("takes a grant of which the guide does not say what it counts for no more than a whole one", () => {
    const band: Band = { ...BAND, equityBasis: { kind: "unknown" }, arithmetic: "unknown" };
    const said = (ask: Lever["asks"], equity: string | null): string => {
      const answer = madeAnswer(band, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer({ base: "115k", ...(equity && { equity }) }), answer)).email;
    };
    expect(said({ equity: [120_000, 120_000] }, "90k")).toContain("ask for $120K in equity over 4 years.");
    expect(said({ equity: [120_000, 120_000] }, "90k")).not.toContain("market data");
    expect(said({ equity: [30_000, 30_000], equityPer: "year" }, "90k")).toContain(
      "ask for $120K in equity over 4 years.",
    );
    expect(said({ base: [130_000, 130_000], equity: [120_000, 120_000] }, null)).not.toMatch(/equity|grant/);
  });

  it("says the bonus as it was typed, asks for no grant that the offer lacks, and drops an ask next to the offer", () => {
    const ask = { base: [112_000, 112_000], equity: [150_000, 150_000], bonusPct: [18, 18] } as Lever["asks"];
    const answer = madeAnswer({ ...BAND, bonusPct: [8, 20] }, madeTarget({ ask }));
    const said = (bonus: string): string =>
      writeCounter(answer, checkOffer(typedOffer({ base: "110k", bonus }), answer)).short;
    expect(said("11k")).toContain("a bonus of $11K.");
    expect(said("10%")).toContain("a 10% bonus ($11K)");
    expect(said("11k")).toContain("ask for a base of $125K.");
    expect(said("11k")).not.toContain("112K");
    expect(said("11k")).not.toMatch(/offer is|equity/);
  });
});
