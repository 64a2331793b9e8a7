import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { SHIPPED } from "../config.js";
import { CLI, EXAMPLES } from "../present/words.js";

/**
 * Questions that the guides answer: for the guides that ship those of the help, for others one of each kind over the first
 * companies, by the names of their files.
 */
export async function thingsToTry(guidesDir: string): Promise<{ line: string; shows: string }[]> {
  if (guidesDir === SHIPPED.guides) return EXAMPLES.map(({ ask, shows }) => ({ line: ask, shows }));
  const companies = (await readdir(guidesDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const first = companies.sort((a, b) => a.name.localeCompare(b.name, "en")).slice(0, 10);
  const found = await Promise.all(first.map(async ({ name }) => ({ name, roles: await rolesOf(guidesDir, name) })));
  const guides = found.flatMap(({ name, roles }) => (roles[0] ? [`${name} ${roles[0]}`] : []));
  const [one, two = one, three = two] = guides;
  if (one === undefined) return [];
  const shared = found.flatMap(({ roles }) => roles).find((role, at, all) => all.indexOf(role) !== at);
  const beside = found.filter(({ roles }) => shared !== undefined && roles.includes(shared)).slice(0, 2);
  const { tries } = CLI;
  return [
    { line: one, shows: tries.guide },
    { line: `levers for ${two}`, shows: tries.levers },
    { line: `walk away ${three}`, shows: tries.floor },
    ...(beside.length === 2
      ? [{ line: `${beside.map(({ name }) => name).join(" vs ")} ${shared}`, shows: tries.beside }]
      : []),
    { line: `${one} offer`, shows: tries.offer },
    { line: `counter ${two}`, shows: tries.counter },
  ].map(({ line, shows }) => ({ line: line.replaceAll("-", " "), shows }));
}

/** The roles of a company's guides, by the names of their files. */
const rolesOf = async (guidesDir: string, company: string): Promise<string[]> =>
  (await readdir(join(guidesDir, company)))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((file) => basename(file, ".md"));
