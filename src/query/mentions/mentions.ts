import { isLevelWord } from "../../domain/level-words.js";
import { notPlace, REMOTE } from "../../geo/choose-region.js";
import type { Word } from "../../text/words.js";
import type { Company, Specialty } from "../catalog/catalog.js";
import { FILLERS, NAMED_JOBS } from "../catalog/fillers.js";
import type { Lexicon, Meaning } from "../catalog/lexicon.js";
import { isOfOtherLanguage, isPlainWord } from "../plain-words.js";
import type { Mentioned } from "../query.js";
import { COST } from "../weights.js";
import { mayBeJoined, possessive } from "./joined.js";
import { isForSomeDays, isNotMeant, isOrigin } from "./not-places.js";
import { withoutCompaniesAsPlaces } from "./place-or-company.js";
import { prepositionsIn } from "./prepositions.js";

/** The words from `from` up to, but not including, `to`. */
export interface Stretch {
  from: number;
  to: number;
}

/** A word of a specialty's name, which several such words name together, or the words of a brand in such a name. */
export interface PartMeaning {
  kind: "part";
  specialty: Specialty;
  /** `bits`: the indexes of the words in the specialty's name, as bits; `share`: their share of the whole name. */
  bits: number;
  share: number;
  /** Set if the words also name the company: "clover" for Fiserv and its Clover OS. */
  company?: Company;
  /** Whether the word does not occur in a standard role's name. */
  own: boolean;
  /** Number of punctuation marks before it: words separated by one do not name a role together. */
  clause: number;
}

/** A company that is named besides the one that the question is about. */
export interface AsideMeaning {
  kind: "aside";
  /** Null if the name is not known. */
  company: Company | null;
  as: Mentioned["as"];
  /** Where the name begins, after words that belong to it: "ex google". */
  nameFrom: number;
}

/** A word that would be a name elsewhere, and is not one here. */
interface WordMeaning {
  kind: "word";
}

/** The words from `from` up to, but not including, `to`, with what they were read as. */
export interface Span extends Stretch {
  meaning: Meaning | PartMeaning | AsideMeaning | WordMeaning;
  cost: number;
  /** Read by a loose name or part of one. */
  loose?: boolean;
  /** Set if this is a guess: the words that differ from the name's own. */
  guessed?: { from: number; to: number };
}

/** Finds all names in the words, without correcting typos. */
export function exactSpans(words: readonly Word[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  const codes: Span[] = [];
  const whole: Stretch[] = [];
  const apart = new Set<Span>();
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    let typed = "";
    for (let to = from + 1; to <= Math.min(words.length, from + lexicon.longest); to++) {
      const { text = "" } = words[to - 1] ?? {};
      joined += text;
      typed += to === from + 1 ? text : ` ${text}`;
      const terms = lexicon.terms(joined);
      if (to === from + 1 && terms.length === 0)
        for (const { meaning, cost } of possessive(text, lexicon))
          spans.push({ from, to, meaning, cost: cost + COST.joined });
      for (const { key, meaning, cost, loose, code, glued } of terms) {
        if (glued && to - from > 1) continue;
        // "Beat" does not ask what to "be at".
        if (key !== typed && meaning.kind === "focus") continue;
        if (key !== typed && to - from > 1 && !mayBeJoined(words, from, to)) continue;
        if (meaning.kind === "role" && (isParted(words, from, to) || isDenied(words, from))) continue;
        if (meaning.kind === "role" && (countsNext(words, to, lexicon) || isManagers(words[to]))) continue;
        if (loose && meaning.kind === "role" && isSomebody(words, from, to)) {
          spans.push({ from, to, meaning: { kind: "word" }, cost: 0 });
          continue;
        }
        if (meaning.kind === "place" && to - from > 1 && endsInPreposition(words, to)) continue;
        let dear = key === typed ? 0 : COST.joined;
        if (BEFORE_COMPANY.has(words[from - 1]?.text ?? ""))
          dear += meaning.kind === "company" ? -COST.behindAt : COST.behindAt;
        if (/^(?:place|company)$/.test(meaning.kind) && to - from === 1 && isShortWord(words, from)) continue;
        // "Wer zahlt über 100k": with its accent the word is no name.
        if (meaning.kind === "company" && to - from === 1 && words[from]?.accented && isPlainWord(typed)) continue;
        const list = code ? codes : spans;
        const span: Span = { from, to, meaning, cost: cost + dear, ...(loose && { loose, guessed: { from, to } }) };
        list.push(span);
        if (to - from === 1) continue;
        if (key !== typed) apart.add(span);
        else if (!loose) whole.push(span);
      }
    }
  }
  spans.push(...codes.filter((span) => standsAsCode(words, span, spans)), ...codeAtEnd(words, spans, lexicon));
  // "À San" of "à San Francisco" is not Asana.
  const uncut = spans.filter((span) => !(apart.has(span) && whole.some((stretch) => cuts(span, stretch))));
  const prepositions = prepositionsIn(words, uncut);
  const read = uncut.map(
    (span): Span => (prepositions.has(span) ? { ...span, meaning: { kind: "word" }, cost: 0 } : span),
  );
  const placed = withoutCompaniesAsPlaces(words, withoutOrigins(words, read));
  return preferWhole(placed.map((span) => asMeant(words, span)));
}

