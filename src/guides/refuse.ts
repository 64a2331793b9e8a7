import type { Problem } from "./guide.js";
import { type ProblemName, problem } from "./problems.js";

/** What a guide file may hold at the most; beyond it the file is refused before anything parses it. */
export const FILE_LIMITS = { bytes: 64 * 1024, lineCharacters: 8_000, nesting: 12, tableCells: 2_000 } as const;

const GREATER = 0x3e;
const SPACE = 0x20;
const TAB = 0x09;
const PIPE = 0x7c;

/**
 * Looks a file over without parsing it, in one pass over its characters.
 *
 * @param file path relative to the guides folder, for the problem
 * @param text the whole file
 * @returns the reason to refuse the file, or null where it may be parsed
 */
export function refusal(file: string, text: string): Problem | null {
  const refuse = (kind: ProblemName, line: number, what: string): Problem =>
    problem(kind, { file, line, field: "file" }, what);

  const bytes = Buffer.byteLength(text);
  if (bytes > FILE_LIMITS.bytes)
    return refuse("file-too-large", 1, `The file has ${bytes.toLocaleString("en")} bytes.`);

  let cells = 0;
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > FILE_LIMITS.lineCharacters) {
      return refuse("line-too-long", line, `The line has ${(end - start).toLocaleString("en")} characters.`);
    }
    const depth = nesting(text, start, end);
    if (depth > FILE_LIMITS.nesting) return refuse("nested-too-deep", line, `Quotes or lists nest ${depth} deep.`);
    const inLine = cellsIn(text, start, end);
    if (inLine.nul) return refuse("not-text", line, "The line holds a NUL byte.");
    cells += inLine.cells;
    if (cells > FILE_LIMITS.tableCells)
      return refuse("too-many-cells", line, `The tables have over ${FILE_LIMITS.tableCells} cells.`);
    start = end + 1;
  }
  return null;
}

const RULE = /^[ \t]*([-*_])([ \t]*\1)+[ \t\r]*$/;

/** How deep the quote and list marks at the head of a line nest; a rule (`- - -`) is no list. */
function nesting(text: string, start: number, end: number): number {
  if (RULE.test(text.slice(start, end))) return 0;
  let marks = 0;
  let indent = 0;
  let at = start;
  let listed = false;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent += 1;
    else if (code === TAB) indent += 4;
    else if (code === GREATER) marks += 1;
    else {
      const next = afterListMark(text, at, end);
      if (next === at) break;
      marks += 1;
      listed = true;
      at = next - 1;
    }
  }
  return marks + (listed ? Math.floor(indent / 2 / Math.max(1, marks)) : 0);
}

/** The place behind a list mark (`-`, `*`, `+`, `1.`, `1)`) with its space, or `at` where none stands there. */
function afterListMark(text: string, at: number, end: number): number {
  let mark = at;
  while (mark < end && mark - at < 9 && text.charCodeAt(mark) >= 0x30 && text.charCodeAt(mark) <= 0x39) mark += 1;
  const wanted = mark > at ? ".)" : "-*+";
  if (mark >= end || !wanted.includes(text.charAt(mark))) return at;
  const space = text.charCodeAt(mark + 1);
  return space === SPACE || space === TAB ? mark + 1 : at;
}

function cellsIn(text: string, start: number, end: number): { cells: number; nul: boolean } {
  let cells = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE) cells += 1;
    else if (code === 0) return { cells, nul: true };
  }
  return { cells, nul: false };
}
