import { MONEY_PARTS, type MoneyPart } from "../../domain/guide.js";
import { FILLERS } from "../../query/catalog/fillers.js";
import { classOf } from "../../query/letter/features.js";
import { nameWords } from "../../text/folding.js";
import { readOnce } from "../../text/read-once.js";
import type { Token } from "../message/chunks.js";
import type { Role } from "../message/clause-model.js";
import { readClauses } from "../message/clauses.js";
import { toldText } from "../message/told-text.js";
import { isOfWish, leastIn, type Message, SURE } from "./least-accepted.js";
import { holdsName } from "./names-in-text.js";
import { merged, type Span, without } from "./spans.js";
import {
  areNumbers,
  holds,
  isNameless,
  isPointer,
  isSubject,
  isTelling,
  spanOf,
  tellingWordAt,
  type Wish,
  wishesIn,
  wordsIn,
} from "./telling-wishes.js";
import { mannerOf } from "./wanted/manner.js";
import { messageLanguage } from "./wanted/message-language.js";
import { longestAt } from "./wanted/term-phrases.js";

/*
 * What a letter is not to tell. A wish to keep something out holds for what it names, or for what was said before it.
 * What stays out is cut from the message before anything else is read, so that it can become no offer, ask or reason.
 */

/** How much of another company's offer stays out. */
type Hidden = "name" | "figures" | "all";

/** What is kept out of the letter of a message. */
export interface Telling {
  /** The message without it. */
  text: string;
  /** What stays out, as typed. */
  kept: readonly string[];
  /** Parts of the pay that stay out. */
  parts: readonly MoneyPart[];
  /** Whether what the market pays stays out. */
  market: boolean;
  /** Whether the deadline stays out. */
  deadline: boolean;
  /** How much of a company's offer stays out, of several that a message tells; null if all may be told. */
  hides: (company: string, others: readonly string[]) => Hidden | null;
}

/** Whether a message keeps something out of its letter, by its words alone. */
export const keepsOut = (typed: string): boolean => wishesIn(wordsIn(typed)).length > 0;

/** Clauses that no wish keeps out: they ask for the letter, or say how it is to be. */
const OF_LETTER: ReadonlySet<Role> = new Set<Role>(["request", "job", "manner", "question"]);
/** Clauses that a wish keeps out only by referring to them, if another one of their role is left. */
const NEEDED: ReadonlySet<Role> = new Set<Role>(["offer", "ask"]);
/** Clauses on companies, which are told apart by the companies' names. */
const OF_COMPANIES: ReadonlySet<Role> = new Set<Role>(["rival", "offer", "ask"]);
/** The same of a clause without a word that denies. */
const SURER = 0.65;
/** Sentences before a wish that it may refer to. */
const BACK = 2;

