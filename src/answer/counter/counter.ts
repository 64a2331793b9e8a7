import { type Figures, PARTS, partCurrency } from "../../domain/guide.js";
import type { Purpose } from "../../query/letter/purpose.js";
import type { GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferAnswer } from "../offer/offer.js";
import { besideItsGuide } from "../offer/offered-currency.js";
import { argumentsOf, claimsOf } from "./arguments.js";
import { isExample, lacksGrant, namedAsks, otherAsks } from "./asks.js";
import type { Claim } from "./claims.js";
import { shareOf } from "./first-ask.js";
import { leftAlone } from "./left-alone.js";
import { marketReach, type TotalReach, totalReach } from "./market-reach.js";
import { hasOwnReason } from "./reasons.js";
import { askedTerms, isMet, type Setting, settingOf } from "./setting.js";
import type { LetterEdits } from "./wanted/letter-edits.js";

/** A counter as an answer, to be written as a letter; seen by its owner only. */
export interface CounterAnswer {
  kind: "counter";
  /** The question without the offer and without the word for the counter. */
  query: string;
  guide: GuideName;
  region: string | null;
  /** The offer that it answers; null if none was typed. */
  offer: OfferAnswer | null;
  /** Language of the message, if it is not English and the offer has no letter to hold it. */
  language?: string;
  notes: Note[];
  answer: GuideAnswer;
  /** The offer as it was read, before what the letter wants. */
  read?: OfferAnswer;
  /** In a thread: all that it was written from. */
  message?: LetterMessage;
}

/** What a letter of a thread was written from: the messages as one, and what turns changed in its asks and its offer. */
export interface LetterMessage {
  text: string;
  edits?: LetterEdits | undefined;
  read?: OfferAnswer | undefined;
  /** What it is for, if it is no counter. */
  purpose?: Purpose | null | undefined;
}

/** What a letter is for. */
export const purposeOf = (offer: OfferAnswer | null): Purpose | "counter" => offer?.letter?.purpose ?? "counter";

/** Only the first levers ask for the person's own words. */
const LEVERS_ASKED = 3;

/** What the scripts of the first levers say about the person and the message does not say yet; each may stay empty. */
export const blanksOf = (answer: GuideAnswer, offer: OfferAnswer | null): Claim[] =>
  claimsOf(argumentsOf(settingOf(answer, offer)).slice(0, LEVERS_ASKED)).filter(
    (claim) =>
      purposeOf(offer) === "counter" &&
      !(offer?.letter?.claims?.includes(claim) || (claim === "offer" && offer?.others)),
  );

/** Notes of an offer check that do not matter for a letter. */
const ELSEWHERE: ReadonlySet<Note["kind"]> = new Set<Note["kind"]>([
  "single-figure",
  "paid-once",
  "even-schedule",
  "offer-not-typed",
  // A message that asks for a letter is full of words that no guide holds; wishes left out have their own note.
  "unread",
  // The letter has its own note on asks that were worked out.
  "ask-from-band",
]);
/** Notes that do not matter for a letter without a total. */
const WITHOUT_TOTAL: ReadonlySet<Note["kind"]> = new Set<Note["kind"]>([
  ...ELSEWHERE,
  "total-arithmetic-unknown",
  "mixed-currencies",
  "part-uncounted",
  "untyped",
  "without-part",
]);

/** A note with the band that supports the asks: a person who writes of market data has to have seen it. */
function marketNotes({ band, region }: GuideAnswer, reach: Figures, totals: TotalReach | null): Note[] {
  const figures: Figures = totals
    ? { total: totals.range }
    : Object.fromEntries(PARTS.filter((part) => reach[part]).map((part) => [part, band?.[part]]));
  if (!band || Object.keys(figures).length === 0) return [];
  const { currency, currencies, equityBasis } = band;
  if (figures.equity && equityBasis.kind === "year") figures.equityPer = "year";
  return [{ kind: "market-data", region: region ?? "", figures, currency, ...(currencies && { currencies }) }];
}

/** Whether a note of the offer check does not matter for a letter; other companies have their own notes there. */
const isElsewhere = (note: Note, asks: Figures): boolean =>
  (asks.total ? ELSEWHERE : WITHOUT_TOTAL).has(note.kind) || note.kind === "mentioned";

