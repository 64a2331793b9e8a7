import { listsOf, namesByWord, readLanguage, wordLists } from "../../../language.js";
import { fold } from "../../../text/folding.js";
import { anyOf } from "../../../text/phrases.js";
import { ANY_MONTH, DAY_POINT } from "../../message/dates-and-numbers.js";
import type { Deadline } from "../../offer/wanted-letter.js";
import { dayIn, deadlineIn } from "./deadline.js";

const LISTS = readLanguage(
  "deadlines",
  listsOf("leads sought own earlier text-itself answers").extend({ days: wordLists }),
);

const pattern = (phrases: readonly string[]): string => anyOf(phrases.map(fold));

const DAY_NAMES = namesByWord(LISTS.days, fold);
const WEEKDAY = /day$/;
/** The weekdays that a text names in any language, in English: "freitags" is "Friday". */
export const weekdaysIn = (text: string): string[] => [
  ...new Set(
    (fold(text).match(/\p{L}+(?:-feira)?/gu) ?? []).flatMap((word) => {
      const name = DAY_NAMES.get(word) ?? DAY_NAMES.get(word.replace(/s$/, ""));
      return name && WEEKDAY.test(name) && name !== "today" && (word.length > 4 || NOT_SUN.test(word)) ? [name] : [];
    }),
  ),
];
/** "Sun" and "sat" are words as well; "Sexta" is a day. */
const NOT_SUN = /^(?:mon|tues?|weds?|thu(?:rs?)?|fri)$/;

const DATE = String.raw`(?:(?:${pattern(Object.values(LISTS.days).flat())}),?\s+)?(?:the\s+)?(?<date>\d{1,2}(?:st|nd|rd|th)(?:\s+(?:of\s+)?(?:${ANY_MONTH}))?|(?:${ANY_MONTH})\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\s+(?:${ANY_MONTH})|(?<=\b(?:der|den|zum|dem|den)\s)\d{1,2}\.(?!\d)|\d{1,2}[./]\d{1,2}(?![\d/]))`;
const SPAN = String.raw`(?<span>\d{1,2}\s?h(?![\p{L}])|(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a\s+few)\s+(?:business\s+|working\s+)?(?:hours?|hrs?|days?|weeks?))(?!\s+(?:a|per|from)\b)`;
/** "5pm on", "3pm PT". */
const HOUR = String.raw`(?:(?<hour>\d{1,2}(?:[:.]\d\d)?\s?[ap]m)\s+(?:[ecmp][sd]?t\s+|gmt\s+|utc\s+|ces?t\s+|bst\s+|ist\s+)?(?:on\s+)?)?`;
const DAY = String.raw`(?<next>next\s+|this\s+|coming\s+|el\s+|le\s+|la\s+|den\s+|dem\s+|di\s+|yom\s+|il\s+|på\s+|om\s+)?(?<day>${pattern(Object.values(LISTS.days).flat())})(?<week>\s+next\s+week)?`;
const TIME = String.raw`(?<time>,?\s+(?:at\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]m|noon|midnight))?`;
const ANY_DAY = new RegExp(String.raw`(?<![\p{L}\d])(?:${DATE}|${DAY})(?![\p{L}\d])`, "giu");

/** Where a text names days: "Monday", "1 September", "wednesday the 3rd". */
export const daysIn = (typed: string): { start: number; end: number }[] =>
  [...fold(typed).matchAll(ANY_DAY)].map(({ 0: day, index }) => ({ start: index, end: index + day.length }));
const ANSWER_BY = new RegExp(
  String.raw`(?<![\p{L}])(?:${pattern(LISTS.leads)})(?:\s+to\s+(?:sign|accept|answer|reply|respond|decide))?(?:\s*[:=]|\s+(?:is|ist|of|in|on|at|by|due|date|within|the|der|dem|den|zum|le|el|il))*\s*${HOUR}(?:${DATE}|${SPAN}|${DAY})(?![\p{L}\d])${TIME}`,
  "iu",
);
const OWN = new RegExp(String.raw`(?<![\p{L}])(?:${pattern(LISTS.own)})(?![\p{L}])[^.!?\n]*$`, "iu");
const DAY_BEFORE = new RegExp(
  `(?<day>${pattern(Object.values(LISTS.days).flat())})(?:曜日|日)?(?:之前|以前|前|まで|까지)`,
  "u",
);
/** Characters before a date that are read for what it is for. */
const BEFORE = 60;

