import { type Figures, PARTS, partCurrency } from "../../domain/guide.js";
import type { GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferAnswer } from "../offer/offer.js";
import { argumentsOf, claimsOf } from "./arguments.js";
import { isExample, lacksGrant, namedAsks, otherAsks } from "./asks.js";
import type { Claim } from "./claims.js";
import { shareOf } from "./first-ask.js";
import { leftAlone } from "./left-alone.js";
import { marketReach, type TotalReach, totalReach } from "./market-reach.js";
import { hasOwnReason } from "./reasons.js";
import { askedTerms, isMet, type Setting, settingOf } from "./setting.js";

/** A counter as an answer, to be written as a letter: seen by its owner only. */
export interface CounterAnswer {
  kind: "counter";
  /** The question without the offer and without the word for the counter. */
  query: string;
  guide: GuideName;
  region: string | null;
  /** The offer that it answers; null where none was typed. */
  offer: OfferAnswer | null;
  /** That of the message, where it is not English and nothing was read of a letter's offer that holds it. */
  language?: string;
  notes: Note[];
  answer: GuideAnswer;
}

/** More levers than this ask for nothing. */
const LEVERS_ASKED = 3;

/** What the first levers want said of the person, and nothing typed says yet. All of it may stay empty. */
export const blanksOf = (answer: GuideAnswer, offer: OfferAnswer | null): Claim[] =>
  claimsOf(argumentsOf(settingOf(answer, offer)).slice(0, LEVERS_ASKED)).filter(
    (claim) => !(offer?.letter?.claims?.includes(claim) || (claim === "offer" && offer?.others)),
  );

/** Notes of an offer check that tell nothing of a letter: which says what is paid once, and places no part in its band. */
const ELSEWHERE: ReadonlySet<Note["kind"]> = new Set<Note["kind"]>([
  "single-figure",
  "paid-once",
  "even-schedule",
  "offer-not-typed",
  // A message that asks for a letter is full of words that are of no guide; what is wanted and left out is named as that.
  "unread",
  // Which asks of the letter were worked out is said of the letter.
  "ask-from-band",
]);
/** The same for a letter that names no total. */
const WITHOUT_TOTAL: ReadonlySet<Note["kind"]> = new Set<Note["kind"]>([
  ...ELSEWHERE,
  "total-arithmetic-unknown",
  "mixed-currencies",
  "part-uncounted",
  "untyped",
  "without-part",
]);

/** The band that bears the asks out: whoever writes of market data has to have seen it. */
function marketNotes({ band, region }: GuideAnswer, reach: Figures, totals: TotalReach | null): Note[] {
  const figures: Figures = totals
    ? { total: totals.range }
    : Object.fromEntries(PARTS.filter((part) => reach[part]).map((part) => [part, band?.[part]]));
  if (!band || Object.keys(figures).length === 0) return [];
  const { currency, currencies, equityBasis } = band;
  if (figures.equity && equityBasis.kind === "year") figures.equityPer = "year";
  return [{ kind: "market-data", region: region ?? "", figures, currency, ...(currencies && { currencies }) }];
}

/** Whether a note of the offer check tells nothing of a letter, as who else is named there: of offers and talks other notes tell. */
const isElsewhere = (note: Note, asks: Figures): boolean =>
  (asks.total ? ELSEWHERE : WITHOUT_TOTAL).has(note.kind) || note.kind === "apart";

/** A counter in the language of its message, where it answers no offer that was told beside it. */
export function inLanguage<One extends { kind: string; notes: readonly Note[] }>(
  answer: One | CounterAnswer,
  language: string | null,
): One | CounterAnswer {
  const counter = answer.kind === "counter" ? (answer as CounterAnswer) : null;
  if (!counter || !language || counter.offer?.letter) return answer;
  return { ...counter, language, notes: [...counter.notes, { kind: "letter-language", language }] };
}

/** Whether what is asked for, else what is offered, lies under the guide's own floor. */
function underFloor({ answer, offer }: Setting, asks: Figures): Note[] {
  const { target, band } = answer;
  if (!offer || !band || target?.basis === "unclear") return [];
  return (["base", "bonus", "signOn"] as const).flatMap((part): Note[] => {
    const [floor] = target?.floor[part] ?? [];
    const asked = asks[part]?.[1];
    // What nobody asks for is the guide's matter only where it is the base.
    const value = asked ?? (part === "base" ? offer.offer.base : null);
    if (!floor || !value || value >= floor) return [];
    return [{ kind: "under-floor", part, floor, currency: partCurrency(band, part), asked: asked !== undefined }];
  });
}

/** So much may come of rounding an ask. */
const ROUNDED = 1.01;

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
  // An ask that goes on to the guide's floor is no longer kept near what is offered.
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
