import { type Figures, MONEY_PARTS, PARTS, type Part, type Range } from "../../domain/guide.js";
import { isWholeGrant } from "../../guides/strategy/5-targets/far-from-band.js";
import type { GuideAnswer } from "../guide-answer.js";
import { bottomAsks, computedAsks, computedParts } from "../offer/computed-asks.js";
import type { OfferAnswer } from "../offer/offer.js";
import { isComparable } from "../offer/offered-currency.js";
import { comparableEquity, isYearly } from "../offer/rows.js";
import type { Wish } from "../offer/wanted-letter.js";
import { withPlainAsks } from "../plain-asks.js";
import { asOffered, asWholeGrant, lumpsGrant, withGrantsOnly } from "./grants.js";
import { roundAsk } from "./round-ask.js";
import { isAboveTop } from "./top-asked.js";
import { isTotalAlone, totalsCompare } from "./totals-compare.js";
import { unreadParts } from "./unread.js";

/** What decides which sentences of a script are used: the guide's answer, the offer if any, and the open asks. */
export interface Setting {
  answer: GuideAnswer;
  offer: OfferAnswer | null;
  asks: Figures;
  /** Parts whose ask was worked out from the band, because the guide states none that is still open. */
  workedOut: readonly Part[];
}

/** The asks that the offer does not reach yet: those that the guide states, else those worked out from its band. */
export function settingOf(given: GuideAnswer, offered: OfferAnswer | null): Setting {
  const setting = openAsks(given, offered);
  return setting.offer
    ? { ...setting, asks: asOffered(asWholeGrant(setting.asks, setting.offer), setting.offer) }
    : setting;
}

function openAsks(given: GuideAnswer, offered: OfferAnswer | null): Setting {
  const { target: said } = given;
  const answer = withGrantsOnly(said ? { ...given, target: withPlainAsks(said) } : given, offered);
  const offer = offered && { ...offered, answer };
  const { target, band } = answer;
  if (offer?.wish && band) return { answer, offer, asks: wished(offer.wish, offer), workedOut: [] };
  if (!target || !band) return { answer, offer, asks: {}, workedOut: [] };
  if (offer && wantsTermsOnly(offer)) return { answer, offer, asks: {}, workedOut: [] };
  if (offer && isTotalAlone(offer)) return besideTotal(answer, offer);
  const reached = reachedParts(answer, offer);
  const { equityPer, totalOf, ...parts } = target.ask;
  // A letter asks for parts; a first year's pay with its sign-on is not a yearly total to ask for.
  if (totalOf) delete parts.total;
  const stated: Figures = Object.fromEntries(Object.entries(parts).filter(([part]) => !reached.has(part)));
  const written = equityPer === "year" && !(stated.equity && isWholeGrant(stated.equity, band));
  const yearly = written || (band.equityBasis.kind === "year" && stated.equity && isYearly(stated.equity, band.equity));
  const worked = offer && Object.keys(stated).length === 0;
  // A recruiter can act on base and grant; a total is asked for only if neither is open.
  const asked = worked ? mostPlain(computedParts(offer), computedAsks(offer)) : stated;
  if (!offer && isOnlyTotal(asked) && lumpsGrant(band)) return workedOut(answer, offer, partsOfBand(answer));
  if (offer && nobodyFollows(asked, offer)) {
    const instead = computedParts(offer);
    const isKnown = (!worked || totalsCompare(offer, band)) && !lumpsGrant(band);
    if (Object.keys(instead).length > 0 || !isKnown) return workedOut(answer, offer, instead);
  }
  if (Object.keys(stated).length === 0) return workedOut(answer, offer, asked);
  const added = offer ? addedAsks(offer, stated) : {};
  const asks = { ...stated, ...(stated.equity && yearly && { equityPer: "year" as const }), ...added };
  return { answer, offer, asks, workedOut: partsOf(target.basis === "band" ? asks : added) };
}

/** The asks for base and grant that were worked out, for an answer without an offer. */
function partsOfBand({ target }: GuideAnswer): Figures {
  const { base, equity, equityPer } = target?.computed?.parts ?? {};
  return { ...(base && { base }), ...(equity && { equity, ...(equityPer && { equityPer }) }) };
}

