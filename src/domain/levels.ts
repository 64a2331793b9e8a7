import { fold } from "../text/folding.js";
import {
  FIRST_OF_RANK,
  GRADED,
  isLevelCode,
  LADDERS,
  LONGEST_RANK,
  RANK_NAMES,
  ROMAN,
  SOMETIMES,
} from "./level-words.js";

/**
 * One level as somebody writes it: a title ("Senior SWE II": rank senior, grade 2), or a code ("L3-L4": ladder l, 3 to
 * 4). `text` is what was written, from offset `start` to `end` of the whole text.
 */
export type LevelUnit = Readonly<{ text: string; start: number; end: number }> & (TitleUnit | CodeUnit);

interface TitleUnit {
  readonly kind: "title";
  /** Sorted; empty for a plain title with a grade ("SDE II") or without one ("Product Manager"). */
  readonly ranks: readonly string[];
  readonly grade: Span | null;
}
/** A level written as a number, with or without letters. */
export interface CodeUnit {
  readonly kind: "code";
  /** The letters before the number; empty if there are none ("62"). */
  readonly ladder: string;
  readonly span: Span;
}
/** Lowest and highest number of a level, both included. */
export type Span = readonly [low: number, high: number];

interface Token {
  text: string;
  start: number;
  end: number;
  /** Begins another piece: a bracket, bar, slash or comma comes before it. */
  parted: boolean;
  /** A hyphen joins it to the word before. */
  tied: boolean;
  /** A hyphen or "to" before it makes it the end of a range. */
  ranged: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const PARTING = /[()[\]|·;:•/,]|\s[—–-]\s|[.!?]\s/;
/** Abbreviations whose full stop does not end a sentence. */
const SHORTENED: ReadonlySet<string> = new Set(["sr", "jr", "snr", "jnr", "prin", "assoc"]);
/** A number followed by one of these counts something else. */
const UNITS =
  /^\s{0,2}[+-]?\s{0,2}(?:%|k\b|m\b|y\b|yoe|years?|yrs?|yr|months?|weeks?|days?|hours?|visa|lpa|lakhs?|percent|people|reports|offers?\b|\.\d)/i;
/** After an "I" that is a grade, the question goes on like this; otherwise "I" is the person. */
const BEHIND_I =
  /^\s*(?:$|[^\p{L}\s'’]|(?:at|in|for|role|offer|level|position|salary|pay|comp|band|vs|or|and|to|from)\b)/iu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const last = tokens.at(-1);
    const between = text.slice(last?.end ?? 0, match.index);
    const word = fold(match[0]);
    if (last && word === "to" && /\d$/.test(last.text) && /^\s$/.test(between)) {
      const next = /^to\s+[\p{L}]{0,4}\d/iu.test(text.slice(match.index, match.index + 12));
      if (next) continue;
    }
    tokens.push({
      text: word,
      start: match.index,
      end: match.index + match[0].length,
      parted: last !== undefined && PARTING.test(between) && !(SHORTENED.has(last.text) && /^\.\s$/.test(between)),
      tied: between === "-",
      ranged: /^\s?[-–—]\s?$|^\s+to\s+$/i.test(between),
    });
  }
  return tokens;
}

/**
 * Reads every level that a text names, in order: "SDE I-II / L4-L5" gives grades 1 to 2 and L4 to L5. In a guide's
 * label a title without a rank is a level, too ("Product Manager"); in a question it is not.
 *
 * @param asked whether a person typed the text: "I" is then mostly the person, and plain words are not levels
 */
export function readLevels(text: string, asked = false): LevelUnit[] {
  const units: LevelUnit[] = [];
  const tokens = tokensOf(text);
  let title: { ranks: string[]; grade: Span | null; start: number; end: number; named: boolean } | null = null;
  const close = () => {
    if (title && (title.ranks.length > 0 || title.grade || (!asked && title.named))) {
      const { ranks, grade, start, end } = title;
      const written = text.slice(start, end);
      units.push({ kind: "title", ranks: [...new Set(ranks)].sort(), grade, text: written, start, end });
    }
    title = null;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.parted) close();
    const code = codeAt(text, tokens, at, asked);
    if (code) {
      units.push(code.unit);
      at = code.last;
      continue;
    }
    const rank = rankAt(tokens, at, asked);
    // "Senior and staff", "SDE I vs SDE II": two titles.
    if (asked && (rank || GRADED.has(token.text)) && isBeside(text, title, token)) close();
    if (rank) {
      const last = tokens[at + rank.length - 1] ?? token;
      title ??= { ranks: [], grade: null, start: token.start, end: last.end, named: true };
      title.ranks.push(...rank.ranks);
      title.end = last.end;
      at += rank.length - 1;
      continue;
    }
    const [, stem = "", stemGrade] = DIGIT.test(token.text) ? (STEM_GRADE.exec(token.text) ?? []) : [];
    const graded = GRADED.has(token.text) || (stemGrade !== undefined && GRADED.has(stem));
    const before = tokens[at - 1];
    const behindTitle =
      title !== null && before !== undefined && !token.parted && (title as { end: number }).end === before.end;
    const grade =
      stemGrade !== undefined && graded
        ? rangeAt(text, tokens, at, Number(stemGrade), stem)
        : gradeAt(text, tokens, at, asked, behindTitle);
    if (grade) {
      title ??= { ranks: [], grade: null, start: token.start, end: token.end, named: true };
      if (title.grade === null) title.grade = grade.span;
      at = grade.last;
      title.end = tokens[at]?.end ?? title.end;
      continue;
    }
    if (graded) {
      title ??= { ranks: [], grade: null, start: token.start, end: token.end, named: true };
      title.end = token.end;
    } else if (title && asked && token.start > title.end + 1) {
      // In a sentence two ranks with several words between them belong to two titles.
      if (tokens.slice(0, at).filter(({ start }) => start >= (title?.end ?? 0)).length > 2) close();
    } else if (title && !asked) {
      (title as { end: number }).end = token.end;
    }
  }
  close();
  return units;
}

