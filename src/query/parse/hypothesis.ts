import { RANKS } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import type { Company, Role } from "../catalog/catalog.js";
import { isFiller, maySay, NUMBER } from "../catalog/fillers.js";
import type { AsideMeaning, PartMeaning, Span, Stretch } from "../mentions/mentions.js";
import type { Focus } from "../query.js";
import { COST } from "../weights.js";

/** One way to read all words of a question, with what it costs in the units of `COST`. */
export interface Hypothesis {
  cost: number;
  company: Company | null;
  /** Whether the company was guessed, or only part of its name occurs. */
  loose: boolean;
  /** The words of the company's name. */
  companyAt: Stretch | null;
  /** A second company, in a question that compares levels. */
  beside: Company | null;
  besideAt: Stretch | null;
  role: Role | null;
  roleAt: Stretch | null;
  looseRole: boolean;
  /** The words of a specialty's name that occur, as bits; 0 if the role is named as a whole. */
  parts: number;
  partsIn: number;
  places: readonly string[];
  /** Whether one of the places has a name that usually means another: Dublin CA by "dublin". */
  namesake: boolean;
  focuses: readonly Focus[];
  asides: readonly (AsideMeaning & Stretch)[];
  /** Words that would be names elsewhere. */
  words: readonly number[];
  unread: readonly number[];
  /** Skipped fillers that may belong to words that fitted nothing. */
  passed: readonly number[];
  /** Whether some of the unread words are neither ranks nor numbers. */
  lost: boolean;
  guesses: readonly Span[];
  /** All spans read so far, the last first: a linked list, so that hypotheses share their beginnings. */
  taken: Taken | null;
}

interface Taken {
  span: Span;
  before: Taken | null;
}

/** All spans of a hypothesis, in their order. */
export function spansTaken({ taken }: Pick<Hypothesis, "taken">): Span[] {
  const spans: Span[] = [];
  for (let last = taken; last; last = last.before) spans.push(last.span);
  return spans.reverse();
}

/** The spans of its company, its role and its places. */
export const namesTaken = (hypothesis: Pick<Hypothesis, "taken">): Span[] =>
  spansTaken(hypothesis).filter(({ meaning }) => NAMING.has(meaning.kind));

/** Most places in one reading. */
const MOST_PLACES = 3;

/** The hypothesis before any word is read. */
export const START: Hypothesis = {
  cost: 0,
  company: null,
  loose: false,
  companyAt: null,
  beside: null,
  besideAt: null,
  role: null,
  roleAt: null,
  looseRole: false,
  parts: 0,
  partsIn: 0,
  places: [],
  namesake: false,
  focuses: [],
  asides: [],
  words: [],
  unread: [],
  passed: [],
  lost: false,
  guesses: [],
  taken: null,
};

type Draft = { -readonly [Field in keyof Hypothesis]: Hypothesis[Field] };

/** Copied field by field, as a spread of this many fields is far slower, and a question makes dozens of copies. */
const copyOf = (of: Hypothesis, cost: number): Draft => ({
  cost,
  company: of.company,
  loose: of.loose,
  companyAt: of.companyAt,
  beside: of.beside,
  besideAt: of.besideAt,
  role: of.role,
  roleAt: of.roleAt,
  looseRole: of.looseRole,
  parts: of.parts,
  partsIn: of.partsIn,
  places: of.places,
  namesake: of.namesake,
  focuses: of.focuses,
  asides: of.asides,
  words: of.words,
  unread: of.unread,
  passed: of.passed,
  lost: of.lost,
  guesses: of.guesses,
  taken: of.taken,
});

/**
 * Skips a word: cheaply if it is a filler, at a high cost if it has a meaning.
 *
 * @param named whether the word is part of a longer whole name
 * @param name whether the word is a name, part of one, or right after one, so that it does not continue an unknown name
 * @param plain whether it is a word of another language that has no meaning here, and not a name
 */
