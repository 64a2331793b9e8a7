import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { offerNoteText } from "../../src/present/offer-notes.js";

/** The parts of an offer in short: `base=150k equity=10k/year bonus=15%`, and the years behind `x`. */
function brief(text: string): string | null {
  const { offer } = splitOffer(text);
  if (!offer) return null;
  const parts = offer.parts.map(({ part, typed, per }) => `${part}=${typed}${per ? "/year" : ""}`);
  return [...parts, ...(offer.years === null ? [] : [`x${offer.years}`])].join(" ");
}

describe("an offer in a question", () => {
  const ASKED = "ally tpm new-york";
  it.each([
    ["offer base 150k stock 40k over 4 years bonus 15% sign-on 10k", "base=150k equity=40k bonus=15% signOn=10k x4"],
    ["offer sign-on 10k bonus 15% stock 40k over 4 years base 150k", "signOn=10k bonus=15% equity=40k base=150k x4"],
    ["offer 150k base 40k stock 15% bonus 10k sign-on", "base=150k equity=40k bonus=15% signOn=10k"],
    ["offer 150k base, 10k stock a year, 15% bonus", "base=150k equity=10k/year bonus=15%"],
    [
      "offer: base $150,000 + $40,000 RSUs over four years + $22,500 bonus",
      "base=$150,000 equity=$40,000 bonus=$22,500 x4",
    ],
    ["offer base £75k", "base=£75k"],
    ["offer base 20L stock 1.2cr", "base=20L equity=1.2cr"],
    ["offer base 20 lakh and stock 1.2 crore", "base=20 lakh equity=1.2 crore"],
    ["offer base 150 stock 40 bonus 22", "base=150 equity=40 bonus=22"],
    ["offer base of 150k with a 15% target bonus and 40k/4yr stock", "base=150k bonus=15% equity=40k x4"],
    ["offer base 150k per year equity 10k per year for 5 years", "base=150k/year equity=10k/year x5"],
    [
      "offer base salary 150k, RSU grant 40k vesting over 3 yrs, signing bonus 10k",
      "base=150k equity=40k signOn=10k x3",
    ],
    ["offer base 150k stock 40k over 4 years with a 1 year cliff", "base=150k equity=40k x4"],
    ["offer 4-year grant 40k, salary 150k", "equity=40k base=150k x4"],
    ["offer base=150k; stock=40k; bonus=15%", "base=150k equity=40k bonus=15%"],
    ["offer base 150.000 bonus 15 %", "base=150,000 bonus=15 %"],
    ["offer base CHF 150k stock 40k EUR", "base=CHF 150k equity=40k EUR"],
    ["offer base 150k no bonus no equity", "base=150k bonus=0 equity=0"],
    ["offer base 150k bonus 15% of base salary", "base=150k bonus=15%"],
    ["offer bonus of 15% of base 150k", "bonus=15% base=150k"],
    ["offer tc 210k", "total=210k"],
    ["offer £64k, RSUs £20k over 4 years, 10% bonus", "base=£64k equity=£20k bonus=10% x4"],
    ["offer £108k / £70k options (4y) / 10%", "base=£108k equity=£70k bonus=10% x4"],
    ["offer 150,000; RSUs 40,000 over 4 years; 10%", "base=150,000 equity=40,000 bonus=10% x4"],
    ["offer 146k + 32k equity over four years + 16% + 10k sign-on", "base=146k equity=32k bonus=16% signOn=10k x4"],
    ["offer 103k a year, RSU package 50k over 4 years, annual bonus 11k", "base=103k/year equity=50k bonus=11k x4"],
    ["offer R$310 mil, R$460 mil em ações over 4 years", "base=R$310K equity=R$460K x4"],
    ["offer 60k base, 20k en acciones, 10% bonus", "base=60k equity=20k bonus=10%"],
    ["offer 76k, 28k in Aktien, 8k Bonus", "base=76k equity=28k bonus=8k"],
    ["offer 76k€, 28k€ d'actions sur 4 ans", "base=76k€ equity=28k€ x4"],
    ["I was offered base 150k and 40k in stock", "base=150k equity=40k"],
    ["my offer is base 150k annually, RSUs 40k", "base=150k/year equity=40k"],
  ])("%s", (offer, parts) => {
    expect(brief(`${ASKED} ${offer}`)).toBe(parts);
    expect(splitOffer(`${ASKED} ${offer}`).offer?.problems).toEqual([]);
    expect(splitOffer(`${ASKED} ${offer}`).question).toBe(ASKED);
  });

  it.each([
    ["offer base 150k stock 40k at ally tpm new york", "at ally tpm new york"],
    ["my offer from ally tpm new york: base 150k stock 40k", "from ally tpm new york"],
    ["check my offer ally tpm base 150k", "ally tpm"],
    ["base 150k offer ally tpm", "ally tpm"],
    ["booking pm amsterdam offer base 95k", "booking pm amsterdam"],
    ["at&t swe dallas offer base 150k", "at&t swe dallas"],
  ])("leaves the question of “%s”", (text, question) => {
    expect(splitOffer(text).question).toBe(question);
    expect(splitOffer(text).offer?.parts.length).toBeGreaterThan(0);
  });
});

