import type { Word } from "../../../text/words.js";
import { NUMBER } from "../../catalog/fillers.js";
import type { Span } from "../../mentions/mentions.js";
import { type Said, saidInEnglish } from "../east-asian-words.js";
import type { Name } from "../named-company.js";
import { isMark, type Token, tokensOf } from "../tokens.js";

/** A token for features: a name, a slot or a word. */
export interface Piece {
  text: string;
  /** Index of its first word, and of the word after its last; equal for a punctuation mark. */
  from: number;
  to: number;
}

/** The tokens of a question, each name, role and place as one of them. */
export function piecesOf(words: readonly Word[], names: readonly Name[], spans: readonly Span[]): Piece[] {
  const slots: { from: number; to: number; text: string }[] = names.map(({ from, to }) => ({ from, to, text: "CO" }));
  const slotted = spans
    .filter(({ meaning }) => meaning.kind === "role" || meaning.kind === "place")
    .sort((a, b) => Number(a.loose ?? false) - Number(b.loose ?? false) || b.to - b.from - (a.to - a.from));
  for (const { from, to, meaning } of slotted) {
    if (slots.some((slot) => slot.from < to && from < slot.to)) continue;
    slots.push({ from, to, text: meaning.kind === "role" ? "ROLE" : "PLACE" });
  }
  const pieces: Piece[] = [];
  for (const token of tokensOf(words, names)) {
    if (isMark(token)) {
      pieces.push({ text: token.text, from: token.word, to: token.word });
      continue;
    }
    const slot = slots.find(({ from, to }) => from <= token.word && token.word < to);
    const last = pieces.at(-1);
    if (slot && last && last.from === slot.from && last.to === slot.to) continue;
    if (slot) {
      pieces.push({ ...slot });
      continue;
    }
    const said = saidInEnglish(token.text, last?.text === "CO");
    if (!said) pieces.push({ text: wordOf(token), from: token.word, to: token.word + 1 });
    else sayIn(pieces, said, token.word);
  }
  return pieces;
}

/** Adds the English words for a word of another script, with the preposition before the name. */
function sayIn(pieces: Piece[], { before, words }: Said, at: number): void {
  if (before) pieces.splice(-1, 0, { text: before, from: at, to: at + 1 });
  for (const text of words) pieces.push({ text, from: at, to: at + 1 });
}

const wordOf = ({ text }: Token): string => (NUMBER.test(text) ? "NUM" : text);
