import type { TypedOffer } from "./offer.js";
import { plainFigures, withoutFormat } from "./plain-figures.js";
import { assemble } from "./reading/assemble.js";
import type { Draft } from "./reading/draft.js";
import { type FigureOwners, withOwners } from "./reading/figure-owners.js";
import { withLegends } from "./reading/legends.js";
import { isDetail, offerPieces, type Piece, partLabel } from "./reading/pieces.js";
import { withRepeatedLabels } from "./reading/repeated-lists.js";
import { offersIn } from "./reading/several-offers.js";
import { mayHoldFigures } from "./spelled-figures.js";

/** A question and the offer that was typed with it, null where there is none. */
export interface SplitQuestion {
  question: string;
  /** Of the question what stands before the offer's first figure or label; absent where nothing or all of it does. */
  before?: string;
  offer: TypedOffer | null;
  /** Where two to four offers were typed: each with the words that stand with it. `offer` is null then. */
  offers?: readonly AskedOffer[];
  /** Where one part is named and no word says offer: it may be one, or somebody else's pay. `offer` is null then. */
  possible?: PossibleOffer;
}

export interface PossibleOffer extends AskedOffer {
  /** The text with its figures as they were read, and where in it the figure stands. */
  text: string;
  at: number;
}

export interface AskedOffer {
  question: string;
  before?: string;
  offer: TypedOffer;
}

/**
 * Takes an offer out of a question: `ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%`. The parts may
 * stand in any order and on either side of the question, the label before or after its figure. The word "offer" must be
 * there, or at least two parts that are named. An offer of a competitor, a counter-offer or "what should I offer" is
 * left in the question.
 *
 * @returns an offer without parts and problems where the word stands alone: the person wants to type one
 */
