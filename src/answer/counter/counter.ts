import type { GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferAnswer } from "../offer/offer.js";
import { argumentsOf, type CounterField, fieldsOf } from "./arguments.js";
import { marketReach, namedAsks, otherAsks } from "./asks.js";
import { isMet, settingOf } from "./setting.js";

/** A counter as an answer, to be written as a letter: seen by its owner only. */
export interface CounterAnswer {
  kind: "counter";
  /** The question without the offer and without the word for the counter. */
  query: string;
  guide: GuideName;
  region: string | null;
  /** The offer that it answers; null where none was typed. */
  offer: OfferAnswer | null;
  notes: Note[];
  answer: GuideAnswer;
}

/** Blanks of more levers than this are not asked for. */
const LEVERS_ASKED = 3;

/** The blanks and claims of the first levers that a person can fill in, each once. All of them may stay empty. */
export function blanksOf(answer: GuideAnswer, offer: OfferAnswer | null): CounterField[] {
  const fields = argumentsOf(settingOf(answer, offer), LEVERS_ASKED).flatMap(fieldsOf);
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** The counter for an offer, or for a guide's answer alone. */
export function counterAnswer(answer: GuideAnswer, offer: OfferAnswer | null): CounterAnswer {
  const setting = settingOf(answer, offer);
  const asks = namedAsks(setting);
  const met = isMet(setting);
  const argued = met || Object.keys(marketReach(setting, asks)).length > 0;
  const worked = setting.workedOut.filter((part) => asks[part]);
  const { above, lowered, nearer } = otherAsks(setting, asks);
  return {
    kind: "counter",
    query: answer.query,
    guide: answer.guide,
    region: answer.region,
    offer,
    notes: [
      ...(met ? [{ kind: "asks-met" } as const] : []),
      ...(argued ? [] : [{ kind: "nothing-to-argue" } as const]),
      ...(worked.length > 0 && answer.target?.basis !== "band"
        ? [{ kind: "ask-worked-out", parts: worked } as const]
        : []),
      ...(above.length > 0 ? [{ kind: "ask-above-top", parts: above } as const] : []),
      ...(lowered.length > 0 ? [{ kind: "ask-lowered", parts: lowered } as const] : []),
      ...(nearer.length > 0 ? [{ kind: "ask-nearer", parts: nearer } as const] : []),
      ...(offer ? offer.notes : []),
    ],
    answer,
  };
}
