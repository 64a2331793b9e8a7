import { type Band, type Figures, partCurrency } from "../../domain/guide.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { COUNTER } from "../../present/words.js";
import { listed } from "../../text/listed.js";
import type { GuideAnswer } from "../guide-answer.js";
import type { OfferAnswer } from "../offer/offer.js";
import { argumentsOf, type CounterField, clean, fieldsOf, writeArguments } from "./arguments.js";
import type { Setting } from "./sayable.js";

/** A counter to copy and send: a message of a few sentences, and an email with its subject line. */
export interface Counter {
  short: string;
  email: string;
}

/** Blanks of more levers than this are not asked for. */
const LEVERS_ASKED = 3;

/** What a person can fill in: the two names, and the blanks of the first levers. All of it may stay empty. */
export function counterFields(answer: GuideAnswer, offer: OfferAnswer | null): CounterField[] {
  return [
    { name: "to", label: COUNTER.to, hint: COUNTER.toHint },
    ...argumentsOf(settingOf(answer, offer)).slice(0, LEVERS_ASKED).flatMap(fieldsOf),
    { name: "from", label: COUNTER.from, hint: COUNTER.fromHint },
  ];
}

/**
 * Writes a counter from the guide's ask, one or two levers, and the offer where there is one. A sentence of a lever whose
 * blank is empty is left out, and so are sentences with figures that do not fit the region or the offer.
 *
 * @param values what was filled in, by the names of `counterFields`; unknown names are ignored
 */
export function writeCounter(
  answer: GuideAnswer,
  offer: OfferAnswer | null,
  values: Readonly<Record<string, string>>,
): Counter {
  const setting = settingOf(answer, offer);
  const asked = Object.keys(setting.asks).length > 0;
  const met = !asked && [...(offer?.parts ?? []), ...(offer ? [offer.total] : [])].some(({ toAsk }) => toAsk === 0);
  const written = met ? [] : writeArguments(argumentsOf(setting), values);
  const { companyName, roleName } = answer.guide;
  const sum = offer ? sumOf(offer, COUNTER.comesTo) : "";
  const shortSum = offer ? sumOf(offer, COUNTER.offerComesTo) : "";
  const ask = askOf(setting, sum !== "") || (met ? COUNTER.met : COUNTER.openAsk);
  const stands = offer ? standsAt(offer) : "";
  const hello = COUNTER.hello(clean(values.to));
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
      sentences(COUNTER.thanks(roleName, companyName), stands, sum),
      ...written.slice(0, 2),
      ask,
      asked ? COUNTER.closing : "",
      [COUNTER.regards, clean(values.from)].filter(Boolean).join("\n"),
    ),
  };
}

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");
const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join("\n\n");

/** The guide's asks that the offer does not reach yet. */
function settingOf(answer: GuideAnswer, offer: OfferAnswer | null): Setting {
  const { target } = answer;
  if (!target || !answer.band) return { answer, offer, asks: {} };
  const reached = new Set<string>(offer?.parts.filter(({ toAsk }) => toAsk === 0).map(({ part }) => part));
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  if (offer?.total.toAsk === 0) reached.add("total");
  const { equityPer, ...parts } = target.ask;
  const asks: Figures = Object.fromEntries(Object.entries(parts).filter(([part]) => !reached.has(part)));
  return { answer, offer, asks: asks.equity && equityPer ? { ...asks, equityPer } : asks };
}

/** What the offer's parts are: "It stands at $150K base, $40K in stock over 4 years and a bonus of $22.5K." */
function standsAt({ offer, answer }: OfferAnswer): string {
  const { band } = answer;
  if (!band) return "";
  const parts = (["base", "equity", "bonus", "signOn"] as const).flatMap((part) => {
    const value = offer[part];
    if (!value) return [];
    const money = formatMoney([value, value], partCurrency(band, part));
    return [part === "equity" ? COUNTER.part.equity(money, offer.years ?? 1) : COUNTER.part[part](money)];
  });
  return parts.length ? COUNTER.stands(listed(parts)) : "";
}

/** The offer's total in the way in which the guide counts its own, where that is known and there is an ask for it. */
function sumOf({ total, answer, offer }: OfferAnswer, say: (typeof COUNTER)["comesTo"]): string {
  const { band, target } = answer;
  if (!band || total.value === null || total.of || !target?.ask.total || total.toAsk === 0) return "";
  if (offer.equity && total.arithmetic === "unknown") return "";
  const money = formatMoney([total.value, total.value], partCurrency(band, "total"));
  return say(money, offer.equity ? countingOf(band) : "");
}

function countingOf({ arithmetic, equityBasis }: Band): string {
  if (equityBasis.kind !== "grant" || equityBasis.years < 2 || arithmetic === "unknown") return "";
  if (arithmetic === "first-year") return COUNTER.countingFirstYear;
  return arithmetic === "whole-grant" ? COUNTER.counting(equityBasis.years) : COUNTER.countingYear;
}

/** The asks as a sentence; empty where there is none. `compared`: the offer's total was said just before. */
function askOf({ answer, asks }: Setting, compared: boolean): string {
  const { band, target } = answer;
  if (!band || !target) return "";
  const phrases = (["total", "base", "equity", "bonus", "bonusPct", "signOn"] as const).flatMap((part) => {
    const range = asks[part];
    if (!range) return [];
    if (part === "bonusPct") return [COUNTER.asks.bonusPct(formatPercent(range))];
    const money = formatMoney(range, band.currencies?.[part] ?? target.currency);
    return [part === "equity" ? equityAsk(money, asks, band) : COUNTER.asks[part](money)];
  });
  if (phrases.length === 0) return "";
  const figures = listed(phrases);
  if (compared && asks.total) return COUNTER.askSame(figures);
  return COUNTER.ask(figures, asks.total && band.equity ? countingOf(band) : "");
}

function equityAsk(money: string, { equityPer }: Figures, { equityBasis }: Band): string {
  if (equityPer === "year") return COUNTER.asks.equityYear(money);
  return equityBasis.kind === "grant" ? COUNTER.part.equity(money, equityBasis.years) : COUNTER.asks.equity(money);
}
