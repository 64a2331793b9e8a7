import type { MoneyPart } from "../domain/guide.js";
import { purposesIn } from "../query/letter/purpose.js";
import { fold } from "../text/folding.js";
import { readOnce } from "../text/read-once.js";
import type { Answer } from "./answer.js";
import { namedAsks } from "./counter/asks.js";
import type { CounterAnswer, LetterMessage } from "./counter/counter.js";
import { settingOf } from "./counter/setting.js";
import { holds, wordsIn } from "./counter/telling-wishes.js";
import { addresseeOf } from "./counter/wanted/addressee.js";
import { daysIn } from "./counter/wanted/answer-by.js";
import { short } from "./counter/wanted/left-out.js";
import { editedAgain, type LetterEdits } from "./counter/wanted/letter-edits.js";
import { mannerOf } from "./counter/wanted/manner.js";
import { namesLanguage } from "./counter/wanted/message-language.js";
import { goesBack, type KnownLetter, type RuledTurn, ruledTurn, saysNothing } from "./letter-turn.js";
import type { Role } from "./message/clause-model.js";
import { type Clause, readClauses } from "./message/clauses.js";
import type { Note } from "./notes.js";
import { namesNothing } from "./offer/change-words.js";
import { changedOffer } from "./offer/changed-offer.js";
import { checkOffer } from "./offer/check-offer.js";
import type { OfferAnswer, TypedOffer } from "./offer/offer.js";
import { splitTyped, type Typed } from "./typed.js";

/* A turn that changes the letter of its thread, as one message with all that the letter was written from. */

/** Roles of clauses by which a turn changes a letter: what it asks for, tells, leaves out, and how it is put. */
const EDITS: ReadonlySet<Role> = new Set<Role>([
  ...(["ask", "term", "limit", "loss", "rival", "reason", "out", "manner", "deadline"] as const),
  ...(["now", "past", "personal", "likes"] as const),
]);
/** Roles of a turn that is about something else. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(["job", "question"]);
const LIKELY = 0.4;
const MOST_WORDS = 80;
/** "Add that …", "…, add that": the words for the letter's writer. */
const LEADS =
  /^(?:(?:and|also|please|pls|ok|can you|could you)\s+)*(?:add|include|mention|put in|throw in|work in|slip in|tell them|say)(?:\s+(?:that|also|in))*\s+(?=\S)/iu;
const TRAILS = /[\s,;.]*(?:please\s+|pls\s+|and\s+)?(?:add|include|mention)\s+(?:that|it|this)(?:\s+too)?[.!\s]*$/iu;
/** "Could you add that I start in June?": what it asks of the letter's writer is no question. */
const POLITE =
  /^\W*(?:(?:and|also|ok|so)\s+)*(?:can|could|would|will)\s+(?:you|u|we)\s+(?:please\s+|also\s+)*([^?]+)\?\s*$/iu;

/** The letter of a thread, and what the thread is about by now. */
interface LetterBefore {
  letter?: LetterMessage & { company: string };
  /** The messages on the offer so far, as one; that of the letter if nothing was said of the offer since. */
  told?: string;
  guide?: { company: string };
  offer?: TypedOffer;
}

/** What a turn says of the letter: what rules took, other words for its message, and what it says of the offer. */
interface Turn extends RuledTurn {
  said: readonly string[];
  offered?: string;
}

/** Whether a turn may change the letter of its thread. */
export const maySayOfLetter = ({ whole }: Typed): boolean =>
  readTurn(whole, { text: "", asks: {}, isOnTable: true }) !== null;

