import { z } from "zod";
import { GRADED, isLevelWord } from "../domain/level-words.js";
import { readLanguage, wordList } from "../language.js";
import { phraseFinder } from "../text/phrases.js";
import { stemOf } from "../text/stem.js";
import { readWords, type Word } from "../text/words.js";
import { FOCUS_PHRASES } from "./catalog/focus.js";
import { asksAfterNames, QUESTION, WHY, YES_OR_NO } from "./how-it-asks.js";
import type { Focus } from "./query.js";
import { relatedIn, SAME } from "./related-words.js";
import { type Wanted, wantedIn } from "./wanted.js";

const shape = z.strictObject({
  topics: z.record(
    z.string(),
    z.strictObject({ asks: wordList, if_asked: wordList.optional(), together: wordList.optional(), says: wordList }),
  ),
  function: z.string(),
  stop: z.string(),
  standing: z.string(),
});

/**
 * What a quick look shows of what a question asks other than the figures, levers and other parts that every answer has.
 */
export interface Glance {
  topics: SoughtTopic[];
  /** Whether it is phrased as a question, as opposed to a list of names. */
  isQuestion: boolean;
  /** Whether it asks why or how, which a figure does not answer: "why is the base so important". */
  asksWhy: boolean;
}

/** All that is needed to search the prose for an answer; few questions need it. */
export interface Sought extends Glance {
  /** All content words, as typed and by their stems. */
  words: SoughtWord[];
  /** Stems of all words other than function words. */
  telling: readonly string[];
  /** Stems of all words that name its topics, including stop words. */
  ofTopics: ReadonlySet<string>;
  /** The kind of thing that would answer it: a count or a span of time for "how many years". */
  wants: readonly Wanted[];
  /** The part of the answer that is asked for besides the topics; null if only the topics are asked for. */
  focus: Focus | null;
}

/** A topic that a question names, and the words that name it. */
interface SoughtTopic {
  topic: string;
  typed: string;
  /** How they name it: a single word ("vesting"), a phrase ("next level"), or words near each other. */
  by: "word" | "phrase" | "words";
}

/** A content word of a question. */
export interface SoughtWord {
  typed: string;
  stem: string;
  /** Ids of the groups of related words that it belongs to here, by itself or with its neighbours. */
  related: readonly number[];
  /** Whether it is a stop word that is kept for its phrase: the "it" of "what is it like". */
  isPlain: boolean;
  /** Whether it names one of the topics, by itself ("vesting") or with others ("next level"). */
  ofTopic: boolean;
  alone: boolean;
  /** Whether it names a part of the pay and nothing else: "equity". */
  ofPay: boolean;
  /** Whether it asks for what every answer has, or describes a position in it: "band", "L5", "competitive". */
  ofAnswer: boolean;
}

/**
 * Topics in a text, by id: those that it names outright, and those that related words point to. An id is repeated for
 * each occurrence.
 */
interface Spoken {
  named: string[];
  near: string[];
}

const { topics: TOPICS, function: functionWords, stop, standing } = readLanguage("topics", shape);
const FUNCTION: ReadonlySet<string> = new Set(functionWords.split(/\s+/));
const STOP: ReadonlySet<string> = new Set(stop.split(/\s+/));
const STANDING: ReadonlySet<string> = new Set(standing.split(/\s+/));
const MOST_WORDS = 60;

type Topic = (typeof TOPICS)[string];
const topicFinder = (list: (topic: Topic) => readonly string[]) =>
  phraseFinder(
    Object.entries(TOPICS).flatMap(([topic, entry]) => list(entry).map((phrase) => [topic, phrase] as const)),
  );
const asksIn = topicFinder(({ asks }) => asks);
const askedIn = topicFinder(({ asks, if_asked = [] }) => [...asks, ...if_asked]);
const saysIn = topicFinder(({ says }) => says);

/** Words that name a topic when they are near each other in a question, in any order; `PLACE` and `LEVEL` are slots. */
interface Together {
  topic: string;
  stems: readonly string[];
}
const PLACE = "PLACE";
const LEVEL = "LEVEL";
/** Largest distance of such a word from the first one, in words. */
const WITHIN = 9;

const TOGETHER: readonly Together[] = Object.entries(TOPICS).flatMap(([topic, { together = [] }]) =>
  together.map((words) => ({
    topic,
    stems: words.split(" ").map((word) => (word === PLACE || word === LEVEL ? word : stemOf(word))),
  })),
);

