import type { GuideAnswer } from "../../answer/answer.js";
import type { OfferAnswer, TypedOffer } from "../../answer/offer/offer.js";
import type { Typed } from "../../answer/typed.js";
import { LIMITS } from "../limits.js";
import { type AnswerRef, answerRef, decodeAnswerRef, encodeAnswerRef } from "./answer-ref.js";

/**
 * A guide, and the offer to compare with it. Kept in buttons and forms that only one person sees, since the app stores
 * nothing between two presses. What others can receive gets only a ref.
 */
export interface OfferState {
  ref: AnswerRef;
  offer: TypedOffer | null;
  /** For a counter: what the person said about the letter. */
  said?: SaidOfLetter;
}

/**
 * What a person wants of a letter and says about other offers, when an answer is wanted, and the language of a letter
 * without an offer.
 */
type SaidOfLetter = Pick<OfferAnswer, "letter" | "others" | "deadline"> & { language?: string };

/** What a counter's offer holds besides its figures, for the form that writes it again. */
export const saidOf = ({ letter, others, deadline }: OfferAnswer): SaidOfLetter => ({
  ...(letter && { letter }),
  ...(others && { others }),
  ...(deadline && { deadline }),
});

/** A guide's answer and an offer, ready for a button. */
export const offerStateOf = (answer: GuideAnswer, offer: TypedOffer | null): OfferState => ({
  ref: { ...answerRef(answer, "overview"), ...(answer.noneIn && { noneIn: answer.noneIn }) },
  offer,
});

/** Whether an offer is short enough for a button's value: it is carried whole or not at all. */
export const isCarried = (offer: TypedOffer): boolean => JSON.stringify(offer).length <= LIMITS.buttonValue - POINTER;

/** Characters left for the guide's ref. */
const POINTER = 500;

/** @returns null if it is too long for a button */
export function encodeOfferState({ ref, offer, said }: OfferState): string | null {
  const pointer = encodeAnswerRef(ref);
  const written = JSON.stringify([pointer, offer]);
  if (written.length > LIMITS.buttonValue || (offer && !isCarried(offer))) return null;
  // What was said about the letter is carried if there is room: the form can be filled in without it.
  const whole = said && Object.keys(said).length > 0 ? JSON.stringify([pointer, offer, said]) : written;
  if (whole.length <= LIMITS.buttonValue) return whole;
  // Without its purpose an acceptance would be written as a counter.
  return said?.letter?.purpose ? null : written;
}

/** @returns null for anything that `encodeOfferState` did not write */
export function decodeOfferState(text: string | undefined): OfferState | null {
  if (!text?.startsWith("[")) return null;
  const [written, offer, said] = JSON.parse(text) as [string, TypedOffer | null, SaidOfLetter?];
  const ref = decodeAnswerRef(written);
  return ref && { ref, offer, ...(said && { said }) };
}

/** Whether a text names an offer with figures. */
export function namesFigures({ split: { offer, offers } }: Typed): boolean {
  return offers !== undefined || (offer !== null && !wantsForm(offer));
}

/** Whether only the word "offer" was typed: the person wants the form. */
export const wantsForm = ({ parts, problems }: TypedOffer): boolean => parts.length === 0 && problems.length === 0;

/** Whether there is a band to compare an offer with. */
export const canCheck = (answer: GuideAnswer): boolean => answer.band !== null;
