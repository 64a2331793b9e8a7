import { askedSpan, guideSpan, overYears, type Span } from "../answer/counter/grant-years.js";
import { monthlyOf } from "../answer/counter/monthly.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { Note } from "../answer/notes.js";
import type { OfferAnswer, OfferTerms, TypedOffer } from "../answer/offer/offer.js";
import type { SaidOfPart } from "../answer/offer/wanted-letter.js";
import { type Band, type Figures, type MoneyPart, PARTS, type Part, partCurrency } from "../domain/guide.js";
import { formatPercent, parseAmount } from "../domain/money.js";
import { letterMoney } from "./letter-money.js";
import { COUNTER } from "./words.js";

const MONTHS = 12;

/** The parts of an offer as a letter lists them. */
export function offeredParts(offered: OfferAnswer): string[] {
  const { offer } = offered;
  const money = (amount: number, part: Part): string => letterMoney(amount, partCurrency(offered, part));
  const { years = 1, grantTyped } = offer;
  const isTold = (part: MoneyPart): boolean => !offered.letter?.said[part]?.unsaid;
  const kind = equityKind(offered);
  const equity = (amount: number): string => {
    if (grantTyped) {
      const typed = money(grantTyped.amount, "equity");
      return grantTyped.per ? COUNTER.asks.equityYear(typed, kind) : COUNTER.asks.equity(typed, kind);
    }
    return years === 1
      ? COUNTER.asks.equityYear(money(amount, "equity"), kind)
      : COUNTER.part.equity(money(amount, "equity"), years ?? 1, kind);
  };
  const said = (part: MoneyPart, phrase: string): string => asSaid(phrase, offered.letter?.said[part]);
  return [
    ...(offer.base && isTold("base") ? [said("base", baseOffered(offered, offer.base))] : []),
    ...(offer.total && !offer.base ? [COUNTER.asks.total(money(offer.total, "total"))] : []),
    ...(offer.equity && isTold("equity") ? [said("equity", equity(offer.equity))] : []),
    ...offered.notes.flatMap((note) => equityInWords(note, offered.typed)),
    ...(offer.bonus && isTold("bonus") ? [said("bonus", bonusOffered(offered, money(offer.bonus, "bonus")))] : []),
    ...(offer.signOn && isTold("signOn")
      ? [
          said(
            "signOn",
            signOnOffered(offer, (amount) => money(amount, "signOn")),
          ),
        ]
      : []),
    ...offered.notes.flatMap((note) => inOtherCurrency(note, offered)),
    ...(!offer.bonus && isTold("bonus") ? shareOffered(offered) : []),
    ...(offer.once ?? []).map(({ what, value }) => onceOffered(what, money(value, "base"))),
  ];
}

/** What kind of equity was told of: "options", "RSUs". */
const equityKind = (offered: OfferAnswer | null): string | undefined =>
  offered?.offer.terms?.equity ?? offered?.letter?.said.equity?.kind;

/** A base as it was told: by the month where it was. */
function baseOffered(offered: OfferAnswer, base: number): string {
  return basePhrase(offered, base, offered.offer.terms?.base);
}

/** A base, offered or asked for, by the month where the one offered was told so. */
function basePhrase(offered: OfferAnswer, base: number, term?: string): string {
  const currency = partCurrency(offered, "base");
  const { isMonthly, payments } = monthlyOf(offered);
  if (!isMonthly) return COUNTER.part.base(letterMoney(base, currency), term);
  const month = base / payments;
  return Number.isInteger(month)
    ? COUNTER.part.baseMonth(monthMoney(month, currency), payments, term)
    : COUNTER.aYear(COUNTER.part.base(letterMoney(base, currency), term));
}

/** A month's pay, in full where it is written with five digits or so. */
function monthMoney(amount: number, currency: string): string {
  const short = letterMoney(amount, currency);
  return amount < MILLION && /K$/.test(short)
    ? short.replace(/[\d.,]+K$/, amount.toLocaleString("en-US", { maximumFractionDigits: 0 }))
    : short;
}
const MILLION = 1_000_000;

