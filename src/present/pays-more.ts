import type { Note } from "../answer/notes.js";
import { formatMoney } from "../domain/money.js";
import { PAYS_MORE } from "./words.js";

/** Which of several guides pays more, by how much, and of what nothing was counted. */
export function paysMoreText({ by, sides, alike, without }: Extract<Note, { kind: "pays-more" }>): string {
  const texts = sides.map(({ name, range, currency }) => `${name} ${formatMoney(range, currency)}`);
  const lacking = without.map(({ name, parts }) => PAYS_MORE.without(name, parts));
  return [leadText(by, sides, texts, alike), ...lacking].join(" ");
}

type Side = Extract<Note, { kind: "pays-more" }>["sides"][number];

function leadText(by: Parameters<typeof PAYS_MORE.alike>[0], sides: readonly Side[], texts: string[], alike: boolean) {
  const [first, second, ...others] = sides;
  if (!first || !second) return "";
  if (others.length > 0) {
    const same = alike ? [PAYS_MORE.alikeFirst([first.name, second.name])] : [];
    return [PAYS_MORE.order(by, texts), ...same].join(" ");
  }
  if (alike) return PAYS_MORE.alike(by, texts);
  const [low, high] = [first.range[0] - second.range[0], first.range[1] - second.range[1]];
  const money = (amount: number): string => formatMoney([Math.abs(amount), Math.abs(amount)], first.currency);
  if (low >= 0 && high >= 0) return PAYS_MORE.more(by, texts[0] ?? "", texts[1] ?? "", money(low), money(high));
  const [begins, ends] = low > 0 ? [first, second] : [second, first];
  return PAYS_MORE.neither(by, texts, begins.name, money(low), ends.name, money(high));
}
