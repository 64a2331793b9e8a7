import { typedSentences } from "../../../text/sentences.js";
import { isWordOf } from "./own-words.js";
import { toldText } from "./told-text.js";

/* What a message tells of the letter as a whole: which company is preferred, and whether its deadline stays out. */

/** Whether the person would rather join the company that is answered than any other. */
export function isPreferred(message: string, company: string): boolean {
  const name = company.split(" ")[0]?.toLowerCase() ?? "";
  return [...typedSentences(message)].some(([start, end]) => {
    const sentence = message.slice(start, end);
    const { units } = toldText(sentence);
    const prefers = units.some((_, index) => isWordOf("prefers", units, index));
    const names = sentence.toLowerCase().includes(name) || /\b(?:they|them|their|there|you)\b/i.test(sentence);
    return prefers && names && !/\b(?:not|n['’]t|isn)\b/i.test(sentence);
  });
}

/** Whether another offer is to be matched, and not beaten. */
export function isToMatch(message: string): boolean {
  const { units } = toldText(message);
  return units.some((_, index) => isWordOf("matches", units, index));
}

/** Whether the deadline is to stay out of the letter. */
export function isDeadlineKept(message: string): boolean {
  const { units } = toldText(message);
  return units.some(({ text }, index) => {
    if (!/^(?:deadline|deadlines|expiry|date)$/.test(text)) return false;
    const near = units.slice(Math.max(0, index - 5), index);
    const says = near.some((_, offset) => isWordOf("tells", units, Math.max(0, index - 5) + offset));
    const kept = near.some((unit) =>
      /^(?:not|dont|don['’]t|without|nothing|no|leave|leaves|keep|keeps)$/.test(unit.text),
    );
    const out = units.slice(index + 1, index + 4).some((unit) => unit.text === "out");
    return kept && (says || out || near.some((unit) => unit.text === "about"));
  });
}