/** Names of parts of the pay: every answer has their figures, but not what is said about them. */
const PAY: ReadonlySet<string> = new Set("base bonus equity stock stocks rsu rsus shares grant grants cash".split(" "));

/** Whether a word by itself names a topic of the guides' prose: "refreshers". */
export const namesTopic = (word: string): boolean => askedIn([stemOf(word)]).length > 0;

/** Whether words for a place may also ask for a policy: "work from home". */
export const namesRemoteWork = (words: string): boolean =>
  askedIn(readWords(words, MOST_WORDS).words.map(({ text }) => stemOf(text))).some(({ id }) => id === REMOTE_WORK);
const REMOTE_WORK = "remote-work";

/** Whether a word does not help to identify what a question is about: "work" in "how do refreshers work". */
export const isIdleInQuestion = (word: string): boolean => STOP.has(word);

/**
 * What a question asks other than its slots: a quick look at once, and everything from `whole()`.
 *
 * @param isName whether a word, by its stem, names the company, the role or (except in a yes-or-no question) the place;
 * such words do not name a topic
 * @param isPlace whether a word, by its stem, is part of a place name: "move to Malvern"
 */
export function soughtIn(
  question: string,
  isName: (stem: string, asksYesOrNo: boolean) => boolean,
  isPlace: (stem: string) => boolean = () => false,
): Glance & { whole: () => Sought } {
  const { words } = readWords(question, MOST_WORDS);
  const stems = words.map(({ text }) => stemOf(text));
  const asksYesOrNo = YES_OR_NO.test(question);
  const isQuestion = QUESTION.test(question) || asksAfterNames(question, words, (at) => isName(stems[at] ?? "", false));
  const slotsAt = (at: number): string[] => [
    ...(isPlace(stems[at] ?? "") ? [PLACE] : []),
    ...(isLevelWord(words[at]?.text ?? "") ? [LEVEL] : []),
  ];
  const isPlain = (at: number): boolean => STOP.has(words[at]?.text ?? "");
  const together = isQuestion
    ? togetherIn(
        stems.map((stem) => (isName(stem, asksYesOrNo) ? "" : stem)),
        stems.map((_, at) => slotsAt(at)),
      )
    : [];
  // A phrase within a longer group of words is not counted separately: "sold" of "the company is sold".
  const phrases = (asksYesOrNo ? askedIn : asksIn)(stems).filter(
    ({ from, to }) =>
      !stems.slice(from, to).every((stem) => isName(stem, asksYesOrNo)) &&
      !together.some(({ at }) => at.length > to - from && range(from, to).every((one) => at.includes(one))),
  );
  const typedAt = (from: number, to: number) => question.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  const topics = [
    ...phrases.map(({ id: topic, from, to }): SoughtTopic => {
      return { topic, typed: typedAt(from, to), by: to - from === 1 ? "word" : "phrase" };
    }),
    ...together.map(({ id: topic, from, to }): SoughtTopic => ({ topic, typed: typedAt(from, to), by: "words" })),
  ];
  const ofTopics = [...phrases.map(({ from, to }) => range(from, to)), ...together.map(({ at }) => at)];
  const inTopic = new Set(ofTopics.flatMap((places) => carriers(places, isPlain)));
  const alone = new Set(phrases.flatMap(({ from, to }) => (to - from === 1 ? [from] : [])));
  const once = topics.filter(({ topic }, at) => topics.findIndex((other) => other.topic === topic) === at);
  const asksWhy = WHY.test(question);
  return {
    topics: once,
    isQuestion,
    asksWhy,
    whole: () => ({
      topics: once,
      isQuestion,
      asksWhy,
      words: saidIn(question, { words, stems, isPlain, inTopic, alone }),
      telling: words.flatMap(({ text }, at) => (FUNCTION.has(text) ? [] : [stems[at] ?? text])),
      ofTopics: new Set(ofTopics.flatMap((places) => places.map((at) => stems[at] ?? ""))),
      wants: wantedIn(question),
      focus: focusOf(words.map(({ text }, at) => (inTopic.has(at) ? "" : text))),
    }),
  };
}

