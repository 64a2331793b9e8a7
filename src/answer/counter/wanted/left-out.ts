import type { MoneyPart } from "../../../domain/guide.js";
import { classOf } from "../../../query/letter/features.js";
import { fold } from "../../../text/folding.js";
import { typedSentences } from "../../../text/sentences.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { LetterManner } from "../../offer/wanted-letter.js";
import { mannerOf } from "./manner.js";
import { isWordOf } from "./own-word-lists.js";
import { endsSentence, type NamedPart, type ToldText, toldText, type Unit } from "./told-text.js";
import { takeWanted } from "./wanted.js";
import { phraseAt } from "./wish-words.js";

/*
 * What a message wants of the letter and the letter does not hold, clause by clause in the person's words: so that nothing is
 * passed over in silence. A clause tells that something is wanted by a word that wishes, asks, tells or gives a reason.
 */

/** What of a message is in the letter. */
export interface Taken {
  /** Words that were read, as they were typed. */
  words: readonly string[];
  /** Names of companies and people that the letter tells of, or leaves out as it is wanted. */
  names: readonly string[];
  manner: LetterManner;
  /** Parts of which more is asked for without a figure of the person's. */
  parts: readonly MoneyPart[];
  /** Parts that are offered. */
  offered: readonly MoneyPart[];
  /** The company whose offer is answered, and what else names the job: its role and place. */
  company: string;
  job: readonly string[];
  /** Whether a deadline was read. */
  deadline: boolean;
  /** The message is in another language than English, of which no list knows all words that wish: whatever is told there counts. */
  foreign: boolean;
}

/** No more clauses, and none longer than this. */
const MOST = 3;
const LONGEST = 100;
/** Fewer words tell nothing. */
const FEWEST = 3;

/** The clauses that want something that is not taken. */
export function leftOut(message: string, taken: Taken): string[] {
  const text = plainFigures(message);
  const words = taken.words.map(plain).filter((typed) => typed.length > 1);
  const names = taken.names.map(plain).filter(Boolean);
  const ofJob = new Set([taken.company, ...taken.job].flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u)));
  const left: string[] = [];
  for (const [start, end] of typedSentences(text)) {
    const told = toldText(text.slice(start, end));
    for (const clause of clausesOf(told, taken.foreign)) {
      const typed = plain(clause.text);
      const isTaken =
        words.some((one) => typed.includes(one) || one.includes(typed)) ||
        told.parts.some((one) => isWithin(one, clause, taken.parts)) ||
        // "Opciones a 4 años": of a part that is offered.
        (taken.foreign &&
          wordsIn(clause.units) <= SHORT &&
          told.parts.some((one) => isWithin(one, clause, taken.offered))) ||
        names.some((name) => ` ${typed} `.includes(` ${name} `)) ||
        // "I hold an offer from Acme as a designer" tells whose offer it is.
        (` ${typed} `.includes(` ${plain(taken.company)} `) && (taken.foreign || HOLDS_OFFER.test(typed))) ||
        Object.keys(mannerOf(clause.text)).length > 0 ||
        (taken.deadline && clause.units.some(({ text: word }) => TIMES.test(word)));
      // The first clause names the job.
      const isFirst = start + (clause.units[0]?.start ?? 0) === 0;
      const isTold = taken.foreign
        ? !isFirst && wordsIn(clause.units.filter(({ text: word }) => !ofJob.has(word))) >= FEWEST
        : wants(clause.units, isFirst) || goesOn(told.units, clause.units);
      if ((!isTaken || wantsLikeOthers(clause.text, words, names)) && isTold && !asksForLetter(clause.units))
        left.push(clause.text.slice(0, LONGEST).trim());
    }
  }
  return [...new Set(left)].slice(0, MOST);
}

/** So many words say nothing else of a part. */
const SHORT = 5;

/** Whether one of the parts is named in a clause. */
const isWithin = ({ part, start: at }: NamedPart, { units }: Clause, parts: readonly MoneyPart[]): boolean =>
  parts.includes(part) && at >= (units[0]?.start ?? 0) && at < (units.at(-1)?.end ?? 0);

const plain = (text: string): string =>
  fold(text)
    .replace(/[\s\p{Sc}]+/gu, " ")
    .trim();

const HOLDS_OFFER = /\b(?:have|hold|holding|got|received|sitting on) (?:an?|the|my|this|their)?\b.*\boffer(?!ed)/;
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|deadline|answer|decide|expires?|tomorrow|today|tonight|week|eod|eow|noon|days?|hours?|date|\d{1,2}(?:st|nd|rd|th))$/;

/** "Tell them exactly that": what is pointed at stands elsewhere. */
const POINTS = /\b(?:exactly|just)? ?(?:that|this|it|so)$/i;

