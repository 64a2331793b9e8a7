import type { OfferTerms, TypedWish } from "../offer.js";
import { type AssignedPair, type Draft, use } from "./draft.js";
import { among } from "./offer-words.js";
import { type Piece, partLabel, typedOf } from "./piece.js";

/** Words that say what kind of bonus it is: certain, a maximum, a target, or the variable part of the pay. */
const BONUS_TERM = /\b(guaranteed|discretionary|maximum|max|up to|target|variable)\b/i;
/** Fixed pay, of which the base is only a part, as in India. */
const FIXED = /^(?!.*\b(?:base|basic)\b).*\bfixed\b/i;
const MOST = new Set(["max", "up to"]);
/** Equity that is not stock. */
const EQUITY_TERM =
  /\b(?:(?:stock|share|equity)\s+options?|options?|tokens?|warrants?|phantom (?:stocks?|shares?|units?)|virtual (?:stocks?|shares?|options?)|profits? interests?(?: units?)?|bspces?|vsops?|esops?|ppus?|sars)\b/i;
const SHORT_NAME = /^(?:bspce|vsop|esop|ppu|sar)(s?)$/i;
/** What an employer pays on top of a base, or out of it, which changes the value of the base. */
const ON_TOP = /^super(?:annuation)?$/i;
const [isPlus, isIncluding, isExcluding] = [among("PLUS"), among("INCLUDING"), among("EXCLUDING")];

/**
 * Takes the words that say what a part is, for texts that restate the offer: a guaranteed bonus, tokens or options, a
 * base with a pension on top, fixed and variable pay.
 */
export function takeTerms(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): void {
  const own = (part: AssignedPair["part"]): AssignedPair | undefined =>
    pairs.find((pair) => pair.part === part && pair.context === "offer");
  const [base, bonus, equity] = [own("base"), own("bonus"), own("equity")];
  const terms: OfferTerms = {
    ...(base && (FIXED.test(typedOf(pieces, base.start, base.end)) ? { base: "fixed" } : baseTerm(draft, pieces))),
    ...(equity && equityTerm(labelOf(draft, pieces, equity))),
    ...(bonus && bonusTerm(besides(pieces, bonus))),
  };
  if (Object.keys(terms).length > 0) draft.terms = terms;
}

function bonusTerm(typed: string): Pick<OfferTerms, "bonus"> {
  const word = BONUS_TERM.exec(typed)?.[1]?.toLowerCase();
  return word ? { bonus: MOST.has(word) ? "maximum" : word } : {};
}

function equityTerm(typed: string): Pick<OfferTerms, "equity"> {
  const [first, second] = typed.split("/").map((one) => one.trim());
  const word = EQUITY_TERM.exec(typed)?.[0].toLowerCase().replace(/\s+/g, " ");
  if (!word) return {};
  // "Tokens/equity" is both.
  if (first && second && /^\p{L}+$/u.test(first) && /^\p{L}+$/u.test(second))
    return { equity: `${first}/${second}`.toLowerCase() };
  const short = SHORT_NAME.exec(word);
  return { equity: short ? word.replace(/s$/, "").toUpperCase() + (short[1] ?? "") : word };
}

/** The label of a figure, with another one before it and a slash between. */
function labelOf(draft: Draft, pieces: readonly Piece[], { start, end, at }: AssignedPair): string {
  let from = start;
  while (pieces[from - 1]?.typed === "/" && pieces[from - 2]?.kind === "label") from -= 2;
  use(draft, from, end);
  return pieces
    .slice(from, end)
    .filter((piece, index) => index + from !== at && (piece.kind === "label" || piece.typed === "/"))
    .map(({ typed }) => typed)
    .join("");
}

/** The words of a part, with a detail right before and right after them. */
function besides(pieces: readonly Piece[], { start, end }: AssignedPair): string {
  const beside = [pieces[start - 1], pieces[end]].filter((piece) => piece?.kind === "detail");
  return [...pieces.slice(start, end), ...beside].map((piece) => piece?.typed ?? "").join(" ");
}

function baseTerm(draft: Draft, pieces: readonly Piece[]): Pick<OfferTerms, "base"> {
  const at = pieces.findIndex(({ typed }) => ON_TOP.test(typed));
  if (at < 0) return {};
  const share = pieces[at - 1];
  const percent = share?.kind === "figure" && share.figure.kind === "percent" ? share.typed : null;
  const before = percent ? at - 2 : at - 1;
  const word = pieces[before]?.typed.split(/\s+/)[0];
  const how = isPlus(word) ? "plus" : isIncluding(word) ? "including" : isExcluding(word) ? "excluding" : undefined;
  const behind = pieces[at + 1];
  // A figure after it is the amount of the pension itself.
  if (!how || (behind?.kind === "figure" && !percent)) return {};
  use(draft, before, at + 1);
  return { base: [how, percent, "super"].filter(Boolean).join(" ") };
}

/** Pieces after a figure that may belong to it: "10% more on the base". */
const NEAR = 5;

/** Takes what the person wants to ask for: "I want 165k base", "asking for 10% more on the base". */
export function takeWishes(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): void {
  const wishes = pairs.flatMap((pair): TypedWish[] => {
    const { context, figure, at } = pair;
    if (context !== "wish" || figure.figure.negative || figure.figure.low !== figure.figure.high) return [];
    const percent = figure.figure.kind === "percent";
    const behind = behindOf(pieces, at + 1);
    const more = percent && behind.some(({ piece }) => isMore(piece.typed));
    const label = behind.find(({ piece }) => partLabel(piece));
    const part = pair.part ?? partLabel(label?.piece)?.part ?? null;
    if (percent && !more && part !== "bonus") return [];
    use(draft, at, (pair.part === undefined && label ? label.at : at) + 1);
    for (const { piece, at: near } of behind) if (more && isMore(piece.typed)) draft.used.add(near);
    return [{ part, typed: figure.typed, ...(more && { more }) }];
  });
  if (wishes.length > 0) draft.wishes = wishes;
}

const isMore = among("MORE");

/** The pieces after a figure, up to the next figure or break. */
function behindOf(pieces: readonly Piece[], from: number): { piece: Piece; at: number }[] {
  const behind = pieces.slice(from, from + NEAR).map((piece, index) => ({ piece, at: from + index }));
  const stop = behind.findIndex(({ piece }) => piece.kind === "figure" || piece.kind === "break");
  return stop < 0 ? behind : behind.slice(0, stop);
}