/** Null if a turn is about anything but the letter, or if nothing in it is sure enough to be. */
function readTurn(given: string, letter: KnownLetter): Turn | null {
  const turn = given.replace(POLITE, "$1.");
  if (turn.includes("?") || turn.split(/\s+/).length > MOST_WORDS) return null;
  const ruled = ruledTurn(turn, letter);
  const said = ruled.rest.replace(LEADS, "").replace(TRAILS, "");
  const isRuled = ruled.isRuled || said !== ruled.rest || goesBack(given) || anotherAddressee(given, letter) !== null;
  if (namesLanguage(said)) return { ...ruled, said: [said] };
  if (Object.keys(mannerOf(said)).length > 0 && !/\d/.test(said)) return { ...ruled, said: [said] };
  if (saysNothing(said)) return isRuled ? { ...ruled, said: [] } : null;
  const clauses = readClauses(said);
  const isSure = ({ likely }: Clause): boolean => likely >= LIKELY;
  // "I also hold an offer from Acme: 160k base": the figures behind a rival's name are its own.
  const isRivals = clauses.some((clause) => clause.role === "rival" && isSure(clause));
  if (clauses.some((clause) => isSure(clause) && ELSEWHERE.has(clause.role) && !isRuled)) return null;
  // "Walk away number": a limit without a figure is asked about.
  const edits = (clause: Clause): boolean =>
    EDITS.has(clause.role) && (clause.role !== "limit" || /\d/.test(clause.text));
  if (!isRuled && !clauses.some((clause) => edits(clause) && isSure(clause))) return null;
  // "165 is pushing it": a figure that the letter has already changes nothing.
  const isNew = (clause: Clause): boolean =>
    (clause.text.match(/\d[\d.,]*/g) ?? []).some((figure) => !figureOf(figure).test(letter.text));
  const told = isRivals ? [] : clauses.filter(({ role, text: own }) => role === "offer" && /\d/.test(own));
  const offered = told.filter(isNew);
  if (offered.some(isSure) && !isRuled) return null;
  // "140 is a bit greedy, make it 135": what is only thought aloud would be one more figure.
  const kept = clauses.map((clause) => clause.role !== "aside" && !told.includes(clause));
  const begins = clauses.flatMap(({ start }, at) => (kept[at] && !kept[at - 1] ? start : []));
  const ends = clauses.flatMap(({ end }, at) => (kept[at] && !kept[at + 1] ? end : []));
  return {
    ...ruled,
    said: begins.map((start, at) => said.slice(start, ends[at])),
    ...(offered.length > 0 && { offered: offered.map((clause) => clause.text).join(", ") }),
  };
}

type Write = (whole: Typed) => Answer;
type Written = CounterAnswer & { offer: OfferAnswer };

/** The letter of a thread once more, with what a turn adds or changes; null if the turn is about anything else. */
export function letterAgain(turn: Typed, before: LetterBefore, write: Write): Answer | null {
  const { letter, guide, told } = before;
  if (!letter || turn.wantsOther || turn.purpose || (guide?.company !== letter.company && !goesBack(turn.whole)))
    return null;
  // "Write a counter instead".
  if (letter.purpose && purposesIn(turn.whole).some(({ rule }) => rule.means === "counter")) return null;
  const own = written(letter, write);
  if (!own) return null;
  const known: KnownLetter = {
    text: letter.text,
    asks: namedAsks(settingOf(own.answer, own.offer)),
    to: own.offer.letter?.to,
    isOnTable: told === letter.text,
  };
  const isAgain = turn.wantsCounter && namesNothing(turn.text);
  const read = readTurn(turn.whole, known) ?? (isAgain ? AGAIN : null);
  if (!read) return null;
  // What was said of the offer since the letter holds for it, if the thread is still about it.
  const now = guide?.company === letter.company && before.offer ? before.offer : own.offer.typed;
  const offer = read.offered === undefined ? now : changedOffer(now, read.offered)?.offer;
  if (!offer) return null;
  const checked = isSame(own.offer.typed, offer) ? letter.read : checkOffer(offer, own.answer);
  const text = withOffered(letter.text, own.offer.typed.parts, offer.parts);
  const named = withAddressee(text, turn, known);
  const { day } = read;
  const moved = (day && withDay(named, day, turn.whole)) ?? named;
  const said = day && moved === named ? [turn.whole] : read.said;
  const edited = editedAgain(letter.edits ?? NONE, read.edits);
  // What a turn does not name is asked for as before, however its words are read beside the others.
  const edits = { ...edited, figures: [...edited.figures, ...asBefore(own, edited)] };
  const message = { ...letter, edits, read: checked ?? undefined };
  const ruled = written({ ...message, text: moved }, write);
  let answer = said.length > 0 ? written({ ...message, text: joined([moved, ...said]) }, write) : ruled;
  if (!ruled || !answer || answer.guide.company !== letter.company || !isSame(answer.offer.typed, offer)) return null;
  const notes: Note[] = [];
  const isDeadline = moved !== named && holds("deadline", wordsIn(said.join(" ")).tokens);
  // A manner that the letter has already is no news.
  const isHeld = isDeadline || Object.keys(mannerOf(said.join(" "))).length > 0;
  if (said.length > 0 && !isHeld && says(answer) === says(ruled) && !namesIn(answer, said))
    notes.push({ kind: "wish-left-out", words: said.map(short) });
  for (const name of read.drops) {
    const without = written({ ...message, text: joined([answer.message.text, `No mention of ${name}`]) }, write);
    if (without && says(without) !== says(answer)) answer = without;
    else notes.push({ kind: "not-in-letter", words: name });
  }
  return { ...answer, notes: [...notes, ...answer.notes] };
}
const NONE = { figures: [], dropped: [] };
const AGAIN: Turn = { edits: NONE, drops: [], day: undefined, rest: "", isRuled: true, said: [] };

