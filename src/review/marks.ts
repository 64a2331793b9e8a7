import type { Digest, Part, Region, StrategyFigure } from "../domain/guide.js";
import { isPay, rolesOf } from "../guides/body/pay-roles.js";
import type { ToldProblem } from "../present/words/problems.js";

type MarkKind = "band" | "ask" | "floor" | "outdone" | "left-over" | "problem";

/** A piece of a guide's text, and how it was read. */
export interface Mark {
  /** Line of the file, counted from 1, and UTF-16 columns in it; the end is exclusive. */
  line: number;
  start: number;
  end: number;
  kind: MarkKind;
  part?: Part;
  /** Set for equity per year. */
  per?: "year";
  /** Labels of the regions that it applies to; empty for all. */
  regions: string[];
  /** The rule that read it, or why none did. */
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

/** Marks in a guide's lines every figure that was read, what was left over, and the problems. */
export function marksOf(
  lines: readonly string[],
  { regions, figures }: Digest,
  problems: readonly ToldProblem[],
): Mark[] {
  const marks = [...fieldMarks(lines), ...cellMarks(lines, regions), ...strategyMarks(lines, figures)];
  for (const { line, what } of problems) {
    const text = lines[line - 1] ?? "";
    if (text.trim()) marks.push({ line, ...whole(text), kind: "problem", regions: [], why: what });
  }
  return marks.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end);
}

/** The fields of `compensation` and the sides of `targets`, each with its entry's region. */
function fieldMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let region = "";
  let inside = "";
  for (const [at, text] of lines.entries()) {
    if (at > 0 && /^---\s*$/.test(text)) break;
    if (/^\S/.test(text) && !/^- /.test(text)) inside = /^(?:compensation|targets):/.exec(text)?.[0] ?? "";
    if (!inside) continue;
    const [, field = "", value = ""] = /^[\s-]*([a-z_]+):\s*(.*?)\s*$/.exec(text) ?? [];
    if (field === "region") region = value.replace(/^["']|["']$/g, "");
    const part = FIELD_PARTS.find(([pattern]) => pattern.test(field))?.[1];
    if (!value || value === "null") continue;
    const start = text.indexOf(value, text.indexOf(":"));
    const place = { line: at + 1, start, end: start + value.length, regions: [region], why: field };
    if (part) marks.push({ ...place, kind: "band", part });
    if (inside === "targets:" && (field === "ask" || field === "floor")) marks.push({ ...place, kind: field });
  }
  return marks;
}

/** Cells of pay in the table rows that name a region, by their column's header. */
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

/** The amounts of the strategy, each with its outcome. Background amounts get no mark. */
function strategyMarks(lines: readonly string[], figures: readonly StrategyFigure[]): Mark[] {
  const marks: Mark[] = [];
  /** The column up to which each line is marked: the same amount may occur in it twice. */
  const marked = new Map<number, number>();
  for (const { amount, side, part, per, regions, rule, outcome, why, line } of figures) {
    const text = lines[line - 1];
    if (text === undefined || outcome === "background") continue;
    const found = text.indexOf(amount, marked.get(line) ?? 0);
    const start = found >= 0 ? found : text.indexOf(amount);
    const place = start >= 0 ? { start, end: start + amount.length } : whole(text);
    marked.set(line, Math.max(marked.get(line) ?? 0, place.end));
    marks.push({
      line,
      ...place,
      kind: outcome === "left-over" ? "left-over" : outcome === "outdone" ? "outdone" : (side ?? "left-over"),
      ...(part && { part }),
      ...(per && { per }),
      regions: regions ?? [],
      why: [rule, why].filter(Boolean).join(": "),
    });
  }
  return marks;
}

const whole = (text: string): { start: number; end: number } => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
});
