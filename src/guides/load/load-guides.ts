import { hash as oneShotHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { Digest, Guide, Problem } from "../../domain/guide.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { readDigest } from "../body/digest.js";
import { readProse } from "../body/prose.js";
import { problem } from "../problems.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { changedFolders, codeOf, listGuideFiles, readFrom, unreadable } from "./guide-files.js";
import { FILE_LIMITS, lostCharacters, refusal, tooLarge } from "./refuse.js";

/** What a guides folder holds: the guides that can be used, sorted by id, and what is wrong with its files. */
export interface LoadedGuides {
  guides: Guide[];
  /** Problems of files and front matter; those of a body are in its digest. */
  problems: Problem[];
  /** The files that could be read and not used, each with a digest of all that it holds. */
  refused: ReadonlyMap<string, string>;
}

/** Files read in one turn of the event loop, some five milliseconds' work: a reload must not hold up an answer. */
const TURN = 32;

/**
 * Reads every `<company>/<role>.md` under a folder. A file that cannot be used is a problem, the rest is served.
 *
 * @param dir the guides folder
 * @param gazetteer knows the places that bodies name
 * @param previous guides of an earlier load: those whose file has not changed are kept with their digest, as long as the
 *   gazetteer is the same
 * @throws where the folder itself cannot be read
 */
export async function loadGuides(
  dir: string,
  gazetteer: Gazetteer,
  previous: readonly Guide[] = [],
): Promise<LoadedGuides> {
  const listed = await listGuideFiles(dir);
  const problems = [...listed.problems];
  const known = new Map(previous.map((guide) => [guide.file, guide]));
  const guides: Guide[] = [];
  const owners = new Map<string, string>();
  const refused = new Map<string, string>();

  for (const [index, file] of listed.files.entries()) {
    if (index % TURN === 0) await turn();
    const loaded = loadGuide(dir, file, gazetteer, known.get(file));
    problems.push(...loaded.problems);
    if (!loaded.guide) {
      if (loaded.hash) refused.set(file, loaded.hash);
      continue;
    }
    readFrom(loaded.guide, listed);
    const { id } = loaded.guide;
    const owner = owners.get(id);
    if (owner) {
      const place = { file, line: 1, field: "company, role" };
      problems.push(problem("guide-twice", place, `${owner} is the guide ${id} already.`));
      continue;
    }
    owners.set(id, file);
    guides.push(loaded.guide);
  }
  const missing = previous.filter(({ id }) => !owners.has(id));
  problems.push(...changedFolders(listed, missing));
  guides.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { guides, problems, refused };
}

/** One place for the bytes of whichever file is read: as many as a guide may have, and one that says it has more. */
const readInto = Buffer.allocUnsafe(FILE_LIMITS.bytes + 1);

/**
 * The bytes of a guide file, or the problem where it is none: a pipe would never end, and a file of any size would fit
 * into no memory. It is opened so that nothing waits for the other end of a pipe.
 *
 * @returns bytes that stand until the next file is read
 */
function fileBytes(dir: string, file: string): Buffer | Problem {
  let opened: number | undefined;
  try {
    opened = openSync(join(dir, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(opened);
    if (!stats.isFile()) return problem("file-unreadable", { file, line: 1, field: "file" }, "It is not a file.");
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

/** The front matter with its fences: only this much of a file is decoded and kept at the start. */
function headOf(bytes: Buffer): string {
  const close = bytes.indexOf(FENCE);
  const end = close < 0 ? -1 : bytes.indexOf("\n", close + FENCE.length);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end + 1);
}

const hashOf = (source: Buffer): string => oneShotHash("sha1", source, "base64");

/** Keeps what belongs to a loaded guide and is nobody else's concern. */
const hashes = new WeakMap<Guide, { hash: string; gazetteer: Gazetteer; problems: Problem[] }>();

function loadGuide(
  dir: string,
  file: string,
  gazetteer: Gazetteer,
  before: Guide | undefined,
): { guide: Guide; problems: Problem[] } | { guide: null; hash?: string; problems: Problem[] } {
  const bytes = fileBytes(dir, file);
  if (!Buffer.isBuffer(bytes)) return { guide: null, problems: [bytes] };
  const hash = hashOf(bytes);
  const kept = before && hashes.get(before);
  // A digest was read with the places of its time, so other places mean reading the body again.
  if (before && kept?.hash === hash && kept.gazetteer === gazetteer) return { guide: before, problems: kept.problems };

  const refused = refusal(file, bytes);
  if (refused) return { guide: null, hash, problems: [refused] };
  const result = readFrontMatter(file, headOf(bytes));
  if (result.kind === "refused") return { guide: null, hash, problems: result.problems };

  const { front } = result;
  const lost = lostCharacters(file, bytes);
  const problems = lost ? [lost, ...result.problems] : [...result.problems];
  if (`${front.company}/${front.role}.md` !== file) {
    problems.push(
      problem(
        "path-differs",
        { file, line: 1, field: "company, role" },
        `The front matter says ${front.company}/${front.role}.`,
      ),
    );
  }
  const readAgain = () => {
    // The body is not kept: it is read again on first use. The front matter stays the one that was indexed, so a file
    // that has changed since must wait for the next load: old figures and new words make no guide.
    const now = fileBytes(dir, file);
    if (!Buffer.isBuffer(now) || hashOf(now) !== hash)
      throw Object.assign(new Error("The file has changed."), { code: "CHANGED" });
    const again = readFrontMatter(file, now.toString("utf8"));
    if (again.kind === "refused") throw new Error(again.problems[0]?.what);
    return again;
  };
  const guide = makeGuide(front, file, {
    digest() {
      const { body, bodyLine: firstLine, front: now, lineOf } = readAgain();
      return readDigest({ file, body, firstLine, front: now, lineOf, gazetteer });
    },
    prose() {
      const { body, bodyLine } = readAgain();
      return readProse(body, bodyLine);
    },
  });
  hashes.set(guide, { hash, gazetteer, problems });
  return { guide, problems };
}

function makeGuide(front: FrontMatter, file: string, read: Pick<Guide, "digest" | "prose">): Guide {
  let kept: Buffer | undefined;
  return {
    id: `${front.company}/${front.role}`,
    company: front.company,
    companyName: front.company_display ?? titled(front.company),
    role: front.role,
    roleName: front.role_display ?? titled(front.role),
    roleType: front.role_type,
    regions: front.compensation.map((entry) => entry.region),
    updated: front.last_updated,
    reviewDue: front.next_review_due,
    quality: front.data_quality,
    quarter: front.salary_data_quarter,
    sources: front.data_sources,
    summary: front.negotiation_dna_summary,
    file,
    digest() {
      if (kept) return unpacked(kept);
      try {
        const digest = read.digest();
        kept = packed(digest);
        return digest;
      } catch (error) {
        // Not kept: the file may be whole again on the next question.
        const what = `The file could be read at the start and cannot now: ${codeOf(error)}.`;
        return emptyDigest(problem("file-unreadable", { file, line: 1, field: "file" }, what));
      }
    },
    prose() {
      try {
        return read.prose();
      } catch {
        // That the file cannot be read is told by the digest.
        return [];
      }
    },
  };
}

/**
 * Digests of thousands of guides are kept outside of the heap, as bytes: as objects they take twice the memory, and the
 * collector would walk all of them again and again. Reading one back takes some 20 microseconds.
 */
const packed = (digest: Digest): Buffer => Buffer.from(JSON.stringify(digest));
const unpacked = (bytes: Buffer): Digest => JSON.parse(bytes.toString()) as Digest;

const emptyDigest = (cause: Problem): Digest => ({
  regions: [],
  levers: [],
  premiums: [],
  levels: [],
  sources: [],
  strategy: "",
  figures: [],
  problems: [cause],
});

const titled = (slug: string): string =>
  slug.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => (gap ? " " : "") + letter.toUpperCase());
