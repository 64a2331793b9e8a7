import type { Problem } from "../domain/guide.js";
import { CLI } from "../present/words.js";
import { withoutControls } from "../text/control-characters.js";
import { painter, type Screen, widthOf, wrap } from "./screen.js";

/**
 * Problems as lines, in the order given. In a terminal each file is named once, above its problems; elsewhere a line
 * holds all of one problem, `file:line …`, as editors and hooks read it.
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
