import { purposesIn } from "../query/letter/purpose.js";
import { withoutShortWords } from "../query/plain-words.js";
import type { Reading, Resolver } from "../query/query.js";
import { turnsTold } from "../query/turns/told-turns.js";
import { forgetTexts } from "../text/read-once.js";
import type { Answer, GuideAnswer } from "./answer.js";
import { inForm } from "./asked-form.js";
import { compose } from "./compose.js";
import { type Before, stateAfter } from "./conversation.js";
import {
  bareLetter,
  counterBeside,
  isCalled,
  knowingOf,
  namingWishes,
  startsIn,
  wantedBeside,
  withoutOwners,
} from "./counter/beside-offer.js";
import { counterAnswer, counterTo, inLanguage } from "./counter/counter.js";
import { splitForCounter } from "./counter/counter-offer.js";

import { heldToFigures } from "./counter/figures-at-odds.js";
import { forPurpose } from "./counter/for-purpose.js";
import { type ToldApart, tellApart } from "./counter/other-offers.js";
import { tellable } from "./counter/tellable-offers.js";
import { clausesOfOffer } from "./counter/wanted/clause-figures.js";
import { letterLanguage, messageLanguage } from "./counter/wanted/message-language.js";
import { ownWordsIn } from "./counter/wanted/own-words.js";
import { withoutOwnWords } from "./counter/wanted/text-without.js";
import { takeWanted } from "./counter/wanted/wanted.js";
import type { Message } from "./counter/wanted/with-wanted-letter.js";
import type { GuideName } from "./guide-answer.js";
import { type GuideReadingOf, levelAnswer, ofAnyLevel } from "./level-answer.js";
import type { Note } from "./notes.js";
import { namesNothing, withoutDenied } from "./offer/change-words.js";
import { checkOffer } from "./offer/check-offer.js";
import { compareTyped, offersHeld, offersOfThread } from "./offer/compare-offers.js";
import { withLonePart } from "./offer/lone-figure.js";
import type { TypedOffer } from "./offer/offer.js";
import { regionOffered } from "./offer/offered-currency.js";
import { plainFigures } from "./offer/plain-figures.js";
import { type SplitQuestion, splitOffer } from "./offer/split-offer.js";
import { rankingAsked } from "./ranking-asked.js";
import { readingNotes } from "./reading-notes.js";
import { resolveBeside, splitAsked } from "./split-asked.js";
import { letterAgain, letterWith } from "./thread-letter.js";
import { readTurn, spokenOf } from "./thread-turn.js";
import { areAllOf, offersOf } from "./told-message.js";
import { MOST_READ, splitTyped, type Typed, withoutAsking, withoutKept, wordsAsked } from "./typed.js";

/**
 * Answers a question as typed: takes an offer out of it, reads the rest, and composes the answer or compares the offer
 * with it. If the text is longer than what is read, a note says so.
 *
 * @param today ISO date with which review dates are compared
 * @param before the topic of the thread and the offers stated there, for a question that names only what changes
 */
export function respond(
  typed: string | Typed,
  resolver: Resolver,
  today: string,
  before: Before | null = null,
): Answer {
  const taken = splitTyped(typed);
  try {
    const answer =
      (before && letterAgain(taken, before, (whole) => answerTo(whole, resolver, today, null))) ??
      inTurns(taken, resolver, today, before) ??
      answerTo(taken, resolver, today, before);
    return taken.isCut ? withNote(answer, { kind: "cut", characters: MOST_READ }) : answer;
  } finally {
    forgetTexts();
  }
}

/** The answer to a message that corrects itself, each turn of it read after the one before. Null if that leads nowhere. */
function inTurns(
  { whole, wantsCounter }: Typed,
  resolver: Resolver,
  today: string,
  before: Before | null,
): Answer | null {
  const texts = wantsCounter ? [] : turnsTold(withoutDenied(whole), resolver);
  if (texts.length < 2 && (texts[0] ?? whole) === whole) return null;
  let [answer, state]: [Answer | null, Before | null] = [null, before];
  for (const turn of texts.map(splitTyped)) {
    answer = answerTo(turn, resolver, today, state);
    state = stateAfter(answer, turn, state, resolver);
  }
  return answer && !NOWHERE.has(answer.kind) ? answer : null;
}
const NOWHERE: ReadonlySet<Answer["kind"]> = new Set(["unknown", "help", "thanks"]);

