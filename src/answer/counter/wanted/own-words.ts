import { readOnce } from "../../../text/read-once.js";
import type { Role } from "../../message/clause-model.js";
import { type Clause, readClauses } from "../../message/clauses.js";
import { endsSentence, type ToldText, toldText, type Unit } from "../../message/told-text.js";
import { plainFigures } from "../../offer/plain-figures.js";
import type { Fact } from "../../offer/wanted-letter.js";
import type { Claim } from "../claims.js";
import { type AskedFor, askedIn } from "./clause-figures.js";
import { isDay } from "./figure-rules.js";
import { readStandings } from "./figure-standing.js";
import { letterLanguage, messageLanguage } from "./message-language.js";
import { ownClauses, type ToldClause } from "./own-clauses.js";
import { ownWordAt as at, isSentence } from "./own-word-lists.js";
import { MOST_WORDS, sliceOf } from "./pointers.js";
import { isForbidden, isReport } from "./said-by-others.js";
import { asSentence, turned } from "./to-the-reader.js";

/*
 * What a letter should say in the person's own words: "tell them I finish my degree in June", "ask how the options
 * vest". They are not reworded, except that "they" become the reader of the letter.
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
  typed: string[];
  /** Statements about the person, as typed, which say nothing of the offer. */
  stated: string[];
  /** Sentences that wish for a term of work, used if nothing else was read from them. */
  wishes: { said: string; typed: string }[];
  /** Facts of the person's story that are in no sentence of theirs. */
  facts: Fact[];
  /** What the person loses by the move, as typed. */
  lost: string[];
  /** Sentences on pay of today, which the message did not ask to mention. */
  kept: { said: string; typed: string }[];
  /** The role of the clause that a sentence was made of, by the sentence. */
  roles: ReadonlyMap<string, Role>;
  /** Claims already made about the person, and what was to be said and could not be. */
  claims: Claim[];
  unsaid: string[];
  clauses: readonly Clause[];
  askedFor: AskedFor;
}

/** Claims that clauses of a role make about the person; other roles count as experience. */
const CLAIMS: Partial<Record<ToldClause["role"], Claim>> = { loss: "present-job", now: "present-job" };

/**
 * Reads what a message wants to say, ask and give as a reason in its own words.
 *
 * @example ownWordsIn("… Tell them I finish my degree in June").told // ["I finish my degree in June."]
 */
export const ownWordsIn = readOnce((message): Readonly<OwnWords> => {
  const clauses = readClauses(message);
  const byClause = ownClauses(message, clauses, { message: messageLanguage(message), letter: letterLanguage(message) });
  const told = toldText(plainFigures(message));
  const standings = readStandings(told);
  const roles = new Map<string, Role>();
  const found: OwnWords = {
    ...{ told: [], liked: [], named: [], requests: [], questions: [], typed: [], stated: [] },
    ...{ wishes: [], kept: [], facts: [], lost: [], claims: [], unsaid: [] },
    roles,
    clauses,
    askedFor: askedIn(clauses),
  };
  // What is said holds no figure that may be the offer's.
  const holdsFigure = (from: number, to: number): boolean =>
    told.figures.some(
      (figure, index) =>
        !isDay(told, figure) &&
        figure.at >= from &&
        figure.at < to &&
        (standings[index]?.standing ?? "offered") !== "else",
    );
  let index = 0;
  while (index < told.units.length) {
    const lead = leadAt(told.units, index);
    const end = lead ? endOf(told.units, lead.from) : 0;
    if (!lead || end - lead.from > MOST_WORDS || (lead.kind !== "question" && holdsFigure(lead.from, end))) {
      index += 1;
      continue;
    }
    const words = sliceOf(told, lead.from, end);
    if (isTaken(lead, told, lead.from, end, words, found)) {
      found.typed.push(sliceOf(told, lead.at, end));
      index = end;
    } else index += 1;
  }
  const toldAsFact: string[] = [];
  const isTold = (typed: string): boolean =>
    found.typed.some((other) => other.includes(typed) || typed.includes(other));
  for (const { said, typed, role } of byClause.told) {
    if (isTold(typed)) continue;
    roles.set(said, role);
    if (role === "term" || (role === "now" && /\d/.test(typed))) {
      found[role === "term" ? "wishes" : "kept"].push({ said, typed });
      continue;
    } else found[role === "likes" ? "liked" : "told"].push(said);
    found.typed.push(typed);
    found.stated.push(typed);
    found.claims.push(CLAIMS[role] ?? "experience");
    if (role === "loss") found.lost.push(typed);
  }
  for (const { fact, typed } of byClause.facts) {
    if (isTold(typed)) continue;
    found.facts.push(fact);
    found.claims.push(fact.kind === "loss" ? "present-job" : "experience");
    if (fact.kind === "loss") found.lost.push(typed);
    toldAsFact.push(typed);
  }
  found.typed.push(...toldAsFact);
  found.stated.push(...toldAsFact);
  for (const { said, typed } of byClause.requests) {
    if (isTold(typed)) continue;
    found.requests.push(said);
    found.typed.push(typed);
  }
  found.unsaid.push(...byClause.unsaid.filter((typed) => !isTold(typed)));
  return found;
});

interface Lead {
  kind: "tells" | "request" | "question";
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
  return null;
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
  }
}
