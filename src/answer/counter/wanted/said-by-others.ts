import { endsSentence, type Unit } from "./told-text.js";

const OTHERS = new Set(
  "they he she recruiter hr who company letter offer not dont don't never no without should".split(" "),
);
/** Somebody else says it, or nobody is to. */
export const isForbidden = (units: readonly Unit[], index: number): boolean => {
  const before = (distance: number): string => units[index - distance]?.text ?? "";
  // "She told me to tell her".
  if (OTHERS.has(before(1)) || (before(1) === "to" && before(2) === "me")) return true;
  return [1, 2, 3].some((distance) => /^(?:not|dont|don['’]t|never|without|no)$/.test(before(distance)));
};

/** "My contract says": what somebody or something tells; a letter is what tells behind "that" and "and". */
export const isReport = (units: readonly Unit[], index: number): boolean =>
  /s$/.test(units[index]?.text ?? "") &&
  !/^(?:that|which|and|,|letter|email|mail|message|note|reply|it|text|counter|also)$/.test(
    units[index - 1]?.text ?? "",
  );

/** "My employer has me on 140k, they promised", "an offer from Acme but they rescinded it": somebody else was named last. */
export function isOfOthers(units: readonly Unit[], index: number): boolean {
  const ends = units.slice(0, index).flatMap((unit, at) => (endsSentence(unit) ? [at + 1] : []));
  const begin = ends.at(-1) ?? 0;
  // Who begins a sentence with "they" speaks of the one before it.
  const from = begin === index ? (ends.at(-2) ?? 0) : begin;
  return OWNERS.test(
    units
      .slice(from, index)
      .map(({ text }) => text)
      .join(" "),
  );
}
const OWNERS =
  /\b(?:my|our|current|present|former|previous|old|other|another|competing)\s(?:\S+\s){0,2}?(?:employer|company|firm|boss|manager|landlord|colleagues?|family|people|parents|friends?|startup|offer|place|job)\b|\b(?:i|i've|we)\s(?:(?:also|have|had|got|hold)\s){1,3}an?\s(?:\S+\s){0,2}?offer\b/;