/** The letter with a whole turn that nothing else could be made of; null if that changes nothing that is seen. */
export function letterWith(turn: Typed, { letter }: LetterBefore, write: Write): Answer | null {
  const own = letter && !turn.whole.includes("?") ? written(letter, write) : null;
  if (!own) return null;
  const answer = written({ ...own.message, text: joined([own.message.text, turn.whole]) }, write);
  if (!answer || answer.guide.company !== own.guide.company || !isSame(answer.offer.typed, own.offer.typed))
    return null;
  return says(answer) !== says(own) || namesIn(answer, [turn.whole]) ? answer : null;
}

/** The letter of a message; null if none answers an offer. */
const written = readOnce((message: LetterMessage, write: Write): (Written & { message: LetterMessage }) | null => {
  const { text, edits, read, purpose = null } = message;
  const answer = write({ ...splitTyped(text), wantsCounter: true, purpose, namesLetter: true, edits, read });
  return answer.kind === "counter" && answer.offer ? { ...answer, offer: answer.offer, message } : null;
});

const joined = (told: readonly string[]): string => told.map((text) => text.replace(/[.\s]+$/, "")).join(". ");

/** The figures that a letter asked for, of parts that edits leave as they were; those said to be about so much stay in its message. */
function asBefore(
  { offer: { wish = {}, letter } }: Written,
  { figures, dropped }: LetterEdits,
): LetterEdits["figures"] {
  const isLeft = (part: MoneyPart): boolean =>
    !dropped.includes(part) && !figures.some((one) => one.part === part) && !letter?.about.includes(part);
  return Object.entries(wish).flatMap(([name, value]) => {
    const [part, percent] = [name.replace("Pct", "") as MoneyPart, name === "bonusPct"];
    return isLeft(part)
      ? [{ part, near: null, typed: `${value}${percent ? "%" : ""}`, value, percent, how: "to" as const }]
      : [];
  });
}

/** What a letter says, apart from notes. */
const says = ({ offer }: Written): string =>
  JSON.stringify([offer.offer, offer.wish, offer.others, { ...offer.letter, leftOut: undefined }]);

/** Whether a note names what was said as left out of the letter. */
const namesIn = ({ notes }: Answer, said: readonly string[]): boolean =>
  notes.some(
    (note) =>
      (note.kind === "wish-left-out" || note.kind === "kept-out") &&
      note.words.some((words) => said.some((one) => fold(one).includes(fold(words)))),
  );

const isSame = (one: TypedOffer, other: TypedOffer): boolean => figuresOf(one) === figuresOf(other);
const figuresOf = ({ parts }: TypedOffer): string => parts.map(({ part, typed }) => part + typed).join();

/** The message with the figures that are offered now in the place of those before. */
const withOffered = (letter: string, before: TypedOffer["parts"], now: TypedOffer["parts"]): string =>
  now.reduce((text, { part, typed }) => {
    const earlier = before.find((one) => one.part === part)?.typed;
    return earlier === undefined ? text : text.replace(figureOf(earlier), typed);
  }, letter);
const figureOf = (typed: string): RegExp => new RegExp(`(?<![\\d.,])${escaped(typed)}(?!\\d)`, "u");
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The message with a day in place of the one of its kind, or as the deadline of which the turn speaks; else null. */
function withDay(text: string, day: string, turn: string): string | null {
  const isDate = (one: string): boolean => /\d/.test(one);
  const all = daysIn(text);
  const alike = all.filter(({ start, end }) => isDate(text.slice(start, end)) === isDate(day));
  const [one, another] = alike.length === 1 ? alike : all;
  if (one && !another) return text.slice(0, one.start) + day + text.slice(one.end);
  return holds("deadline", wordsIn(turn).tokens) && !STARTS.test(turn)
    ? joined([text, `They need an answer by ${day}`])
    : null;
}

/** Whose day is no deadline. */
const STARTS = /(?<!\p{L})(?:start|begin|join|beginn|anfang|empe|commenc)/iu;

/** Whom the letter is written to by a turn, if that is somebody else than before. */
function anotherAddressee(turn: string, { to }: KnownLetter): string | null {
  const name = to === undefined ? null : (IT_IS_NOW.exec(turn)?.[1] ?? addresseeOf(turn, () => false));
  return name === to ? null : name;
}
/** "He left, it's Dana now". */
const IT_IS_NOW = /(?<!\p{L})(?:it['’]?s|it is|is)\s+(\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}+)?\s+now(?!\p{L})/u;

function withAddressee(text: string, { whole }: Typed, letter: KnownLetter): string {
  const name = anotherAddressee(whole, letter);
  return name ? text.replaceAll(new RegExp(`(?<!\\p{L})${escaped(letter.to ?? "")}(?!\\p{L})`, "gu"), name) : text;
}
