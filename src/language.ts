import { readFileSync } from "node:fs";
import { z } from "zod";
import { fieldLines, lineOf, readYaml, yamlProblem } from "./domain/yaml.js";

/**
 * The lists of words in data/language. They are part of the program, like its code: each is read once, when the first
 * module asks for it, and does not change while the program runs.
 */

/** A file of data/language that cannot be used. The start stops with this message, one line. */
export class LanguageError extends Error {
  override name = "LanguageError";
}

/**
 * Reads a YAML file of data/language.
 *
 * @param name without its folder and `.yml`
 * @throws LanguageError with the file, the line and the field if something in it is missing or malformed
 */
export function readLanguage<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  const file = new URL(`../data/language/${name}.yml`, import.meta.url);
  return parseLanguage(`data/language/${name}.yml`, readFileSync(file, "utf8"), shape);
}

/**
 * Reads a JSON table of data/language, which is generated.
 *
 * @param name without its folder and `.json`
 * @throws LanguageError with the file if it is missing or malformed
 */
export function readLanguageTable<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  const file = `data/language/${name}.json`;
  try {
    return shape.parse(JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")));
  } catch (error) {
    throw new LanguageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Parses the text of a YAML file of data/language. @throws LanguageError with the file, the line and the field */
function parseLanguage<Shape>(file: string, text: string, shape: z.ZodType<Shape>): Shape {
  let data: unknown;
  try {
    data = readYaml(text);
  } catch (error) {
    const { line, reason } = yamlProblem(error);
    throw new LanguageError(`${file}:${line} ${reason}`);
  }
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  throw new LanguageError(
    `${file}:${lineOf(fieldLines(text), path)} ${path.join(".")}: ${issue?.message ?? "unusable"}`,
  );
}

/** The lines of a text file of data/language, without empty lines and remarks (`#`). `name` is without `.txt`. */
export function readLanguageLines(name: string): string[] {
  const text = readFileSync(new URL(`../data/language/${name}.txt`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** A list of words, at least one, none of them empty. */
export const wordList = z.array(z.string().min(1)).min(1);

type Each<Names extends string> = Names extends `${infer First} ${infer Rest}` ? First | Each<Rest> : Names;

/**
 * Lists of words under the given names, and no others.
 *
 * @param names with a space between
 */
export const listsOf = <const Names extends string>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.split(" ").map((name) => [name, wordList])) as Record<Each<Names>, typeof wordList>,
  );

/** Each list as a set. */
export function setsOf<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>) {
  const sets = Object.entries<readonly string[]>(lists).map(([name, words]) => [name, new Set(words)] as const);
  return Object.fromEntries<ReadonlySet<string>>(sets) as Record<Name, ReadonlySet<string>>;
}

/** Lists of words, each under a name. */
export const wordLists = z.record(z.string(), wordList);

/** Rules with examples (`text/rules.ts`), by what they may mean. */
export const rulesOf = <Means extends z.ZodType>(means: Means) =>
  z.array(
    z.strictObject({
      name: z.string(),
      means,
      pattern: wordList,
      examples: wordList,
      counterexamples: wordList.optional(),
    }),
  );

/**
 * Reads a YAML file of data/language with rules, and the lists of words that their patterns name in capitals.
 *
 * @param lists those that the code uses as well
 * @throws LanguageError with the file, the line and the field if something in it is missing or malformed
 */
export function readRules<Means extends z.ZodType, Name extends string = never>(
  name: string,
  means: Means,
  lists: readonly Name[] = [],
) {
  const used = Object.fromEntries(lists.map((list) => [list, wordList])) as Record<Name, typeof wordList>;
  return readLanguage(name, z.strictObject({ words: z.object(used).catchall(wordList), rules: rulesOf(means) }));
}

/**
 * The name of each word's list: "January" for "jan" and "januar".
 *
 * @param write how words are written in the map; as in the lists if not given
 */
export const namesByWord = (
  lists: Readonly<Record<string, readonly string[]>>,
  write = (word: string): string => word,
): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([name, words]) => words.map((word) => [write(word), name])));
