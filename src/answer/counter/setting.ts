import { type Figures, MONEY_PARTS, PARTS, type Part, type Range } from "../../domain/guide.js";
import { isWholeGrant } from "../../guides/strategy/5-targets/far-from-band.js";
import type { GuideAnswer } from "../guide-answer.js";
import { bottomAsks, computedAsks, computedParts } from "../offer/computed-asks.js";
import type { OfferAnswer } from "../offer/offer.js";
import { isComparable } from "../offer/offered-currency.js";
import { comparableEquity, isYearly } from "../offer/rows.js";
import { withPlainAsks } from "../plain-asks.js";
import { asOffered, asWholeGrant, lumpsGrant, withGrantsOnly } from "./grants.js";
import { roundAsk } from "./round-ask.js";
import { isAboveTop } from "./top-asked.js";
import { isTotalAlone, totalsCompare } from "./totals-compare.js";
import { unreadParts } from "./unread.js";

/** What decides which sentences of a script may be said: the guide's answer, the offer if any, and the asks said anyway. */
export interface Setting {
  answer: GuideAnswer;
  offer: OfferAnswer | null;
  asks: Figures;
  /** Parts whose ask was worked out from the band, since the guide states none that is left. */
  workedOut: readonly Part[];
}

/** The asks that the offer does not reach yet: those that the guide states, else those that were worked out from its band. */
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
  if (!target || !band) return { answer, offer, asks: {}, workedOut: [] };
  if (offer?.wish) return { answer, offer, asks: wished(offer.wish, offer), workedOut: [] };
  if (offer && wantsTermsOnly(offer)) return { answer, offer, asks: {}, workedOut: [] };
  if (offer && isTotalAlone(offer)) return besideTotal(answer, offer);
  const reached = reachedParts(answer, offer);
  const { equityPer, totalOf, ...parts } = target.ask;
  // A letter asks for parts; what the first year comes to with its sign-on is no yearly total to ask for.
  if (totalOf) delete parts.total;
  const stated: Figures = Object.fromEntries(Object.entries(parts).filter(([part]) => !reached.has(part)));
  const written = equityPer === "year" && !(stated.equity && isWholeGrant(stated.equity, band));
  const yearly = written || (band.equityBasis.kind === "year" && stated.equity && isYearly(stated.equity, band.equity));
  const worked = offer && Object.keys(stated).length === 0;
  // What a recruiter can act on are base and grant; a total only where neither is open.
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

/** The asks for base and grant that were worked out, of an answer without an offer. */
function partsOfBand({ target }: GuideAnswer): Figures {
  const { base, equity, equityPer } = target?.computed?.parts ?? {};
  return { ...(base && { base }), ...(equity && { equity, ...(equityPer && { equityPer }) }) };
}

/** What is wanted that asks for nothing: time, or an answer to a question. */
const NO_ASKS: ReadonlySet<string> = new Set(["more-time", "equity-when", "own-request", "own-question"]);

/** What is wanted and is no figure of pay; what only asks a question stands beside an ask for pay. */
export const askedTerms = ({ letter }: OfferAnswer) => letter?.terms.filter(({ term }) => !NO_ASKS.has(term)) ?? [];

/** Whether nothing is wanted but what is no figure, or a part of which nobody can name one. */
export const wantsTermsOnly = (offer: OfferAnswer): boolean =>
  Boolean(offer.letter?.payLater) ||
  askedTerms(offer).some(({ beside }) => !beside) ||
  (offer.letter?.more.length ?? 0) > 0;

/** What the person wants to ask for stands before what the guide would; the grant in the years of the guide's. */
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

/** Of an offer that is a total alone a total is asked for, where the guide counts by the year, as people do. */
function besideTotal(answer: GuideAnswer, offer: OfferAnswer): Setting {
  const { target, band } = answer;
  const stated = target?.ask.totalOf ? undefined : target?.ask.total;
  const total = stated ?? target?.computed?.parts.total;
  const now = offer.offer.total ?? 0;
  const more = total && !isNear(now, total) && total[1] > now;
  // A total that counts otherwise than the guide's is asked a plain step more of.
  if (!(band?.arithmetic === "yearly" || !band?.equity)) {
    const step = roundAsk("total", now * PLAIN_STEP, now * PLAIN_STEP, now, offer.currency);
    return { answer, offer, asks: { total: [step, step] }, workedOut: [] };
  }
  if (!more) return { answer, offer, asks: {}, workedOut: [] };
  return { answer, offer, asks: { total }, workedOut: stated && target?.basis !== "band" ? [] : ["total"] };
}

