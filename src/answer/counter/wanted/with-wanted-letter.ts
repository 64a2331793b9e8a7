import { MONEY_PARTS, partCurrency } from "../../../domain/guide.js";
import { readFigure, scaleBare } from "../../offer/figure.js";
import type { OfferAnswer, TypedWish } from "../../offer/offer.js";
import type { LetterWish, WantedLetter } from "../../offer/wanted-letter.js";
import { nextStep } from "../next-step.js";
import { answerBy } from "./answer-by.js";
import { addresseeOf, mannerOf, wouldSign } from "./manner.js";
import { messageLanguage } from "./message-language.js";
import { isGuaranteed, saidOfParts } from "./said-of-parts.js";
import type { Wanted } from "./wanted.js";
import { wishedAmounts } from "./wished-amounts.js";

const NOTHING: Wanted = { figures: [], more: [], stays: [], terms: [] };

/**
 * The offer with what is wanted of its letter.
 *
 * @param typed the whole message, without what it tells of other offers
 * @param isCompany whether a name is one of a company, and so nobody's first name
 */
export function withRequest(
  read: OfferAnswer,
  wanted: Wanted | null,
  typed: string,
  isCompany: (name: string) => boolean,
): OfferAnswer {
  const { figures, more, stays, terms, either } = wanted ?? NOTHING;
  const amounts: LetterWish = { ...read.wish, ...wishedAmounts({ figures, more, stays, terms }, read) };
  const request: WantedLetter = {
    more: more.filter((part) => amounts[part] === undefined),
    stays,
    least: figures.flatMap(({ part, near, least }) => (least ? [part ?? near ?? "base"] : [])),
    terms: terms.map(({ term, clause }) => ({ term, clause: term === "relocation" ? moneyOf(clause, read) : clause })),
    ...(either && { either }),
    ...(wouldSign(typed) && { signs: true as const }),
    manner: mannerOf(typed),
    said: saidOfParts(typed, read.typed),
  };
  const deadline = answerBy(typed, read.deadline);
  const to = addresseeOf(typed, isCompany);
  const language = messageLanguage(typed);
  const { deadline: _read, ...timeless } = read;
  const guaranteed = read.offer.terms?.bonus === undefined && isGuaranteed(typed, read.typed);
  const offer: OfferAnswer = {
    ...timeless,
    ...(guaranteed && { offer: { ...read.offer, terms: { ...read.offer.terms, bonus: "guaranteed" } } }),
    ...(deadline && { deadline }),
    letter: { ...request, ...(to && { to }), ...(language && { language }) },
  };
  const steps: LetterWish = Object.fromEntries(
    request.more.flatMap((part) => {
      const step = nextStep(part, offer);
      return step ? [[step.part, step.amount]] : [];
    }),
  );
  const wish: LetterWish = { ...steps, ...amounts };
  const { wish: _, ...others } = offer;
  if (Object.keys(wish).length === 0) return others;
  return { ...others, wish, typed: { ...read.typed, wishes: typedWishes(wish, read) } };
}

/** An amount as a code and its digits, where one was typed: what a letter makes money of. */
function moneyOf(clause: string, { answer: { band } }: OfferAnswer): string {
  const figure = band && readFigure(clause, [band.currency]);
  if (!band || figure?.kind !== "money") return /\d/.test(clause) ? "" : clause;
  const amount = figure.bare ? scaleBare(figure.value, band.currency, undefined) : figure.value;
  return amount === null ? "" : `${figure.currency ?? band.currency} ${amount}`;
}

/** What is wanted, as it would be typed: an offer that is read again keeps it. */
function typedWishes({ bonusPct, ...amounts }: LetterWish, { answer: { band } }: OfferAnswer): TypedWish[] {
  const money = MONEY_PARTS.flatMap((part): TypedWish[] => {
    const amount = amounts[part];
    return amount && band ? [{ part, typed: `${partCurrency(band, part)} ${amount}` }] : [];
  });
  return bonusPct ? [...money, { part: "bonus", typed: `${bonusPct}%` }] : money;
}
