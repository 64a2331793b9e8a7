import { letterRequest } from "../../query/letter/letter-request.js";
import { areOfOtherLanguage, isOfOtherLanguage } from "../../query/plain-words.js";
import type { CompanyInText, Resolver } from "../../query/query.js";
import { WEEKDAY } from "../../text/calendar.js";
import { fold } from "../../text/folding.js";
import { readWords } from "../../text/words.js";
import type { GuideAnswer, GuideName } from "../guide-answer.js";
import { readClauses } from "../message/clauses.js";
import type { Note } from "../notes.js";
import { checkOffer } from "../offer/check-offer.js";
import type { OfferAnswer, OtherOffer } from "../offer/offer.js";
import { besideItsGuide } from "../offer/offered-currency.js";
import { plainFigures } from "../offer/plain-figures.js";
import type { WantedLetter } from "../offer/wanted-letter.js";
import type { Typed } from "../typed.js";
import { type CounterAnswer, counterAnswer } from "./counter.js";
import { splitForCounter } from "./counter-offer.js";
import { answerByOf, lateTalks } from "./days-of-others.js";
import { holdsName, withNames, withPlaces } from "./names-in-text.js";
import type { Knowing, ToldApart } from "./other-offers.js";
import { withoutOthersFigures } from "./wanted/clause-figures.js";
import { leftOut, short } from "./wanted/left-out.js";
import { ownWordsIn } from "./wanted/own-words.js";
import { withoutOwnWords } from "./wanted/text-without.js";
import { takeWanted, type WantedApart } from "./wanted/wanted.js";
import { type Message, withRequest } from "./wanted/with-wanted-letter.js";

/* What is read besides the offer that a counter answers: companies' names, and what is wanted. */

