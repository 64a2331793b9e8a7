import { readOnce } from "../../../text/read-once.js";
import { compileRules, type Rule, type RuleMatch } from "../../../text/rules.js";
import { among, DETAIL_RULES, type Detail, LABEL_RULES, type Label, RULE_CLASSES } from "./offer-words.js";
import { isDetail, type Piece, partLabel } from "./piece.js";
import { inScale } from "./scale-of-all.js";
import { offerSlots } from "./slots.js";
import { type OfferToken, offerTokens } from "./tokens.js";

type Means = { label: Label } | { detail: Detail };

const LABELS = compileRules<Label>(LABEL_RULES, { classes: RULE_CLASSES });
const DETAILS = compileRules<Detail>(DETAIL_RULES, { classes: RULE_CLASSES });

const OPEN = new Set(["(", "["]);
const CLOSE = new Set([")", "]"]);
const STRONG = new Set(["\n", ";", ".", "|", "!", "?"]);
const WEAK = new Set([",", "+", "&", "/", "•", "·"]);

/** The pieces of a text in order; of the rules that match at a token, the longest match is used. */
export const offerPieces = readOnce(readPieces);

function readPieces(text: string): readonly Piece[] {
  const pieces = inScale([...segments(text)].map(({ piece }) => piece));
  return steps(withListMarks(pieces.flatMap((_, at) => apart(pieces, at)))).map((piece, at, all) =>
    isWhole(all, at) || isSaidOf(all, at) || isSaidAgain(all, at) || isSumOf(all, at) || isArrowOfWords(all, at)
      ? { ...piece, kind: "detail", detail: { kind: "filler" } }
      : piece,
  );
}

/** The pieces of a text before any correction, each with the rule that matched it. */
export function* segments(text: string): Generator<{ piece: Piece; rule?: Rule<Label> | Rule<Detail> }> {
  const tokens = offerTokens(text);
  const slots = offerSlots(tokens);
  const before: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const whole = longest([
      ...LABELS.at(tokens, at, slots).map(asLabel),
      ...DETAILS.at(tokens, at, slots).map(asDetail),
    ]);
    const first = tokens[at];
    if (!first) return;
    const isTwo = whole !== undefined && areTwoNames(before, first.text, whole, tokens);
    const match = isTwo ? { ...whole, end: whole.end - 1 } : whole;
    const last = tokens[Math.max(at, (match?.end ?? at + 1) - 1)] ?? first;
    const span = { start: first.start, end: last.end, typed: text.slice(first.start, last.end) };
    const piece = match ? ruled(span, match) : unruled(span, first);
    before.push(piece);
    yield match ? { piece, rule: match.rule } : { piece };
    if (isTwo) yield { piece: { start: span.end, end: span.end, typed: ",", kind: "break", strong: false } };
    at = match?.end ?? at + 1;
  }
}

/**
 * Whether "RSU bonus" between two figures is two names and not a bonus in shares: the first figure runs over years
 * ("47k/4 RSUs bonus 14k") or follows a figure ("150k 47k RSU bonus 14k"), or "RSUs" is plural ("47k RSUs bonus 14k").
 */
function areTwoNames(
  before: readonly Piece[],
  first: string,
  { end, means }: Found,
  tokens: readonly OfferToken[],
): boolean {
  const isEquity = "label" in means && means.label.kind === "part" && means.label.part === "equity";
  if (!isEquity || !/^bonus/i.test(tokens[end - 1]?.text ?? "") || tokens[end]?.figure === undefined) return false;
  const [second, last] = [before.at(-2), before.at(-1)];
  if (last?.kind === "detail") return last.detail.kind === "years";
  return last?.kind === "figure" && (second?.kind === "figure" || /s$/i.test(first));
}

/** Whether a label only says what a percentage is a share of: "15% of base", if no figure follows. */
function isWhole(pieces: readonly Piece[], at: number): boolean {
  const [of, percent] = [pieces[at - 1], pieces[at - 2]];
  if (partLabel(pieces[at])?.part !== "base") return false;
  const ofPercent = percent?.kind === "figure" && percent.figure.kind === "percent" && /^of$/i.test(firstWord(of));
  const next = pieces.slice(at + 1, at + 3).find(({ kind }) => kind !== "detail");
  return ofPercent && next?.kind !== "figure";
}

