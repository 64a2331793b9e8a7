import { argumentsOf, clean, type SayOwn, writeArguments } from "../answer/counter/arguments.js";
import { companyInLetter, plainName } from "../answer/counter/names.js";
import { isMet, lacksGrant, namedAsks, type Setting, settingOf, totalsCompare } from "../answer/counter/setting.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { type Band, type Figures, partCurrency } from "../domain/guide.js";
import { formatMoney, formatPercent } from "../domain/money.js";
import { listed } from "../text/listed.js";
import { COUNTER } from "./words.js";

/** A counter to copy and send: a message of a few sentences, an email with its subject line, and one that asks for more time. */
export interface Letter {
  short: string;
  email: string;
  /** Only where the offer named a deadline. */
  moreTime?: string;
}

/**
 * Writes a counter from the guide's ask, one or two levers, and the offer where there is one. It holds only what the
 * person gave and what holds for the job: a claim stands in the person's own words or not at all, and a sentence whose
 * blank is empty or whose figures do not fit the region or the offer is left out.
 *
 * @param values what was filled in, by the names of `counterFields`; unknown names are ignored
 */
export function writeCounter(
  answer: GuideAnswer,
  offer: OfferAnswer | null,
  values: Readonly<Record<string, string>> = {},
): Letter {
  const setting = settingOf(answer, offer);
  const asked = Object.keys(setting.asks).length > 0;
  const met = isMet(setting);
  const written = met ? [] : writeArguments(argumentsOf(setting), values, sayOwn);
  const companyName = companyInLetter(answer);
  const roleName = plainName(answer.guide.roleName);
  const { asks } = namedAsks(setting);
  const sum = offer ? sumOf(offer, asks, COUNTER.comesTo) : "";
  const shortSum = offer ? sumOf(offer, asks, COUNTER.offerComesTo) : "";
  const ask = askOf(setting, sum !== "") || (met ? COUNTER.met : COUNTER.openAsk);
  const stands = offer ? standsAt(offer, asks) : "";
  const hello = COUNTER.hello(clean(values.to));
  const signed = [COUNTER.regards, clean(values.from)].filter(Boolean).join("\n");
  const deadline = offer?.deadline ? clean(dateOf(offer.deadline)) : "";
  return {
    short: [
      hello,
      sentences(
        COUNTER.thanksShort(companyName),
        shortSum || stands,
        written[0] ?? "",
        ask,
        asked ? COUNTER.closingShort : "",
      ),
    ].join("\n"),
    email: paragraphs(
      COUNTER.subject(roleName),
      hello,
      sentences(COUNTER.thanks(roleName, companyName), met ? "" : COUNTER.goneThrough, stands, sum),
      ...written.slice(0, 2),
      ask,
      asked ? COUNTER.closing : "",
      signed,
    ),
    ...(deadline && {
      moreTime: paragraphs(
        COUNTER.subject(roleName),
        hello,
        sentences(COUNTER.thanks(roleName, companyName), COUNTER.moreTime(deadline)),
        signed,
      ),
    }),
  };
}

/** A claim in the person's own words: a sentence, or the other offer that there is. */
const sayOwn: SayOwn = (claim, words) => {
  if (claim === "offer") return COUNTER.otherOffer(words.replace(/[.\s]+$/, ""));
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
};

const DAY_OR_MONTH =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** The date of a deadline without the words around it: "must answer by 14 march" is "14 March". */
const dateOf = (deadline: string): string =>
  deadline
    .replace(/^.*?\b(?:by|before|until|within|on|in|is|due|deadline|expires|expiring)\s+(?:the\s+)?/i, "")
    .replace(DAY_OR_MONTH, (name) => name.charAt(0).toUpperCase() + name.slice(1));

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");
const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join("\n\n");

/**
 * What the offer's parts are: "The offer stands at a base of $150K, $40K in equity over 4 years and a bonus of $22.5K." The grant is said
 * in the period in which it is asked for, so that the two can be compared.
 */
