import type { Collection, Company, Specialty } from "./collection.js";
import { COST } from "./costs.js";
import { type Lexicon, type Meaning, sameMeaning } from "./lexicon.js";
import { distance, slips } from "./slips.js";
import type { Word } from "./words.js";

/** A word of a specialty's name, one of several that together name it. */
export interface PartMeaning {
  kind: "part";
  specialty: Specialty;
  /** Place of the word among the specialty's, and its share of the whole name. */
  index: number;
  share: number;
  /** The word stands in no standard role's name. */
  own: boolean;
}

/** The words from `from` up to `to`, read as something. */
export interface Span {
  from: number;
  to: number;
  meaning: Meaning | PartMeaning | AsideMeaning;
  cost: number;
  /** Read by a loose name or part of one. */
  loose?: boolean;
  /** Set where this was guessed: the words that were not the name's own. */
  guessed?: { from: number; to: number };
}

/** Companies whose specialties are tried word by word. */
const COMPANIES_TRIED = 8;
/** Guesses followed for one misspelt word. */
const GUESSES = 5;
const LONGEST_GUESS = 3;

/** All names that stand in the words, exactly. */
export function exactSpans(words: readonly Word[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    let typed = "";
    let parted = false;
    for (let to = from + 1; to <= Math.min(words.length, from + lexicon.longest); to++) {
      const { text = "", parted: comma = false } = words[to - 1] ?? {};
      parted ||= comma && to > from + 1;
      joined += text;
      typed += to === from + 1 ? text : ` ${text}`;
      for (const { key, meaning, cost, loose } of lexicon.terms(joined)) {
        let dear = key === typed ? 0 : COST.joined;
        if (parted && meaning.kind !== "place") dear += COST.overComma;
        if (words[from - 1]?.text === "at") dear += meaning.kind === "company" ? -COST.behindAt : COST.behindAt;
        if (words[from]?.tied) dear += COST.cutTie;
        if (words[to]?.tied) dear += COST.cutTie;
        spans.push({ from, to, meaning, cost: cost + dear, ...(loose && { loose, guessed: { from, to } }) });
      }
    }
  }
  return asideSpans(words, preferWhole(spans));
}

/** A company that is only where the person comes from, beside the one that the question is about. */
export interface AsideMeaning {
  kind: "aside";
}

/** Words behind which a company is where the person works: "I work at Google and have an offer from Meta". */
const WORK = new Set("work working works worked employed currently presently now am im i".split(" "));
const MOVE = new Set("move moving switch switching transfer transferring come coming came go going".split(" "));
const LEAVE = new Set("leave leaving left quit quitting".split(" "));

function isWorkplace(words: readonly Word[], from: number): boolean {
  const [before = "", behind = ""] = [words[from - 2]?.text, words[from - 1]?.text];
  if (behind === "at" || behind === "for") return WORK.has(before);
  return LEAVE.has(behind) || (behind === "from" && MOVE.has(before));
}

/** Lets a company that is the person's workplace be read as that where another company is named. */
function asideSpans(words: readonly Word[], spans: Span[]): Span[] {
  const named = spans.filter(({ meaning, loose }) => meaning.kind === "company" && !loose);
  const asides = named.filter(
    (span) =>
      isWorkplace(words, span.from) &&
      named.some(({ from, to }) => (from >= span.to || to <= span.from) && !isWorkplace(words, from)),
  );
  for (const span of asides) span.cost += COST.workplace;
  return [...spans, ...asides.map(({ from, to }): Span => ({ from, to, meaning: { kind: "aside" }, cost: 0 }))];
}

/** A company's shorter name costs more where a longer one of the same company stands over it. */
function preferWhole(spans: Span[]): Span[] {
  const wholes = spans.filter(isWhole);
  for (const span of spans) {
    const { from, to, meaning } = span;
    if (meaning.kind !== "company") continue;
    const cut = wholes.some(
      (whole) =>
        whole.meaning.kind === "company" &&
        whole.meaning.company === meaning.company &&
        whole.from <= from &&
        whole.to >= to &&
        whole.to - whole.from > to - from,
    );
    if (cut) span.cost += COST.cutShort;
  }
  return spans;
}

/** True for a whole name in several words. */
export function isWhole({ from, to, meaning, guessed }: Span): boolean {
  if (guessed || to - from < 2) return false;
  return meaning.kind === "company" || meaning.kind === "role" || meaning.kind === "place";
}

/** Words of specialties of the companies that were found; where none was, of all specialties that a telling word names. */
export function partSpans(
  words: readonly Word[],
  spans: readonly Span[],
  collection: Collection,
  guess: boolean,
): Span[] {
  const companies = new Set<Company>();
  for (const { meaning } of spans) {
    if (meaning.kind === "company" && companies.size < COMPANIES_TRIED) companies.add(meaning.company);
  }
  const specialties = new Set([...companies].flatMap((company) => company.specialties));
  if (companies.size === 0) {
    for (const { text } of words) for (const found of collection.telling.get(text) ?? []) specialties.add(found);
  }
  const parts: Span[] = [];
  for (const specialty of specialties) {
    const names = [...specialty.words.keys()];
    for (const [from, { text }] of words.entries()) {
      const apart = (name: string) => (name === text ? 0 : guess && name.length >= 4 ? partSlips(text, name) : 9);
      let index = specialty.words.has(text) ? names.indexOf(text) : -1;
      if (index < 0 && guess) index = names.findIndex((name) => apart(name) < 2);
      const name = names[index];
      if (name === undefined) continue;
      const share = (specialty.words.get(name) ?? 0) / specialty.weight;
      const meaning: PartMeaning = { kind: "part", specialty, index, share, own: specialty.own.has(name) };
      const cost = apart(name) * guessWeight(name);
      parts.push({ from, to: from + 1, meaning, cost, ...(cost > 0 ? { guessed: { from, to: from + 1 } } : {}) });
    }
  }
  return parts;
}

