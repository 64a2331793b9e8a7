import { TYPED_DAYS } from "../../../text/calendar.js";
import { monthOf } from "../../message/dates-and-numbers.js";
import { SMALL } from "../../message/small-words.js";
import { endsSentence, sentenceAt, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import { messageLanguage } from "./message-language.js";
import { longestAt, type Term, wordsAt } from "./term-phrases.js";
import { isGranted } from "./things-beside-pay.js";

/** A wanted term with its span, and its clause for the details. */
export interface ReadTerm {
  /** `own` and `deed` are what no list knows, in the person's words: a thing, or something to be done. */
  term: Term;
  start: number;
  end: number;
  /** The clause that it is in, as typed. */
  clause: string;
  /** An amount that it has, as typed. */
  money?: string;
  /** The term with all that is said of it, if the letter's own words for it would say less. */
  asTyped?: { term: Term; clause: string };
  /** "A counter with a start date of 5 May": it is wanted in addition to what the counter asks for. */
  beside?: true;
  /** It is wanted instead of the term before it: "four days or Fridays at home". */
  or?: true;
  /** Only its position suggests that it is asked for: it may be a reason, or say how the letter should be. */
  unsure?: true;
}

/** Terms that burden the person, so that being without them is what is wanted. */
const BURDENS: ReadonlySet<Term> = new Set(["clawback", "vesting", "non-compete", "probation"]);
const NEAR = 4;
const BEHIND = 12;

/** The terms that a text asks for, each once. */
export function termsIn(told: ToldText, wished: readonly boolean[]): ReadTerm[] {
  const { text, units } = told;
  const found: ReadTerm[] = [];
  // "No regime remoto": there "no" is "in the".
  const isIn = messageLanguage(text) === "Portuguese";
  for (let at = 0; at < units.length; at++) {
    const match = timeAt(units, at) ?? longestAt(units, at) ?? levelAt(units, at);
    if (match?.term === "four-day-week" && isAtHome(units, at, match.end)) continue;
    if (!match || found.some(({ term, end }) => term === match.term || end > (units[at]?.start ?? 0))) continue;
    if (!isWanted(units, wished, { at, ...match, isIn }) || isSecret(text, units[at]?.start ?? 0)) continue;
    const [from, end] = match.term === "guarantee" ? sentenceAt(units, at) : clauseAround(text, units, at, match.end);
    const to = match.term === "remote" ? withWeekdays(units, end) : end;
    // "My stock vesting in May".
    if (match.term === "vesting" && /^vesting (?:in|on|by|next|this)\b/.test(wordsAt(units, at, at + 2))) continue;
    // "My 5 July holiday".
    if (match.term === "vacation" && [at - 1, at - 2].some((near) => monthOf(units[near]?.text ?? "") !== null))
      continue;
    if (match.term === "more-time" && NO_TIME.test(wordsAt(units, match.end, match.end + 3))) continue;
    // "Cuatro días más de vacaciones".
    if (
      match.term === "more-time" &&
      [0, 1].some((next) => OF_DAYS.has(longestAt(units, match.end + next)?.term ?? ""))
    )
      continue;
    // "Only 15 days PTO … the extra week": beside days off, a week is one of them unless it is to decide.
    const isLeave =
      match.term === "more-time" &&
      /\bweek\b/.test(wordsAt(units, at, match.end)) &&
      !/\b(?:decide|think|answer|reply|time|decision)\b/.test(wordsAt(units, at, match.end + 4)) &&
      units.slice(0, at).some((_, before) => longestAt(units, before)?.term === "vacation");
    const isStart = match.term === "more-time" && STARTS_NEAR.test(wordsAt(units, match.end, match.end + 4));
    found.push({
      term: isLeave ? "vacation" : isStart ? "start" : match.term,
      start: units[at]?.start ?? 0,
      end: units[(match.term === "remote" ? withWeekdays(units, match.end) : match.end) - 1]?.end ?? 0,
      // "An 80% contract": the percentage is no amount of money.
      clause:
        (SHARE.exec(text.slice(0, units[at]?.start))?.[0] ?? "") + text.slice(units[from]?.start, units[to - 1]?.end),
      ...((isBeside(units, at, match.term) || isInRequest(units, at, match.term, ADDED)) && { beside: true as const }),
    });
  }
  const date = found.some(({ term }) => term === "start") ? null : startDate(told, wished);
  return date ? [...found, date] : found;
}

const SHARE = /\b\d{2}\s?%(?:[\s-]\p{L}*){0,2}$/u;

/** "Four days a week from home": near words for home these days are no week of four days. */
const isAtHome = (units: readonly Unit[], at: number, end: number): boolean =>
  units.slice(Math.max(0, at - HOME_NEAR), end + HOME_NEAR).some((_, offset) => {
    const place = Math.max(0, at - HOME_NEAR) + offset;
    const [from, to] = place < at ? [place, at] : [end, place];
    return longestAt(units, place)?.term === "remote" && !units.slice(from, to).some(isJoint);
  });
const HOME_NEAR = 4;
const isJoint = (unit: Unit): boolean => endsSentence(unit) || /^(?:and|or|und|oder|et|ou|y|o|e|en|,)$/.test(unit.text);

/** "An extra week of vacation", "two more days at home": words after a span that is not time to decide. */
const NO_TIME = /^(?:of (?!time\b)|off\b|(?:at|from|working from) home\b|remote|in (?:the|an) office\b|paid\b|pto\b)/;
const OF_DAYS: ReadonlySet<string> = new Set(["vacation", "remote"]);
/** "Four more weeks before starting". */
const STARTS_NEAR = /\b(?:start|starting|begin|beginning|joining|i join)\b/;

/** "The start date is too early, I need 1 September": the wanted date of a text that mentions a start; else null. */
function startDate({ text, units }: ToldText, wished: readonly boolean[]): ReadTerm | null {
  if (!units.some(({ text: word }) => SMALL.starts.has(word))) return null;
  const at = units.findIndex(
    ({ text: word }, index) => monthOf(word) !== null && wished[index] === true && !isSupposed(units, index),
  );
  const isDay = (index: number): boolean =>
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(text.slice(units[index]?.start, units[index]?.end));
  if (at < 0) return null;
  const [from, to] = [isDay(at - 1) ? at - 1 : at, isDay(at + 1) ? at + 1 : at];
  const [start, end] = [units[from]?.start ?? 0, units[to]?.end ?? 0];
  // "In mid-February", "at the end of May".
  const lead = /(?:\p{L}+[\s-]){0,3}$/u.exec(text.slice(0, start))?.[0] ?? "";
  return { term: "start", start, end, clause: `${lead}${text.slice(start, end)}` };
}
/** "If I start in May": whether a date is only supposed. */
const isSupposed = (units: readonly Unit[], at: number): boolean =>
  units.slice(Math.max(0, at - 5), at).some(({ text }) => /^(?:if|when|before|after|since)$/.test(text));

/** A level named by a code: "Level 63", "ICT4". */
function levelAt(units: readonly Unit[], at: number): { term: Term; end: number } | null {
  const [unit, next] = [units[at], units[at + 1]];
  if (!unit || !next || !/^(?:#|\d+)$/.test(next.text)) return null;
  const isCode = CODES.test(unit.text) && unit.end === next.start && next.end - next.start < 3;
  return unit.text === "level" || isCode ? { term: "title", end: at + 2 } : null;
}
const CODES = /^(?:l|e|p|m|g|t|d|ic|ict|cl|mts|sde)$/;

/** "Until Monday", "til the end of next week": how long the answer may wait. */
function timeAt(units: readonly Unit[], at: number): { term: Term; end: number } | null {
  if (!/^(?:un)?til{1,2}$/.test(units[at]?.text ?? "")) return null;
  const next = units
    .slice(at + 1, at + 7)
    .findIndex(({ text }) => !/^(?:the|end|of|next|this|coming|after|at|least)$/.test(text));
  const day = at + 1 + next;
  // "Until" after words for how long the offer is open does not ask for time, but "I'd rather have until" does.
  const isWish = /\b(?:rather|like to|love to|could i|can i|may i) (?:have|get)$/.test(wordsAt(units, at - 3, at));
  if (next < 0 || (HELD.test(units[at - 1]?.text ?? "") && !isWish)) return null;
  const isDate = DATES.test(units[day + 1]?.text ?? "") || monthOf(units[day + 1]?.text ?? "") !== null;
  if (isDate) return { term: "more-time", end: day + 2 };
  return DAYS.has(units[day]?.text ?? "") ? { term: "more-time", end: day + 1 } : null;
}
const HELD = /^(?:have|has|had|got|valid|open|good|stands?|expires?|answer|reply|respond)$/;
const DATES = /^(?:st|nd|rd|th)$/;
const DAYS: ReadonlySet<string> = new Set([...TYPED_DAYS, "week", "month", "weekend", "tomorrow", "tmrw"]);

const isBeside = (units: readonly Unit[], at: number, term: Term): boolean =>
  term === "start" && [1, 2].some((before) => units[at - before]?.text === "with");

function isWanted(
  units: readonly Unit[],
  wished: readonly boolean[],
  { at, end, term, isIn }: { at: number; end: number; term: Term; isIn: boolean },
): boolean {
  if (isGranted(units, at, end) || (term === "in-writing" && TRIES.test(wordsAt(units, at - NEAR, at)))) return false;
  if (isInRequest(units, at, term)) return true;
  const isBurden = BURDENS.has(term);
  for (let before = at - 1; before >= Math.max(0, at - NEAR); before--) {
    const unit = units[before];
    if (!unit || endsSentence(unit) || unit.text === ",") break;
    if (
      SMALL["not-wanted"].has(unit.text) &&
      !(isIn && unit.text === "no") &&
      !(isBurden && SMALL.without.has(unit.text))
    )
      return false;
  }
  // "I need a week" wishes for time in the letter; "I need a letter" wishes for nothing.
  if (
    isBeside(units, at, term) ||
    (term === "more-time" && (/^(?:need|buys?)$/.test(units[at]?.text ?? "") || units[at - 1]?.text === "wait"))
  )
    return true;
  // "From" usually goes back to what is offered, but not in "two from home".
  if (wished[at] || wished[end - 1] || (units[at]?.text === "from" && wished[at - 1]))
    return !toComma(units.slice(end, end + NEAR)).some(({ text }) => text === "not" || text === "out");
  for (let behind = end; behind < end + BEHIND; behind++) {
    const unit = units[behind];
    // "Relocation cash > stock": what is preferred is wanted.
    if (unit?.text === ">") return true;
    if (!unit || endsSentence(unit) || unit.kind === "mark" || unit.kind === "figure") break;
    // The "too" of "too early" is not that of "please, too".
    const isMore = unit.text !== "too" || units[behind + 1]?.kind !== "word";
    // "The buyout of the notice is my main request".
    const isMine = [behind - 1, behind - 2].some((near) => units[near]?.text === "my");
    if (isMine && /^(?:request|wish|ask|condition|priority)$/.test(unit.text)) return true;
    if ((behind < end + 3 && SMALL["wanted-behind"].has(unit.text) && isMore) || phraseAt("behind", units, behind) > 0)
      return true;
  }
  return false;
}

/** "I'd like to try once in writing": there only the person does something, and nothing is asked for. */
export const TRIES = /\b(?:try|answer|reply|respond|push|negotiate)\b/;

/** Terms that nobody names for what a job is like. */
const ONLY_ASKED: ReadonlySet<Term> = new Set(
  "notice severance clawback review exercise unpaid-leave refreshers".split(" "),
);
/** "A revised offer + notice buyout" is asked for in addition, "a mail for a notice buyout" alone. */
const ADDED = /(?:^| )(?:\+|and|plus|with|&)(?: an?| the| my)?$/;
const JOINED = /(?:^| )(?:\+|and|plus|with|&|for)(?: an?| the| my)?$/;
/** "Write a mail for a revised offer + notice buyout". */
function isInRequest(units: readonly Unit[], at: number, term: Term, joint = JOINED): boolean {
  const isAdded = ONLY_ASKED.has(term) && joint.test(wordsAt(units, at - 2, at));
  const [begin] = sentenceAt(units, at);
  return isAdded && /\b(?:write|draft|mail|email|letter|counter)\b/.test(wordsAt(units, begin, at));
}

/** "Fully remote, not hybrid": what comes after the comma is about something else. */
const toComma = (units: readonly Unit[]): readonly Unit[] => {
  const comma = units.findIndex(({ text }) => text === ",");
  return comma < 0 ? units : units.slice(0, comma);
};

/** Characters from a term on that are read for a request to keep it out of the letter. */
const SECRET_NEAR = 80;
const SECRET =
  /\b(?:keep|leave|leaving|keeping) (?:that|it|this|them) (?:out|quiet)|(?:\bnot|n['’]?t|\bwithout|\bno) (?:\S+ ){0,2}?(?:mention\w*|tell|say|disclos\w*|reveal\w*|name|know|come up|bring)|\bno mention\b|\bbetween us\b|\bconfidential\b/iu;

/** Whether words after a term, in its sentence, ask to keep it out. */
const isSecret = (text: string, at: number): boolean =>
  SECRET.test(/^[^.!?\n]*/.exec(text.slice(at, at + SECRET_NEAR))?.[0] ?? "");

/** "Fridays and Mondays from home": includes all days that are listed. */
function withWeekdays(units: readonly Unit[], end: number): number {
  const isDay = (at: number): boolean => /^(?:mon|tues|wednes|thurs|fri)days?$/.test(units[at]?.text ?? "");
  const lead = /^(?:on|every|each)$/.test(units[end]?.text ?? "") ? 1 : 0;
  let to = isDay(end + lead) ? end + lead + 1 : end;
  while (/^(?:and|or|,|&)$/.test(units[to]?.text ?? "") && isDay(to + 1)) to += 2;
  return to;
}

function clauseAround(text: string, units: readonly Unit[], at: number, end: number): [number, number] {
  // A money figure belongs to another clause; the "5" of "5 weeks" is a figure as well.
  const isAmount = ({ kind, start, end: last }: Unit): boolean =>
    kind === "figure" && /\p{Sc}|\d{3}|%|k$/iu.test(text.slice(start, last));
  // The "plus" of "jours de plus" does not join clauses.
  const joins = ({ text: word }: Unit, before?: Unit): boolean =>
    SMALL.joints.has(word) && !(word === "plus" && /^(?:de|en)$/.test(before?.text ?? ""));
  const isEdge = (unit: Unit, index: number, all: readonly Unit[]): boolean =>
    endsSentence(unit) || joins(unit, all[index - 1]) || isAmount(unit);
  const from = units.slice(0, at).findLastIndex(isEdge) + 1;
  const behind = units.slice(end).findIndex(isEdge);
  return [from, behind < 0 ? units.length : end + behind];
}
