import { listsOf, readLanguage } from "../../language.js";
import type { CompanyInText } from "../../query/query.js";
import { anyOf } from "../../text/phrases.js";
import { offerPieces } from "./reading/pieces.js";
import type { PossibleOffer } from "./split-offer.js";

/*
 * Whether a lone figure ("they say 140 base") is an offer of the company asked about, or somebody else's pay, a wish,
 * or what a company pays in general.
 */

const LISTS = readLanguage("lone-figures", listsOf("no-offer gives gives-all names-nobody asks offers-it wants-me"));

/** The end of a sentence, or an opening bracket. */
const ENDS = /[.?!;\n](?:\s|$)|\(/g;
/** Words before a figure, in its sentence, that make it something other than an offer. */
const NO_OFFER = new RegExp(String.raw`\b${anyOf(LISTS["no-offer"])}\b`, "i");

/** A sentence in which an unknown company gives a figure: "Redfin gave me 150 base". */
const OF_ANOTHER = new RegExp(
  String.raw`^\s*(?!${anyOf(LISTS["names-nobody"])})([\p{L}.&-]+)\s+${anyOf(LISTS.gives)}\b`,
  "iu",
);

/** The first word of a text, if it is somebody who gives a figure; "relo is 15k" names a part. */
export function giverIn(text: string): string | undefined {
  const giver = OF_ANOTHER.exec(text)?.[1];
  return giver === undefined || offerPieces(giver)[0]?.kind === "label" ? undefined : giver;
}

/** What is told anew of who makes the offer: "they said", "Chewy wants me". */
const THEY_GIVE = new RegExp(
  String.raw`\b(?:${anyOf(LISTS["names-nobody"])}\s+${anyOf(LISTS.gives)}|${anyOf(LISTS["wants-me"])})\b`,
  "i",
);

/** What a company gives to everybody, as there is no "me": "Stripe gives 150 base". */
const IN_GENERAL = new RegExp(String.raw`^\s*\S+\s+${anyOf(LISTS["gives-all"])}\b(?!.*\b(?:me|us)\b)`, "isu");

/** Words that say that a figure is offered: "they're at 190k", "got 245k from Stripe". */
const OFFERS_IT = new RegExp(String.raw`\b(?:${anyOf(LISTS["offers-it"])})\b`, "i");

/** The beginning of a question about what is paid: "does Stripe give 200 base". */
const ASKS_OF_COMPANY = new RegExp(String.raw`^\s*${anyOf(LISTS.asks)}\b`, "i");

/** Whether a text begins as a question about what is paid. */
export const asksWhatIsPaid = (text: string): boolean => ASKS_OF_COMPANY.test(text);

/**
 * Whether a figure without a word that offers it may be an offer all the same: "Twilio, London, £82k". What is said next
 * of that offer then goes on from it.
 */
export const maySoundOffered = ({ text, at }: PossibleOffer): boolean =>
  !text.includes("?") && !NO_OFFER.test(text.slice(0, at)) && !ASKS_OF_COMPANY.test(text);

/**
 * Whether a figure is an offer of the company asked about.
 *
 * @param companies companies in the text; null: the figure does not count as an offer
 * @param isAsked whether a name is that of the company asked about: "Plaid put down 150 base" is Plaid's own offer
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
  // "They want me in Newark, they said 165k base": what comes before "they said" is another clause.
  const told = text.slice(ahead, at).split(THEY_GIVE).at(-1) ?? "";
  // "They say 190k": without a part, a word must say that the figure is offered.
  if (offer.parts.length === 0 && offer.problems[0]?.what.kind === "no-part" && !OFFERS_IT.test(text.slice(from, at)))
    return false;
  return !NO_OFFER.test(told) && !ASKS_OF_COMPANY.test(text.slice(from, at));
}
