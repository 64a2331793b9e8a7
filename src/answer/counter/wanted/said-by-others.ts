import { SMALL } from "../../message/small-words.js";
import type { Unit } from "../../message/told-text.js";

/** Whether the subject of a verb is not the user, or the verb is negated: then it is not an instruction. */
export const isForbidden = (units: readonly Unit[], index: number): boolean => {
  const before = (distance: number): string => units[index - distance]?.text ?? "";
  // "She told me to tell her".
  if (SMALL.others.has(before(1)) || (before(1) === "to" && before(2) === "me")) return true;
  return [1, 2, 3].some((distance) => /^(?:not|dont|don['’]t|never|without|no)$/.test(before(distance)));
};

/** "My contract says": whether a verb reports what someone else says; after "letter" or "that" it does not. */
export const isReport = (units: readonly Unit[], index: number): boolean =>
  /s$/.test(units[index]?.text ?? "") &&
  !/^(?:that|which|and|,|letter|email|mail|message|note|reply|it|text|counter|also)$/.test(
    units[index - 1]?.text ?? "",
  );
