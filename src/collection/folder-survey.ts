import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where the collection is read from. */
export interface WatchedPlaces {
  guidesDir: string;
  aliasesFile: string;
}

/** Names, sizes and times of the folders and files: a changed file has another print. */
export interface Survey {
  folders: string[];
  /** Guides by `company/role.md`, folders by `company/`, the aliases file by `ALIASES`. */
  prints: ReadonlyMap<string, string>;
}

/** Name of the aliases file in a survey, whatever its path. */
export const ALIASES = "aliases";

/** Looks at names, sizes and times in the folder and of the aliases file; reads no file. */
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

/** The names that are new, gone or changed in the second of two surveys. */
export function movedBetween(before: Survey, after: Survey): Set<string> {
  const moved = new Set<string>();
  for (const [name, print] of after.prints) if (before.prints.get(name) !== print) moved.add(name);
  for (const name of before.prints.keys()) if (!after.prints.has(name)) moved.add(name);
  return moved;
}

/** The names that are in both surveys and whose file is smaller in the second, with their prints there. */
export function shorterIn(before: Survey, after: Survey): [name: string, print: string][] {
  // A print without a size gives NaN here, which is not less than anything.
  const size = (print: string | undefined): number => Number.parseInt(print ?? "", 10);
  return [...after.prints].filter(([name, print]) => size(print) < size(before.prints.get(name)));
}

/**
 * A survey in which some names keep their print of `before`, or else get one that no file has, so that they count as
 * changed at the next look.
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
