import { isMap, isScalar, parseDocument } from "yaml";
import type { ConfirmedTarget } from "../domain/confirmed-targets.js";
import { type Figures, PARTS, type Range } from "../domain/guide.js";
import { escapeUnseen } from "../text/control-characters.js";

/** The guide's file cannot be edited as it is; the message says why. */
export class NotEditable extends Error {
  override name = "NotEditable";
}

/** Where the front matter's YAML is in a file, as UTF-16 offsets; the end is after the last line's break. */
interface Block {
  start: number;
  end: number;
}

/**
 * A guide's text with new confirmed targets. Only the `targets` block changes: comments, order, quotes, line ends and a
 * byte order mark stay as they are.
 *
 * @param source the whole file
 * @param targets all entries, in order; without entries the block is removed
 * @throws NotEditable if the file has no front matter that can be read
 */
export function withTargets(source: string, targets: readonly ConfirmedTarget[]): string {
  const yaml = frontMatterOf(source);
  const text = source.slice(yaml.start, yaml.end);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const block = targets.length === 0 ? "" : `${linesOf(targets).join(newline)}${newline}`;
  const old = targetsBlock(text);
  const at = old ?? { start: text.length, end: text.length };
  return source.slice(0, yaml.start + at.start) + block + source.slice(yaml.start + at.end);
}

function frontMatterOf(source: string): Block {
  const opening = /^\uFEFF?---[^\n]*\n/.exec(source);
  const closing = opening && /^---[ \t]*\r?$/m.exec(source.slice(opening[0].length));
  if (!opening || !closing) throw new NotEditable("The file has no front matter between two lines of ---.");
  return { start: opening[0].length, end: opening[0].length + closing.index };
}

/** The whole lines of `targets` in the YAML; null if it has none. */
function targetsBlock(yaml: string): Block | null {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    throw new NotEditable("The front matter cannot be read as YAML. Mend it first.");
  }
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === "targets");
  if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
  if (document.contents.flow)
    throw new NotEditable("The front matter is written in braces. Write a field a line first.");
  const start = pair.key.range[0];
  const node = pair.value as { range?: [number, number, number] | null } | null;
  const used = yaml.slice(0, node?.range?.[1] ?? pair.key.range[1]).trimEnd().length;
  const lineEnd = yaml.indexOf("\n", Math.max(used, start));
  return { start, end: lineEnd < 0 ? yaml.length : lineEnd + 1 };
}

function linesOf(targets: readonly ConfirmedTarget[]): string[] {
  return [
    "targets:",
    ...targets.flatMap(({ region, currency, ask, floor }) => {
      const fields = [
        ...(region === undefined ? [] : [`region: ${escapeUnseen(JSON.stringify(region))}`]),
        ...(currency === undefined ? [] : [`currency: ${currency}`]),
        ...sideLine("ask", ask),
        ...sideLine("floor", floor),
      ];
      return fields.map((field, at) => `${at === 0 ? "  - " : "    "}${field}`);
    }),
  ];
}

function sideLine(side: "ask" | "floor", figures: Figures): string[] {
  const parts: string[] = PARTS.flatMap((part) => {
    const range = figures[part];
    return range ? [`${part}: ${shown(range)}`] : [];
  });
  if (figures.equity && figures.equityPer) parts.push(`equityPer: ${figures.equityPer}`);
  if (figures.total && figures.totalOf) parts.push(`totalOf: ${figures.totalOf}`);
  return parts.length > 0 ? [`${side}: { ${parts.join(", ")} }`] : [];
}

const shown = ([low, high]: Range): string => (low === high ? String(low) : `[${low}, ${high}]`);
