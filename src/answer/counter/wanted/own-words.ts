import { type Clause, readClauses } from "../../message/clauses.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { Loss } from "../../offer/wanted-letter.js";
import type { Claim } from "../claims.js";
import { figuresAskedFor } from "./clause-figures.js";
import { isDay, type Standing } from "./figure-rules.js";
import { readStandings } from "./figure-standing.js";
import { letterLanguage, messageLanguage } from "./message-language.js";
import { ownClauses, type ToldClause } from "./own-clauses.js";
import { ownWordAt as at, isSentence } from "./own-word-lists.js";
import { MOST_WORDS, pointsAt, saidBefore, sliceOf } from "./pointers.js";
import { isForbidden, isReport } from "./said-by-others.js";
import { isLossAt } from "./statement-lists.js";
import { asSentence, turned } from "./to-the-reader.js";
import { endsSentence, type ToldText, toldText, type Unit } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/*
 * What a letter should say in the person's own words: "tell them I finish my degree in June", "ask how the options
 * vest", "since I give up a bonus in March". They are not reworded, except that "they" become the reader of the letter.
 */

/** What the letter should say in the person's own words; `typed` has all words that these were taken from. */
export interface OwnWords {
  /** Sentences, what is only named ("my clearance"), and sentences on what the person likes about the job. */
  told: string[];
  liked: string[];
  named: string[];
  /** What the reader is asked to do ("spell out the equity"), and to answer ("how the options vest"). */
  requests: string[];
  questions: string[];
  /** Why more is asked for, as a clause. */
  reason: string | null;
  /** What a figure is needed for: "to leave my present job". */
  purpose: string | null;
  typed: string[];
  /** Statements about the person, as typed, which say nothing of the offer. */
  stated: string[];
  /** Sentences that wish for a term of work or that the message points at, used if nothing else was read from them. */
  wishes: { said: string; typed: string }[];
  /** What the person loses by the move, if its kind and amount are known. */
  losses: Loss[];
  /** What the person loses by the move, as typed. */
  lost: string[];
  /** Sentences on pay of today, which the message did not ask to mention. */
  kept: { said: string; typed: string }[];
  /** Claims already made about the person, and what was to be said and could not be. */
  claims: Claim[];
  unsaid: string[];
  /** All clauses of the message, and the figures that they ask for. */
  clauses: readonly Clause[];
  askedFor: readonly string[];
}

/** Claims that clauses of a role make about the person; other roles count as experience. */
const CLAIMS: Partial<Record<ToldClause["role"], Claim>> = { loss: "present-job", now: "present-job" };

/** Figures that a reason may hold: of what is lost or owed, and of what another company pays. */
const OF_REASONS: readonly Standing[] = ["offered", "rival", "else"];

/**
 * Reads what a message wants to say, ask and give as a reason in its own words.
 *
 * @example ownWordsIn("… Tell them I finish my degree in June").told // ["I finish my degree in June."]
 */
