import { namedAsks } from "../answer/counter/asks.js";
import { equitySpan } from "../answer/counter/grant-years.js";
import { marketReach, totalReach } from "../answer/counter/market-reach.js";
import type { Setting } from "../answer/counter/setting.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { type Figures, PARTS, type Part, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askedNames, grantYear } from "./counter-asks.js";
import { reachPhrases } from "./counter-parts.js";
import { letterMoney } from "./letter-money.js";
import { COUNTER } from "./words.js";

/* The reason that a letter gives by the guide's own figures: the market as the source has it, like held against like. */

/** A figure that lies no further above an ask is the ask. */
const AT_TOP = 1.005;

/** How far the guide's own figures go for what is asked; empty where they do not bear it out. */
export function reachSentence(setting: Setting): string {
  const asks = namedAsks(setting);
  const reach = marketReach(setting, asks);
  const scope = setting.answer.regionBasis === "requested" ? COUNTER.andLocation : "";
  const parts = PARTS.filter((part) => reach[part]);
  const { band } = setting.answer;
  if (!band) return "";
  if (parts.length === 0) return totalSentence(setting, asks, scope);
  const span = equitySpan(setting.offer, asks, band);
  const isTop = (part: Part): boolean => (reach[part]?.[1] ?? 0) <= (asks[part]?.[1] ?? 0) * AT_TOP;
  if (parts.every(isTop) && PARTS.every((part) => !asks[part] || reach[part])) return COUNTER.atTop(scope);
  const figures = reachPhrases(setting.answer, reach, span, setting.offer);
  const hopes = !parts.some(isTop) && !setting.offer?.letter?.manner.firm;
  return COUNTER.reach(listed(figures), scope, hopes ? roomIn(asks, reach, setting.offer) : "");
}

/** The range of totals that the offer falls into, where the guide gives no other figures. */
function totalSentence(setting: Setting, asks: Figures, scope: string): string {
  const { offer, answer } = setting;
  const reach = totalReach(setting, asks);
  if (!reach || !answer.band || !offer) return "";
  const currency = partCurrency(answer.band, "total");
  const [low, high] = reach.range.map((sum) => letterMoney(sum, currency)) as [string, string];
  if (reach.offered === null) return COUNTER.reach(COUNTER.aYear(COUNTER.asks.total(high)), scope, COUNTER.roomForThis);
  const offered = letterMoney(reach.offered, currency);
  const counting = grantYear(offer.offer);
  return reach.isBelow
    ? COUNTER.belowRange(scope, low, offered, counting)
    : COUNTER.upToTotal(scope, high, offered, counting);
}

/** Where the figures leave room: in all that is asked for, or in the parts that they tell of. */
function roomIn(asks: Figures, reach: Figures, offer: OfferAnswer | null): string {
  const names = askedNames(asks, offer);
  const borneOut = askedNames(reach, offer);
  return borneOut.length === 0 || names.length === borneOut.length
    ? COUNTER.roomForThis
    : COUNTER.roomIn(listed(borneOut));
}
