import { listsOf, readLanguage, setsOf, wordLists } from "../../language.js";
import { fold } from "../../text/folding.js";
import { type Chunk, chunksOf, type Token } from "../message/chunks.js";
import { numberWorth } from "../message/dates-and-numbers.js";
import { phrasesOf } from "../message/wish-words.js";

/* Wishes to keep something out of a letter, by their words: "don't mention my visa", "they needn't know that". */

const { small, kinds, abroad, ...MAIN } = readLanguage(
  "letter-telling",
  listsOf(
    "denies denies-nothing tells knows readers others leaves-out leaves out secrets secret only names numbers another now limit rival deadline accepts",
  ).extend({
    small: listsOf("is stops begins-clause begins-anew pointers which-one idle"),
    kinds: listsOf("forbids unwilling doesnt uses wanted ensures silence of-offers market floors tells-first nobodys"),
    abroad: wordLists,
  }),
);
const LISTS = { ...MAIN, ...small, ...kinds };
type List = keyof typeof LISTS;
const PLAIN = Object.fromEntries(
  Object.entries(LISTS).map(([name, words]) => [
    name,
    [...words, ...(abroad[name] ?? [])].map((word) => fold(word).replace(/['’]/g, "")),
  ]),
) as Record<List, string[]>;
const WORDS = setsOf(PLAIN);
const IDLE: ReadonlySet<string> = new Set(
  (["idle", "pointers", "denies", "forbids", "tells", "uses", "tells-first", "names"] as const).flatMap(
    (list) => PLAIN[list],
  ),
);

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
/** Whether a word tells what a thing is, and not which or how many of them: "team" of "my two old teams". */
export const isSubject = (token: Token): boolean =>
  isTelling(token) &&
  /^\p{L}{3}/u.test(token.text) &&
  !WORDS["which-one"].has(token.text) &&
  !WORDS.numbers.has(token.text) &&
  numberWorth(token.text) === null;

/** Whether words name the figures of an offer, and not a number of something else. */
export const areNumbers = (names: readonly Token[]): boolean =>
  holds("numbers", names) &&
  names.every(
    (token, at) =>
      !isTelling(token) ||
      tellingWordAt("numbers", names, at) > 0 ||
      /^much$/.test(token.text) ||
      WORDS["of-offers"].has(token.text),
  );

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
  // The "not" of "do not".
  if (tokens[at]?.text === "not" && AUXILIARY.test(tokens[at - 1]?.text ?? "")) return null;
  const only = tellingWordAt("only", tokens, at);
  const onlyTells = only && tellingWordAt("tells", tokens, at + only);
  if (onlyTells) return { ...behind(at + only + onlyTells), only: true };
  const omits = tellingWordAt("leaves-out", tokens, at);
  if (omits) return isOthers(words, at) || holds("silence", leadOf(words, at)) ? null : behind(at + omits);
  const first = tellingWordAt("tells-first", tokens, at);
  for (let next = at + first; first && isIn(next) && next <= at + FAR; next++) {
    const denies = isOthers(words, at) ? 0 : tellingWordAt("denies", tokens, next);
    if (denies) return { ...behind(next + denies), names: tokens.slice(at + first, objectEnd(words, next + denies)) };
  }
  const kind = (["forbids", "unwilling", "doesnt", "denies"] as const).find(
    (list) => tellingWordAt(list, tokens, at) > 0,
  );
  const denies = kind ? tellingWordAt(kind, tokens, at) : 0;
  // "Use Acme but not Brex".
  if (denies && tokens[at]?.text === "not" && tokens[at + 1]?.isCapital && near("tells", at)) return behind(at + 1);
  // "Name Acme, but no figures".
  if (denies && tellingWordAt("numbers", tokens, at + denies)) return behind(at + denies);
  for (let next = at + denies; kind && isIn(next) && next <= at + denies + NEAR; next++) {
    const told = isFact(words, kind, at, next) ? 0 : tellingWordAt("tells", tokens, next);
    const known = told || (isOfReader(words, at, next) ? tellingWordAt("knows", tokens, next) : 0);
    if (known) return withObject(words, behind(next + known));
  }
  const leaves = isOthers(words, at) ? 0 : tellingWordAt("leaves", tokens, at);
  for (let next = at + leaves; leaves && isIn(next) && next <= at + FAR; next++) {
    const out = tellingWordAt("out", tokens, next);
    const between = tokens.slice(at + leaves, next);
    const to = objectEnd(words, next + out);
    if (out) return { from: at, to, names: [...between, ...tokens.slice(next + out, to)] };
  }
  const secret = tellingWordAt("secret", tokens, at);
  const isParting = secret > 0 && pieces[at + secret] !== pieces[at];
  const begin = pieces.indexOf(pieces[at] ?? 0);
  // "It's a secret that I have a PhD", "confidential: I have a PhD".
  if (isParting && (tokens[at + secret]?.text === "that" || (begin === at && isParted(words, at, at + secret)))) {
    const to = sentenceEnd(words, at + secret);
    if (to > at + secret) return { from: begin, to, names: tokens.slice(at + secret, to) };
  }
  // "That is nobody's concern".
  const isOwn = WORDS.nobodys.has(tokens[at]?.text ?? "") && tellingWordAt("is", tokens, at - 1) > 0 && tokens[at + 1];
  const ends =
    tellingWordAt("secrets", tokens, at) ||
    (isOwn ? 2 : 0) ||
    (isParting && tellingWordAt("is", tokens, at - 1) ? secret : 0);
  if (!ends) return null;
  // "My divorce is private" names what is meant; "but that is private" refers back.
  const own = tokens.slice(begin, at);
  return { from: begin, to: at + ends, names: own.some(isTelling) ? own : [] };
}

/** "Plaid bitte nicht erwähnen": where nothing follows, what is meant stands before the wish in its piece. */
function withObject({ tokens, pieces }: Words, wish: Wish): Wish {
  const begin = pieces.indexOf(pieces[wish.from] ?? 0);
  const led = tokens.slice(begin, wish.from);
  const isObject =
    !wish.names.some(isTelling) && led.some(isTelling) && !led.some(({ text }) => /^(?:#|i$|we$)/.test(text));
  return isObject ? { ...wish, from: begin, names: led } : wish;
}

/** Whether the end of a sentence, or a mark, is between two words. */
const isParted = ({ chunks, pieces }: Words, from: number, to: number): boolean =>
  chunks.slice((pieces[from] ?? 0) + 1, (pieces[to] ?? 0) + 1).some(({ cut }) => cut === "sentence" || cut === "mark");

const sentenceEnd = ({ tokens, pieces, chunks }: Words, from: number): number => {
  const end = tokens.findIndex(
    (_, at) => at > from && pieces[at] !== pieces[at - 1] && chunks[pieces[at] ?? 0]?.cut === "sentence",
  );
  return end < 0 ? tokens.length : end;
};

/** The words before a place, up to the mark before them. */
function leadOf(words: Words, at: number): Token[] {
  let begin = at;
  while (begin > 0 && at - begin < FAR && !isParted(words, begin - 1, at)) begin -= 1;
  return words.tokens.slice(begin, at);
}

/** Whether somebody else than the bot is told of right before a place. */
const isOthers = (words: Words, at: number): boolean => {
  const lead = leadOf(words, at);
  return lead.length > 0 && tellingWordAt("others", lead, lead.length - 1) > 0;
};

const AUXILIARY = /^(?:do|does|need|must|should|would|could|can|may|will)$/;
/** What one does with more than words. */
const USED = /^(?:us|writ|shar|repeat|bring$)/;

/** "The offer doesn't include a bonus", "no equity is mentioned", "I can't use my flat": what is so, and not what is wished. */
function isFact(words: Words, kind: "forbids" | "unwilling" | "doesnt" | "denies", at: number, next: number): boolean {
  const { tokens } = words;
  const lead = leadOf(words, at);
  const before = lead.at(-1);
  const isPast = /(?:ed|told|written)$/.test(tokens[next]?.text ?? "");
  if (kind === "forbids") return /^(?:they|he|she|recruiter|hr)$/.test(lead[0]?.text ?? "");
  if (kind === "doesnt") return !holds("ensures", lead);
  if (kind === "unwilling")
    return (
      USED.test(tokens[next]?.text ?? "") ||
      (lead.length > 0 && holds("others", lead.slice(-2)) && !/^(?:i|we)$/.test(before?.text ?? ""))
    );
  if (isPast && !holds("wanted", [...lead, ...tokens.slice(at, next)])) return true;
  // "No equity is mentioned", "there is no mention of a bonus".
  if (tokens[at]?.text === "no" && (next > at + 2 || holds("silence", lead.slice(-2)))) return true;
  if (tokens[at]?.text === "never" && before && !WORDS["begins-anew"].has(before.text) && !IDLE.has(before.text))
    return true;
  // "The RSUs do not include a refresher".
  return isOthers(words, at) || (/\p{L}s$/u.test(before?.text ?? "") && tellingWordAt("uses", tokens, next) > 0);
}

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
    // "Everything about equity, including the vesting".
    if (chunk?.cut === "mark" && /^(?:including|especially)$/.test(text)) continue;
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