/** What joins two levels that a question sets beside each other: "senior and a staff". */
export const JOINS_LEVELS = /^\s*(?:[,/&]|,?\s*(?:or|and|to|vs|versus|v)\b)[\s.]*(?:an?\b|the\b)?\s*$/i;
const isBeside = (text: string, title: { end: number } | null, { start }: Token): boolean =>
  title !== null && JOINS_LEVELS.test(text.slice(title.end, start));

function rankAt(
  tokens: readonly Token[],
  at: number,
  asked: boolean,
): { ranks: readonly string[]; length: number } | null {
  if (!FIRST_OF_RANK.has(tokens[at]?.text ?? "")) return null;
  for (let length = Math.min(LONGEST_RANK, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.slice(1).some(({ parted }) => parted)) continue;
    const name = words.map(({ text }) => text).join(" ");
    const ranks = RANK_NAMES.get(name);
    if (!ranks) continue;
    const next = tokens[at + length];
    if (asked && SOMETIMES.has(name) && !GRADED.has(next?.text ?? "")) continue;
    // "Mid-Atlantic", "head-count": the rank is part of another word.
    if (next?.tied && !isPartOfTitle(next.text)) continue;
    return { ranks, length };
  }
  return null;
}

const isPartOfTitle = (word: string): boolean =>
  RANK_NAMES.has(word) ||
  GRADED.has(word) ||
  ROMAN.has(word) ||
  /^(?:level|track|tier|grade|\d+)$/.test(word) ||
  isLevelCode(word);

/** A title with its grade written as one word: "SDE2". */
const STEM_GRADE = /^([a-z]{2,})(\d)$/;
const DIGIT = /\d/;

const CODE = /^([a-z]{1,5})(\d{1,3})([ab]?)$/;
/** "L5b" is this much above "L5a", which "L5" alone means. */
const HALF = 0.5;

