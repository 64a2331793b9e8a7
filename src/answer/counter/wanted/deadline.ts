import { MONTH, WEEKDAY } from "../../../text/calendar.js";
import { ANY_MONTH, monthOf } from "../../message/dates-and-numbers.js";
import type { Day, Deadline, Length } from "../../offer/wanted-letter.js";

/** Names that have a capital; "may" is as often a verb. */
const NAMES = new RegExp(String.raw`\b(?!may\b)(?:${WEEKDAY}|${MONTH})\b`, "gi");
const LEADS = /^(?:by|before|until|on|at|is|of|due|the latest)\s+/i;
const END_OF_DAY = /\b(?:eod|cob|end of (?:the )?(?:business )?day|close of business)\b,?/i;
const END_OF = /\b(?:eow|eom|end of (?:the |this )?(?:week|month))\b/i;
const TIME = /,?\s+(?:at\s+)?(\d{1,2}(?:[:.]\d\d)?\s?[ap]m|noon|midnight)\b/i;
const LENGTH =
  /\b(?<by>in|within)\s+(?:the\s+next\s+)?(?<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a\s+few|a\s+couple\s+of)\s+(?:(?<working>business|working)\s+)?(?<unit>hour|day|week)s?\b/i;
const END = /^until\b|\b(?:expir\w*|explod\w*|laps\w*|valid|good|open|stands|runs? out)\b/i;
const BEHIND = /^.*?\b(?:by|before|until|due|deadline|expires?|expiring|exploding|expiry)\b[\s:]*(?:date\b[\s:]*)?/i;

/** The deadline that words give; null if they name neither a day nor a length of time. */
export function deadlineIn(words: string): Deadline | null {
  const { by = "", count = "", working, unit = "" } = LENGTH.exec(words)?.groups ?? {};
  const at: Day | Length | null =
    count !== ""
      ? {
          count: count.toLowerCase(),
          unit: unit.toLowerCase() as Length["unit"],
          ...(working && { working: working.toLowerCase() }),
        }
      : dueDay(words.replace(BEHIND, ""));
  if (!at) return null;
  return {
    kind: "kind" in at && /^(?:by|before)\b/i.test(words) ? "day" : END.test(words) ? "end" : "answer",
    ...(/\bbefore\b/i.test(words) && { before: true as const }),
    ...(/^within$/i.test(by) && { within: true as const }),
    at,
  };
}

function dueDay(words: string): Day | null {
  let date = words;
  while (LEADS.test(date)) date = date.replace(LEADS, "");
  const end = END_OF.exec(date)?.[0];
  if (end) return { kind: "end", of: /w/i.test(end) ? "week" : "month" };
  const day = date
    .replace(END_OF_DAY, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^on\s+/i, "");
  if (END_OF_DAY.test(date)) {
    const of = dayIn(day);
    return { kind: "end", of: of?.kind === "named" ? of.name : day || "day" };
  }
  return dayIn(day);
}

/** The day that English words name: "next tuesday", "14 march", "friday 5pm"; null for no words. */
export function dayIn(words: string): Day | null {
  const typed = words
    .replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase())
    .replace(TIME, ", $1");
  const [, plain = "", time] = /^(.*?)(?:, ([\d:.]+\s?[ap]m|noon|midnight))?$/i.exec(typed) ?? [];
  if (plain === "") return null;
  return { ...namedIn(plain), ...(time && { time }) };
}

const DATE = new RegExp(
  `^(?:the )?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)?\\.?(?: (?:of )?(?<month>${ANY_MONTH}))?|(?<named>${ANY_MONTH})(?:\\.? (?<last>\\d{1,2})\\p{L}*)?)$`,
  "iu",
);

function namedIn(typed: string): Day {
  const end = /^the end of (?:the )?(\p{L}+)$/u.exec(typed)?.[1];
  if (end) return { kind: "end", of: end };
  const [, which, name] = /^(next |this |coming )?(\p{Lu}\p{L}+day|today|tomorrow)$/u.exec(typed) ?? [];
  if (name) return { kind: "named", name, ...(which === "next " && { next: true as const }) };
  const { first, month, named, last } = DATE.exec(typed)?.groups ?? {};
  const day = first ?? last;
  const isMonthFirst = named !== undefined;
  if (day ?? named)
    return { kind: "date", month: monthOf(month ?? named ?? ""), day: day ? Number(day) : null, isMonthFirst };
  const [, one, two] = /^(\d{1,2})[./](\d{1,2})$/.exec(typed) ?? [];
  return one ? { kind: "numbers", first: Number(one), second: Number(two), typed } : { kind: "words", typed };
}
