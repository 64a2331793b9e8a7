import { readFileSync } from "node:fs";
import { z } from "zod";
import { fieldLines, lineOf, readYaml, yamlProblem } from "./domain/yaml.js";

/**
 * The lists of words that ship in data/language. They are part of the program, like its code: read once, when the first
 * module asks for them, and the same until it ends.
 */

/** A file of data/language that cannot be used. The start stops with this one line. */
export class LanguageError extends Error {
  override name = "LanguageError";
}

/**
 * Reads one of the files.
 *
 * @throws LanguageError with the file, the line and the field where something in it is missing or malformed
 */
export function readLanguage<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  const file = new URL(`../data/language/${name}.yml`, import.meta.url);
  return parseLanguage(`data/language/${name}.yml`, readFileSync(file, "utf8"), shape);
}

/**
 * Reads a table of data/language that no person writes, as JSON.
 *
 * @throws LanguageError with the file where it is missing or malformed
 */
export function readLanguageTable<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  const file = `data/language/${name}.json`;
  try {
    return shape.parse(JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")));
  } catch (error) {
    throw new LanguageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The same for a text that was read already. */
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

/** The lines of one of the files that are no YAML, without those that are remarks (`#`). */
export function readLanguageLines(name: string): string[] {
  const text = readFileSync(new URL(`../data/language/${name}.txt`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** A list of words, each in lower case. */
export const wordList = z.array(z.string().min(1)).min(1);
