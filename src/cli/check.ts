import { openCollection } from "../collection/open-collection.js";
import type { Problem } from "../domain/problem.js";
import { toldProblem } from "../present/words/problems.js";
import { CLI } from "../present/words.js";
import { withoutControls } from "../text/control-characters.js";
import { COMMON, placesOf, readArguments, UsageError } from "./arguments.js";
import { painter, type Screen, widthOf, wrap } from "./screen.js";

/**
 * `check [GUIDE]`: lists what is wrong in all guides, in one guide or in one company's, one line per problem, sorted by
 * file and line. In a terminal they are grouped by file.
 *
 * @returns 1 if a guide cannot be used, else 0
 * @throws UsageError if the name matches no guide, or if the folder has no guide, which is most likely the wrong folder
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, COMMON, "words");
  const [only, surplus] = positionals;
  if (surplus !== undefined) throw new UsageError(CLI.surplus(surplus));
  const where = placesOf(values.guides);
  const collection = await openCollection(where);
  const isMeant = (id: string): boolean => only === undefined || `${id}/`.startsWith(`${only}/`);
  const guides = collection.guides.filter(({ id }) => isMeant(id));
  const problems = collection.problems.filter(({ file }) => isMeant(file.replace(/\.md$/, "")));
  if (only !== undefined && guides.length + problems.length === 0) throw new UsageError(CLI.surplus(only));
  const all = [...problems, ...guides.flatMap((guide) => guide.digest().problems)].sort(inOrder);
  if (guides.length === 0 && all.every(({ kind }) => kind === "aliases"))
    throw new UsageError(CLI.noGuides(where.guidesDir));
  const lines = values.json ? all.map((one) => JSON.stringify(toldProblem(one))) : problemLines(all, process.stdout);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));

  const errors = all.filter(({ severity }) => severity === "error").length;
  const summary = CLI.checked(guides.length, errors, all.length - errors);
  const kinds = all.length > GLANCE ? [CLI.kinds(countsOf(all))] : [];
  if (!values.json) process.stdout.write([...kinds, summary].map((line) => `${line}\n`).join(""));
  return errors > 0 ? 1 : 0;
}

/** Above this number of problems, a line counts them by kind. */
const GLANCE = 20;

function countsOf(problems: readonly Problem[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

const inOrder = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, "en") || a.line - b.line;

/**
 * Problems as lines, in the order given. In a terminal each file is named once, above its problems; elsewhere each line
 * is complete, `file:line …`, as editors and hooks read it.
 */
export function problemLines(problems: readonly Problem[], screen: Screen): string[] {
  if (!screen.isTTY) return problems.map((one) => oneLine(CLI.problem(one)));
  const paint = painter(screen);
  return problems.flatMap((one, at) => {
    const [first = "", ...rest] = wrap(oneLine(CLI.problemInFile(one)), widthOf(screen) - 4);
    const colour = one.severity === "error" ? "red" : "yellow";
    const lines = [
      `  ${first.replace(one.severity, (word) => paint(colour, word))}`,
      ...rest.map((line) => `    ${line}`),
    ];
    const opens = one.file !== problems[at - 1]?.file;
    return opens ? [...(at > 0 ? [""] : []), paint("bold", oneLine(one.file)), ...lines] : lines;
  });
}

const oneLine = (text: string): string => withoutControls(text).replace(/\s*\n\s*/g, " ");
