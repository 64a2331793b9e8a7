import { expect, test } from "vitest";
import { rankingAsked, rankingRulesIn } from "../../src/answer/ranking-asked.js";
import { RANKING } from "../../src/answer/ranking-rules.js";
import { brokenExamples } from "../text/broken-examples.js";

test("the rules keep the word of their examples", () => {
  expect(brokenExamples(RANKING.rules, rankingRulesIn)).toEqual([]);
});

const bar = (amount: number, part: string, side = "over", sign?: string) => ({ amount, part, side, sign });

test.each([
  ["the worst paying employers", { by: "yearly", lowest: true, most: null, bars: [] }],
  ["which bakery gives the smallest sign-on", { by: "signOn", lowest: true }],
  ["bakers, largest grant first", { by: "equity", lowest: false }],
  ["bakers who get at least 90k", { lowest: false, bars: [bar(90_000, "yearly")] }],
  ["no less than €80k base", { by: "base", bars: [bar(80_000, "base", "over", "€")] }],
  ["base over 250k and bonus over 40k", { by: "base", bars: [bar(250_000, "base"), bar(40_000, "bonus")] }],
  ["between 70k and 90k", { bars: [bar(70_000, "yearly"), bar(90_000, "yearly", "under")] }],
  ["bakers, i earn 80-90k and want more", { bars: [] }],
  ["bakers: my job pays 70k, who gives over 90k", { bars: [bar(90_000, "yearly")] }],
  ["bakers, they offered me over 80k", { bars: [] }],
  ["bakers, base 70-90k", { bars: [] }],
  ["bakers paying 70-90k", { bars: [bar(70_000, "yearly"), bar(90_000, "yearly", "under")] }],
  ["where could i make over 90k as a baker", { bars: [bar(90_000, "yearly")] }],
  ["bakers over 9 lakhs", { bars: [bar(900_000, "yearly", "over", "INR")] }],
  ["name me six employers", { most: 6 }],
  ["the 3 highest", { most: 3 }],
  ["bakers who make over 9k a month", { bars: [] }],
  ["bakers with 5 years behind them", { most: null }],
  ["highest salary for bakers", { by: "yearly" }],
  ["by base and bonus", { by: "base", besides: ["bonus"] }],
])("%s", (text, asked) => {
  expect(rankingAsked(text)).toMatchObject(asked);
});