export function ownWordsIn(message: string): OwnWords {
  const clauses = readClauses(message);
  const byClause = ownClauses(message, clauses, { message: messageLanguage(message), letter: letterLanguage(message) });
  const told = toldText(plainFigures(message));
  const standings = readStandings(told);
  const [words, sentences] = [
    { told: [], liked: [], named: [] },
    { requests: [], questions: [], typed: [], stated: [] },
  ];
  const found: OwnWords = {
    reason: null,
    purpose: null,
    ...words,
    ...sentences,
    wishes: [],
    kept: [],
    losses: [],
    lost: [],
    claims: [],
    unsaid: [],
    clauses,
    askedFor: figuresAskedFor(clauses),
  };
  // A reason may hold any figure that is not wanted; anything else no figure that may be the offer's.
  const holdsFigure = (from: number, to: number, fit: readonly Standing[]): boolean =>
    told.figures.some((figure, index) => {
      const place = figure.at;
      if (isDay(told, figure)) return false;
      const standing = standings[index]?.standing ?? "offered";
      return place >= from && place < to && !fit.includes(standing);
    });
  const pointedTo: Exclude<ReturnType<typeof saidBefore>, null>[] = [];
  let index = 0;
  while (index < told.units.length) {
    const pointed = pointsAt(told.units, index) ? saidBefore(told, index) : null;
    if (pointed) pointedTo.push(pointed);
    const lead = leadAt(told.units, index);
    const end = lead ? endOf(told.units, lead.from) : 0;
    if (
      !lead ||
      end - lead.from > MOST_WORDS ||
      (lead.kind !== "question" && holdsFigure(lead.from, end, lead.kind === "reason" ? OF_REASONS : ["else"]))
    ) {
      index += 1;
      continue;
    }
    const words = sliceOf(told, lead.from, end);
    const before = lead.kind === "request" && POINTS.test(words) ? saidBefore(told, lead.at) : null;
    if (before && !found.typed.includes(before.typed) && !holdsFigure(before.from, before.end, ["else"])) {
      found.told.push(before.said);
      found.typed.push(before.typed);
    }
    if (isTaken(lead, told, lead.from, end, words, found)) {
      found.typed.push(sliceOf(told, lead.at, end));
      index = end;
    } else index += 1;
  }
  const isTold = (typed: string): boolean =>
    found.typed.some((other) => other.includes(typed) || typed.includes(other));
  for (const { said, typed, role } of byClause.told) {
    if (isTold(typed)) continue;
    if (typeof said !== "string") found.losses.push(said);
    else if (role === "term" || (role === "now" && /\d/.test(typed))) {
      found[role === "term" ? "wishes" : "kept"].push({ said, typed });
      continue;
    } else found[role === "likes" ? "liked" : "told"].push(said);
    found.typed.push(typed);
    found.stated.push(typed);
    found.claims.push(CLAIMS[role] ?? "experience");
    if (role === "loss") found.lost.push(typed);
  }
  found.unsaid.push(...byClause.unsaid.filter((typed) => !isTold(typed)));
  for (const { said, typed, from, end } of pointedTo) {
    if (isTold(typed) || found.wishes.some((wish) => typed.includes(wish.typed))) continue;
    if (holdsFigure(from, end, ["else"])) {
      if (!holdsFigure(from, end, ["else", "rival"])) found.wishes.push({ said, typed });
    } else {
      found.told.push(said);
      found.typed.push(typed);
    }
  }
  return found;
}

/** "Make it good with a sign-on": what is to be made good was said before. */
const POINTS =
  /^\p{L}+(?: (?:up|for|on|with|out|of|to)){0,2} (?:it\b|(?:this|that)(?=$|\s+(?:in|into|with|by|for|up|to|as|on)\b))/iu;

interface Lead {
  kind: "tells" | "request" | "question" | "reason" | "purpose";
  /** Unit at which the introducing words begin, and the one at which their content begins. */
  at: number;
  from: number;
}

function leadAt(units: readonly Unit[], index: number): Lead | null {
  const tells = at("tells", units, index);
  if (tells > 0) {
    const that = index + tells + (/^(?:that|:|dass|que)$/.test(units[index + tells]?.text ?? "") ? 1 : 0);
    return isForbidden(units, index) || isReport(units, index)
      ? null
      : { kind: "tells", at: index, from: withoutThanks(units, that) };
  }
  const asks = at("asks", units, index);
  if (asks > 0 && !isForbidden(units, index)) {
    const behind = index + asks + at("asked", units, index + asks);
    if (units[behind]?.text === "to" && behind > index + asks) return { kind: "request", at: index, from: behind + 1 };
    if (at("questions", units, behind) > 0) return { kind: "question", at: index, from: behind };
    if (units[behind]?.text === "about") return { kind: "question", at: index, from: behind };
  }
  const has = at("has-them", units, index);
  if (has > 0 && !isForbidden(units, index)) return { kind: "request", at: index, from: index + has };
  const knows = at("knows", units, index);
  if (knows > 0 && at("questions", units, index + knows) > 0 && isWantedToKnow(units, index))
    return { kind: "question", at: index, from: index + knows };
  if (units[index]?.text === "to" && isBehindFigure(units, index) && at("purposes", units, index + 1) > 0)
    return { kind: "purpose", at: index, from: index };
  // "The same as I earn today" does not give a reason.
  const compares = /^(?:same|such|much|soon|well|far|long|many)$/.test(units[index - 1]?.text ?? "");
  const reason = compares ? 0 : at("reasons", units, index) || at("reasons-of-mine", units, index);
  return reason > 0 ? { kind: "reason", at: index, from: index + reason } : null;
}

/** "A 20k sign-on to cover the move", "a sign-on to replace my stock": whether what is asked for comes right before. */
function isBehindFigure(units: readonly Unit[], index: number): boolean {
  let before = index - 1;
  while (before > index - 5 && (units[before]?.text === "-" || at("pay", units, before) > 0)) before -= 1;
  return (
    units[before]?.kind === "figure" || units.slice(before + 1, index).some(({ text }) => /^sign(?:ing)?$/.test(text))
  );
}

