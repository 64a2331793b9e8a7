import { classOf, isOrdered, ORDERS } from "../query/letter/features.js";
import { type LetterRequest, letterRequest } from "../query/letter/letter-request.js";
import { type Purpose, purposeOf } from "../query/letter/purpose.js";
import { withNativeNames } from "../query/native-names.js";
import { leadsToShortWord, withoutShortWords } from "../query/plain-words.js";
import type { Reading, Resolver } from "../query/query.js";
import { fold } from "../text/folding.js";
import { readOnce } from "../text/read-once.js";
import { typedSentences } from "../text/sentences.js";
import { type AskedForm, withoutForm } from "./asked-form.js";
import { keepsOut, type Telling, tellingOf } from "./counter/telling.js";
import { readStandings } from "./counter/wanted/figure-standing.js";
import type { LetterEdits } from "./counter/wanted/letter-edits.js";
import { mannerOf, unwantedWords } from "./counter/wanted/manner.js";
import { messageLanguage } from "./counter/wanted/message-language.js";
import { type Clause, readClauses } from "./message/clauses.js";
import { inEnglishWords, withoutLanguage, withoutManner } from "./message/in-english-words.js";
import { toldText } from "./message/told-text.js";
import type { OfferAnswer } from "./offer/offer.js";
import type { FigureOwners } from "./offer/reading/figure-owners.js";
import { type SplitQuestion, splitOffer } from "./offer/split-offer.js";

/** "Oferta de Stripe" leaves "de Stripe" where the words for the offer are cut out, and that is no data engineer. */
function withoutPrepositions(text: string, split: SplitQuestion): SplitQuestion {
  const { possible } = split;
  if (!leadsToShortWord(text)) return split;
  const left = (question: string): string =>
    question.replace(/(?:^|(?<=[,;:.(]))\s*\p{Ll}{2}(?=\s)/gu, withoutShortWords);
  if (possible) return { ...split, possible: { ...possible, question: left(possible.question) } };
  return split.offer ? { ...split, question: left(split.question) } : split;
}

/** Longest text that is read, in characters; a long question with an offer has a few hundred. */
export const MOST_READ = 4_000;

/** A text as a person typed it, parsed once for every reader. */
export interface Typed {
  /** The part that is read, at most `MOST_READ` characters, with all its words. */
  whole: string;
  /** `whole` without the words that ask for a counter. */
  text: string;
  /** Whether more was typed than is read. */
  isCut: boolean;
  /** Whether it asks for a letter that is written here: a counter, or one for `purpose`. */
  wantsCounter: boolean;
  /** What that letter is for, if it is no counter. */
  purpose: Purpose | null;
  /** Whether it asks for a letter that is not written here: to thank, to resign. */
  wantsOther: boolean;
  /** Whether it names something to send: "a reply", but not "how do I put it that I led a team". */
  namesLetter: boolean;
  /** Offsets in `whole` of the sentences that ask for the counter. */
  asking: readonly { start: number; end: number }[];
  /** The question and the offer that was typed with it. */
  split: SplitQuestion;
  /** How it wants its figures; the words for that are not in `split.question`. Null if it states an offer. */
  form: AskedForm | null;
  /** What its letter is not to tell, if that was taken out. */
  telling?: Telling;
  /** Words that its letter must not have. */
  unwanted?: readonly string[];
  /** What later turns of its thread changed in what its letter asks for. */
  edits?: LetterEdits | undefined;
  /** The offer that its letter answers, where it was read before. */
  read?: OfferAnswer | undefined;
}

/**
 * Parses a text into the words for a counter, the offer, and the question.
 *
 * @param given a text; one that was parsed already is returned unchanged
 * @example splitTyped("counter ally tpm nyc offer base 150k").split.question // "ally tpm nyc"
 */
export const splitTyped = (given: string | Typed): Typed => (typeof given === "string" ? readTyped(given) : given);
const readTyped = readOnce((given): Typed => {
  const isCut = given.length > MOST_READ;
  // A word or figure that was cut in two would be misread.
  const typed = withNativeNames(isCut ? given.slice(0, MOST_READ).replace(/\S{1,100}$/, "") : given);
  const english = inEnglishWords(typed, messageLanguage(typed));
  // A question in another script is read as it is; who asks for a letter tells more than names and figures.
  const asks = english === typed || asksForLetter(withoutLanguage(english)) || letterRequest(typed).wanted;
  const read = asks ? english : typed;
  const plain = withoutManner(read);
  const own = letterRequest(plain);
  const is = purposeOf(plain);
  const found = own.wanted || is.asks ? own : requestByClause(withoutLanguage(read));
  const { toSend, asking } = found;
  const text = withoutManner(found.question);
  const wanted = found.wanted || is.asks || (asks && english !== typed);
  const wantsOther = wanted && is.purpose === "other";
  const wantsCounter = wanted && !wantsOther;
  const purpose = wantsCounter && is.purpose !== "other" ? is.purpose : null;
  const namesLetter = toSend || purpose !== null;
  const whole = withoutPrepositions(read, splitOffer(text, wantsCounter ? undefined : ownersIn));
  const holdsOffer = whole.offer || whole.offers || whole.possible;
  const { question, form } = holdsOffer ? { question: whole.question, form: null } : withoutForm(whole.question);
  const split = form ? { ...whole, question } : whole;
  return { whole: read, text, isCut, wantsCounter, purpose, wantsOther, namesLetter, asking, split, form };
});

const asksForLetter = (text: string): boolean =>
  letterRequest(text).wanted || purposeOf(text).asks || requestByClause(text).wanted;

/** A text that asks for a letter, without what its letter is not to tell. */
export function withoutKept(typed: Typed): Typed {
  const telling = tellingOf(typed.whole);
  const unwanted = unwantedWords(typed.whole);
  if (telling.text === typed.whole) return { ...typed, telling, unwanted };
  const { namesLetter, isCut, purpose, edits, read } = typed;
  const kept = { purpose, namesLetter, isCut, telling, unwanted, edits, read };
  return { ...splitTyped(telling.text), wantsCounter: true, ...kept };
}

const OWNERS = { offered: "offer", wanted: "wish", rival: "others", else: "other-job" } as const;

/** Whose each figure of a text is, by its offset, with weights learned from messages that ask for letters. */
export const ownersIn: FigureOwners = (text) => {
  const told = toldText(text);
  const read = readStandings(told);
  return new Map(
    told.figures.map(({ start }, index) => {
      const { standing = "offered", likely = 0 } = read[index] ?? {};
      return [start, { context: OWNERS[standing], likely }];
    }),
  );
};

/** A text without the sentences that ask for a counter, whose other words may be misread as names. */
export const withoutAsking = ({ whole, asking }: Typed): string =>
  asking.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, whole).trim();

