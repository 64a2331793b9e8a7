import { listsOf, readLanguage, setsOf } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import { endsSentence, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import { isOfLetter, isWordOf } from "./own-word-lists.js";
import type { ReadTerm } from "./terms.js";
import { turned } from "./to-the-reader.js";

const WORDS = setsOf(
  readLanguage(
    "letter-own-asks",
    listsOf("joints adding determiners idle nobody deeds deeds-or-things behind-deeds conditions adds-nothing"),
  ),
);

/**
 * Things listed along with what is asked for that no word list holds: they are asked for as they were typed.
 * @param taken spans of what is asked for anyway; only things along with those count as asks
 */
export function ownAsks(
  told: ToldText,
  wished: readonly boolean[],
  taken: readonly { start: number; end: number }[],
): ReadTerm[] {
  const { units } = told;
  const found: ReadTerm[] = [];
  for (const sentence of segmentsOf(units, endsSentence)) {
    const overlaps = ([from, to]: Segment): boolean =>
      taken.some(({ start, end }) => start < (units[to - 1]?.end ?? 0) && end > (units[from]?.start ?? 0));
    const isAlone = !overlaps(sentence);
    const isJoint = ({ text: word }: Unit): boolean => WORDS.joints.has(word);
    const items = segmentsOf(units, isJoint, sentence);
    // Several things in a row are not reasons.
    const things = items.filter((item) => {
      const own = units.slice(...item);
      if (overlaps(item)) return own.every(({ kind }) => kind !== "figure");
      return own.length > 1 && wished[item[0]] === true && isThing(told, own) && !isDone(told, own);
    });
    /** Whether a thing is added to what is asked for by more than a comma: by "and" before it or before a later one. */
    const isAdded = (at: number): boolean => {
      const joint = (item: Segment | undefined): boolean =>
        item !== undefined && WORDS.adding.has(units[item[0] - 1]?.text ?? "");
      return joint(items[at]) || items.slice(at + 1).some(joint) || things.length > 1;
    };
    for (const [at, [from, to]] of items.entries()) {
      let first = from;
      while (first < to && WORDS.idle.has(units[first]?.text ?? "")) first += 1;
      // "And I need the transfer filed".
      if (/^i(?:['’]d)?$/.test(units[first]?.text ?? "")) first += 1;
      const wants = wantsAt(units, first, to);
      first += wants;
      // Without a known ask in the sentence, only a verb of asking makes a thing an ask.
      if (isAlone && !(wants > 0 && ASKS.test(units[first - 1]?.text === "for" ? (units[first - 2]?.text ?? "") : "")))
        continue;
      let last = to;
      while (units[last - 1]?.kind === "mark" || classOf(units[last - 1]?.text ?? "") === "PLEASE") last -= 1;
      const own = units.slice(first, last);
      if (overlaps([from, to]) || !isThing(told, own) || !own.every((_, index) => wished[first + index])) continue;
      const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      // What comes before all known asks is rarely an ask, unless it is plainly a thing.
      const isBehind = taken.some((one) => one.start < start && one.start >= (units[sentence[0]]?.start ?? 0));
      const asked = asTyped(told, own);
      // One noun alone is as often a reason: "160k, market".
      const isNamed = own.length > 1 && !isDone(told, own) && ((isBehind && isAdded(at)) || wants > 0);
      // "200k, my visa runs out in May" tells something, as the verb shows.
      const isToldOf = own[0]?.text === "my" && wants === 0 && own.slice(2).some(({ text }) => /[^s]s$/.test(text));
      const isPlain = !isToldOf && (WORDS.determiners.has(own[0]?.text ?? "") || isNamed);
      if (asked && (isPlain || (isBehind && own.length > 1)))
        found.push({ ...asked, start, end, ...(!isPlain && { unsure: true as const }) });
    }
  }
  return found;
}

/**
 * A term with all that is said of it. If the words around it say more than the letter's own words for the term do, it
 * is asked for as it was typed: "four weeks of vacation from the first year".
 */
export function wholeTerm(told: ToldText, wished: readonly boolean[], read: ReadTerm): ReadTerm {
  const { units } = told;
  if (KEPT.has(read.term) && !/^written\b/iu.test(told.text.slice(read.start))) return read;
  const isEdge = (unit: Unit): boolean => endsSentence(unit) || WORDS.joints.has(unit.text) || unit.text === "(";
  const at = units.findIndex(({ start }) => start >= read.start);
  let from = at;
  while (from > 0 && wished[from - 1] && !isEdge(units[from - 1] as Unit) && !isWish(units, from - 1)) from -= 1;
  while (from < at && WORDS.idle.has(units[from]?.text ?? "")) from += 1;
  let to = units.findIndex(({ end }) => end >= read.end) + 1;
  while (to < units.length && !isEdge(units[to] as Unit) && !isClause(units, to)) to += 1;
  while (units[to - 1]?.kind === "mark") to -= 1;
  const own = units.slice(from, to);
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
  const words = own.filter(
    ({ start: begin, text: word }) =>
      (begin < read.start || begin >= read.end) && !(read.term === "guarantee" && /^(?:first|second)$/.test(word)),
  );
  const saysMore = words.some(
    ({ text: word, kind }) => kind === "word" && /^\p{L}{3}/u.test(word) && !WORDS["adds-nothing"].has(word),
  );
  // "Four weeks of leave from day one" is more than four weeks of leave.
  const isFromStart = /\bfrom (?:day (?:one|1)|the (?:first day|start))\b/iu.test(told.text.slice(start, end));
  const asked = (saysMore || isFromStart) && isThing(told, own) && !isDone(told, own) ? asTyped(told, own) : null;
  return asked ? { ...read, start, end, asTyped: asked } : read;
}
/** Terms that the letter's own words cover fully, or that are not things to ask for. */
const KEPT: ReadonlySet<string> = new Set(
  "own more-time equity-when in-writing title start review clawback vesting exercise hours part-time parental".split(
    " ",
  ),
);

const isWish = (units: readonly Unit[], at: number): boolean =>
  units.slice(Math.max(0, at - WISH_WORDS), at + 1).some((_, offset, { length }) => {
    const begin = at + 1 - length + offset;
    return phraseAt("wants", units, begin) >= at + 1 - begin;
  });
const WISH_WORDS = 4;

/** Whether another clause begins: "remote, they promised it", "remote since my wife works here". */
const isClause = (units: readonly Unit[], at: number): boolean =>
  isWordOf("reasons", units, at) || /^(?:but|so|which|i['’]\p{L}+|or)$/u.test(units[at]?.text ?? "");

/**
 * An ask as it was typed: a thing (`own`) or something to be done (`deed`); null if the reader cannot be addressed so.
 */
function asTyped(told: ToldText, own: readonly Unit[]): { term: "own" | "deed"; clause: string } | null {
  const clause = turned(told.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0));
  if (!clause) return null;
  const isBare = WORDS.deeds.has(own[0]?.text ?? "") && !own[0]?.text.endsWith("ing");
  return { term: isBare && isDeed(told, own) ? "deed" : "own", clause };
}

const ASKS = /^(?:ask|asks|asking)$/;

/** Number of units up to the end of words that wish: "counter and ask for", "could it ask for"; else 0. */
function wantsAt(units: readonly Unit[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const length = phraseAt("wants", units, at);
    if (length > 0) return at + length - from;
  }
  return 0;
}

type Segment = readonly [from: number, to: number];

function segmentsOf(
  units: readonly Unit[],
  parts: (unit: Unit) => boolean,
  [from, to]: Segment = [0, units.length],
): Segment[] {
  const segments: Segment[] = [];
  let begin = from;
  for (let index = from; index <= to; index++) {
    const unit = units[index];
    if (index < to && unit && !parts(unit)) continue;
    if (index > begin) segments.push([begin, index]);
    begin = index + 1;
  }
  return segments;
}

/** Whether words begin with something to be done: "start in June", "not having to travel", but not "work permit". */
function isDeed({ text }: ToldText, [first, second]: readonly Unit[]): boolean {
  if (/^(?:to|not)$/.test(first?.text ?? "")) return WORDS.deeds.has(second?.text ?? "");
  if (!first || !WORDS.deeds.has(first.text)) return false;
  const isLed = /\bto\s+$/i.test(text.slice(0, first.start));
  return (
    isLed ||
    !WORDS["deeds-or-things"].has(first.text) ||
    second?.kind === "figure" ||
    WORDS["behind-deeds"].has(second?.text ?? "")
  );
}

/** "Led the rollout", "leaves my salary out": whether it is something that someone does, not an ask. */
const isDone = (told: ToldText, units: readonly Unit[]): boolean =>
  !isDeed(told, units) &&
  !/^(?:all|half|both|not)$|ing$/.test(units[0]?.text ?? "") &&
  /^(?:my|the|it|them|me|a|an|this|our)$/.test(units[1]?.text ?? "");

const COUNTS = /^(?:once|twice|half|an?|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Whether words can be asked for as they are: a thing or a deed, without a clause other than one that says when. */
function isThing(told: ToldText, units: readonly Unit[]): boolean {
  const isAmount = (unit: Unit): boolean =>
    unit.kind === "figure" &&
    !told.figures.some(({ start, typed }) => start === unit.start && /^(?:\d{1,2}|\d{1,3}\s?%)$/.test(typed));
  const condition = units.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (WORDS.conditions.has(text) ||
        (text === "that" && /^(?:confirmation|guarantee|assurance|statement)$/.test(units[index - 1]?.text ?? ""))),
  );
  const thing = condition < 0 ? units : units.slice(0, condition);
  return (
    units.length > 0 &&
    units.length <= 14 &&
    // "Plain language, no poetry" is about the letter.
    !/^(?:language|english|tone|style|wording|poetry|jargon|prose)$/.test(units.at(-1)?.text ?? "") &&
    !units.some(isAmount) &&
    thing.every(
      ({ kind, text }, index) =>
        (kind !== "mark" || /^[-/%'’]$/.test(text)) &&
        !WORDS.nobody.has(text) &&
        !/['’](?!s$)/.test(text) &&
        (text !== "i" || index > 2),
    ) &&
    !units.every(({ text }) => WORDS.determiners.has(text) || WORDS.idle.has(text)) &&
    (isDeed(told, units) || WORDS["deeds-or-things"].has(units[0]?.text ?? "") || !isWordOf("no-thing", units, 0)) &&
    !isWordOf("next", units, 0) &&
    // "Two days remote more than pay": a thing weighed against another.
    !thing.some(
      ({ text }, index) =>
        text === "than" && thing[index + 1]?.kind !== "figure" && !COUNTS.test(thing[index + 1]?.text ?? ""),
    ) &&
    !thing.some(
      (unit, index) => isWordOf("finite", thing, index) || isOfLetter(unit) || classOf(unit.text) === "MANNER",
    )
  );
}
