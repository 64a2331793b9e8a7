import type { AssignedPair } from "./draft.js";

/**
 * "TC 320 (190/110/20)": the figures of a list that come to the total beside it are its base, a year of its grant, and its
 * bonus, as people list them; only where that order is also the order of size.
 */
export function assignTotalParts(pairs: AssignedPair[], from: number, to: number): boolean {
  const run = pairs.slice(from, to + 1).map(({ figure }) => figure.figure);
  const total = pairs.find(({ part, context }) => part === "total" && context === "offer")?.figure.figure;
  if (!total || run.length > 3 || run.some(({ kind, low, high }) => kind === "percent" || low !== high)) return false;
  const [base = 0, equity = 0, bonus = 0] = run.map(({ low }) => low);
  const sum = base + equity + bonus;
  const scale = total.low / sum;
  if (![1, 1000, 1 / 1000].some((one) => Math.abs(scale / one - 1) < 0.005) || base < equity || equity < bonus)
    return false;
  for (const [offset, part] of (["base", "equity", "bonus"] as const).entries()) {
    const pair = pairs[from + offset];
    if (pair && from + offset <= to)
      pairs[from + offset] = { ...pair, name: "", start: pair.at, end: pair.at + 1, part };
  }
  return true;
}
