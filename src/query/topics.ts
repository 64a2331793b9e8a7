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
    z.strictObject({
      asks: wordList,
      if_asked: wordList.optional(),
      together: wordList.optional(),
      says: wordList,
    }),
  ),
  function: z.string(),
  stop: z.string(),
  standing: z.string(),
});

/** What is seen at once of what a question asks beyond the figures, the levers and the rest that an answer always has. */
export interface Glance {
  topics: SoughtTopic[];
  /** Whether it is put as a question, and not as a list of names. */
  isQuestion: boolean;
  /** Whether it asks why or how, which no figure answers: "why is the base so important". */
  asksWhy: boolean;
}

/** All that is needed to look it up in the prose, which hardly any question is. */
export interface Sought extends Glance {
  /** All its words that say something, as typed and by their stems. */
  words: SoughtWord[];
  /** Stems of all its words but those that only hold a sentence together. */
  telling: readonly string[];
  /** Stems of all words that name its topics, those included that say nothing by themselves. */
  ofTopics: ReadonlySet<string>;
  /** What kind of thing would answer it: a count or a span of time for "how many years". */
  wants: readonly Wanted[];
  /** The part of the answer that is asked for beside the topics; null where the topics are all that is asked for. */
  focus: Focus | null;
}

/** A topic that a question names, and the words that name it. */
interface SoughtTopic {
  topic: string;
  typed: string;
  /** How they name it: one word alone ("vesting"), a phrase ("next level"), or words near each other. */
  by: "word" | "phrase" | "words";
}

export interface SoughtWord {
  typed: string;
  stem: string;
  /** Groups of related words that it belongs to here, by itself or with its neighbours. */
  related: readonly number[];
  /** Whether it says nothing by itself, and stands here for a phrase: the "it" of "what is it like". */
  isPlain: boolean;
  /** Whether it names one of the topics, by itself ("vesting") or with others ("next level"). */
  ofTopic: boolean;
  alone: boolean;
  /** Whether it names a part of the pay, and nothing else: "equity". */
  ofPay: boolean;
  /** Whether it asks for what every answer has, or says how the person stands to it: "band", "L5", "competitive". */
  ofAnswer: boolean;
}

/** How a text speaks of topics: ids by how often it names them outright, and by words that only go with them. */
export interface Spoken {
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

/** Words that name a topic wherever they stand near each other in a question; places and levels by their slots. */
interface Together {
  topic: string;
  stems: readonly string[];
}
const PLACE = "PLACE";
const LEVEL = "LEVEL";
/** The words that name a topic together stand no further apart. */
const WITHIN = 9;

const TOGETHER: readonly Together[] = Object.entries(TOPICS).flatMap(([topic, { together = [] }]) =>
  together.map((words) => ({
    topic,
    stems: words.split(" ").map((word) => (word === PLACE || word === LEVEL ? word : stemOf(word))),
  })),
);

/** Parts of the pay by their names: their figures are in every answer, what is said about them is not. */
const PAY: ReadonlySet<string> = new Set("base bonus equity stock stocks rsu rsus shares grant grants cash".split(" "));

/** Whether a word by itself names a topic of the guides' prose: "refreshers". */
export const namesTopic = (word: string): boolean => askedIn([stemOf(word)]).length > 0;

/** Whether words for a place ask for a policy as well: "work from home". */
export const namesRemoteWork = (words: string): boolean =>
  askedIn(readWords(words, MOST_WORDS).words.map(({ text }) => stemOf(text))).some(({ id }) => id === REMOTE_WORK);
const REMOTE_WORK = "remote-work";

/** Whether a word says nothing of what a question is about: "work" in "how do refreshers work". */
export const isIdleInQuestion = (word: string): boolean => STOP.has(word);

/**
 * What a question asks beyond the slots, at a glance and, when it is asked for, whole.
 *
 * @param isName whether a word, by its stem, names the company, the role or, in what is no question to be answered with
 *   yes or no, the place: such words name no topic
 * @param isPlace whether a word, by its stem, stands in the name of a place: "move to Malvern"
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
  // "sold" of "the company is sold" is no word of its own.
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

/** A question's words, of which some name its topics. */
interface AskedWords {
  words: readonly Word[];
  stems: readonly string[];
  isPlain: (at: number) => boolean;
  inTopic: ReadonlySet<number>;
  alone: ReadonlySet<number>;
}

/** The words that say something. */
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

/** Of the words of a phrase those that say something by themselves; the last where none does: "what is it like". */
function carriers(places: readonly number[], isPlain: (at: number) => boolean): number[] {
  const telling = places.filter((at) => !isPlain(at));
  return telling.length > 0 ? telling : places.slice(-1);
}

/** How a paragraph, by the stems of its words, speaks of topics. */
export const spokenIn = (stems: readonly string[]): Spoken => ({
  named: askedIn(stems).map(({ id }) => id),
  near: saysIn(stems).map(({ id }) => id),
});

/** Which of them a word may begin, by its stem or its slot: most questions have none of the first words. */
const TOGETHER_BY_FIRST: ReadonlyMap<string, ReadonlySet<Together>> = byFirst(TOGETHER);

function byFirst(all: readonly Together[]): Map<string, Set<Together>> {
  const found = new Map<string, Set<Together>>();
  for (const one of all) {
    const [first = ""] = one.stems;
    for (const stem of [first, ...(SAME.get(first) ?? [])]) found.set(stem, (found.get(stem) ?? new Set()).add(one));
  }
  return found;
}

/** The topics whose words stand near each other, in whatever order; each by the words' places. */
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

/** Words that ask for figures by name; "stock" and "bonus" are said of vesting and payouts as well. */
const FIGURES: ReadonlySet<string> = new Set(
  "salary salaries band bands range ranges tc earn package number numbers figure figures".split(" "),
);

/** Phrases that ask for a part of the answer by another name than its figures', between spaces. */
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