/** Terms that ask for nothing: time, or an answer to a question. */
const NO_ASKS = /^(?:time|equity-|own-)/;
/** Whether a wish is for time to decide. */
export const isTime = ({ kind }: Wish): boolean => kind.startsWith("time");

/** The wanted terms that are not figures of pay, without those of `NO_ASKS`. */
export const askedTerms = ({ letter }: OfferAnswer) =>
  letter?.terms.filter(({ wish }) => !NO_ASKS.test(wish.kind)) ?? [];

/** Whether no figure of pay is asked for: pay comes later, or terms or more of a part without a figure are wanted. */
export const wantsTermsOnly = (offer: OfferAnswer): boolean =>
  Boolean(offer.letter?.payLater) ||
  askedTerms(offer).some(({ beside }) => !beside) ||
  (offer.letter?.more.length ?? 0) > 0;

/** What the person wants, which replaces the guide's asks; the grant over the years that the guide counts. */
function wished(wish: NonNullable<OfferAnswer["wish"]>, { offer, answer }: OfferAnswer): Figures {
  const { kind, ...basis } = answer.band?.equityBasis ?? { kind: "unknown" as const };
  const span = "years" in basis ? basis.years : kind === "year" ? 1 : (offer.years ?? 1);
  const one = (amount: number): Range => [amount, amount];
  const asks = Object.entries(wish).map(([part, amount]): [string, Range] => [
    part,
    one(part === "equity" ? comparableEquity(amount, offer.years ?? span, span) : amount),
  ]);
  return { ...Object.fromEntries(asks), ...(wish.equity && kind === "year" && { equityPer: "year" as const }) };
}

/** The asks for an offer that is a total alone: the guide's total if it counts by the year, else a plain step. */
function besideTotal(answer: GuideAnswer, offer: OfferAnswer): Setting {
  const { target, band } = answer;
  const stated = target?.ask.totalOf ? undefined : target?.ask.total;
  const total = stated ?? target?.computed?.parts.total;
  const now = offer.offer.total ?? 0;
  const more = total && !isNear(now, total) && total[1] > now;
  // If the guide's total counts something else, a plain step above the offered one is asked for.
  if (!(band?.arithmetic === "yearly" || !band?.equity)) {
    const step = roundAsk("total", now * PLAIN_STEP, now * PLAIN_STEP, now, offer.currency);
    return { answer, offer, asks: { total: [step, step] }, workedOut: [] };
  }
  if (!more) return { answer, offer, asks: {}, workedOut: [] };
  return { answer, offer, asks: { total }, workedOut: stated && target?.basis !== "band" ? [] : ["total"] };
}

const PLAIN_STEP = 1.1;

/** Asks added to those that the guide states; if these are a sign-on alone, base and grant as well. */
function addedAsks(offer: OfferAnswer, stated: Figures): Figures {
  const ask: Figures = offer.answer.target?.ask ?? {};
  const { signOn, ...others } = stated;
  const alone = signOn && Object.keys(others).length === 0 && !ask.total && !ask.base && !ask.equity;
  const { equityPer, ...added } = alone ? computedParts(offer) : bottomAsks(offer, ask);
  const unread = unreadParts(offer);
  const known: Figures = Object.fromEntries(Object.entries(added).filter(([part]) => !unread.has(part as Part)));
  return known.equity && equityPer ? { ...known, equityPer } : known;
}

