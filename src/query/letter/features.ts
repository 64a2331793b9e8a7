import { readLanguage, wordLists } from "../../language.js";
import { fold } from "../../text/folding.js";
import { readOnce } from "../../text/read-once.js";
import { typedSentences } from "../../text/sentences.js";

/*
 * Features of a sentence that may ask for a letter: its words, adjacent words, and its position in the text. All
 * figures count as one word, and names of companies, roles and places have no weight. The decision is the model's.
 */

/** A word, a figure or a punctuation mark of a text. */
export interface Token {
  /** Folded; a figure is "#". */
  text: string;
  typed: string;
  start: number;
  end: number;
}

/** A sentence or line of a text. */
export interface Sentence {
  start: number;
  end: number;
  tokens: readonly Token[];
}

/**
 * A feature of a sentence: its name among the weights, and the tokens it comes from; an empty range if it is about the
 * whole sentence.
 */
export interface Seen {
  name: string;
  from: number;
  to: number;
}

/** Characters of Han, kana and Thai are words of their own, as there are no spaces between words. */
const TOKEN =
  /\p{Sc}?\d(?:[\d.,’']*\d)?(?:[a-z]{1,4}(?![a-z])|%)?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+(?:['’](?=\p{L})[\p{L}\p{M}]+)*|[?!.,:;([\n]|[–—]|(?<=\s)-(?=\s)/giu;
const FIGURE = /\d/;

/** Tokens of one sentence that are read. */
const MOST_TOKENS = 80;
const MOST_SENTENCES = 60;

/** The sentences and lines of a text, also split at colons, dashes and commas before a request; at most 60. */
export const sentencesOf = readOnce((text): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const [start, end] of clauses(text)) {
    const tokens = tokensOf(text.slice(start, end), start);
    if (tokens.some(({ text: word }) => /[\p{L}#]/u.test(word))) sentences.push({ start, end, tokens });
    if (sentences.length === MOST_SENTENCES) break;
  }
  return sentences;
});

/**
 * Splits: a new topic begins after a colon or a dash, and a request after a comma: "they said 140, write a counter".
 */
const JOINT =
  /:(?=\s)|\s[-–—]+(?=\s)|—|,(?=\s+(?:(?:please|pls|plz|so|and|now|then|can you|could you)\s+)*(?:write|draft|compose|prepare|counter)\b)/giu;
function* clauses(text: string): Generator<[number, number]> {
  for (const [from, end] of typedSentences(text)) {
    let start = from;
    for (const { index, 0: mark } of text.slice(from, end).matchAll(JOINT)) {
      yield [start, from + index + mark.length];
      start = from + index + mark.length;
    }
    if (start < end) yield [start, end];
  }
}

function tokensOf(sentence: string, start: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: typed, index } of sentence.matchAll(TOKEN)) {
    if (tokens.length === MOST_TOKENS) break;
    const text = FIGURE.test(typed) ? "#" : fold(typed).replace(/['’\n]/g, "");
    tokens.push({ text, typed, start: start + index, end: start + index + typed.length });
  }
  return tokens;
}

/** Letters at the beginning of a word that it shares with its other forms. */
const STEM = 5;
/** Largest distance of two words of classes that make a feature together, in words. */
const REACH = 7;

/** The features of one of the sentences of a text. */
export function seenIn(sentences: readonly Sentence[], at: number): Seen[] {
  const tokens = sentences[at]?.tokens ?? [];
  const words = ["<", ...tokens.map(({ text }) => text), ">"];
  const classes = words.map(classOf);
  const seen: Seen[] = aboutWhole(sentences, at).map((name) => ({ name, from: 0, to: 0 }));
  const add = (name: string, from: number, to: number) =>
    seen.push({ name, from: Math.max(0, from), to: Math.min(tokens.length, to) });
  for (const [place, word] of words.entries()) {
    const from = place - 1;
    const own = classes[place];
    if (word !== "<" && word !== ">") {
      add(word, from, from + 1);
      if (own) add(own, from, from + 1);
      else if (word.length > STEM) add(`${word.slice(0, STEM)}-`, from, from + 1);
    }
    const next = words[place + 1];
    if (next !== undefined) {
      add(`${word} ${next}`, from, from + 2);
      const [one, other] = [own ?? word, classes[place + 1] ?? next];
      if (one !== word || other !== next) add(`${one} ${other}`, from, from + 2);
    }
    const third = words[place + 2];
    if (third !== undefined) {
      const [one, other] = [own ?? word, classes[place + 2] ?? third];
      add(`${one} _ ${other}`, from, from + 3);
    }
    if (!own) continue;
    for (let behind = 2; behind <= REACH; behind++) {
      const other = classes[place + behind];
      if (other) add(`${own} .. ${other}`, from, from + behind + 1);
    }
  }
  return seen;
}

const {
  "also-names": alsoNames,
  articles,
  orders,
  "order-leads": orderLeads,
  "order-stops": orderStops,
  ...CLASSES
} = readLanguage("letter-words", wordLists);
/** Words of a class that are a company's name if capitalized: "Carta". */
export const ALSO_NAMES: ReadonlySet<string> = new Set(alsoNames);
/** Words of other languages between the words that ask: "escríbeme un correo". */
export const ARTICLES: ReadonlySet<string> = new Set(articles);
/** Imperatives by which somebody says what the letter is to hold: "ask for 170k", "put the start date in". */
export const ORDERS: ReadonlySet<string> = new Set(orders?.map(fold));
const ORDER_LEADS: ReadonlySet<string> = new Set(orderLeads?.map(fold));
const ORDER_STOPS: ReadonlySet<string> = new Set(orderStops?.map(fold));
/** Whether the folded words of a clause begin with such an imperative: "and please ask for 170k", not "add up". */
export function isOrdered(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !ORDER_LEADS.has(word));
  return ORDERS.has(words[at] ?? "") && !ORDER_STOPS.has(words[at + 1] ?? "");
}
const WHOLE = new Map<string, string>();
/** Beginnings of words by their first letter, the longest first. */
const BEGINNINGS = new Map<string, { beginning: string; name: string }[]>();
for (const [name, list] of Object.entries(CLASSES)) {
  for (const typed of list) {
    const word = fold(typed);
    if (word.endsWith("*")) {
      const alike = BEGINNINGS.get(word.charAt(0)) ?? [];
      alike.push({ beginning: word.slice(0, -1), name: name.toUpperCase() });
      BEGINNINGS.set(word.charAt(0), alike);
    } else if (!WHOLE.has(word)) WHOLE.set(word, name.toUpperCase());
  }
}
for (const alike of BEGINNINGS.values()) alike.sort((a, b) => b.beginning.length - a.beginning.length);

/**
 * The class of a word, undefined for most words. There is no cache, so that words people typed are not kept in memory.
 */
export const classOf = (word: string): string | undefined =>
  WHOLE.get(word) ??
  BEGINNINGS.get(word.charAt(0))?.find(({ beginning }) => word.startsWith(beginning))?.name ??
  (SWAPPED_LIKE.has(word.charAt(0) + word.length) ? SWAPPED.get(lettersOf(word)) : undefined);

/**
 * Key of a word with its letters after the first sorted, to recognize "wrtie", "emial". Shorter words would match
 * others.
 */
const lettersOf = (word: string): string => word.charAt(0) + [...word.slice(1)].sort().join("");
const SWAPPED: ReadonlyMap<string, string> = new Map(
  [...WHOLE]
    .filter(([word, name]) => /^(?:WRITE|LETTER|REPLY|COUNTER)$/.test(name) && /^[a-z]{5,}$/.test(word))
    .map(([word, name]) => [lettersOf(word), name]),
);
/** First letters and lengths of such words: most others need no sorting. */
const SWAPPED_LIKE: ReadonlySet<string> = new Set([...SWAPPED.keys()].map((key) => key.charAt(0) + key.length));

function aboutWhole(sentences: readonly Sentence[], at: number): string[] {
  const count = (sentence: Sentence | undefined) => sentence?.tokens.filter(({ text }) => text === "#").length ?? 0;
  const all = sentences.reduce((sum, sentence) => sum + count(sentence), 0);
  const own = count(sentences[at]);
  const length = sentences[at]?.tokens.length ?? 0;
  return [
    "bias",
    `figures ${all === 0 ? "none" : all === 1 ? "one" : "several"}`,
    `own figures ${own === 0 ? "none" : own === 1 ? "one" : "several"}`,
    `length ${length < 4 ? "few" : length < 9 ? "some" : length < 20 ? "many" : "most"}`,
    ...(sentences.length === 1
      ? ["only"]
      : [...(at === 0 ? ["first"] : []), ...(at === sentences.length - 1 ? ["last"] : [])]),
    ...(sentences.length === 1 ? [`only figures ${all > 1}`] : []),
  ];
}
