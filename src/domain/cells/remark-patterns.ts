import type { Item } from "./sums.js";

const means = (item: Item | undefined, meaning: "versus" | "rank" | "only"): boolean =>
  item?.kind === "word" && item.means.has(meaning);
const isMark = (item: Item | undefined, marks: string): boolean => item?.kind === "mark" && marks.includes(item.text);

/** Length in items of a comparison, which does not change the figure: "(+5–10% vs Paris)"; 0 if there is none. */
export function comparisonAt(items: readonly Item[], open: number): number {
  let at = open + 1;
  while (isMark(items[at], "+-−–")) at += 1;
  const sum = items[at];
  if (sum?.kind !== "sum" || !sum.percent) return 0;
  at += 1;
  const word = items[at];
  if (word?.kind === "unknown" && /^effective$/i.test(word.text)) at += 1;
  if (!means(items[at], "versus")) return 0;
  for (at += 1; ; at += 1) {
    const item = items[at];
    if (isMark(item, ")")) return at + 1 - open;
    if (item?.kind !== "unknown" || !/^\p{Lu}\p{L}*$/u.test(item.text)) return 0;
  }
}

/** Length in items of the plans that a bonus is paid by: "(STI+LTI)"; 0 if there are none. */
export function plansAt(items: readonly Item[], open: number): number {
  for (let at = open + 1; ; at += 2) {
    const [name, mark] = [items[at], items[at + 1]];
    if (name?.kind !== "unknown" || !/^[A-Z]{2,5}$/.test(name.text)) return 0;
    if (isMark(mark, ")") && at > open + 1) return at + 2 - open;
    if (!isMark(mark, "+")) return 0;
  }
}

/** Length in items of a remark on whom the figure is for: "senior only", "staff principal only"; 0 if there is none. */
export function onlyAt(items: readonly Item[], from: number): number {
  let at = from;
  while (means(items[at], "rank")) at += 1;
  return at > from && means(items[at], "only") ? at + 1 - from : 0;
}
