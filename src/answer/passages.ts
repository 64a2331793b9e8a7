import type { Paragraph } from "../domain/guide.js";
import type { Sought } from "../query/topics.js";
import { readWords } from "../text/words.js";
import { asksBeyond, type Signs } from "./asks-beyond.js";
import { nearnessIn } from "./nearness.js";
import { type Fitness, fitnessOf, isSaidNowhere, matchWith, speaksOf } from "./passage-fitness.js";
import { guideStem, searchIn, stemsIn } from "./passage-index.js";

/** A run of paragraphs of a guide's prose that answers a question, verbatim. */
export interface Passage {
  /** The heading of the paragraphs, or of their section if they have different ones. */
  heading: string;
  text: string;
  /** Line of the file on which the first paragraph begins, from 1. */
  line: number;
  /** Line on which each paragraph begins. */
  lines: number[];
  /** If a company's guides were searched: the role of the guide that the passage is from. */
  role?: string;
  roleName?: string;
  /** The words of it that the question asks for, in order, as UTF-16 offsets into `text`. */
  marks: { start: number; end: number }[];
}

/** At most this many paragraphs are read, of all guides together, and this many words of each. */
const MOST_PARAGRAPHS = 1_000;
const MOST_WORDS = 400;

const SENTENCE_END = /[.!?]["”’)]*(?:\s|$)/;

/** One guide's prose, with its role if it is one of several guides. */
interface Prose {
  paragraphs: readonly Paragraph[];
  role?: string;
  roleName?: string;
}

/** What was found for a question in the prose of guides. */
export interface FoundPassages {
  passages: Passage[];
  /** Whether the best paragraph speaks of a topic that the question names, and does not only come near to it. */
  speaks: boolean;
}

const NOTHING: FoundPassages = { passages: [], speaks: false };

/** Words of a question that are treated in a special way. */
interface LookedFor {
  /** Stems of words that may be what is asked about, such as those left unread. A paragraph with them is preferred. */
  told: ReadonlySet<string>;
  /** Stems of words that name the company, the role or the place, which say nothing about what is asked. */
  ignored: ReadonlySet<string>;
}

/**
 * The paragraphs that answer what a question asks besides pay, best first; empty if none does.
 *
 * @param signs features of the question, by which it may ask for such a thing
 */
export function findPassages(
  prose: readonly Prose[],
  sought: Sought,
  { told, ignored, signs }: LookedFor & { signs: Signs },
): FoundPassages {
  const { documents, asked, ranked, best } = rankIn(prose, sought, ignored);
  const match = best && matchWith(best, asked, sought, told, signs);
  if (!match || !asksBeyond(signs, match)) return NOTHING;
  const speaks = speaksOf(best, sought);
  const isAbsent = !speaks && isSaidNowhere(ranked, asked, sought);
  if (isAbsent && match.touches === 0) return NOTHING;
  const marked = new Set(asked.filter(({ isPlain }) => !isPlain).map(({ stem }) => stem));
  const passages = runsOf(documents, ranked, best, (place) => areNeighbours(documents[place - 1], documents[place]))
    .slice(0, isAbsent ? 1 : MOST_RUNS)
    .map(({ first, last }) => passageOf(documents.slice(first, last + 1), marked));
  return { passages, speaks };
}

/** How well all paragraphs fit a question, and the best of them: one that speaks of a topic asked for is preferred. */
export function rankIn(prose: readonly Prose[], sought: Sought, ignored: ReadonlySet<string>) {
  const documents = distinct(prose);
  const asked = sought.words.filter(({ stem, ofTopic }) => ofTopic || !ignored.has(stem));
  if (asked.length === 0) return { documents, asked, ranked: [] };
  const stems = documents.map(stemsIn);
  const near = nearnessIn(
    stems,
    sought.telling.filter((stem) => !ignored.has(stem)),
  );
  const said = documents.map(({ text }) => SENTENCE_END.test(text));
  const ranked = fitnessOf(searchIn(documents, stems, asked, sought), near, said, asked);
  return { documents, asked, ranked, best: ranked.find((one) => speaksOf(one, sought)) ?? ranked[0] };
}

type Document = Paragraph & Omit<Prose, "paragraphs"> & { place: number };

/** Whether `next` comes right after `one` in the same section of the same guide. */
const areNeighbours = (one: Document | undefined, next: Document | undefined): boolean =>
  one !== undefined && one.section === next?.section && one.role === next.role && one.place + 1 === next.place;

/** The paragraphs of guides, without duplicates. */
function distinct(prose: readonly Prose[]): Document[] {
  const seen = new Set<string>();
  return prose
    .flatMap(({ paragraphs, ...of }) => paragraphs.map((paragraph, place) => ({ ...of, ...paragraph, place })))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, MOST_PARAGRAPHS);
}

/** The lines of a guide's file on which the first and the last paragraph of a passage begin. */
export type PassageLines = readonly [first: number, last: number];

/** The lines of a passage in its guide's file. */
export const passageLines = ({ line, lines }: Passage): PassageLines => [line, lines.at(-1) ?? line];

/** The passages at lines of a guide's file, in that order; lines on which no paragraph begins any more are left out. */
export function passagesAt(prose: () => readonly Paragraph[], lines: readonly PassageLines[]): Passage[] {
  if (lines.length === 0) return [];
  const paragraphs = prose();
  return lines.slice(0, MOST_RUNS).flatMap(([first, last]) => {
    const run = paragraphs.filter(({ line }) => first <= line && line <= last);
    return run[0]?.line === first ? [passageOf(run, new Set())] : [];
  });
}