/**
 * A request for a letter in a clause of its own, beside a figure that is offered or asked for: "Letter for Acme please".
 * Who says what to ask for, and what to leave out, to put in or how to put it, wants it written.
 */
function requestByClause(text: string): LetterRequest {
  const none = { wanted: false, toSend: false, question: text, asking: [] };
  if (!/\d/.test(text)) return none;
  // To read clauses takes several times as long as all else here.
  const isTold = keepsOut(text) || Object.keys(mannerOf(text)).length > 0;
  const mayOrder = words(text).some((word) => ORDERS.has(fold(word)));
  if (!(isTold || mayOrder || words(text).some(isForLetter))) return none;
  const clauses = readClauses(text);
  if (!clauses.some(statesPay)) return none;
  const asks = clauses.find(
    ({ role, likely, text: own }) =>
      role === "request" &&
      likely >= SURE &&
      !/\d/.test(own) &&
      words(own).length <= MOST_ASKING &&
      words(own).some(isForLetter),
  );
  if (!asks) {
    const says = (role: RegExp, least: number, shape = /(?:)/): boolean =>
      clauses.some((one) => role.test(one.role) && one.likely >= least && shape.test(one.text));
    const hasOrder = says(/^offer$/, PLAIN, /\d/) && clauses.some(isOrder) && !asksElse(text, clauses);
    const isHow = isTold && (keepsOut(text) || says(/^(?:out|manner)$/, HALF));
    const isAsked = says(/^ask$/, PLAIN, /\d/) && (isHow || hasOrder) && !says(/^question$/, HALF);
    return isAsked ? { ...none, wanted: true, toSend: true } : none;
  }
  const { start, end } = asks;
  return {
    wanted: true,
    toSend: true,
    question: `${text.slice(0, start)} ${text.slice(end)}`.trim(),
    asking: [{ start, end }],
  };
}
const SURE = 0.9;
const PLAIN = 0.8;
const HALF = 0.45;
const MOST_ASKING = 8;
const words = (text: string): string[] => text.split(/[^\p{L}]+/u).filter(Boolean);
/** Whether a clause names the letter or tells what to put in: "ask for 170k", "put the date in", "the mail goes to Ann". */
function isOrder({ role, text }: Clause): boolean {
  if (role === "request" && words(text).some(isForLetter)) return true;
  return !/^(?:offer|rival|question)$/.test(role) && isOrdered(words(fold(text)));
}

/** Whether a sentence asks anything else than for the letter. */
const asksElse = (text: string, clauses: readonly Clause[]): boolean =>
  [...typedSentences(text)].some(
    ([start, end]) =>
      /[?？]\s*$/.test(text.slice(start, end)) &&
      !clauses.some(
        (clause) => start <= clause.start && clause.start < end && (clause.role === "request" || isOrder(clause)),
      ),
  );
const isForLetter = (word: string): boolean => /^(?:WRITE|LETTER)$/.test(classOf(fold(word)) ?? "");

/** Whether a clause offers or asks for a figure: the first two of "Now it's 160, I'm looking for 178, write it". */
const statesPay = ({ role, likely, text }: Clause): boolean =>
  /^(?:offer|ask)$/.test(role) && likely >= LIKELY && /\d/.test(text);
const LIKELY = 0.6;

/**
 * The reading of a text that asks how to word one argument and not for a letter: it states no offer, names nothing to
 * send, and has unread words that the argument is about ("I ship agents that work, how do I put it to the acme
 * recruiter"). Null for any other text.
 */
export function wordsAsked({ whole, namesLetter, split }: Typed, resolver: Resolver): Reading | null {
  if (namesLetter || split.offer || split.offers || split.possible) return null;
  if (/\d/.test(whole) && readClauses(whole).some(statesPay)) return null;
  const rest = resolver.resolve(split.question);
  if (rest.kind !== "guide" || rest.unread.length === 0) return null;
  const reading = resolver.resolve(whole);
  return reading.kind === "guide" ? { ...reading, focus: "levers" } : reading;
}