/** What somebody else says, what points at what was said, what is to stay out, and what is asked of the program. */
const IDLE =
  /^(?:(?:and|but|so|because|since) )*(?:they|she|he|how|what|would you|could you|can you|do you|(?:that|this|it|which) (?:should|needs?|must|has|ought|could|can|goes))\b|\bhow to (?:say|tell|ask|put|word|write|phrase)\b|\b(?:don['’]?t (?:say|tell|mention|need|want)|do not (?:say|tell|mention|need|want)|(?:no|without) (?:mention|mentioning|saying|telling|need)|need to know|leave .* out|keep .* out)\b/i;

const wants = (units: readonly Unit[], isFirst: boolean): boolean =>
  !IDLE.test(units.map(({ text }) => text).join(" ")) &&
  !(units.length < 6 && POINTS.test(units.map(({ text }) => text).join(" "))) &&
  wordsIn(units) >= FEWEST &&
  (OF_PERSON.test(units[/^(?:and|but|so|because|since|plus|also)$/.test(units[0]?.text ?? "") ? 1 : 0]?.text ?? "") ||
    (!isFirst && hasNumber(units)) ||
    units.some(
      (_, at) =>
        (phraseAt("wants", units, at) > 0 && phraseAt("no-wish", units, at) === 0) ||
        isWordOf("tells", units, at) ||
        isWordOf("reasons", units, at) ||
        isWordOf("prefers", units, at),
    ));

/** "A pension match like Acme's" is wanted here, whatever else of its clause is taken and whatever the letter tells of Acme. */
const wantsLikeOthers = (clause: string, words: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => plain(clause).includes(name)) &&
  (takeWanted(clause).wanted?.terms ?? []).some((term) => {
    const typed = plain(term.clause);
    return (
      term.term !== "more-time" &&
      names.some((name) => typed.includes(name)) &&
      !words.some((word) => typed.includes(word) || word.includes(typed))
    );
  });

/** "I'd like 165k, a desk by the window and for stock not to be cut": behind words that wish, the sentence lists what is wanted. */
const goesOn = (units: readonly Unit[], clause: readonly Unit[]): boolean => {
  const first = clause[0];
  const before = first ? units.filter(({ end }) => end <= first.start) : [];
  return (
    LISTED.test(first?.text ?? "") &&
    wordsIn(clause) >= FEWEST &&
    !IDLE.test(clause.map(({ text }) => text).join(" ")) &&
    before.some((_, at) => phraseAt("wants", units, at) > 0 && phraseAt("no-wish", units, at) === 0)
  );
};
const LISTED = /^(?:for|not|that|an?|the|without|some)$/;

const wordsIn = (units: readonly Unit[]): number => units.filter(({ kind }) => kind === "word").length;

/** The words around a figure up to the next mark or "and". */
export function clauseAround(message: string, figure: string): string {
  const text = plainFigures(message);
  const at = text.indexOf(figure);
  if (at < 0) return figure;
  const before = text.slice(0, at).split(JOINTS).at(-1) ?? "";
  return `${before}${figure}${text.slice(at + figure.length).split(JOINTS)[0] ?? ""}`.trim().slice(0, LONGEST);
}
const JOINTS = /[.,;:!?()\n–—]|\s(?:and|but|plus)\s/u;

/** What is told of the person, or counts something, is to be in the letter or named. */
const OF_PERSON = /^(?:(?:i|we)(?:['’]\p{L}+)?|im|ive|my|our)$/u;
const hasNumber = (units: readonly Unit[]): boolean =>
  units.some(({ text, start }, at) => (/^\d{2,}$/.test(text) || text === "#") && units[at - 1]?.end !== start);

const isInWriting = (units: readonly Unit[], at: number): boolean =>
  units[at]?.text === "writing" && units[at - 1]?.text === "in";

/** "I need a letter that I can send": what is wanted is the letter itself. */
const asksForLetter = (units: readonly Unit[]): boolean =>
  units.some(
    ({ text }, at) =>
      !isInWriting(units, at) && /^(?:LETTER|COUNTER|NEGOTIATE|REPLY|WORDING|WRITE|SEND)$/.test(classOf(text) ?? ""),
  );

interface Clause {
  text: string;
  units: Unit[];
}

const PARTS = new Set([",", "–", "—", "(", ")", ":", "but", "because", "since"]);

/** What joins two things in other languages. */
const ANDS = new Set("und y e et en i och og".split(" "));

function clausesOf({ text, units }: ToldText, foreign: boolean): Clause[] {
  const clauses: Clause[] = [];
  let begin = 0;
  for (let at = 0; at <= units.length; at++) {
    const unit = units[at];
    const joins =
      unit &&
      !isInside(units, at) &&
      (endsSentence(unit) ||
        PARTS.has(unit.text) ||
        (unit.text === "and" && isNewThing(units, at + 1)) ||
        (foreign && ANDS.has(unit.text)));
    if (unit && !joins) continue;
    const own = units.slice(begin, at);
    if (own.length > 0) clauses.push({ text: text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0), units: own });
    // A reason keeps the word that makes it one.
    const isReason = unit && /^\p{L}/u.test(unit.text) && unit.text !== "and" && unit.text !== "but";
    begin = isReason && !(foreign && ANDS.has(unit.text)) ? at : at + 1;
  }
  return clauses;
}

/** The point of "Booking.com". */
const isInside = (units: readonly Unit[], at: number): boolean => {
  const [unit, next] = [units[at], units[at + 1]];
  return unit?.text === "." && next?.kind === "word" && unit.end === next.start;
};

const isNewThing = (units: readonly Unit[], at: number): boolean =>
  phraseAt("wants", units, at) > 0 ||
  isWordOf("tells", units, at) ||
  /^(?:i|i['’]\p{L}+|don['’]?t|not|for|that|without)$/u.test(units[at]?.text ?? "");