/**
 * When an answer to the offer is due; null if the message does not say, or a date is for something else, such as the
 * text itself.
 * @param others companies mentioned besides the one that is answered: their offers have deadlines of their own
 * @param read the deadline that the reading of the offer found, in the words typed
 */
export function answerBy(typed: string, read: string | undefined, others: readonly string[] = []): Deadline | null {
  const text = fold(typed).replace(DAY_POINT, " ");
  // "I should hear from Brex by Friday", "Brex wants me to sign, the offer expires Friday".
  const isElsewhere = (before: string, lead: string): boolean => {
    const near = (ENDS.test(lead) ? /[^.!?\n]*$/ : /(?:(?!\b(?:and|but)\s)[^.!?\n,;])*$/).exec(before)?.[0] ?? "";
    return others.some((name) => near.includes(fold(name)));
  };
  const isNone = (before: string, lead: string): boolean =>
    isOwn(before, lead) || isOfPay(before) || isElsewhere(before, lead);
  if (FROM.test(text)) return null;
  const match = ANSWER_BY.exec(text) ?? DAY_BEFORE.exec(text);
  // "By Wednesday the 3rd": the date is more than the day.
  const isDated =
    match?.groups?.date !== undefined && read !== undefined && match[0].includes(fold(read).replace(/^by /, ""));
  if (read !== undefined && !isDated && !match?.groups?.time && !match?.groups?.hour && !match?.groups?.span) {
    const at = text.indexOf(fold(read));
    return (at >= 0 && isNone(text.slice(0, at), fold(read))) || MONTH_ALONE.test(fold(read))
      ? null
      : deadlineIn(read.replace(SHORT_DAY, (name) => DAY_NAMES.get(fold(name)) ?? name));
  }
  // "I can do May 4": "do" before a date is Polish for "by", but an English verb here.
  if (!match?.groups || (/^do\b/.test(match[0]) && CAN_DO.test(text.slice(0, match.index)))) return null;
  if (isNone(text.slice(0, match.index), match[0])) return null;
  const { date, span, day = "", next, week, hour, time } = match.groups;
  // "Can they do 3 days": a span counts only after words about an answer.
  if (span && /^(?:do|tot|voor|avant|by|before)\s/u.test(match[0])) return null;
  if (span) return deadlineIn(`in ${span.replace(/\s?(?:\bhrs?|h)$/, " hours")}`);
  const named = DAY_NAMES.get(day) ?? "";
  const end = named === "today" && /^(?:eo|co|end|close)/.test(day) ? "the end of the day" : named;
  const at = dayIn(date?.replace(/\.$/, "") ?? (week || /^next/.test(next ?? "") ? `next ${named}` : end));
  const hours = (time ?? hour)?.replace(/^[,\s]+(?:at\s+)?/, "");
  // A deadline "before" a day is over when that day begins.
  return (
    at && {
      kind: "answer",
      ...(EARLIER.test(match[0]) && { before: true as const }),
      at: { ...at, ...(hours && { time: hours }) },
    }
  );
}

const SOUGHT = new RegExp(
  String.raw`(?<!\p{L})(?:${pattern(LISTS.sought)})(?!\p{L})[^.!?;\n]{0,24}?\s(?<day>(?:${pattern(LISTS.leads)})\s[^.!?;\n]*)`,
  "iu",
);
/** When the person wants the company's answer: "I'd need to know by the 12th"; null if they do not say. */
export function soughtBy(typed: string): Deadline | null {
  const day = SOUGHT.exec(fold(typed).replace(DAY_POINT, " "))?.groups?.day;
  return day ? answerBy(day, undefined) : null;
}

