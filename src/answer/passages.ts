import MiniSearch, { type SearchResult } from "minisearch";
import type { Paragraph } from "../domain/prose.js";
import { relatedIn } from "../query/related-words.js";
import { type Sought, type SoughtWord, spokenIn } from "../query/topics.js";
import { givenIn, type Wanted } from "../query/wanted.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";

/** A paragraph of a guide's prose that answers a question, verbatim. */
export interface Passage extends Paragraph {
  /** Of a company's guides, the one that it stands in. */
  role?: string;
  roleName?: string;
  /** The words of it that the question asks for, in order, as UTF-16 offsets into `text`. */
  marks: { start: number; end: number }[];
}

/** At most so many passages, none longer than this in characters. */
const MOST_PASSAGES = 3;
const LONGEST = 1_200;
/** Paragraphs that are looked at, of all guides together, and words of one. */
const MOST_PARAGRAPHS = 1_000;
const MOST_WORDS = 400;

/** A passage that fits so much less than the best one answers something else. */
const LEAST_SHARE = 0.1;

/** What counts for a paragraph: the words under which it stands count more than those in it. */
const BOOST = { heading: 1.5, text: 1, related: 1, given: 1, named: 2.5, near: 0.6, headed: 2 };

/** What counts for a term: a topic or one of its words most, what every answer has least. */
const TERM = { topic: 1, word: 0.7, ofAnswer: 0.3, kind: 0.3 };
/** What a word counts by its group of related words, beside what it counts itself. */
const RELATED = 0.6;
/** A word counts for a longer one that begins with it ("formula" for "formulaic"), or one with a slip in it, and less. */
const LOOSE = { prefix: 0.35, fuzzy: 0.3 };
/** Letters of a word from which on such words are looked for. */
const SHORTEST_PREFIX = 5;
const SHORTEST_FUZZY = 6;

/** How much of a paragraph's score hangs on how many of the words asked for it holds. */
const COVERED = 0.7;
/** What a word that every answer has counts there. */
const COVERED_OF_ANSWER = 0.4;

/** What a paragraph has to hold of a question in which no topic is found: so many words, and such a share of it. */
const LEAST = {
  alone: { words: 0.6, coverage: 0.08 },
  /** Where a part of the answer is asked for as well. */
  beside: { words: 1.5, coverage: 0.2 },
  /** Where a topic is found that the paragraph does not name: with words that go with it, and without. */
  near: { words: 0.6, coverage: 0.4 },
  topic: { words: 1, coverage: 0.5 },
};

/** One guide's prose, with its name where it is one of several. */
export interface Prose {
  paragraphs: readonly Paragraph[];
  role?: string;
  roleName?: string;
}

/**
 * The paragraphs that answer what a question asks beyond the slots, best first; empty where none speaks of it.
 *
 * @param told stems of words of which a passage has to hold one (or one that means the same) where the question names no
 *   topic; where it names one, a passage has to speak of that
 * @param ignored stems of words that name the company, the role or the place, which say nothing of what is asked
 */
