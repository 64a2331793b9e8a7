import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { readSettings, type Settings } from "../config.js";
import { CLI } from "../present/words.js";

/** Wrong words on the command line; the message says which. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Options that every command takes. */
export const COMMON = {
  guides: { type: "string" },
  json: { type: "boolean", default: false },
} as const satisfies ParseArgsConfig["options"];

type Arguments<T extends NonNullable<ParseArgsConfig["options"]>> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/**
 * Parses the words after a command's name.
 *
 * @param takes whether words that are not options are allowed among them
 * @throws UsageError on an option that the command does not have, or on a word that it does not take
 */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: T,
  takes: "options" | "words" = "options",
): Arguments<T> {
  const parsed = parsedOrRefused(args, options);
  const [surplus] = parsed.positionals;
  if (surplus !== undefined && takes === "options") throw new UsageError(CLI.surplus(surplus));
  return parsed;
}

function parsedOrRefused<T extends NonNullable<ParseArgsConfig["options"]>>(args: string[], options: T): Arguments<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(CLI.badOption(error instanceof Error ? error.message : String(error)));
  }
}

/** Where the guides and aliases are: `--guides`, else the environment, else those that ship with compbot. */
export function placesOf(guides: string | undefined): Pick<Settings, "guidesDir" | "aliasesFile"> {
  const { guidesDir, aliasesFile } = readSettings(process.env);
  return { guidesDir: guides === undefined ? guidesDir : resolve(guides), aliasesFile };
}
