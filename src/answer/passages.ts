import MiniSearch, { type SearchResult } from "minisearch";
import type { Paragraph } from "../domain/prose.js";
import { type Sought, type SoughtWord, spokenIn } from "../query/topics.js";
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
/** A passage that fits so much less than the best one answers something else. */
const LEAST_SHARE = 0.2;
/** Words of one paragraph that are looked at. */
const MOST_WORDS = 400;

/** What counts for a paragraph: the words under which it stands count more than those in it. */
const BOOST = { heading: 1.5, text: 1, named: 2.5, near: 0.6, headed: 2 };
/** Words that name no topic: they tell paragraphs of one topic apart. */
const OTHER_WORDS = 0.5;

/** Words that mean the same as one of the question's. */
const SAME = 0.5;

/** A word counts for a longer one that begins with it ("formula" for "formulaic") from so many letters on, and less. */
const SHORTEST_PREFIX = 5;
const PREFIX = 0.35;

/** How much of a paragraph's score hangs on how many of the words asked for it holds. */
const COVERED = 0.6;
/** Words of a question that nothing marks as what it asks for count from so many on, where they are such a share of it. */
const FEWEST_OTHERS = 2;
const LEAST_COVERAGE = 0.3;

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
    fields: ["heading", "text", "named", "near", "headed"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  const seen = new Set<string>();
  for (const [id, document] of documents.entries()) {
    // A company's guides share paragraphs.
    if (seen.has(document.text)) continue;
    seen.add(document.text);
    index.add(indexed(id, document));
  }
  const weights = new Map<string, number>();
  for (const { same, ofTopic } of asked) for (const stem of same) weights.set(stem, SAME * (ofTopic ? 1 : OTHER_WORDS));
  for (const { stem, ofTopic } of asked) weights.set(stem, ofTopic ? 1 : OTHER_WORDS);
  for (const { topic } of sought.topics) weights.set(topicTerm(topic), 1);
  const found = index.search([...weights.keys()].join(" "), {
    boost: BOOST,
    boostTerm: (term) => weights.get(term) ?? 1,
    prefix: (term) => term.length >= SHORTEST_PREFIX && !term.startsWith(topicTerm("")),
    weights: { prefix: PREFIX, fuzzy: 0 },
  });
  const ranked = byCoverage(found, asked, seen.size);
  const named = ranked.filter((one) => byTopic(one, sought));
  const others = named.length > 0 ? [] : ranked.filter((one) => byWords(one, sought, told));
  // What only has words that go with a topic may speak of something else: one of them is enough.
  const fitting = named.length > 0 ? named : others.slice(0, sought.topics.length > 0 ? 1 : MOST_PASSAGES);
  const [best] = fitting;
  return fitting
    .filter(({ score }) => best && score >= best.score * LEAST_SHARE)
    .slice(0, MOST_PASSAGES)
    .flatMap(({ id }) => {
      const document = documents[id];
      return document ? [cut(document, new Set(asked.map(({ stem }) => stem)))] : [];
    });
}

/** A paragraph found: its fitness, what was found in which fields, and which of the words asked for it holds. */
interface Found {
  id: number;
  score: number;
  match: SearchResult["match"];
  holds: ReadonlySet<SoughtWord>;
  /** The share of the words asked for that it holds, the rare ones counting more. */
  coverage: number;
}

/** The paragraphs found, those first that hold most of what is asked. */
function byCoverage(found: readonly SearchResult[], asked: readonly SoughtWord[], all: number): Found[] {
  const held = found.map(({ queryTerms }) => {
    const terms = new Set(queryTerms);
    return new Set(asked.filter(({ stem, same }) => terms.has(stem) || same.some((other) => terms.has(other))));
  });
  const rarity = new Map(
    asked.map((word) => [word, Math.log(1 + all / (1 + held.filter((words) => words.has(word)).length))]),
  );
  const sum = (words: Iterable<SoughtWord>) => [...words].reduce((total, word) => total + (rarity.get(word) ?? 0), 0);
  const whole = sum(asked) || 1;
  return found
    .map(({ id, score, match }, at): Found => {
      const holds = held[at] ?? new Set();
      const coverage = sum(holds) / whole;
      return { id, match, holds, coverage, score: score * (1 - COVERED + COVERED * coverage) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a paragraph speaks of one of the topics asked for by its name, or holds a word that is one by itself. */
function byTopic({ match, holds }: Found, { topics }: Sought): boolean {
  if (topics.length === 0) return false;
  if ([...holds].some(({ alone }) => alone)) return true;
  return topics.some(({ topic }) => match[topicTerm(topic)]?.some((field) => field !== "near"));
}

/**
 * Whether it holds a word that has to be looked for, has words that go with a topic asked for, or, for a question that
 * asks for no part of the answer, holds some of its other words.
 */
function byWords({ match, holds, coverage }: Found, { topics, isQuestion, focus }: Sought, told: ReadonlySet<string>) {
  if (topics.length > 0) return topics.some(({ topic }) => match[topicTerm(topic)] !== undefined);
  if ([...holds].some(({ stem }) => told.has(stem))) return true;
  const others = [...holds].filter((word) => !word.ofPay && !word.ofAnswer);
  return isQuestion && focus === null && others.length >= FEWEST_OTHERS && coverage >= LEAST_COVERAGE;
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
    named: spoken.named.map(topicTerm).join(" "),
    near: spoken.near.map(topicTerm).join(" "),
    headed: spokenIn(inHeading).named.map(topicTerm).join(" "),
  };
}

/** No word has such a sign. */
const topicTerm = (topic: string): string => `§${topic}`;

const stemsOf = (text: string): string[] => readWords(text, MOST_WORDS).words.map((word) => stemOf(word.text));

/** The passage within its length, from the sentence on in which the question's words stand, with those marked. */
function cut(paragraph: Paragraph & Omit<Prose, "paragraphs">, stems: ReadonlySet<string>): Passage {
  const hits = hitsIn(paragraph.text, stems);
  const [start, end] = window(paragraph.text, hits[0]?.start ?? 0);
  const text = paragraph.text.slice(start, end).trim();
  return { ...paragraph, text, marks: hitsIn(text, stems) };
}

const hitsIn = (text: string, stems: ReadonlySet<string>): Passage["marks"] =>
  readWords(text, MOST_WORDS)
    .words.filter((word) => stems.has(stemOf(word.text)))
    .map(({ start, end }) => ({ start, end }));

/** Where a text that is too long is cut: at ends of sentences, so that the place asked for is in it. */
function window(text: string, place: number): [start: number, end: number] {
  if (text.length <= LONGEST) return [0, text.length];
  const ends = [...text.matchAll(/[.!?:]["”’)]*\s+|\n/g)].map((match) => match.index + match[0].length);
  const start = ends.findLast((end) => end <= place && end > place + 200 - LONGEST && place > LONGEST / 2) ?? 0;
  const end = ends.findLast((one) => one > start && one - start <= LONGEST);
  return [start, end ?? start + LONGEST];
}
