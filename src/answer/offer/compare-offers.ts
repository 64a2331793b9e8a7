import type { Guide } from "../../domain/guide.js";
import type { GuideReading, Reading, Resolver } from "../../query/query.js";
import { pointsAtBoth } from "../../query/turns/thread-references.js";
import { fold, nameWords } from "../../text/folding.js";
import type { Answer } from "../answer.js";
import { guideAnswer } from "../compose.js";
import type { GuideAnswer } from "../guide-answer.js";
import type { Note } from "../notes.js";
import { readingNotes } from "../reading-notes.js";
import { corrects } from "./change-words.js";
import { checkOffer } from "./check-offer.js";
import { withLonePart } from "./lone-figure.js";
import type { LooseOffer, OfferAnswer, OffersAnswer, TypedOffer } from "./offer.js";
import { bandLoose, regionOffered } from "./offered-currency.js";
import { readOffer } from "./read-offer.js";
import type { AskedOffer, SplitQuestion } from "./split-offer.js";
import { offerSums } from "./sums.js";
import { whichPaysMore } from "./which-pays-more.js";
import { giverIn } from "./whose-figure.js";

type Guided = Extract<Reading, { kind: "guide" }>;

/** Years over which offers are added up for a comparison. */
const YEARS = 4;

/**
 * Compares two to four offers of one person, each with its own guide; one of a company or role without a guide is
 * counted and not compared with a guide.
 *
 * @param split a question with several `offers`
 */
export function compareTyped(
  { question }: SplitQuestion,
  typed: readonly AskedOffer[],
  resolver: Resolver,
  today: string,
): OffersAnswer {
  const offers = guidesOf(question, typed, resolver).map(({ one, found }): OfferAnswer | LooseOffer => {
    return (found && against(one, found.reading, today)) ?? loose(one, nameOf(one, resolver));
  });
  return sideBySide(question, offers);
}

/** The guide that an offer is compared with, and how it was found; both null if none was. */
export interface OfferHeld {
  question: string;
  guide: string | null;
  by: Found["by"] | null;
}

/** The guide of each of several offers, in their order. */
export const offersHeld = (
  { question }: SplitQuestion,
  typed: readonly AskedOffer[],
  resolver: Resolver,
): OfferHeld[] =>
  guidesOf(question, typed, resolver).map(({ one, found }) => ({
    question: one.question,
    guide: found?.reading.guide.id ?? null,
    by: found?.by ?? null,
  }));

interface Found {
  reading: Guided;
  by: "own-words" | "whole-question" | "first-offer";
}

function guidesOf(question: string, typed: readonly AskedOffer[], resolver: Resolver) {
  const whole = resolver.resolve(question);
  const each = typed.map((one, at) => ({ one, found: readingOf(one, at, typed.length, whole, resolver) }));
  const first = each.find(({ found }) => found !== null)?.found ?? null;
  return each.map(({ one, found }) => ({ one, found: found ?? likeFirst(one, first?.reading ?? null, resolver) }));
}

/** An offer on its own: with words that say whose it is, or the guide's answer that it was compared with before. */
export interface GivenOffer extends AskedOffer {
  answer?: GuideAnswer;
}

/** Compares offers that were separated before, each with its own words or guide. */
export function compareGiven(given: readonly GivenOffer[], resolver: Resolver, today: string): OffersAnswer {
  const offers = given.map((one): OfferAnswer | LooseOffer => {
    const again = one.answer && checkOffer(one.offer, one.answer, true);
    if (again) return again;
    const reading = resolver.resolve(one.question);
    const held = reading.kind === "guide" ? against(one, reading, today) : null;
    return held ?? loose(one, nameOf(one, resolver));
  });
  return sideBySide("", offers);
}

function sideBySide(query: string, offers: (OfferAnswer | LooseOffer)[]): OffersAnswer {
  const without = offers.flatMap((offer) => (offer.guide === null ? [offer.companyName] : []));
  const currencies = [...new Set(offers.map(({ currency }) => currency))];
  const overYears = offers.map(({ byYear }) => sumOf(byYear));
  return {
    kind: "offers",
    query,
    offers,
    overYears,
    notes: [
      ...whichPaysMore(offers, overYears),
      ...without.map((company): Note => ({ kind: "offer-without-guide", company })),
      ...(currencies.length > 1 ? [{ kind: "offers-currencies", currencies } as const] : []),
    ],
  };
}

