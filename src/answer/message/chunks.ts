import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { fold } from "../../text/folding.js";

/*
 * Cuts a message into small pieces: at every mark, and before every word that may begin something else. A piece should
 * have only one role; to cut one role in two does no harm, since pieces with the same role are joined again.
 */

/** A word, a figure or a mark of a message. */
export interface Token {
  /** Folded, without apostrophes; a figure is `#` with its unit: `#k`, `#%`, `#3` by the count of its digits. */
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
}

/** A piece of a message; UTF-16 offsets, end exclusive, without the marks around it. */
export interface Chunk {
  start: number;
  end: number;
  tokens: readonly Token[];
  /** What separates it from the one before: the end of a sentence, a mark, a conjunction, or another word. */
  cut: "begin" | "sentence" | "mark" | "join" | "word";
  /** The mark itself, or the word that it begins with. */
  at: string;
}

const CUTS = readLanguage("clause-cuts", z.strictObject({ joins: wordList, subjects: wordList, turns: wordList }));
const JOINS: ReadonlySet<string> = new Set(CUTS.joins);
const SUBJECTS: ReadonlySet<string> = new Set(CUTS.subjects);
const TURNS: ReadonlySet<string> = new Set(CUTS.turns);

const TOKEN =
  /\p{Sc}?\d(?:[\d.,’']*\d)?(?:\s?(?:k|m|l|lpa|lakhs?|lacs?|cr|mil|mio|mil)(?![\p{L}\d])|\s?%)?|(?:[\p{L}\p{M}])+(?:['’](?=\p{L})[\p{L}\p{M}]+)*|\.{2,}|…|[.!?](?=[\s"”')\]]|$)|[,:;()\n+/&@|"“”„]|[–—]|(?<=\s)-+(?=\s)/giu;
const ENDS = /^(?:\.+|…|[!?\n;])$/u;
const MARK = /^[^\p{L}#]/u;

/** The words, figures and marks of a message. */
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: typed, index }) => ({
    text: /\d/.test(typed) ? figureOf(typed) : typed === "\n" ? typed : fold(typed).replace(/['’]/g, "") || typed,
    start: index,
    end: index + typed.length,
    isCapital: /^\p{Lu}/u.test(typed),
  }));

function figureOf(typed: string): string {
  const unit = /[\p{L}%]+$/u.exec(typed)?.[0].toLowerCase();
  if (unit) return `#${unit.charAt(0)}`;
  const digits = typed.replace(/\D/g, "").length;
  return /^\p{Sc}/u.test(typed) ? "#$" : `#${Math.min(digits, 5)}`;
}

/** Whether an "&" stands for "and": "I have two papers & a clearance", but not "R&D". */
const isAnd = (text: string, { text: mark, start, end }: Token): boolean =>
  mark === "&" && /\s/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(end));

const isDayPoint = (text: string, { start, end }: Token): boolean =>
  /\s\d{1,2}$/.test(text.slice(Math.max(0, start - 3), start)) && MONTHS.test(text.slice(end, end + 5));
const MONTHS = /^\s+(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[cz])/iu;

/** Cuts a message into its pieces, in order. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let own: Token[] = [];
  let cut: Chunk["cut"] = "begin";
  let at = "";
  const close = (next: Chunk["cut"], mark: string): void => {
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) {
      chunks.push({ start: first.start, end: last.end, tokens: own, cut, at });
      own = [];
      cut = next;
      at = mark;
    } else if (chunks.length > 0 && (next === "sentence" || (next === "mark" && cut !== "sentence"))) {
      cut = next;
      at = mark;
    }
  };
  for (const token of tokensOf(text)) {
    if (MARK.test(token.text)) {
      // "1. Oktober": the point after a day ends nothing.
      if (token.text === "." && isDayPoint(text, token)) continue;
      // "150k + 30k", "base/equity": a sum or a list stays in one piece.
      if (/^[+/&@"“”„]$/.test(token.text) && !isAnd(text, token)) own.push(token);
      else if (token.text === "&") close("join", "&");
      else close(ENDS.test(token.text) ? "sentence" : "mark", token.text);
      continue;
    }
    if (own.some(({ text: word }) => !MARK.test(word))) {
      const kind = JOINS.has(token.text) ? "join" : SUBJECTS.has(token.text) || TURNS.has(token.text) ? "word" : null;
      // "And I", "so they": the piece begins with the conjunction.
      const isLed = own.every(({ text: word }) => JOINS.has(word) || (kind === "word" && SUBJECTS.has(word)));
      if (kind && !isLed) close(kind, token.text);
    }
    own.push(token);
  }
  close("sentence", "");
  return chunks;
}
