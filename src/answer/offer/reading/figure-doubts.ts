import type { OfferDoubt } from "../notes.js";
import { COUNTED } from "./counted-shares.js";
import type { FigureDetails, PartPair } from "./draft.js";
import { among } from "./offer-words.js";
import type { Piece } from "./pieces.js";

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
 * Whether a grant without sign and scale is written as the base is, and so is money as well: in full beside "150,000", in
 * thousands beside "158".
 */
function isWrittenAs(base: PartPair["figure"], { figure }: PartPair["figure"]): boolean {
  return base.figure.low >= IN_FULL ? figure.low >= IN_FULL : base.figure.low < 1000 && figure.low < MOST_SHORT;
}
const IN_FULL = 20_000;

/** Pay in thousands without their sign: "198k base 400 rsu 30 sign". */
const isInThousands = ({ figure }: PartPair["figure"]): boolean =>
  figure.kind === "number" && figure.low >= LEAST_SHORT && figure.low < 1000;
const [LEAST_SHORT, MOST_SHORT] = [10, 2000];
