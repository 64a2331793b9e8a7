import { DEFAULT_SCHEMA, load, Type, YAMLException } from "js-yaml";

/** A type in the place of the one that YAML has by this name: what it does not resolve stays the text that was written. */
const scalar = (name: string, resolves: RegExp, construct?: (written: string) => number): Type =>
  new Type(`tag:yaml.org,2002:${name}`, {
    kind: "scalar",
    resolve: (written: string | null) => written !== null && resolves.test(written),
    construct,
  });
const amount = (written: string): number => Number(written.replaceAll("_", ""));

const NOTHING = /(?!)/;

/** YAML in which 0144000 is no octal number, 190:00 is not to base 60, and 2026-02-30 is not March 2. */
const AS_WRITTEN = DEFAULT_SCHEMA.extend({
  implicit: [
    scalar("int", /^[-+]?(?:0|[1-9][\d_]*)$/, amount),
    // What would not be written the same again stays text: 2025.10 is a quarter, and no 2025.1.
    scalar("float", /^[-+]?(?:0|[1-9][\d_]*)\.\d*[1-9]$/, amount),
    scalar("timestamp", NOTHING),
  ],
});

/**
 * Reads YAML, values as they are written.
 *
 * @throws YAMLException, with the line in `mark`, where the text is no YAML
 */
export const readYaml = (text: string): unknown => load(text, { schema: AS_WRITTEN });

/** Whether a text is a day of the calendar: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day?.getUTCDate() === Number(text.slice(8));
}

/** What the exception of `readYaml` says: the line, from 1 in the text given, and the reason. */
export function yamlProblem(error: unknown): { line: number; reason: string } {
  if (!(error instanceof YAMLException)) return { line: 1, reason: "it is not well formed" };
  // A fault of the whole text, such as too many aliases, has no mark, whatever the types say.
  const mark: { line: number } | undefined = error.mark;
  return { line: (mark?.line ?? 0) + 1, reason: error.reason };
}
