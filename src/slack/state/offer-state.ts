import type { GuideAnswer } from "../../answer/answer.js";
import type { TypedOffer } from "../../answer/offer/offer.js";
import { splitOffer } from "../../answer/offer/split-offer.js";
import { LIMITS } from "../limits.js";
import { type Pointer, pointerTo, readPointer, writePointer } from "./answer-pointer.js";

/**
 * A guide, and the offer to hold against it. Travels in buttons and forms that one person sees, since the app keeps
 * nothing between two presses. What others can receive gets a bare pointer.
 */
export interface Held {
  pointer: Pointer;
  offer: TypedOffer | null;
}

export const heldAt = (answer: GuideAnswer, offer: TypedOffer | null): Held => ({
  pointer: pointerTo(answer, "overview"),
  offer,
});

/** Whether an offer is short enough to travel in a button: it is carried whole or not at all. */
export const isCarried = (offer: TypedOffer): boolean => JSON.stringify(offer).length <= LIMITS.buttonValue - POINTER;

/** Room left for the guide's pointer. */
const POINTER = 500;

/** @returns null where it is too long for a button */
export function writeHeld({ pointer, offer }: Held): string | null {
  const written = JSON.stringify([writePointer(pointer), offer]);
  return written.length > LIMITS.buttonValue || (offer && !isCarried(offer)) ? null : written;
}

/** @returns null for anything that `writeHeld` did not write */
export function readHeld(text: string | undefined): Held | null {
  if (!text?.startsWith("[")) return null;
  const [written, offer] = JSON.parse(text) as [string, TypedOffer | null];
  const pointer = readPointer(written);
  return pointer && { pointer, offer };
}

/** Whether a text names an offer with figures. */
export function namesFigures(typed: string): boolean {
  const { offer } = splitOffer(typed);
  return offer !== null && !wantsForm(offer);
}

/** Whether only the word "offer" was typed: the person wants the form. */
export const wantsForm = ({ parts, problems }: TypedOffer): boolean => parts.length === 0 && problems.length === 0;
