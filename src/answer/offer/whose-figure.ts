import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import type { CompanyInText } from "../../query/query.js";
import { anyOf } from "../../text/phrases.js";
import { plainFigures } from "./plain-figures.js";
import type { FigureOwners } from "./reading/figure-owners.js";
import type { PossibleOffer } from "./split-offer.js";

/*
 * Whether a lone figure with a label ("they say 140 base") is an offer of the company that is asked about, or somebody
 * else's pay, a wish, or what a company pays in general.
 */

const LISTS = readLanguage(
  "lone-figures",
  z.strictObject({
    "no-offer": wordList,
    gives: wordList,
    "gives-all": wordList,
    "names-nobody": wordList,
    asks: wordList,
    "offers-it": wordList,
    rivalled: wordList,
  }),
);

/** Where a sentence ends. */
const ENDS = /[.?!;\n](?:\s|$)|\(/g;
/** What makes a figure something else than an offer, before it in its sentence. */
const NO_OFFER = new RegExp(String.raw`\b${anyOf(LISTS["no-offer"])}\b`, "i");

/** "Redfin gave me 150 base": somebody whom nobody knows gave it. */
const OF_ANOTHER = new RegExp(
  String.raw`^\s*(?!${anyOf(LISTS["names-nobody"])})([\p{L}.&-]+)\s+${anyOf(LISTS.gives)}\b`,
  "iu",
);

/** The first word of a text, where it is somebody who gives a figure. */
export const giverIn = (text: string): string | undefined => OF_ANOTHER.exec(text)?.[1];

const THEY_GIVE = new RegExp(String.raw`\b${anyOf(LISTS["names-nobody"])}\s+${anyOf(LISTS.gives)}\b`, "i");

/** "Stripe gives 150 base": said of everybody, where no "me" stands there. */
const IN_GENERAL = new RegExp(String.raw`^\s*\S+\s+${anyOf(LISTS["gives-all"])}\b(?!.*\b(?:me|us)\b)`, "isu");

/** "They're at 190k", "got 245k from Stripe": it is offered, whatever it is. */
const OFFERS_IT = new RegExp(String.raw`\b(?:${anyOf(LISTS["offers-it"])})\b`, "i");

/** "Does Stripe give 200 base": a question about what is paid. */
const ASKS_OF_COMPANY = new RegExp(String.raw`^\s*${anyOf(LISTS.asks)}\b`, "i");

/**
 * True where the figure is an offer of the company that is asked about.
 *
 * @param isAsked whether a name is that company's: "Plaid put down 150 base" is its own offer where Plaid is asked about
 */
export function isOffered(
  { text, at, offer }: PossibleOffer,
  companies: readonly CompanyInText[] | null,
  isAsked: (name: string) => boolean,
): boolean {
  if (!companies) return false;
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(ENDS)) {
    if (index < at) from = index + 1;
    else {
      to = index;
      break;
    }
  }
  const own = companies.filter(({ start }) => start >= from && start < to);
  const named = own.filter(({ start }) => start < at).at(-1) ?? own[0];
  if (named && !named.asked) return false;
  const giver = named ? undefined : OF_ANOTHER.exec(text.slice(from, at))?.[1];
  if (giver !== undefined && (!isAsked(giver) || IN_GENERAL.test(text.slice(from, at)))) return false;
  const ahead = named && named.start < at ? named.end : from;
  // "They want me in Newark, they said 165k base": what stands before the giving is another clause.
  const told = text.slice(ahead, at).split(THEY_GIVE).at(-1) ?? "";
  // "They say 190k": without a name it has to be said that it is offered.
  if (offer.problems[0]?.what.kind === "no-part" && !OFFERS_IT.test(text.slice(from, at))) return false;
  return !NO_OFFER.test(told) && !ASKS_OF_COMPANY.test(text.slice(from, at));
}

/**
 * Whether another company is told of behind the figures of the offer, in a sentence of its own that holds none of them: "…,
 * 10% bonus. Second round at Globex is on Monday". Then they are not that one's.
 */
export function isToldApart(typed: string, companyName: string, ownersIn: FigureOwners): boolean {
  const text = plainFigures(typed);
  const name = (companyName.split(" ")[0] ?? companyName).toLowerCase();
  const at = text.toLowerCase().lastIndexOf(name);
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index);
  const [from, to] = [ends.findLast((end) => end < at) ?? 0, ends.find((end) => end >= at) ?? text.length];
  const own = [...ownersIn(text)].flatMap(([start, { context }]) => (context === "offer" ? start : []));
  if (at < 0 || !own.some((start) => start < at) || own.some((start) => start > to)) return false;
  return !own.some((start) => start > from && start < to) || RIVALLED.test(text.slice(Math.max(...own), at));
}

/** "…, 10% bonus, competing process at Globex". */
const RIVALLED = new RegExp(String.raw`,[^,.;\n\d]*\b${anyOf(LISTS.rivalled)}[^,.;\n\d]*$`, "i");
