import type { OfferDoubt } from "../notes.js";
import { type AssignedPair, alone, type Draft, type FigureDetails, type PartPair, say, use } from "./draft.js";
import type { FigurePiece } from "./elements.js";
import { among } from "./offer-words.js";
import { MOST_PRICE } from "./pairs.js";
import { type Piece, partLabel, typedOf } from "./pieces.js";

/** Nouns that count: "500 shares" is a number of them and no money. */
export const COUNTED = /(?:shares?|options?|units?|warrants?|tokens?|[a-z]su['’]?s?|ppu['’]?s?|esop['’]?s?|[in]sos?)$/i;
/** What stands before the worth of so many shares. */
const isWorthWord = among("WORTH_SO_MUCH");
const LEAST_WORTH = 1_000;

/** Options are worth what their shares are worth less the strike: their number times a price is no grant. */
const IS_OPTION = /(?:options?|warrants?|[in]sos?|sars)$/i;
/** Before or behind the price of one share. */
const AT_PRICE =
  /^(?:at|@|x|×|price|priced|pps|fmv|worth|trading|currently|each|apiece|share|shares?|unit|stock|rsu|per)(?!\p{L})/iu;

/**
 * Takes what so many shares are worth for the equity: where it is said behind their number ("2,400 RSUs at $140 (so
 * 336k)", "5,000 units worth 90k"), else their number times the price of one ("1,150 RSUs (priced at $320 a share)").
 * The number itself is no part.
 */
export function withWorth(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const worth = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) {
    if (!isCounted(pieces, pair)) continue;
    const found = pairs.findIndex((other, at) => at > index && isWorth(pieces, pair, other));
    if (found >= 0) worth.set(index, found);
  }
  const taken = new Set(worth.values());
  // "190 RSUs @ $210 = $39.9k": between the number and what it comes to stands the price of one.
  const between = new Set([...worth].flatMap(([count, found]) => pairs.slice(count + 1, found)));
  const priced = new Map<AssignedPair, { counted: AssignedPair; price: AssignedPair }>();
  for (const [index, pair] of pairs.entries()) {
    const found = !worth.has(index) && isCounted(pieces, pair) && atPrice(pieces, pair, pairs.slice(index + 1));
    if (!found) continue;
    priced.set(pair, found);
    const typed = typedOf(pieces, pair.start, Math.max(pair.end, found.price.end));
    say(draft, { kind: "counted-as", typed, part: "equity", worth: found.counted.figure.typed });
    use(draft, found.price.start, found.price.end);
  }
  const prices = new Set([...priced.values()].map(({ price }) => price));
  return pairs.flatMap((pair, index): AssignedPair | [] => {
    const counted = priced.get(pair)?.counted;
    if (counted) return counted;
    if (prices.has(pair)) return [];
    if (worth.has(index) || between.has(pair))
      return { ...pair, part: undefined, label: { kind: "aside", what: "price" } };
    return taken.has(index) ? alone(pair, "equity") : pair;
  });
}

/** "1,150 RSUs", "equity 4,500 RSUs". */
const isCounted = (pieces: readonly Piece[], { figure, part, name, context, end }: AssignedPair): boolean =>
  part === "equity" &&
  context === "offer" &&
  figure.figure.kind === "number" &&
  (COUNTED.test(name) || (partLabel(pieces[end])?.part === "equity" && COUNTED.test(pieces[end]?.typed ?? "")));

/** The shares with what they come to at the price that stands behind them; null where none does. */
function atPrice(pieces: readonly Piece[], pair: AssignedPair, behind: readonly AssignedPair[]) {
  if (IS_OPTION.test(pair.name)) return null;
  const price = behind.find(({ at, figure }) => {
    const { kind, low, high } = figure.figure;
    const between = pieces.slice(pair.end, at);
    if (kind !== "money" || low !== high || low <= 0 || low > MOST_PRICE || between.length > MOST_BETWEEN) return false;
    return [...between, ...pieces.slice(at + 1, at + 3)].some(({ typed }) => AT_PRICE.test(typed));
  });
  const worth = price && Math.round(pair.figure.figure.low * price.figure.figure.low);
  if (!price || worth === undefined || worth < LEAST_WORTH) return null;
  const { start, end } = pair.figure;
  return { counted: { ...pair, figure: { ...worthOf(price.figure, worth), start, end } }, price };
}

/** A figure that was worked out from another one, in the currency that stands at that. */
export function worthOf(from: FigurePiece, worth: number): FigurePiece {
  const [, before = "", behind = ""] = NUMBER_OF.exec(from.typed) ?? [];
  const typed = `${before.trim()}${worth.toLocaleString("en-US")}${behind}`;
  return { ...from, typed, figure: { ...from.figure, low: worth, high: worth } };
}
/** What stands before a number and its scale, and behind them. */
const NUMBER_OF = /^([^\d]*)\d[\d.,'’\s]*(?:k|m|l|lpa|lakhs?|lacs?|cr)?(?!\p{L})(.*)$/iu;

function isWorth(
  pieces: readonly Piece[],
  count: AssignedPair,
  { at, part, label, figure, bracketed }: AssignedPair,
): boolean {
  if ((part && part !== "equity") || (label && label.kind !== "part")) return false;
  const between = pieces.slice(count.at + 1, at);
  if (figure.figure.kind !== "money" || figure.figure.low < LEAST_WORTH || between.length > MOST_BETWEEN) return false;
  const isParted = between.some(({ kind, typed }) => kind === "break" && !/^[/,]$/.test(typed));
  return !isParted && (bracketed || between.some(({ typed }) => isWorthWord(typed)));
}
const MOST_BETWEEN = 10;

/*
 * Whether the figure of a part is an amount: a range, pay by the hour and a number of shares are none. How the other
 * figures of the offer are written tells what one beside a name of shares is.
 */

const isPaidIn = among("PAID_IN");

/** What keeps a figure from being an amount; null where it is one. `behind` is the piece behind the figure. */
export type DoubtOf = (pair: PartPair, behind: Piece | undefined, details: FigureDetails) => OfferDoubt | null;

/** Reads doubts beside the figures of one offer. */
export function doubtsAmong(pieces: readonly Piece[], pairs: readonly PartPair[]): DoubtOf {
  const own = pairs.filter(({ context }) => context === "offer");
  const base = own.find(({ part }) => part === "base")?.figure;
  // "12k options" counts them where the base has a sign and they have none.
  const mayCount = /^\P{N}*\p{Sc}/u.test(base?.typed ?? "");
  const isShort = own.some(({ part, figure }) => part !== "equity" && isInThousands(figure));
  // "Base 165, sign-on 48k, 95 RSUs": who writes thousands out counts what has none.
  const isMixed = own.some(({ part, figure }) => part !== "equity" && /\dk$/i.test(figure.typed));
  const isMoney = (figure: PartPair["figure"], typed: string): boolean =>
    !(isMixed && /^\d{1,3} \p{L}*su['’]?s$/iu.test(typed)) &&
    ((base !== undefined && isWrittenAs(base, figure) && !/shares?|options?|units?/i.test(typed)) ||
      (isShort && figure.figure.low < MOST_SHORT && !/shares?|options?|units?/i.test(typed)));
  return (pair, behind, details) => {
    const { figure, part } = pair;
    const { kind, low, high, negative } = figure.figure;
    if (negative) return null;
    if (low !== high) return { kind: "range", typed: figure.typed, part };
    if (details.per === "other") return { kind: "not-yearly", typed: `${figure.typed} ${details.rate ?? ""}` };
    if (part !== "equity" || low === 0) return null;
    // "80 a year in options", "42k in shares": what is paid in shares is money.
    if (pieces.slice(pair.start, pair.end).some(({ typed }) => isPaidIn(typed.split(/\s/)[0]))) return null;
    if (kind === "money")
      return !pair.labelFirst && mayCount && /^\d[\d.,]*k$/i.test(figure.typed) && PIECES.test(pair.name)
        ? { kind: "share-count", typed: `${figure.typed} ${pair.name}` }
        : null;
    if (kind !== "number") return null;
    const counted = countOf(pair, behind);
    return counted === null || isMoney(figure, counted) ? null : { kind: "share-count", typed: counted };
  };
}

/** "500 RSUs" and "stock 500 shares" count them, "RSUs 40" does not; "shares" never means money. */
function countOf({ figure, name, labelFirst }: PartPair, behind: Piece | undefined): string | null {
  if (behind?.kind === "label" && COUNTED.test(behind.typed)) return `${figure.typed} ${behind.typed}`;
  const counts = COUNTED.test(name) && (!labelFirst || /(?:shares?|options?|units?|warrants?|tokens?)$/i.test(name));
  if (!counts) return null;
  return labelFirst ? `${name} ${figure.typed}` : `${figure.typed} ${name}`;
}

/** Nouns that say nothing of money: "40k shares", but "40k RSUs" are worth so much. */
const PIECES = /^(?:shares|options|units|warrants|tokens)$/i;

/**
 * Whether a grant without sign and scale is written as the base is, and so is money as well: in full beside "150,000",
 * in thousands beside "158".
 */
function isWrittenAs(base: PartPair["figure"], { figure }: PartPair["figure"]): boolean {
  return base.figure.low >= IN_FULL ? figure.low >= IN_FULL : base.figure.low < 1000 && figure.low < MOST_SHORT;
}
const IN_FULL = 20_000;

/** Pay in thousands without their sign: "198k base 400 rsu 30 sign". */
const isInThousands = ({ figure }: PartPair["figure"]): boolean =>
  figure.kind === "number" && figure.low >= LEAST_SHORT && figure.low < 1000;
const [LEAST_SHORT, MOST_SHORT] = [10, 2000];
