import type { PlacedPair } from "./clauses.js";
import { among } from "./offer-words.js";
import { isPaidFor } from "./pairs.js";
import { isDetail, type Piece } from "./piece.js";

const isOr = among("OR", "VERSUS");
const isGivenTo = among("GIVEN_TO");

/** Whether a figure is an item of a list on its own: between two breaks or at an end, with only its rate. */
export function standsAlone(pieces: readonly Piece[], { at }: PlacedPair): boolean {
  const before = pieces[at - 1];
  let next = at + 1;
  while (isDetail(pieces[next], "rate")) next += 1;
  // "170k inc super", "195k+super".
  if (isDetail(pieces[next], "filler") && isBenefit(pieces[next + 1])) next += 2;
  else if (pieces[at]?.typed.endsWith("+") && isBenefit(pieces[next])) next += 1;
  // "They offered me 49,500 as a product designer": what it is paid for follows.
  if (isGiven(before) && isPaidFor(pieces[next]?.typed)) return true;
  // "24k CLT + …", "175k with a 50k bonus".
  while (
    next < at + MOST_FILLERS &&
    isDetail(pieces[next], "filler") &&
    !/^(?:of|in|for)$/i.test(pieces[next]?.typed ?? "")
  )
    next += 1;
  // "15% (24k)".
  if (pieces[next]?.kind === "open") {
    const close = pieces.findIndex(({ kind }, one) => one > next && kind === "close");
    next = close < 0 ? next : close + 1;
  }
  const behind = pieces[next];
  const opens = before === undefined || before.kind === "break" || before.kind === "word" || isLead(before);
  // "190k 15k sign-on": the next figure has its label after it.
  if (opens && behind?.kind === "figure") {
    let label = next + 1;
    while (isDetail(pieces[label], "filler")) label += 1;
    return pieces[label]?.kind === "label";
  }
  return opens && (behind === undefined || (behind.kind === "break" && !isOr(behind.typed)));
}

/** Whether the words before a figure say to whom it is offered: "offered me", "giving us". */
const isGiven = (piece: Piece | undefined): boolean =>
  isGivenTo(piece?.typed) || /offer(?:ed|ing)?$/i.test(piece?.typed ?? "");

/** Most fillers after a figure. */
const MOST_FILLERS = 4;

const isBenefit = (piece: Piece | undefined): boolean => piece?.kind === "label" && piece.label.kind === "aside";

/** Whether a piece leads to a figure: "offer: 64k", "they offered me 64k", "they came back with 64k". */
const isLead = (piece: Piece): boolean => isDetail(piece, "offer", "filler", "stage", "years", "vesting");