/** What is kept out of the letter of a message. */
export const tellingOf = readOnce((typed): Telling => {
  const message = read(typed);
  const { chunks, tokens, wishes } = message;
  const out: Span[] = [];
  const unnamed: string[] = [];
  let doubt = false;
  for (const wish of wishes.filter(({ names, only }) => !only && !names.some(isTelling))) {
    const { from } = wish;
    const begin = tokens[message.pieces.indexOf(message.pieces[from] ?? 0)]?.start ?? 0;
    const led = typed.slice(begin, tokens[from]?.start);
    const meant = meantBy(message, wish);
    if (isNameless(message, wish)) unnamed.push(sentenceOf(message, meant));
    else if (wordsIn(led).tokens.some(isTelling)) out.push({ start: begin, end: tokens[from]?.start ?? 0 });
    else if (meant === undefined) doubt = true;
    else out.push(...withItsSentence(message, meant).flatMap((piece) => chunks[piece] ?? []));
  }
  const named = wishes.filter(({ names, only }) => !only && names.some(isTelling));
  out.push(...namedIn(message, named), ...leastIn(message).flatMap((piece) => chunks[piece] ?? []));
  const topics = named.map((wish) => topicOf(typed, wish));
  const onlys = wishes.filter(({ only }) => only).map((wish) => topicOf(typed, wish));
  const only = onlys.flatMap(partsIn);
  const words = ({ from, to }: Wish): readonly Token[] => tokens.slice(from, to);
  const isAnother = tokens.some(
    (_, at) => tellingWordAt("another", tokens, at) > 0 && !wishes.some(({ from, to }) => at >= from && at < to),
  );
  return {
    text: without(typed, [...out, ...wishes.map((wish) => spanOf(typed, message, wish))]),
    kept: [...merged(typed, out).map(({ start, end }) => typed.slice(start, end).trim()), ...topics],
    parts: [
      ...named.flatMap((wish) => (isOfParts(wish, typed) ? partsIn(topicOf(typed, wish)) : [])),
      ...(only.length > 0 ? MONEY_PARTS.filter((part) => !only.includes(part)) : []),
    ],
    market: named.some(({ names }) => holds("market", names)),
    deadline: named.some(({ names }) => holds("deadline", names)),
    hides(company, others) {
      const isElse = (only: string): boolean => !holdsName(only, company) && others.some((one) => holdsName(only, one));
      if (doubt || onlys.some(isElse)) return "all";
      if (unnamed.some((text) => holdsName(text, company))) return "name";
      const own = named.find((wish) => holdsName(topicOf(typed, wish), company));
      if (own && holds("numbers", words(own))) return "figures";
      if (own && (isAnother || isNameless(message, own))) return "name";
      if (own) return "all";
      if (named.some(({ names }) => areNumbers(names) && !names.some((one) => one.isCapital))) return "figures";
      return named.some(({ names }) => holds("rival", names)) ? (isAnother ? "name" : "all") : null;
    },
  };
});

const partsIn = (topic: string): MoneyPart[] => toldText(topic).parts.map(({ part }) => part);
/** "The bonus", "everything about equity", but not "my current base": whether words name parts of the offer and little else. */
function isOfParts(wish: Wish, typed: string): boolean {
  const { start = 0 } = wish.names[0] ?? {};
  const { parts } = toldText(typed.slice(start, wish.names.at(-1)?.end));
  const end = wish.names.findIndex(({ text }) => /^(?:including|especially)$/.test(text));
  return (
    !holds("now", wish.names) &&
    wish.names
      .slice(0, end < 0 ? undefined : end)
      .every(
        (token) =>
          !isSubject(token) || parts.some((one) => token.start >= start + one.start && token.end <= start + one.end),
      )
  );
}

