import type { Company, Role } from "./collection.js";
import { COST } from "./costs.js";
import { isFiller, NUMBER, RANKS } from "./fillers.js";
import type { Focus } from "./query.js";
import type { PartMeaning, Span } from "./spans.js";
import type { Word } from "./words.js";

/** The words from `from` up to `to`. */
export interface Stretch {
  from: number;
  to: number;
}

/** One way to read all words of a question, with what it costs. */
export interface Hypothesis {
  cost: number;
  company: Company | null;
  /** The company was guessed, or only part of its name stands there. */
  loose: boolean;
  /** Where the company stands. */
  companyAt: Stretch | null;
  /** A company named beside the first, where levels are compared. */
  beside: Company | null;
  besideAt: Stretch | null;
  role: Role | null;
  roleAt: Stretch | null;
  /** The role stands there by a loose name, or by no word of its own. */
  looseRole: boolean;
  /** The words of a specialty's name that stand there, as bits; 0 where the name stands there whole. */
  parts: number;
  places: readonly string[];
  focuses: readonly Focus[];
  /** Words that fitted nothing. */
  unread: readonly number[];
  /** Some of them are words that mean something, not ranks or numbers. */
  lost: boolean;
  guesses: readonly Span[];
}

const MOST_PLACES = 3;

/** Nothing read yet. */
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
  places: [],
  focuses: [],
  unread: [],
  lost: false,
  guesses: [],
};

/** Leaves a word out: for nothing where it is a filler, dearly where it means something. */
export function passOver(hypothesis: Hypothesis, words: readonly Word[], at: number, named: boolean): Hypothesis {
  const { text: word = "" } = words[at] ?? {};
  if (isFiller(word, words[at - 1]?.text, words[at + 1]?.text)) {
    return { ...hypothesis, cost: hypothesis.cost + (named ? COST.cutFiller : COST.filler) };
  }
  const unread = [...hypothesis.unread, at];
  if (NUMBER.test(word)) return { ...hypothesis, cost: hypothesis.cost + COST.number, unread };
  if (RANKS.has(word)) return { ...hypothesis, cost: hypothesis.cost + COST.rank, unread };
  const before = words[at - 1]?.text ?? "";
  const runsOn = hypothesis.unread.includes(at - 1) && !NUMBER.test(before) && !RANKS.has(before);
  return { ...hypothesis, cost: hypothesis.cost + (runsOn ? COST.unreadNext : COST.unread), unread, lost: true };
}

/**
 * Adds a span to a hypothesis: none where its slot is taken by something else, several where it may fill more than one.
 *
 * @param comparesLevels levels are asked for, so that a second company may stand beside the first
 * @param named the words are part of a longer whole name
 */
export function take(before: Hypothesis, span: Span, comparesLevels: boolean, named: boolean): Hypothesis[] {
  const { meaning } = span;
  const guesses = span.guessed ? [...before.guesses, span] : before.guesses;
  const cost = before.cost + span.cost + COST.span;
  switch (meaning.kind) {
    case "company":
      return takeCompany(before, meaning.company, span, comparesLevels, { guesses, cost });
    case "role":
      if (before.role === null)
        return [{ ...before, guesses, cost, role: meaning.role, roleAt: span, looseRole: span.loose === true }];
      return before.role === meaning.role ? [{ ...before, guesses, cost: cost + COST.again }] : [];
    case "part":
      return takePart(before, meaning, span, { guesses, cost });
    case "place":
      if (before.places.includes(meaning.place)) return [{ ...before, guesses, cost }];
      if (before.places.length === MOST_PLACES) return [];
      return [
        {
          ...before,
          guesses,
          cost: before.places.length > 0 ? cost + COST.secondPlace : cost,
          places: [...before.places, meaning.place],
        },
      ];
    case "aside":
      return [{ ...before, guesses, cost }];
    case "focus":
      return [
        {
          ...before,
          guesses,
          cost: cost - COST.span + (named ? COST.cutFiller : 0),
          focuses: [...before.focuses, meaning.focus],
        },
      ];
  }
}

type Taken = Pick<Hypothesis, "guesses" | "cost">;

function takePart(before: Hypothesis, part: PartMeaning, span: Span, { guesses, cost }: Taken): Hypothesis[] {
  const { specialty, index, share, own } = part;
  const bit = 1 << index;
  const gain = COST.rolePart * share;
  if (before.role === null) {
    const dear = cost + COST.rolePart - gain;
    return [{ ...before, guesses, cost: dear, role: specialty.role, roleAt: span, looseRole: !own, parts: bit }];
  }
  if (before.role !== specialty.role || before.parts === 0 || (before.parts & bit) !== 0) return [];
  // Further words of a name are no further name.
  const looseRole = before.looseRole && !own;
  return [{ ...before, guesses, looseRole, parts: before.parts | bit, cost: cost - COST.span - gain }];
}

function takeCompany(
  before: Hypothesis,
  company: Company,
  span: Span,
  comparesLevels: boolean,
  { guesses, cost }: Taken,
): Hypothesis[] {
  if (before.company === company) return [{ ...before, guesses, cost: cost + COST.again }];
  const taken: Hypothesis[] = [];
  if (before.company === null && before.beside !== company) {
    taken.push({ ...before, guesses, cost, company, companyAt: span, loose: span.guessed !== undefined });
  }
  if (comparesLevels && before.beside === null) {
    taken.push({ ...before, guesses, cost: cost + COST.beside, beside: company, besideAt: span });
  }
  return taken;
}
