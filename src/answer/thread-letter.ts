import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import { type Purpose, purposesIn } from "../query/letter/purpose.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";
import { mannerOf } from "./counter/wanted/manner.js";
import { namesLanguage } from "./counter/wanted/message-language.js";
import { takeWanted } from "./counter/wanted/wanted.js";
import type { WantedFigure } from "./counter/wanted/wanted-figures.js";
import type { Role } from "./message/clause-model.js";
import { type Clause, readClauses } from "./message/clauses.js";
import { toldText } from "./message/told-text.js";
import { namesNothing, removesName } from "./offer/change-words.js";
import { changedOffer } from "./offer/changed-offer.js";
import type { TypedOffer } from "./offer/offer.js";
import { partsNamed } from "./offer/parts-named.js";
import { plainFigures } from "./offer/plain-figures.js";
import { splitTyped, type Typed } from "./typed.js";

/* A turn that changes the letter of its thread, as one message with all that the letter was written from. */

const LISTS = readLanguage("letter-turns", z.strictObject({ asks: wordList }));
const ASKS: ReadonlySet<string> = new Set(LISTS.asks);

/** Roles of clauses by which a turn changes a letter: what it asks for, tells, leaves out, and how it is put. */
const EDITS: ReadonlySet<Role> = new Set<Role>([
  ...(["ask", "term", "limit", "loss", "rival", "reason", "out", "manner", "deadline"] as const),
  ...(["now", "past", "personal", "likes"] as const),
]);
/** Roles of a turn that is about something else. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(["job", "question"]);
const LIKELY = 0.4;
const MOST_WORDS = 80;
/** "Add that …", "…, add that": the words for the letter's writer. */
const LEADS =
  /^(?:(?:and|also|please|pls|ok|can you|could you)\s+)*(?:add|include|mention|put in)(?:\s+(?:that|also|in))*\s+(?=\S)/iu;
const TRAILS = /[\s,;.]*(?:please\s+|pls\s+|and\s+)?(?:add|include|mention)\s+(?:that|it|this)(?:\s+too)?[.!\s]*$/iu;

/** "Could you add that I start in June?": what it asks of the letter's writer is no question. */
const POLITE =
  /^\W*(?:(?:and|also|ok|so)\s+)*(?:can|could|would|will)\s+(?:you|u|we)\s+(?:please\s+|also\s+)*([^?]+)\?\s*$/iu;

/** What a turn changes in the letter of its thread: the figures to ask for, and what else it says about the letter. */
interface Edits {
  asks: readonly Ask[];
  said: readonly string[];
  /** What it says of the offer: "the base they offered is 164 not 146. So ask 178". */
  offered?: string;
}
type Ask = Pick<WantedFigure, "typed" | "part">;

/** Whether a turn may change the letter of its thread. */
export const maySayOfLetter = ({ whole }: Typed): boolean => editsIn(whole) !== null;

