import { describe, expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { counterFields } from "../../src/present/counter-fields.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { processorTime } from "../processor-time.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";
import { ASK, lever, MARKET, madeBand } from "./made-counter.js";

const BAND = madeBand("yearly");
const WORK = "Running a ledger for four regulators requires expertise in each of them.";

describe("a counter", () => {
  it("asks plain questions, none of them in the guide's words", () => {
    const script = "At [competitor], I ran [payments / fraud] for $[X]M a year. I hold an offer from [company].";
    const fields = counterFields(madeAnswer(BAND, ASK, [lever(script)]), null);
    expect(fields.map(({ name, label }) => [name, label])).toEqual([
      ["to", "Who you write to"],
      ["own experience", "What have you done that speaks for this? One or two sentences of your own"],
      ["own offer", "Do you hold another offer? From whom, and how much?"],
      ["from", "Your name"],
    ]);
    expect(JSON.stringify(fields)).not.toMatch(/competitor|fraud|company\]/);
  });

  it("is made of the offer, the guide's ask, how far its band goes, and a sentence that keeps the door open", () => {
    const levers = [
      lever(`${MARKET} I'd like a total comp of $242K–$248K.`, { total: [242_000, 248_000] }),
      lever(`${WORK} The town is pretty.`),
    ];
    const target = madeTarget({ ask: { base: [128_000, 130_000], equity: [120_000, 130_000] } });
    const answer = madeAnswer(BAND, target, levers);
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10%", signOn: "10k" }), answer);
    expect(writeCounter(answer, offer, { to: "Dana", from: "Sam" })).toEqual({
      short:
        "Hello Dana,\nThank you for the offer from Acme. I am very glad to have it. As I understand it, the offer is a base of $110K, $90K in equity over 4 years, a 10% bonus ($11K) and a sign-on of $10K. I would like to ask for a base of $125K. The market data I have seen for this role and location goes up to a base of $150K, so I hope there is room for this. Could we find a way to get there?",
      email: [
        "Subject: Offer for the Product Manager role",
        "Hello Dana,",
        "Thank you for the offer to join Acme as a Product Manager. I am very glad to have it.",
        "As I understand it, the offer is a base of $110K, $90K in equity over 4 years, a 10% bonus ($11K) and a sign-on of $10K.",
        "I would like to ask for a base of $125K. The market data I have seen for this role and location goes up to a base of $150K, so I hope there is room for this.",
        "If there is less room in the base, I would be glad to hear what else is possible.",
        "Could we find a time to talk it through?",
        "Kind regards,\nSam",
      ].join("\n\n"),
    });
  });

  it("says of a total that is wanted what it counts", () => {
    const answer = madeAnswer(BAND, madeTarget({ ask: { total: [180_000, 180_000] } }));
    const offer = checkOffer(typedOffer({ base: "110k", equity: "90k", bonus: "10%", signOn: "10k" }), answer);
    const { email, short } = writeCounter(answer, offer && { ...offer, wish: { total: 170_000 } });
    const said =
      "That comes to $143.5K in total, counting one year of the grant but not the sign-on. Counted in the same way, I would like to ask for a total of $170K.";
    expect(short).toContain(said);
    expect(email).toContain(said.replace(". Counted", ".\n\nCounted"));
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

  it("takes nothing of the guide's words that the person did not complete", () => {
    const script = `${MARKET} If holding clearances: name them. I am willing to accept a lower base. Globex pays engineers $300K.`;
    const { email, short } = writeCounter(madeAnswer(BAND, ASK, [lever(script), lever(WORK)]), null, {});
    for (const text of [email, short]) expect(text).not.toMatch(/clearing|clearances|lower base|Globex|ledger/);
  });

  it("asks for more time where the offer named a deadline", () => {
    const target = madeTarget({
      ask: { signOn: [20_000, 20_000] },
      computed: { parts: { total: [290_000, 330_000] }, ways: [] },
    });
    const answer = madeAnswer(BAND, target);
    const typed = typedOffer({ base: "120k", equity: "90k", bonus: "100k", signOn: "30k" });
    const offer = checkOffer({ ...typed, deadline: "deadline 12/5" }, answer);
    const letter = writeCounter(answer, offer);
    expect(letter.email).toContain("ask for a base of $135K.");
    expect(letter.email).toContain("I know that you would like an answer by 12/5. Could we talk before then?");
    expect(letter.short).toContain("Could we talk before 12/5?");
    expect(letter.moreTime).toContain("You asked for an answer by 12/5.");
    const open = writeCounter(answer, checkOffer({ ...typed, deadline: "offer expires 12/5" }, answer));
    expect(open.email).toContain("I understand that the offer stands until 12/5. Could we talk before then?");
    expect(open.moreTime).toContain("I understand that the offer stands until 12/5. I would like to decide with care,");
  });

  it("grows no faster than its script", () => {
    const time = (count: number): number => {
      const answer = madeAnswer(BAND, ASK, [lever("Here is [X] of it. ".repeat(count)), lever("___ ".repeat(count))]);
      return processorTime(() => counterFields(answer, null));
    };
    time(100);
    expect(time(8_000)).toBeLessThan(3_000);
  });

  it("says in which years a sign-on is paid", () => {
    const answer = madeAnswer(BAND, ASK);
    const said = (...signOns: { typed: string; year?: number; over?: number }[]): string => {
      const { parts, ...rest } = typedOffer({ base: "110k" });
      const typed = { ...rest, parts: [...parts, ...signOns.map((one) => ({ part: "signOn" as const, ...one }))] };
      return writeCounter(answer, checkOffer(typed, answer)).email;
    };
    expect(said({ typed: "60k", year: 1 }, { typed: "40k", year: 2 })).toContain(
      "a sign-on of $60K in the first and $40K in the second year.",
    );
    expect(said({ typed: "40k", over: 2 })).toContain("a sign-on of $40K over 2 years.");
    expect(said({ typed: "40k" })).toContain("a sign-on of $40K.");
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
      "a base of $110,250, $90,000 in equity over 4 years, a 15% bonus ($16,538), $8,000 for relocation and $5,000 paid once.",
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
