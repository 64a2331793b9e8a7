import { MONTH, WEEKDAY } from "../text/calendar.js";

/** Names that are written with a capital. */
const NAMES = new RegExp(`\\b(?:${WEEKDAY}|(?!may)${MONTH})\\b`, "gi");
const LEADS = /^(?:by|before|until|on|at|is|of|due|the latest)\s+/i;
const END_OF_DAY = /\b(?:eod|cob|end of (?:the )?(?:business )?day|close of business)\b,?/i;
const END_OF_WEEK = /\b(?:eow|end of (?:the )?week)\b/i;
const END_OF_MONTH = /\b(?:eom|end of (?:the |this )?month)\b/i;
const TIME = /,?\s+(?:at\s+)?(\d{1,2}(?:[:.]\d\d)?\s?[ap]m)\b/i;

const SPAN =
  /\b(in|within)\s+(?:the\s+next\s+)?((?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a\s+few|a\s+couple\s+of)\s+(?:business\s+|working\s+)?(?:hour|day|week)s?)\b/i;

/** A deadline given as a span of days, as its preposition and length: "answer due in 3 days"; null for a date. */
export function spanIn(deadline: string): { by: string; length: string } | null {
  const [, by, length] = SPAN.exec(deadline) ?? [];
  return by && length ? { by: by.toLowerCase(), length: length.toLowerCase() } : null;
}

/** Whether a deadline is only a date by which something is to be done, not a wish for an answer: "before Monday". */
export const isBare = (deadline: string): boolean => /^(?:by|before)\b/i.test(deadline);

/**
 * The date of a deadline as it follows "by"; empty for a span of days.
 *
 * @example deadlineIn("must answer by 14 march") // "14 March"
 */
export function deadlineIn(deadline: string): string {
  let date = deadline.replace(
    /^.*?\b(?:by|before|until|due|deadline|expires?|expiring|exploding|expiry)\b[\s:]*(?:date\b[\s:]*)?/i,
    "",
  );
  if (SPAN.test(deadline)) return "";
  while (LEADS.test(date)) date = date.replace(LEADS, "");
  if (END_OF_WEEK.test(date)) return "the end of the week";
  if (END_OF_MONTH.test(date)) return "the end of the month";
  const day = date
    .replace(END_OF_DAY, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^on\s+/i, "");
  const named = day.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
  if (END_OF_DAY.test(date)) return `the end of ${named === "" ? "the day" : named}`;
  return named.replace(TIME, ", $1");
}

const END = /^until\b|\b(?:expir\w*|explod\w*|laps\w*|valid|good|open|stands|runs? out)\b/i;

/** Whether a deadline says how long the offer is open, not when an answer is wanted. */
export const isEnd = (deadline: string): boolean => END.test(deadline);
