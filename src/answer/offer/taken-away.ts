import type { MoneyPart } from "../../domain/guide.js";
import { fold } from "../../text/folding.js";
import { namesNothing, restores } from "./change-words.js";
import type { TakenAway, TypedOffer } from "./offer.js";
import { isDetail, type Piece, partLabel } from "./reading/piece.js";
import { offerPieces } from "./reading/pieces.js";

/* Parts that a thread takes out of an offer and puts back: "drop the bonus and the stock", then "add it back". */

type Once = NonNullable<TypedOffer["once"]>[number];

/** Words that may stand between two parts that are taken away together. */
const AND = /^[\s,&+/]*(?:(?:and|or|nor|und|et|y|e|o|ou|the|my|that|any|no)[\s,]+)*$/i;

/** Says "no" before every part of a list of which the first is taken away: "no bonus and the stock". */
export function noEach(text: string): string {
  const pieces = offerPieces(text);
  const labels = [...pieces.keys()].filter((at) => pieces[at]?.kind === "label");
  let last: number | undefined;
  const at: number[] = [];
  for (const index of labels) {
    const before = last === undefined ? undefined : pieces[last];
    const own = pieces[index];
    const isListed = before && own && AND.test(text.slice(before.end, own.start)) && !isFigureBeside(pieces, index);
    if (isMissing(pieces, index)) last = index;
    else if (isListed && own) {
      at.push(own.start);
      last = index;
    } else last = undefined;
  }
  return at.reduceRight((rest, start) => `${rest.slice(0, start)}no ${rest.slice(start)}`, text);
}

const isFigureBeside = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(at + 1, at + 3).some(({ kind }) => kind === "figure");

/** Whether a name of a part has "no" before it. */
function isMissing(pieces: readonly Piece[], at: number): boolean {
  const passed = isDetail(pieces[at - 1], "filler") ? at - 2 : at - 1;
  return isDetail(pieces[passed], "none");
}

/** Takes what is paid once out of an offer where a text says that it is not paid, and the words for it out of the text. */
export function withoutOnce(before: TypedOffer, text: string): { once: readonly Once[]; gone: Once[]; text: string } {
  const all = before.once ?? [];
  const pieces = offerPieces(text);
  const gone: Once[] = [];
  let rest = text;
  for (const at of [...pieces.keys()].reverse()) {
    const piece = pieces[at];
    if (piece?.kind !== "label" || piece.label.kind !== "once" || !isMissing(pieces, at)) continue;
    const found = all.filter(({ what }) => isSamePayment(what, piece.typed));
    const from = pieces.slice(0, at).findLast((one) => isDetail(one, "none"))?.start ?? piece.start;
    if (found.length > 0) rest = `${rest.slice(0, from)} ${rest.slice(piece.end)}`;
    gone.push(...found);
  }
  return { once: all.filter((one) => !gone.includes(one)), gone, text: rest };
}

/** "Relo" and "relocation allowance". */
export const isSamePayment = (one: string, other: string): boolean => fold(one).slice(0, 4) === fold(other).slice(0, 4);

/** An offer in which some parts are now missing, with what they were before. */
export function rememberTaken(before: TypedOffer, after: TypedOffer, once: readonly Once[]): TypedOffer {
  const isGone = ({ part }: { part: MoneyPart }) => after.parts.some((one) => one.part === part && one.typed === "0");
  const parts = before.parts.filter((one) => one.typed !== "0" && isGone(one));
  return parts.length + once.length > 0 ? { ...after, taken: [...(before.taken ?? []), { parts, once }] } : after;
}

/** The offer with what a turn puts back that was taken away before: "add it back", "the stock is back". Null for another turn. */
export function putBack(before: TypedOffer, text: string): TypedOffer | null {
  if (!before.taken || /[\d?]/.test(text) || !restores(text)) return null;
  const pieces = offerPieces(text);
  const labels = pieces.filter((piece) => piece.kind === "label");
  const rest = labels.reduceRight((said, { start, end }) => `${said.slice(0, start)} ${said.slice(end)}`, text);
  if (!namesNothing(rest)) return null;
  const isNamed = (one: TakenAway["parts"][number] | Once): boolean =>
    labels.some((piece) =>
      "part" in one ? partLabel(piece)?.part === one.part : isSamePayment(one.what, piece.typed),
    );
  const meant = labels.length > 0 || ALL.test(text) ? before.taken : before.taken.slice(-1);
  const isBack = (one: TakenAway["parts"][number] | Once) => labels.length === 0 || isNamed(one);
  const parts = meant.flatMap((one) => one.parts.filter(isBack));
  const once = meant.flatMap((one) => one.once.filter(isBack));
  if (parts.length + once.length === 0) return null;
  const { taken, ...offer } = before;
  const left = taken
    .map((one) => ({
      parts: one.parts.filter((part) => !parts.includes(part)),
      once: one.once.filter((part) => !once.includes(part)),
    }))
    .filter((one) => one.parts.length + one.once.length > 0);
  return {
    ...offer,
    // What was given anew stays, and of what was taken away twice the later comes back.
    parts: before.parts.map((own) => (own.typed === "0" && parts.findLast(({ part }) => part === own.part)) || own),
    ...(once.length > 0 && { once: [...(before.once ?? []), ...latest(once, before.once)] }),
    ...(left.length > 0 && { taken: left }),
  };
}

/** The payments that are not there already, the latest of each kind. */
const latest = (once: readonly Once[], there: readonly Once[] = []): Once[] =>
  once.filter(
    ({ what }, at) =>
      !there.some((one) => isSamePayment(one.what, what)) &&
      !once.slice(at + 1).some((one) => isSamePayment(one.what, what)),
  );

const ALL = /\b(?:all|both|everything|them|those)\b/i;
