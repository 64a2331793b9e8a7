import { readOnce } from "../../text/read-once.js";
import type { TypedOffer } from "./offer.js";
import { plainFigures, withoutFormat } from "./plain-figures.js";
import { assemble } from "./reading/assemble.js";
import type { Draft } from "./reading/draft.js";
import { type FigureOwners, withOwners } from "./reading/figure-owners.js";
import { withLegends } from "./reading/legends.js";
import { among } from "./reading/offer-words.js";
import { isDetail, type Piece, partLabel } from "./reading/piece.js";
import { offerPieces } from "./reading/pieces.js";
import { offersIn } from "./reading/several-offers.js";
import { mayHoldFigures } from "./spelled-figures.js";

/** A question and the offer that was typed with it; null if there is none. */
export interface SplitQuestion {
  question: string;
  /** The words of the question before the offer's first figure or label; absent if that is none or all of them. */
  before?: string;
  offer: TypedOffer | null;
  /** If two to four offers were typed: each with its own words. `offer` is null then. */
  offers?: readonly AskedOffer[];
  /** If one figure or list may be an offer or somebody else's pay, as no word says "offer". `offer` is null then. */
  possible?: PossibleOffer;
}

/** A figure that may be an offer. */
export interface PossibleOffer extends AskedOffer {
  /** The text with normalized figures. */
  text: string;
  /** Offset of the figure in `text`. */
  at: number;
}

/** An offer with the question that it was typed with; `before`: the words of that before its first figure. */
export interface AskedOffer {
  question: string;
  before?: string;
  offer: TypedOffer;
}

/**
 * Takes an offer out of a question: `ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%`. The parts may
 * come in any order and on either side of the question, each label before or after its figure. An offer needs the word
 * "offer" or at least two named parts. An offer of a competitor, a counter-offer or "what should I offer" stays in the
 * question.
 *
 * @returns an offer without parts and problems if only the word "offer" was typed: the person wants to type one
 */
export const splitOffer = (typed: string, ownersIn?: FigureOwners): SplitQuestion =>
  ownersIn ? readOffer(typed, ownersIn) : splitByWords(typed);
const splitByWords = readOnce(readOffer);

function readOffer(typed: string, ownersIn?: FigureOwners): SplitQuestion {
  const none: SplitQuestion = { question: typed, offer: null };
  // Most questions hold no offer, and to look for a figure is faster than to read one.
  const looked = withoutFormat(typed);
  if (!(mayHoldFigures(looked) || /offer/i.test(looked)) || hasMoreNumbers(typed, MOST_NUMBERS)) return none;
  const text = plainFigures(typed);
  const pieces = withLegends(offerPieces(text));
  const word = offerWord(text, pieces);
  const figures = pieces.filter(({ kind }) => kind === "figure").length;
  if ((figures === 0 && word === null) || figures > MOST_FIGURES) return none;
  const { draft, pairs, named } = assemble(pieces, word, (found) =>
    ownersIn ? withOwners(found, ownersIn(text)) : found,
  );
  const own = pairs.filter(({ context }) => context === "offer");
  const offers = offersIn(text, pieces, own, readOne);
  if (offers) return { question: restOf(text, pieces, draft, word), offer: null, offers };
  const { used, said, ...offer } = draft;
  const question = restOf(text, pieces, draft, word);
  const behind = new Set([...used, ...behindFirst(pieces, draft)]);
  const before = restOf(text, pieces, { ...draft, used: behind }, word);
  const asked = { question, ...(before !== "" && before !== question && { before }), offer };
  if (word === null && named < 2) {
    const lone = own.length === 0 && named === 0 ? loneFigure(pieces) : null;
    if (lone) return { ...none, possible: { ...loneOffer(text, pieces, lone), text } };
    const [only] = own;
    // "205k base 320k": a figure without a name is asked about.
    const isClear = offer.problems.every(({ what }) => what.kind === "no-part");
    const part = only && offer.parts.length === 1 && isClear ? only : undefined;
    // "Angebot: Gehalt 180k".
    if (part?.label?.kind === "part" && part.part === "base" && pieces.some(({ typed }) => isOffered(typed)))
      return asked;
    // "60k x 15 months" can only be the pay of a job.
    const isRated = part?.part === "base" && offer.parts[0]?.payments !== undefined;
    if (!part || (named === 0 && !isRated) || !STANDS_ALONE.has(part.part) || part.figure.figure.kind === "percent")
      return none;
    return { ...none, possible: { ...asked, text, at: part.figure.start } };
  }
  if (isEmpty(offer)) return wantsOne(text, pieces, word) ? { question, offer: EMPTY } : none;
  const elsewhere =
    word !== null &&
    /^\s+from\s/i.test(text.slice(pieces[word]?.end)) &&
    offer.parts.every(({ part }) => part === "total");
  return elsewhere ? none : asked;
}

