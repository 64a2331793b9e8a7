import { describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Band, Lever, Range } from "../../src/domain/guide.js";
import { counterFields } from "../../src/present/counter-fields.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { processorTime } from "../processor-time.js";
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
const WORK = "Running a ledger for four regulators requires expertise in each of them.";

describe("a counter", () => {
  const SCRIPT =
    "At [competitor], I ran [payments / fraud] for $[X]M a year. Here the work is for eleven million people.";

  it("has a field for each blank, with its sentence and its choices, and the two names", () => {
    expect(counterFields(madeAnswer(BAND, ASK, [lever(SCRIPT)]), null)).toEqual([
      { name: "to", label: "Who you write to", hint: "A first name" },
      {
        name: "lever-1 competitor",
        label: "What to say for “competitor”",
        hint: "At …, I ran payments / fraud for X a year.",
      },
      {
        name: "lever-1 payments / fraud",
        label: "What to say for “payments / fraud”",
        hint: "At competitor, I ran … for X a year.",
        options: ["payments", "fraud"],
      },
      {
        name: "lever-1 $XM",
        label: "What to say for “$XM”",
        hint: "At competitor, I ran payments / fraud for … a year.",
      },
      { name: "from", label: "Your name", hint: "As you sign" },
    ]);
  });

  it("says a sentence when its blanks are filled, and leaves it out when one is empty", () => {
    const answer = madeAnswer(BAND, ASK, [lever(SCRIPT)]);
    const values = { "lever-1 competitor": "Umbra [sic]", "lever-1 payments / fraud": "fraud", "lever-1 $XM": "20" };
    expect(writeCounter(answer, null, values).short).toContain("At Umbra sic, I ran fraud for $20M a year.");
    const { short } = writeCounter(answer, null, { ...values, "lever-1 $XM": " " });
    expect(short).not.toContain("Umbra");
    expect(short).toContain("ask for a total of $330K, counting the whole 4-year grant.");
  });

  it("is made of the offer, the guide's ask, how far its band goes, and its words about market or work", () => {
    const levers = [
      lever(`${MARKET} I'd like a total comp of $242K–$248K.`, { total: [242_000, 248_000] }),
      lever(`${WORK} The town is pretty.`),
    ];
    const answer = madeAnswer(BAND, ASK, levers);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10%", signOn: "10k" }), answer);
    expect(writeCounter(answer, offer, { to: "Dana", from: "Sam" })).toEqual({
      short:
        "Hello Dana,\nThank you for the offer from Acme. As I understand it, the offer comes to $211K in total, counting the whole 4-year grant but not the sign-on. Counted in the same way, I would like to ask for a total of $330K. The market data I have seen for this role and location reaches that total. Could we find a way to get there?",
      email: [
        "Subject: Offer for the Product Manager role",
        "Hello Dana,",
        "Thank you for the offer to join Acme as a Product Manager. I have gone through the details and would like to come back to you on the pay.",
        "As I understand it, the offer is a base of $110K, $90K in equity over 4 years, a 10% bonus ($11K) and a sign-on of $10K. That comes to $211K in total, counting the whole 4-year grant but not the sign-on.",
        "Counted in the same way, I would like to ask for a total of $330K. The market data I have seen for this role and location reaches that total.",
        `One more point on the market: ${MARKET}`,
        "Could we talk it through this week?",
        "Kind regards,\nSam",
      ].join("\n\n"),
    });
  });

  it("gives the market and the work as its reasons where the band does not bear the ask out", () => {
    const target = madeTarget({ ask: { base: [160_000, 160_000] } });
    const email = (...scripts: string[]): string =>
      writeCounter(
        madeAnswer(
          BAND,
          target,
          scripts.map((script) => lever(script)),
        ),
        null,
      ).email;
    expect(email(MARKET, WORK)).toContain(`I have two reasons. ${MARKET} ${WORK}`);
    expect(email(WORK)).toContain(`My reason is the work itself: ${WORK}`);
    expect(email(MARKET)).not.toContain("market data");
  });

  it("says a claim of the person in the person's own words or not at all", () => {
    const levers = [
      lever("I have carried programs of this size before. The launch is worth a year of work to ten teams here."),
      lever("I hold a competing offer of $400K from Globex. Programs like this one are rare in the whole market."),
    ];
    const answer = madeAnswer(BAND, ASK, levers);
    const fields = counterFields(answer, null);
    expect(fields.map(({ label }) => label)).toEqual([
      "Who you write to",
      "What have you done that speaks for this? One or two sentences of your own",
      "Do you hold another offer? From whom, and how much?",
      "Your name",
    ]);
    expect(writeCounter(answer, null, {}).email).not.toMatch(/carried|Globex|400K|\bI have carried/);
    const said = Object.fromEntries(
      fields.map(({ name }, at) => [name, ["Dana", "two launches ran on time", "Initech, $310K", "Sam"][at] ?? ""]),
    );
    const { email } = writeCounter(answer, null, said);
    expect(email).toContain("\n\nTwo launches ran on time.\n\n");
    expect(email).toContain("I hold another offer as well: Initech, $310K.");
  });

  it("leaves out advice, what gives ground unasked, and what others are paid", () => {
    const script = `${MARKET} If holding clearances: name them. I am willing to accept a lower base. Globex pays engineers $300K.`;
    const { email } = writeCounter(madeAnswer(BAND, ASK, [lever(script)]), null, {});
    expect(email).toContain(MARKET);
    expect(email).not.toMatch(/clearances|lower base|300K for/);
  });

  it("asks for more time where the offer named a deadline, and for what was worked out where nothing else is left", () => {
    const target = madeTarget({
      ask: { signOn: [20_000, 20_000] },
      computed: { parts: { total: [290_000, 330_000] }, ways: [] },
    });
    const answer = madeAnswer(BAND, target);
    const typed = typedOffer({ base: "110k", equity: "90k", bonus: "0", signOn: "30k" });
    const offer = checkOffer({ ...typed, deadline: "deadline 12/5" }, answer);
    const counter = counterAnswer(answer, offer);
    const letter = writeCounter(answer, offer);
    expect(letter.email).toContain("Counted in the same way, I would like to ask for a total of $290K.");
    expect(letter.email).toContain("goes up to a total of $330K.");
    expect(letter.email).toContain("I know that you would like an answer by 12/5. Could we talk before then?");
    expect(letter.moreTime).toContain("You asked for an answer by 12/5.");
    expect(counter.notes).toContainEqual({ kind: "ask-worked-out" });
    expect(counter.notes).not.toContainEqual({ kind: "nothing-to-argue" });
  });

  it("says that nothing is left to argue with where neither band nor words bear the ask out", () => {
    const answer = madeAnswer(BAND, madeTarget({ basis: "region", ask: { base: [160_000, 160_000] } }), []);
    const { notes } = counterAnswer(answer, checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer));
    expect(notes).toContainEqual({ kind: "nothing-to-argue" });
    expect(notes).toContainEqual({ kind: "ask-above-top", parts: ["base"] });
  });

  it("goes no further than the band with an ask that the guide states for no place", () => {
    const answer = madeAnswer(BAND, madeTarget({ basis: "guide", ask: { base: [160_000, 160_000] } }), []);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer);
    expect(writeCounter(answer, offer).short).toContain("ask for a base of $150K.");
    expect(counterAnswer(answer, offer).notes).toContainEqual({ kind: "ask-lowered", parts: ["base"] });
    const high = checkOffer(typedOffer({ base: "149k", equity: "90k" }), answer);
    expect(writeCounter(answer, high).short).toContain("ask for a base of $160K.");
  });

  it("grows no faster than its script", () => {
    const time = (count: number): number => {
      const answer = madeAnswer(BAND, ASK, [lever("Here is [X] of it. ".repeat(count)), lever("___ ".repeat(count))]);
      return processorTime(() => counterFields(answer, null));
    };
    time(100);
    expect(time(8_000)).toBeLessThan(3_000);
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

  it("says no ask of a lever, since the letter asks itself, and nothing of another place", () => {
    const said = (script: string, asks: Lever["asks"], answer?: Partial<GuideAnswer>): string => {
      const whole = { ...madeAnswer(BAND, ASK, [lever(`${WORK} ${script}`, asks)]), ...answer };
      return writeCounter(whole, checkOffer(typedOffer({ base: "130k" }), whole), {}).email;
    };
    expect(said("I'd like $140K base.", { base: [140_000, 140_000] })).not.toContain("140K");
    expect(said("I'd like $128K base.", { base: [128_000, 128_000] })).not.toContain("$128K");
    expect(said("I'd like $100K in RSUs.", { equity: [100_000, 100_000] })).not.toContain("$100K");
    expect(said("I'd like €140K base.", { base: [140_000, 140_000] })).not.toContain("140K");
    const elsewhere = { regions: ["Oslo", "Bergen, NO"] };
    expect(said("Engineers in Bergen who know rail are rare.", {}, elsewhere)).not.toContain("Bergen");
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
    expect(asking({ total, base })).toContain("ask for a total of $300K.");
    expect(asking({ total, signOn })).toContain("ask for a total of $300K and a sign-on of $20K.");
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

  it("says the bonus in the unit of the ask, asks for a grant that the offer lacks, and drops an ask next to the offer", () => {
    const ask = { base: [112_000, 112_000], equity: [150_000, 150_000], bonusPct: [18, 18] } as Lever["asks"];
    const answer = madeAnswer({ ...BAND, bonusPct: [8, 15] }, madeTarget({ ask }));
    const said = (bonus: string): string =>
      writeCounter(answer, checkOffer(typedOffer({ base: "110k", bonus }), answer)).short;
    expect(said("11k")).toContain("a 10% bonus ($11K)");
    expect(said("11.5k")).toContain("a bonus of $11.5K (10.5%)");
    expect(said("11k")).toContain("ask for an equity grant of $150K over 4 years and an 18% bonus.");
    expect(said("11k")).not.toContain("112K");
    expect(said("11k")).not.toMatch(/offer is|no equity/);
  });

  it("names what is paid once, and writes rupees and odd sums as people do", () => {
    const rupees: Band = { ...BAND, currency: "INR", base: [2_000_000, 4_000_000] };
    const target = madeTarget({ currency: "INR", ask: { base: [3_500_000, 3_500_000] } });
    const indian = madeAnswer({ ...rupees, equity: [1_000_000, 12_000_000] }, target);
    const offer = checkOffer(typedOffer({ base: "25L", equity: "1.1cr", bonus: "10%" }), indian);
    expect(writeCounter(indian, offer).short).toContain(
      "a base of ₹25 lakh, ₹1.1 crore in equity over 4 years and a 10% bonus (₹2.5 lakh).",
    );
    const answer = madeAnswer(BAND, ASK);
    const once = [
      { what: "relo", typed: "8k" },
      { what: "one-time bonus", typed: "5k" },
    ];
    const typed = { ...typedOffer({ base: "110.25k", equity: "90k", bonus: "15%" }), once };
    expect(writeCounter(answer, checkOffer(typed, answer)).email).toContain(
      "a base of $110,250, $90K in equity over 4 years, a 15% bonus ($16,538), $8K for relocation and $5K paid once.",
    );
  });

  it("takes the name of the company as the guide's words write it", () => {
    const answer = madeAnswer(BAND, ASK, [lever("AcMe's pagers ring in every bank, and AcMe answers all of them.")]);
    expect(writeCounter(answer, null).short).toContain("the offer from AcMe.");
    expect(writeCounter(madeAnswer(BAND, ASK, [lever("Nobody reaches the acme of this.")]), null).short).toContain(
      "the offer from Acme.",
    );
    const called = (script: string): string => {
      const answer = madeAnswer(BAND, ASK, [lever(script)]);
      return writeCounter({ ...answer, guide: { ...answer.guide, companyName: "Umbra Holdings" } }, null).short;
    };
    expect(called("Umbra's ledger is old.")).toContain("the offer from Umbra.");
    expect(called("Umbra's ledger is that of Umbra Holdings.")).toContain("the offer from Umbra Holdings.");
  });

  it("speaks of an Engineering Manager, an ML Engineer and a One Key Engineer", () => {
    const email = (roleName: string): string => {
      const answer = madeAnswer(BAND, ASK);
      return writeCounter({ ...answer, guide: { ...answer.guide, roleName } }, null, {}).email;
    };
    expect(email("Engineering Manager")).toContain("as an Engineering Manager.");
    expect(email("ML/AI Engineer")).toContain("as an ML/AI Engineer.");
    expect(email("One Key Engineer")).toContain("as a One Key Engineer.");
    expect(email("Software Engineer")).toContain("as a Software Engineer.");
  });
});