describe("a question without an offer", () => {
  it.each([
    "ally tpm new-york",
    "what should I offer an ally tpm in new york",
    "how do I negotiate an offer at ally",
    "ally tpm counter offer",
    "levers for a competing offer at ally tpm",
    "ally tpm, I have another offer",
    "should I accept the offer from ally",
    "what do they offer",
    "i have an offer from google at 268k TC, levers for ally tpm",
    "coffer base",
    "",
  ])("%s", (text) => {
    expect(splitOffer(text)).toEqual({ question: text, offer: null });
  });

  it("keeps a lone figure with a label as one that may be an offer", () => {
    const text = "ally tpm base 150k";
    const { possible, ...split } = splitOffer(text);
    expect(split).toEqual({ question: text, offer: null });
    expect(possible).toMatchObject({ question: "ally tpm", offer: { parts: [{ part: "base", typed: "150k" }] } });
    expect(text.slice(possible?.at)).toBe("150k");
  });

  it.each([
    ["ally tpm new-york offer", "ally tpm new-york"],
    ["check my offer", ""],
    ["check my offer ally tpm", "ally tpm"],
    ["offer ally tpm new york", "ally tpm new york"],
    ["ally tpm my offer?", "ally tpm"],
  ])("“%s” wants to type one", (text, question) => {
    const split = splitOffer(text);
    expect(split.offer).toEqual({ parts: [], years: null, problems: [] });
    expect(split.question.replace(/\s*\?$/, "")).toBe(question);
  });
});

describe("what cannot be read is quoted, with the way to mend it", () => {
  it.each([
    ["offer 150k", null, "“150k” has no part. Write it as base, stock, bonus, sign-on or total 150k."],
    ["offer base 150k stonk 40k", null, "“stonk 40k” was not read."],
    ["offer base 150k stock", "equity", "“stock” has no figure."],
    ["offer base 150k base 160k", "base", "The base is there twice."],
    ["offer base 70 per hour", "base", "“70 per hour” is not by the year."],
    ["offer base 150k stock 500 shares", "equity", "“500 shares” may be a number of shares."],
    ["offer base 150k and 500 RSUs", "equity", "“500 RSUs” may be a number of shares."],
    ["offer base 150k stock 40k over 25 years", "equity", "“over 25 years” is not a length of a grant."],
  ])("%s", (text, part, what) => {
    const [problem] = splitOffer(`ally tpm ${text}`).offer?.problems ?? [];
    expect(problem?.part).toBe(part);
    expect(problem && offerNoteText(problem.what)).toContain(what);
  });
});

describe("a bare figure at the head of a list", () => {
  it.each([
    ["a count", "offer 4, RSUs 40k, bonus 10k", "equity=40k bonus=10k"],
    ["a year", "2026 offer RSUs 40k, bonus 10k", "equity=40k bonus=10k"],
    ["a level", "L5 offer RSUs 40k, bonus 10k", "equity=40k bonus=10k"],
    ["a date", "offer deadline 12/5, RSUs 40k, bonus 10k", "equity=40k bonus=10k"],
    ["a count of shares", "offer 3000 RSUs, bonus 10k", "bonus=10k"],
    ["paid once", "offer relo 10k, RSUs 40k, bonus 10k", "equity=40k bonus=10k"],
    ["beside a base", "offer 300k, base 190k, RSUs 40k", "base=190k equity=40k"],
    ["one of several", "offer 190k, 220k, bonus 10k", "bonus=10k"],
    ["with a name of its own", "offer base 150k, zorble 64k, RSUs 20k", "base=150k equity=20k"],
  ])("is no base where it is %s", (_, offer, parts) => {
    expect(brief(`ally tpm ${offer}`)).toBe(parts);
  });
});

describe("any text", () => {
  it("is split without an error, and the question never grows", () => {
    const words = fc.constantFrom(
      ..."offer base stock bonus sign-on 150k 15% over 4 years a year no , and £75k shares".split(" "),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(splitOffer(typed).question.length).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});