/** Words that a company rather than a place follows: "at Target", "the one called Remote". */
const BEFORE_COMPANY = new Set(["at", "called", "named"]);

/** "My manager says": a person by the job, and not a role that is asked for. */
const isSomebody = (words: readonly Word[], from: number, to: number): boolean =>
  WHOSE.has(words[from - 1]?.text ?? "") && to - from === 1 && !NAMED_JOBS.behind.has(words[to]?.text ?? "");
/** Possessives before a person: "my manager" does not name a role asked for. */
export const WHOSE = new Set(["my", "our", "his", "her", "their"]);

/** Whether the job is to manage those of a role: an "SRE manager" is no SRE. */
const isManagers = (next: Word | undefined): boolean =>
  next?.mark === "" && /^(?:manager|mgr|director)s?$/.test(next.text);

/** Whether a rank is negated: "not senior", "semi senior". */
export const isDenied = (words: readonly Word[], at: number): boolean =>
  isLevelWord(words[at]?.text ?? "") && words[at]?.mark === "" && DENIES.has(words[at - 1]?.text ?? "");
const DENIES = new Set(["not", "non", "semi"]);

/** Whether a number counts what follows: the 3 of "software engineer 3 days remote" or "swe 3,200 a week" is no rank. */
export function isCount(words: readonly Word[], at: number): boolean {
  const [number, next] = [words[at], words[at + 1]];
  if (!/^\d+$/.test(number?.text ?? "") || !next) return false;
  return COUNTED.has(next.text) || (/^\d{3}$/.test(next.text) && next.parted && next.start === (number?.end ?? 0) + 1);
}
const COUNTED = new Set(
  "day days week weeks month months year years yrs yoe hours times offers rounds interviews people".split(" "),
);

/** Whether a name would end in a number that counts the next word, known or not: "swe 3 kids to feed". */
function countsNext(words: readonly Word[], to: number, lexicon: Lexicon): boolean {
  const [number, next] = [words[to - 1], words[to]];
  if (isCount(words, to - 1)) return true;
  if (!/^\d$/.test(number?.text ?? "") || !next || next.mark !== "" || next.parted) return false;
  return lexicon.terms(next.text).length === 0 && (/.{3}s$/.test(next.text) || !FILLERS.has(next.text));
}

/**
 * Whether a short name or code is a word of another language: "la oferta de Uber" is not in Los Angeles, nor "lön" in
 * London, and the "aur" of "uber aur google" is "and".
 */
function isShortWord(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || word.text.length > LONGEST_CODE) return false;
  if (word.accented) return true;
  if (word.capitals || !next || next.parted || !isPlainWord(word.text)) return false;
  return words.some(({ text }) => isOfOtherLanguage(text));
}
const LONGEST_CODE = 3;

/** "London on 94k" is not London ON, nor "à Dublin. Ça paie" in Dublin CA. */
const endsInPreposition = (words: readonly Word[], to: number): boolean => {
  const last = words[to - 1];
  if (last?.accented && last.mark === ".") return true;
  return last?.text === "on" && !last.capitals && !last.parted && words[to] !== undefined;
};

/** Whether two stretches overlap without one containing the other. */
function cuts(one: Stretch, other: Stretch): boolean {
  if (one.to <= other.from || other.to <= one.from) return false;
  const holds = (a: Stretch, b: Stretch) => a.from <= b.from && a.to >= b.to;
  return !holds(one, other) && !holds(other, one);
}

/** Whether a comma comes between the words: "… in tech, PM role" does not name a technical PM. */
export const isParted = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ mark }) => mark === ",");

