import type { OfferAnswer } from "../answer/offer/offer.js";
import type { Lever } from "../domain/guide.js";
import { scanAmounts } from "../domain/money.js";
import { offerMoney } from "./offer-wording.js";
import { OFFERS } from "./words/offers.js";
import { PART_NAMES } from "./words.js";

/** What to know before a script is said by who has several offers: figures below what is offered, and figures of others. */
export function scriptCautions({ script, asks, currency }: Lever, offered: OfferAnswer): string[] {
  const rows = [...offered.parts, { part: "total" as const, value: offered.total.value }];
  const held = (["base", "equity", "signOn", "total"] as const).flatMap((part) => {
    const value = rows.find((row) => row.part === part)?.value;
    const ask = asks[part];
    const isAlike =
      currency === offered.currency && !(part === "equity" && asks.equityPer) && !(part === "total" && asks.totalOf);
    return value && ask && isAlike && ask[1] <= value
      ? [`${PART_NAMES[part]} ${offerMoney(value, offered, part)}`]
      : [];
  });
  const asked = Object.values(asks).flatMap((range) => (Array.isArray(range) ? [String(range)] : []));
  const isOfOthers = scanAmounts(script).some(({ kind, range }) => kind === "money" && !asked.includes(String(range)));
  return [
    ...(held.length > 0 ? [OFFERS.belowHeld(held)] : []),
    ...(isOfOthers && NAMES_OFFER.test(script) ? [OFFERS.otherFigures] : []),
  ];
}

const NAMES_OFFER = /\boffers?\b|\bat \$?\[?\d|\bI have\b/i;
