import { isUtf8 } from "node:buffer";
import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { REVIEW } from "../present/words/review.js";

/** Why a file was not read or written; a sentence for the person at the page. */
export class FileRefused extends Error {
  override name = "FileRefused";
  /** The file as it is now, where that is why: it changed meanwhile. */
  readonly now?: GuideText;

  constructor(message: string, now?: GuideText) {
    super(message);
    if (now) this.now = now;
  }
}

/** A file's text, and a print of its bytes by which a later write knows that nobody changed it. */
interface GuideText {
  text: string;
  print: string;
}

const printOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Two names and `.md`, as guides are named; nothing that leads elsewhere. */
const NAME = /^[^/\\\0]+\/[^/\\\0]+\.md$/i;

/**
 * The path of a guide's file, inside the folder by its real path: no `..`, no link that leads out.
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

/** Reads a guide's file. @throws FileRefused where it is none of the folder, or cannot be read */
export async function readGuideFile(folder: string, file: string): Promise<GuideText> {
  const path = await pathIn(folder, file);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileRefused(REVIEW.unreadable(file, error.code));
  });
  // What cannot be kept byte for byte is not written again either.
  if (!isUtf8(bytes)) throw new FileRefused(REVIEW.noText(file));
  return { text: bytes.toString("utf8"), print: printOf(bytes) };
}

/**
 * Writes a guide's file whole, by a new file that takes its place: whoever reads it sees the old text or the new one.
 *
 * @param expected the print of the text that was edited, null for a file that must not be there yet
 * @param user who writes, by the system's number; undefined where the system has none
 * @throws FileRefused where the file is another by now, cannot be written, or belongs to somebody else
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
  // A file that takes its place would be ours; root can write as anybody.
  if (before && user !== undefined && user !== 0 && before.uid !== user) throw new FileRefused(REVIEW.others(file));
  const bytes = Buffer.from(text, "utf8");
  const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(beside, "wx", 0o644);
    try {
      if (before) await handle.chmod(before.mode & 0o777);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) {
      // Somebody may have written while the new file was made.
      const again = await readGuideFile(folder, file);
      if (again.print !== expected) throw new FileRefused(REVIEW.changed(file), again);
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(REVIEW.unwritable(file, (error as NodeJS.ErrnoException).code));
  }
  return { text, print: printOf(bytes) };
}