/** What was said of a part beside its figure. */
function asSaid(phrase: string, { about, upTo, firstYear, cliff }: SaidOfPart = {}): string {
  const sized = upTo && !/up to/.test(phrase) ? COUNTER.part.upTo(phrase) : about ? COUNTER.part.about(phrase) : phrase;
  if (cliff) return COUNTER.part.withCliff(sized, cliff);
  return firstYear ? COUNTER.part.firstYear(sized) : sized;
}

/** Equity of which nobody can tell what it is worth, in the words typed: a number of options, a share of the company, or its name alone. */
function equityInWords(note: Note, typed: TypedOffer): string[] {
  if (note.kind === "share-count") return [countOffered(note.typed, typed)];
  if (note.kind === "not-in-percent" && note.part === "equity") return [COUNTER.asks.equity(note.typed)];
  return note.kind === "no-figure" && /option|stock|rsu|share|equity/i.test(note.label) ? [note.label] : [];
}

/** A number of shares or options, which nobody can hold against money, as it was typed. */
const countOffered = (typed: string, { years }: TypedOffer): string => {
  const named = typed.replace(/\brsus?\b/i, "RSUs");
  return years ? COUNTER.part.count(named, years) : named;
};

/** A sign-on, with the years in which it is paid where there are more than one. */
function signOnOffered({ signOn, signOnByYear = [] }: OfferAnswer["offer"], money: (amount: number) => string): string {
  const [first = 0, second = 0] = signOnByYear;
  const whole = money(signOn ?? 0);
  if (signOnByYear.length < 2) return COUNTER.part.signOn(whole);
  if (signOnByYear.length === 2 && first > 0 && second > 0 && first !== second)
    return COUNTER.part.signOnYears(money(first), money(second));
  return COUNTER.part.signOnOver(whole, signOnByYear.length);
}

/** A part in another currency than the guide's is in no sum, and offered all the same; a month's base by the month. */
function inOtherCurrency(note: Note, { offer, typed: { parts, years } }: OfferAnswer): string[] {
  if (note.kind !== "other-currency" || note.part === "total") return [];
  if (offer[note.part]) return [];
  const amount = parseAmount(note.typed)?.value;
  if (!amount) return [];
  const typed = parts.find(({ part, typed }) => part === note.part && typed === note.typed);
  if (note.part === "base" && typed?.per === "month")
    return [COUNTER.part.baseMonth(monthMoney(amount, note.currency), typed.payments ?? MONTHS)];
  const money = letterMoney(amount, note.currency);
  if (note.part === "base" && typed?.per === "payment" && typed.payments)
    return [COUNTER.part.basePayment(money, typed.payments)];
  if (note.part !== "equity") return [COUNTER.part[note.part](money)];
  return [years ? COUNTER.part.equity(money, years) : COUNTER.asks.equity(money)];
}

const onceOffered = (what: string, money: string): string =>
  /^relo/i.test(what) ? COUNTER.part.relocation(money) : COUNTER.part.once(money);

/** A share of a base that is told in another currency than the guide's: nobody counts what it comes to, and it is offered all the same. */
const shareOffered = ({ typed: { parts }, offer: { terms } }: OfferAnswer): string[] =>
  parts.flatMap(({ part, typed }) => {
    const share = part === "bonus" ? /^(\d{1,2}(?:\.\d+)?)\s?%$/.exec(typed)?.[1] : undefined;
    return share ? [COUNTER.part.bonusPct(`${share}%`, "", terms?.bonus)] : [];
  });

/** A bonus in the unit in which it was typed, with the money that it is: no percentage that nobody gave. */
function bonusOffered({ offer: { bonusTyped, terms } }: OfferAnswer, money: string): string {
  const term = terms?.bonus;
  if (bonusTyped?.kind === "percent")
    return COUNTER.part.bonusPct(formatPercent([bonusTyped.value, bonusTyped.value]), money, term);
  return bonusTyped ? COUNTER.part.bonusMonths(bonusTyped.value, money, term) : COUNTER.part.bonus(money, term);
}

