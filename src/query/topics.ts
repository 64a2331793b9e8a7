import { z } from "zod";
import { GRADED, isLevelWord } from "../domain/level-words.js";
import { readLanguage, wordList } from "../language.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";
import { FOCUS_PHRASES, FOCUS_WORDS } from "./catalog/focus.js";
import type { Focus } from "./query.js";

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
  same: z.array(z.array(z.string().min(1)).min(2)),
  stop: z.string(),
  standing: z.string(),
});

/** What a question asks beyond the figures, the levers and the rest that an answer always has. */
export interface Sought {
  /** Ids of the topics that it names, and the words that name each. */
  topics: { topic: string; typed: string }[];
  /** All its words that say something, as typed and by their stems. */
  words: SoughtWord[];
  /** Whether it is put as a question, and not as a list of names. */
  isQuestion: boolean;
  /** Whether it asks why or how, which no figure answers: "why is the base so important". */
  asksWhy: boolean;
  /** The part of the answer that is asked for beside the topics; null where the topics are all that is asked for. */
  focus: Focus | null;
}

export interface SoughtWord {
  typed: string;
  stem: string;
  /** Stems of words that mean the same. */
  same: readonly string[];
  /** Whether it names one of the topics, by itself ("vesting") or with others ("next level"). */
  ofTopic: boolean;
  alone: boolean;
  /** Whether it names a part of the pay, and nothing else: "equity". */
  ofPay: boolean;
  /** Whether it asks for what every answer has, or says how the person stands to it: "band", "target", "competitive". */
  ofAnswer: boolean;
}

/** How a text speaks of topics: ids by how often it names them outright, and by words that only go with them. */
export interface Spoken {
  named: string[];
  near: string[];
}

interface Phrase {
  topic: string;
  stems: readonly string[];
}

const { topics: TOPICS, same, stop, standing } = readLanguage("topics", shape);
const STOP: ReadonlySet<string> = new Set(stop.split(/\s+/));
const STANDING: ReadonlySet<string> = new Set(standing.split(/\s+/));

const stemsOf = (text: string): string[] => readWords(text, MOST_WORDS).words.map((word) => stemOf(word.text));
const MOST_WORDS = 60;

const byFirst = (list: (topic: (typeof TOPICS)[string]) => readonly string[]): ReadonlyMap<string, Phrase[]> => {
  const found = new Map<string, Phrase[]>();
  for (const [topic, entry] of Object.entries(TOPICS)) {
    for (const phrase of list(entry)) {
      const stems = stemsOf(phrase);
      const [first = ""] = stems;
      found.set(first, [...(found.get(first) ?? []), { topic, stems }]);
    }
  }
  return found;
};

const ASKS = byFirst(({ asks }) => asks);
const ASKED = byFirst(({ asks, if_asked = [] }) => [...asks, ...if_asked]);
const SAYS = byFirst(({ says }) => says);

const SAME = new Map<string, string[]>();
for (const group of same) {
  const stems = [...new Set(group.flatMap(stemsOf))];
  for (const stem of stems) SAME.set(stem, [...(SAME.get(stem) ?? []), ...stems.filter((other) => other !== stem)]);
}
const relatives = (stem: string) => ({ stem, same: SAME.get(stem) ?? [] });

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

/** A question, and not a list of names. */
const QUESTION =
  /\?|\b(?:how|what|whats|when|where|which|who|whose|why)\b|^\W*(?:is|are|am|can|could|did|do|does|will|would|must|should|have|has)\b|\b(?:am|are|can|could|did|do|does|has|have|is|must|should|was|will|would) (?:they|it|we|you|i|u|my|the|there|this|that|he|she|people|anyone|anybody|employees|engineers|everyone|everybody|nobody|somebody|someone)\b/i;

const WHY =
  /\b(?:why|how (?!much|many|high|low|old|big|far|long|does .* compare)|how do i (?:make|deal|account)|what if|what happens|explain)\b/i;

/** Parts of the pay by their names: their figures are in every answer, what is said about them is not. */
const PAY: ReadonlySet<string> = new Set("base bonus equity stock stocks rsu rsus shares grant grants cash".split(" "));

/** One to be answered with yes or no: "is it remote" asks for a policy where "what do they pay remote" names a place. */
const YES_OR_NO =
  /(?:^|[:,.;?] *|[-–—] +)\W*(?:is|are|am|can|could|did|do|does|will|would|must|should|have|has)\b|\b(?:do|does|is|are|can|will|must) (?:they|there|it|we|you|i|u)\b/i;

/** Whether a word by itself names a topic of the guides' prose: "refreshers". */
export function namesTopic(word: string): boolean {
  const stem = stemOf(word);
  return (ASKED.get(stem) ?? []).some(({ stems }) => stems.length === 1);
}

/**
 * What a question asks beyond the slots; no topics and few words where it asks for nothing.
 *
 * @param isName whether a word, by its stem, names the company, the role or, in what is no question to be answered with
 *   yes or no, the place: such words name no topic
 * @param isPlace whether a word, by its stem, stands in the name of a place: "move to Malvern"
 */
