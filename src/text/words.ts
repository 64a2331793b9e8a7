import { fold } from "./folding.js";

/** One word of a question: folded (lower case, no accents), and where it is in the text as typed. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** A comma, colon, bar or the like comes before it. */
  parted: boolean;
  /** The punctuation before it may separate items of a list: "stripe, visa", "stripe & visa", "sf/nyc". */
  listed: boolean;
  /** A hyphen joins it to the word before, or a point joins two single letters: "L.A.". */
  tied: boolean;
  /** The name of an emoji, or a part of an address that is not a name: of "www.stripe.com" the first and the last. */
  idle: boolean;
  /** Typed in capitals in a text that has small letters: "OR". */
  capitals: boolean;
  /** Begins with a capital, but not as a sentence does, in a text with small letters: the "Ramp" of "at Ramp". */
  capital: boolean;
  /** Typed with accents that `text` lacks: the "lön" that is no "lon". */
  accented: boolean;
  /** Followed by "'s". */
  possessive: boolean;
  /**
   * The punctuation before it that separates clauses: "," (a comma and its like), ">" (an arrow), "." (a sentence's
   * end), else "".
   */
  mark: "" | "," | ">" | ".";
  bracketed: boolean;
}

/** Words, and the names of emoji as Slack writes them (":wave:", ":+1:"), but no emoji in "3:1:" or "at 10:30:". */
const WORD =
  /(?<![\p{L}\p{N}\p{M}]):((?=[\d_'+-]{0,60}[a-z])[a-z\d_'+-]{1,60}|[+-]1|100):(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/giu;
const SKIN_TONE = /^skin-tone-\d$/;

/** The words of a text, at most `limit`; `rest` is where the unread text begins, or the text's length. */
export function readWords(text: string, limit: number): { words: Word[]; rest: number } {
  const words: Word[] = [];
  const mixed = /\p{Ll}/u.test(text);
  /** End of the word before, with the colons of an emoji. */
  let last: number | undefined;
  let bracketed = false;
  for (const match of text.matchAll(WORD)) {
    if (words.length === limit) return { words, rest: match.index };
    const [whole, name] = match;
    // One word, so that ":flag-de:" is not the "de" of a data engineer.
    const folded = fold(name?.replace(/[_'+-]/g, "") ?? whole);
    if (!folded) continue;
    const between = text.slice(last ?? match.index, match.index);
    if (SHORTENED.has(folded) && /^['’]$/.test(between)) {
      const shortened = words.at(-1);
      if (shortened && folded === "s") shortened.possessive = true;
      continue;
    }
    last = match.index + whole.length;
    if (name !== undefined && SKIN_TONE.test(name)) continue;
    const start = text.indexOf(name ?? whole, match.index);
    // Most words are separated by a single space, which has no meaning here.
    const says = between !== "" && between !== " ";
    const parted = says && /[,;:|\n，、；：]/.test(between);
    const mark = says && words.length > 0 ? markIn(between) : "";
    const opened = between.lastIndexOf("(");
    if (opened >= 0 || between.includes(")")) bracketed = opened > between.lastIndexOf(")");
    const listed = says && /[,;&/+\n，、；]/.test(between);
    const end = start + (name ?? whole).length;
    const domain = (between === "." && DOMAINS.has(folded)) || /^(www|https?)$/.test(folded);
    const idle = domain || name !== undefined;
    const capitals = mixed && /^\p{Lu}+$/u.test(whole);
    const capital = mixed && words.length > 0 && mark !== "." && /^\p{Lu}/u.test(whole) && folded !== "i";
    words.push({
      text: folded,
      start,
      end,
      parted,
      listed,
      tied: between === "-" || (between === "." && folded.length === 1 && words.at(-1)?.text.length === 1),
      idle,
      capitals,
      capital,
      mark,
      bracketed,
      accented: name === undefined && folded !== whole.toLowerCase(),
      possessive: false,
    });
  }
  return { words, rest: text.length };
}

function markIn(between: string): Word["mark"] {
  if (ARROW.test(between)) return ">";
  if (/[.?!…](\W*\s|\W*$)|[。？！]/.test(between)) return ".";
  return CLAUSE_MARK.test(between) ? "," : "";
}

const ARROW = /[-=]>|→|➔|➡|⇒/;
/** What separates clauses inside a sentence; a hyphen only between spaces. */
const CLAUSE_MARK = /[,;:|()\n，、；：]|\s[-–—]+\s|[–—]/;

/** Ends of addresses that are not words of a question. */
const DOMAINS = new Set(["com", "org", "net", "io", "co", "dev", "app"]);

/** What follows the apostrophe in "Ally's", "what're", "don't". */
const SHORTENED = new Set(["s", "t", "d", "m", "ll", "ve", "re"]);

/** The text of the words from `from` up to `to` (exclusive) as typed. */
export function asTyped(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}

/** The folded words from `from` up to `to` (exclusive), written as one. */
export function joinWords(words: readonly Word[], from: number, to: number): string {
  let joined = "";
  for (let at = from; at < to; at++) joined += words[at]?.text ?? "";
  return joined;
}

/** The range of words in the brackets around a word, `to` exclusive; null if it is in none. */
export function bracketsOf(words: readonly Pick<Word, "bracketed">[], at: number): { from: number; to: number } | null {
  if (!words[at]?.bracketed) return null;
  const from = words.findLastIndex(({ bracketed }, index) => index < at && !bracketed) + 1;
  const to = words.findIndex(({ bracketed }, index) => index > at && !bracketed);
  return { from, to: to < 0 ? words.length : to };
}