/**
 * What is asked for, each figure as a phrase, in the words in which its part was offered. `noGrant`: the offer holds no
 * grant, so that one is asked for by its name.
 */
export function askPhrases(
  asks: Figures,
  band: Band,
  span: Span,
  noGrant: boolean,
  offered: OfferAnswer | null,
): string[] {
  const { terms = {}, signOn } = offered?.offer ?? {};
  const { least = [], about = [] } = offered?.letter ?? {};
  const is = (parts: readonly Part[], part: Part): boolean => parts.includes(part);
  const sized = (part: Part, phrase: string): string =>
    is(least, part) ? COUNTER.atLeast(phrase) : is(about, part) ? COUNTER.part.about(phrase) : phrase;
  return (["total", "base", "equity", "bonus", "bonusPct", "signOn"] as const).flatMap((part) => {
    const ask = asks[part]?.[1];
    if (!ask) return [];
    const money = (amount: number): string => letterMoney(amount, partCurrency(band, part));
    if (part === "base" && offered) return [sized(part, basePhrase(offered, ask, terms.base))];
    if (part === "signOn") return [sized(part, COUNTER.asks.signOn(money(ask), signOn ? money(signOn) : ""))];
    if (part !== "equity")
      return [sized(part, partPhrase(part, part === "bonusPct" ? formatPercent([ask, ask]) : money(ask), terms))];
    const equity = equityPhrase(money(overYears(ask, askedSpan(asks, band), span)), span, equityKind(offered));
    return [sized(part, noGrant ? COUNTER.grantOf(equity) : equity)];
  });
}

/** A part that is no equity, in the words in which it was offered: who was offered a bonus that is certain asks for no other. */
function partPhrase(part: Exclude<Part, "equity">, figure: string, { base, bonus }: OfferTerms): string {
  switch (part) {
    case "total":
      return COUNTER.asks.total(figure);
    case "signOn":
      return COUNTER.asks.signOn(figure);
    case "base":
      return COUNTER.part.base(figure, base);
    case "bonus":
      return COUNTER.part.bonus(figure, bonus);
    case "bonusPct":
      return COUNTER.part.bonusPct(figure, "", bonus);
  }
}

function equityPhrase(money: string, span: Span, kind?: string): string {
  if (span === 1) return COUNTER.asks.equityYear(money, kind);
  return span ? COUNTER.part.equity(money, span, kind) : COUNTER.asks.equity(money, kind);
}

/** How far a guide's figures go, part by part. */
export function reachPhrases({ band }: GuideAnswer, reach: Figures, span: Span, offered: OfferAnswer | null): string[] {
  const { terms = {} } = offered?.offer ?? {};
  const byMonth = offered !== null && monthlyOf(offered).isMonthly;
  const called: OfferTerms = { ...(terms.base === "fixed" && { base: terms.base }) };
  if (!band) return [];
  return PARTS.flatMap((part) => {
    const top = reach[part]?.[1];
    if (!top) return [];
    if (part === "bonusPct") return [partPhrase(part, formatPercent([top, top]), called)];
    const amount = part === "equity" ? overYears(top, guideSpan(band), span) : top;
    const money = letterMoney(amount, partCurrency(band, part));
    if (part === "base" && byMonth) {
      const month = amount / monthlyOf(offered).payments;
      // A month's pay is named in a month's, to the hundreds that people name.
      if (month % 100 === 0)
        return [COUNTER.aMonth(partPhrase(part, monthMoney(month, partCurrency(band, part)), called))];
      return [COUNTER.aYear(partPhrase(part, money, called))];
    }
    if (part !== "equity") return [partPhrase(part, money, called)];
    return [span === 1 ? COUNTER.asks.equityYear(money) : COUNTER.asks.grant(money)];
  });
}
