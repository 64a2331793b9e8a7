import { EVERYDAY } from "../../query/catalog/everyday-names.js";
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

/** Clauses in which one company may be told of. */
const CLAUSES = /[;!?\n]|[.,](?=\s)|\b(?:and|but|while|vs\.?|versus)\b/iu;
/** What stands behind a company's name where its pay is told: "Lyft has 20% bonus". */
const ITS_PAY =
  /^(?:['’]s)?\s+(?:(?:also|just|now|only|currently|still)\s+)*(?:has|had|pays|paid|gives|gave|claws|does|on|they|we|i)\b/iu;
/** "My Lyft bonus": without "my" it may be the stock of the company that owns the one asked about. */
const MY = /\bmy\s+$/iu;
/** What stands between a figure and the company that pays it: "15% bonus at Lyft". */
const PAID_AT = /^(?:(?!\b(?:to|for|because|instead|than|like|offer)\b)[^\d])*\bat\s+$/iu;

/** The offer of a text without figures that another company pays: "190k base, my Lyft bonus is 15%". */
export function offerWithoutOthers(
  { text, split: { offer: read } }: { text: string; split: SplitQuestion },
  resolver: Resolver,
  ownersIn: FigureOwners,
): SplitQuestion | null {
  const figures = [...(read?.parts ?? []), ...(read?.once ?? [])].map(({ typed }) => typed);
  const named = figures.length > 1 ? (resolver.companiesIn(text) ?? []) : [];
  if (!named.some(({ asked }) => asked) || named.every(({ asked }) => asked)) return null;
  let from = 0;
  const gone: string[] = [];
  const rest = text.split(new RegExp(`(${CLAUSES.source})`, "iu")).map((clause) => {
    const start = from;
    const end = start + clause.length;
    from = end;
    const within = named.filter((one) => one.start >= start && one.end <= end);
    const other = within.find(
      ({ companyName, start: at, end: to }) => companyName && !EVERYDAY.has(text.slice(at, to)),
    );
    if (!other || within.some(({ asked }) => asked) || /\boffer/i.test(clause)) return clause;
    const [lead, behind] = [clause.slice(0, other.start - start), clause.slice(other.end - start)];
    const isPaid = (typed: string, at: number): boolean =>
      at >= lead.length ? ITS_PAY.test(behind) || MY.test(lead) : PAID_AT.test(lead.slice(at + typed.length));
    return clause.replace(FIGURES, (typed, at: number) => {
      if (!figures.includes(typed.trim()) || !isPaid(typed, at)) return typed;
      gone.push(typed);
      return " ";
    });
  });
  const split = gone.length > 0 ? splitOffer(rest.join(""), ownersIn) : null;
  const offer = split?.offer ?? split?.possible?.offer;
  if (!split || !offer?.parts.some(({ part }) => part === "base" || part === "total")) return null;
  const notes = [
    ...(offer.notes ?? []),
    ...gone.map((typed) => ({ kind: "not-offered", typed, of: "company" }) as const),
  ];
  return { question: split.question, ...split.possible, offer: { ...offer, notes } };
}

const FIGURE = /\d{2}/;
/** Figures, with their signs and units. */
const FIGURES = /\p{Sc}?\d[\d.,]*\s?(?:k|m|%|l|lpa|lakhs?)?(?![\p{L}\p{N}])/giu;