const PLAIN_STEP = 1.1;

/** What is asked for beside what the guide states: where that is a sign-on alone, base and grant as well. */
function addedAsks(offer: OfferAnswer, stated: Figures): Figures {
  const ask: Figures = offer.answer.target?.ask ?? {};
  const { signOn, ...others } = stated;
  const alone = signOn && Object.keys(others).length === 0 && !ask.total && !ask.base && !ask.equity;
  const { equityPer, ...added } = alone ? computedParts(offer) : bottomAsks(offer, ask);
  const unread = unreadParts(offer);
  const known: Figures = Object.fromEntries(Object.entries(added).filter(([part]) => !unread.has(part as Part)));
  return known.equity && equityPer ? { ...known, equityPer } : known;
}

/** The parts of the guide's ask that the offer reaches, or of which nobody can tell. */
function reachedParts({ target, band }: GuideAnswer, offer: OfferAnswer | null): ReadonlySet<string> {
  if (!offer || !target || !band) return new Set();
  const reached = new Set<string>(offer.parts.filter(({ toAsk }) => toAsk === 0).map(({ part }) => part));
  // Where nobody knows what the guide's equity counts it is not compared, and still never asked for below what is offered.
  const whole = asWholeGrant(target.ask, offer);
  if ((offer.offer.equity ?? 0) >= (whole.equity?.[0] ?? Number.POSITIVE_INFINITY)) {
    if (band.equityBasis.kind === "unknown") reached.add("equity");
  }
  // An ask that is next to what is offered is no ask: a letter for it costs more goodwill than it brings.
  for (const part of ["base", "equity", "bonus", "bonusPct", "signOn"] as const) {
    const row = offer.parts.find((one) => one.part === part);
    const inUnit = part === "equity" && band.equityBasis.kind !== "unknown" ? row?.ask : null;
    if (isNear(row?.value, inUnit ?? whole[part])) reached.add(part);
  }
  if ((!offer.total.of && isNear(offer.total.value, target.ask.total)) || offer.total.toAsk === 0) reached.add("total");
  // Where the offer is next to the top of the band, an ask above it is not made.
  for (const part of PARTS) if (isAboveTop(part, offer)) reached.add(part);
  // What is offered in another currency than the guide's is compared with nothing, and so not asked for by its figures.
  for (const part of MONEY_PARTS) if (!isComparable(offer, part)) reached.add(part);
  // What was typed and not read may be more than the guide's ask, alone and in the total.
  for (const part of unreadParts(offer)) reached.add(part).add("total");
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  return reached;
}

/** The setting for asks that were worked out; an offer without a grant is asked for one as well, where the band has it. */
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

/** Whether a total alone is asked for that cannot be held against the one offered. */
const nobodyFollows = (asks: Figures, offer: OfferAnswer): boolean => {
  const { band } = offer.answer;
  if (!isOnlyTotal(asks) || band === null) return false;
  return lumpsGrant(band) || !totalsCompare(offer, band) || isFar(asks.total, offer.total.value);
};

/** A total so much above the one offered was hardly counted in the same way, and nobody would send it. */
const FAR = 1.4;
const isFar = (ask: Range | undefined, offered: number | null): boolean =>
  ask !== undefined && offered !== null && ask[1] > offered * FAR;

/** Sums that differ by less are taken as the same: guides round their figures. */
const ROUNDED = 0.03;

/** Whether a value reaches an ask, or comes next to it. */
export const isNear = (value: number | null | undefined, ask: Range | undefined): boolean =>
  value !== null && value !== undefined && ask !== undefined && value >= ask[1] / (1 + ROUNDED);

/** Whether the offer reaches every ask, or comes next to it. */
export function isMet({ answer, offer, asks }: Setting): boolean {
  if (!offer || wantsTermsOnly(offer) || Object.keys(asks).length > 0 || unreadParts(offer).size > 0) return false;
  if (PARTS.some((part) => isAboveTop(part, offer))) return false;
  // A total that no letter asks for is still not reached.
  if (answer.band && lumpsGrant(answer.band) && !offer.total.of && (offer.total.toAsk ?? 0) > 0) return false;
  const near = offer.parts.some(({ part, value }) => isNear(value, answer.target?.ask[part]));
  return near || [...offer.parts, offer.total].some(({ toAsk }) => toAsk === 0);
}
