import type { Company, Role } from "./collection.js";
import { COST } from "./costs.js";
import { isFiller, NUMBER, RANKS } from "./fillers.js";
import type { Focus } from "./query.js";
import { isWhole, type Span } from "./spans.js";
import type { Word } from "./words.js";

/** One way to read all words of a question, with what it costs. */
export interface Hypothesis {
  cost: number;
  company: Company | null;
  /** The company was guessed, or only part of its name stands there. */
  loose: boolean;
  /** Where the company stands. */
  companyAt: { from: number; to: number } | null;
  /** A company named beside the first, where levels are compared. */
  beside: Company | null;
  role: Role | null;
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

/** Hypotheses kept at each word, and how much dearer than the cheapest they may be; dearer ones never won. */
const BEAM = 20;
const BEAM_WIDTH = 5;

const START: Hypothesis = {
  cost: 0,
  company: null,
  loose: false,
  companyAt: null,
  beside: null,
  role: null,
  parts: 0,
  places: [],
  focuses: [],
  unread: [],
  lost: false,
  guesses: [],
};

/** The cheapest ways to read the words, by spans and words that nothing explains; one for each set of slots. */
export function readAll(words: readonly Word[], spans: readonly Span[]): Hypothesis[] {
  const starting: Span[][] = words.map(() => []);
  const named = words.map(() => false);
  for (const span of spans) {
    starting[span.from]?.push(span);
    if (isWhole(span)) named.fill(true, span.from, span.to);
  }
  const comparesLevels = spans.some(({ meaning }) => meaning.kind === "focus" && meaning.focus === "levels");

  const open: Map<string, Hypothesis>[] = Array.from({ length: words.length + 1 }, () => new Map());
  open[0]?.set("", START);
  const keep = (at: number, hypothesis: Hypothesis) => {
    const key = slotsOf(hypothesis);
    const known = open[at]?.get(key);
    if (!known || hypothesis.cost < known.cost) open[at]?.set(key, hypothesis);
  };
  for (const at of words.keys()) {
    const cheapest = best(open[at]?.values() ?? []);
    open[at] = new Map();
    for (const hypothesis of cheapest) {
      keep(at + 1, passOver(hypothesis, words, at, named[at] === true));
      for (const span of starting[at] ?? []) {
        const next = take(hypothesis, span, comparesLevels, named[at] === true);
        if (next) keep(span.to, next);
      }
    }
  }
  return best(open[words.length]?.values() ?? []);
}

function best(hypotheses: Iterable<Hypothesis>): Hypothesis[] {
  const sorted = [...hypotheses].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  const dearest = (sorted[0]?.cost ?? 0) + BEAM_WIDTH;
  return sorted.filter(({ cost }) => cost <= dearest);
}

function slotsOf({ company, beside, role, parts, places, lost }: Hypothesis): string {
  return `${company?.company}|${beside?.company}|${role?.role}|${parts}|${places.join()}|${lost}`;
}

/** Leaves a word out: for nothing where it is a filler, dearly where it means something. */
function passOver(hypothesis: Hypothesis, words: readonly Word[], at: number, named: boolean): Hypothesis {
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

/** Adds a span to a hypothesis, or null where its slot is taken by something else. */
function take(before: Hypothesis, span: Span, comparesLevels: boolean, named: boolean): Hypothesis | null {
  const { meaning } = span;
  const guesses = span.guessed ? [...before.guesses, span] : before.guesses;
  const next = { ...before, guesses, cost: before.cost + span.cost + COST.span };
  switch (meaning.kind) {
    case "company":
      if (before.company === meaning.company) return { ...next, cost: next.cost + COST.again };
      if (before.company === null) {
        return { ...next, company: meaning.company, companyAt: span, loose: span.guessed !== undefined };
      }
      if (!comparesLevels || before.beside !== null) return null;
      return { ...next, beside: meaning.company, cost: next.cost + COST.beside };
    case "role":
      if (before.role !== null && before.role !== meaning.role) return null;
      if (before.role !== null) next.cost += COST.again;
      return { ...next, role: meaning.role, parts: before.role === null ? 0 : before.parts };
    case "part": {
      const bit = 1 << meaning.index;
      const { role } = meaning.specialty;
      const gain = COST.rolePart * meaning.share;
      // Further words of a name are no further name.
      if (before.role === null) return { ...next, role, parts: bit, cost: next.cost + COST.rolePart - gain };
      if (before.role !== role || before.parts === 0 || (before.parts & bit) !== 0) return null;
      return { ...next, parts: before.parts | bit, cost: next.cost - COST.span - gain };
    }
    case "place":
      if (before.places.includes(meaning.place)) return next;
      if (before.places.length >= 3) return null;
      next.places = [...before.places, meaning.place];
      if (before.places.length > 0) next.cost += COST.secondPlace;
      return next;
    case "focus":
      next.focuses = [...before.focuses, meaning.focus];
      next.cost += (named ? COST.cutFiller : 0) - COST.span;
      return next;
  }
}