/**
 * The index of the only figure that may be pay, in a text without labels; else null. Counts and years do not matter.
 */
function loneFigure(pieces: readonly Piece[]): readonly number[] | null {
  if (pieces.some((piece) => partLabel(piece))) return null;
  const figures = [...pieces.entries()].flatMap(([at, piece]) =>
    piece.kind === "figure" &&
    !YEAR.test(piece.typed) &&
    (piece.figure.kind !== "number" || piece.figure.low >= LEAST_COUNTED)
      ? [{ at, piece }]
      : [],
  );
  const [only, another] = figures;
  if (!only || another || only.piece.figure.kind === "percent") return null;
  return only.piece.figure.low === only.piece.figure.high ? [only.at] : null;
}
/** A plain number below this is a count. */
const LEAST_COUNTED = 100;
/** A calendar year: "I got promoted in 2024". */
const YEAR = /^(?:19|20)\d\d$/;

/** A possible offer of one figure whose part is not named. */
function loneOffer(text: string, pieces: readonly Piece[], own: readonly number[]): Omit<PossibleOffer, "text"> {
  const typed = own.map((at) => pieces[at]?.typed).join("");
  const start = pieces[own[0] ?? 0]?.start ?? 0;
  const draft: Draft = { ...EMPTY, parts: [], problems: [], used: new Set(own), said: new Set() };
  return {
    question: restOf(text, pieces, draft, null),
    offer: { parts: [], years: null, problems: [{ part: null, what: { kind: "no-part", typed } }] },
    at: start,
  };
}

/** Indexes of the pieces from the offer's first figure or label on. */
function behindFirst(pieces: readonly Piece[], { used }: Draft): number[] {
  const first = pieces.findIndex(({ kind }, at) => used.has(at) && (kind === "figure" || kind === "label"));
  return first < 0 ? [] : [...pieces.keys()].slice(first);
}

const isOffered = among("OFFERED");
/** Parts that may be all that a person states of an offer: "they say 140 base". */
const STANDS_ALONE: ReadonlySet<string> = new Set(["base", "total"]);
const EMPTY: TypedOffer = { parts: [], years: null, problems: [] };

const isEmpty = ({ parts, problems, once }: TypedOffer): boolean =>
  parts.length === 0 && problems.length === 0 && !once;

/** Reads a text all of which belongs to one offer; null if it has too many figures. */
export function readAsOffer(typed: string): AskedOffer | null {
  return hasMoreNumbers(typed, MOST_FIGURES) ? null : readOne(typed);
}

/** Reads a text all of which belongs to one offer. */
function readOne(text: string): AskedOffer {
  const pieces = withLegends(offerPieces(text));
  const { draft } = assemble(pieces, 0);
  const { used, said, ...offer } = draft;
  return { question: restOf(text, pieces, draft, offerWord(text, pieces)), offer };
}

/** Most figures in a text with an offer: one with more is a table or a list of something else. */
const MOST_FIGURES = 80;
/** Most numbers of any kind, dates and vesting shares included; a text with more is not read. */
const MOST_NUMBERS = 500;

