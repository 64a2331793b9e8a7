import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { anyOf } from "../../query/follow-up-words.js";
import { sentenceEnds } from "../../text/sentences.js";
import type { OtherOffer } from "../offer/offer.js";
import { readAsOffer } from "../offer/split-offer.js";

/*
 * What a person tells beside the offer that a counter answers: another company's offer, or talks that have come to none.
 * Its figures are no part of this offer, and its name is no company that is asked about.
 */

const LISTS = readLanguage(
  "other-offers",
  z.strictObject({
    competing: wordList,
    gives: wordList,
    holds: wordList,
    talks: wordList,
    nobody: wordList,
    secret: wordList,
    unnamed: wordList,
    "goes-on": wordList,
  }),
);

/** A text without what it tells of other companies' offers, and what that was. */
export interface ToldApart {
  text: string;
  offers: OtherOffer[];
  /** Who the talks are with that have come to no offer. */
  talks: string[];
}

/** A name's first word; those with a capital behind it belong to it. */
const NAME = String.raw`(?!${anyOf(LISTS.nobody)}(?![\p{L}]))[\p{L}][\p{L}\p{N}.&'’-]{0,30}`;
const MORE_OF_NAME = /^(?:\s+(?:(?:of|&|and)\s+)?\p{Lu}[\p{L}\p{N}.&'’-]*){1,3}/u;
const UNNAMED = String.raw`(?:an?|one|another)\s+(?:[\p{L}-]{1,20}\s+){0,2}?${anyOf(LISTS.unnamed)}`;
/** What leads to a clause: the beginning, a mark, or a word that joins. */
const BEGINS = String.raw`(?:^|[.,;:!?(\n–—]\s*|\s-\s*|\b(?:and|but|also|plus|meanwhile|while|since|as|because)\s+)`;
const ARTICLE = String.raw`(?:an?|one|my|the)\s+`;
const KIND = String.raw`(?:(?:written|verbal|firm|solid|signed|formal|job)\s+)?`;

const PATTERNS: readonly { of: "offer" | "talks"; pattern: RegExp }[] = [
  {
    of: "offer",
    pattern: new RegExp(
      String.raw`${BEGINS}(?:i['’]?(?:ve|m)?\s+(?:also\s+|already\s+)?)?(?:${anyOf(LISTS.holds)}\s+)?(?:${ARTICLE})?${anyOf(LISTS.competing)}\s+${KIND}offer\b(?!\s+(?:letter|email))(?:\s+(?:in\s+hand\s+)?(?:from|at|by|with)\s+(?<name>${NAME}))?`,
      "iu",
    ),
  },
  {
    of: "offer",
    pattern: new RegExp(
      String.raw`${BEGINS}i['’]?(?:ve)?\s+(?:also\s+|already\s+)?(?:${anyOf(LISTS.holds)}\s+)?(?:also\s+|already\s+)?${ARTICLE}${KIND}offer\s+(?:in\s+hand\s+)?(?:from|at|by)\s+(?<name>${NAME})`,
      "iu",
    ),
  },
  {
    of: "offer",
    pattern: new RegExp(
      String.raw`${BEGINS}(?:${UNNAMED}|(?<name>${NAME}(?:\s+[\p{L}\p{N}.&'’-]{1,30}){0,3}?))\s+${anyOf(LISTS.gives)}(?![\p{L}])`,
      "iu",
    ),
  },
  {
    of: "talks",
    pattern: new RegExp(
      String.raw`${BEGINS}(?:(?:i['’]?m|i\s+am|i['’]?ve\s+been|i\s+have|been|have|also)\s+)?(?:also\s+|still\s+|already\s+)?(?:an?\s+)?${anyOf(LISTS.talks)}\s+(?<name>${NAME})`,
      "iu",
    ),
  },
];
const JOINT = new RegExp(`^${BEGINS}`, "iu");
/** Where something else is spoken of again. */
const GOES_ON = new RegExp(String.raw`\s*[,;–—-]\s*(?=(?:and\s+|so\s+)?${anyOf(LISTS["goes-on"])}(?![\p{L}]))`, "iu");

const SECRET = new RegExp(String.raw`\b${anyOf(LISTS.secret)}\b`, "iu");

/** Whether a text asks to keep something out of the letter: what that is nobody can tell for sure. */
export const keepsOut = (typed: string): boolean => SECRET.test(typed);

/** So many are told of; what has more is no letter's matter. */
const MOST_TOLD = 4;

/**
 * Takes what is told of other companies out of a text that asks for a counter.
 *
 * @param companies where names of companies begin: behind a mark one of them is spoken of anew
 */
export function tellApart(typed: string, companies: readonly number[]): ToldApart {
  const told: ToldApart = { text: "", offers: [], talks: [] };
  const ends = sentenceEnds(typed);
  for (const [at, end] of ends.entries()) {
    const from = ends[at - 1] ?? 0;
    told.text += restOf(typed.slice(from, end), from, told, companies);
  }
  return told;
}

/** A sentence without what it tells; `from` is where it begins in the text. */
function restOf(sentence: string, from: number, told: ToldApart, companies: readonly number[]): string {
  if (told.offers.length + told.talks.length >= MOST_TOLD) return sentence;
  for (const { of, pattern } of PATTERNS) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const start = match.index + (JOINT.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const first = match.groups?.name;
    const leads = first !== undefined && !match[0].endsWith(first);
    const name = leads ? wholeName(first) : first && nameAt(first, sentence.slice(end));
    if (name === null) continue;
    const behind = end + (leads ? 0 : (name?.length ?? 0) - (first?.length ?? 0));
    const stop = endOfClause(sentence, behind, from, companies);
    const tail = sentence.slice(behind, stop);
    // "Plaid is at the top of my list" tells of no offer, and "talking to people" of no company.
    const isTold = of === "talks" ? /\p{Lu}/u.test(name ?? "") : /\boffer\b/i.test(match[0]) || /\d/.test(tail);
    if (!isTold) continue;
    if (of === "talks") told.talks.push(capitalised(name ?? ""));
    else told.offers.push(offerIn(tail, name));
    return `${sentence.slice(0, start)} ${restOf(sentence.slice(stop), from + stop, told, companies)}`;
  }
  return sentence;
}

/** The name that begins with a word, with the words behind it that have a capital. */
const nameAt = (first: string, behind: string): string =>
  first + (/^\p{Lu}/u.test(first) ? (MORE_OF_NAME.exec(behind)?.[0] ?? "") : "");

/** A name of which each word after the first has a capital; null for other words. */
const wholeName = (name: string): string | null => {
  const [first = ""] = name.split(/\s/);
  return name.length === first.length || nameAt(first, name.slice(first.length)) === name ? name : null;
};

function endOfClause(sentence: string, behind: number, from: number, companies: readonly number[]): number {
  const rest = sentence.slice(behind);
  const anew = companies.find((at) => at - from > behind && /[,;–—-]\s*$/.test(sentence.slice(0, at - from)));
  const ends = [rest.trimEnd().replace(/[.!?)]+$/, "").length, GOES_ON.exec(rest)?.index, anew && anew - from - behind];
  return behind + Math.min(...ends.filter((end) => end !== undefined));
}

const OF_WHOM = new RegExp(String.raw`\b(?:from|at|by)\s+(?<name>${NAME})`, "iu");

/** The offer that the words behind its naming tell of, with whose it is where that stands there. */
function offerIn(tail: string, named: string | undefined): OtherOffer {
  const from = named === undefined ? OF_WHOM.exec(tail) : null;
  const first = from?.groups?.name;
  const last = from && first ? nameAt(first, tail.slice(from.index + from[0].length)) : null;
  const terms = from && last && first ? tail.replace(from[0].slice(0, -first.length) + last, " ") : tail;
  const company = (named ?? last)?.replace(/[.'’]+$/, "") ?? null;
  return {
    company: company && capitalised(company),
    offer: /\d/.test(terms) ? (readAsOffer(terms)?.offer ?? null) : null,
  };
}

/** A name that was typed small, with the capital that a letter gives it. */
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