/** A counter in the language of its message, unless its offer has a letter, which has its own language. */
export function inLanguage<One extends { kind: string; notes: readonly Note[] }>(
  answer: One | CounterAnswer,
  language: string | null,
): One | CounterAnswer {
  const counter = answer.kind === "counter" ? (answer as CounterAnswer) : null;
  if (!counter || !language || counter.offer?.letter) return answer;
  return { ...counter, language, notes: [...counter.notes, { kind: "letter-language", language }] };
}

/** Notes for figures below the guide's own floor: of what is asked for, or of the base offered. */
function underFloor({ answer, offer }: Setting, asks: Figures): Note[] {
  const { target, band } = answer;
  if (!offer || !band || target?.basis === "unclear") return [];
  return (["base", "bonus", "signOn"] as const).flatMap((part): Note[] => {
    const [floor] = target?.floor[part] ?? [];
    const asked = asks[part]?.[1];
    // For a part that is not asked for, the floor matters only if it is the base.
    const value = asked ?? (part === "base" ? offer.offer.base : null);
    if (!floor || !value || value >= floor) return [];
    return [{ kind: "under-floor", part, floor, currency: partCurrency(band, part), asked: asked !== undefined }];
  });
}

/** Rounding may raise an ask by up to this factor. */
const ROUNDED = 1.01;

/** The counter for an offer. What the guide gives in another currency is no part of it. */
export function counterTo(offered: OfferAnswer): CounterAnswer {
  const offer = besideItsGuide(offered);
  return counterAnswer(offer.answer, offer);
}

/** The counter for an offer, or for a guide's answer alone. */
export function counterAnswer(answer: GuideAnswer, offer: OfferAnswer | null): CounterAnswer {
  const setting = settingOf(answer, offer);
  const asks = namedAsks(setting);
  const example = isExample(setting, asks);
  const met = isMet(setting) && (example || Object.keys(asks).length === 0);
  const reach = met ? {} : marketReach(setting, asks);
  const totals = met ? null : totalReach(setting, asks);
  const terms = offer ? askedTerms(offer) : [];
  const nothing = Object.keys(asks).length + terms.length === 0 && !lacksGrant(setting);
  const worked = setting.workedOut.filter((part) => asks[part]);
  const { above, lowered, nearer: less } = otherAsks(setting, asks);
  // An ask raised to the guide's floor does not count as kept near the offer.
  const nearest = (offer?.offer.base ?? 0) * shareOf("base", setting) * ROUNDED;
  const nearer = less.filter((part) => part !== "base" || (asks.base?.[1] ?? 0) <= nearest);
  const [first = "base"] = nearer;
  return {
    kind: "counter",
    query: answer.query,
    guide: answer.guide,
    region: answer.region,
    offer,
    notes: [
      ...(met ? [{ kind: "asks-met" } as const] : []),
      ...(met ? [] : marketNotes(answer, reach, totals)),
      ...(offer?.letter?.leftOut ? [{ kind: "wish-left-out", words: offer.letter.leftOut } as const] : []),
      ...(offer?.letter && Object.keys(offer.letter.manner).length > 0
        ? [{ kind: "letter-manner", manner: offer.letter.manner } as const]
        : []),
      ...(offer?.letter?.language ? [{ kind: "letter-language", language: offer.letter.language } as const] : []),
      ...(met ||
      nothing ||
      Object.keys(asks).length === 0 ||
      Object.keys(reach).length > 0 ||
      totals !== null ||
      hasOwnReason(setting, asks)
        ? []
        : [{ kind: "nothing-to-argue" } as const]),
      ...(worked.length > 0 ? [{ kind: "ask-worked-out", parts: worked } as const] : []),
      ...underFloor(setting, asks),
      ...(above.length > 0 ? [{ kind: "ask-above-top", parts: above } as const] : []),
      ...(lowered.length > 0 ? [{ kind: "ask-lowered", parts: lowered } as const] : []),
      ...(nearer.length > 0
        ? [
            {
              kind: "ask-nearer",
              most: {
                part: first,
                amount: setting.asks[first]?.[1] ?? 0,
                currency: answer.band ? partCurrency(answer.band, first) : "",
              },
              parts: nearer,
              grant: Boolean(offer?.offer.equity),
              aboveBase: Math.round((shareOf("base", setting) - 1) * 100),
            } as const,
          ]
        : []),
      ...(met ? [] : leftAlone(setting, asks)),
      ...(example ? [{ kind: "sign-on-example" } as const] : []),
      ...(offer ? offer.notes.filter((note) => !isElsewhere(note, asks)) : []),
    ],
    answer,
  };
}