export function findPassages(
  prose: readonly Prose[],
  sought: Sought,
  { told, ignored }: { told: ReadonlySet<string>; ignored: ReadonlySet<string> },
): Passage[] {
  const asked = sought.words.filter(({ stem, ofTopic }) => ofTopic || !ignored.has(stem));
  if (asked.length === 0) return [];
  const documents = prose.flatMap(({ paragraphs, ...of }) => paragraphs.map((paragraph) => ({ ...of, ...paragraph })));
  const index = new MiniSearch<Indexed>({
    fields: ["heading", "text", "related", "given", "named", "near", "headed"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  const seen = new Set<string>();
  for (const [id, document] of documents.entries()) {
    // A company's guides share paragraphs.
    if (seen.has(document.text)) continue;
    if (seen.size === MOST_PARAGRAPHS) break;
    seen.add(document.text);
    index.add(indexed(id, document));
  }
  const weights = weightsOf(asked, sought);
  const isWord = (term: string) => !/^[§~#]/.test(term);
  const found = index.search([...weights.keys()].join(" "), {
    boost: BOOST,
    boostTerm: (term) => weights.get(term) ?? 1,
    prefix: (term) => isWord(term) && term.length >= SHORTEST_PREFIX,
    fuzzy: (term) => (isWord(term) && term.length >= SHORTEST_FUZZY ? 1 : false),
    weights: LOOSE,
  });
  const ranked = byCoverage(found, asked, seen.size);
  const best = ranked.find((one) => fits(one, sought, told));
  if (!best) return [];
  const marked = new Set(asked.filter(({ isPlain }) => !isPlain).map(({ stem }) => stem));
  return [best, ...ranked.filter((one) => one !== best && one.score >= best.score * LEAST_SHARE)]
    .slice(0, MOST_PASSAGES)
    .flatMap(({ id }) => {
      const document = documents[id];
      return document ? [cut(document, marked)] : [];
    });
}

/** The terms to look for, each with what it counts. */
function weightsOf(asked: readonly SoughtWord[], { topics, wants }: Sought): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { stem, related, isPlain, ofTopic, ofAnswer } of asked) {
    const own = ofTopic ? TERM.topic : ofAnswer ? TERM.ofAnswer : TERM.word;
    if (!isPlain) add(stem, own);
    const each = (own * RELATED) / Math.sqrt(Math.max(1, related.length));
    for (const group of related) add(groupTerm(group), each);
  }
  for (const { topic } of topics) add(topicTerm(topic), TERM.topic);
  for (const kind of wants) add(kindTerm(kind), TERM.kind);
  return weights;
}

/** A paragraph found: its fitness, what was found in which fields, and which of the words asked for it holds. */
interface Found {
  id: number;
  score: number;
  match: SearchResult["match"];
  /** The words asked for that it holds: 1 for the word itself, less for one of the same group. */
  holds: ReadonlyMap<SoughtWord, number>;
  /** The share of the words asked for that it holds, the rare ones counting more. */
  coverage: number;
}

/** The paragraphs found, those first that hold most of what is asked. */
function byCoverage(found: readonly SearchResult[], asked: readonly SoughtWord[], all: number): Found[] {
  const held = found.map(({ queryTerms }) => {
    const terms = new Set(queryTerms);
    const holds = new Map<SoughtWord, number>();
    for (const word of asked) {
      if (terms.has(word.stem)) holds.set(word, 1);
      else if (word.related.some((group) => terms.has(groupTerm(group)))) holds.set(word, RELATED);
    }
    return holds;
  });
  const rarityOf = (word: SoughtWord): number => {
    const among = held.filter((words) => words.has(word)).length;
    return (word.ofAnswer && !word.ofTopic ? COVERED_OF_ANSWER : 1) * Math.log(1 + all / (1 + among));
  };
  const rarity = new Map(asked.map((word) => [word, rarityOf(word)]));
  const whole = asked.reduce((total, word) => total + (rarity.get(word) ?? 0), 0) || 1;
  return found
    .map(({ id, score, match }, at): Found => {
      const holds = held[at] ?? new Map<SoughtWord, number>();
      const sum = [...holds].reduce((total, [word, share]) => total + share * (rarity.get(word) ?? 0), 0);
      const coverage = sum / whole;
      return { id, match, holds, coverage, score: score * (1 - COVERED + COVERED * coverage) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a paragraph answers: it speaks of a topic asked for, or holds enough of the words that no slot took. */
function fits({ match, holds, coverage }: Found, sought: Sought, told: ReadonlySet<string>): boolean {
  const { topics, isQuestion, asksWhether, wants, focus } = sought;
  if ([...holds].some(([word, share]) => word.alone && share === 1)) return true;
  if (topics.some(({ topic }) => match[topicTerm(topic)]?.some((field) => field !== "near"))) return true;
  if ([...holds.keys()].some(({ stem }) => told.has(stem))) return true;
  if (!isQuestion && topics.length === 0) return false;
  // "How many years of experience", "what percentage is the bonus": what every answer has is asked about, not for.
  const asksAbout = asksWhether || wants.some((kind) => kind !== "money");
  const others = [...holds].filter(([word]) => asksAbout || (!word.ofPay && !word.ofAnswer));
  const held = others.reduce((sum, [, share]) => sum + share, 0);
  const isNear = topics.some(({ topic }) => match[topicTerm(topic)] !== undefined);
  const least = topics.length > 0 ? (isNear ? LEAST.near : LEAST.topic) : focus === null ? LEAST.alone : LEAST.beside;
  return held >= least.words && coverage >= least.coverage;
}

/** The passages that begin on lines of a guide's file, in that order; lines on which none does any more are left out. */
export function passagesAt(prose: () => readonly Paragraph[], lines: readonly number[]): Passage[] {
  if (lines.length === 0) return [];
  const paragraphs = prose();
  return lines.slice(0, MOST_PASSAGES).flatMap((line) => {
    const found = paragraphs.find((paragraph) => paragraph.line === line);
    return found ? [cut(found, new Set())] : [];
  });
}

interface Indexed {
  id: number;
  heading: string;
  text: string;
  /** Groups of related words that it holds, and the kinds of thing that it gives: a number, a span of time. */
  related: string;
  given: string;
  /** Topics that it names, that it has words near to, and that its heading names. */
  named: string;
  near: string;
  headed: string;
}

function indexed(id: number, { heading, text }: Paragraph): Indexed {
  const [inHeading, inText] = [stemsOf(heading), stemsOf(text)];
  const spoken = spokenIn(inText);
  return {
    id,
    heading: inHeading.join(" "),
    text: inText.join(" "),
    related: [...relatedIn(inHeading), ...relatedIn(inText)].map((found) => groupTerm(found.id)).join(" "),
    given: givenIn(text).map(kindTerm).join(" "),
    named: spoken.named.map(topicTerm).join(" "),
    near: spoken.near.map(topicTerm).join(" "),
    headed: spokenIn(inHeading).named.map(topicTerm).join(" "),
  };
}

/** No word has such signs. */
const topicTerm = (topic: string): string => `§${topic}`;
const groupTerm = (group: number): string => `~${group}~`;
const kindTerm = (kind: Wanted): string => `#${kind}`;

const stemsOf = (text: string): string[] => readWords(text, MOST_WORDS).words.map((word) => guideStem(word.text));

/** Stems of guides' words, which share most of them; words of questions do not go in. */
const KNOWN_STEMS = new Map<string, string>();
const MOST_KNOWN = 10_000;

function guideStem(word: string): string {
  const known = KNOWN_STEMS.get(word);
  if (known !== undefined) return known;
  if (KNOWN_STEMS.size >= MOST_KNOWN) KNOWN_STEMS.clear();
  const stem = stemOf(word);
  KNOWN_STEMS.set(word, stem);
  return stem;
}

/** The passage within its length, from the sentence on in which the question's words stand, with those marked. */
function cut(paragraph: Paragraph & Omit<Prose, "paragraphs">, stems: ReadonlySet<string>): Passage {
  const hits = hitsIn(paragraph.text, stems);
  const [start, end] = window(paragraph.text, hits[0]?.start ?? 0);
  const text = paragraph.text.slice(start, end).trim();
  return { ...paragraph, text, marks: hitsIn(text, stems) };
}

const hitsIn = (text: string, stems: ReadonlySet<string>): Passage["marks"] =>
  readWords(text, MOST_WORDS)
    .words.filter((word) => stems.has(guideStem(word.text)))
    .map(({ start, end }) => ({ start, end }));

/** Where a text that is too long is cut: at ends of sentences, so that the place asked for is in it. */
function window(text: string, place: number): [start: number, end: number] {
  if (text.length <= LONGEST) return [0, text.length];
  const ends = [...text.matchAll(/[.!?:]["”’)]*\s+|\n/g)].map((match) => match.index + match[0].length);
  const start = ends.findLast((end) => end <= place && end > place + 200 - LONGEST && place > LONGEST / 2) ?? 0;
  const end = ends.findLast((one) => one > start && one - start <= LONGEST);
  return [start, end ?? start + LONGEST];
}
