import type { Word } from "../../text/words.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { withEvidence } from "../mentions/evidence.js";
import type { Span, Stretch } from "../mentions/mentions.js";
import { COST } from "../weights.js";
import { belongsToOther } from "./belongs.js";
import { readLone } from "./lone-company.js";
import type { NamedCompany, WhoIsWho } from "./named-company.js";
import { withoutNoJobs } from "./no-jobs-asked.js";
import { withOffersMatched } from "./offers-matched.js";
import { withoutPlacesOfPersons } from "./places-of-persons.js";
import { type FitOf, readWhoIsWho } from "./who-is-who.js";
import { alignWords, toQuestion, toWhole } from "./whole-text.js";
import { ASKS_FIRST, backs, LEADS_ASIDE, makesKind, OF_LEVELS, WHO_CLASSES } from "./word-classes.js";

/** The names of a question, read by the words around them. */
interface InContext {
  spans: Span[];
  /** Null if at most one company is named. */
  who: WhoIsWho | null;
}

/**
 * Reads the names of a question as `readNames` does, within the whole text if the question is a part of one.
 *
 * @param inThread whether a guide is being discussed already
 */
export function inContext(
  words: readonly Word[],
  found: readonly Span[],
  lexicon: Lexicon,
  inThread: boolean,
  whole: readonly Word[] | null,
  fits?: FitOf,
): InContext {
  const aligned = whole && alignWords(words, whole);
  if (!aligned) return readNames(words, found, lexicon, inThread, fits);
  const { spans, who } = readNames(
    aligned.words,
    found.map((span) => ({
      ...toWhole(span, aligned),
      ...(span.guessed && { guessed: toWhole(span.guessed, aligned) }),
    })),
    lexicon,
    inThread,
    fits,
  );
  const back = (span: Span): Span[] => {
    // Words that lead to another company may be missing in the question: the "offer from" of "my offer from Hooli".
    const from = span.meaning.kind === "aside" && span.meaning.company ? span.meaning.nameFrom : span.from;
    const own = toQuestion(span, aligned) ?? toQuestion({ ...span, from }, aligned);
    const guessed = span.guessed && toQuestion(span.guessed, aligned);
    if (!own) return [];
    if (own.meaning.kind !== "aside") return [{ ...own, ...(guessed && { guessed }) }];
    const nameFrom = Math.max(own.from, aligned.at.indexOf(own.meaning.nameFrom));
    return [{ ...own, meaning: { ...own.meaning, nameFrom } }];
  };
  const named = (list: readonly NamedCompany[]) => list.flatMap((one) => toQuestion(one, aligned) ?? []);
  return {
    spans: spans.flatMap(back),
    who: who && {
      named: named(who.named),
      compared: named(who.compared),
      everyday: who.everyday.flatMap((one) => toQuestion(one, aligned) ?? []),
    },
  };
}

/**
 * Reads the names of a question in its sentence: drops companies that are only everyday words and roles that are not
 * asked for, and marks companies that are not asked for as the person's employer, the source of an offer, or mentioned.
 */
function readNames(
  words: readonly Word[],
  found: readonly Span[],
  lexicon: Lexicon,
  inThread: boolean,
  fits?: FitOf,
): InContext {
  const { all, likely } = spansInSentence(words, found, inThread);
  // Levels are asked of one guide, which has those of other companies as well.
  const who = readWhoIsWho(words, all, likely, lexicon, fits);
  const spans = who ? namedSpans(all, likely, who) : likely;
  if (asksForLevels(words, spans) && !(who && leavesOne(who))) return { spans, who: null };
  const lone = who ? null : readLone(words, spans, lexicon, inThread);
  if (lone) return { spans: aside(words, spans, lone, COST.lone), who };
  const named = who?.named.filter(({ use }) => use !== "asked") ?? [];
  const own = who ? [...withoutThoseOfOthers(words, spans, who), ...persons(words, spans)] : spans;
  return { spans: named.reduce((read, name) => aside(words, read, name, COST.workplace), own), who };
}

/** All names that a sentence may contain, and all but the companies that the rules read as everyday words. */
export function spansInSentence(words: readonly Word[], found: readonly Span[], inThread: boolean) {
  const named = withoutNoJobs(words, withoutKinds(words, found), inThread);
  const spans = withoutPlacesOfPersons(words, named);
  return {
    all: withOffersMatched(words, spans),
    likely: withOffersMatched(words, withEvidence(words, spans, inThread)),
  };
}

/** Turns companies into plain words if only a kind of company is meant: "a Stripe-like startup", "backed by Stripe". */
const withoutKinds = (words: readonly Word[], spans: readonly Span[]): Span[] =>
  spans.map((span) => {
    if (span.meaning.kind !== "company") return span;
    const to = makesKind(words[span.to]) ? span.to + 1 : backs(words, span.from) ? span.to : 0;
    return to > 0 ? { ...span, to, meaning: { kind: "word" } } : span;
  });