/** Whether a company's name is neither part of a figure ("11.2k") nor of a pay of a month ("AWS 13th month"). */
const isName = (text: string, start: number, end: number): boolean =>
  !/[\d.,\p{Sc}]$/u.test(text.slice(0, start)) &&
  // "My offer expires Monday" does not name monday.com.
  !(
    IS_WEEKDAY.test(text.slice(start, end)) &&
    !/^(?:\.com|['’]s|\s+(?:is|has|offer|gave|made|wants))/iu.test(text.slice(end))
  ) &&
  !(/^AWS$/.test(text.slice(start, end)) && /^\s*(?:13th|\d+ months?|months?|bonus|of \d)/i.test(text.slice(end)));

const IS_WEEKDAY = new RegExp(`^${WEEKDAY}$`, "iu");

/** A counter without an offer asks for what the guide says; what else the message wanted is named in a note. */
export function namingWishes<One extends { kind: string }>(
  answer: One | CounterAnswer,
  { whole }: Typed,
): One | CounterAnswer {
  const counter = answer.kind === "counter" ? (answer as CounterAnswer) : null;
  if (!counter || counter.offer) return answer;
  const words = leftOut(readClauses(whole), [], { words: [], names: [], parts: [] });
  return words.length === 0 ? answer : { ...counter, notes: [...counter.notes, { kind: "wish-left-out", words }] };
}

/** What is wanted. If nothing is left once the words that ask for the letter are cut, all that was typed is read. */
export function wantedBeside(
  { whole: typed, text: all }: Typed,
  own: Message["own"],
  { text }: ToldApart,
  resolver: Resolver,
): WantedApart {
  const { clauses, askedFor: asked } = own;
  const kept = withoutOthersFigures(text, clauses);
  const apart = takeWanted(kept, startsIn(kept, resolver), false, asked);
  const { figures = [], more = [], terms = [] } = apart.wanted ?? {};
  if (figures.length + more.length + terms.length > 0 || text !== all) return apart;
  const whole = withoutOwnWords(plainFigures(withoutOthersFigures(typed, clauses)), own);
  const { text: rest, wanted } = takeWanted(whole, startsIn(whole, resolver), false, asked);
  return wanted && (!apart.wanted || wanted.figures.length > 0)
    ? { text: letterRequest(rest).question, wanted }
    : apart;
}

/** "(now IBM)", "(owned by Cisco)": a company's owner, named after it. */
const OWNER =
  /\((?:now(?:\s+(?:part of|owned by|a part of|under|with))?|part of|owned by|acquired by|bought by|belongs to)\s+(?<owner>\p{Lu}[\p{L}.&'’-]*(?:\s+\p{Lu}[\p{L}.&'’-]*)?)\)/gu;

/** The text without owners that have no guide, if the company before them has one: nothing else is said about them. */
export function withoutOwners(typed: Typed, resolver: Resolver): Typed {
  const blank = (text: string): string =>
    text.replace(OWNER, (all: string, owner: string, at: number) => {
      const isKnown = (words: string): boolean => resolver.resolve(words).kind !== "unknown";
      const before = /\p{L}[\p{L}\p{N}.&'’-]*\s*$/u.exec(text.slice(0, at))?.[0] ?? "";
      return isKnown(before) && !isKnown(owner) ? " ".repeat(all.length) : all;
    });
  return { ...typed, whole: blank(typed.whole), text: blank(typed.text) };
}

/** Looks up the companies and jobs that a text mentions. */
export const knowingOf = (resolver: Resolver): Knowing => ({
  companiesIn: (text) =>
    (resolver.companiesIn(text, { alone: true }) ?? inTurn(text, resolver)).filter(
      (one) => isName(text, one.start, one.end) && !isForeignWord(text, one),
    ),
  isJob: (text) => resolver.resolve(splitForCounter(text).question).kind === "guide",
});

/** Whether a foreign word only resembles a company's name: "Sie" in "Sie bieten 150k", "über" in "über 4 Jahre". */
const isForeignWord = (text: string, { start, end, companyName }: CompanyInText): boolean => {
  const typed = text.slice(start, end).trim();
  const word = fold(typed);
  const isCalled = fold(companyName ?? "") === word && !/^\p{Ll}/u.test(typed);
  return isOfOtherLanguage(word) && !isCalled && areOfOtherLanguage(readWords(text, MOST_WORDS).words);
};

const MOST_WORDS = 200;

/** The companies of a text in which their parts are unclear: the first one's offer is answered. */
const inTurn = (text: string, resolver: Resolver): CompanyInText[] =>
  resolver.inTurn(text).companies.map(({ company, name, start, end }, at) => ({
    start,
    end,
    asked: at === 0,
    key: company ?? name,
    companyName: company && name,
  }));

/** Offsets at which names of companies begin in a text. */
export const startsIn = (text: string, resolver: Resolver): number[] =>
  (resolver.companiesIn(text) ?? []).map(({ start }) => start);

/** Whether a name is that of a place or a job ("Hyderabad"), so not that of a recruiter. */
const isNobody = (name: string, resolver: Resolver): boolean =>
  resolver.resolve(name).kind === "role" || placeNamed(name, resolver) !== undefined;

function placeNamed(words: string, resolver: Resolver): string | undefined {
  const reading = resolver.resolve(words);
  return reading.kind === "unknown" ? reading.place : undefined;
}

/** The counter for an offer, with what else its message wants and mentions. */
export function counterBeside(
  read: OfferAnswer,
  { whole, telling, unwanted, edits }: Typed,
  own: Message["own"],
  wanted: Message["wanted"],
  { offers, talks, aside, unheld = [] }: ToldApart,
  resolver: Resolver,
): CounterAnswer {
  const companies = offers.map(({ company }) => company);
  const named = (knowingOf(resolver).companiesIn(whole) ?? [])
    .filter(({ key, asked, companyName }) => !asked && companyName !== null && key !== read.answer.guide.company)
    .map(({ start, end }) => whole.slice(start, end));
  const message: Message = {
    typed: whole,
    telling,
    unwanted,
    wanted,
    edits,
    own,
    aside,
    others: [...offers.flatMap(({ company }) => company ?? []), ...talks, ...aside],
    named,
    isTaken: (name) =>
      [...companies, ...named].some((one) => one?.startsWith(name)) ||
      startsIn(name, resolver).length > 0 ||
      isNobody(name, resolver),
  };
  const near = [...named, read.answer.guide.companyName];
  const rivals = offers.map((one): OtherOffer => {
    const due =
      one.company === null
        ? null
        : answerByOf(
            one.company,
            whole,
            near.filter((name) => name !== one.company),
          );
    return { ...one, ...(due && { answerBy: due }) };
  });
  const late = talks.flatMap((name) => lateTalks(name, whole, [read.answer.guide.companyName]) ?? []);
  const isLate = (name: string): boolean => late.some(({ company }) => company === name);
  const others = rivals.length > 0 ? { others: rivals } : {};
  const offer = withRequest(besideItsGuide({ ...read, ...others }), message);
  const letter = offer.letter && { ...offer.letter, ...(late.length > 0 && { talks: late }) };
  const counter = counterAnswer(offer.answer, { ...offer, letter: inNames(letter, resolver) });
  const untold = talks.filter((name) => !isLate(name));
  const hidden = aside.filter((name) => telling?.hides(name, message.others) === "all");
  const kept = [
    ...(telling?.kept ?? []),
    ...hidden.filter((name) => !telling?.kept.some((one) => holdsName(one, name))),
  ];
  const notes: Note[] = [
    ...(kept.length > 0 ? [{ kind: "kept-out", words: kept.map(short) } as const] : []),
    ...(companies.length > 0 ? [{ kind: "other-offers", companies } as const] : []),
    ...(late.length > 0 ? [{ kind: "talks-told", companies: late.map(({ company }) => company) } as const] : []),
    ...(unheld.length > 0 ? [{ kind: "offers-left-out", companies: unheld } as const] : []),
    ...(untold.length > 0 ? [{ kind: "talks-left-out", companies: untold } as const] : []),
  ];
  return { ...counter, read, notes: [...notes, ...counter.notes] };
}

/** The person's own sentences, with the names of companies and places as a letter writes them. */
function inNames(letter: WantedLetter | undefined, resolver: Resolver): WantedLetter | undefined {
  const isPlace = (words: string): boolean => placeNamed(words, resolver)?.toLowerCase() === words;
  const asNamed = (sentence: string): string =>
    withPlaces(withNames(sentence, resolver.companiesIn(sentence, { alone: true }) ?? []), isPlace);
  return letter && { ...letter, ...(letter.told && { told: letter.told.map(asNamed) }) };
}

/** Whether a company goes by a name, by a shorter or longer form of it, or by a similar one. */
export function isCalled(name: string, { company, companyName }: GuideName, resolver: Resolver): boolean {
  const [short, long] = [fold(name), fold(companyName)];
  if (long.startsWith(short) || short.startsWith(long)) return true;
  return resolver.companiesLike(name).some((like) => like.company === company);
}

/** A letter on a guide's job without any figures of an offer. */
export function bareLetter(read: GuideAnswer, typed: Typed, wanted: Message["wanted"], resolver: Resolver) {
  const bare = checkOffer({ parts: [], years: null, problems: [] }, read);
  const told = { text: typed.text, offers: [], talks: [], aside: [] };
  return bare && counterBeside({ ...bare, notes: [] }, typed, ownWordsIn(typed.whole), wanted, told, resolver);
}