function hasMoreNumbers(text: string, most: number): boolean {
  const numbers = /\d+/g;
  let count = 0;
  while (count <= most && numbers.test(text)) count++;
  return count > most;
}

/** Characters before the word "offer" that are searched for `NOT_OWN`; keeps the search linear. */
const BEFORE = 60;
/** Words before "offer" that make it somebody else's, or a question about one. */
const NOT_OWN =
  /(?:counter|competing|competitors?['’]?s?|other|another|rival|typical|standard|lowball|best|should\s+(?:i|we)|(?:do|does|did|would|will|can|could)\s+(?:they|we|i|it|[\p{L}-]+))[\s-]+(?:an?\s+)?$/iu;

/** The index of the piece that names the person's own offer; null if none does. */
function offerWord(text: string, pieces: readonly Piece[]): number | null {
  const at = pieces.findIndex((piece) => {
    if (piece.kind !== "detail") return false;
    const { kind } = piece.detail;
    const names = kind === "offer" || (kind === "stage" && /offer$/i.test(piece.typed));
    const word = piece.end - (/offer(?:ed|s)?(?:\s+letter)?$/i.exec(piece.typed)?.[0].length ?? 0);
    return names && !NOT_OWN.test(text.slice(Math.max(0, word - BEFORE), word));
  });
  return at < 0 ? null : at;
}

const QUESTION = /^\s*(?:what|how|when|should|which|why|is|are|do|does|can|could|where|who)\b/i;

/** Whether the word "offer" without figures asks for a check: as "my offer", at the beginning, or at the end. */
function wantsOne(text: string, pieces: readonly Piece[], word: number | null): boolean {
  const piece = pieces[word ?? -1];
  if (word === null || !piece) return false;
  const alone = /\bmy\b|^check\b/i.test(piece.typed);
  const last = pieces.slice(word + 1).every(({ kind }) => kind !== "word");
  return (alone || last || word === 0) && !QUESTION.test(text);
}

/** The text without the pieces of the offer, the word for it, and what only joined those; spaces are tidied. */
function restOf(text: string, read: readonly Piece[], { used }: Draft, word: number | null): string {
  const inText = [...read.entries()].sort(([, a], [, b]) => a.start - b.start);
  const pieces = inText.map(([, piece]) => piece);
  const gone = inText.map(([at, piece]) => used.has(at) || at === word || isDetail(piece, "offer"));
  const before = leadsToGone(gone, pieces);
  const behind = leadsToGone(gone.toReversed(), pieces.toReversed()).reverse();
  // What only joined removed parts is removed as well.
  const dropped = gone.map((is, at) => is || (isJoint(pieces[at]) && before[at] && behind[at]));
  let rest = "";
  let from = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!dropped[at]) continue;
    rest += `${text.slice(from, piece.start)} `;
    from = piece.end;
  }
  return `${rest}${text.slice(from)}`
    .replace(/\s+/g, " ")
    .replace(/^[\s:,;.–-]+|[\s:,;–-]+$/g, "")
    .trim();
}

/** Whether a piece is a mark or a word that only joins others. */
const isJoint = (piece: Piece | undefined): boolean =>
  piece?.kind === "break" ||
  piece?.kind === "open" ||
  piece?.kind === "close" ||
  (piece?.kind === "detail" && !(piece.detail.kind === "context" && piece.detail.named));

/**
 * For each piece, whether only joints separate it from a removed piece before it or from the beginning. In one pass,
 * since a text may consist of joints.
 */
function leadsToGone(gone: readonly boolean[], pieces: readonly Piece[]): boolean[] {
  const leads: boolean[] = [];
  for (const at of pieces.keys())
    leads.push(at === 0 || gone[at - 1] === true || (isJoint(pieces[at - 1]) && leads[at - 1] === true));
  return leads;
}
