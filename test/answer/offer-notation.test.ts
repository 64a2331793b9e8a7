import { describe, expect, it } from "vitest";
import { plainFigures } from "../../src/answer/offer/plain-figures.js";
import { scanAmounts } from "../../src/domain/money.js";

describe("money as people write it in other languages", () => {
  it.each([
    ["92 тыс. руб", 92_000],
    ["640 ezer Ft", 640_000],
    ["1,3 millió Ft", 1_300_000],
    ["T€ 82", 82_000],
    ["82 TEUR", 82_000],
    ['31,500 ש"ח', 31_500],
    ["44 אלף שקל", 44_000],
    ["1,2 tỷ VND", 1_200_000_000],
    ["98 000 $ CA", 98_000],
    ["98 000 $", 98_000],
    ["85,000 บาท", 85_000],
    ["5천8백만원", 58_000_000],
    ["420万日元", 4_200_000],
    ["28万人民币", 280_000],
    ["S/. 11,500", 11_500],
    ["la oferta es de 95 mil al mes", 95_000],
  ])("%s", (typed, value) => {
    expect(scanAmounts(plainFigures(typed)).map(({ range }) => range[0])).toEqual([value]);
  });
  it("leaves a million of English a million", () => {
    expect(plainFigures("they raised 20 mil last year")).toBe("they raised 20 mil last year");
  });
  it("keeps the country of a sign behind its figure", () => {
    expect(plainFigures("98 000 $ CA")).toBe("CAD 98,000");
  });
  it.each(["12 pct", "12 per cent", "12 Prozent", "12 por ciento", "12 процентов"])("%s is a percentage", (typed) => {
    expect(plainFigures(typed)).toBe("12%");
  });
  it("parts figures and words of scripts without spaces", () => {
    expect(plainFigures("RSUは300万円相当を4年で")).toBe("RSU は 300万円 相当を 4年で");
    expect(plainFigures("分三年，年终奖两个月")).toBe("分 3年, 年终奖 2个月");
  });
});
