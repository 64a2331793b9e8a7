import { hash as oneShotHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Digest, Paragraph } from "../../domain/guide.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { readDigest } from "../body/digest.js";
import { readProse } from "../body/prose.js";
import { namesOtherPlace, tableRegionsOf } from "../body/table-regions.js";
import { type FrontMatter, type FrontMatterResult, readFrontMatter } from "../front-matter/front-matter.js";
import { codeOf, unreadable } from "./guide-files.js";
import { FILE_LIMITS, lostCharacters, refusal, tooLarge } from "./refuse.js";

/**
 * The result of reading the front matter of one file. Plain data, so that another thread can read it. `hash` is a
 * digest of the whole file, `regions` has the labels of the front matter, followed by those that only the table has.
 */
export type ReadHead =
  | { kind: "unchanged" }
  | { kind: "read"; hash: string; front: FrontMatter; regions: string[]; problems: Problem[]; body?: ReadBody }
  | { kind: "refused"; hash?: string; problems: Problem[] };

/** The result of reading a body: its digest as bytes, or why there is none right now. */
export type ReadBody = { kind: "read"; digest: Uint8Array } | { kind: "failed"; code: string };

/** A request for the front matter of a file. */
export interface HeadRequest {
  file: string;
  /** Digest of the version that is in use: a file that is still the same need not be read. */
  known?: string;
}

/** A buffer for the bytes of any one file: as many as a guide may have, and one more to notice that it has more. */
const readInto = Buffer.allocUnsafe(FILE_LIMITS.bytes + 1);

/**
 * The bytes of a guide file, or the problem if it is not a regular file of allowed size: a pipe would never end, and a
 * huge file would not fit into memory. It is opened without waiting for the other end of a pipe.
 *
 * @returns bytes that are valid until the next file is read
 */
