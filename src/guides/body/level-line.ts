import type { LevelRow } from "../../domain/guide.js";
import { opensLevel } from "../../domain/level-words.js";

type Elsewhere = LevelRow["elsewhere"][number];

const EQUALS = /\s(?:={1,2}|≈|~|≃|↔|→)\s/;
const MAPS_TO = /\s(?:maps to|corresponds to|is equivalent to|equates to)\s|[\s|·—–-]+equivalents?(?: to)?:\s/i;
const BETWEEN = /^(?:\s(?:={1,2}|≈|~|≃|↔|→|\||\/|·)\s|[,;]\s|\s--\s)/;

/**
 * Reads a line of equalities: "Stripe L3 = Google L5 = Meta E5", "PM at Grab (L5) = L4-L5 at Google, IC4 at Meta", or
 * several behind each other ("Apple ICT2 = Google L3 | Apple ICT3 = Google L4"). Empty where the line states none.
 * `level` is the own level as written.
 */
export function readLevelLine(line: string): LevelRow[] {
  const parts = line.split(/\s\|\s/);
  const several = parts.length > 1 && parts.every((part) => EQUALS.test(part));
  return (several ? parts : [line]).flatMap((part) => readEqualities(part) ?? []);
}

function readEqualities(line: string): LevelRow | null {
  const equals = EQUALS.exec(line);
  const words = equals ?? MAPS_TO.exec(line);
  if (!words) return null;
  const level = line.slice(0, words.index).trim();
  const right = line.slice(words.index + words[0].length);
  const listed = () => splitList(right).flatMap(readEquivalent);
  const told = equals ? [] : readProse(right);
  const elsewhere = told.length > 0 ? told : listed();
  return level && elsewhere.length ? { level, elsewhere } : null;
}

const LEVEL_AT =
  /([\p{L}\d][^,;.()]{0,50}?) (?:at|in the) (\p{Lu}[\p{L}\d&'’/ -]{1,40}?)(?= ladder| \p{Ll}|[,;.()]|$)/gu;
const LEVEL_IN_BRACKETS = /(?:include|,|and) ([\p{Lu}\d][^,;.()]{1,50}) \((\p{Lu}[^(),;]{1,40})\)/gu;

/** Equivalents in a sentence: "… L5 PM at Google, IC5 at Meta", "Equivalent titles include E5 (Meta), SDE II (Amazon)". */
function readProse(text: string): Elsewhere[] {
  return [...text.matchAll(LEVEL_AT), ...text.matchAll(LEVEL_IN_BRACKETS)].map(([, level = "", company = ""]) => ({
    company: company.trim(),
    level: level.trim(),
  }));
}

/** Splits at the marks between entries, but not inside brackets: "Meta Designer (IC4, IC5)" is one entry. */
function splitList(text: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth = Math.max(0, depth - 1);
    const mark = depth === 0 ? BETWEEN.exec(text.slice(at, at + 4)) : null;
    if (!mark) continue;
    entries.push(text.slice(start, at));
    start = at + mark[0].length;
    at = start - 1;
  }
  return [...entries, text.slice(start)].map((entry) => entry.trim().replace(/[.;]$/, ""));
}

function readEquivalent(entry: string): Elsewhere[] {
  const at = /^(.{1,80}?) at ([\p{Lu}\d].{1,60})$/u.exec(entry);
  if (at) return [{ company: withoutBrackets(at[2] ?? ""), level: joined(at[1] ?? "", bracketsOf(at[2] ?? "")) }];
  const words = entry.split(/\s+/).filter(Boolean);
  const first = words.findIndex((word, index) => index > 0 && isLevelWord(word));
  const split = first > 0 ? first : 1;
  const company = words.slice(0, split).join(" ");
  const level = words.slice(split).join(" ");
  // A company has a capital and a level behind it; anything else is a remark.
  return /^[\p{Lu}\d]/u.test(company) && level && company.length <= 40 && level.length <= 80
    ? [{ company, level }]
    : [];
}

const isLevelWord = (word: string): boolean => {
  const first =
    word
      .toLowerCase()
      .replace(/^[("]/, "")
      .split(/[/–—,.)+-]/)[0] ?? "";
  return opensLevel(first) || word.startsWith("(");
};

const bracketsOf = (text: string): string => /\([^()]*\)/.exec(text)?.[0] ?? "";
const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)/, "").trim();
const joined = (...words: string[]): string => words.filter(Boolean).join(" ");