/** Whether an arrow has no figure before it, and so is not about pay: "MTS1 → MTS2: fixed 32L (basic 12L)". */
const isArrowOfWords = (pieces: readonly Piece[], at: number): boolean =>
  isDetail(pieces[at], "stage") &&
  /^(?:→|➔|⇒|-\s?>)$/.test(pieces[at].typed) &&
  !pieces.slice(0, at).some(({ kind }) => kind === "figure");

/** Whether a weak label only describes the label before it: "equity is fixed: 130k", "base not fixed yet". */
function isSaidOf(pieces: readonly Piece[], at: number): boolean {
  if (!partLabel(pieces[at])?.weak) return false;
  return /^(?:is|are|isnt|not|be|was|being)$/i.test(pieces[at - 1]?.typed ?? "") && pieces[at - 2]?.kind === "label";
}

/** Whether a weak label after a figure only adds to the name before it: "gaji 48 juta gross", "RSU 24k total". */
function isSaidAgain(pieces: readonly Piece[], at: number): boolean {
  const own = partLabel(pieces[at]);
  const isOnce = isWordForOnce(pieces[at]?.typed);
  // Most pieces are not searched any further, since each search skips all fillers, of which there may be thousands.
  if (!own?.weak && !isOnce) return false;
  const figure = passed(pieces, at, -1);
  const name = passed(pieces, figure, -1);
  const label = partLabel(pieces[name]);
  // "JB 5L one time".
  if (label?.part === "signOn" && isOnce) return pieces[figure]?.kind === "figure";
  if (!own?.weak || pieces[figure]?.kind !== "figure" || !label) return false;
  const same = own.part === "total" || own.part === label.part;
  return same && pieces[name - 1]?.kind !== "figure" && pieces[passed(pieces, at, 1)]?.kind !== "figure";
}

/** Whether a word for a total belongs to the name before it: "RSU total 240M", "RSUは4年で総額240万円". */
function isSumOf(pieces: readonly Piece[], at: number): boolean {
  const own = partLabel(pieces[at]);
  if (own?.part !== "total") return false;
  if (!own.weak && !/^(?!.*[a-z]).*\p{L}/iu.test(pieces[at]?.typed ?? "")) return false;
  if (pieces[passed(pieces, at, 1)]?.kind !== "figure") return false;
  let before = at - 1;
  while (before > at - MOST_BETWEEN && (pieces[before]?.kind === "detail" || pieces[before]?.kind === "word"))
    before -= 1;
  const label = partLabel(pieces[before]);
  return label !== undefined && label.part !== "total" && !label.weak && pieces[before - 1]?.kind !== "figure";
}
/** Most pieces between the name and that word. */
const MOST_BETWEEN = 6;

/** Index of the next piece on one side that is not a filler. */
function passed(pieces: readonly Piece[], at: number, step: 1 | -1): number {
  let next = at + step;
  while (isDetail(pieces[next], "filler")) next += step;
  return next;
}

const isWordForOnce = among("PAID_ONCE");

const firstWord = (piece: Piece | undefined): string => piece?.typed.split(/\s+/)[0] ?? "";

interface Found {
  end: number;
  rule: Rule<Label> | Rule<Detail>;
  means: Means;
  value?: unknown;
}

const asLabel = (match: RuleMatch<Label>): Found => ({
  end: match.end,
  rule: match.rule,
  means: { label: match.rule.means },
});
const asDetail = (match: RuleMatch<Detail>): Found => ({
  end: match.end,
  rule: match.rule,
  means: { detail: match.rule.means },
  value: match.slots.find(({ value }) => value !== undefined)?.value,
});

const longest = (found: readonly Found[]): Found | undefined => {
  let best: Found | undefined;
  for (const one of found) if (!best || one.end > best.end) best = one;
  return best;
};

type Span = Pick<Piece, "start" | "end" | "typed">;

function ruled(span: Span, { means, value }: Found): Piece {
  if ("label" in means) return { kind: "label", label: means.label, ...span };
  if (means.detail.kind === "break") return { kind: "break", strong: false, ...span };
  return { kind: "detail", detail: means.detail, value, ...span };
}

function unruled(span: Span, token: OfferToken): Piece {
  if (token.figure) return { kind: "figure", figure: token.figure, ...span };
  if (OPEN.has(token.text)) return { kind: "open", ...span };
  if (CLOSE.has(token.text)) return { kind: "close", ...span };
  if (STRONG.has(token.text) || WEAK.has(token.text)) return { kind: "break", strong: STRONG.has(token.text), ...span };
  if (!/[\p{L}\p{N}]/u.test(token.text)) return { kind: "detail", detail: { kind: "filler" }, ...span };
  return { kind: "word", ...span };
}

