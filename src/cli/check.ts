import { openCollection } from "../collection.js";
import { CLI } from "../copy.js";
import type { Problem } from "../guides/guide.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";
import { harmless } from "./terminal.js";

/**
 * `check`: lists what is wrong in the guides, one line a problem, sorted by file and line.
 *
 * @returns 1 where a guide cannot be used, else 0
 */
export async function check(args: string[]): Promise<number> {
  const { values } = readArguments(args, COMMON);
  const { guides, problems } = await openCollection(placesOf(values.guides));
  const all = [...problems, ...guides.flatMap((guide) => guide.digest().problems)].sort(inOrder);
  for (const one of all) process.stdout.write(`${values.json ? JSON.stringify(one) : harmless(CLI.problem(one))}\n`);

  const errors = all.filter(({ severity }) => severity === "error").length;
  const summary = CLI.checked(guides.length, errors, all.length - errors);
  if (!values.json) process.stdout.write(`${summary}\n`);
  return errors > 0 ? 1 : 0;
}

const inOrder = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, "en") || a.line - b.line;
