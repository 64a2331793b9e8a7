import { WHO_CLASSES } from "../../query/context/word-classes.js";
import type { CompanyInText, Resolver } from "../../query/query.js";
import { nameWords } from "../../text/folding.js";
import type { FigureOwners } from "./reading/figure-owners.js";
import { type SplitQuestion, splitOffer } from "./split-offer.js";
import { AT_WORK } from "./whose-figure.js";

/** Words by which somebody tells where they work. */
const OF_WORK = new Set([...["SELF", "NOW", "WORK", "LEAVE"].flatMap((name) => WHO_CLASSES[name] ?? []), ...AT_WORK]);
/** Marks between the clauses of a text. */
const BREAKS = /[.;!?\n,:–—](?=\s|$)|\b(?:but|and|while)\b/gi;

/**
 * The offer of a text that gives the figures of the person's workplace before: "at Lyft making 182k base, Uber offers
 * 205k base". Null if the text does not say so.
 */
export function offerBesidePay(text: string, resolver: Resolver, ownersIn: FigureOwners): SplitQuestion | null {
  if (!FIGURE.test(text) || !nameWords(text).some((word) => OF_WORK.has(word))) return null;
  const named = resolver.companiesIn(text) ?? [];
  if (named.length < 2) return null;
  const { mentioned = [], ...whole } = { mentioned: [], ...resolver.resolve(text) };
  if (whole.kind !== "guide" || mentioned.length === 0) return null;
  const [offering, ...more] = named.filter(({ key }) => key === whole.guide.company);
  if (!offering || more.length > 0) return null;
  const before = text.slice(0, offering.start);
  const cut = [...before.matchAll(BREAKS)].at(-1)?.index ?? 0;
  const pay = text.slice(0, cut);
  const isWorkplace = ({ start, end, companyName: name }: CompanyInText) =>
    end <= cut &&
    mentioned.some(({ as, companyName }) => as !== "offer" && companyName === (name ?? text.slice(start, end)));
  if (!named.some(isWorkplace) || !FIGURE.test(pay) || !nameWords(pay).some((word) => OF_WORK.has(word))) return null;
  const rest = text.slice(cut);
  const { offer, possible } = splitOffer(rest, ownersIn);
  const own = offer ?? possible?.offer;
  return own ? { question: `${pay.replace(FIGURES, " ")} ${splitOffer(rest).question}`, offer: own } : null;
}

const FIGURE = /\d{2}/;
/** Figures, with their signs and units. */
const FIGURES = /\p{Sc}?\d[\d.,]*\s?(?:k|m|%|l|lpa|lakhs?)?(?![\p{L}\p{N}])/giu;
