import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";
import { mannerOf } from "./counter/wanted/manner.js";
import { takeWanted } from "./counter/wanted/wanted.js";
import type { Role } from "./message/clause-model.js";
import { readClauses } from "./message/clauses.js";
import { toldText } from "./message/told-text.js";
import { removesName } from "./offer/change-words.js";
import type { TypedOffer } from "./offer/offer.js";
import { plainFigures } from "./offer/plain-figures.js";
import { splitTyped, type Typed } from "./typed.js";

/* A turn that changes the letter of its thread, as one message with all that the letter was written from. */

const LISTS = readLanguage("letter-turns", z.strictObject({ asks: wordList }));
const ASKS: ReadonlySet<string> = new Set(LISTS.asks);

/** Roles of clauses that tell something for a letter; an offer, a job and a question are not of it. */
const FOR_LETTER: ReadonlySet<Role> = new Set<Role>([
  ...(["loss", "rival", "reason", "out", "manner", "deadline", "term", "now", "past", "personal", "likes"] as const),
  "request",
]);
const LIKELY = 0.4;
const MOST_WORDS = 60;
/** "Add that …", "…, add that": the words for the letter's writer. */
const LEADS =
  /^(?:(?:and|also|please|pls|ok|can you|could you)\s+)*(?:add|include|mention|put in)(?:\s+(?:that|also|in))*\s+(?=\S)/iu;
const TRAILS = /[\s,;.]*(?:please\s+|pls\s+|and\s+)?(?:add|include|mention)\s+(?:that|it|this)(?:\s+too)?[.!\s]*$/iu;

/** Whether a turn may change the letter of its thread: it tells of nothing but what a letter is made from. */
export function maySayOfLetter({ whole }: Typed): boolean {
  if (whole.includes("?") || whole.split(/\s+/).length > MOST_WORDS) return false;
  if (loneAsk(whole)) return true;
  if (Object.keys(mannerOf(whole)).length > 0 && !/\d/.test(whole)) return true;
  const clauses = readClauses(saidIn(whole));
  return (
    clauses.every(({ role }) => FOR_LETTER.has(role)) &&
    clauses.some(({ role, likely }) => likely >= LIKELY && role !== "request")
  );
}

const saidIn = (turn: string): string => turn.replace(LEADS, "").replace(TRAILS, "");

/** The figure of a turn that only asks for another one: "no, 145", "make it 185". */
function loneAsk(turn: string): string | null {
  const text = plainFigures(turn);
  const { figures } = toldText(text);
  const [figure, another] = figures;
  if (!figure || another || figure.once || !(figure.part === null || figure.part === "base")) return null;
  const rest = nameWords(text.slice(0, figure.start) + text.slice(figure.end));
  return rest.length > 0 && rest.every((word) => ASKS.has(word)) ? figure.typed : null;
}

/** The message that a letter was written from with what a turn changes; null if the turn is not about the letter. */
export function withTurn(letter: string, turn: Typed): Typed | null {
  const [dropped] = namesIn(letter).filter((name) => removesName(turn.whole, name));
  if (dropped)
    return {
      ...splitTyped(`${letter.replace(/[.\s]+$/, "")}. No mention of ${dropped}.`),
      wantsCounter: true,
      namesLetter: true,
    };
  if (AGAIN.test(turn.whole)) return { ...splitTyped(letter), wantsCounter: true, namesLetter: true };
  if (!maySayOfLetter(turn)) return null;
  const figure = loneAsk(turn.whole);
  const text = figure ? withAsk(letter, figure) : `${letter.replace(/[.\s]+$/, "")}. ${saidIn(turn.whole)}`;
  return { ...splitTyped(text), wantsCounter: true, namesLetter: true };
}

/** "Write the counter again", and nothing else. */
const AGAIN =
  /^\s*(?:(?:please|pls|ok|now|then|and)[\s,]+)*(?:write|draft|show|give me|do)\s+(?:(?:it|me|the|that|my|a|letter|counter|email|message)\s+)+(?:again|once more)(?:\s+(?:please|pls))?[\s.!]*$/iu;

/** The words with a capital: "drop the Plaid one" is about a letter that tells of Plaid. */
const namesIn = (letter: string): string[] => letter.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? [];

/** The letter of a thread once more, with what a turn adds or changes; null if that would be about another offer. */
export function letterAgain(turn: Typed, before: LetterBefore, write: (whole: Typed) => Answer): Answer | null {
  const whole = before.letter === undefined ? null : withTurn(before.letter, turn);
  const answer = whole && write(whole);
  if (answer?.kind !== "counter" || !answer.offer || answer.guide.company !== before.guide?.company) return null;
  const figures = (parts: TypedOffer["parts"] = []): string => parts.map((part) => part.part + part.typed).join();
  return figures(answer.offer.typed.parts) === figures(before.offer?.parts) ? answer : null;
}
interface LetterBefore {
  letter?: string;
  guide?: { company: string };
  offer?: TypedOffer;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The message with another figure in place of the last one that it asks for. */
function withAsk(letter: string, figure: string): string {
  const text = plainFigures(letter);
  const before = takeWanted(text).wanted?.figures.findLast(({ part }) => part === null || part === "base")?.typed;
  if (before === undefined) return `${letter}. I want ${figure}`;
  // "No, 95" after "90k".
  const typed = /^\d+$/.test(figure) ? before.replace(/\d[\d.,]*/, figure) : figure;
  const places = [...text.matchAll(new RegExp(`(?<![\\d.,])${escaped(before)}(?!\\d)`, "gu"))];
  const changed = places.map(({ index }) => text.slice(0, index) + typed + text.slice(index + before.length));
  // "I want 165k, as Acme offers 165k": the one that the message then asks for.
  const isAsked = (one: string): boolean =>
    takeWanted(one).wanted?.figures.some((wanted) => wanted.typed === typed) === true;
  return changed.findLast(isAsked) ?? `${letter}. I want ${figure}`;
}