/** A code with the end of its range: "L3", "IC4-5", "Band 5-6", "62", "2-2". */
function codeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  asked: boolean,
): { unit: LevelUnit; last: number } | null {
  const { text: word = "", start = 0, end = 0 } = tokens[at] ?? {};
  if (!DIGIT.test(word) && !LADDERS.has(word)) return null;
  let [, ladder = "", digits = "", half = ""] = CODE.exec(word) ?? [];
  let last = at;
  if (digits && !LADDERS.has(ladder)) return null;
  const next = tokens[at + 1];
  if (!digits && LADDERS.has(word) && next && /^\d{1,2}$/.test(next.text)) {
    const between = text.slice(end, next.start);
    // "Grade 7" and "L-5" are levels; "l 5" often means something else.
    if (word.length > 2 ? !/^[\s-]$/.test(between) : between !== "-") return null;
    [ladder, digits, last] = [word, next.text, at + 1];
  }
  if (!digits && /^[1-5]$/.test(word) && next?.ranged && /^[1-3]$/.test(next.text)) {
    const pair = (from: number) => Number(`${tokens[from]?.text}${tokens[from + 1]?.text}`);
    if (UNITS.test(text.slice(next.end))) return null;
    const more = tokens[at + 2];
    const isPair =
      more &&
      !more.parted &&
      /^[1-5]$/.test(more.text) &&
      tokens[at + 3]?.ranged &&
      /^[1-3]$/.test(tokens[at + 3]?.text ?? "");
    const stop = isPair ? at + 3 : at + 1;
    const span: Span = [pair(at), isPair ? pair(at + 2) : pair(at)];
    return {
      unit: { kind: "code", ladder: "-", span, ...writtenAt(text, start, tokens[stop]?.end ?? end) },
      last: stop,
    };
  }
  if (!digits && /^\d{2,3}$/.test(word) && !/[$€£¥.,]$/.test(text.slice(0, start))) [ladder, digits] = ["", word];
  if (!digits) return null;
  const stop = rangeAt(text, tokens, last, Number(digits) + (half === "b" ? HALF : 0), ladder);
  if (!stop) return null;
  if (ladder === "" && asked && stop.span[1] > MOST_BARE) return null;
  return {
    unit: { kind: "code", ladder, span: stop.span, ...writtenAt(text, start, tokens[stop.last]?.end ?? end) },
    last: stop.last,
  };
}

/** Highest level without letters in a question, so that 601 is one. */
const MOST_BARE = 699;

const writtenAt = (text: string, start: number, end: number) => ({ text: text.slice(start, end), start, end });

/** The whole range that begins with a number: "3-4", "3–L4", "6+"; null if the number counts something else. */
function rangeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  low: number,
  letters: string,
): { span: Span; last: number } | null {
  const next = tokens[at + 1];
  const [, nextLetters = "", digits] = next?.ranged ? (/^([a-z]{0,5})(\d{1,3})$/.exec(next.text) ?? []) : [];
  const ranged = digits !== undefined && (nextLetters === "" || nextLetters === letters) && Number(digits) >= low;
  const last = ranged ? at + 1 : at;
  const behind = text.slice(tokens[last]?.end ?? 0);
  if (UNITS.test(behind) && (letters === "" || /visa/i.test(behind.slice(0, 6)))) return null;
  const high = ranged ? Number(digits) : low;
  return { span: [low, /^\+/.test(behind) ? OPEN : high], last };
}

/** Upper end of an open range: "L6+". */
export const OPEN = 99;

/** A grade after a title, or a Roman numeral without a title: "II", "I-II", "3". */
function gradeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  asked: boolean,
  behind: boolean,
): { span: Span; last: number } | null {
  const { text: word = "", end = 0, start = 0 } = tokens[at] ?? {};
  const roman = ROMAN.get(word);
  if (roman === undefined && !(behind && DIGIT.test(word))) return null;
  const next = tokens[at + 1];
  const top = next?.ranged
    ? (ROMAN.get(next.text) ?? (/^[1-6]$/.test(next.text) ? Number(next.text) : undefined))
    : undefined;
  if (roman !== undefined) {
    if (!behind && (word === "i" || word === "v") && top === undefined) return null;
    if (asked && word === "i" && top === undefined && !(behind && BEHIND_I.test(text.slice(end)))) return null;
    if (word === "v" && asked && !behind) return null;
  } else if (!/^[1-6]$/.test(word) || !behind || UNITS.test(text.slice(end)) || /[$€£¥.]$/.test(text.slice(0, start))) {
    return null;
  }
  const low = roman ?? Number(word);
  const ranged = top !== undefined && top >= low;
  const last = ranged ? at + 1 : at;
  return { span: [low, /^\+/.test(text.slice(tokens[last]?.end ?? 0)) ? OPEN : ranged ? top : low], last };
}

/** Words that make a label a place, even next to a level. */
const PLACE_WORDS: ReadonlySet<string> = new Set(["remote", "hybrid", "hq", "office", "hub"]);

/** Whether a label names a level, without a word such as "remote": "Senior PM", "Director of Engineering". */
export function isLevelLabel(label: string): boolean {
  if (tokensOf(label).some(({ text }) => PLACE_WORDS.has(text))) return false;
  return readLevels(label).some((unit) => unit.kind === "title" || unit.ladder !== "");
}
