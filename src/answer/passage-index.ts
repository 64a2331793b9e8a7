import MiniSearch, { type SearchResult } from "minisearch";
import type { Paragraph } from "../domain/guide.js";
import { relatedIn } from "../query/related-words.js";
import { type Sought, type SoughtWord, spokenIn } from "../query/topics.js";
import { givenIn, type Wanted } from "../query/wanted.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";
import type { Stems } from "./nearness.js";

/** Words of one paragraph that are read. */
const MOST_WORDS = 400;

/** Weight of each field of a paragraph: the words of its heading count more than those of its text. */
const BOOST = { heading: 1.5, text: 1, related: 1, given: 1, named: 2.5, near: 0.6, headed: 2 };

/** Weight of each kind of term: a topic or one of its words most, what every answer has least. */
const TERM = { topic: 1, word: 0.7, ofAnswer: 0.3, kind: 0.3 };
/** Weight of a word's group of related words, relative to the word itself. */
export const RELATED = 0.6;
/** Weight of a match with a longer word that begins with the term ("formula", "formulaic"), or with a typing error. */
const LOOSE = { prefix: 0.35, fuzzy: 0.3 };
/** Shortest words, in letters, for which such matches are searched. */
const SHORTEST_PREFIX = 5;
const SHORTEST_FUZZY = 6;

interface Indexed {
  id: number;
  heading: string;
  text: string;
  /** Groups of related words in it, and the kinds of things that it gives: a number, a span of time. */
  related: string;
  given: string;
  /** Topics that it names, topics that it has words near to, and topics that its heading names. */
  named: string;
  near: string;
  headed: string;
}

/** Searches paragraphs for the terms of a question; the id of a result is the index of its paragraph. */
export function searchIn(
  paragraphs: readonly Paragraph[],
  stems: readonly Stems[],
  asked: readonly SoughtWord[],
  sought: Sought,
): SearchResult[] {
  const index = new MiniSearch<Indexed>({
    fields: ["heading", "text", "related", "given", "named", "near", "headed"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(paragraphs.map(({ text }, id) => indexed(id, text, stems[id] ?? { heading: [], text: [] })));
  const weights = weightsOf(asked, sought);
  const isWord = (term: string) => !/^[§~#]/.test(term);
  return index.search([...weights.keys()].join(" "), {
    boost: BOOST,
    boostTerm: (term) => weights.get(term) ?? 1,
    prefix: (term) => isWord(term) && term.length >= SHORTEST_PREFIX,
    fuzzy: (term) => (isWord(term) && term.length >= SHORTEST_FUZZY ? 1 : false),
    weights: LOOSE,
  });
}

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

function indexed(id: number, text: string, { heading: inHeading, text: inText }: Stems): Indexed {
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

/** The term for a topic; the sign keeps it distinct from any word. */
export const topicTerm = (topic: string): string => `§${topic}`;
/** The term for a group of related words. */
export const groupTerm = (group: number): string => `~${group}~`;
const kindTerm = (kind: Wanted): string => `#${kind}`;

/** The stems of a paragraph's words. */
export const stemsIn = ({ heading, text }: Paragraph): Stems => ({ heading: stemsOf(heading), text: stemsOf(text) });

const stemsOf = (text: string): string[] => readWords(text, MOST_WORDS).words.map((word) => guideStem(word.text));

/** Cached stems of guides' words, most of which guides share. Words of questions are not cached. */
const KNOWN_STEMS = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** The stem of a word of a guide, cached. */
export function guideStem(word: string): string {
  const known = KNOWN_STEMS.get(word);
  if (known !== undefined) return known;
  if (KNOWN_STEMS.size >= MOST_KNOWN) KNOWN_STEMS.clear();
  const stem = stemOf(word);
  KNOWN_STEMS.set(word, stem);
  return stem;
}