function read(typed: string): Message {
  const words = wordsIn(typed);
  const all = readClauses(typed);
  const clauses = words.chunks.map(({ start }) => all.find((one) => one.start <= start && start < one.end));
  let sentence = 0;
  const sentences = words.chunks.map(({ cut }) => (cut === "sentence" ? ++sentence : sentence));
  const ruled = wishesIn(words);
  const isForeign = messageLanguage(typed) !== null;
  // What no list knows: "Not the limit, not the current pay".
  const learned = all.flatMap(({ role, likely, start, end }): Wish[] => {
    const first = words.tokens.findIndex((token) => token.start >= start);
    const last = words.tokens.findLastIndex((token) => token.start < end);
    // "Tell them of my licence, not of my notice": only from where it denies.
    const isTold = tellingWordAt("tells", words.tokens, first) > 0;
    const denial = words.tokens.findIndex(
      (_, at) => at > first && at <= last && tellingWordAt("denies", words.tokens, at) > 0,
    );
    const from = isTold && denial > 0 ? denial : first;
    const names = words.tokens.slice(from, last + 1);
    const to = from + names.length;
    // "I don't want to negotiate in this mail" is about what it asks for.
    if (names.some(({ text }) => /^(?:NEGOTIATE|COUNTER)$/.test(classOf(text) ?? ""))) return [];
    if (
      role !== "out" ||
      likely < SURE ||
      holds("denies-nothing", names) ||
      ruled.some((wish) => wish.from < to && wish.to > from)
    )
      return [];
    const isElse = (token: Token): boolean =>
      words.tokens.some((other) => other.text === token.text && (other.start < start || other.start >= end));
    const isOnly = tellingWordAt("only", words.tokens, from) > 0;
    const denies = (["denies", "forbids", "unwilling", "doesnt", "leaves", "leaves-out", "out"] as const).some((list) =>
      holds(list, names),
    );
    // "Let them know that I moved" asks to tell.
    const isSure = likely >= SURER && !holds("tells", names) && !holds("knows", names);
    if (!(isOnly || denies || isSure)) return [];
    // "Scrap that" takes back an ask.
    const refers = isForeign && names.some(isPointer) && !names.some((token) => isSubject(token) && isElse(token));
    return [{ from, to, names: refers ? [] : names, ...(isOnly && { only: true as const }) }];
  });
  const textOf = ({ from, to }: Wish): string => typed.slice(words.tokens[from]?.start, words.tokens[to - 1]?.end);
  const isAgain = ({ from, to }: Wish, token: Token): boolean =>
    words.tokens.some(({ text }, at) => text === token.text && (at < from || at >= to));
  const wishes = [...ruled, ...learned].filter(
    (wish) =>
      // "Don't write a long letter" says how it is to be.
      Object.keys(mannerOf(textOf(wish))).length === 0 &&
      // "Only mention Acme", of several that were told; "just say 165k" asks for it.
      (!wish.only ||
        (partsIn(topicOf(typed, wish)).length > 0 && isOfParts(wish, typed)) ||
        (wish.names.some(isTelling) &&
          wish.names.every((token) => !isTelling(token) || (/^\p{L}/u.test(token.text) && isAgain(wish, token))))),
  );
  return { ...words, typed, clauses, sentences, wishes };
}

/** Whether a wish may refer to a piece: the letter still has something to answer, and something to ask. */
function isTarget(message: Message, piece: number, isOther: (other: number) => boolean): boolean {
  const { clauses, chunks, typed } = message;
  const clause = clauses[piece];
  // "…, please don't mention it": politeness tells nothing.
  if (nameWords(typed.slice(chunks[piece]?.start, chunks[piece]?.end)).every((word) => FILLERS.has(word))) return false;
  if (!clause || OF_LETTER.has(clause.role) || isOfWish(message, piece)) return false;
  const isLeft = ({ start, end }: { start: number; end: number }, other: number): boolean =>
    (clauses[other]?.role === clause.role || (clause.role === "offer" && clauses[other]?.role === "job")) &&
    /\d/.test(typed.slice(start, end)) &&
    !isOfWish(message, other);
  return !NEEDED.has(clause.role) || chunks.some((chunk, other) => isOther(other) && isLeft(chunk, other));
}

/** The piece that a wish without a name refers to: the nearest before it, or right behind it ("between us, I'd …"). */
function meantBy(message: Message, { from, to, names }: Wish): number | undefined {
  const { pieces, sentences, clauses, tokens } = message;
  const own = pieces[from] ?? 0;
  const may = (piece: number): boolean => isTarget(message, piece, (other) => clauses[other] !== clauses[piece]);
  const before = [...Array(own).keys()].reverse().filter(may);
  const near = before.find((piece) => sentences[piece] === sentences[own]);
  if (near !== undefined) return near;
  const behind = pieces[to] ?? own;
  const isLed = behind !== own && sentences[behind] === sentences[own] && may(behind);
  const tells = tokens.filter((_, at) => pieces[at] === behind);
  const isOfReader = names.every(({ text }) => /^(?:them|him|her)$/.test(text)) && tokens[from]?.text !== "dont";
  if (isLed && (names.length === 0 || isOfReader || !names.some(isPointer)) && !holds("tells", tells)) return behind;
  return before.find((piece) => (sentences[own] ?? 0) - (sentences[piece] ?? 0) <= BACK);
}