/** Turns places that a person comes from into plain words if there is another place: "from Brazil … to Berlin". */
function withoutOrigins(words: readonly Word[], spans: readonly Span[]): readonly Span[] {
  const places = spans.filter(({ meaning, loose }) => meaning.kind === "place" && !loose);
  const origins = places.filter(({ from }) => isOrigin(words, from));
  if (origins.length === 0) return spans;
  const isWithin = (span: Span) => origins.some(({ from, to }) => span.from >= from && span.to <= to);
  const goesTo = places.some(
    (span) => !isWithin(span) && span.meaning.kind === "place" && span.meaning.place !== REMOTE,
  );
  if (!goesTo) return spans;
  return spans.map((span) =>
    span.meaning.kind === "place" && isWithin(span) ? { ...span, meaning: { kind: "word" } } : span,
  );
}

/** Marks a place as excluded if it is negated: "not SF". */
function asMeant(words: readonly Word[], span: Span): Span {
  const { meaning, from, to } = span;
  if (meaning.kind === "place" && meaning.place === REMOTE && isForSomeDays(words, from, to))
    return { ...span, meaning: { kind: "word" } };
  if (meaning.kind !== "place" || !isNotMeant(words, from)) return span;
  return { ...span, meaning: { ...meaning, place: notPlace(meaning.place) } };
}

/** Words that may follow a code at the end of what is asked: "nc or va", "nc please". */
const CLOSERS = new Set("and or vs please pls plz thanks thx".split(" "));

/**
 * Whether two letters are the code of a state: after "in", or between the names of a question and at its ends, as in
 * "fidelity swe nc". They are not in "which co", "bc i have", "150k pa", "15k per mo", "Globex & Co".
 */
function standsAsCode(words: readonly Word[], { from, to }: Span, spans: readonly Span[]): boolean {
  const [before, word, after] = [words[from - 1], words[from], words[to]];
  if (to - from > 1) return false;
  if (before?.text === "in") return true;
  const and = word?.listed && !word.parted;
  const behind = spans.filter((span) => span.to === from);
  if (before && (behind.length === 0 || (and && behind.some(({ meaning }) => meaning.kind === "company")))) {
    if (!isLevelWord(before.text)) return false;
  }
  return (
    !after ||
    after.parted ||
    CLOSERS.has(after.text) ||
    isLevelWord(after.text) ||
    // "ar engineer" is a role that no company has, and not an engineer in Arkansas; "il bonus" has an article.
    spans.some(
      ({ from, meaning, loose }) =>
        from === to && !loose && !(meaning.kind === "focus" && isPlainWord(word?.text ?? "")),
    )
  );
}

/**
 * A code in capitals right after a name or "in" at the end of a question: "stripe swe OR", but not "ally tpm nyc OK".
 */
function codeAtEnd(words: readonly Word[], spans: readonly Span[], lexicon: Lexicon): Span[] {
  const [before, last] = words.slice(-2);
  const from = words.length - 1;
  if (!before || !last?.capitals || last.text === "ok") return [];
  if (before.text !== "in" && !spans.some(({ to, meaning }) => to === from && meaning.kind !== "focus")) return [];
  const meanings = lexicon.codesInCapitals.get(last.text) ?? [];
  return meanings.map((meaning) => ({ from, to: words.length, meaning, cost: COST.capitals }));
}

/**
 * Raises the cost of a place name inside a longer name of another place, and drops company names that are cut short.
 */
function preferWhole(spans: Span[]): Span[] {
  const wholes = spans.filter((span) => isWhole(span) && span.meaning.kind === "place");
  for (const span of spans) {
    const { from, to, meaning } = span;
    if (meaning.kind !== "place") continue;
    const isCut = wholes.some((whole) => {
      const holds = whole.from <= from && whole.to >= to && whole.to - whole.from > to - from;
      return holds && whole.meaning.kind === "place" && whole.meaning.place !== meaning.place;
    });
    if (isCut) span.cost += COST.cutPlace;
  }
  return spans.filter((span) => !isCutShort(span, spans));
}

/** The end of a company's name as its short name: the "shaw" of "de shaw", which would make "de" a role. */
function isCutShort({ from, to, meaning }: Span, spans: readonly Span[]): boolean {
  if (meaning.kind !== "company") return false;
  return spans.some(
    (whole) =>
      isWhole(whole) &&
      whole.meaning.kind === "company" &&
      whole.meaning.company === meaning.company &&
      whole.from < from &&
      whole.to === to,
  );
}

/** Whether a span is an exact name of several words. */
export function isWhole({ from, to, meaning, guessed }: Span): boolean {
  if (guessed || to - from < 2) return false;
  return meaning.kind === "company" || meaning.kind === "role" || meaning.kind === "place";
}

/** What one typo in a name costs: more in a short name, which leaves less to recognize it by. */
export function guessWeight(name: string): number {
  if (name.length <= 4) return 1.5;
  return name.length === 5 ? 1.2 : 1;
}
