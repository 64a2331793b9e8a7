import { listsOf, readLanguage, setsOf } from "../../language.js";
import { type Chunk, chunksOf, type Token } from "../message/chunks.js";
import { phrasesOf } from "../message/wish-words.js";

/* Wishes to keep something out of a letter, by their words: "don't mention my visa", "they needn't know that". */

const { small, ...MAIN } = readLanguage(
  "letter-telling",
  listsOf(
    "denies denies-nothing tells knows readers others leaves-out leaves out secrets secret only names numbers another now limit rival deadline accepts",
  ).extend({ small: listsOf("is stops begins-clause begins-anew pointers idle") }),
);
const LISTS = { ...MAIN, ...small };
type List = keyof typeof LISTS;
const PLAIN = Object.fromEntries(
  Object.entries(LISTS).map(([name, words]) => [name, words.map((word) => word.replace(/['’]/g, ""))]),
) as Record<List, string[]>;
const WORDS = setsOf(PLAIN);
const IDLE: ReadonlySet<string> = new Set([
  ...[PLAIN.idle, PLAIN.pointers, PLAIN.denies, PLAIN.tells, PLAIN.names].flat(),
]);

/** Units of the longest phrase of a list that begins at a word; 0 if none does. */
export const tellingWordAt: (list: List, tokens: readonly Token[], at: number) => number = phrasesOf(PLAIN);

/** Whether a phrase of a list is in some words. */
export const holds = (list: List, tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => tellingWordAt(list, tokens, at) > 0);

/** The words of a message, with the piece of each. */
export interface Words {
  tokens: readonly Token[];
  /** Index of the piece of each word. */
  pieces: readonly number[];
  chunks: readonly Chunk[];
}

/** Cuts a message into its words and figures. */
export function wordsIn(message: string): Words {
  const chunks = chunksOf(message);
  const all = chunks.flatMap(({ tokens }, piece) =>
    tokens.filter(({ text }) => /[\p{L}#]/u.test(text)).map((token) => ({ token, piece })),
  );
  return { tokens: all.map(({ token }) => token), pieces: all.map(({ piece }) => piece), chunks };
}

/** A wish to keep something out: its words, and those that name what is meant; `only` if all else is meant. */
export interface Wish {
  from: number;
  to: number;
  names: readonly Token[];
  only?: true;
}

/** Whether a word says something of its own: it is neither one of the wish nor one that refers back. */
export const isTelling = ({ text }: Token): boolean => !IDLE.has(text);
/** Whether a word refers back to what was said. */
export const isPointer = ({ text }: Token): boolean => WORDS.pointers.has(text);

/** Most words between a denial and what it denies, and between "leave" and "out". */
const NEAR = 4;
const FAR = 9;

/** The wishes of a message, by the words of the lists. */
export function wishesIn(words: Words): Wish[] {
  const { tokens } = words;
  const wishes: Wish[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const nothing = tellingWordAt("denies-nothing", tokens, at);
    const wish = nothing > 0 ? null : wishAt(words, at);
    if (wish) wishes.push(wish);
    at = Math.max(at, at + nothing - 1, (wish?.to ?? 0) - 1);
  }
  return wishes;
}

function wishAt(words: Words, at: number): Wish | null {
  const { tokens, pieces } = words;
  const isIn = (index: number): boolean => index < tokens.length && !isParted(words, at, index);
  const near = (list: List, to: number): boolean => holds(list, tokens.slice(Math.max(0, at - FAR), to));
  const behind = (from: number): Wish => {
    const to = objectEnd(words, from);
    return { from: at, to, names: tokens.slice(from, to) };
  };
  const only = tellingWordAt("only", tokens, at);
  const onlyTells = only && tellingWordAt("tells", tokens, at + only);
  if (onlyTells) return { ...behind(at + only + onlyTells), only: true };
  const omits = tellingWordAt("leaves-out", tokens, at);
  if (omits && !isOthers(words, at)) return behind(at + omits);
  const denies = tellingWordAt("denies", tokens, at);
  // "Use Acme but not Brex".
  if (denies && tokens[at]?.text === "not" && tokens[at + 1]?.isCapital && near("tells", at)) return behind(at + 1);
  // "Name Acme, but no figures".
  if (denies && tellingWordAt("numbers", tokens, at + denies)) return behind(at + denies);
  for (let next = at + denies; denies && isIn(next) && next <= at + denies + NEAR; next++) {
    const tells = isOthers(words, at) ? 0 : tellingWordAt("tells", tokens, next);
    const known = tells || (isOfReader(words, at, next) ? tellingWordAt("knows", tokens, next) : 0);
    if (known) return behind(next + known);
  }
  const leaves = tellingWordAt("leaves", tokens, at);
  for (let next = at + leaves; leaves && isIn(next) && next <= at + FAR; next++) {
    const out = tellingWordAt("out", tokens, next);
    if (out) return { from: at, to: objectEnd(words, next + out), names: tokens.slice(at + leaves, next) };
  }
  const isSecret = tellingWordAt("is", tokens, at - 1) > 0 && pieces[at + 1] !== pieces[at];
  const secret = tellingWordAt("secrets", tokens, at) || (isSecret ? tellingWordAt("secret", tokens, at) : 0);
  if (!secret) return null;
  // "My divorce is private" names what is meant; "but that is private" refers back.
  const begin = pieces.indexOf(pieces[at] ?? 0);
  const own = tokens.slice(begin, at);
  return { from: begin, to: at + secret, names: own.some(isTelling) ? own : [] };
}

/** Whether the end of a sentence, or a mark, is between two words. */
const isParted = ({ chunks, pieces }: Words, from: number, to: number): boolean =>
  chunks.slice((pieces[from] ?? 0) + 1, (pieces[to] ?? 0) + 1).some(({ cut }) => cut === "sentence" || cut === "mark");

/** "They did not mention a bonus": somebody did not tell, which keeps nothing out; "they must not be told" does. */
const isOthers = (words: Words, at: number): boolean =>
  at > 0 &&
  tellingWordAt("others", words.tokens, at - 1) > 0 &&
  !isParted(words, at - 1, at) &&
  !/^(?:can|need|must|should|shall|may)/.test(words.tokens[at]?.text ?? "");

/** "They need not know", "don't let her see": whether the reader is who is not to know. */
const isOfReader = ({ tokens }: Words, at: number, next: number): boolean =>
  holds("readers", tokens.slice(Math.max(0, at - 3), next)) && !/^(?:i|we)$/.test(tokens[at - 1]?.text ?? "");

/** Word at which what a wish names ends: at a mark, or where something else begins; with what is in brackets. */
function objectEnd({ tokens, pieces, chunks }: Words, from: number): number {
  const isClause = [from, from + 1].some((at) => WORDS["begins-clause"].has(tokens[at]?.text ?? ""));
  let isOpen = false;
  for (let at = from; at < tokens.length; at++) {
    const { text = "" } = tokens[at] ?? {};
    const chunk = pieces[at] === pieces[at - 1] ? undefined : chunks[pieces[at] ?? 0];
    if (at > 0 && chunk?.cut === "sentence") return at;
    if (at > 0 && chunk?.cut === "mark") {
      isOpen = chunk.at === "(" && at > from;
      if (!isOpen && !/^(?:who|which)$/.test(text)) return at;
    }
    if (!isClause && /^(?:i|we)$/.test(text)) return at;
    if (isOpen || at === from) continue;
    if (WORDS.stops.has(text) || (text === "and" && WORDS["begins-anew"].has(tokens[at + 1]?.text ?? ""))) return at;
    if (!isClause && WORDS["begins-anew"].has(text) && chunk) return at;
  }
  return tokens.length;
}

/** The span of a wish with the words around it that say nothing of their own: "but please", "as leverage)". */
export function spanOf(message: string, words: Words, { from, to }: Wish): { start: number; end: number } {
  const { tokens } = words;
  let [begin, end] = [from, to];
  while (begin > 0 && IDLE.has(tokens[begin - 1]?.text ?? "") && !isParted(words, begin - 1, begin)) begin -= 1;
  const isOpen = message.slice(tokens[begin]?.start, tokens[end - 1]?.end).includes("(");
  while (end < tokens.length && (!isParted(words, end - 1, end) || (isOpen && end === to))) end += 1;
  if (tokens.slice(to, end).some(({ text }) => !IDLE.has(text) || (WORDS.stops.has(text) && text !== "as"))) end = to;
  const last = tokens[end - 1]?.end ?? 0;
  const closed = isOpen ? (/^\s*\)/.exec(message.slice(last))?.[0].length ?? 0) : 0;
  return { start: tokens[begin]?.start ?? 0, end: last + closed };
}

/** Whether a wish leaves out the name alone; "no mention of Acme, who pay 190k" does not. */
export const isNameless = ({ tokens }: Words, { from, to, names }: Wish): boolean =>
  tokens
    .slice(from, to)
    .some(
      (token, offset) =>
        tellingWordAt("names", tokens, from + offset) > 0 && (!/^whom?$/.test(token.text) || token === names[0]),
    );