/** The words of a question, with those that name its topics. */
interface AskedWords {
  words: readonly Word[];
  stems: readonly string[];
  isPlain: (at: number) => boolean;
  inTopic: ReadonlySet<number>;
  alone: ReadonlySet<number>;
}

function saidIn(question: string, { words, stems, isPlain, inTopic, alone }: AskedWords): SoughtWord[] {
  const related = words.map((): number[] => []);
  for (const { id, from, to } of relatedIn(stems)) {
    if (to - from === 1 && isPlain(from)) continue;
    for (const at of carriers(range(from, to), isPlain)) related[at]?.push(id);
  }
  return words.flatMap(({ text, start, end }, at) =>
    inTopic.has(at) || related[at]?.length || !isPlain(at)
      ? [
          {
            typed: question.slice(start, end),
            stem: stems[at] ?? text,
            related: related[at] ?? [],
            isPlain: isPlain(at),
            ofTopic: inTopic.has(at),
            alone: alone.has(at),
            ofPay: PAY.has(text),
            ofAnswer:
              [FOCUS_WORDS, FIGURES, STANDING, GRADED].some((list) => list.has(text)) ||
              isLevelWord(text) ||
              FIGURE.test(text),
          },
        ]
      : [],
  );
}

/** The content words of a phrase; its last word if it has none: "what is it like". */
function carriers(places: readonly number[], isPlain: (at: number) => boolean): number[] {
  const telling = places.filter((at) => !isPlain(at));
  return telling.length > 0 ? telling : places.slice(-1);
}

/** The topics of a paragraph, given the stems of its words. */
export const spokenIn = (stems: readonly string[]): Spoken => ({
  named: askedIn(stems).map(({ id }) => id),
  near: saysIn(stems).map(({ id }) => id),
});

/** Groups of words by the stem or slot of their first word, as most questions have none of these. */
const TOGETHER_BY_FIRST: ReadonlyMap<string, ReadonlySet<Together>> = byFirst(TOGETHER);

function byFirst(all: readonly Together[]): Map<string, Set<Together>> {
  const found = new Map<string, Set<Together>>();
  for (const one of all) {
    const [first = ""] = one.stems;
    for (const stem of [first, ...(SAME.get(first) ?? [])]) found.set(stem, (found.get(stem) ?? new Set()).add(one));
  }
  return found;
}

/** Topics whose words are near each other, in any order, with the index of each word. */
function togetherIn(stems: readonly string[], slots: readonly (readonly string[])[]) {
  const begun = new Set([...stems, ...slots.flat()].flatMap((word) => [...(TOGETHER_BY_FIRST.get(word) ?? [])]));
  if (begun.size === 0) return [];
  return TOGETHER.filter((one) => begun.has(one)).flatMap(({ topic, stems: wanted }) => {
    const at: number[] = [];
    for (const one of wanted) {
      const found = stems.findIndex(
        (stem, place) =>
          !at.includes(place) &&
          Math.abs(place - (at[0] ?? place)) <= WITHIN &&
          (stem === one || slots[place]?.includes(one) || SAME.get(one)?.has(stem)),
      );
      if (found < 0) return [];
      at.push(found);
    }
    return [{ id: topic, at, from: Math.min(...at), to: Math.max(...at) + 1 }];
  });
}

/** Words that ask for a part of the answer by themselves. */
const FOCUS_WORDS: ReadonlySet<string> = new Set(
  FOCUS_PHRASES.flatMap(({ phrase }) => (phrase.includes(" ") ? [] : [phrase])),
);

const FIGURE = /^\d+[km]?$/;

/** Words that ask for figures; "stock" and "bonus" are missing as they also occur in talk about vesting and payouts. */
const FIGURES: ReadonlySet<string> = new Set(
  "salary salaries band bands range ranges tc earn package number numbers figure figures".split(" "),
);

/** Phrases that ask for a part of the answer other than its figures, surrounded by spaces. */
const ASKS_FOR = FOCUS_PHRASES.filter(({ focus }) => focus !== "bands").map(({ phrase, focus }) => ({
  spaced: ` ${phrase} `,
  focus,
}));

function focusOf(words: readonly string[]): Focus | null {
  const text = ` ${words.join(" ")} `;
  const named = ASKS_FOR.find(({ spaced }) => text.includes(spaced));
  return named?.focus ?? (words.some((word) => FIGURES.has(word)) ? "bands" : null);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