const CAN_DO = /(?:\b(?:can|could|will|would|may|might|to|i|we|they)|['’]ll)\s*$/u;
const EARLIER = new RegExp(String.raw`^(?:[\p{L}]+\s+){0,3}?(?:${pattern(LISTS.earlier)})(?![\p{L}])`, "iu");
const SHORT_DAY = /\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|tmrw|tmr)\b/giu;

/** Words for the end of an offer. */
const ENDS = /^(?:expir|explod|valid|good|open|until|till)/u;
/** A span that starts on another day than today: its end cannot be found without a calendar. */
const FROM = /\d (?:hours?|days?|weeks?) from (?!now|today)/;

/**
 * Whether a date is the person's own: for the text, for starting, or for a step of theirs. A joining bonus is not a
 * start, and a clause on the answer after a comma is about the offer.
 */
function isOwn(before: string, lead = ""): boolean {
  const near = before.slice(-BEFORE).replace(JOINING_BONUS, " bonus");
  const clause = near.slice(Math.max(near.lastIndexOf(","), near.lastIndexOf(";")) + 1);
  const isAnswer = ANSWERS.test(clause + lead);
  return (
    OWN_TIME.test(clause + lead) ||
    SOUGHT.test(`${near}${lead} `) ||
    TEXT_ITSELF.test(near) ||
    OWN.test(clause) ||
    (!isAnswer && (OWN.test(near) || DOES.test(clause)))
  );
}
/** "I need until the 20th", "I'd like to answer today", "can they reply": the person's own wish, not a date of the offer. */
const OWN_TIME =
  /(?:\bhear(?:ing)? (?:back )?from\b|\b(?:ask(?:s|ing)?|request(?:s|ing)?|push(?:es|ing)?|press(?:es|ing)?)\s+(?:(?:them|him|her|for|to|an?|their|your|the|final|quick)\s+)*(?:answer|reply|respond|response|decision|decide|confirm|hold)\w*\b|\bhold (?:the|my|this|their) offer\b|\bbitte um (?:eine |ihre )?(?:antwort|ruckmeldung|entscheidung)\b|\bque me (?:contest|respond|conteste|avis|confirm|dig)\p{L}*\b|\b(?:qu['’]ils|qu['’]elle|que vous) (?:me )?(?:repond|donn|confirm)\p{L}*\b|\b(?:can|could|would|will) (?:they|you|he|she) (?:please )?(?:reply|answer|respond|decide|confirm|get back|let me know)\b|\bi(?:['’]d)? (?:need|want|like|would like|would need) (?:(?:an?|their|your|the|some) )?(?:answer|reply|response|decision)s?\b|\b(?:need|want|like|love|prefer|ask|asks|asking|(?:could|can|may) i (?:have|get)|buys? me)\s+(?:(?:for|some|a bit of|a bit|more|extra|the|my|a little|time)\s+)*(?:un)?till?\s|\bi(?:['’]d| would| do)? (?:like|love|want|hope|plan|prefer|intend|wish) to (?:answer|reply|respond|decide)\b|\bi(?:['’]ll| will| can| could) (?:answer|reply|respond|decide)\b)[^,;]*$/u;
/** "If I leave before": what the person does by then. "I have to" or "I was told to" asks something of the person. */
const DOES = /\bi\s+(?!(?:have|need|must|should|got|only|was|am|ve|should|gotta)\b)\p{L}+(?:\s+\p{L}+){0,3}\s*$/u;
const JOINING_BONUS = /\b(?:join(?:ing)?|start(?:ing)?)[ -](?=bonus|money|payment|cash)/gu;
/** Words right before a date by which the text itself is needed. */
const TEXT_ITSELF = new RegExp(String.raw`(?<!\p{L})(?:${pattern(LISTS["text-itself"])})\s+$`, "u");
const ANSWERS = new RegExp(String.raw`(?<!\p{L})(?:${pattern(LISTS.answers)})(?!\p{L})`, "u");

/** "Due in March": a month alone says when something is paid or begins, not when to answer. */
const MONTH_ALONE = new RegExp(String.raw`\b(?:in|by|before|until|till)\s+(?:${ANY_MONTH})$`, "u");
/** "My bonus is due", "I have shares that vest": whether the date is that of pay to the person. */
const isOfPay = (before: string): boolean => {
  const near = before.slice(-BEFORE);
  return /\b(?:my|i|i['’]\p{L}+|we|our)\b/u.test(near) && PAID.test(near);
};
const PAID =
  /\b(?:bonus|payout|payment|pay-?out|tranche|instal+ment|grant|shares|rsus?|stock|options|commission)(?:\s+(?:is|are|was|will|be|that|which|gets?|only|both|falls|comes|vests?|vesting|paid|pays|out)){0,4}\s*$/u;