/** Null if a turn is about anything but the letter, or if nothing in it is sure enough to be. */
function editsIn(typed: string, letter = ""): Edits | null {
  const turn = typed.replace(POLITE, "$1.");
  if (turn.includes("?") || turn.split(/\s+/).length > MOST_WORDS) return null;
  const lone = loneAsk(turn);
  if (lone) return { asks: [{ typed: lone, part: null }], said: [] };
  const said = turn.replace(LEADS, "").replace(TRAILS, "");
  if (namesLanguage(turn)) return { asks: [], said: [said] };
  if (Object.keys(mannerOf(turn)).length > 0 && !/\d/.test(turn)) return { asks: [], said: [said] };
  const clauses = readClauses(said);
  const isSure = ({ likely }: Clause): boolean => likely >= LIKELY;
  // "I also hold an offer from Acme: 160k base": the figures behind a rival's name are its own.
  const isRivals = clauses.some((clause) => clause.role === "rival" && isSure(clause));
  if (clauses.some((clause) => ELSEWHERE.has(clause.role) && isSure(clause))) return null;
  // "Walk away number": a limit without a figure is asked about.
  const edits = (clause: Clause): boolean =>
    EDITS.has(clause.role) && (clause.role !== "limit" || /\d/.test(clause.text));
  if (!clauses.some((clause) => edits(clause) && isSure(clause))) return null;
  const asks = clauses.map(({ role, text }) => (role === "ask" ? asksIn(text) : []));
  // "165 is pushing it": a figure that the letter has already changes nothing.
  const isNew = ({ text }: Clause): boolean =>
    (text.match(/\d[\d.,]*/g) ?? []).some((figure) => !figureOf(figure).test(letter));
  const told = isRivals ? [] : clauses.filter(({ role, text }) => role === "offer" && /\d/.test(text));
  const offered = told.filter(isNew);
  if (offered.some(isSure) && asks.flat().length === 0) return null;
  // "Sign-on 20k": what is not asked for in so many words may be offered.
  if (clauses.some(({ role, text }, at) => role === "ask" && /\d/.test(text) && asks[at]?.length === 0)) return null;
  // "140 is a bit greedy, make it 135": what is only thought aloud would be one more figure.
  const isKept = (clause: Clause): boolean => clause.role !== "aside" && !told.includes(clause);
  const kept = clauses.map((clause, at) => isKept(clause) && asks[at]?.length === 0);
  const from = (at: number): number | undefined => (kept[at] && !kept[at - 1] ? clauses[at]?.start : undefined);
  const spans = clauses.flatMap(({ end }, at) => (kept[at] && !kept[at + 1] ? end : []));
  const begins = clauses.flatMap((_, at) => from(at) ?? []);
  return {
    asks: asks.flat(),
    said: begins.map((start, at) => said.slice(start, spans[at])),
    ...(offered.length > 0 && { offered: offered.map(({ text }) => text).join(", ") }),
  };
}

/** The figures that a clause asks for, in words that wish or as nothing but another figure. */
function asksIn(text: string): readonly Ask[] {
  const lone = loneAsk(text);
  return lone ? [{ typed: lone, part: null }] : (takeWanted(plainFigures(text)).wanted?.figures ?? []);
}

/** The figure of a turn that only asks for another one: "no, 145", "make it 185". */
function loneAsk(turn: string): string | null {
  const text = plainFigures(turn);
  const { figures } = toldText(text);
  const [figure, another] = figures;
  if (!figure || another || figure.once || !(figure.part === null || figure.part === "base")) return null;
  const rest = nameWords(text.slice(0, figure.start) + text.slice(figure.end));
  return rest.length > 0 && rest.every((word) => ASKS.has(word)) ? figure.typed : null;
}

/** A letter of a thread: the message that it was written from, and the offer that it answers. */
interface LetterBefore {
  letter?: string;
  purpose?: Purpose;
  guide?: { company: string };
  offer?: TypedOffer;
}
interface Again {
  typed: Typed;
  offer?: TypedOffer;
}

/** The message that a letter was written from with what a turn changes; null if the turn is not about the letter. */
export function withTurn({ letter, offer, purpose }: LetterBefore, turn: Typed): Again | null {
  if (letter === undefined || turn.wantsOther || turn.purpose) return null;
  // "Write a counter instead".
  if (purpose && purposesIn(turn.whole).some(({ rule }) => rule.means === "counter")) return null;
  const dropped = namesIn(letter).find((name) => turn.whole.split(/[,.;:!]/).some((said) => removesName(said, name)));
  const edits = turn.wantsCounter && namesNothing(turn.text) ? { asks: [], said: [] } : editsIn(turn.whole, letter);
  // Why a company is dropped is nothing for the letter.
  const said = dropped ? [`No mention of ${dropped}`] : edits?.said;
  if (!said) return null;
  const { asks = [], offered } = edits ?? {};
  const now = offered === undefined || !offer ? offer : changedOffer(offer, offered)?.offer;
  const whole = now ? withOffered(letter, offer?.parts, now.parts) : offered === undefined ? letter : null;
  return whole === null
    ? null
    : { typed: again([asks.reduce(withAsk, whole), ...said], purpose), ...(now && { offer: now }) };
}

