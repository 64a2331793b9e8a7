import type { MoneyPart } from "../../../domain/guide.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { payWantedAgain } from "./told-of-letter.js";
import { toldText } from "./told-text.js";
import type { WantedFigure } from "./wanted-figures.js";

/* Amounts that are asked for by reference: what is lost by the move, what is paid today. */

/** "I lose a 22k bonus, want them to cover it": a sign-on of the lost amount, if exactly one is named. */
export function amountOfLoss(typed: string, lost: readonly string[], more: readonly MoneyPart[]): WantedFigure[] {
  const { figures } = toldText(plainFigures(lost.join(". ")));
  const [figure] = figures.filter(
    ({ figure: { kind }, typed: amount }) => (kind === "money" && !/^\d{1,3}$/.test(amount)) || /^\d{4,}$/.test(amount),
  );
  if (!figure || figures.length > 1 || !(more.includes("signOn") || COVERS.test(typed))) return [];
  return [{ part: "signOn", near: null, typed: figure.typed, value: figure.figure.high, percent: false, how: "to" }];
}
const COVERS =
  /\b(?:covers?|covering|makes? up for|making up for|compensates?|offsets?|replaces?|reimburses?|makes? good)\b(?: me)?(?: for)? (?:it|that|this|the loss|my loss|the bonus|the difference)\b|\bmake (?:me whole|(?:it|that|this) (?:up|good))\b|\bsign(?:ing)?[- ]?(?:on)?(?: bonus)? for (?:it|that|this)\b|\bwant (?:it |that |this )?back\b|\b(?:it|that|this)(?: back)? as (?:an? )?sign(?:ing)?[- ]?on\b|\bsign(?:ing)?[- ]?on (?:bonus )?(?:equal|equivalent|matching|worth (?:that|it)|(?:that |to )(?:covers?|replaces?|makes? up))\b/i;

/** "I was at 156k, ask for the same as I had": that pay as the wanted base; empty if the message has none. */
export function amountNow(message: string): WantedFigure[] {
  const pay = payWantedAgain(message);
  const value = pay ? toldText(pay).figures[0]?.figure.high : undefined;
  return pay && value ? [{ part: "base", near: null, typed: pay, value, percent: false, how: "to" }] : [];
}
