import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

/** The parts of the offer in a text: `base=9k/month`. */
function brief(text: string): string {
  const { offer } = splitOffer(text);
  const parts = (offer?.parts ?? []).map(
    ({ part, typed, per }) => `${part}=${typed.replace(/\s/g, "")}${per === "month" ? "/month" : ""}`,
  );
  return [...parts.sort(), ...(offer && offer.years !== null ? [`x${offer.years}`] : [])].join(" ");
}

describe("offers in which little or nothing is named", () => {
  it.each([
    ["HPE Houston: $149k with an STI of 10%, $66k granted over 3 years", "base=$149k bonus=10% equity=$66k x3"],
    ["Zendesk SF, 174k, 12%, 130k/4", "base=174k bonus=12% equity=130k x4"],
    ["they landed at 184k with 120k worth of options, 4 yr vest", "base=184k equity=120k x4"],
    [
      "Bolt London offered £88,000 and £50,000 in growth shares vesting across 4 years",
      "base=£88,000 equity=£50,000 x4",
    ],
    ["154,000 base. 120,000 VMware RSUs vest over 4 yrs. 9% annual bonus", "base=154,000 bonus=9% equity=120,000 x4"],
    ["my letter says 191k / 60k per year / 12%", "base=191k bonus=12% equity=60k"],
    ["yahoo austin 151k 12% 90k/4 8k", "base=151k bonus=12% equity=90k signOn=8k x4"],
    ["they're giving me 137 with a 9 percent bonus", "base=137 bonus=9%"],
    ["I asked for 190 and they gave 181. bonus 11%. RSU 60k", "base=181 bonus=11% equity=60k"],
    ["£81k, up to 20%, tokens of £40k which vest across four years", "base=£81k bonus=20% equity=£40k x4"],
    ["Etsy: 192/240/15 base rsu(4yr) signon", "base=192 equity=240 signOn=15 x4"],
    ["AED 27,000 a month all-in, bonus 12%", "base=AED27,000/month bonus=12%"],
    ["26 000 zł netto B2B, equity 90 000 zł na 4 lata", "base=26000zł equity=90000zł x4"],
    ["R$ 13 mil CLT, PLR em torno de 2,5 salários", "base=R$13K bonus=2.5months"],
    ["one thirty eight k base plus eleven percent", "base=138,000 bonus=11%"],
    ["hi sir, Paytm Noida data engineer, base offered 36 lakhs, joining offered 3 lakhs", "base=36lakhs signOn=3lakhs"],
    ["162,000 + 90,000 in equity (4y) + 10% + 12,000 to move", "base=162,000 bonus=10% equity=90,000 x4"],
    [
      "offer: base S$11k a month, ESOP 20,000 units (no valuation shared), sign-on S$7k",
      "base=S$11k/month signOn=S$7k",
    ],
    ["楽天 offer 年俸 740万円 賞与別 150万円 RSU 90万円 4年", "base=740万円 bonus=150万円 equity=90万円 x4"],
    ["offer 96k€ fixe, bonus 9k€. Mon salaire actuel : 71 k€", "base=96k€ bonus=9k€"],
  ])("%s", (text, holds) => expect(brief(text)).toBe(holds));

  it.each([
    "offer 150k",
    "is 190k fair for a swe in nyc",
    "would Etsy pay 220k and 100k in Denver",
    "I make 170k, my wife 130k, what should I ask for",
    "38 LPA as sde2 in bangalore, what should I be making",
    "rent is 2900 and daycare 1800, can I live on 140k there",
    "12% raise after 18 months, is that normal",
  ])("%s names no part", (text) => expect(brief(text)).toBe(""));

  it("keeps the company that somebody works for in the question", () => {
    const { question } = splitOffer("at Oracle right now, twilio wants me with base 150k and 120k in RSUs");
    expect(question).toContain("Oracle");
    expect(question).toContain("wants me");
  });
});