function fileBytes(dir: string, file: string): Buffer | Problem {
  let opened: number | undefined;
  try {
    opened = openSync(join(dir, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(opened);
    if (!stats.isFile()) return problem({ file, line: 1, field: "file" }, { kind: "file-unreadable", code: null });
    if (stats.size > FILE_LIMITS.bytes) return tooLarge(file, stats.size);
    let length = 0;
    for (let read = -1; read !== 0; length += read)
      read = readSync(opened, readInto, length, readInto.length - length, null);
    return length > FILE_LIMITS.bytes ? tooLarge(file, length) : readInto.subarray(0, length);
  } catch (error) {
    return unreadable(file, error);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

const FENCE = Buffer.from("\n---");

/** The front matter with its fences; only this part of a file is decoded at the start. */
function headOf(bytes: Buffer): string {
  const close = bytes.indexOf(FENCE);
  const end = close < 0 ? -1 : bytes.indexOf("\n", close + FENCE.length);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end + 1);
}

/** The part of the file after the front matter. */
const bodyOf = (bytes: Buffer): string => bytes.toString("utf8", bodyStart(bytes));

/** Offset at which that part begins: after the closing fence and its line break. */
function bodyStart(bytes: Buffer): number {
  const close = bytes.indexOf(FENCE);
  if (close < 0) return bytes.length;
  const end = close + FENCE.length;
  const carriage = bytes[end] === RETURN ? end + 1 : end;
  return bytes[carriage] === NEWLINE ? carriage + 1 : carriage;
}

/** Number of lines that end before an offset. */
function linesIn(bytes: Buffer, before: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < before; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

const PIPE = "|".charCodeAt(0);

/** The lines of the file that may be rows of a table; the rest of a body is not decoded before it is needed. */
function tableLines(bytes: Buffer): string {
  const lines: string[] = [];
  for (let at = bytes.indexOf(PIPE); at >= 0; at = bytes.indexOf(PIPE, at)) {
    const start = bytes.lastIndexOf(NEWLINE, at) + 1;
    const end = bytes.indexOf(NEWLINE, at);
    at = end < 0 ? bytes.length : end;
    lines.push(bytes.toString("utf8", start, at));
  }
  return lines.join("\n");
}

const NEWLINE = "\n".charCodeAt(0);
const RETURN = "\r".charCodeAt(0);

const hashOf = (source: Buffer): string => oneShotHash("sha1", source, "base64");

/**
 * Reads the front matter of one file and checks it. Never throws.
 *
 * @param whole whether to read the body, too, from the same bytes
 * @param mayParse called with the digest of the file before anything is parsed; returns a problem to refuse it
 */
export function readHead(
  dir: string,
  { file, known }: HeadRequest,
  gazetteer: Gazetteer,
  whole = false,
  mayParse: (hash: string) => Problem | null = () => null,
): ReadHead {
  const bytes = fileBytes(dir, file);
  if (!Buffer.isBuffer(bytes)) return { kind: "refused", problems: [bytes] };
  const hash = hashOf(bytes);
  if (hash === known) return { kind: "unchanged" };
  const refused = mayParse(hash) ?? refusal(file, bytes);
  if (refused) return { kind: "refused", hash, problems: [refused] };
  const result = readFrontMatter(file, whole ? bytes.toString("utf8") : headOf(bytes));
  if (result.kind === "refused") return { kind: "refused", hash, problems: result.problems };

  const { front } = result;
  const lost = lostCharacters(file, bytes);
  const problems = lost ? [lost, ...result.problems] : [...result.problems];
  const guide = `${front.company}/${front.role}`;
  if (`${guide}.md` !== file)
    problems.push(problem({ file, line: 1, field: "company, role" }, { kind: "path-differs", guide }));
  const listed = front.compensation.map(({ region }) => region);
  if (whole) {
    const digest = digestOf(file, result, gazetteer);
    const added = digest.regions.slice(listed.length).map(({ label }) => label);
    const body: ReadBody = { kind: "read", digest: packed(digest) };
    return { kind: "read", hash, front, regions: [...listed, ...added], problems, body };
  }
  const more = namesOtherPlace(tableLines(bytes), front.compensation, gazetteer)
    ? tableRegionsOf(bodyOf(bytes), front.compensation, gazetteer)
    : [];
  return { kind: "read", hash, front, regions: [...listed, ...more], problems };
}

type ReadFront = FrontMatterResult & { kind: "read" };

const digestOf = (
  file: string,
  { body, bodyLine: firstLine, front, lineOf }: ReadFront,
  gazetteer: Gazetteer,
): Digest => readDigest({ file, body, firstLine, front, lineOf, gazetteer });

/**
 * Reads the body of a file whose front matter was read before. Never throws. Fails if the file has changed since: old
 * front matter and a new body do not make a guide, so the file must wait for the next load.
 */
export function readBody(dir: string, source: { file: string; hash: string }, gazetteer: Gazetteer): ReadBody {
  try {
    return { kind: "read", digest: packed(digestOf(source.file, readAgain(dir, source), gazetteer)) };
  } catch (error) {
    return { kind: "failed", code: codeOf(error) };
  }
}

/**
 * The paragraphs of a body; none if the file has changed since. Its front matter was read when the file was indexed and
 * is only skipped here.
 */
export function readParagraphs(dir: string, source: { file: string; hash: string }): Paragraph[] {
  const bytes = fileBytes(dir, source.file);
  if (!Buffer.isBuffer(bytes) || hashOf(bytes) !== source.hash) return [];
  const from = bodyStart(bytes);
  return readProse(bytes.toString("utf8", from), linesIn(bytes, from) + 1);
}

/**
 * Whether a body has a word of letters without a sign of a place next to it: "Kubernetes", not "in Whitefield" or "the
 * Whitefield office".
 */
export function fileSpeaksOf(dir: string, file: string, word: string): boolean {
  const bytes = fileBytes(dir, file);
  if (!Buffer.isBuffer(bytes) || !/^\p{L}+$/u.test(word)) return false;
  return new RegExp(
    String.raw`(?<!\b(?:in|at|near|from|to) |[\p{L}\p{N}(])${word}(?![\p{L}\p{N}]|,? (?:office|campus|site|hub|area)s?\b)`,
    "iu",
  ).test(bodyOf(bytes));
}

/** @throws with the code `CHANGED` if the file is not the same any more */
function readAgain(dir: string, { file, hash }: { file: string; hash: string }) {
  const bytes = fileBytes(dir, file);
  const again = Buffer.isBuffer(bytes) && hashOf(bytes) === hash && readFrontMatter(file, bytes.toString("utf8"));
  if (again && again.kind === "read") return again;
  throw Object.assign(new Error("The file has changed."), { code: "CHANGED" });
}

/**
 * A digest as bytes. Digests of thousands of guides are kept outside of the heap and compressed: as objects they take
 * six times the memory, and the garbage collector would walk them all again and again. Reading one back takes some
 * thirty microseconds. Fields that no answer uses are compressed separately, at the end, and are read back only for
 * commands that review or export a guide.
 */
function packed({ strategy, figures, ...answered }: Digest): Uint8Array {
  const first = deflateRawSync(JSON.stringify(answered));
  const rest = deflateRawSync(JSON.stringify({ strategy, figures } satisfies ForAuthors));
  // A buffer of its own, as it is transferred between threads.
  const bytes = new Uint8Array(LENGTH_BYTES + first.length + rest.length);
  new DataView(bytes.buffer).setUint32(0, first.length);
  bytes.set(first, LENGTH_BYTES);
  bytes.set(rest, LENGTH_BYTES + first.length);
  return bytes;
}

/** Bytes at the beginning that give the length of the part that answers use. */
const LENGTH_BYTES = 4;

const readBack = <Kept>(bytes: Uint8Array): Kept => JSON.parse(inflateRawSync(bytes).toString()) as Kept;

type ForAuthors = Pick<Digest, "strategy" | "figures">;
type Answered = Omit<Digest, keyof ForAuthors>;

/**
 * A digest that is read back. A class, since V8 keeps an object literal with accessors as a table, in which each field
 * is looked up, and keeps what the accessors refer to until the next full collection.
 */
class KeptDigest implements Digest {
  readonly regions;
  readonly levers;
  readonly premiums;
  readonly levels;
  readonly sources;
  readonly vesting;
  readonly problems;
  readonly #kept: Uint8Array;
  readonly #answeredEnd: number;
  #rest: ForAuthors | undefined;

  constructor(kept: Uint8Array) {
    const end = LENGTH_BYTES + new DataView(kept.buffer, kept.byteOffset).getUint32(0);
    const answered = readBack<Answered>(kept.subarray(LENGTH_BYTES, end));
    this.regions = answered.regions;
    this.levers = answered.levers;
    this.premiums = answered.premiums;
    this.levels = answered.levels;
    this.sources = answered.sources;
    this.vesting = answered.vesting;
    this.problems = answered.problems;
    this.#kept = kept;
    this.#answeredEnd = end;
  }

  get strategy(): string {
    return this.#forAuthors().strategy;
  }

  get figures(): Digest["figures"] {
    return this.#forAuthors().figures;
  }

  #forAuthors(): ForAuthors {
    this.#rest ??= readBack<ForAuthors>(this.#kept.subarray(this.#answeredEnd));
    return this.#rest;
  }
}

/** Reads a digest back from its bytes. */
export const unpacked = (kept: Uint8Array): Digest => new KeptDigest(kept);
