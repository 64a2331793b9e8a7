import { type Band, type Figures, partCurrency } from "../../domain/guide.js";
import { formatMoney, formatPercent } from "../../domain/money.js";
import { COUNTER } from "../../present/words.js";
import { listed } from "../../text/listed.js";
import type { GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import { computedAsks } from "../offer/computed-asks.js";
import type { OfferAnswer } from "../offer/offer.js";
import { isWholeGrant } from "../offer/rows.js";
import { argumentsOf, type CounterField, clean, fieldsOf, writeArguments } from "./arguments.js";
import type { Setting } from "./sayable.js";

/** A counter to copy and send: a message of a few sentences, an email with its subject line, and one that asks for more time. */
export interface Counter {
  short: string;
  email: string;
  /** Only where the offer named a deadline. */
  moreTime?: string;
  /** Whether an argument stands in it; without one it is the plainest version. */
  argued: boolean;
}

/** A counter as an answer: seen by its owner only. */
export interface CounterAnswer {
  kind: "counter";
  /** The question without the offer and without the word for the counter. */
  query: string;
  guide: GuideName;
  region: string | null;
  message: string;
  email: string;
  moreTime?: string;
  /** What the person may fill in, as the questions that are asked. */
  blanks: string[];
  notes: Note[];
  answer: GuideAnswer;
}

/** Blanks of more levers than this are not asked for. */
const LEVERS_ASKED = 3;

/** What a person can fill in: the two names, and the blanks and claims of the first levers. All of it may stay empty. */
export function counterFields(answer: GuideAnswer, offer: OfferAnswer | null): CounterField[] {
  const fields = argumentsOf(settingOf(answer, offer), LEVERS_ASKED).flatMap(fieldsOf);
  return [
    { name: "to", label: COUNTER.to, hint: COUNTER.toHint },
    ...new Map(fields.map((field) => [field.name, field])).values(),
    { name: "from", label: COUNTER.from, hint: COUNTER.fromHint },
  ];
}

/** The counter with nothing filled in, as an answer. */
export function counterAnswer(answer: GuideAnswer, offer: OfferAnswer | null): CounterAnswer {
  const { short, email, moreTime, argued } = writeCounter(answer, offer, {});
  const fields = counterFields(answer, offer).slice(1, -1);
  const blanks = [...new Set(fields.map(({ label }) => label))];
  const { asks, computed } = settingOf(answer, offer);
  return {
    kind: "counter",
    query: answer.query,
    guide: answer.guide,
    region: answer.region,
    message: short,
    email,
    ...(moreTime && { moreTime }),
    blanks,
    notes: [
      ...(argued ? [] : [{ kind: "nothing-to-argue" } as const]),
      ...(computed && Object.keys(asks).length > 0 ? [{ kind: "ask-worked-out" } as const] : []),
      ...(offer ? offer.notes : []),
    ],
    answer,
  };
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
  values: Readonly<Record<string, string>>,
): Counter {
  const setting = settingOf(answer, offer);
  const asked = Object.keys(setting.asks).length > 0;
  const met = !asked && [...(offer?.parts ?? []), ...(offer ? [offer.total] : [])].some(({ toAsk }) => toAsk === 0);
  const written = met ? [] : writeArguments(argumentsOf(setting), values);
  const companyName = spoken(answer.guide.companyName);
  const roleName = spoken(answer.guide.roleName);
  const sum = offer ? sumOf(offer, setting.asks, COUNTER.comesTo) : "";
  const shortSum = offer ? sumOf(offer, setting.asks, COUNTER.offerComesTo) : "";
  const ask = askOf(setting, sum !== "") || (met ? COUNTER.met : COUNTER.openAsk);
  const stands = offer ? standsAt(offer) : "";
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
      sentences(COUNTER.thanks(roleName, companyName), stands, sum),
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
    argued: written.length > 0 || met,
  };
}

/** A name as people write it in a letter: without what guides add in brackets. */
const spoken = (name: string): string => name.replace(/\s*[([][^)\]]*[)\]]/g, "").trim() || name;

/** The date of a deadline without the words around it: "must answer by 14 March" is "14 March". */
const dateOf = (deadline: string): string =>
  deadline.replace(/^.*?\b(?:by|before|until|within|on|in|is|due|deadline|expires|expiring)\s+(?:the\s+)?/i, "");

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");
const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join("\n\n");

/** The asks that the offer does not reach yet: those that the guide states, else those that were worked out from its band. */
function settingOf(answer: GuideAnswer, offer: OfferAnswer | null): Setting {
  const { target, band } = answer;
  if (!target || !band) return { answer, offer, asks: {} };
  const reached = new Set<string>(offer?.parts.filter(({ toAsk }) => toAsk === 0).map(({ part }) => part));
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  if (offer?.total.toAsk === 0) reached.add("total");
  const { equityPer, ...parts } = target.ask;
  const stated: Figures = Object.fromEntries(Object.entries(parts).filter(([part]) => !reached.has(part)));
  const yearly = equityPer === "year" && !(stated.equity && isWholeGrant(stated.equity, band));
  if (Object.keys(stated).length > 0)
    return { answer, offer, asks: stated.equity && yearly ? { ...stated, equityPer: "year" } : stated };
  const asks = offer ? computedAsks(offer) : {};
  return { answer, offer, asks, computed: Object.keys(asks).length > 0 };
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
function sumOf({ total, answer, offer }: OfferAnswer, asks: Figures, say: (typeof COUNTER)["comesTo"]): string {
  const { band } = answer;
  if (!band || total.value === null || total.of || !asks.total) return "";
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
