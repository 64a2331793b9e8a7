import type { OfferAnswer } from "../offer/offer.js";

/** Whether the base was typed by the month, and how many times a year it is paid. */
export function monthlyOf({ typed, notes }: OfferAnswer): { isMonthly: boolean; payments: number } {
  const base = typed.parts.find(({ part }) => part === "base");
  const counted = notes.some((note) => note.kind === "monthly" && note.each === "month" && note.part === "base");
  return { isMonthly: counted, payments: base?.payments ?? 12 };
}
