import { isUtf8 } from "node:buffer";
import { type Fault, type Problem, problem } from "../../domain/problem.js";

/** Limits of a guide file; a larger one is refused before anything parses it. */
export const FILE_LIMITS = { bytes: 64 * 1024, lineCharacters: 8_000, nesting: 12, tableCells: 2_000 } as const;

const NEWLINE = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const GREATER = 0x3e;
const PIPE = 0x7c;

/**
 * Checks a file without decoding or parsing it as a whole.
 *
 * @param file path relative to the guides folder, for the problem
 * @param bytes the whole file
 * @returns the reason to refuse the file, or null if it may be parsed
 */
export function refusal(file: string, bytes: Buffer): Problem | null {
  const refuse = (at: number, fault: Fault): Problem =>
    problem({ file, line: lineAt(bytes, at), field: "file" }, fault);
  if (bytes.length > FILE_LIMITS.bytes) return tooLarge(file, bytes.length);
  if (UTF_16_MARKS.some((mark) => bytes.indexOf(mark) === 0)) return refuse(0, { kind: "not-utf8", utf16: true });
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(nul, { kind: "not-text" });
  // A currency sign that is decoded as another character would leave a figure that looks stated but is not read.
  if (!isUtf8(bytes)) return refuse(firstNotUtf8(bytes), { kind: "not-utf8", utf16: false });

  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(NEWLINE, start);
    if (end < 0) end = bytes.length;
    const characters = end - start > FILE_LIMITS.lineCharacters ? bytes.toString("utf8", start, end).length : 0;
    if (characters > FILE_LIMITS.lineCharacters) return refuse(start, { kind: "line-too-long", characters });
    const depth = nesting(bytes, start, end);
    if (depth > FILE_LIMITS.nesting) return refuse(start, { kind: "nested-too-deep", depth });
  }

  let cells = 0;
  for (let at = bytes.indexOf(PIPE); at >= 0; at = bytes.indexOf(PIPE, at + 1)) {
    cells += 1;
    if (cells > FILE_LIMITS.tableCells) return refuse(at, { kind: "too-many-cells", most: FILE_LIMITS.tableCells });
  }
  return null;
}

const UTF_16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Offset of the first line that is not UTF-8; no character of several bytes contains a newline. */
function firstNotUtf8(bytes: Buffer): number {
  let start = 0;
  for (let end = 0; end >= 0; start = end + 1) {
    end = bytes.indexOf(NEWLINE, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
  }
  return start;
}

const LOST = Buffer.from("\uFFFD");

/** The warning that a program has put `\uFFFD` in place of characters that it could not read; null if there is none. */
export function lostCharacters(file: string, bytes: Buffer): Problem | null {
  const at = bytes.indexOf(LOST);
  if (at < 0) return null;
  return problem({ file, line: lineAt(bytes, at), field: "file" }, { kind: "characters-lost" });
}

const lineAt = (bytes: Buffer, at: number): number => bytes.toString("latin1", 0, at).split("\n").length;

/** The problem of a file over the limit; needs only its size. */
export const tooLarge = (file: string, bytes: number): Problem =>
  problem({ file, line: 1, field: "file" }, { kind: "file-too-large", bytes });

const RULE = /^[ \t]*([-*_])([ \t]*\1)+[ \t\r]*$/;

/** How deep the quote and list marks at the start of a line nest; a rule (`- - -`) is not a list. */
function nesting(bytes: Buffer, start: number, end: number): number {
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
  return depth > FILE_LIMITS.nesting && RULE.test(bytes.toString("utf8", start, end)) ? 0 : depth;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const BULLETS = [..."-*+"].map((mark) => mark.charCodeAt(0));
const NUMBER_ENDS = [...".)"].map((mark) => mark.charCodeAt(0));

/** Offset after a list mark (`-`, `*`, `+`, `1.`, `1)`) that is followed by a space, or `at` if there is none. */
function afterListMark(bytes: Buffer, at: number): number {
  let mark = at;
  while (mark - at < 9 && isDigit(bytes[mark])) mark += 1;
  const wanted = mark > at ? NUMBER_ENDS : BULLETS;
  if (!wanted.includes(bytes[mark] ?? 0)) return at;
  const space = bytes[mark + 1];
  return space === SPACE || space === TAB ? mark + 1 : at;
}