/** What words that nothing explained may mean: names misspelt, names cut short, misspelt words of names. */
export function guessedSpans(words: readonly Word[], doubtful: readonly number[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  const tried = new Set<number>();
  for (const at of doubtful) {
    for (let from = Math.max(0, at - LONGEST_GUESS + 1); from <= at; from++) {
      for (let to = at + 1; to <= Math.min(words.length, from + LONGEST_GUESS); to++) {
        if (tried.has(from * 1000 + to)) continue;
        tried.add(from * 1000 + to);
        guessName(words, from, to, lexicon, spans);
      }
    }
    guessWord(words, at, lexicon, spans);
  }
  return spans;
}

function guessName(words: readonly Word[], from: number, to: number, lexicon: Lexicon, spans: Span[]): void {
  const typed = joinWords(words, from, to);
  if (typed.length < 3) return;
  // Words that are names each by themselves are no misspelt name together: "swe de" is not Sweden.
  if (to - from > 1 && words.slice(from, to).every(({ text }) => lexicon.terms(text).some(({ loose }) => !loose)))
    return;
  const found = lexicon.names.find(typed).slice(0, GUESSES);
  for (const guess of found) {
    for (const term of lexicon.terms(guess.name)) {
      const cost = term.cost + guess.slips * guessWeight(guess.name);
      const { instead, ...guessed } = unlike(words, from, to, term.key.split(" "));
      const single = to - from > 1 && guessed.to - guessed.from === 1;
      if (single && isOtherWord(words[guessed.from]?.text ?? "", instead)) continue;
      spans.push({ from, to, meaning: term.meaning, cost, guessed, loose: term.loose });
    }
  }
  if (typed.length < 4 || (words[to - 1]?.text.length ?? 0) < 2) return;
  const longer = lexicon.names.startingWith(typed, GUESSES);
  // The first letters of several names stand for none of them, unless they all stand for one thing, or are one name with
  // and without more words; nor does less than half of a name.
  const [shortest] = longer;
  if (shortest === undefined || typed.length * 2 <= shortest.length || longer.length > GUESSES) return;
  const [first, ...others] = longer.flatMap(lexicon.terms);
  const one = others.every(({ meaning }) => first && sameMeaning(meaning, first.meaning));
  if (!one && !longer.every((name) => name.startsWith(shortest))) return;
  const apart = words.slice(from, to).map(({ text }) => text);
  for (const { key, meaning, cost } of lexicon.terms(shortest)) {
    // Whole first words of a name are in the lexicon where they say enough; "ally fin" has to begin "ally financial".
    const begins = !key.startsWith(`${apart.join(" ")} `) && (to - from === 1 || key.startsWith(apart.join(" ")));
    if (begins && shortest !== typed && meaning.kind !== "focus") {
      spans.push({ from, to, meaning, cost: cost + COST.prefix, guessed: { from, to } });
    }
  }
}

/** Names of several words of which one is misspelt. */
function guessWord(words: readonly Word[], at: number, lexicon: Lexicon, spans: Span[]): void {
  const { text = "" } = words[at] ?? {};
  if (text.length < 3) return;
  for (const guess of lexicon.words.find(text).slice(0, GUESSES)) {
    for (let from = Math.max(0, at - lexicon.longest + 1); from <= at; from++) {
      for (let to = Math.max(at + 1, from + 2); to <= Math.min(words.length, from + lexicon.longest); to++) {
        const joined = joinWords(words, from, at) + guess.name + joinWords(words, at + 1, to);
        for (const { meaning, cost } of lexicon.terms(joined)) {
          const guessed = { from: at, to: at + 1 };
          spans.push({ from, to, meaning, cost: cost + guess.slips * guessWeight(guess.name), guessed });
        }
      }
    }
  }
}

/**
 * The words without those at either end that are the name's own, and the name's words that stand for them: "finacial"
 * of "ally finacial", "financial".
 */
function unlike(
  words: readonly Word[],
  from: number,
  to: number,
  name: readonly string[],
): { from: number; to: number; instead: readonly string[] } {
  let [start, end, last] = [from, to, name.length];
  while (start < end - 1 && words[start]?.text === name[start - from]) start++;
  while (end > start + 1 && words[end - 1]?.text === name[last - 1]) {
    end--;
    last--;
  }
  return { from: start, to: end, instead: name.slice(start - from, last) };
}

/**
 * True where the one word that is not the name's own is no slip but a word of its own: it stands beside the whole name
 * ("stripe a"), or is as short as the name's word there and unlike it ("snowflake se" for Snowflake AI).
 */
function isOtherWord(typed: string, instead: readonly string[]): boolean {
  const [word, ...more] = instead;
  if (word === undefined) return true;
  return more.length === 0 && word.length <= 3 && distance(typed, word) >= 2;
}

function joinWords(words: readonly Word[], from: number, to: number): string {
  let joined = "";
  for (let at = from; at < to; at++) joined += words[at]?.text ?? "";
  return joined;
}

/** In a short name a slip leaves less to know it by. */
function guessWeight(name: string): number {
  if (name.length <= 4) return 1.5;
  return name.length === 5 ? 1.2 : 1;
}

/** A slip between a word and a word of the name of one of few specialties, where shorter words are safe to guess. */
function partSlips(typed: string, name: string): number {
  return typed.length >= 3 && Math.abs(typed.length - name.length) <= 1 ? slips(typed, name) : 9;
}
