import { fold } from "../../../text/folding.js";
import type { OfferDoubt } from "../notes.js";
import { type AssignedPair, alone, type Draft, type FigureDetails, type PartPair, say, use } from "./draft.js";
import type { FigurePiece } from "./elements.js";
import { among, OFFER_WORDS } from "./offer-words.js";
import { MOST_PRICE, mayBeCount } from "./pairs.js";
import { type Piece, partLabel, typedOf } from "./piece.js";

/** Nouns that are counted: "500 shares" is a number of shares and not money. */
const COUNTED =
  /(?:shares?|options?|units?|warrants?|tokens?|[a-z]su['’]?s?|ppu['’]?s?|esop['’]?s?|[in]sos?|bspces?|vsops?)$/i;
/** Names of stock in other languages, all of which can be counted. */
const COUNTED_ABROAD: ReadonlySet<string> = new Set(OFFER_WORDS.labels.EQUITY_ABROAD);
/** Whether a name of stock is of pieces that are counted: "150 RSUs". */
export const isCountedNoun = (typed: string): boolean => COUNTED.test(typed) || COUNTED_ABROAD.has(fold(typed));
/** Words before the worth of a number of shares. */
const isWorthWord = among("WORTH_SO_MUCH");
/** Least worth of a number of shares. */
const LEAST_WORTH = 1_000;

/** Nouns for what is counted even in thousands. */
const IS_PIECES = /(?:shares|options|units|warrants|tokens|[in]sos)$/i;

/** Options are worth their shares less the strike price, so their number times a price is not the grant. */
const IS_OPTION = /(?:options?|warrants?|[in]sos?|sars)$/i;
/** Words before or after the price of one share. */
const AT_PRICE =
  /^(?:at|@|x|×|price|priced|pps|fmv|worth|trading|currently|each|apiece|share|shares?|unit|stock|rsu|per)(?!\p{L})/iu;

/**
 * Replaces a number of shares by their worth as the equity: as stated after it ("2,400 RSUs at $140 (so 336k)", "5,000
 * units worth 90k"), else the number times the price of one ("1,150 RSUs (priced at $320 a share)").
 */
export function withWorth(draft: Draft, pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const worth = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) {
    // "RSUs 360k, sign-on 60k (30k + 30k)": what is in thousands has a worth only where it must be a count.
    if (!isCounted(pieces, pair) || (pair.figure.figure.kind === "money" && !IS_PIECES.test(pair.name))) continue;
    const found = pairs.findIndex((other, at) => at > index && isWorth(pieces, pair, other));
    if (found >= 0) worth.set(index, found);
  }
  const taken = new Set(worth.values());
  // "190 RSUs @ $210 = $39.9k": the figure between the number and the worth is the price of one.
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
  const strikes = pairs.flatMap((pair, index) =>
    IS_OPTION.test(pair.name) && isCounted(pieces, pair) ? (priceOf(pieces, pair, pairs.slice(index + 1)) ?? []) : [],
  );
  for (const strike of strikes) use(draft, strike.start, strike.end);
  const prices = new Set([...[...priced.values()].map(({ price }) => price), ...strikes]);
  return pairs.flatMap((pair, index): AssignedPair | [] => {
    const counted = priced.get(pair)?.counted;
    if (counted) return counted;
    if (prices.has(pair)) return [];
    if (worth.has(index) || between.has(pair))
      return { ...pair, part: undefined, label: { kind: "aside", what: "price" } };
    return taken.has(index) ? alone(pair, "equity") : pair;
  });
}

/**
 * Whether a figure may be a number of shares: "1,150 RSUs", "equity 4,500 RSUs", "30k RSUs". In thousands it is one only
 * if a price or a worth follows.
 */
const isCounted = (pieces: readonly Piece[], { figure, part, name, context, end }: AssignedPair): boolean =>
  part === "equity" &&
  context === "offer" &&
  mayBeCount(figure) &&
  (COUNTED.test(name) || (partLabel(pieces[end])?.part === "equity" && COUNTED.test(pieces[end]?.typed ?? "")));

/** A number of shares times the price of one that follows; null if there is none. */
function atPrice(pieces: readonly Piece[], pair: AssignedPair, behind: readonly AssignedPair[]) {
  if (IS_OPTION.test(pair.name)) return null;
  const price = priceOf(pieces, pair, behind);
  const worth = price && Math.round(pair.figure.figure.low * price.figure.figure.low);
  if (!price || worth === undefined || worth < LEAST_WORTH) return null;
  const { start, end } = pair.figure;
  return { counted: { ...pair, figure: { ...worthOf(price.figure, worth), start, end } }, price };
}

/** The price of one share behind a number of them. */
const priceOf = (pieces: readonly Piece[], pair: AssignedPair, behind: readonly AssignedPair[]) =>
  behind.find(({ at, figure }) => {
    const { kind, low, high } = figure.figure;
    const between = pieces.slice(pair.end, at);
    if (kind !== "money" || low !== high || low <= 0 || low > MOST_PRICE || between.length > MOST_BETWEEN) return false;
    // In thousands, they are money unless the price is right behind: "30k RSUs at $35".
    if (pair.figure.figure.kind === "money") return between.length <= 2 && between.some(isAt);
    return [...between, ...pieces.slice(at + 1, at + 3)].some(({ typed }) => AT_PRICE.test(typed));
  });

const isAt = (piece: Piece | undefined): boolean => /^(?:@|at)$/i.test(piece?.typed ?? "");

/** A figure that was worked out from another one, in the same currency. */
export function worthOf(from: FigurePiece, worth: number): FigurePiece {
  const [, before = "", behind = ""] = NUMBER_OF.exec(from.typed) ?? [];
  const typed = `${before.trim()}${worth.toLocaleString("en-US")}${behind}`;
  return { ...from, typed, figure: { ...from.figure, low: worth, high: worth } };
}
/** The signs before a number, and those after it and its scale. */
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
 * Whether the figure of a part is an amount: a range, pay per hour and a number of shares are not. How the other
 * figures of the offer are written helps to read one next to a name of shares.
 */

const isPaidIn = among("PAID_IN");

/** Why a figure is not an amount; null if it is one. `behind` is the piece after the figure. */
export type DoubtOf = (pair: PartPair, behind: Piece | undefined, details: FigureDetails) => OfferDoubt | null;

/** Makes the check of a figure, by how all figures of the offer are written. */
export function doubtsAmong(pieces: readonly Piece[], pairs: readonly PartPair[]): DoubtOf {
  const own = pairs.filter(({ context }) => context === "offer");
  const base = own.find(({ part }) => part === "base")?.figure;
  // "12k options" is a number of them if the base has a currency sign and they have none, or if their price is typed.
  const isPriced = pieces.some(
    (piece, at) =>
      piece.kind === "label" &&
      ((piece.label.kind === "aside" && piece.label.what === "price") ||
        (COUNTED.test(piece.typed) && isAt(pieces[at + 1]))),
  );
  const mayCount = isPriced || /^\P{N}*\p{Sc}/u.test(base?.typed ?? "");
  const isShort = own.some(({ part, figure }) => part !== "equity" && isInThousands(figure));
  // "Base 165, sign-on 48k, 95 RSUs": with "k" at another part, a number of RSUs without it is a count.
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
    // "80 a year in options", "42k in shares": an amount that is paid in shares is money.
    if (pieces.slice(pair.start, pair.end).some(({ typed }) => isPaidIn(typed.split(/\s/)[0]))) return null;
    if (!mayBeCount(figure)) return null;
    const counted = countOf(pair, behind);
    if (kind === "money")
      return (mayCount || isFarBelow(base, low)) && counted && PIECES.test(counted)
        ? { kind: "share-count", typed: counted }
        : null;
    return counted === null || isMoney(figure, counted) ? null : { kind: "share-count", typed: counted };
  };
}