export function passOver(
  hypothesis: Hypothesis,
  words: readonly Word[],
  at: number,
  named: boolean,
  name: boolean,
  plain: boolean,
): Hypothesis {
  const { text: word = "", idle = false } = words[at] ?? {};
  const next = copyOf(hypothesis, hypothesis.cost);
  if (idle || plain || isFiller(words, at)) {
    next.cost += named ? COST.cutFiller : COST.filler;
    if (!idle && maySay(word)) next.passed = [...hypothesis.passed, at];
    return next;
  }
  next.unread = [...hypothesis.unread, at];
  if (NUMBER.test(word)) next.cost += named ? COST.cutFiller : COST.filler;
  else if (RANKS.has(word)) next.cost += COST.rank;
  else {
    // A name between unread words does not end their run, just as if it were unread itself.
    const last = hypothesis.taken?.span;
    const behind = last?.to === at ? last.from - 1 : at - 1;
    const before = words[behind]?.text ?? "";
    const runsOn = !name && hypothesis.unread.includes(behind) && !NUMBER.test(before) && !RANKS.has(before);
    next.cost += runsOn ? COST.unreadNext : COST.unread;
    next.lost = true;
  }
  return next;
}

/**
 * Adds a span to a hypothesis. The result is empty if its slot is taken by something else, and has several elements if
 * it fits more than one slot.
 *
 * @param comparesLevels whether levels are asked for, so that there may be a second company
 * @param named whether the words are part of a longer whole name
 */
export function take(before: Hypothesis, span: Span, comparesLevels: boolean, named: boolean): Hypothesis[] {
  const { meaning } = span;
  const next = copyOf(before, before.cost + span.cost + COST.span);
  next.taken = { span, before: before.taken };
  if (span.guessed) next.guesses = [...before.guesses, span];
  switch (meaning.kind) {
    case "company":
      return takeCompany(next, meaning.company, span, comparesLevels);
    case "role":
      return takeRole(next, meaning.role, span);
    case "part":
      if (!meaning.company) return takePart(next, meaning, span);
      return takeCompany(next, meaning.company, span, comparesLevels).flatMap((taken) =>
        takePart(taken, meaning, span),
      );
    case "place":
      next.namesake ||= meaning.namesake === true;
      return takePlace(next, meaning.place);
    case "aside":
      next.asides = [...before.asides, { ...meaning, from: span.from, to: span.to }];
      return [next];
    case "word":
      next.words = [...before.words, ...Array.from({ length: span.to - span.from }, (_, at) => span.from + at)];
      return [next];
    case "focus":
      next.cost += (named ? COST.cutFiller : 0) - COST.span;
      next.focuses = [...before.focuses, meaning.focus];
      return [next];
  }
}

const NAMING: ReadonlySet<string> = new Set(["company", "role", "part", "place"] satisfies Span["meaning"]["kind"][]);

function takeRole(next: Draft, role: Role, span: Span): Hypothesis[] {
  if (next.role === null) {
    next.role = role;
    next.roleAt = span;
    next.looseRole = span.loose === true;
    return [next];
  }
  next.cost += COST.again;
  return next.role === role ? [next] : [];
}

function takePlace(next: Draft, place: string): Hypothesis[] {
  if (next.places.includes(place)) return [next];
  if (next.places.length === MOST_PLACES) return [];
  next.places = [...next.places, place];
  return [next];
}

function takePart(next: Draft, { specialty, bits, share, own, clause }: PartMeaning, span: Span): Hypothesis[] {
  const gain = COST.rolePart * share;
  if (next.role === null) {
    next.cost += COST.rolePart - gain;
    next.role = specialty.role;
    next.roleAt = span;
    next.looseRole = !own;
    next.parts = bits;
    next.partsIn = clause;
    return [next];
  }
  if (next.role !== specialty.role || next.parts === 0 || (next.parts & bits) !== 0 || next.partsIn !== clause)
    return [];
  // Further words of one name do not cost another span.
  next.cost -= COST.span + gain;
  next.looseRole &&= !own;
  next.parts |= bits;
  return [next];
}

function takeCompany(next: Draft, company: Company, span: Span, comparesLevels: boolean): Draft[] {
  if (next.company === company) {
    // "Sea (Shopee)" is one company by two names in a row, and not a second mention.
    if (next.companyAt?.to !== span.from) next.cost += COST.again;
    return [next];
  }
  const taken: Draft[] = [];
  if (comparesLevels && next.beside === null) {
    const beside = copyOf(next, next.cost);
    beside.beside = company;
    beside.besideAt = span;
    taken.push(beside);
  }
  if (next.company === null && next.beside !== company) {
    next.company = company;
    next.companyAt = span;
    next.loose = span.guessed !== undefined;
    taken.unshift(next);
  }
  return taken;
}
