import type { Tokens } from "marked";
import type { LevelRow } from "../../domain/guide.js";
import { type Block, plainText } from "../../text/markdown.js";
import type { FrontMatter } from "../front-matter/front-matter.js";
import { readLevelLine } from "./level-line.js";
import type { Section } from "./outline.js";

/**
 * The guide's level mapping as rows: a table ("Ally Level | Capital One Equivalent | …"), lines of equalities, or what
 * the front matter says where the body has neither.
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

// Columns that describe the own level and name no company.
const DESCRIBES =
  /\b(?:yoe|experience|years?|scope|title|titles|role|focus|description|notes?|responsibilit\w*|internal|external|public|track|parity)\b/i;
// Rows that describe the columns and are no level.
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

/** The company that a column is about: "Capital One Equivalent", "Equivalent @ Google", "IBM Band". */
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