/** The parts of the guide's ask that the offer reaches, or that cannot be compared with it. */
function reachedParts({ target, band }: GuideAnswer, offer: OfferAnswer | null): ReadonlySet<string> {
  if (!offer || !target || !band) return new Set();
  const reached = new Set<string>(offer.parts.filter(({ toAsk }) => toAsk === 0).map(({ part }) => part));
  // If it is unknown what the guide's equity counts, it is not compared, but never asked for below what is offered
  // either.
  const whole = asWholeGrant(target.ask, offer);
  if ((offer.offer.equity ?? 0) >= (whole.equity?.[0] ?? Number.POSITIVE_INFINITY)) {
    if (band.equityBasis.kind === "unknown") reached.add("equity");
  }
  // An ask hardly above the offer is dropped: a letter for it costs more goodwill than it brings.
  for (const part of ["base", "equity", "bonus", "bonusPct", "signOn"] as const) {
    const row = offer.parts.find((one) => one.part === part);
    const inUnit = part === "equity" && band.equityBasis.kind !== "unknown" ? row?.ask : null;
    if (isNear(row?.value, inUnit ?? whole[part])) reached.add(part);
  }
  if ((!offer.total.of && isNear(offer.total.value, target.ask.total)) || offer.total.toAsk === 0) reached.add("total");
  // If the offer is close to the top of the band, an ask above that top is not made.
  for (const part of PARTS) if (isAboveTop(part, offer)) reached.add(part);
  // An offer in another currency cannot be compared with the guide's figures, so they are not asked for.
  for (const part of MONEY_PARTS) if (!isComparable(offer, part)) reached.add(part);
  // What was typed but not read may exceed the guide's ask, alone and in the total.
  for (const part of unreadParts(offer)) reached.add(part).add("total");
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  return reached;
}

/**
 * The setting for asks that were worked out; if the offer has no grant but the band does, a grant is asked for as well.
 */
function workedOut(answer: GuideAnswer, offer: OfferAnswer | null, asks: Figures): Setting {
  const unread = new Set<string>(offer ? unreadParts(offer) : []);
  const { equity, equityPer } = answer.target?.computed?.parts ?? {};
  const grant = offer && !offer.offer.equity && equity && !asks.total && Object.keys(asks).length > 0;
  const all: Figures = { ...asks, ...(grant && { equity, ...(equityPer && { equityPer }) }) };
  const known: Figures = Object.fromEntries(Object.entries(all).filter(([part]) => !unread.has(part)));
  return { answer, offer, asks: known, workedOut: partsOf(known) };
}

const mostPlain = (parts: Figures, total: Figures): Figures => (Object.keys(parts).length > 0 ? parts : total);

const partsOf = ({ equityPer: _, ...asks }: Figures): Part[] => Object.keys(asks) as Part[];

const isOnlyTotal = ({ total, base, equity, bonus, bonusPct }: Figures): boolean =>
  Boolean(total) && !base && !equity && !bonus && !bonusPct;

/** Whether only a total is asked for, and it cannot be compared with the one offered. */
const nobodyFollows = (asks: Figures, offer: OfferAnswer): boolean => {
  const { band } = offer.answer;
  if (!isOnlyTotal(asks) || band === null) return false;
  return lumpsGrant(band) || !totalsCompare(offer, band) || isFar(asks.total, offer.total.value);
};

/**
 * A total above this multiple of the offered one was probably counted in another way, and a letter cannot ask for it.
 */
const FAR = 1.4;
const isFar = (ask: Range | undefined, offered: number | null): boolean =>
  ask !== undefined && offered !== null && ask[1] > offered * FAR;

/** Sums that differ by a smaller share count as the same: guides round their figures. */
const ROUNDED = 0.03;

/** Whether a value reaches an ask, or nearly does. */
export const isNear = (value: number | null | undefined, ask: Range | undefined): boolean =>
  value !== null && value !== undefined && ask !== undefined && value >= ask[1] / (1 + ROUNDED);

/** Whether the offer reaches every ask, or nearly does. */
export function isMet({ answer, offer, asks }: Setting): boolean {
  if (!offer || wantsTermsOnly(offer) || Object.keys(asks).length > 0 || unreadParts(offer).size > 0) return false;
  if (PARTS.some((part) => isAboveTop(part, offer))) return false;
  // A total that no letter asks for is still not reached.
  if (answer.band && lumpsGrant(answer.band) && !offer.total.of && (offer.total.toAsk ?? 0) > 0) return false;
  const near = offer.parts.some(({ part, value }) => isNear(value, answer.target?.ask[part]));
  return near || [...offer.parts, offer.total].some(({ toAsk }) => toAsk === 0);
}
