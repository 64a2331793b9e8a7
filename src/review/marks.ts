import { type Digest, PARTS, type Part, type Region } from "../domain/guide.js";
import { isPay, rolesOf } from "../guides/body/pay-roles.js";

/** What a marked piece of a guide's text was taken for. */
export type MarkKind = "band" | "ask" | "floor" | "left-over" | "problem";

/** A piece of a guide's text and what it was taken for. */
export interface Mark {
  /** Line of the file, from 1, and UTF-16 columns in it; the end is exclusive. */
  line: number;
  start: number;
  end: number;
  kind: MarkKind;
  part?: Part;
  /** Labels of the regions it holds for; empty for all. */
  regions: string[];
  /** The rule that took it, or why nothing did. */
  why: string;
}

/** A figure of a target with the words it was read from, as far as the reader of strategies tells. */
interface Evidence {
  side: "ask" | "floor";
  part: string;
  quote: string;
  line: number;
  rule?: string;
}

/** What a strategy's reader left over, and why. */
interface LeftOver {
  quote: string;
  line: number;
  why: string;
}

const FIELD_PARTS: readonly (readonly [field: RegExp, part: Part])[] = [
  [/^base_(?:low|high)$/, "base"],
  [/^stock_(?:low|high)$/, "equity"],
  [/^bonus_(?:low|high)$/, "bonus"],
  [/^bonus_pct$/, "bonusPct"],
  [/^signing_bonus_(?:low|high)$/, "signOn"],
  [/^total_comp_(?:low|high)$/, "total"],
];

/**
 * Marks every figure of a guide's text that was read, where it stands, and what was left over.
 *
 * @param lines the file's lines, without their breaks
 * @param digest what was read of it
 */
export function marksOf(lines: readonly string[], digest: Digest): Mark[] {
  const marks = [...fieldMarks(lines), ...cellMarks(lines, digest.regions), ...targetMarks(lines, digest.regions)];
  for (const { line, what } of digest.problems) {
    const text = lines[line - 1] ?? "";
    if (text.trim()) marks.push({ line, ...whole(text), kind: "problem", regions: [], why: what });
  }
  return marks.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end);
}

/** The fields of `compensation`, each with its entry's region. */
function fieldMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let region = "";
  let inside = false;
  for (const [at, text] of lines.entries()) {
    if (at > 0 && /^---\s*$/.test(text)) break;
    if (/^\S/.test(text) && !/^- /.test(text)) inside = text.startsWith("compensation:");
    if (!inside) continue;
    const [, field = "", value = ""] = /^[\s-]*([a-z_]+):\s*(.*?)\s*$/.exec(text) ?? [];
    if (field === "region") region = value.replace(/^["']|["']$/g, "");
    const part = FIELD_PARTS.find(([pattern]) => pattern.test(field))?.[1];
    if (!part || !value || value === "null") continue;
    const start = text.indexOf(value, text.indexOf(":"));
    marks.push({ line: at + 1, start, end: start + value.length, kind: "band", part, regions: [region], why: field });
  }
  return marks;
}

/** The cells of tables whose row names a region, by what the column's header says. */
function cellMarks(lines: readonly string[], regions: readonly Region[]): Mark[] {
  const labels = new Set(regions.map(({ label }) => label));
  const marks: Mark[] = [];
  let roles: ReturnType<typeof rolesOf> | null = null;
  let headers: string[] = [];
  for (const [at, text] of lines.entries()) {
    if (!/^\s*\|/.test(text)) {
      roles = null;
      continue;
    }
    const cells = cellsOf(text);
    if (!roles) {
      headers = cells.map((cell) => cell.text);
      roles = rolesOf(headers);
      continue;
    }
    const region = cells.map((cell) => cell.text).find((label) => labels.has(label));
    if (!region) continue;
    for (const [column, cell] of cells.entries()) {
      const role = roles[column] ?? "other";
      if (!isPay(role) || !/\d/.test(cell.text)) continue;
      const { start, end } = cell;
      marks.push({ line: at + 1, start, end, kind: "band", part: role, regions: [region], why: headers[column] ?? "" });
    }
  }
  return marks;
}

interface Cell {
  text: string;
  start: number;
  end: number;
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = line.indexOf("|") + 1;
  for (let at = from; at <= line.length; at++) {
    const ends = at === line.length || (line[at] === "|" && line[at - 1] !== "\\");
    if (!ends) continue;
    const written = line.slice(from, at);
    const trimmed = written.trim();
    const start = from + written.indexOf(trimmed);
    if (at < line.length || trimmed) {
      cells.push({ text: trimmed.replaceAll("**", "").trim(), start, end: start + trimmed.length });
    }
    from = at + 1;
  }
  return cells;
}

/** The figures of targets by their evidence; what several regions share is marked once. */
function targetMarks(lines: readonly string[], regions: readonly Region[]): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (mark: Mark, region: string): void => {
    const key = `${mark.line} ${mark.start} ${mark.end} ${mark.kind} ${mark.part ?? ""}`;
    const known = marks.get(key);
    if (known) known.regions.push(region);
    else marks.set(key, { ...mark, regions: [region] });
  };
  for (const { label, stated } of regions) {
    const { evidence = [], leftOver = [] } = (stated ?? {}) as { evidence?: Evidence[]; leftOver?: LeftOver[] };
    for (const { side, part, quote, line, rule = "" } of evidence) {
      const place = placeOf(lines, quote, line);
      const known = PARTS.find((one) => one === part);
      if (place) add({ ...place, kind: side, ...(known && { part: known }), regions: [], why: rule }, label);
    }
    for (const { quote, line, why } of leftOver) {
      const place = placeOf(lines, quote, line);
      if (place) add({ ...place, kind: "left-over", regions: [], why }, label);
    }
  }
  return [...marks.values()];
}

/** Where words stand: as they are quoted, else the whole line, whose Markdown the quote is without. */
function placeOf(lines: readonly string[], quote: string, line: number): Pick<Mark, "line" | "start" | "end"> | null {
  const text = lines[line - 1];
  if (text === undefined) return null;
  const start = text.indexOf(quote);
  return start >= 0 && quote ? { line, start, end: start + quote.length } : { line, ...whole(text) };
}

const whole = (text: string): { start: number; end: number } => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
});
