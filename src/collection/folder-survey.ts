import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The files that the collection is read from. */
export interface WatchedPlaces {
  guidesDir: string;
  aliasesFile: string;
}

/** What can be seen from outside: each company folder and file, with a text that is another when its size or time is. */
export interface Survey {
  folders: string[];
  /** Guides by `company/role.md`, folders by `company/`, the aliases file by `ALIASES`. */
  prints: ReadonlyMap<string, string>;
}

/** What the aliases file is called in a survey, whatever its path. */
export const ALIASES = "aliases";

/** Looks at the folder and the aliases file without reading any file. */
export async function survey({ guidesDir, aliasesFile }: WatchedPlaces): Promise<Survey> {
  const folders = await namesIn(guidesDir);
  const prints = new Map<string, string>();
  await add(prints, ALIASES, aliasesFile);
  for (const folder of folders) {
    const names = (await namesIn(join(guidesDir, folder))).filter((name) => name.endsWith(".md"));
    prints.set(`${folder}/`, "");
    await Promise.all(names.map((name) => add(prints, `${folder}/${name}`, join(guidesDir, folder, name))));
  }
  return { folders, prints };
}

/** What is new, gone or other in the second of two surveys. */
export function movedBetween(before: Survey, after: Survey): Set<string> {
  const moved = new Set<string>();
  for (const [name, print] of after.prints) if (before.prints.get(name) !== print) moved.add(name);
  for (const name of before.prints.keys()) if (!after.prints.has(name)) moved.add(name);
  return moved;
}

/** The names that both surveys have and that are shorter in the second, with their prints there. */
export function shorterIn(before: Survey, after: Survey): [name: string, print: string][] {
  // A print that has no size is NaN here, which is shorter than nothing.
  const size = (print: string | undefined): number => Number.parseInt(print ?? "", 10);
  return [...after.prints].filter(([name, print]) => size(print) < size(before.prints.get(name)));
}

/**
 * A survey in which some names are as they were before, or like nothing that can be found, so that they have moved
 * whatever comes.
 */
export const except = ({ folders, prints }: Survey, names: ReadonlySet<string>, before?: Survey | null): Survey => ({
  folders,
  prints: new Map([...prints, ...[...names].map((name) => [name, before?.prints.get(name) ?? "not seen"] as const)]),
});

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith("."));

async function add(prints: Map<string, string>, name: string, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  // Not the inode: some network mounts make up another one for every look.
  prints.set(name, found ? `${found.size} ${found.mtimeMs} ${found.ctimeMs}` : "-");
}