const again = (told: readonly string[], purpose: Purpose | null = null): Typed => ({
  ...splitTyped(told.map((text) => text.replace(/[.\s]+$/, "")).join(". ")),
  wantsCounter: true,
  purpose,
  namesLetter: true,
});

/** The message with the figures that are offered now; null if one of them cannot be put in the place of the one before. */
function withOffered(letter: string, before: TypedOffer["parts"] = [], now: TypedOffer["parts"]): string | null {
  let text = letter;
  for (const { part, typed } of now) {
    const earlier = before.find((one) => one.part === part)?.typed;
    if (earlier === typed) continue;
    const changed = earlier === undefined ? text : text.replace(figureOf(earlier), typed);
    if (changed === text) return null;
    text = changed;
  }
  return text;
}

const figureOf = (typed: string): RegExp => new RegExp(`(?<![\\d.,])${escaped(typed)}(?!\\d)`, "u");
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a turn may drop: "drop the Plaid one", "skip the visa". A part of pay that is dropped is one of the offer. */
const namesIn = (letter: string): string[] =>
  (letter.match(/(?<!\p{L})(?:\p{Lu}\p{L}+|\p{L}{4,})/gu) ?? []).filter((word) => partsNamed(word).length === 0);

/** The letter of a thread once more, with what a turn adds or changes; null if that would be about another offer. */
export function letterAgain(turn: Typed, before: LetterBefore, write: (whole: Typed) => Answer): Answer | null {
  const changed = withTurn(before, turn);
  return changed && written(changed, before, write);
}

/** The letter with a whole turn that nothing else could be made of; null as for `letterAgain`. */
export function letterWith(turn: Typed, before: LetterBefore, write: (whole: Typed) => Answer): Answer | null {
  if (before.letter === undefined || turn.wantsOther || turn.whole.includes("?")) return null;
  return written({ ...before, typed: again([before.letter, turn.whole], before.purpose) }, before, write);
}

function written({ typed, offer }: Again, { guide }: LetterBefore, write: (whole: Typed) => Answer): Answer | null {
  const answer = write(typed);
  if (answer.kind !== "counter" || !answer.offer || answer.guide.company !== guide?.company) return null;
  const figures = (parts: TypedOffer["parts"] = []): string => parts.map((part) => part.part + part.typed).join();
  return figures(answer.offer.typed.parts) === figures(offer?.parts) ? answer : null;
}

const CALLED: Partial<Record<string, string>> = { equity: "in stock", signOn: "sign-on", bonusPct: "bonus" };

/** The message with another figure in place of the last one that it asks for that part. */
function withAsk(letter: string, { typed: figure, part }: Ask): string {
  const isSame = (one: Ask): boolean => (one.part ?? "base") === (part ?? "base");
  const text = plainFigures(letter);
  const asked = `${letter.replace(/[.\s]+$/, "")}. I want ${figure} ${CALLED[part ?? ""] ?? part ?? ""}`.trim();
  const before = takeWanted(text).wanted?.figures.findLast(isSame)?.typed;
  if (before === undefined) return asked;
  // "No, 95" after "90k".
  const typed = /^\d+$/.test(figure) ? before.replace(/\d[\d.,]*/, figure) : figure;
  const places = [...text.matchAll(new RegExp(figureOf(before), "gu"))];
  const changed = places.map(({ index }) => text.slice(0, index) + typed + text.slice(index + before.length));
  // "I want 165k, as Acme offers 165k": the one that the message then asks for.
  const isAsked = (one: string): boolean =>
    takeWanted(one).wanted?.figures.some((wanted) => wanted.typed === typed) === true;
  return changed.findLast(isAsked) ?? asked;
}
