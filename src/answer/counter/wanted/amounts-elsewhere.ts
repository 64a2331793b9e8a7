import type { Role } from "../../message/clause-model.js";
import type { Clause } from "../../message/clauses.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { toldText } from "./told-text.js";
import type { WantedFigure } from "./wanted-figures.js";

/* Amounts that are asked for by reference: what is lost by the move. */

/**
 * "I lose a 22k bonus, want them to cover it": a sign-on of what is lost, if an ask without a figure means that. Of
 * several amounts their sum is meant only by "both" or "all".
 */
export function amountOfLoss(clauses: readonly Clause[], lost: readonly string[]): WantedFigure[] {
  const all = toldText(plainFigures(lost.join(". "))).figures.filter(
    ({ figure: { kind }, typed: amount }) => (kind === "money" && !/^\d{1,3}$/.test(amount)) || /^\d{4,}$/.test(amount),
  );
  const asks = clauses.filter(({ role, text }) => !NOT_ASKING.has(role) && COVERS.test(text)).map(({ text }) => text);
  // "My place gives me 150k and a 25k bonus that I'd lose": the part that the ask names is meant.
  const parts = asks.flatMap((ask) => toldText(ask).parts.map(({ part }) => part));
  const named = all.filter(({ part }) => part !== null && parts.includes(part));
  const figures = named.length > 0 ? named : all;
  const isSum = figures.length > 1 && asks.some((ask) => /\b(?:both|all)\b/i.test(ask));
  const [figure] = figures;
  if (!figure || (figures.length > 1 && !isSum) || asks.length === 0) return [];
  const value = figures.reduce((sum, one) => sum + one.figure.high, 0);
  const typed = isSum ? `${value}` : figure.typed;
  return [{ part: "signOn", near: null, typed, value, percent: false, how: "to" }];
}
const NOT_ASKING: ReadonlySet<Role> = new Set<Role>(["rival", "out", "theirs", "market", "past"]);
/** Words that ask for what was lost: "make me whole", "match it with a joining bonus", "the 10 covered". */
const COVERS =
  /\b(?:cover\w*|compensat\w*|offsets?|replac\w+|reimburs\w+|mak\w+ (?:me |it |that |this )?(?:whole|up|good)|match\w* (?:it|that|this|the loss|my loss|my bonus)|equal\w*|equivalent|worth (?:that|it)|want (?:it |that |this )?back|(?:it|that|this)(?: back)? as an? sign\w*|sign\w*[- ]?(?:on)?(?: bonus)? for (?:it|that|this|both))\b/i;