export function soughtIn(
  question: string,
  isName: (stem: string, asksYesOrNo: boolean) => boolean,
  isPlace: (stem: string) => boolean = () => false,
): Sought {
  const { words } = readWords(question, MOST_WORDS);
  const stems = words.map(({ text }) => stemOf(text));
  const asksYesOrNo = YES_OR_NO.test(question);
  const isQuestion = QUESTION.test(question);
  const slots = words.map(({ text }, at) => [
    ...(isPlace(stems[at] ?? "") ? [PLACE] : []),
    ...(isLevelWord(text) ? [LEVEL] : []),
  ]);
  const together = isQuestion ? togetherIn(stems, slots) : [];
  // "sold" of "the company is sold" is no word of its own.
  const phrases = phrasesIn(stems, asksYesOrNo ? ASKED : ASKS).filter(
    ({ from, to }) =>
      !stems.slice(from, to).every((stem) => isName(stem, asksYesOrNo)) &&
      !together.some(({ at }) => at.length > to - from && range(from, to).every((one) => at.includes(one))),
  );
  const matches = [...phrases, ...together];
  const inTopic = new Set([
    ...phrases.flatMap(({ from, to }) => range(from, to)),
    ...together.flatMap(({ at }) => at.filter((one) => !STOP.has(words[one]?.text ?? ""))),
  ]);
  const alone = new Set(phrases.flatMap(({ from, to }) => (to - from === 1 ? [from] : [])));
  const topics = matches.map(({ topic, from, to }) => ({
    topic,
    typed: question.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
  }));
  return {
    topics: topics.filter(({ topic }, at) => topics.findIndex((other) => other.topic === topic) === at),
    words: words.flatMap(({ text, start, end }, at) =>
      inTopic.has(at) || !STOP.has(text)
        ? [
            {
              typed: question.slice(start, end),
              ...relatives(stems[at] ?? text),
              ofTopic: inTopic.has(at),
              alone: alone.has(at),
              ofPay: PAY.has(text),
              ofAnswer: [FOCUS_WORDS, FIGURES, STANDING, GRADED].some((words) => words.has(text)) || FIGURE.test(text),
            },
          ]
        : [],
    ),
    isQuestion,
    asksWhy: WHY.test(question),
    focus: focusOf(words.map(({ text }, at) => (inTopic.has(at) ? "" : text))),
  };
}

/** How a paragraph, by the stems of its words, speaks of topics. */
export const spokenIn = (stems: readonly string[]): Spoken => ({
  named: phrasesIn(stems, ASKED).map(({ topic }) => topic),
  near: phrasesIn(stems, SAYS).map(({ topic }) => topic),
});

/** The topics named, the longest phrase at each place for each topic. */
function phrasesIn(stems: readonly string[], phrases: ReadonlyMap<string, readonly Phrase[]>) {
  const found: { topic: string; from: number; to: number }[] = [];
  for (const [from, first] of stems.entries()) {
    const fitting = (phrases.get(first) ?? []).filter((phrase) =>
      phrase.stems.every((stem, at) => stem === stems[from + at]),
    );
    const longest = Math.max(0, ...fitting.map((phrase) => phrase.stems.length));
    for (const { topic, stems: own } of fitting) {
      const to = from + own.length;
      const inside = found.some((other) => other.from <= from && other.to >= to && other.to - other.from > own.length);
      if (own.length === longest && !inside) found.push({ topic, from, to });
    }
  }
  return found;
}

/** The topics whose words stand near each other, in whatever order; each by the words' places. */
function togetherIn(stems: readonly string[], slots: readonly (readonly string[])[]) {
  return TOGETHER.flatMap(({ topic, stems: wanted }) => {
    const at: number[] = [];
    for (const one of wanted) {
      const found = stems.findIndex(
        (stem, place) =>
          !at.includes(place) &&
          Math.abs(place - (at[0] ?? place)) <= WITHIN &&
          (stem === one || slots[place]?.includes(one) || SAME.get(one)?.includes(stem)),
      );
      if (found < 0) return [];
      at.push(found);
    }
    return [{ topic, at, from: Math.min(...at), to: Math.max(...at) + 1 }];
  });
}

const FIGURE = /^\d+[km]?$/;

/** Words that ask for figures by name; "stock" and "bonus" are said of vesting and payouts as well. */
const FIGURES: ReadonlySet<string> = new Set(
  "salary salaries band bands range ranges tc earn package number numbers figure figures".split(" "),
);

function focusOf(words: readonly string[]): Focus | null {
  const text = ` ${words.join(" ")} `;
  const named = FOCUS_PHRASES.filter(({ phrase, focus }) => focus !== "bands" && text.includes(` ${phrase} `));
  return named[0]?.focus ?? (words.some((word) => FIGURES.has(word)) ? "bands" : null);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
