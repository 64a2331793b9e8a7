import { isUtf8 } from "node:buffer";
import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { REVIEW } from "../present/words/review.js";

/** Why a file was not read or written, as a sentence for the person at the page. */
export class FileRefused extends Error {
  override name = "FileRefused";
  /** The file as it is now, if it was refused because it had changed. */
  readonly now?: GuideText;

  constructor(message: string, now?: GuideText) {
    super(message);
    if (now) this.now = now;
  }
}

/** A file's text, and a hash of its bytes by which a later write checks that the file is unchanged. */
interface GuideText {
  text: string;
  print: string;
}

const printOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Two names and `.md`, the form of a guide's path; nothing that leads elsewhere. */
const NAME = /^[^/\\\0]+\/[^/\\\0]+\.md$/i;

/**
 * The path of a guide's file, which must be inside the folder's real path: no `..`, no link that leads out.
 *
 * @param file relative to the folder, with forward slashes
 * @throws FileRefused
 */
async function pathIn(folder: string, file: string): Promise<string> {
  if (!NAME.test(file) || file.split("/").some((step) => step.startsWith("."))) {
    throw new FileRefused(REVIEW.noFile(file));
  }
  const path = join(folder, file);
  const root = await realpath(folder);
  const parent = await realpath(dirname(path)).catch(() => null);
  if (parent !== null && !`${parent}${sep}`.startsWith(`${root}${sep}`)) {
    throw new FileRefused(REVIEW.outside(file));
  }
  const found = await lstat(path).catch(() => null);
  if (found && !found.isFile()) throw new FileRefused(REVIEW.notPlain(file));
  return path;
}

/** Reads a guide's file. @throws FileRefused if it is not in the folder, cannot be read or is not UTF-8 */
export async function readGuideFile(folder: string, file: string): Promise<GuideText> {
  const path = await pathIn(folder, file);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileRefused(REVIEW.unreadable(file, error.code));
  });
  // A file that is not UTF-8 could not be written back byte for byte.
  if (!isUtf8(bytes)) throw new FileRefused(REVIEW.noText(file));
  return { text: bytes.toString("utf8"), print: printOf(bytes) };
}

/**
 * Writes a guide's file as a whole, through a new file that replaces it: readers see either the old text or the new
 * one.
 *
 * @param expected the print of the text that was edited; null for a file that must not exist yet
 * @param user the id of the user who writes; undefined if the system has no such ids
 * @throws FileRefused if the file has changed, cannot be written, or belongs to another user
 */
export async function writeGuideFile(
  folder: string,
  file: string,
  text: string,
  expected: string | null,
  user = process.getuid?.(),
): Promise<GuideText> {
  const path = await pathIn(folder, file);
  const before = await lstat(path).catch(() => null);
  const now = before ? await readGuideFile(folder, file) : null;
  if (expected === null && now) throw new FileRefused(REVIEW.there(file), now);
  if (expected !== null && !now) throw new FileRefused(REVIEW.gone(file));
  if (now && now.print !== expected) throw new FileRefused(REVIEW.changed(file), now);
  // The file that replaces it would belong to us; root may write every user's files.
  if (before && user !== undefined && user !== 0 && before.uid !== user) throw new FileRefused(REVIEW.others(file));
  const bytes = Buffer.from(text, "utf8");
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, "wx", 0o644);
    try {
      if (before) await handle.chmod(before.mode & 0o777);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) {
      // The file may have changed while the new one was written.
      const again = await readGuideFile(folder, file);
      if (again.print !== expected) throw new FileRefused(REVIEW.changed(file), again);
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(REVIEW.unwritable(file, (error as NodeJS.ErrnoException).code));
  }
  return { text, print: printOf(bytes) };
}