/** Marks the "to" of a raise as its new stage: "from 280k to 295k", "from 170k/100k RSU to 180k/140k RSU". */
function steps(pieces: readonly Piece[]): Piece[] {
  let from = -1;
  let figures = 0;
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    if (piece.kind === "break" && piece.strong) from = -1;
    if (piece.kind === "figure") figures += 1;
    if (/^from$/i.test(lastWord(piece)) && next?.kind === "figure") [from, figures] = [at, 0];
    if (from < 0 || figures === 0 || next?.kind !== "figure" || !/^to$/i.test(piece.typed)) return piece;
    from = -1;
    return { ...piece, kind: "detail", detail: { kind: "stage", stage: "new" } };
  });
}

const lastWord = (piece: Piece | undefined): string => piece?.typed.split(/\s+/).at(-1) ?? "";

/**
 * Splits a range that is in fact two figures of a list with dashes: "Zillow - Seattle - $151k - $165k RSU - 15%". The
 * second has its own name; the first has one as well, or begins an item of such a list.
 */
function apart(pieces: readonly Piece[], at: number): Piece[] {
  const piece = pieces[at] as Piece;
  const [, first, gap, second] = (piece.kind === "figure" && SPACED_DASH.exec(piece.typed)) || [];
  if (piece.kind !== "figure" || !first || !gap || !second || !/\d[km]|\p{Sc}/iu.test(first)) return [piece];
  const [own, before] = [partLabel(pieces[at + 1])?.part, partLabel(pieces[at - 1])?.part];
  if (!own || own === "base" || own === before || pieces[at + 2]?.kind === "figure") return [piece];
  const listed = pieces.filter((one, index) => isDash(one) && isSpaced(pieces, index)).length > 1;
  if (!before && !(listed && (at === 0 || isDash(pieces[at - 1] as Piece)))) return [piece];
  const { start, end, figure } = piece;
  const [stop, from] = [start + first.length, end - second.length];
  return [
    { kind: "figure", figure: { ...figure, high: figure.low }, start, end: stop, typed: first },
    { kind: "break", strong: false, start: stop, end: from, typed: gap },
    { kind: "figure", figure: { ...figure, low: figure.high }, start: from, end, typed: second },
  ];
}
const SPACED_DASH = /^(\S.*?)(\s[-–—]\s)(\S.*)$/u;

const isSpaced = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at - 1]?.end !== pieces[at]?.start && pieces[at]?.end !== pieces[at + 1]?.start;

const DASH = /^[-–—]$/;

/**
 * Reads dashes as the marks of a list: "- 138,500 salary - 10% bonus - RSU 45k". In "Base - 29L Bonus - 15%" they are
 * between a name and its figure, and have no meaning.
 */
function withListMarks(pieces: readonly Piece[]): Piece[] {
  let isOpen = false;
  let tied = -1;
  return pieces.map((piece, at) => {
    if (piece.kind === "break" && !isDash(piece)) isOpen = false;
    if (piece.kind === "figure") isOpen = tied !== at;
    if (!isDash(piece)) return piece;
    // "172,000 CAD – base, 24,000 – options".
    const isNamed = pieces[at - 1]?.kind === "figure" && pieces[at + 1]?.kind === "label";
    if (
      isNamed &&
      (pieces[at + 2] === undefined || (pieces[at + 2]?.kind === "break" && !isDash(pieces[at + 2] as Piece)))
    )
      return { ...piece, kind: "detail", detail: { kind: "filler" } };
    if (!isOpen && pieces[labelBefore(pieces, at)]?.kind === "label" && pieces[at + 1]?.kind === "figure") {
      tied = at + 1;
      return { ...piece, kind: "detail", detail: { kind: "filler" } };
    }
    isOpen = false;
    return { ...piece, kind: "break", strong: piece.kind === "break" };
  });
}

/** Index of the piece before a mark, or before a bracket with details alone: "RSU (4y) | $240,000". */
function labelBefore(pieces: readonly Piece[], at: number): number {
  if (pieces[at - 1]?.kind !== "close") return at - 1;
  let open = at - 2;
  while (pieces[open]?.kind === "detail") open -= 1;
  return pieces[open]?.kind === "open" ? open - 1 : at - 1;
}

const isDash = (piece: Piece): boolean =>
  (isDetail(piece, "filler") && DASH.test(piece.typed)) || (piece.kind === "break" && piece.typed === "|");