function answerTo(given: Typed, resolver: Resolver, today: string, before: Before | null): Answer {
  const write = (whole: Typed): Answer => answerTo(whole, resolver, today, null);
  if (given.wantsOther) return withNote(answerRead(given, resolver, today, before), { kind: "only-counters" });
  const again = before && letterAgain(given, before, write);
  if (again) return again;
  if (!given.wantsCounter) {
    const read = answerRead(given, resolver, today, before);
    const isLeft = before?.letter && leavesUnread(read) && !resolver.inTurn(given.whole).companies.some(isNamed);
    return (isLeft && letterWith(given, before, write)) || read;
  }
  const typed = withoutKept(given);
  if (before) return purposed(counterInThread(typed, resolver, today, before), typed, resolver);
  const words = wordsAsked(typed, resolver);
  if (words) return answerReading({ question: typed.whole, offer: null }, words, typed, resolver, today);
  const apart = withTheRestApart(typed, resolver, today);
  const plain =
    (apart?.kind === "counter" && apart.offer ? apart : forTerms(typed, resolver, today)) ??
    apart ??
    namingWishes(asCounter(answerRead(typed, resolver, today, null)), typed);
  return inLanguage(purposed(plain, typed, resolver), letterLanguage(typed.whole));
}

/** The letter for what the text wants of it, where that is no counter: it needs no offer, and asks for no pay. */
function purposed(answer: Answer, typed: Typed, resolver: Resolver): Answer {
  if (answer.kind !== "counter") return answer;
  const bare = typed.purpose && !answer.offer ? bareLetter(answer.answer, typed, null, resolver) : null;
  return forPurpose(bare ?? answer, typed.purpose, typed.whole);
}

/** Whether an answer lets so much of what was typed go by that it may have been meant for something else. */
const leavesUnread = ({ kind, notes }: Answer): boolean =>
  kind === "unknown" || notes.some((note) => note.kind === "unread" && note.words.length >= FEWEST_UNREAD);
const FEWEST_UNREAD = 2;
const isNamed = ({ company, part }: ReturnType<Resolver["inTurn"]>["companies"][number]): boolean =>
  company !== null && part !== "word";

/** The letter of "a message asking to move the start date": without an offer, it asks for that alone and for no pay. */
function forTerms(typed: Typed, resolver: Resolver, today: string): Answer | null {
  if (purposesIn(typed.whole).some(({ rule }) => rule.means === "counter")) return null;
  const { terms = [], ...others } = takeWanted(typed.text).wanted ?? { figures: [], more: [], stays: [] };
  if (terms.length === 0 || others.figures.length + others.more.length > 0) return null;
  const wanted = { ...others, terms: terms.map(({ asTyped: _, ...term }) => term) };
  const read = answerRead(typed, resolver, today, null);
  return read.kind === "answer" && read.band ? bareLetter(read, typed, wanted, resolver) : null;
}

/**
 * The counter for a turn of a thread ("write the email"): about the topic of the thread and the offer stated there.
 * Another company in that turn counts as another offer, unless the letter is to answer that one.
 */
function counterInThread(typed: Typed, resolver: Resolver, today: string, before: Before): Answer {
  const own = ownWordsIn(typed.whole);
  const lead = before.guide ? `${before.guide.companyName}. ` : "";
  const plain = withoutOwnWords(plainFigures(typed.text), own);
  const led = { text: lead + plain, whole: lead + typed.whole, asking: [] };
  const told = tellable(tellApart(led, knowingOf(resolver)), typed, own);
  // If nothing else was said, only the name put in front of it is left.
  const named = lead.trim();
  const rest = told.text.startsWith(named) ? told.text.slice(named.length).trim() : plain;
  const { text, wanted } = takeWanted(rest, startsIn(rest, resolver), before.offer !== undefined, own.askedFor);
  const spoken = (): Answer =>
    answerReading({ question: "", offer: before.offer ?? null }, spokenOf(resolver, before), typed, resolver, today);
  const isTakenOut = wanted !== null || rest !== typed.text;
  const turn = isTakenOut ? { ...typed, text, split: splitOffer(text) } : typed;
  const asked = namesNothing(text) ? spoken() : answerRead(turn, resolver, today, before);
  const isNew = asked.kind === "answer" && (!before.offer || asked.guide.company !== before.guide?.company);
  const isAnswered = asked.kind === "offer" || (isNew && asked.band !== null);
  const read = isAnswered || asked.kind === "thanks" || !before.guide ? asked : spoken();
  if (read.kind !== "offer") return asCounter(read);
  return counterBeside(read, typed, own, wanted, told, resolver);
}

