import { askedSpan, guideSpan, overYears, type Span } from "../answer/counter/grant-years.js";
import { monthlyOf } from "../answer/counter/monthly.js";
import { isTotalAlone } from "../answer/counter/totals-compare.js";
import { unreadParts } from "../answer/counter/unread.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { Note } from "../answer/notes.js";
import type { OfferAnswer, OfferTerms, TypedOffer } from "../answer/offer/offer.js";
import type { SaidOfPart } from "../answer/offer/wanted-letter.js";
import { type Band, type Figures, type MoneyPart, PARTS, type Part, partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { aboutFigure, beforeFigure, type LetterWords, say } from "./words/letter/words.js";

const MONTHS = 12;

/** All that was typed of an offer: its parts, and a total that was typed with them. */
function wholeOffer(offered: OfferAnswer, words: LetterWords): string {
  const parts = listed(offeredParts(offered, words), words.and);
  const { base, total, ...others } = offered.offer;
  if (!base || !total || total <= base) return parts;
  const isAlone = (["equity", "bonus", "signOn"] as const).every((part) => !others[part]);
  const money = (amount: number, part: Part): string => words.money(amount, partCurrency(offered, part));
  return isAlone
    ? say(words, "totalWithBase", { total: money(total, "total"), base: money(base, "base") })
    : say(words, "forTotal", { parts, total: money(total, "total") });
}

/** The offer as the person gave it; if it may hold more than that, what it includes. */
export function offerSentence(offer: OfferAnswer, words: LetterWords): string {
  const parts = wholeOffer(offer, words);
  if (isTotalAlone(offer) && offeredParts(offer, words).length < 2)
    return say(words, "offerComesTo", { money: words.money(offer.offer.total ?? 0, partCurrency(offer, "total")) });
  if (parts === "") return "";
  const open = (["equity", "bonus"] as const).filter(
    (part) => offer.letter?.said[part]?.open && !(part === "equity" && offer.notes.some(isEquityInWords)),
  );
  const names = open.map((part) => say(words, part === "equity" ? "openEquity" : "openBonus"));
  if (open.length > 0) return say(words, "stillOpen", { parts, open: listed(names, words.and) });
  const isUnsaid = Object.values(offer.letter?.said ?? {}).some(({ unsaid }) => unsaid);
  const whole = !offer.untyped && !isUnsaid && unreadParts(offer).size === 0;
  return say(words, whole ? "stands" : "includes", { parts });
}

const isEquityInWords = ({ kind }: Note): boolean => kind === "share-count" || kind === "not-in-percent";

/** The parts of an offer as a letter lists them. */
export function offeredParts(offered: OfferAnswer, words: LetterWords): string[] {
  const { offer } = offered;
  const money = (amount: number, part: Part): string => words.money(amount, partCurrency(offered, part));
  const { years = 1, grantTyped } = offer;
  const isTold = (part: MoneyPart): boolean => !offered.letter?.said[part]?.unsaid;
  const kind = equityKind(offered);
  const equity = (amount: number): string =>
    grantTyped
      ? equityPhrase(money(grantTyped.amount, "equity"), grantTyped.per ? 1 : null, kind, words)
      : equityPhrase(money(amount, "equity"), years ?? 1, kind, words);
  const said = (part: MoneyPart, phrase: string): string => asSaid(phrase, offered.letter?.said[part], words);
  return [
    ...(offer.base && isTold("base") ? [said("base", basePhrase(offered, offer.base, words))] : []),
    ...(offer.total && !offer.base ? [say(words, "total", { money: money(offer.total, "total") })] : []),
    ...(offer.equity && isTold("equity") ? [said("equity", equity(offer.equity))] : []),
    ...offered.notes.flatMap((note) => equityInWords(note, offered.typed, words)),
    ...(offer.bonus && isTold("bonus")
      ? [said("bonus", bonusOffered(offered, money(offer.bonus, "bonus"), words))]
      : []),
    ...(offer.signOn && isTold("signOn")
      ? [
          said(
            "signOn",
            signOnOffered(offer, (amount) => money(amount, "signOn"), words),
          ),
        ]
      : []),
    ...(!offer.bonus && isTold("bonus") ? shareOffered(offered, words) : []),
    ...(offer.once ?? []).map(({ what, value }) => onceOffered(what, money(value, "base"), words)),
  ];
}

/** The kind of equity that was typed: "options", "RSUs". */
const equityKind = (offered: OfferAnswer | null): string | undefined =>
  offered?.offer.terms?.equity ?? offered?.letter?.said.equity?.kind;

/** Equity over years, by the year, or as an amount whose length is unknown. */
function equityPhrase(money: string, span: Span, typed: string | undefined, words: LetterWords): string {
  const kind = words.kind(typed);
  if (span === 1) return say(words, "equityYear", { money, kind });
  return span
    ? say(words, "equityOver", { money, kind, years: words.years(span) })
    : say(words, "equity", { money, kind });
}

/** A base, offered or asked for; by the month if the offered one was typed by the month. */
function basePhrase(offered: OfferAnswer, base: number, words: LetterWords): string {
  const term = offered.offer.terms?.base;
  const currency = partCurrency(offered, "base");
  const { isMonthly, payments } = monthlyOf(offered);
  const year = named(base, currency, term, words);
  if (!isMonthly) return year;
  const month = base / payments;
  return Number.isInteger(month)
    ? monthlyBase(month, currency, payments, term, words)
    : say(words, "aYear", { phrase: year });
}

/** The label for fixed pay in India, of which the base is a part. */
const FIXED = "fixed";

/** A base with its label, and with what was typed after it. */
const named = (base: number, currency: string, term: string | undefined, words: LetterWords): string =>
  withTerm(say(words, term === FIXED ? "fixed" : "base", { money: words.money(base, currency) }), term);

const withTerm = (phrase: string, term = ""): string => (term && term !== FIXED ? `${phrase} ${term}` : phrase);

function monthlyBase(
  month: number,
  currency: string,
  payments: number,
  term: string | undefined,
  words: LetterWords,
): string {
  const money = words.monthMoney(month, currency);
  const phrase = say(words, "aMonth", { phrase: say(words, term === FIXED ? "fixed" : "base", { money }) });
  return withTerm(payments === MONTHS ? phrase : say(words, "paidTimes", { phrase, payments: `${payments}` }), term);
}

/** Adds to a part's phrase what was said of it besides its figure. */
function asSaid(phrase: string, { about, upTo, firstYear, cliff }: SaidOfPart = {}, words: LetterWords): string {
  const most = say(words, "upTo");
  const sized =
    upTo && !phrase.includes(most) ? beforeFigure(phrase, most) : about ? aboutFigure(phrase, words) : phrase;
  const span = cliff ? words.span(cliff) : null;
  if (span) return say(words, "withCliff", { phrase: sized, cliff: span });
  return firstYear ? say(words, "firstYear", { phrase: sized }) : sized;
}

/** Equity of unknown worth, in the words typed: a number of options, a share of the company, or its name alone. */
function equityInWords(note: Note, typed: TypedOffer, words: LetterWords): string[] {
  if (note.kind === "share-count") return [countOffered(note.typed, typed, words)];
  if (note.kind === "not-in-percent" && note.part === "equity")
    return [say(words, "equity", { money: note.typed, kind: words.kind() })];
  return note.kind === "no-figure" && /option|stock|rsu|share|equity/i.test(note.label) ? [note.label] : [];
}

/** A number of shares or options as it was typed, since its worth in money is unknown. */
const countOffered = (count: string, { years }: TypedOffer, words: LetterWords): string => {
  const typed = count.replace(/\brsus?\b/i, "RSUs");
  return years ? say(words, "count", { typed, years: words.years(years) }) : typed;
};

/** A sign-on, with the years over which it is paid if there are several. */
function signOnOffered(
  { signOn, signOnByYear = [] }: OfferAnswer["offer"],
  money: (amount: number) => string,
  words: LetterWords,
): string {
  const [first = 0, second = 0] = signOnByYear;
  const whole = money(signOn ?? 0);
  if (signOnByYear.length < 2) return say(words, "signOn", { money: whole });
  if (signOnByYear.length === 2 && first > 0 && second > 0 && first !== second)
    return say(words, "signOnYears", { first: money(first), second: money(second) });
  return say(words, "signOnOver", { money: whole, years: words.years(signOnByYear.length) });
}

const onceOffered = (what: string, money: string, words: LetterWords): string =>
  say(words, /^relo/i.test(what) ? "relocation" : "once", { money });

/** A bonus in percent of a base in another currency: its amount is not counted, but it is offered all the same. */
const shareOffered = ({ typed: { parts }, offer: { terms } }: OfferAnswer, words: LetterWords): string[] =>
  parts.flatMap(({ part, typed }) => {
    const share = part === "bonus" ? /^(\d{1,2}(?:\.\d+)?)\s?%$/.exec(typed)?.[1] : undefined;
    return Number(share) > 0 ? [words.bonus("percent", words.percent(Number(share)), "", terms?.bonus ?? "")] : [];
  });

/** A bonus in the unit in which it was typed, with its amount in money; never a percentage that was not typed. */
function bonusOffered({ offer: { bonusTyped, terms } }: OfferAnswer, money: string, words: LetterWords): string {
  const term = terms?.bonus ?? "";
  if (bonusTyped?.kind === "percent") return words.bonus("percent", words.percent(bonusTyped.value), money, term);
  return bonusTyped ? words.bonus("months", bonusTyped.value, money, term) : words.bonus("money", money, "", term);
}

/**
 * The asks, each figure as a phrase, in the terms in which its part was offered. With `noGrant` the offer has no grant,
 * so that one is asked for by name.
 */
export function askPhrases(
  asks: Figures,
  band: Band,
  span: Span,
  noGrant: boolean,
  offered: OfferAnswer | null,
  words: LetterWords,
): string[] {
  const { terms = {}, signOn } = offered?.offer ?? {};
  const { least = [], about = [] } = offered?.letter ?? {};
  const is = (parts: readonly Part[], part: Part): boolean => parts.includes(part);
  const sized = (part: Part, phrase: string): string =>
    is(least, part)
      ? beforeFigure(phrase, say(words, "atLeast"))
      : is(about, part)
        ? aboutFigure(phrase, words)
        : phrase;
  return (["total", "base", "equity", "bonus", "bonusPct", "signOn"] as const).flatMap((part) => {
    const ask = asks[part]?.[1];
    if (!ask) return [];
    const money = (amount: number): string => words.money(amount, partCurrency(band, part));
    switch (part) {
      case "base":
        return [
          sized(
            part,
            offered ? basePhrase(offered, ask, words) : named(ask, partCurrency(band, part), undefined, words),
          ),
        ];
      case "signOn": {
        const phrase = say(words, "signOn", { money: money(ask) });
        return [sized(part, signOn ? say(words, "inPlaceOf", { phrase, offered: money(signOn) }) : phrase)];
      }
      case "equity": {
        const equity = equityPhrase(
          money(overYears(ask, askedSpan(asks, band), span)),
          span,
          equityKind(offered),
          words,
        );
        return [sized(part, noGrant ? say(words, "grantOf", { money: equity }) : equity)];
      }
      default:
        return [sized(part, partPhrase(part, part === "bonusPct" ? words.percent(ask) : money(ask), terms, words))];
    }
  });
}

/** A total or a bonus, in the terms in which it was offered: a guaranteed bonus is asked for as a guaranteed one. */
function partPhrase(
  part: "total" | "bonus" | "bonusPct",
  figure: string,
  { bonus = "" }: OfferTerms,
  words: LetterWords,
): string {
  return part === "total"
    ? say(words, "total", { money: figure })
    : words.bonus(part === "bonus" ? "money" : "percent", figure, "", bonus);
}

/** How far a guide's figures go, part by part. */
export function reachPhrases(
  { band }: GuideAnswer,
  reach: Figures,
  span: Span,
  offered: OfferAnswer | null,
  words: LetterWords,
): string[] {
  const byMonth = offered !== null && monthlyOf(offered).isMonthly;
  const term = offered?.offer.terms?.base === FIXED ? FIXED : undefined;
  if (!band) return [];
  return PARTS.flatMap((part): string[] => {
    const top = reach[part]?.[1];
    if (!top) return [];
    const currency = partCurrency(band, part);
    const amount = part === "equity" ? overYears(top, guideSpan(band), span) : top;
    const money = words.money(amount, currency);
    switch (part) {
      case "bonusPct":
        return [partPhrase(part, words.percent(top), {}, words)];
      case "total":
      case "bonus":
        return [partPhrase(part, money, {}, words)];
      case "signOn":
        return [say(words, "signOn", { money })];
      case "equity":
        return [span === 1 ? equityPhrase(money, 1, undefined, words) : say(words, "grantMoney", { money })];
      default: {
        if (!byMonth) return [named(amount, currency, term, words)];
        const month = amount / monthlyOf(offered).payments;
        // A month's pay is given by the month, if it is in round hundreds.
        return month % 100 === 0
          ? [monthlyBase(month, currency, MONTHS, term, words)]
          : [say(words, "aYear", { phrase: named(amount, currency, term, words) })];
      }
    }
  });
}