const sumOf = (byYear: readonly number[] | null): number | null =>
  byYear && byYear.length >= YEARS ? byYear.slice(0, YEARS).reduce((sum, year) => sum + year, 0) : null;

/** The guide of one offer: by its own words, or by the reading of the whole question ("tpm at …, or pm at …"). */
function readingOf(one: AskedOffer, at: number, count: number, whole: Reading, resolver: Resolver): Found | null {
  const alone = resolver.resolve(one.question);
  const together = whole.kind === "comparison" ? whole.compared : whole.kind === "choices" ? whole.choices : [];
  const [named] = resolver.companiesIn(one.question, { alone: true }) ?? [];
  const isNamed = ({ guide }: GuideReading) => guide.company === named?.key;
  const inOrder = whole.kind === "comparison" && together.length === count ? together[at] : undefined;
  const own = inOrder && isNamed(inOrder) ? inOrder : (together.find(isNamed) ?? (named ? undefined : inOrder));
  // "Currently at Marvell. Offers from Samsung, …": by the whole question, the company next to the first made no offer.
  const isMeant = (company: string) => !own || together.some(({ guide }) => guide.company === company);
  if (alone.kind === "guide" && isMeant(alone.guide.company)) {
    if (alone.guide.id !== own?.guide.id || alone.region.kind !== "default") return { reading: alone, by: "own-words" };
  }
  if (own) {
    const { guide, region } = own;
    return {
      reading: { kind: "guide", focus: "overview", readAs: [], unread: [], guide, region },
      by: "whole-question",
    };
  }
  return whole.kind === "guide" && !namesCompany(alone)
    ? { reading: { ...whole, readAs: [], unread: [] }, by: "whole-question" }
    : null;
}

/** The guide of an offer that names a company and no role, by the role of the first offer. */
function likeFirst(one: AskedOffer, first: Guided | null, resolver: Resolver): Found | null {
  const alone = resolver.resolve(one.question);
  if (!first) return null;
  const there = alone.kind === "company" || alone.kind === "choices" ? null : elsewhere(one, first, resolver);
  if (there || !namesCompany(alone)) return there;
  const again = resolver.resolve(`${one.question} ${first.guide.roleName}`);
  return again.kind === "guide" && alone.kind === "company" && again.guide.company === alone.company.company
    ? { reading: again, by: "first-offer" }
    : null;
}

/** The first offer's guide in another place, if an offer names no more than that: "or Austin at 162k". */
function elsewhere({ question }: AskedOffer, { guide }: Guided, resolver: Resolver): Found | null {
  const [words = ""] = question.split(/[.?!]/);
  if (resolver.companiesIn(words, { alone: true })?.length) return null;
  const again = resolver.resolve(`${guide.companyName} ${guide.roleName} ${words}`);
  if (again.kind !== "guide" || again.guide.id !== guide.id || again.region.kind === "default") return null;
  return again.unread.length > 0 || again.mentioned?.length ? null : { reading: again, by: "first-offer" };
}

const namesCompany = (reading: Reading): boolean =>
  reading.kind === "company" || reading.kind === "choices" || (reading.kind === "unknown" && reading.heard !== "");

function against({ offer, question }: AskedOffer, reading: Guided, today: string): OfferAnswer | null {
  const { choice, notes } = regionOffered(offer, reading.guide, reading.region);
  const placed: Guided = { ...reading, region: choice };
  const answer = guideAnswer(placed, { query: question, today, focus: "overview", readAs: [], unread: [] });
  const checked = checkOffer(withLonePart(offer, answer.band), answer, true);
  const said = readingNotes({ ...placed, unread: [] });
  return checked && { ...checked, notes: [...notes, ...said, ...checked.notes] };
}

/** The company of an offer without a guide: its known name, else as typed, at most 40 characters. */
function nameOf({ question }: AskedOffer, resolver: Resolver): string {
  const reading = resolver.resolve(question);
  if (reading.kind === "company") return reading.company.companyName;
  if (reading.kind === "unknown" && reading.known) return reading.known.companyName;
  if (reading.kind === "guide") return reading.guide.companyName;
  const words = question.replace(/^(?:or|vs\.?|versus|and|at)\s+/i, "").split(/[,.;?!]/)[0] ?? "";
  return words.trim().slice(0, 40) || question.slice(0, 40);
}

