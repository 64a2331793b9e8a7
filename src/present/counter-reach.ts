import { namedAsks } from "../answer/counter/asks.js";
import { equitySpan } from "../answer/counter/grant-years.js";
import { marketReach, totalReach } from "../answer/counter/market-reach.js";
import type { Setting } from "../answer/counter/setting.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { type Figures, PARTS, type Part, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askedNames, grantYear } from "./counter-asks.js";
import { reachPhrases } from "./counter-parts.js";
import { type LetterWords, say } from "./words/letter/words.js";

/*
 * The reason that a letter takes from the guide's figures: the market as the source has it, comparing like with like.
 */

/** A figure up to this multiple of an ask counts as equal to it. */
const AT_TOP = 1.005;

/** How far the guide's figures go for what is asked; empty if they do not support it. */
export function reachSentence(setting: Setting, words: LetterWords): string {
  const asks = namedAsks(setting);
  const reach = marketReach(setting, asks);
  const scope = setting.answer.regionBasis === "requested" ? say(words, "andLocation") : "";
  const parts = PARTS.filter((part) => reach[part]);
  const { band } = setting.answer;
  if (!band) return "";
  if (parts.length === 0) return totalSentence(setting, asks, scope, words);
  const span = equitySpan(setting.offer, asks, band);
  const isTop = (part: Part): boolean => (reach[part]?.[1] ?? 0) <= (asks[part]?.[1] ?? 0) * AT_TOP;
  if (parts.every(isTop) && PARTS.every((part) => !asks[part] || reach[part])) return say(words, "atTop", { scope });
  const figures = reachPhrases(setting.answer, reach, span, setting.offer, words);
  const hopes = !parts.some(isTop) && !setting.offer?.letter?.manner.firm;
  const room = hopes ? say(words, "soRoom", { room: roomIn(asks, reach, setting.offer, words) }) : "";
  return say(words, "reach", { figures: listed(figures, words.and), scope, room });
}

/** The range of totals that the offer is in, if the guide gives no other figures; empty if there is none. */
function totalSentence(setting: Setting, asks: Figures, scope: string, words: LetterWords): string {
  const { offer, answer } = setting;
  const reach = totalReach(setting, asks);
  if (!reach || !answer.band || !offer) return "";
  const currency = partCurrency(answer.band, "total");
  const [low, high] = reach.range.map((sum) => words.money(sum, currency)) as [string, string];
  if (reach.offered === null) {
    const figures = say(words, "aYear", { phrase: say(words, "total", { money: high }) });
    return say(words, "reach", { figures, scope, room: say(words, "soRoom", { room: say(words, "roomForThis") }) });
  }
  const said = { scope, offered: words.money(reach.offered, currency), counting: grantYear(offer.offer, words) };
  return reach.isBelow
    ? say(words, "belowRange", { ...said, figure: low })
    : say(words, "upToTotal", { ...said, figure: high });
}

/** The parts in which the figures leave room: all that is asked for, or only those that the figures cover. */
function roomIn(asks: Figures, reach: Figures, offer: OfferAnswer | null, words: LetterWords): string {
  const names = askedNames(asks, offer, words);
  const borneOut = askedNames(reach, offer, words);
  return borneOut.length === 0 || names.length === borneOut.length
    ? say(words, "roomForThis")
    : say(words, "roomIn", { parts: listed(borneOut, words.and) });
}