const sentenceOf = ({ chunks, sentences, typed }: Message, piece: number | undefined): string =>
  chunks
    .filter((_, one) => piece !== undefined && sentences[one] === sentences[piece])
    .map(({ start, end }) => typed.slice(start, end))
    .join(" ");

/** A piece with those before it in its sentence that are said along with it. */
function withItsSentence(message: Message, piece: number): number[] {
  const { clauses, sentences } = message;
  const pieces = [piece];
  for (let at = piece - 1; at >= 0 && sentences[at] === sentences[piece]; at--) {
    const isSame = clauses[at] === clauses[piece];
    const isAsk = /^(?:ask|term)$/.test(clauses[at]?.role ?? "");
    const isElse = (other: number): boolean => sentences[other] !== sentences[at];
    if (isOfWish(message, at) || (!isSame && (isAsk || !isTarget(message, at, isElse)))) break;
    pieces.push(at);
  }
  for (let at = piece + 1; clauses[at] === clauses[piece] && !isOfWish(message, at) && at < clauses.length; at++)
    pieces.push(at);
  return pieces;
}

/** What a wish names, as typed. */
function topicOf(typed: string, { names }: Wish): string {
  const begin = names.find((token) => !(isPointer(token) || /^(?:about|of|to)$/.test(token.text)))?.start;
  const topic = typed.slice(begin, names.at(-1)?.end);
  return topic.includes("(") ? `${topic})` : topic;
}

/** Roles of the clauses that words name as a kind: "my current pay" is that of any clause on it. */
const KINDS = { now: /^(?:now|past)$/, limit: /^limit$/, deadline: /^deadline$/ } as const;

/** Share of a topic's words from which a clause is the one that it names; more for clauses that are mostly told. */
const SHARED = 0.5;
const OFTEN_TOLD: ReadonlySet<Role> = new Set<Role>(["reason", "likes", "theirs", "market", "term"]);

/** What wishes name by the words that it shares, or by its kind. */
function namedIn(message: Message, named: readonly Wish[]): Span[] {
  const stem = (text: string): string => text.replace(/s$/, "");
  const topics = named.map(({ names }) => new Set(names.filter(isSubject).map(({ text }) => stem(text))));
  const kinds = (["now", "limit", "deadline"] as const).filter((kind) => named.some(({ names }) => holds(kind, names)));
  const termsOf = (text: string): string[] => {
    const { units } = toldText(text);
    return units.flatMap((_, at) => longestAt(units, at)?.term ?? []);
  };
  const terms = new Set(named.flatMap((wish) => termsOf(topicOf(message.typed, wish))));
  return message.chunks.flatMap(({ tokens, start, end }, piece) => {
    const clause = message.clauses[piece];
    if (!clause || OF_LETTER.has(clause.role) || isOfWish(message, piece)) return [];
    const own = new Set(tokens.map(({ text }) => stem(text)));
    const isShared =
      topics.some((words) => {
        const share = [...words].filter((word) => own.has(word)).length / words.size;
        return OFTEN_TOLD.has(clause.role) ? share > SHARED : share >= SHARED;
      }) || termsOf(message.typed.slice(start, end)).some((term) => terms.has(term));
    if (isShared && !OF_COMPANIES.has(clause.role)) return [{ start, end }];
    if (!kinds.some((kind) => KINDS[kind].test(clause.role))) return [];
    // "I make 128 with a pension match that I'd lose": of pay, what comes up to its figure.
    const figure = tokens.findLastIndex(({ text }) => text.startsWith("#"));
    const isMore = tokens.slice(figure + 1).filter(isTelling).length > 1;
    return figure >= 0 && isMore
      ? [{ start, end: tokens[figure]?.end ?? end }]
      : /\d/.test(clause.text) && figure < 0
        ? []
        : [{ start, end }];
  });
}