function loose({ offer: typed, question }: AskedOffer, companyName: string): LooseOffer {
  const { band, notes } = bandLoose(typed);
  const { currency } = band;
  const read = readOffer(typed, band);
  const sums = offerSums(read, band);
  return {
    kind: "offer",
    query: question,
    guide: null,
    region: null,
    total: null,
    companyName,
    currency,
    offer: read.offer,
    parts: [],
    yearly: sums.yearly,
    firstYear: sums.firstYear,
    byYear: sums.byYear,
    vestingFrom: { kind: read.offer.vesting ? "typed" : read.offer.equity ? "even" : "none" },
    ...(typed.deadline && { deadline: typed.deadline }),
    notes: [...notes, ...read.problems.map(({ what }) => what), ...read.notes, ...sums.notes],
  };
}

/** The offers stated in a thread, one per company, each with the guide's answer that it was compared with. */
export type GivenOffers = readonly GivenOffer[];

/** Most offers that are kept. */
const MOST = 4;
const companyOf = ({ answer }: GivenOffer): string | undefined => answer?.guide.company;

/** The offers stated in a thread after an answer; an offer replaces the earlier one of its company. */
export function offersAfter(answer: Answer, stated: GivenOffers = []): GivenOffers {
  const checked = answer.kind === "offer" ? [answer] : answer.kind === "offers" ? answer.offers : [];
  const given = checked.flatMap(
    (one): GivenOffers => (one.guide ? [{ question: "", offer: one.typed, answer: one.answer }] : []),
  );
  // An offer whose company was corrected is no longer the first company's.
  const kept = stated.filter(
    (one) => !given.some((other) => companyOf(one) === companyOf(other) || one.offer === other.offer),
  );
  return [...kept, ...given].slice(-MOST);
}

/**
 * Compares the offers of a thread if a turn states a further one or asks which of them is better; else null.
 *
 * @param answer the answer to the turn otherwise
 * @param offer the offer that the turn states
 * @param before the guide of the thread, and the offers stated in it
 */
export function offersOfThread(
  text: string,
  { answer, offer }: { answer: Answer; offer: TypedOffer | null },
  { guide, offers: stated = [] }: { guide?: Guide; offers?: GivenOffers },
  resolver: Resolver,
  today: string,
): OffersAnswer | null {
  if (stated.length > 1 && !offer && pointsAtBoth(text)) return compareGiven(stated, resolver, today);
  const isStated = (company: string) => stated.some((one) => companyOf(one) === company);
  // "The offer is from Google": it is no second one.
  const isMoved = answer.kind === "offer" && stated.some((one) => one.offer === answer.typed);
  if (answer.kind === "offer" && !isMoved && stated.length > 1 && !text.includes("?")) {
    const { company } = answer.guide;
    const now: GivenOffer = { question: "", offer: answer.typed, answer: answer.answer };
    // "Lyft raised the base to 200k": of two offers that were told of, the one that is named has changed.
    const isNamed = resolver.inTurn(text).companies.some((one) => one.company === company);
    const others = stated.filter((one) => companyOf(one) !== company);
    if (isStated(company) && isNamed) return compareGiven([...others, now], resolver, today);
  }
  const further = guide && !isMoved && isStated(guide.company) ? furtherOffer(text, answer, offer, isStated) : null;
  return further ? compareGiven([...stated, further].slice(-MOST), resolver, today) : null;
}

/** The offer of a turn that only states it, or compares its company with one whose offer is known; else null. */
function furtherOffer(
  text: string,
  answer: Answer,
  offer: TypedOffer | null,
  isStated: (company: string) => boolean,
): GivenOffer | null {
  if (answer.kind === "offer") {
    // "Globex came back with 190k" corrects nothing that was said of another company.
    const isGiver = fold(giverIn(text) ?? "") === nameWords(answer.guide.companyName)[0];
    const asks = text.includes("?") || (corrects(text) && !isGiver);
    return asks || isStated(answer.guide.company) ? null : { question: "", offer: answer.typed, answer: answer.answer };
  }
  if (answer.kind !== "comparison" || !offer?.parts.length) return null;
  const [own, ...others] = answer.answers.filter(({ guide }) => !isStated(guide.company));
  if (!own || others.length > 0 || answer.answers.length < 2) return null;
  return { question: "", offer, answer: own };
}
