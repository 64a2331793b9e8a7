import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import type { Guide } from "../../domain/guide.js";
import { type Fault, type Problem, problem } from "../../domain/problem.js";

/** The content of a guides folder, by names alone. */
interface GuideFiles {
  /** `<company>/<role>.md`, sorted, with forward slashes. */
  files: string[];
  /** The company folders that could be read, with their device and inode numbers, which a replaced folder lacks. */
  folders: ReadonlyMap<string, string>;
  /** The folders that could not be read. */
  problems: Problem[];
}

/**
 * Lists the guide files of a folder.
 *
 * @throws if the guides folder itself cannot be read
 */
export async function listGuideFiles(dir: string): Promise<GuideFiles> {
  const problems: Problem[] = [];
  const folders = new Map<string, string>();
  const entries = (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  const companies = entries.filter((entry) => !entry.isFile());
  const roots = entries.filter((entry) => entry.isFile() && isMarkdown(entry.name) && !OF_A_FOLDER.test(entry.name));
  problems.push(...roots.map(({ name }) => passedOver(name, "beside-folders")));
  const files = companies.map(async ({ name }) => {
    try {
      const path = join(dir, name);
      const inside = await readdir(path, { withFileTypes: true });
      const roles = inside.map(({ name }) => name);
      problems.push(...(await strays(path, name, inside)));
      const { dev, ino } = await stat(path);
      folders.set(name, `${dev} ${ino}`);
      return roles.filter((role) => role.endsWith(".md") && !role.startsWith(".")).map((role) => `${name}/${role}`);
    } catch (error) {
      // A link to a file in the guides folder is not a company's folder.
      if (codeOf(error) !== "ENOTDIR") problems.push(unreadable(name, error));
      return [];
    }
  });
  return { files: (await Promise.all(files)).flat().sort(), folders, problems };
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown|mdown|mkd)$/i.test(name) && !name.startsWith(".");
/** Files that explain a folder are not misplaced guides. */
const OF_A_FOLDER = /^(?:readme|license|changelog|contributing)\b/i;

const passedOver = (file: string, why: Extract<Fault, { kind: "file-passed-over" }>["why"]): Problem =>
  problem({ file, line: 1, field: "file" }, { kind: "file-passed-over", why });

/** The Markdown files of a company's folder that are not read: with another ending than `.md`, or in a folder below. */
async function strays(path: string, company: string, inside: readonly Dirent[]): Promise<Problem[]> {
  const named = inside.filter(({ name }) => isMarkdown(name) && !name.endsWith(".md"));
  const deeper = inside.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const below = await Promise.all(
    deeper.map(async ({ name }) => {
      const files = await readdir(join(path, name)).catch(() => []);
      return files.filter(isMarkdown).map((file) => passedOver(`${company}/${name}/${file}`, "too-deep"));
    }),
  );
  return [...named.map(({ name }) => passedOver(`${company}/${name}`, "ending")), ...below.flat()];
}

/** The problem of a file or folder that the system does not let us read. */
export const unreadable = (file: string, error: unknown): Problem =>
  problem({ file, line: 1, field: "file" }, { kind: "file-unreadable", code: codeOf(error) });

/** The system's name for an error, such as `EACCES`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown error";

/** The folder that each guide was last read from, as `GuideFiles.folders` has it. */
const homes = new WeakMap<Guide, string | undefined>();

/** Remembers which folder a guide was read from. */
export const readFrom = (guide: Guide, { folders }: GuideFiles): void => {
  homes.set(guide, folders.get(dirname(guide.file)));
};

/**
 * Finds company folders that were replaced by an empty one, as when a mount goes away. If somebody deletes the guides
 * one by one, the folder stays the same and is not reported.
 *
 * @param missing guides of an earlier load that are no longer in any file
 * @returns a problem for each company whose folder is not the same as before and holds no guides
 */
export function changedFolders({ files, folders }: GuideFiles, missing: readonly Guide[]): Problem[] {
  const filled = new Set(files.map((file) => dirname(file)));
  const left = missing.filter((guide) => {
    const name = dirname(guide.file);
    return homes.has(guide) && folders.has(name) && !filled.has(name) && folders.get(name) !== homes.get(guide);
  });
  return [...new Set(left.map((guide) => dirname(guide.file)))].map((file) =>
    problem({ file, line: 1, field: "folder" }, { kind: "folder-changed" }),
  );
}
