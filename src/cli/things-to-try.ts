import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { SHIPPED } from "../config.js";
import { CLI, EXAMPLES } from "../present/words.js";

/**
 * Three questions that the guides answer: for the guides that ship those of the help, for others the first guide of
 * each of the first companies, by the names of their files.
 */
export async function thingsToTry(guidesDir: string): Promise<{ line: string; shows: string }[]> {
  if (guidesDir === SHIPPED.guides) return EXAMPLES.map(({ ask, shows }) => ({ line: ask, shows }));
  const companies = (await readdir(guidesDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const first = companies.sort((a, b) => a.name.localeCompare(b.name, "en")).slice(0, 10);
  const lines = await Promise.all(first.map(({ name }) => firstGuide(guidesDir, name)));
  return lines
    .filter((line) => line !== null)
    .slice(0, EXAMPLES.length)
    .map((line) => ({ line, shows: CLI.tryShows }));
}

async function firstGuide(guidesDir: string, company: string): Promise<string | null> {
  const files = (await readdir(join(guidesDir, company))).filter((name) => name.endsWith(".md")).sort();
  const [file] = files;
  return file ? `${company} ${basename(file, ".md")}`.replaceAll("-", " ") : null;
}