/** A passage of at most `LONGEST_RUN` characters: the cut with most of the question's words, which are marked. */
function passageOf(run: readonly (Paragraph & Omit<Prose, "paragraphs">)[], stems: ReadonlySet<string>): Passage {
  const whole = run.map(({ text }) => text).join("\n");
  const [start, end] = window(whole, hitsIn(whole, stems));
  const text = whole.slice(start, end).trim();
  const { heading = "", section = "", line = 0, role, roleName } = run[0] ?? {};
  return {
    heading: (run.every((one) => one.heading === heading) ? heading : section) || heading,
    text,
    line,
    lines: run.map((one) => one.line),
    ...(role !== undefined && { role, roleName }),
    marks: hitsIn(text, stems),
  };
}

const hitsIn = (text: string, stems: ReadonlySet<string>): Passage["marks"] =>
  readWords(text, MOST_WORDS)
    .words.filter((word) => stems.has(guideStem(word.text)))
    .map(({ start, end }) => ({ start, end }));

/** Where to cut a text that is too long: at ends of sentences, so that as many of the words as possible are in it. */
function window(text: string, hits: Passage["marks"]): [start: number, end: number] {
  if (text.length <= LONGEST_RUN) return [0, text.length];
  const ends = [...text.matchAll(/[.!?:]["”’)]*\s+|\n/g)].map((match) => match.index + match[0].length);
  let best: { start: number; end: number; held: number } | undefined;
  for (const start of [0, ...ends]) {
    const end =
      [...ends, text.length].findLast((one) => one > start && one - start <= LONGEST_RUN) ?? start + LONGEST_RUN;
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
    const held = new Set(inside.map((hit) => guideStem(text.slice(hit.start, hit.end).toLowerCase()))).size;
    if (!best || held > best.held) best = { start, end, held };
  }
  return best ? [best.start, best.end] : [0, LONGEST_RUN];
}

/** Consecutive paragraphs of one section, by the indexes of the first and the last. */
interface Run {
  first: number;
  last: number;
}

/** At most this many runs are shown. */
const MOST_RUNS = 3;
/** Longest run, in characters; a single paragraph that is longer is cut. */
const LONGEST_RUN = 1_100;
/** Steepness of the step from scores to chances: a score higher by 1/4 makes a paragraph e times as likely. */
const SURENESS = 4;
/** Chance of holding the answer that one more character to read must bring. */
const COST = 1.8e-5;
/** A paragraph with less than this share of the best score answers something else. */
const LEAST_SHARE = 0.05;

/**
 * The runs that are likeliest to hold the answer, weighed against their length: for a list whose items answer equally
 * well the whole list, for a paragraph much better than the others that one alone. The first run holds the paragraph
 * that fits best.
 *
 * @param areNeighbours whether the paragraph at an index comes right after the one before it, in the same section
 */
function runsOf(
  paragraphs: readonly Paragraph[],
  ranked: readonly Fitness[],
  best: Fitness,
  areNeighbours: (place: number) => boolean,
): Run[] {
  const chances = chancesOf(ranked.filter(({ id, score }) => id === best.id || score >= best.score * LEAST_SHARE));
  const possible = possibleRuns(paragraphs, areNeighbours).map(({ length, ...run }) => ({
    ...run,
    worth: chanceIn(run, chances) - COST * length,
  }));
  const runs: Run[] = [];
  let left = possible.filter(({ first, last }) => first <= best.id && best.id <= last);
  while (runs.length < MOST_RUNS) {
    const [next, ...others] = left;
    if (!next) break;
    const run = others.reduce((most, one) => (one.worth > most.worth ? one : most), next);
    if (runs.length > 0 && run.worth <= 0) break;
    runs.push(run);
    left = possible.filter((one) => runs.every(({ first, last }) => one.last < first || one.first > last));
  }
  return runs;
}

/** The chance of each paragraph to be the one that answers, by index; they add up to 1. */
function chancesOf(ranked: readonly Fitness[]): ReadonlyMap<number, number> {
  const most = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ id, score }) => [id, Math.exp(SURENESS * (score - most))] as const);
  const whole = odds.reduce((sum, [, value]) => sum + value, 0);
  return new Map(odds.map(([id, value]) => [id, value / whole]));
}

function chanceIn({ first, last }: Run, chances: ReadonlyMap<number, number>): number {
  let chance = 0;
  for (let at = first; at <= last; at++) chance += chances.get(at) ?? 0;
  return chance;
}

/** All runs that are short enough, and each paragraph alone. A line that ends with ":" stays with the next one. */
function possibleRuns(paragraphs: readonly Paragraph[], areNeighbours: (place: number) => boolean) {
  const lengthOf = (place: number) => paragraphs[place]?.text.length ?? 0;
  const leadsIn = (place: number) => LEADS_IN.test(paragraphs[place]?.text ?? "") && areNeighbours(place + 1);
  const possible: (Run & { length: number })[] = [];
  for (let first = 0; first < paragraphs.length; first++) {
    let length = 0;
    for (let last = first; last === first || areNeighbours(last); last++) {
      length += lengthOf(last);
      if (last > first && length > LONGEST_RUN) break;
      const isCutOff = leadsIn(first - 1) && length + lengthOf(first - 1) <= LONGEST_RUN;
      const isOpen = leadsIn(last) && length + lengthOf(last + 1) <= LONGEST_RUN;
      if (!isCutOff && !isOpen) possible.push({ first, last, length });
    }
  }
  return possible;
}

const LEADS_IN = /[:：]$/;