/** "I want to know", but not "I know". */
function isWantedToKnow(units: readonly Unit[], index: number): boolean {
  const [before, second] = [units[index - 1]?.text ?? "", units[index - 2]?.text ?? ""];
  const wants = /^(?:want|need|like|love|wants|wanted|out)$/;
  return (
    (/^(?:please|and|also)$/.test(before) || (before === "to" && wants.test(second))) && !isForbidden(units, index)
  );
}

/** Unit at which a statement ends: with its sentence, or before the next thing to do. */
function endOf(units: readonly Unit[], from: number): number {
  for (let index = from; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (endsSentence(unit) || unit.text === "(") return index;
    if (index === from) continue;
    const joins = unit.text === "," || unit.text === "and" || unit.text === "but";
    const second = joins && units[index + 1] && /^(?:and|but|then)$/.test(units[index + 1]?.text ?? "") ? 2 : 1;
    if (joins && (at("next", units, index + second) > 0 || units[index + second]?.kind === "figure")) return index;
    if (/^(?:without|—|–)$/.test(unit.text)) return index;
  }
  return units.length;
}

/** Skips thanks before a statement: "say thank you, I am excited". */
const withoutThanks = (units: readonly Unit[], from: number): number =>
  /^(?:thanks|thank)$/.test(units[from]?.text ?? "")
    ? from + Math.max(0, units.slice(from, from + 4).findIndex(({ text }) => text === ",") + 1)
    : from;

const FEWEST_OF_TELLING = 6;

function isTaken({ kind }: Lead, told: ToldText, from: number, end: number, words: string, found: OwnWords): boolean {
  const { units } = told;
  const inside = (list: Parameters<typeof at>[0]): boolean =>
    units.slice(from, end).some((_, offset) => at(list, units, from + offset) > 0);
  const own = end > from ? turned(words) : null;
  if (own === null) return false;
  switch (kind) {
    case "tells": {
      if (units[from]?.text === "nothing") return false;
      // "I don't know how to say that I want more": the counter says that anyway.
      if (inside("for-more") && end - from < FEWEST_OF_TELLING && !/\bif\b/i.test(own)) return false;
      if (isSentence(units, from, end)) found.told.push(asSentence(own));
      else if (/^(?:my|our)\b/i.test(own) && end - from > 1 && !/\boffers?\b/i.test(own)) found.named.push(own);
      else return false;
      return true;
    }
    case "request":
      if (inside("for-more") || end - from < 2 || /^(?:be|go|get|do)\b/i.test(own)) return false;
      found.requests.push(own);
      return true;
    case "question":
      if (inside("for-more") || end - from < 3 || /^about (?:it|that|this|them)\b/i.test(own)) return false;
      found.questions.push(own);
      return true;
    case "purpose":
      if (
        found.purpose !== null ||
        inside("private") ||
        !/\bmy\b|\bhere\b|\byou\b|\b(?:move|moving|relocation)\b/i.test(own)
      )
        return false;
      found.purpose = own;
      return true;
    case "reason": {
      // "Because forfeiting bonus in March".
      const lost = isLossAt(units, from)
        ? own.replace(
            /^(\p{L}+ing(?: (?:up|behind|out on))?) (?=(?:bonus|stock|rsus?|equity|unvested|shares|options)\b)/iu,
            "$1 my ",
          )
        : null;
      if (lost !== null && found.reason === null && !inside("private")) {
        found.reason = `as I am ${lost}`;
        return true;
      }
      const isMine = /^(?:i\b|i['’]|im\b|ive\b|my\b|we\b|our\b)/i.test(own);
      if (!isMine || found.reason !== null || !isBesideWish(told, from) || !inside("of-work") || inside("private"))
        return false;
      found.reason = /^my\b/i.test(own) && !isSentence(units, from, end) ? `given ${own}` : `as ${own}`;
      return true;
    }
  }
}

/** Whether the sentence has words that wish: the thing that the reason is for. */
function isBesideWish({ units }: ToldText, from: number): boolean {
  const begin = units.slice(0, from).findLastIndex(endsSentence) + 1;
  const behind = units.slice(from).findIndex(endsSentence);
  return units
    .slice(begin, behind < 0 ? units.length : from + behind)
    .some(
      ({ kind }, offset) =>
        phraseAt("wants", units, begin + offset) > 0 || (kind === "figure" && offset < from - begin),
    );
}