/** The words of a number of shares: "500 RSUs", "stock 500 shares"; null for "RSUs 40", which is an amount. */
function countOf({ figure, name, labelFirst }: PartPair, behind: Piece | undefined): string | null {
  if (behind?.kind === "label" && isCountedNoun(behind.typed)) return `${figure.typed} ${behind.typed}`;
  const counts = isCountedNoun(name) && (!labelFirst || !/[a-z]su['’]?s?$/i.test(name));
  if (!counts) return null;
  return labelFirst ? `${name} ${figure.typed}` : `${figure.typed} ${name}`;
}

/** Whether a figure is too small to be a grant beside a base: "190 base, 12k options". */
const isFarBelow = (base: PartPair["figure"] | undefined, amount: number): boolean =>
  base !== undefined && amount * 4 < base.figure.low * (base.figure.low < 1000 ? 1000 : 1);

/** What is counted even in thousands: "40k shares", "12k ISOs"; "40k RSUs" are an amount. */
const PIECES = new RegExp(`^\\d.*${IS_PIECES.source}`, "i");

/**
 * Whether a grant without sign and scale is written like the base, and so is money as well: in full like "150,000", or
 * in thousands like "158".
 */
function isWrittenAs(base: PartPair["figure"], { figure }: PartPair["figure"]): boolean {
  return base.figure.low >= IN_FULL ? figure.low >= IN_FULL : base.figure.low < 1000 && figure.low < MOST_SHORT;
}
/** Least amount that is written in full. */
const IN_FULL = 20_000;

/** Whether a figure is pay in thousands without a "k": "198k base 400 rsu 30 sign". */
const isInThousands = ({ figure }: PartPair["figure"]): boolean =>
  figure.kind === "number" && figure.low >= LEAST_SHORT && figure.low < 1000;
const [LEAST_SHORT, MOST_SHORT] = [10, 2000];
