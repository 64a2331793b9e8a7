import { classOf } from "../../../query/letter/features.js";
import { typedSentences } from "../../../text/sentences.js";
import { toldText } from "../../message/told-text.js";
import { isWordOf } from "./own-word-lists.js";

/* What a message says of the letter as a whole: which company is preferred, and whether pay can wait. */

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

/** Whether another offer is to be matched, not beaten. */
export function isToMatch(message: string): boolean {
  const { units } = toldText(message);
  return units.some((_, index) => isWordOf("matches", units, index));
}

/** "Before we talk about money", "level first, pay second". */
const PAY_LATER =
  /\b(?:before|prior to)\s+(?:\p{L}+['’]?\p{L}*\s+){1,6}(?:money|numbers|figures|pay|salary|comp|compensation)\b|\b(?:money|numbers|pay|salary|comp|compensation)\s+(?:(?:is|are|can|comes?|come|only|wait|for)\s+)*(?:second|later|afterwards|wait|last)\b/iu;
/** "The money is ok": something other than pay is wanted. */
const PAY_FINE =
  /\b(?:the\s+)?(?:money|pay|salary|comp|compensation|package|numbers)\s*(?:is|are|['’]s|looks?|works?|seems?)\s+(?:(?!not\b)\p{L}+\s+){0,2}(?:ok|okay|fine|good|great|enough)\b/iu;

/** Whether the letter should leave out pay: something else comes first, the pay is fine, or only time is wanted. */
export function isPayLater(message: string, terms: readonly { term: string }[], asksElse: boolean): boolean {
  if (PAY_LATER.test(message)) return true;
  if (terms.length === 0 || asksElse) return false;
  const { units } = toldText(message);
  const isCounter = units.some(({ text }) => /^(?:COUNTER|NEGOTIATE)$/.test(classOf(text) ?? ""));
  return PAY_FINE.test(message) || (!isCounter && terms.some(({ term }) => term === "more-time"));
}
