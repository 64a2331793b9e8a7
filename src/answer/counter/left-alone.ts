import type { Figures } from "../../domain/guide.js";
import type { LeftAlone } from "../offer/notes.js";
import { isComparable } from "../offer/offered-currency.js";
import { isNear, type Setting } from "./setting.js";
import { leastAsked, topOf } from "./top-asked.js";
import { isTotalAlone } from "./totals-compare.js";
import { unreadParts } from "./unread.js";

/**
 * Notes for base and grant if they were offered and the letter does not ask for more of them (`named` has its asks),
 * each with the reason. None if a total is asked for, nor for a grant that is not placed in its band.
 */
export function leftAlone({ answer, offer }: Setting, named: Figures): LeftAlone[] {
  const { band, target } = answer;
  if (!offer || !band || offer.wish || offer.letter?.payLater || named.total || isTotalAlone(offer)) return [];
  const unread = unreadParts(offer);
  return (["base", "equity"] as const).flatMap((part): LeftAlone[] => {
    if (named[part] || !offer.offer[part] || unread.has(part) || !isComparable(offer, part)) return [];
    if (part === "equity" && band.equity && band.equityBasis.kind === "unknown") return [];
    const row = offer.parts.find((one) => one.part === part);
    const top = topOf(part, target?.ask ?? {}, band);
    if (!band[part]) return [{ kind: "left-alone", part, why: "no-figures" }];
    if (top !== null && leastAsked(part, offer) > top) return [{ kind: "left-alone", part, why: "top" }];
    const ask = row?.ask ?? target?.ask[part];
    if (!ask) return [{ kind: "left-alone", part, why: "unstated" }];
    const why = target?.basis === "band" ? "high" : "reached";
    return row?.toAsk === 0 || isNear(row?.value, ask) ? [{ kind: "left-alone", part, why }] : [];
  });
}
