import type { Part } from "../../../domain/guide.js";
import { type Amount, scanAmounts } from "../../../domain/money.js";
import { among, phraseAt, type Sense } from "./phrases.js";
import type { PlaceMention } from "./region-names.js";

/** One piece of a sentence: a figure, a place, a phrase of the lexicon, another word, or a mark ("," "/" "("). */
export interface Node {
  kind: "amount" | "place" | "phrase" | "word" | "mark";
  /** Lower case; several words of a phrase are joined by spaces. */
  text: string;
  start: number;
  end: number;
  sense: Sense;
  amount?: Amount;
  /** Regions (by index) that the place names; empty for a place that the guide has no band for. */
  regions?: readonly number[];
  /** A place as the text writes it. */
  name?: string;
}

/** One sentence of a strategy as nodes. */
export interface Sentence {
  text: string;
  /** Offset of `text` in its passage; nodes have offsets in the passage, too. */
  from: number;
  nodes: Node[];
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’&]|\.(?=[\p{L}\p{N}]))*/uy;
/** What a sentence may start with: a capital, a digit, a mark, or a name such as "eBay". */
const SENTENCE_START = /^(?:[\p{Lu}\p{N}"“'‘(*$€£₹₪¥₩[]|\p{Ll}\p{Lu})/u;
const isAbbreviation = among("ABBREVIATIONS");
const NOTHING: Sense = {};

/** Words by which the guide's own table names parts of pay, for words that are not in the lexicon: "ppus" is equity. */
export type PayNouns = ReadonlyMap<string, Part>;
const NO_NOUNS: PayNouns = new Map();

function asNoun(node: Node, nouns: PayNouns): Node {
  const part = node.sense.part ? undefined : nouns.get(node.text);
  return part ? { ...node, kind: "phrase", sense: { part } } : node;
}
/** Longest sentence, in pieces; a longer one is cut, as the stages may look through a sentence more than once. */
const LONGEST_SENTENCE = 500;

/**
 * Splits a text into sentences of nodes. A line break ends a sentence. Linear in the text's length.
 *
 * @param amounts the amounts of the text, if they are known already
 * @param nouns words by which the guide's table names parts of pay
 */
export function readSentences(
  text: string,
  places: readonly PlaceMention[],
  amounts: readonly Amount[] = scanAmounts(text),
  nouns: PayNouns = NO_NOUNS,
): Sentence[] {
  const pieces = readPieces(text, places, amounts);
  const sentences: Sentence[] = [];
  let from = 0;
  pieces.forEach((piece, index) => {
    const cut = index === pieces.length - 1 || index - from >= LONGEST_SENTENCE;
    if (!cut && !endsSentence(text, pieces, index)) return;
    const own = pieces.slice(from, index + 1);
    const first = own[0];
    const whole = text.slice(first?.start, piece.end);
    const begin = (first?.start ?? 0) + whole.length - whole.trimStart().length;
    if (first)
      sentences.push({ text: whole.trim(), from: begin, nodes: joinPhrases(own).map((node) => asNoun(node, nouns)) });
    from = index + 1;
  });
  return sentences;
}

function readPieces(text: string, places: readonly PlaceMention[], amounts: readonly Amount[]): Node[] {
  const fixed: Node[] = amounts.map((amount) => ({ ...piece("amount", text, amount.start, amount.end), amount }));
  for (const { start, end, regions } of places) {
    fixed.push({ ...piece("place", text, start, end), regions, name: text.slice(start, end) });
  }
  fixed.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Node[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    while (fixed[next] && (fixed[next]?.start ?? 0) < at) next++;
    const here = fixed[next];
    if (here?.start === at) {
      pieces.push(here);
      at = here.end;
      continue;
    }
    const char = text[at] ?? "";
    if (char === " ") {
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const isWord = WORD.test(text);
    const stop = Math.min(isWord ? WORD.lastIndex : at + 1, here?.start ?? text.length);
    if (isWord) pieces.push(piece("word", text, at, stop));
    else if (char === "\n" || char.trim() !== "") pieces.push(piece("mark", text, at, stop));
    at = stop;
  }
  // A hyphen between words joins them like a space: "sign-on", "accept-at". "*" is left from emphasis, "~" means about.
  return pieces.filter(
    ({ text: mark, start, end }) =>
      mark !== "*" &&
      mark !== "_" &&
      mark !== "~" &&
      mark !== "≈" &&
      !(mark === "-" && text[start - 1] !== " " && text[end] !== " "),
  );
}

function piece(kind: Node["kind"], text: string, start: number, end: number): Node {
  const lower = text.slice(start, end).toLowerCase();
  return { kind, text: lower.includes("’") ? lower.replaceAll("’", "'") : lower, start, end, sense: NOTHING };
}

function endsSentence(text: string, pieces: readonly Node[], index: number): boolean {
  const here = pieces[index];
  const next = pieces[index + 1];
  if (!here || !next || next.text === '"' || next.text === "”" || next.text === ")") return next?.text === "\n";
  if (here.text === "\n" || next.text === "\n") return true;
  const quoted = here.text === '"' || here.text === "”" || here.text === ")";
  const stop = quoted ? pieces[index - 1] : here;
  if (stop?.kind !== "mark" || !".!?".includes(stop.text)) return false;
  const before = pieces[quoted ? index - 2 : index - 1];
  if (before?.end === stop.start && isAbbreviation(before.text)) return false;
  return text[here.end]?.trim() === "" && SENTENCE_START.test(text.slice(next.start, next.start + 2));
}

function joinPhrases(pieces: readonly Node[]): Node[] {
  const words = pieces.map(({ kind, text }) => (kind === "word" || text === "/" ? text : undefined));
  const nodes: Node[] = [];
  for (let at = 0; at < pieces.length; ) {
    const here = pieces[at];
    const phrase = freePhraseAt(words, at);
    if (!here || here.text === "\n") {
      at += 1;
      continue;
    }
    if (!phrase) {
      nodes.push(here);
      at += 1;
      continue;
    }
    const last = pieces[at + phrase.words.length - 1] ?? here;
    nodes.push({ ...here, kind: "phrase", text: phrase.words.join(" "), end: last.end, sense: phrase.sense });
    at += phrase.words.length;
  }
  return nodes;
}

/** The phrase at `at`, unless a part of pay begins with its last word: not "to sign" in "to sign-on bonus". */
function freePhraseAt(words: readonly (string | undefined)[], at: number): ReturnType<typeof phraseAt> {
  const phrase = phraseAt(words, at);
  const length = phrase?.words.length ?? 0;
  if (!phrase || phrase.sense.part || length < 2) return phrase;
  const last = phraseAt(words, at + length - 1);
  if (!last?.sense.part || last.words.length < 2) return phrase;
  return phraseAt(words.slice(0, at + length - 1), at);
}

/** Index of the last opening bracket before the closing one at `close`, or -1. */
export function openingBracket(nodes: readonly Node[], close: number): number {
  for (let at = close - 1; at >= 0; at--) if (nodes[at]?.text === "(") return at;
  return -1;
}
