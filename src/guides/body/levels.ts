import type { Tokens } from "marked";
import type { LevelRow } from "../../domain/guide.js";
import { opensLevel } from "../../domain/level-words.js";
import { type Block, plainText } from "../../text/markdown.js";
import { sentencesIn } from "../../text/sentences.js";
import type { FrontMatter } from "../front-matter/front-matter.js";
import type { Section } from "./outline.js";

/**
 * The guide's level mapping as rows: from a table ("Ally Level | Capital One Equivalent | …") or lines of equalities;
 * from the front matter if the body has neither.
 */
export function readLevels(sections: readonly Section[], front: FrontMatter): LevelRow[] {
  const own = front.company_display ?? front.company;
  const body = sections.filter(({ kind }) => kind === "levels").flatMap(({ blocks }) => blocks);
  const rows = body.flatMap((block) => rowsOf(block, own));
  return rows.length ? rows : frontRows(front.level_mapping);
}

function rowsOf({ token }: Block, own: string): LevelRow[] {
  switch (token.type) {
    case "table":
      return tableRows(token as Tokens.Table, own);
    case "list":
      return (token as Tokens.List).items.flatMap(({ tokens }) => readLevelLine(plainText(tokens)));
    case "paragraph":
    case "text":
      return readLevelLine(plainText([token]));
    default:
      return [];
  }
}

// Columns that describe the own level and do not name a company.
const DESCRIBES =
  /\b(?:yoe|experience|years?|scope|title|titles|role|focus|description|notes?|responsibilit\w*|internal|external|public|track|parity)\b/i;
// Rows that describe the columns and are not a level.
const NO_LEVEL =
  /^(?:scope|typical yoe|yoe|years of experience|comp(?:ensation)? parity|notes?|focus|unique differentiator)$/i;

function tableRows({ header, rows }: Tokens.Table, own: string): LevelRow[] {
  const names = header.map(({ tokens }) => plainText(tokens));
  const isOwn = names.map((name, at) => at === 0 || DESCRIBES.test(name) || companyOf(name) === own);
  return rows.flatMap((row): LevelRow[] => {
    const texts = row.map(({ tokens }) => plainText(tokens));
    if (NO_LEVEL.test(texts[0] ?? "")) return [];
    const level = texts.filter((text, at) => isOwn[at] && text !== "").join(" · ");
    const elsewhere = texts.flatMap((text, at) => {
      const company = companyOf(names[at] ?? "");
      return isOwn[at] || !company || /^[—–-]?$/.test(text) ? [] : [{ company, level: text }];
    });
    return level ? [{ level, elsewhere }] : [];
  });
}

/** The company that a column is about: Capital One of "Capital One Equivalent", Google of "Equivalent @ Google". */
const companyOf = (header: string): string =>
  header
    .replace(/^(?:typical )?equivalent (?:at |@ ?)|^@ ?/i, "")
    .replace(/ (?:equivalent|level|levels|band|grade|title)$/i, "")
    .trim();

function frontRows(mapping: FrontMatter["level_mapping"]): LevelRow[] {
  if (typeof mapping === "string") return readLevelLine(mapping);
  if (Array.isArray(mapping)) return mapping.flatMap((line) => (typeof line === "string" ? readLevelLine(line) : []));
  if (!mapping) return [];
  const { internal, raw, ...companies } = mapping;
  const elsewhere = Object.entries(companies).flatMap(([company, level]) =>
    typeof level === "string" || typeof level === "number" ? [{ company, level: String(level) }] : [],
  );
  if (elsewhere.length) return [{ level: typeof internal === "string" ? internal : "", elsewhere }];
  return typeof raw === "string" ? readLevelLine(raw) : [];
}

type Elsewhere = LevelRow["elsewhere"][number];

const EQUALS = /\s(?:={1,2}|≈|~|≃|↔|→)\s/;
const MAPS_TO = /\s(?:maps to|corresponds to|is equivalent to|equates to)\s|[\s|·—–-]+equivalents?(?: to)?:\s/i;
const BETWEEN = /^(?:\s(?:={1,2}|≈|~|≃|↔|→|\||\/|·)\s|[,;]\s|\s--\s)/;

/**
 * Reads a line of equalities: "Stripe L3 = Google L5 = Meta E5", "PM at Grab (L5) = L4-L5 at Google, IC4 at Meta", or
 * several in a row ("Apple ICT2 = Google L3 | Apple ICT3 = Google L4"). Empty if the line states none. `level` is the
 * own level as written.
 */
function readLevelLine(line: string): LevelRow[] {
  const parts = line.split(/\s\|\s/);
  const several = parts.length > 1 && parts.every((part) => EQUALS.test(part));
  const pieces = sentencesIn(line).flatMap((sentence) => sentence.split(/;\s/));
  const mapped = pieces.filter((piece) => MAPS_TO.test(piece));
  const each = several ? parts : mapped.length > 1 ? mapped : [line];
  return each.flatMap((part) => readEqualities(part) ?? []);
}

function readEqualities(line: string): LevelRow | null {
  const equals = EQUALS.exec(line);
  const words = equals ?? MAPS_TO.exec(line);
  if (!words) return null;
  const level = line.slice(0, words.index).trim();
  const right = line.slice(words.index + words[0].length);
  // "maps to Google L6 / Amazon L7. At Google few reach it": the sentence after the list is a remark.
  const [first = ""] = equals ? [] : sentencesIn(right);
  const listed = (text: string): Elsewhere[] => splitList(text).flatMap(readEquivalent);
  const readings = equals ? [] : [readProse(first), listed(first).length > 1 ? listed(first) : [], readProse(right)];
  const elsewhere = readings.find(({ length }) => length > 0) ?? listed(right);
  return level && elsewhere.length ? { level, elsewhere } : null;
}

const LEVEL_AT =
  /([\p{L}\d][^,;.()]{0,50}?) (?:at|in the) (\p{Lu}[\p{L}\d&'’/ -]{1,40}?)(?= ladder| \p{Ll}|[,;.()]|$)/gu;
const LEVEL_IN_BRACKETS = /(?:include|,|and) ([\p{Lu}\d][^,;.()]{1,50}) \((\p{Lu}[^(),;]{1,40})\)/gu;

/** Equivalents in a sentence: "L5 PM at Google, IC5 at Meta", "titles include E5 (Meta), SDE II (Amazon)". */
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
  // An entry is a company, with a capital, followed by a level; anything else is a remark.
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
