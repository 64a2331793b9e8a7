import { beforeAll, describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { filledIn, optionsOf, placeholdersOf } from "../../src/answer/counter/placeholders.js";
import { sentencesOf, standing } from "../../src/answer/counter/sentences.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import type { Band, Lever, Range } from "../../src/domain/guide.js";
import { counterFields } from "../../src/present/counter-fields.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { processorTime } from "../processor-time.js";
import { answerOf } from "./answer-of.js";
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

describe("blanks of a script", () => {
  it.each([
    ["At [competitor], I ran it.", ["|competitor|"]],
    ["an offer of $[X]K and $[Y+80K] more", ["$|X|K", "$|Y+80K|"]],
    ["cut costs by [Z]% at $X", ["|Z|%", "$|X|"]],
    ["with X years at [AI programs / ML programs]", ["|X|", "|AI programs / ML programs|"]],
    ["a grant of £ [amount]", ["£ |amount|"]],
    ["[driving X% growth]", ["|driving X% growth|"]],
    ["a vitamin X shop, 5 GB, A < B", []],
  ])("%s", (script, blanks) => {
    expect(placeholdersOf(script).map(({ before, text, after }) => `${before}|${text}|${after}`)).toEqual(blanks);
  });

  it.each([
    ["[Google / Amazon / Meta]", ["Google", "Amazon", "Meta"]],
    ["[AWS/GCP]", ["AWS", "GCP"]],
    ["[3/4]", []],
    ["[company]", []],
    ["[saved $X / earned $Y]", []],
  ])("%s offers %j", (script, options) => {
    expect(placeholdersOf(script).map(optionsOf)).toEqual([options]);
  });

  it.each([
    ["$[X]K", "268", "$268K"],
    ["$[X]K", "$268K", "$268K"],
    ["[Z]%", "15", "15%"],
    ["[Z]%", "15 percent", "15 percent"],
    ["[company]", "Acme", "Acme"],
  ])("%s filled with “%s” is “%s”", (script, value, text) => {
    expect(placeholdersOf(script).map((blank) => filledIn(blank, value))).toEqual([text]);
  });
});

describe("sentences of a script", () => {
  it.each([
    ["One. Two? Three!", ["One.", "Two?", "Three!"]],
    ["It pays $2.5M a year. Good.", ["It pays $2.5M a year.", "Good."]],
    ["I'd join you. [Amazon] has offered [total]. So?", ["I'd join you.", "[Amazon] has offered [total].", "So?"]],
    ["You vs. Acme Inc. and the U.S. Bank. Well.", ["You vs. Acme Inc. and the U.S. Bank.", "Well."]],
    ["I cut it by [0.4. maybe 0.5] percent. Yes.", ["I cut it by [0.4. maybe 0.5] percent.", "Yes."]],
  ])("%s", (script, sentences) => {
    expect(sentencesOf(script).map(({ text }) => text)).toEqual(sentences);
  });

  it("loses what points back at a sentence that is left out", () => {
    expect(standing([null, "You will need that here.", "The team is small.", "It grows."])).toEqual([
      "The team is small.",
      "It grows.",
    ]);
  });

  it("loses what only sets up a sentence that is left out", () => {
    expect(standing(["Most teams own one queue.", null, "The queue here feeds four banks."])).toEqual([
      "The queue here feeds four banks.",
    ]);
  });
});

describe("a counter", () => {
  const SCRIPT =
    "At [competitor], I ran [payments / fraud] for $[X]M a year. Here the work is for eleven million people.";

  it("has a field for each blank, with its sentence and its choices, and the two names", () => {
    expect(counterFields(madeAnswer(BAND, ASK, [lever(SCRIPT)]), null)).toEqual([
      { name: "to", label: "Who you write to", hint: "A first name" },
      {
        name: "lever-1 competitor",
        label: "In place of “competitor”",
        hint: "At …, I ran payments / fraud for X a year.",
      },
      {
        name: "lever-1 payments / fraud",
        label: "In place of “payments / fraud”",
        hint: "At competitor, I ran … for X a year.",
        options: ["payments", "fraud"],
      },
      { name: "lever-1 $XM", label: "In place of “$XM”", hint: "At competitor, I ran payments / fraud for … a year." },
      { name: "from", label: "Your name", hint: "As you sign" },
    ]);
  });

  it("says a sentence when its blanks are filled, and leaves it out when one is empty", () => {
    const answer = madeAnswer(BAND, ASK, [lever(SCRIPT)]);
    const values = { "lever-1 competitor": "Umbra [sic]", "lever-1 payments / fraud": "fraud", "lever-1 $XM": "20" };
    expect(writeCounter(answer, null, values).short).toContain("At Umbra sic, I ran fraud for $20M a year. Here the");
    const { short } = writeCounter(answer, null, { ...values, "lever-1 $XM": " " });
    expect(short).not.toContain("Umbra");
    expect(short).toContain("asking for a total of $330K, with the whole 4-year grant counted.");
  });

  it("is made of the offer, the guide's ask and the words of levers", () => {
    const levers = [
      lever("Programs of this size decide whether the launch is on time. I'd like a total comp of $242K–$248K.", {
        total: [242_000, 248_000],
      }),
      lever("The reviews of this role are read by every bank in the country, and by their auditors."),
    ];
    const answer = madeAnswer(BAND, ASK, levers);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10%", signOn: "10k" }), answer);
    expect(writeCounter(answer, offer, { to: "Dana", from: "Sam" })).toEqual({
      short:
        "Hello Dana,\nThank you for the offer from Acme. It comes to $211K in total, with the whole 4-year grant counted, without the sign-on. Programs of this size decide whether the launch is on time. Counted in the same way, I am asking for a total of $330K. Can we find a way there?",
      email: [
        "Subject: Offer for the Product Manager role",
        "Hello Dana,",
        "Thank you for the offer to join Acme as a Product Manager. I have gone through the figures and would like to talk about them before I answer. The offer stands at a base of $110K, $90K in equity over 4 years, a bonus of $11K and a sign-on of $10K. That comes to $211K in total, with the whole 4-year grant counted, without the sign-on.",
        "Programs of this size decide whether the launch is on time.",
        "The reviews of this role are read by every bank in the country, and by their auditors.",
        "Counted in the same way, I am asking for a total of $330K.",
        "Could we talk it through this week?",
        "Kind regards,\nSam",
      ].join("\n\n"),
    });
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
    expect(email).toContain("Two launches ran on time. The launch is worth a year of work");
    expect(email).toContain("I hold another offer as well: Initech, $310K.");
  });

  it("leaves out advice, what gives ground unasked, and what others are paid", () => {
    const script =
      "The work here is for eleven million people. If holding clearances: name them. I am willing to accept a lower base. Globex pays $300K for this role.";
    const { short } = writeCounter(madeAnswer(BAND, ASK, [lever(script)]), null, {});
    expect(short).toContain("eleven million people");
    expect(short).not.toMatch(/clearances|lower base|300K for/);
  });

  it("asks for more time where the offer named a deadline, and for what was worked out where nothing else is left", () => {
    const target = madeTarget({
      ask: { signOn: [20_000, 20_000] },
      computed: { parts: { total: [290_000, 330_000] }, ways: [] },
    });
    const answer = madeAnswer(BAND, target);
    const offer = checkOffer(
      { ...typedOffer({ base: "110k", equity: "90k", signOn: "30k" }), deadline: "deadline 12/5" },
      answer,
    );
    const counter = counterAnswer(answer, offer);
    const letter = writeCounter(answer, offer);
    expect(letter.short).toContain("Counted in the same way, I am asking for a total of $330K.");
    expect(letter.moreTime).toContain("You asked for an answer by 12/5.");
    expect(counter.notes).toContainEqual({ kind: "ask-worked-out" });
    expect(counter.notes).toContainEqual({ kind: "nothing-to-argue" });
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
    const answer = madeAnswer(BAND, target, [lever("Programs of this size decide whether the launch is on time.")]);
    const half = checkOffer(typedOffer({ base: "130k", equity: "90k" }), answer);
    expect(writeCounter(answer, half, {}).short).toContain("I am asking for $150K in equity over 4 years.");
    const all = checkOffer(typedOffer({ base: "130k", equity: "150k" }), answer);
    expect(writeCounter(answer, all, {}).short).toMatch(/no further question on the figures\. .*in writing\?$/);
  });

  it("asks for no part that was offered in another currency, and for no total then", () => {
    const target = madeTarget({
      ask: { base: [140_000, 140_000], equity: [150_000, 150_000], total: [320_000, 320_000] },
    });
    const answer = madeAnswer(BAND, target, []);
    const { short } = writeCounter(answer, checkOffer(typedOffer({ base: "€130k", equity: "90k" }), answer), {});
    expect(short).toContain("I am asking for $150K in equity over 4 years.");
    expect(short).not.toMatch(/base|total/);
  });

  it("says no ask of a lever, since the letter asks itself, and nothing of another place", () => {
    const said = (script: string, asks: Lever["asks"], answer?: Partial<GuideAnswer>): string => {
      const whole = {
        ...madeAnswer(BAND, ASK, [lever(`The scope here is wider than anywhere else in the company. ${script}`, asks)]),
        ...answer,
      };
      return writeCounter(whole, checkOffer(typedOffer({ base: "130k" }), whole), {}).short;
    };
    expect(said("I'd like $140K base.", { base: [140_000, 140_000] })).not.toContain("140K");
    expect(said("The work is rare.", {})).toContain("The work is rare.");
    expect(said("I'd like $128K base.", { base: [128_000, 128_000] })).not.toContain("$128K");
    expect(said("I'd like $100K in RSUs.", { equity: [100_000, 100_000] })).not.toContain("$100K");
    expect(said("I'd like €140K base.", { base: [140_000, 140_000] })).not.toContain("140K");
    const elsewhere = { regions: ["Oslo", "Bergen, NO"] };
    expect(said("I would rather live in Bergen than here.", {}, elsewhere)).not.toContain("Bergen");
  });

  it("names a total and its parts only so that a recruiter can add them up", () => {
    const asking = (ask: Lever["asks"], band: Partial<Band> = {}): string => {
      const answer = madeAnswer({ ...BAND, ...band }, madeTarget({ ask }));
      return writeCounter(answer, checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10k" }), answer)).email;
    };
    const [base, equity] = [[140_000, 140_000] as const, [150_000, 150_000] as const].map(([a, b]) => [a, b] as Range);
    // 140 + 150 + 10 is 300.
    expect(asking({ total: [300_000, 300_000], base, equity })).toContain(
      "a total of $300K, a base of $140K and $150K",
    );
    expect(asking({ total: [300_000, 300_000], base, equity })).not.toContain("How the rest");
    expect(asking({ total: [330_000, 330_000], base, equity })).toContain("How the rest of the total is made up");
    const less = asking({ total: [280_000, 280_000], base, equity });
    expect(less).toContain("I am asking for a base of $140K and $150K in equity over 4 years.");
    expect(less).not.toContain("in total");
    const unknown = asking({ total: [300_000, 300_000], base, equity }, { arithmetic: "unknown" });
    expect(unknown).not.toContain("total of");
  });

  it("says the grant offered in the period in which it asks for one", () => {
    const band: Band = { ...BAND, equity: [20_000, 40_000], equityBasis: { kind: "year" }, arithmetic: "yearly" };
    const answer = madeAnswer(band, madeTarget({ ask: { equity: [38_000, 38_000], equityPer: "year" } }));
    const { short } = writeCounter(answer, checkOffer(typedOffer({ base: "110k", equity: "100k" }), answer));
    expect(short).toContain("$25K in equity a year");
    expect(short).toContain("asking for $38K in equity a year");
  });

  it("leaves out what argues for a part that it does not ask for, or against a grant that was offered", () => {
    const script =
      "A larger RSU grant would share in the growth of the company. The work on payments spans eleven banks in four countries, with auditors on two continents. There is no equity at rivals of this size in town.";
    const answer = madeAnswer(BAND, madeTarget({ ask: { signOn: [20_000, 20_000] } }), [lever(script)]);
    const { short } = writeCounter(answer, checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer));
    expect(short).toContain("eleven banks");
    expect(short).not.toMatch(/RSU|no equity/);
  });

  it("says the bonus in the unit of the ask, asks for a grant that the offer lacks, and drops an ask next to the offer", () => {
    const ask = { base: [112_000, 112_000], equity: [150_000, 150_000], bonusPct: [15, 15] } as Lever["asks"];
    const answer = madeAnswer({ ...BAND, bonusPct: [8, 15] }, madeTarget({ ask }));
    const { short } = writeCounter(answer, checkOffer(typedOffer({ base: "110k", bonus: "11k" }), answer));
    expect(short).toContain("a bonus of 10% ($11K)");
    expect(short).toContain("asking for a bonus of 15%.");
    expect(short).toContain("The offer names no equity, and I am asking for a grant of $150K over 4 years.");
    expect(short).not.toContain("112K");
  });

  it("takes the name of the company as the guide's words write it", () => {
    const answer = madeAnswer(BAND, ASK, [lever("AcMe's pagers ring in every bank, and AcMe answers all of them.")]);
    expect(writeCounter(answer, null).short).toContain("the offer from AcMe.");
    expect(writeCounter(madeAnswer(BAND, ASK, [lever("Nobody reaches the acme of this.")]), null).short).toContain(
      "the offer from Acme.",
    );
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

describe("counters of the guides that ship", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await openCollection({ guidesDir: "data/guides", aliasesFile: "data/aliases.yml" });
  });

  const figuresIn = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

  it("hold no bracket, no doubled space, and no figure that is in neither the guide nor the offer", () => {
    for (const guide of collection.guides) {
      for (const region of guide.regions) {
        const answer = answerOf(collection, guide.id, region);
        const low = answer.band?.base?.[0];
        const offer = low ? checkOffer(typedOffer({ base: `${low}`, bonus: "12%" }), answer) : null;
        for (const held of [offer, null]) {
          const fields = counterFields(answer, held);
          const filled = Object.fromEntries(fields.map(({ name, options }) => [name, options?.[0] ?? "something"]));
          for (const values of [{}, filled]) {
            const { short, email } = writeCounter(answer, held, values);
            const known = new Set(figuresIn(knownText(answer, held && JSON.stringify([held.offer, held.total.value]))));
            for (const text of [short, email]) {
              expect(text, guide.id).not.toMatch(/[[\]{}<>]| {2}| [.,;:]|\$X|undefined|NaN/);
              expect(
                figuresIn(text).filter((figure) => !known.has(figure)),
                `${guide.id} ${region}\n${text}`,
              ).toEqual([]);
            }
          }
        }
      }
    }
  }, 120_000);

  /** All figures that a counter may hold: those of the scripts and the role's name, and band, ask and offer in any scale. */
  function knownText(answer: GuideAnswer, offer: string | null): string {
    const amounts = (
      JSON.stringify([answer.target?.ask, answer.target?.computed, answer.band, offer]).match(/\d+(?:\.\d+)?/g) ?? []
    ).map(Number);
    const base = answer.band?.base?.[0] ?? 0;
    // The bonus typed is said in percent as well where one is asked for in percent.
    const computed = [12, base * 0.12, base * 1.12];
    const scaled = [...amounts, ...computed].flatMap((value) => [
      value,
      ...[1e3, 1e5, 1e6, 1e7, 1e9].map((size) => Number((value / size).toFixed(2))),
      ...["en-US", "en-IN"].map((locale) => Math.round(value).toLocaleString(locale)),
    ]);
    return [answer.guide.roleName, ...answer.levers.map(({ script }) => script), ...scaled].join(" ");
  }
});
