import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountCurrency, formatMoney, formatPercent, parseAmount, scanAmounts } from "../../src/domain/money.js";
import { runs } from "../whole.js";

/** What a text holds, written as `150000–160000 USD`, `15–20 percent`, `250000 plain`. */
const read = (text: string, known: string[] = []) =>
  scanAmounts(text).map((amount) => {
    const [low, high] = amount.range;
    return `${low === high ? low : `${low}–${high}`} ${amountCurrency(amount, known) ?? amount.kind}`;
  });

describe("scanAmounts", () => {
  it.each([
    ["$150,000 base", ["150000 USD"]],
    ["€85K–€90K", ["85000–90000 EUR"]],
    ["£1.2M or £950k", ["1200000 GBP", "950000 GBP"]],
    ["$[198-210]K, $[40K-50K] and $[200K]", ["198000–210000 USD", "40000–50000 USD", "200000 USD"]],
    ["$[X]K, $[Y+80K], [Z]%, $[target], SGD [W+25K]", []],
    ["₹60,00,000 and ₹1,20,00,000", ["6000000 INR", "12000000 INR"]],
    ["₹20L, ₹1.2 Cr, ₹80 lakh, ₹2 crore", ["2000000 INR", "12000000 INR", "8000000 INR", "20000000 INR"]],
    ["165-175K", ["165000–175000 plain"]],
    ["$150-$160K", ["150000–160000 USD"]],
    ["$110K to $120K", ["110000–120000 USD"]],
    ["between $240K and $260K", ["240000–260000 USD"]],
    ["from $150K to $180K", ["150000 USD", "180000 USD"]],
    ["$225,000 + $300,000", ["225000 USD", "300000 USD"]],
    ["£435K / $547K", ["435000 GBP", "547000 USD"]],
    ["A$202,000+ with A$128,000+", ["202000 AUD", "128000 AUD"]],
    ["A$15,000-$25,000", ["15000–25000 AUD"]],
    [
      "C$185K, S$190K, HK$3.12M, R$330,000, US$205K",
      ["185000 CAD", "190000 SGD", "3120000 HKD", "330000 BRL", "205000 USD"],
    ],
    ["CHF 120'000, SGD 20K, 420,000 PLN, 150K CAD", ["120000 CHF", "20000 SGD", "420000 PLN", "150000 CAD"]],
    ["$150K CAD", ["150000 CAD"]],
    ["€120.000 and 900 000 kr", ["120000 EUR", "900000 SEK"]],
    ["€1,5M", ["1500000 EUR"]],
    ["¥30万~50万", ["300000–500000 JPY"]],
    ["₩130M, ₪515K", ["130000000 KRW", "515000 ILS"]],
    ["15-20%, 12.5 percent, 15% to 20%, 15%–18%", ["15–20 percent", "12.5 percent", "15–20 percent", "15–18 percent"]],
    ["$130K/4yr, $130K-4yr", ["130000 USD", "130000 USD"]],
    ["L61, E5, Q1 2026, 800 RSUs, 4 years, 2.800", []],
    ["11M+ people", ["11000000 plain"]],
    ["$[Google at $268K TC]", []],
    ["[Google at $268K TC]", ["268000 USD"]],
    ["$", []],
  ])("%s", (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });

  it("reads a sign that several currencies share as the one that is known", () => {
    expect(read("$150K, ¥900K, 780K kr", ["AUD", "CNY", "DKK"])).toEqual(["150000 AUD", "900000 CNY", "780000 DKK"]);
    expect(read("$150K", ["GBP"])).toEqual(["150000 USD"]);
  });

  it("says where a figure stands", () => {
    const text = "ask for $150K–$160K+ now";
    const [amount] = scanAmounts(text);
    expect(text.slice(amount?.start, amount?.end)).toBe("$150K–$160K+");
  });

  it("takes any text, and only finds figures in order that do not overlap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."$£₹[]()-–+.,%'0123456789KMLk CHF to and".split("")), { maxLength: 80 }),
        (chars) => {
          const text = chars.join("");
          let end = 0;
          for (const amount of scanAmounts(text)) {
            expect(amount.start).toBeGreaterThanOrEqual(end);
            expect(amount.end).toBeGreaterThan(amount.start);
            expect(amount.range[0]).toBeLessThanOrEqual(amount.range[1]);
            end = amount.end;
          }
        },
      ),
    );
  });
});

describe("formatMoney", () => {
  it.each([
    [[268_000, 293_000], "USD", "$268K–$293K"],
    [[75_000, 75_000], "GBP", "£75K"],
    [[2_000_000, 2_000_000], "INR", "₹20L"],
    [[12_500_000, 12_500_000], "INR", "₹1.25Cr"],
    [[120_000, 140_000], "CHF", "CHF 120K–140K"],
    [[1_200_000, 1_200_000], "AUD", "A$1.2M"],
    [[960_000_000, 1_080_000_000], "IDR", "IDR 960M–1.08B"],
    [[7_500, 14_250], "USD", "$7.5K–$14.25K"],
    [[950, 950], "EUR", "€950"],
    [[1_234_567, 1_234_567], "USD", "$1,234,567"],
    [[0, 0], "USD", "$0"],
  ] as const)("%j %s is %s", (range, currency, text) => {
    expect(formatMoney(range, currency)).toBe(text);
  });

  it("writes nothing that does not read back to the same figure", () => {
    const currencies = fc.constantFrom(
      "USD",
      "EUR",
      "GBP",
      "INR",
      "ILS",
      "CAD",
      "AUD",
      "SGD",
      "HKD",
      "CHF",
      "BRL",
      "JPY",
      "CNY",
      "KRW",
      "SEK",
      "PLN",
      "AED",
      "IDR",
    );
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(1_000_000_000), currencies, (low, more, currency) => {
        const written = formatMoney([low, low + more], currency);
        const [amount] = scanAmounts(written);
        expect(amount?.range).toEqual([low, low + more]);
        expect(amount && amountCurrency(amount, [currency])).toBe(currency);
      }),
      { numRuns: runs(500) },
    );
  });

  it("writes percentages", () => {
    expect(formatPercent([15, 15])).toBe("15%");
    expect(formatPercent([15, 20])).toBe("15–20%");
  });
});

describe("parseAmount", () => {
  it.each([
    ["150", 150_000, null],
    ["150k", 150_000, null],
    ["$150,000", 150_000, "USD"],
    ["£75k", 75_000, "GBP"],
    ["20L", 2_000_000, null],
    ["1.2cr", 12_000_000, null],
    [" 150000 ", 150_000, null],
    ["CHF 120k", 120_000, "CHF"],
  ])("%s", (text, value, currency) => {
    expect(parseAmount(text)).toEqual({ value, currency });
  });

  it.each(["", "abc", "15%", "$100k-$120k", "100k 120k", "base 150k"])("%j is no single figure", (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});