function standsAt(offered: OfferAnswer, asks: Figures): string {
  const { offer } = offered;
  const byYear = asks.equity !== undefined && asks.equityPer === "year" && Boolean(offer.years);
  const parts = (["base", "equity", "bonus", "signOn"] as const).flatMap((part) => {
    const value = offer[part];
    if (!value) return [];
    const write = (amount: number): string => formatMoney([amount, amount], partCurrency(offered, part));
    if (part === "bonus") return [bonusOffered(offered, asks, write(value))];
    if (part !== "equity") return [COUNTER.part[part](write(value))];
    const years = offer.years ?? 1;
    return [
      byYear ? COUNTER.asks.equityYear(write(Math.round(value / years))) : COUNTER.part.equity(write(value), years),
    ];
  });
  return parts.length ? COUNTER.stands(listed(parts)) : "";
}

/** The bonus in the unit in which one is asked for, with the other in brackets, so that the two can be compared. */
function bonusOffered({ offer }: OfferAnswer, asks: Figures, money: string): string {
  if (!asks.bonusPct || !offer.base || !offer.bonus) return COUNTER.part.bonus(money);
  const percent = Math.round((offer.bonus / offer.base) * 1000) / 10;
  return COUNTER.part.bonusBoth(formatPercent([percent, percent]), money);
}

/** The offer's total in the way in which the guide counts its own, where that is known and there is an ask for it. */
function sumOf(checked: OfferAnswer, asks: Figures, say: (typeof COUNTER)["comesTo"]): string {
  const { total, answer, offer } = checked;
  const { band } = answer;
  if (!band || total.value === null || total.of || !asks.total || !totalsCompare(checked, band)) return "";
  const money = formatMoney([total.value, total.value], partCurrency(band, "total"));
  return say(money, countingOf(band, offer));
}

/** What a total counts of the grant and the sign-on; of an offer only what it holds. */
function countingOf({ arithmetic, equityBasis }: Band, offer: OfferAnswer["offer"] | null): string {
  const signOn = Boolean(offer?.signOn);
  const without = signOn && arithmetic !== "first-year" ? COUNTER.withoutSignOn : "";
  if (offer && !offer.equity) return signOn && arithmetic === "first-year" ? COUNTER.countingSignOn : without;
  return `${grantCounted({ arithmetic, equityBasis }, offer === null || signOn)}${without}`;
}

function grantCounted({ arithmetic, equityBasis }: Pick<Band, "arithmetic" | "equityBasis">, signOn: boolean): string {
  if (equityBasis.kind !== "grant" || equityBasis.years < 2 || arithmetic === "unknown") return "";
  if (arithmetic === "first-year") return signOn ? COUNTER.countingFirstYear : COUNTER.countingYear;
  return arithmetic === "whole-grant" ? COUNTER.counting(equityBasis.years) : COUNTER.countingYear;
}

/** The asks as a sentence, and who settles what is left of the total; empty where there is none. `compared`: the offer's total was said just before. */
function askOf(setting: Setting, compared: boolean): string {
  const { band, target } = setting.answer;
  if (!band || !target) return "";
  const { asks, openRest } = namedAsks(setting);
  const noGrant = lacksGrant(setting);
  const grant = asks.equity && equityAsk(formatMoney(asks.equity, partCurrency(band, "equity")), asks, band);
  const phrases = (["total", "base", "equity", "bonus", "bonusPct", "signOn"] as const).flatMap((part) => {
    const range = asks[part];
    if (!range || (noGrant && part === "equity")) return [];
    if (part === "bonusPct") return [COUNTER.asks.bonusPct(formatPercent(range))];
    const money = formatMoney(range, band.currencies?.[part] ?? target.currency);
    return [part === "equity" ? equityAsk(money, asks, band) : COUNTER.asks[part](money)];
  });
  const grantAsk = noGrant ? COUNTER.askGrant(grant ?? null) : "";
  if (phrases.length === 0) return grantAsk;
  const figures = listed(phrases);
  const asking =
    compared && asks.total
      ? COUNTER.askSame(figures)
      : COUNTER.ask(figures, asks.total && band.equity ? countingOf(band, null) : "");
  return sentences(asking, grantAsk, openRest ? COUNTER.openRest : "");
}

function equityAsk(money: string, { equityPer }: Figures, { equityBasis }: Band): string {
  if (equityPer === "year") return COUNTER.asks.equityYear(money);
  return equityBasis.kind === "grant" ? COUNTER.part.equity(money, equityBasis.years) : COUNTER.asks.equity(money);
}