/**
 * The names that the rules find likely, without those that the model reads as everyday words, and with companies that
 * it adds. A company that is asked for is not a place as well: "a software engineer at Remote".
 */
function namedSpans(all: readonly Span[], likely: readonly Span[], { named, everyday }: WhoIsWho): Span[] {
  const within = (list: readonly Stretch[]) => (span: Span) =>
    list.some(({ from, to }) => from <= span.from && span.to <= to);
  const isNamed = within(named);
  const isEveryday = within(everyday);
  const isCompany = ({ meaning }: Span) => meaning.kind === "company";
  const missed = all.filter((span) => isCompany(span) && isNamed(span) && !likely.includes(span));
  const isAsked = ({ from, to, meaning }: Span) =>
    meaning.kind === "place" && named.some((one) => one.use === "asked" && one.from === from && one.to === to);
  const kept = likely.filter(
    (span) =>
      !(isCompany(span) && isEveryday(span)) &&
      !(span.meaning.kind === "word" && within(missed)(span)) &&
      !isAsked(span),
  );
  const idle = everyday
    .filter(({ from, to }) => !kept.some((span) => span.from < to && from < span.to))
    .map(({ from, to }): Span => ({ from, to, meaning: { kind: "word" }, cost: 0 }));
  return [...kept, ...missed, ...idle];
}

/** Spans of words for people: "my buddy at Uber"; not the last word of "engineering manager". */
const persons = (words: readonly Word[], spans: readonly Span[]): Span[] => {
  const inRole = (at: number): boolean =>
    spans.some(({ from, to, meaning, loose }) => meaning.kind === "role" && !loose && from < at && at < to);
  return [...words.keys()].flatMap((from) =>
    PERSON.has(words[from]?.text ?? "") && !inRole(from)
      ? [{ from, to: from + 1, meaning: { kind: "word" as const }, cost: 0 }]
      : [],
  );
};
const PERSON = new Set(WHO_CLASSES.PERSON);

/** Turns places and roles of companies that are not asked for into plain words, if others are named. */
function withoutThoseOfOthers(words: readonly Word[], spans: Span[], { named }: WhoIsWho): Span[] {
  const others = named.filter(({ use }) => use !== "asked");
  const asked = named.filter(({ use }) => use === "asked");
  const isOthers = ({ from }: Span) => belongsToOther(words, from, others, asked);
  return (["place", "role"] as const).reduce<Span[]>((left, kind) => {
    const named = left.filter(({ meaning, loose }) => meaning.kind === kind && !loose);
    const theirs = named.filter(isOthers);
    // "Swe" inside "senior swe" is not another role.
    const isOfTheirs = (span: Span) => theirs.some(({ from, to }) => span.from < to && from < span.to);
    if (theirs.length === 0 || named.every(isOfTheirs)) return left;
    return left.map((span) =>
      span.meaning.kind === kind && isOthers(span) ? { ...span, meaning: { kind: "word" } } : span,
    );
  }, spans);
}

/** Whether a word for levels is part of a question: not in "Adyen is in process, same level". */
function asksForLevels(words: readonly Word[], spans: readonly Span[]): boolean {
  return spans.some(({ from, meaning }) => {
    if (meaning.kind !== "focus" || meaning.focus !== "levels") return false;
    let [first, end] = [from, from + 1];
    while (first > 0 && words[first]?.mark === "") first--;
    while (end < words.length && words[end]?.mark === "") end++;
    const clause = words.slice(first, end).map(({ text }) => text);
    return (
      end - first === words.length ||
      clause.some((text) => text !== "level" && OF_LEVELS.has(text)) ||
      ASKS_FIRST.has(clause[0] ?? "")
    );
  });
}

/** Score at or below which a company is surely not asked for. */
const DECIDED = -2;

/** Whether one company is asked for and all others are surely something else, so that only its levels can be meant. */
const leavesOne = ({ named, compared }: WhoIsWho): boolean =>
  compared.length === 0 &&
  named.some(({ use }) => use === "asked") &&
  named.every(
    (one) => one.use === "asked" || one.companies.length === 0 || (one.use !== "offer" && one.score <= DECIDED),
  );

/** Adds a span for a company that is not asked for; reading it as the one asked for costs `cost` more. */
function aside(
  words: readonly Word[],
  spans: Span[],
  { from, to, companies, use }: NamedCompany,
  cost: number,
): Span[] {
  if (use === "asked") return spans;
  const isInside = (span: Span) => span.from >= from && span.to <= to && span.meaning.kind === "company";
  const read = spans.map((span) => (isInside(span) ? { ...span, cost: span.cost + cost } : span));
  const nameFrom = spans.find(isInside)?.from ?? from;
  let start = from;
  while (LEADS_ASIDE.has(words[start - 1]?.text ?? "")) start--;
  return [
    ...read,
    { from: start, to, meaning: { kind: "aside", company: companies[0] ?? null, as: use, nameFrom }, cost: 0 },
  ];
}
