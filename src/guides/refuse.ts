import type { Problem } from "./guide.js";
import { type ProblemName, problem } from "./problems.js";

/** What a guide file may hold at the most; beyond it the file is refused before anything parses it. */
export const FILE_LIMITS = { bytes: 64 * 1024, lineCharacters: 8_000, nesting: 12, tableCells: 2_000 } as const;

const NEWLINE = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const GREATER = 0x3e;
const PIPE = 0x7c;

/**
 * Looks a file over without decoding or parsing it, in one pass over its bytes.
 *
 * @param file path relative to the guides folder, for the problem
 * @param bytes the whole file
 * @returns the reason to refuse the file, or null where it may be parsed
 */
export function refusal(file: string, bytes: Uint8Array): Problem | null {
  const refuse = (kind: ProblemName, line: number, what: string): Problem =>
    problem(kind, { file, line, field: "file" }, what);
  const { length } = bytes;
  if (length > FILE_LIMITS.bytes) return tooLarge(file, length);

  let cells = 0;
  let line = 1;
  let start = 0;
  for (let at = 0; at <= length; at++) {
    const byte = bytes[at] ?? NEWLINE;
    if (byte === PIPE) cells += 1;
    if (byte === 0) return refuse("not-text", line, "The line holds a NUL byte.");
    if (byte !== NEWLINE) continue;

    const characters = at - start > FILE_LIMITS.lineCharacters ? textOf(bytes, start, at).length : 0;
    if (characters > FILE_LIMITS.lineCharacters)
      return refuse("line-too-long", line, `The line has ${characters.toLocaleString("en")} characters.`);
    const depth = nesting(bytes, start, at);
    if (depth > FILE_LIMITS.nesting) return refuse("nested-too-deep", line, `Quotes or lists nest ${depth} deep.`);
    if (cells > FILE_LIMITS.tableCells)
      return refuse("too-many-cells", line, `The tables have over ${FILE_LIMITS.tableCells} cells.`);
    start = at + 1;
    line += 1;
  }
  return null;
}

/** The problem of a file over the limit, whose bytes need not be read for it. */
export const tooLarge = (file: string, bytes: number): Problem =>
  problem("file-too-large", { file, line: 1, field: "file" }, `The file has ${bytes.toLocaleString("en")} bytes.`);

const RULE = /^[ \t]*([-*_])([ \t]*\1)+[ \t\r]*$/;

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");

/** How deep the quote and list marks at the head of a line nest; a rule (`- - -`) is no list. */
function nesting(bytes: Uint8Array, start: number, end: number): number {
  let marks = 0;
  let indent = 0;
  let listed = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === SPACE) indent += 1;
    else if (byte === TAB) indent += 4;
    else if (byte === GREATER) marks += 1;
    else {
      const next = afterListMark(bytes, at);
      if (next === at) break;
      marks += 1;
      listed = true;
      at = next - 1;
    }
  }
  const depth = marks + (listed ? Math.floor(indent / 2 / marks) : 0);
  return depth > FILE_LIMITS.nesting && RULE.test(textOf(bytes, start, end)) ? 0 : depth;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const BULLETS = [..."-*+"].map((mark) => mark.charCodeAt(0));
const NUMBER_ENDS = [...".)"].map((mark) => mark.charCodeAt(0));

/** The place behind a list mark (`-`, `*`, `+`, `1.`, `1)`) with its space, or `at` where none stands there. */
function afterListMark(bytes: Uint8Array, at: number): number {
  let mark = at;
  while (mark - at < 9 && isDigit(bytes[mark])) mark += 1;
  const wanted = mark > at ? NUMBER_ENDS : BULLETS;
  if (!wanted.includes(bytes[mark] ?? 0)) return at;
  const space = bytes[mark + 1];
  return space === SPACE || space === TAB ? mark + 1 : at;
}