/**
 * The counter for the offer in a message, after other companies' offers and talks with them, other people's pay, and
 * what the letter is to ask for were taken out. Null if what is left names no offer, or if its company is one of the
 * others: then one of those may be the offer to answer.
 */
function withTheRestApart(given: Typed, resolver: Resolver, today: string): Answer | null {
  const whole = withoutOwners(given, resolver);
  const own = ownWordsIn(whole.whole);
  const read = readInTurn(whole, own, resolver, today);
  if (read?.kind !== "counter" || whole.read) return read;
  const told = tellable(tellApart({ ...whole, text: whole.whole }, knowingOf(resolver)), whole, own);
  const write = (text: string) => counterApart({ ...whole, text }, own, { ...told, text }, resolver, today);
  return heldToFigures(read, whole.whole, own.clauses, write);
}

function readInTurn(whole: Typed, own: Message["own"], resolver: Resolver, today: string): Answer | null {
  const typed = { ...whole, text: withoutOwnWords(plainFigures(whole.text), own) };
  const told = tellable(tellApart(typed, knowingOf(resolver)), typed, own);
  const others = told.addressed ? told.offers.flatMap(({ company }) => company ?? []) : [];
  const nobody = { offers: [], talks: [], aside: others };
  const alone = clausesOfOffer(own.clauses);
  const texts = [
    [typed.text, told.text, own],
    // If no offer is left without what the clauses give to somebody else, the clauses were misread.
    [typed.text, told.text, { ...own, clauses: [] }],
    // If none is found among the other words, the clauses that offer and ask are read by themselves.
    ...(alone ? [[alone, alone, own] as const] : []),
  ] as const;
  let without: Answer | null = null;
  for (const [all, text, clauses] of texts) {
    const answer = counterApart({ ...typed, text: all }, clauses, { ...told, text }, resolver, today);
    if (answer?.kind === "counter" && answer.offer) return answer;
    without ??= answer;
  }
  if (without) return without;
  const isApart = told.text !== typed.text;
  const plain = isApart ? counterApart(typed, own, { text: typed.text, ...nobody }, resolver, today) : null;
  const rest = withoutAsking(whole);
  const last = plain ?? counterApart({ ...typed, text: rest }, own, { text: rest, ...nobody }, resolver, today);
  if (last || others.length === 0) return last;
  return asCounter(answerRead({ ...typed, text: told.text, split: splitForCounter(told.text) }, resolver, today, null));
}

function counterApart(
  typed: Typed,
  own: Message["own"],
  told: ToldApart,
  resolver: Resolver,
  today: string,
): Answer | null {
  const { offers, talks, aside } = told;
  const { text, wanted } = wantedBeside(typed, own, told, resolver);
  const names = [...offers.map(({ company }) => company), ...talks, ...aside];
  const isOther = (guide: GuideName): boolean => names.some((name) => name !== null && isCalled(name, guide, resolver));
  const split = splitForCounter(text);
  const question = messageLanguage(typed.whole) === null ? split.question : withoutShortWords(split.question);
  const read = typed.read ?? readApart({ ...typed, text, split: { ...split, question } }, resolver, today);
  // Without figures that can be read there is a letter all the same, without those of other companies.
  if (read.kind === "answer" && names.length > 0 && read.band && !isOther(read.guide)) return asCounter(read);
  if (read.kind !== "offer" || read.typed.parts.length === 0 || isOther(read.guide)) return null;
  return counterBeside(read, typed, own, wanted, told, resolver);
}

