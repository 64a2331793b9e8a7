import { readOnce } from "../../text/read-once.js";
import { toldText } from "../message/told-text.js";
import type { OfferProblem, TypedOffer } from "../offer/offer.js";
import { plainFigures } from "../offer/plain-figures.js";
import { readAsOffer, type SplitQuestion, splitOffer } from "../offer/split-offer.js";

/**
 * The question and the offer in a text that asks for a counter. Its figures are the offer's, whether or not it says so,
 * and a lone figure without a label is the base: that is what people ask for letters about.
 *
 * @example splitForCounter("acme pm 150k/40k/10%") // question "acme pm", offer of base, equity and bonus
 */
export const splitForCounter = readOnce((typed): SplitQuestion => {
  const plain = typed.replace(SIGNS, "at ");
  const text = isPlain(plain) ? plain : withBonus(withRow(plain));
  const split = splitOffer(text);
  if (split.offers) return split;
  if (split.offer && hasBase(split.offer))
    return { ...split, offer: inRupees(byTheYear(withUnit(withoutDigits(split.offer)))) };
  const read = readAsOffer(text);
  const offer = read && withUnit(withBase(read.offer, text));
  if (!offer?.parts.some(({ typed }) => /[1-9]/.test(typed))) return split;
  return split.offer && !hasBase(offer) ? split : { question: read?.question ?? "", offer: inRupees(byTheYear(offer)) };
});

/** Whether a text is an offer as it stands, with nothing left that its rows and pairs could tell. */
const isPlain = (text: string): boolean => {
  if (OF_TARGET.test(text)) return false;
  const { offer } = splitOffer(text);
  return offer !== null && hasBase(offer) && offer.parts.length > 1 && offer.problems.length === 0;
};

/** "Happy to sign at 180k" is not a sign-on. */
const SIGNS = /\bto sign (?:at|for) (?=\p{Sc}?\d)/giu;

/** Three figures in a row, the last one a percentage: base, equity and bonus, as people write them. */
const ROW =
  /(?<![\p{L}\d.,/])(?<base>\p{Sc}?\d{2,3}(?:[.,]\d+)?k?)\s?(?<joint>[/+])\s?(?<equity>\p{Sc}?\d{2,4}(?:[.,]\d+)?k?)\s?\k<joint>\s?(?<bonus>\d{1,2}(?:\.\d)?\s?%)(?![\d/])/iu;

/**
 * A sum and another one by the year or over years: "210 base, 240 over 4", "$188k and $100k a year". Only equity is paid
 * so, unless a noun behind it says what it is: "30k a year performance bonus", "12k a year car allowance".
 */
const SPANNED =
  /(?<![\p{L}\d.,/])(?<base>\p{Sc}?\d{2,3}(?:[.,]\d+)?k?)(?:\s+base)?\s*(?:[/+&]|,(?!\d)|and|plus)\s*(?<equity>\p{Sc}?\d{2,4}(?:[.,]\d+)?k?)\s*(?<span>(?:\/|a\s|per\s)\s?(?:yr|year)(?![\p{L}\d])(?=\s*(?:$|[.,;:!?)\n–—+&-]|(?:and|plus|with|but|so)(?!\p{L})))|over\s(?:the\s)?(?:\d|two|three|four|five)(?:[\s-]?(?:years?|yrs?|y))?(?![\p{L}\d])(?!\s*(?:(?:in|of)\s+)?(?:rsus?|stock|shares|equity|options|bonus|base|cash|total|tc)(?!\p{L})))/iu;

/** The same with a noun behind the second sum: only the first one is a base. */
const NOUN_BEHIND =
  /(?<![\p{L}\d.,/])(?<base>\p{Sc}?\d{2,3}(?:[.,]\d+)?k?)\s*(?:[+&]|,(?!\d)|and|plus)\s*(?=\p{Sc}?\d{1,4}(?:[.,]\d+)?k?\s*(?:\/|a\s|per\s)\s?(?:yr|year)\s+\p{L})/iu;
/** Whether the sum at an offset is named as another part: "bonus 20k, 100k a year". */
const isOfPart = (text: string, at: number): boolean =>
  toldText(text).figures.some(({ start, part, once }) => start === at && (once || (part !== null && part !== "base")));

/** Two sums: a base and equity. */
const PAIR =
  /(?<![\p{L}\d.,/])(?<base>\p{Sc}?\d{2,3}(?:\.\d+)?)k?\s?\/\s?(?<equity>\p{Sc}?\d{2,4}(?:\.\d+)?k)(?![\d/%\p{L}])/iu;

/** The text with rows and pairs of figures labelled by their parts. */
const withRow = (text: string): string =>
  text
    // "Total comp told to me: 165k".
    .replace(
      /(?<=\b(?:total(?: comp(?:ensation)?)?|tc|base|salary))\s+(?:(?:was|as|i was)\s+)?(?:told|quoted|given|offered|stated|named)(?:\s+(?:to me|me|by them))?(?=\s*[:=])/giu,
      "",
    )
    .replace(ROW, "base $<base>, equity $<equity>, bonus $<bonus>")
    .replace(SPANNED, (row, ...[, , , at]) =>
      isOfPart(text, at) ? row : row.replace(SPANNED, "base $<base>, equity $<equity> $<span>"),
    )
    .replace(NOUN_BEHIND, (row, base, at) => (isOfPart(text, at) ? row : `base ${base}, `))
    .replace(PAIR, (pair) => {
      if (NO_PAIR.test(text) || OFFERS_SUM.test(text)) return pair;
      return pair.replace(PAIR, `base $<base>k, ${OF_TARGET.test(text) ? "bonus" : "equity"} $<equity>`);
    });

