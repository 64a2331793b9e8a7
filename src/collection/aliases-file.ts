import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { codeOf } from "../guides/load/guide-files.js";

/** The file that ships has 60 KB; names of a thousand more companies would be as much again. */
const ALIASES_LIMIT = 512 * 1024;

type AliasesText = { kind: "read"; text: string } | { kind: "refused"; why: string };

/**
 * Reads the aliases file, as the guides are read: a pipe would keep everybody waiting for its other end, so it is opened
 * without that, and what is no file, or larger than any such file, is refused.
 *
 * @returns the text, or why there is none, as it goes behind the file's name
 */
export async function readAliasesFile(path: string): Promise<AliasesText> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return { kind: "refused", why: "is no file" };
      if (stats.size > ALIASES_LIMIT) return { kind: "refused", why: `is larger than ${ALIASES_LIMIT / 1024} KB` };
      return { kind: "read", text: await file.readFile("utf8") };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: "refused", why: `cannot be opened (${codeOf(error)})` };
  }
}