function readApart(typed: Typed, resolver: Resolver, today: string): Answer {
  const { split } = typed;
  if (!split.offers) return answerRead(typed, resolver, today, null);
  // Nothing says whose the other offers are: the letter answers the one whose own words name a job.
  const held = offersHeld(split, split.offers, resolver);
  const own = held.findIndex(({ by }) => by === "own-words");
  const { question = "", offer = null } = split.offers[Math.max(0, own)] ?? {};
  return answerRead({ ...typed, text: question, split: { question, offer } }, resolver, today, null);
}

/** The counter for an offer or for a guide's answer; any other answer gets a note that a counter needs a guide. */
function asCounter(answer: Answer): Answer {
  if (answer.kind === "offer") return counterTo(answer);
  if (answer.kind === "answer" && answer.band) return counterAnswer(answer, null);
  return answer.kind === "thanks" ? answer : withNote(answer, { kind: "counter-needs-guide" });
}

function answerRead(typed: Typed, resolver: Resolver, today: string, before: Before | null): Answer {
  const split = splitAsked(typed, resolver, before);
  if (split.offers) return compareTyped(split, split.offers, resolver, today);
  if (before) {
    const turn = readTurn(typed, split, resolver, before);
    const read = answerReading(turn.split, turn.reading, typed, resolver, today);
    const answer = (turn.others ?? []).reduce((said, note) => withNote(said, note), read);
    return offersOfThread(typed.text, { answer, offer: split.offer }, before, resolver, today) ?? answer;
  }
  const reading = split.offer ? resolveBeside(split, typed.text, resolver) : resolver.resolve(split.question);
  return answerReading(split, reading, typed, resolver, today);
}

/** The answer to what was read, compared with the offer if one was typed. */
function answerReading(
  { question, offer }: SplitQuestion,
  reading: Reading,
  { text, form, wantsCounter }: Typed,
  resolver: Resolver,
  today: string,
): Answer {
  if (!offer && reading.kind === "guide" && reading.focus === "levels") return levelAnswer(reading, question, today);
  // "A base over 200k and a bonus over 20k": thresholds of a list are not an offer.
  const bars = offer && reading.kind === "role" ? rankingAsked(text).bars.length : 0;
  const isBarred = bars > 0 && offer?.problems.length === 0 && bars >= offer.parts.length;
  const answer = compose(reading, isBarred ? text : question, today, !wantsCounter);
  if (!offer || isBarred) return inForm(answer, reading, form);
  if (answer.kind === "help" || answer.kind === "thanks") return answer;
  if (offer.parts.length === 0 && offer.problems.length === 0) return withNote(answer, { kind: "offer-not-typed" });
  if (answer.kind === "unknown" && answer.notes.length === 0)
    return { ...answer, notes: [{ kind: "nothing-fits", heard: answer.heard }, { kind: "offer-needs-guide" }] };
  if (answer.kind !== "answer" || reading.kind !== "guide") return withNote(answer, { kind: "offer-needs-guide" });
  // If another offer is named, the figures may belong to either.
  const others = offersOf(reading, text, resolver);
  if (others.length > 0 && !areAllOf(reading.guide.company, others, text, resolver))
    return withNote(answer, { kind: "offer-of-others", company: reading.guide.companyName, others });
  return answerOffer(offer, reading, answer, today);
}

/** Compares the offer with the guide: in the region asked for, else in the first that pays in the offer's currency. */
function answerOffer(offer: TypedOffer, reading: GuideReadingOf, read: GuideAnswer, today: string): Answer {
  const { choice, notes } = regionOffered(offer, reading.guide, reading.region);
  const placed: GuideReadingOf = { ...reading, region: choice };
  const atLevel = choice === reading.region ? read : compose(placed, read.query, today);
  if (atLevel.kind !== "answer") return atLevel;
  const answer = ofAnyLevel(atLevel, placed, today);
  const checked = checkOffer(withLonePart(offer, answer.band), answer);
  if (!checked) return withNote(answer, { kind: "offer-currency-unknown" });
  const lacks = answer === atLevel ? [] : atLevel.notes.filter(({ kind }) => kind === "lacks-level");
  const [first, last] = choice === reading.region ? [[], notes] : [notes, []];
  return { ...checked, notes: [...lacks, ...first, ...readingNotes(placed), ...checked.notes, ...last] };
}

const withNote = <T extends { notes: Note[] }>(of: T, note: Note): T => ({ ...of, notes: [...of.notes, note] });
