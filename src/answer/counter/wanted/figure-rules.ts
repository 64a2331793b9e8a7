import { monthOf } from "../../message/dates-and-numbers.js";
import { SMALL } from "../../message/small-words.js";
import { endsSentence, sentenceAt, type ToldFigure, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";

/**
 * What a figure may be: offered by the company that is answered, wanted, another company's offer, or something else
 * (pay of today, an earlier figure, not pay).
 */
export const STANDINGS = ["offered", "wanted", "rival", "else"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * For each unit, whether it is wanted by the rules alone: from a word that wishes to the end of the sentence, or until
 * the text goes back to what is offered.
 * @param companies offsets at which names of companies begin, which are not words that wish: "Match Group"
 */
export function wishesAt({ units }: Pick<ToldText, "units">, companies: readonly number[] = []): boolean[] {
  const wished: boolean[] = [];
  let now = false;
  let last = false;
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (!unit) break;
    const idle = isIdleNeed(units, at) ? phraseAt("no-wish", units, at) : 0;
    const offered = offeredAt(units, at);
    // "Double-check the stock" wishes for no more of it.
    const wants = companies.includes(unit.start) || units[at + 1]?.text === "-" ? 0 : phraseAt("wants", units, at);
    if (endsSentence(unit)) last = now;
    if (endsSentence(unit) || SMALL.reasons.has(unit.text)) now = false;
    // "I'd like 160k. Also 28 days of holiday."
    if (SMALL["goes-on"].has(unit.text) && at > 0 && endsSentence(units[at - 1] as Unit)) {
      const next = units[at + 1]?.text ?? "";
      now = (last && next !== "i") || /^(?:#|\d+)$/.test(next);
    }
    if ((unit.text === ":" && isListOfAsks(units, at)) || (unit.text === "if" && isCondition(units, at))) now = true;
    if (idle > 0 && idle >= wants) now = false;
    else if (wants > 0 && wants >= offered) now = true;
    else if (offered > 0) now = false;
    for (let taken = Math.max(1, idle, offered, wants); taken > 0; taken--) wished[at++] = now;
  }
  return wished;
}

/** "I'd take it if they extend the window": what the person would agree to is wanted. */
const isCondition = (units: readonly Unit[], at: number): boolean =>
  /^(?:they|you|he|she)(?:['’](?:d|ll))?$/.test(units[at + 1]?.text ?? "") &&
  /\bi(?:['’](?:d|ll)| (?:would|could|can|will)) (?!write|answer|reply)/.test(
    units
      .slice(Math.max(0, at - CONDITION_NEAR), at)
      .map(({ text }) => text)
      .join(" "),
  );
const CONDITION_NEAR = 10;

/** "Contre-proposition : 67 000 €", "three more things: 160k": behind the offer, a colon before a figure lists what is asked. */
const isListOfAsks = (units: readonly Unit[], at: number): boolean =>
  LISTS_ASKS.test(units[at - 1]?.text ?? "") &&
  units[at + 1]?.kind === "figure" &&
  units.slice(0, at).some(({ kind }) => kind === "figure");
const LISTS_ASKS =
  /^(?:things|points|asks|requests|wishes|conditions|counter|counteroffer|reply|proposition|contraoferta|contraproposta|controproposta|controfferta|tegenvoorstel|tegenbod|gegenangebot|brief|respuesta|resposta|risposta|reponse|antwort)$/u;

/**
 * Number of units at `at` that go back to what is offered ("from 150k"), else 0: "from home", "not having to travel".
 */
export function offeredAt(units: readonly Unit[], at: number): number {
  const length = phraseAt("offered", units, at);
  const isAlone = length === 1 && /^(?:from|not|over)$/.test(units[at]?.text ?? "");
  const isMoney = ({ kind, start, end }: Unit): boolean => kind === "figure" && end - start > 2;
  return isAlone && !units.slice(at + 1, at + 4).some(isMoney) ? 0 : length;
}

/** Whether a "need" wishes for no pay ("I need a letter"), unlike "I need a sign-on of 30k". */
function isIdleNeed(units: readonly Unit[], at: number): boolean {
  if (units[at]?.text !== "need" || !/^an?$/.test(units[at + 1]?.text ?? "")) return true;
  const next = units.slice(at + 2, at + 2 + NEEDED_NEAR).findIndex((unit) => unit.kind !== "word");
  return units[at + 2 + next]?.kind !== "figure";
}
const NEEDED_NEAR = 6;

/** Units after a figure that are read for a wish: "150k base is my aim". */
const BEHIND = 4;

/** Whether the words after a figure say that it is wanted. */
export function isWishedBehind({ units }: Pick<ToldText, "units">, figure: number): boolean {
  for (let at = figure + 1; at <= figure + BEHIND; at++) {
    const unit = units[at];
    if (!unit || endsSentence(unit) || unit.kind === "figure") return false;
    if (phraseAt("behind", units, at) > 0) return true;
  }
  return false;
}

/** "May 4", "4 May": a day is not money. */
export const isDay = ({ units }: ToldText, { at, figure }: ToldFigure): boolean =>
  figure.high <= 31 && [at - 1, at + 1].some((near) => monthOf(units[near]?.text ?? "") !== null);

/** "A 9/80 schedule" does not name money. */
export const isSplit = ({ text }: ToldText, { start, end, typed }: ToldFigure): boolean =>
  /^\d+$/.test(typed) &&
  (/(?<![\d.,])\d\/$/.test(text.slice(0, start)) || (typed.length === 1 && /^\/\d{2}(?!\d)/.test(text.slice(end))));

/** "Counter with a sign-on of 15k": whether "counter with" comes before the figure in its sentence. */
export const isCountered = (units: readonly Unit[], at: number): boolean =>
  units
    .slice(sentenceAt(units, at)[0], at)
    .some(({ text }, offset, before) => text === "counter" && (before[offset + 1] ?? units[at])?.text === "with");

/** "More equity? Around 210k.": a figure that is its whole sentence belongs to the wish of the sentence before. */
export function isElliptic({ units }: ToldText, { at }: ToldFigure, ruled: readonly boolean[]): boolean {
  const [begin, end] = sentenceAt(units, at);
  const own = units.slice(begin, end);
  return begin > 1 && ruled[begin - 2] === true && own.every(({ text }) => text === "#" || SIZED.test(text));
}
const SIZED = /^(?:about|around|like|say|roughly|approximately|maybe|so|or|some|circa|~|≈|\+|\p{Sc})$/u;

/** Whether the sentence of a figure says that it is offered: "they went up to 160k". */
export const isSaidOffered = (units: readonly Unit[], at: number): boolean =>
  units
    .slice(sentenceAt(units, at)[0], at)
    .some(({ text }, offset, before) => text === "they" || phraseAt("offered", before, offset) > 0);

/** "The relocation package is 4k": whether a figure is told as a fact. */
export const isStated = ({ units }: Pick<ToldText, "units">, { at }: ToldFigure, ruled: readonly boolean[]): boolean =>
  ruled[at] !== true &&
  [at - 1, at - 2].some((before) => /^(?:is|are|es|son|ist|sind|est|sont|sono|é|è)$/.test(units[before]?.text ?? ""));

/** The wanted figures without one asked for before: "I told them 115k, now I want 122k", "I asked for 130k, they refused". */
export function withoutEarlier({ units }: Pick<ToldText, "units">, wanting: readonly ToldFigure[]): ToldFigure[] {
  const said = (from: number, to: number, words: RegExp): boolean =>
    units.slice(Math.max(0, from), to).some(({ text }) => words.test(text));
  const isRefused = (from: number, to: number): boolean =>
    units.slice(from, to).some((_, offset) => phraseAt("refused", units, from + offset) > 0);
  return wanting.filter(
    (figure, index) =>
      !said(figure.at - SAID_NEAR, figure.at, /^(?:told|said|asked|mentioned|wrote)$/) ||
      !wanting
        .slice(index + 1)
        .some(
          (next) =>
            next.part === figure.part &&
            (said(next.at - NOW_NEAR, next.at, /^now$/) || isRefused(figure.at + 1, next.at)),
        ),
  );
}
const SAID_NEAR = 10;
const NOW_NEAR = 6;