export function splitOffer(typed: string, ownersIn?: FigureOwners): SplitQuestion {
  const none: SplitQuestion = { question: typed, offer: null };
  // Most questions hold none, and reading figures takes longer than looking for one.
  const looked = withoutFormat(typed);
  if (!(mayHoldFigures(looked) || /offer/i.test(looked)) || hasMoreNumbers(typed, MOST_NUMBERS)) return none;
  const plain = plainFigures(typed);
  const read = offerPieces(plain);
  const text = withRepeatedLabels(plain, read);
  const pieces = withLegends(text === plain ? read : offerPieces(text));
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
    const lone = own.length === 0 && named === 0 ? (loneFigure(pieces) ?? loneList(pieces)) : null;
    if (lone) return { ...none, possible: { ...loneOffer(text, pieces, lone), text } };
    const [only] = own;
    const part = only && offer.parts.length === 1 && offer.problems.length === 0 ? only : undefined;
    // "60k x 15 months" is what a job pays.
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

/** The index of the one figure that may be pay where no label stands and no other figure is more than a count; null elsewhere. */
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
const LEAST_COUNTED = 100;
/** "I got promoted in 2024". */
const YEAR = /^(?:19|20)\d\d$/;

/** "190/10%/220": the indexes of a list between strokes in which no figure has its name, a percentage among them. */
function loneList(pieces: readonly Piece[]): readonly number[] | null {
  const figures = [...pieces.keys()].filter((at) => pieces[at]?.kind === "figure");
  const [first = 0] = figures;
  const isList = figures.every(
    (at, index) => at === first + 2 * index && (index === 0 || pieces[at - 1]?.typed === "/"),
  );
  const percent = figures.some((at) => pieces[at]?.typed.endsWith("%"));
  if (!isList || !percent || figures.length < LEAST_LISTED || pieces.some((piece) => partLabel(piece))) return null;
  return [...pieces.keys()].slice(first, (figures.at(-1) ?? first) + 1);
}
const LEAST_LISTED = 3;

/** What may be an offer of one figure or one list, of which nobody said which part it is. */
function loneOffer(text: string, pieces: readonly Piece[], own: readonly number[]): Omit<PossibleOffer, "text"> {
  const typed = own.map((at) => pieces[at]?.typed).join("");
  const start = pieces[own[0] ?? 0]?.start ?? 0;
  const draft: Draft = { ...EMPTY, parts: [], problems: [], used: new Set(own), said: new Set() };
  const kind = own.length > 1 ? "no-parts" : "no-part";
  return {
    question: restOf(text, pieces, draft, null),
    offer: { parts: [], years: null, problems: [{ part: null, what: { kind, typed } }] },
    at: start,
  };
}

/** The pieces from the first figure or label of the offer on. */
function behindFirst(pieces: readonly Piece[], { used }: Draft): number[] {
  const first = pieces.findIndex(({ kind }, at) => used.has(at) && (kind === "figure" || kind === "label"));
  return first < 0 ? [] : [...pieces.keys()].slice(first);
}

/** Parts that people name alone where they tell of an offer: "they say 140 base". */
const STANDS_ALONE: ReadonlySet<string> = new Set(["base", "total"]);
const EMPTY: TypedOffer = { parts: [], years: null, problems: [] };

const isEmpty = ({ parts, problems, once }: TypedOffer): boolean =>
  parts.length === 0 && problems.length === 0 && !once;

/** The offer in a text of which all that stands in it belongs to one; null where it holds more figures than any. */
export function readAsOffer(typed: string): AskedOffer | null {
  return hasMoreNumbers(typed, MOST_FIGURES) ? null : readOne(typed);
}

/** One of several offers: all that stands in it belongs to its offer. */
function readOne(text: string): AskedOffer {
  const pieces = withLegends(offerPieces(text));
  const { draft } = assemble(pieces, 0);
  const { used, said, ...offer } = draft;
  return { question: restOf(text, pieces, draft, offerWord(text, pieces)), offer };
}

/** Nobody's offers have more; what has is a table or a list of something else. */
const MOST_FIGURES = 80;
/** Of all numbers, dates and shares of vesting among them: more are not even looked at. */
const MOST_NUMBERS = 500;

function hasMoreNumbers(text: string, most: number): boolean {
  const numbers = /\d+/g;
  let count = 0;
  while (count <= most && numbers.test(text)) count++;
  return count > most;
}

/** How far back the words reach that make an offer somebody else's; keeps the search linear. */
const BEFORE = 60;
/** Before the word: an offer that is somebody else's, or a question about one. */
const NOT_OWN =
  /(?:counter|competing|competitors?['’]?s?|other|another|rival|typical|standard|lowball|best|should\s+(?:i|we)|(?:do|does|did|would|will|can|could)\s+(?:they|we|i|it|[\p{L}-]+))[\s-]+(?:an?\s+)?$/iu;

/** The index of the piece that names the person's own offer; null where none does. */
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

/** Whether the word alone asks for the check: "my offer", at the beginning, or at the end. */
function wantsOne(text: string, pieces: readonly Piece[], word: number | null): boolean {
  const piece = pieces[word ?? -1];
  if (word === null || !piece) return false;
  const alone = /\bmy\b|^check\b/i.test(piece.typed);
  const last = pieces.slice(word + 1).every(({ kind }) => kind !== "word");
  return (alone || last || word === 0) && !QUESTION.test(text);
}

/** The question alone: the text without what the offer used and without the word for it, tidied where something was taken. */
function restOf(text: string, read: readonly Piece[], { used }: Draft, word: number | null): string {
  const inText = [...read.entries()].sort(([, a], [, b]) => a.start - b.start);
  const pieces = inText.map(([, piece]) => piece);
  const gone = inText.map(([at, piece]) => used.has(at) || at === word || isDetail(piece, "offer"));
  const before = leadsToGone(gone, pieces);
  const behind = leadsToGone(gone.toReversed(), pieces.toReversed()).reverse();
  // What only joined the parts goes with them.
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

/** A mark or a word that joins: of no use where what it joined is gone. */
const isJoint = (piece: Piece | undefined): boolean =>
  piece?.kind === "break" ||
  piece?.kind === "open" ||
  piece?.kind === "close" ||
  (piece?.kind === "detail" && !(piece.detail.kind === "context" && piece.detail.named));

/**
 * For each piece whether, going back from it over nothing but joints, one comes to something that is gone or to the
 * beginning. In one pass: a text may be joints without end.
 */
function leadsToGone(gone: readonly boolean[], pieces: readonly Piece[]): boolean[] {
  const leads: boolean[] = [];
  for (const at of pieces.keys())
    leads.push(at === 0 || gone[at - 1] === true || (isJoint(pieces[at - 1]) && leads[at - 1] === true));
  return leads;
}
