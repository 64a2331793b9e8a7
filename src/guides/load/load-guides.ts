import type { Guide } from "../../domain/guide.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { emptyDigest } from "../body/digest.js";
import type { FrontMatter } from "../front-matter/front-matter.js";
import { changedFolders, listGuideFiles, readFrom } from "./guide-files.js";
import { type GuideReader, readHere } from "./guide-reader.js";
import { fileSpeaksOf, type ReadBody, readParagraphs, unpacked } from "./read-file.js";

/** The result of loading a guides folder: the guides that can be used, sorted by id, and problems of its files. */
export interface LoadedGuides {
  guides: Guide[];
  /** Problems of files and front matter; those of a body are in its digest. */
  problems: Problem[];
  /** The files that could be read but not used, each with a digest of its content. */
  refused: ReadonlyMap<string, string>;
}

/** Files requested at once: between two such requests an answer gets its turn. */
const TOGETHER = 32;

/**
 * Reads every `<company>/<role>.md` under a folder. A file that cannot be used is a problem, the rest is served. If
 * there is an earlier load, the bodies of changed files are read too, so that no question has to wait for them.
 *
 * @param dir the guides folder
 * @param gazetteer knows the places that bodies name
 * @param previous guides of an earlier load: those with an unchanged file keep their digest if the gazetteer is the
 * same
 * @throws if the folder itself cannot be read
 */
export async function loadGuides(
  dir: string,
  gazetteer: Gazetteer,
  previous: readonly Guide[] = [],
  reader: GuideReader = readHere,
): Promise<LoadedGuides> {
  const listed = await listGuideFiles(dir);
  const problems = [...listed.problems];
  const known = new Map(previous.map((guide) => [guide.file, guide]));
  const guides: Guide[] = [];
  const owners = new Map<string, string>();
  const refused = new Map<string, string>();
  // A digest was read with the places of its time, so a new gazetteer means reading each body again.
  const whole = previous.some((guide) => sources.get(guide)?.gazetteer === gazetteer);

  const add = (file: string, guide: Guide): void => {
    readFrom(guide, listed);
    const owner = owners.get(guide.id);
    if (owner) {
      // The file with the guide's own name is the guide, and any other is a copy of it, in any order of their folders.
      const own = `${guide.id}.md`;
      const [kept, copy] = file === own ? [file, owner] : [owner, file];
      const kind = kept === own ? "guide-copy" : "guide-twice";
      problems.push(problem({ file: copy, line: 1, field: "company, role" }, { kind, guide: guide.id, kept }));
      if (kept === owner) return;
      guides.splice(
        guides.findIndex(({ id }) => id === guide.id),
        1,
      );
    }
    owners.set(guide.id, file);
    guides.push(guide);
  };

  for (let from = 0; from < listed.files.length; from += TOGETHER) {
    const asked = listed.files.slice(from, from + TOGETHER).map((file) => {
      const before = known.get(file);
      const source = before && sources.get(before);
      return { file, before, known: source?.gazetteer === gazetteer ? source.hash : undefined };
    });
    const requests = asked.map(({ file, known }) => ({ file, known }));
    const heads = await reader.heads(dir, requests, whole, gazetteer);
    for (const [at, { file, before }] of asked.entries()) {
      const head = heads[at];
      if (head?.kind === "unchanged" && before) {
        problems.push(...(sources.get(before)?.problems ?? []));
        add(file, before);
      } else if (head?.kind === "read") {
        problems.push(...head.problems);
        const source = { dir, file, hash: head.hash, gazetteer, reader, problems: head.problems };
        add(file, makeGuide(head.front, head.regions, source, head.body));
      } else if (head?.kind === "refused") {
        problems.push(...head.problems);
        if (head.hash) refused.set(file, head.hash);
      }
    }
  }
  const missing = previous.filter(({ id }) => !owners.has(id));
  problems.push(...changedFolders(listed, missing));
  guides.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { guides, problems, refused };
}

/** Where a guide was read from; known to this file only. */
interface Source {
  dir: string;
  file: string;
  hash: string;
  gazetteer: Gazetteer;
  reader: GuideReader;
  problems: Problem[];
}
const sources = new WeakMap<Guide, Source>();

/** Digests of bodies that were read, as bytes, by their guide. */
const bodies = new WeakMap<Guide, Uint8Array>();

/** Reads a guide's body before the first question for it. Never throws; the question reads one that fails now. */
export async function readAhead(guide: Guide): Promise<void> {
  const source = sources.get(guide);
  if (!source || bodies.has(guide)) return;
  keep(guide, await source.reader.body(source.dir, source, source.gazetteer));
}

function keep(guide: Guide, body: ReadBody): void {
  if (body.kind === "read") bodies.set(guide, body.digest);
}

function makeGuide(front: FrontMatter, regions: string[], source: Source, body: ReadBody | undefined): Guide {
  const { dir, file, gazetteer, reader } = source;
  const guide: Guide = {
    id: `${front.company}/${front.role}`,
    company: front.company,
    companyName: front.company_display ?? titled(front.company),
    role: front.role,
    roleName: front.role_display ?? titled(front.role),
    roleType: front.role_type,
    regions,
    updated: front.last_updated,
    reviewDue: front.next_review_due,
    quality: front.data_quality,
    quarter: front.salary_data_quarter,
    sources: front.data_sources,
    file,
    digest() {
      const kept = bodies.get(guide);
      if (kept) return unpacked(kept);
      const read = reader.bodyNow(dir, source, gazetteer);
      keep(guide, read);
      if (read.kind === "read") return unpacked(read.digest);
      // Not cached: the file may be whole again at the next question.
      const fault = { kind: "file-unreadable", code: read.code, later: true } as const;
      return emptyDigest(problem({ file, line: 1, field: "file" }, fault));
    },
    prose() {
      // Reading the digest first shows that the reader can get through the body; it also reports a file that cannot be
      // read.
      if (!bodies.has(guide)) guide.digest();
      return bodies.has(guide) ? readParagraphs(dir, source) : [];
    },
    speaksOf: (word) => fileSpeaksOf(dir, file, word),
  };
  sources.set(guide, source);
  if (body) keep(guide, body);
  return guide;
}

const titled = (slug: string): string =>
  slug.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => (gap ? " " : "") + letter.toUpperCase());