/** Words that say that a pair is something else: it has labels, or it is a range. */
const NO_PAIR = /\b(?:base|equity|rsus?|stock|splits?|ranges?|bands?|levels?|brackets?|between)\b/iu;
/** With a word for pay on target, the second figure of a pair is that variable pay. */
const OF_TARGET = /\b(?:ote|variable|commissions?)\b/iu;
/** "They offered 160k": then another sum is the offer. */
const OFFERS_SUM =
  /\b(?:offer(?:ed|s|ing)?|gave me|gives?|pay(?:s|ing)?)(?:\s+(?:me|is|was|of|at|for|about|around))*\s*:?\s*\p{Sc}?\d{2,3}(?:\.\d+)?k\b(?!\s?\/)/iu;

const PERCENT = /(?<![\d.,])\d{1,2}(?:\.\d)?\s?(?:%|percent\b)/giu;
const NAMED_PERCENT = /bonus|variable|match\b(?! group)|401|more\b|raise|increase|hike|vest|cliff|super\b|pension/iu;

/** A lone percentage in an offer is its bonus: no other part is usually given that way. */
function withBonus(text: string): string {
  const found = text.match(PERCENT) ?? [];
  return found.length === 1 && !NAMED_PERCENT.test(text) ? text.replace(PERCENT, "bonus $&") : text;
}

/** From here on a bare bonus next to a base in thousands is in thousands too, not a percentage. */
const THOUSANDS_FROM = 16;

/** Gives a bonus without a unit the unit that fits the base next to it: "base 171, bonus 22". */
export function withUnit(offer: TypedOffer): TypedOffer {
  const base = offer.parts.find(({ part }) => part === "base")?.typed ?? "";
  if (!/^\d{2,3}(?:\.\d+)?$/.test(base)) return offer;
  return {
    ...offer,
    parts: offer.parts.map((one) =>
      one.part === "bonus" && /^\d{1,2}$/.test(one.typed)
        ? { ...one, typed: `${one.typed}${Number(one.typed) < THOUSANDS_FROM ? "%" : "k"}` }
        : one,
    ),
  };
}

/** Whether the offer names a base or a total. */
export const hasBase = ({ parts }: TypedOffer): boolean =>
  parts.some(({ part }) => part === "base" || part === "total");

const isNameless = ({ what }: OfferProblem): boolean => what.kind === "no-part" || what.kind === "unknown-part";
/** A figure with its currency and unit. */
const FIGURE =
  /(?:(?:\p{Sc}|[A-Z]{1,3}\$|[A-Z]{3})\s?)?\d[\d.,'’]*(?:\s?(?:k|m|l|lpa|lakhs?|cr))?(?:\s?(?:[A-Z]{3}(?!\p{L})|\p{Sc}))?(?![\p{L}\d])/iu;

/** Stock and sign-ons are not paid by the month: a monthly rate read for them is that of the base before them. */
const byTheYear = (offer: TypedOffer): TypedOffer => ({
  ...offer,
  parts: offer.parts.map((one) => {
    if ((one.part !== "equity" && one.part !== "signOn") || one.per !== "month") return one;
    const { per: _, payments: __, ...whole } = one;
    return whole;
  }),
});

/** "My notice is 3 months, they want me in 1": a single digit is not money paid once. */
const withoutDigits = ({ once, ...offer }: TypedOffer): TypedOffer => {
  const paid = once?.filter(({ typed }) => !/^\d$/.test(typed)) ?? [];
  return paid.length > 0 ? { ...offer, once: paid } : offer;
};

/** What is counted in lakhs is rupees, whatever currency the guide uses. */
const inRupees = (offer: TypedOffer): TypedOffer => ({
  ...offer,
  parts: offer.parts.map((part) =>
    /^\d[\d.,]*\s?(?:l|lpa|lacs?|lakhs?|cr|crores?)$/iu.test(part.typed) ? { ...part, typed: `₹${part.typed}` } : part,
  ),
});

/** Smallest amount that is read as a base. */
const LEAST_BASE = 1_000;

/** The first amount of a text, if no part is named with it and no part of the offer took it. */
function firstAmount(text: string, { parts }: TypedOffer): string | null {
  const [first] = toldText(plainFigures(text)).figures;
  const isFree = first && first.part === null && !first.once && first.figure.kind !== "percent";
  return isFree && first.figure.low >= LEAST_BASE && !parts.some(({ typed }) => typed === first.typed)
    ? first.typed
    : null;
}

/** "Total they offered 200k": whether the words before a figure, up to a mark, name a total. */
function isTotal(text: string, typed: string): boolean {
  const before = text.slice(0, text.indexOf(typed));
  const [words = ""] = /[^.,;:!?\n]*$/u.exec(before) ?? [];
  return toldText(words).parts.some(({ part }) => part === "total");
}

function withBase(offer: TypedOffer, text: string): TypedOffer {
  const nameless = offer.problems.filter(isNameless);
  const [problem] = nameless;
  if (hasBase(offer)) return offer;
  const first = nameless.length === 0 ? firstAmount(text, offer) : null;
  const as = (typed: string) => ({ part: isTotal(text, typed) ? ("total" as const) : ("base" as const), typed });
  if (first) return { ...offer, parts: [as(first), ...offer.parts] };
  if (!problem || nameless.length > 1) return offer;
  const figure = "typed" in problem.what ? FIGURE.exec(problem.what.typed)?.[0] : undefined;
  if (figure === undefined) return offer;
  return {
    ...offer,
    parts: [as(figure), ...offer.parts],
    problems: offer.problems.filter((one) => one !== problem),
  };
}
