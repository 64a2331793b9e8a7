import { DEFAULT_SCHEMA, load, Type, YAMLException } from "js-yaml";

/** Replaces the YAML type of this name: text that the new type does not match stays a string. */
const scalar = (name: string, resolves: RegExp, construct?: (written: string) => number): Type =>
  new Type(`tag:yaml.org,2002:${name}`, {
    kind: "scalar",
    resolve: (written: string | null) => written !== null && resolves.test(written),
    construct,
  });
const amount = (written: string): number => Number(written.replaceAll("_", ""));

const NOTHING = /(?!)/;

/** YAML in which 0144000 is not an octal number, 190:00 not a number to base 60, and 2026-02-30 not March 2. */
const AS_WRITTEN = DEFAULT_SCHEMA.extend({
  implicit: [
    scalar("int", /^[-+]?(?:0|[1-9][\d_]*)$/, amount),
    // A number that would be written differently stays text: 2025.10 is a quarter, not 2025.1.
    scalar("float", /^[-+]?(?:0|[1-9][\d_]*)\.\d*[1-9]$/, amount),
    scalar("timestamp", NOTHING),
  ],
});

/**
 * Reads YAML, with values as they are written.
 *
 * @throws YAMLException, with the line in `mark`, if the text is not YAML
 */
export const readYaml = (text: string): unknown => load(text, { schema: AS_WRITTEN });

/** Whether a text is a day of the calendar: false for "2026-02-30". */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day?.getUTCDate() === Number(text.slice(8));
}

/** Line (from 1, in the text given) and reason of an exception of `readYaml`. */
export function yamlProblem(error: unknown): { line: number; reason: string } {
  if (!(error instanceof YAMLException)) return { line: 1, reason: "it is not well formed" };
  // Contrary to its type, an exception about the whole text, such as too many aliases, has no mark.
  const mark: { line: number } | undefined = error.mark;
  return { line: (mark?.line ?? 0) + 1, reason: error.reason };
}

/** The lines of a YAML text's fields, by their paths (`compensation/0/region`). */
type FieldLines = ReadonlyMap<string, number>;

/** A mapping or list that is open at a line, by its indentation. */
interface Open {
  indent: number;
  path: string;
  /** Index of the list's current item; -1 for a mapping. */
  item: number;
}

const ITEM = /^-(?:\s+|$)/;
const KEY = /^(?:"([^"\\]{1,100})"|'([^']{1,100})'|([^\s#[\]{},"'][^:]{0,99}?))\s*:(?:\s|$)/;
const BLOCK_TEXT = /(?:^|\s)[|>][-+\d]{0,3}\s*(?:#.*)?$/;

/**
 * Finds the lines of a YAML text's fields by its indentation: enough to name the line of a problem, for any text. What
 * is written on one line in brackets has the line of the field that it belongs to. One pass over the text, no
 * recursion.
 */
export function fieldLines(text: string): FieldLines {
  const lines = new Map<string, number>();
  const open: Open[] = [{ indent: -1, path: "", item: -1 }];
  let passOver: Inside = null;
  for (const [index, whole] of text.split("\n").entries()) {
    let indent = indentOf(whole);
    let rest = whole.slice(indent).trimEnd();
    if (passOver?.kind === "block" && (rest === "" || indent > passOver.indent)) continue;
    if (passOver?.kind === "quote") {
      if (closes(rest, passOver.mark)) passOver = null;
      continue;
    }
    passOver = null;
    if (rest === "" || rest.startsWith("#") || rest === "---") continue;
    for (let item = ITEM.exec(rest); item; item = ITEM.exec(rest)) {
      const list = enterList(open, indent);
      lines.set(`${list.path}/${list.item}`, index + 1);
      rest = rest.slice(item[0].length);
      indent += item[0].length;
      open.push({ indent: indent - 0.5, path: `${list.path}/${list.item}`, item: -1 });
      if (open.length > DEEPEST) return lines;
    }
    const key = KEY.exec(rest);
    if (!key) {
      passOver = insideOf(rest, indent);
      continue;
    }
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const path = `${open.at(-1)?.path ?? ""}/${key[1] ?? key[2] ?? key[3] ?? ""}`;
    if (!lines.has(path)) lines.set(path, index + 1);
    open.push({ indent, path, item: -1 });
    if (open.length > DEEPEST) return lines;
    passOver = insideOf(rest.slice(key[0].length), indent);
  }
  return lines;
}

/** The line, from 1, of a field, or of its nearest parent if the field has no line of its own; 1 if none has. */
export function lineOf(lines: FieldLines, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(`/${path.slice(0, length).map(String).join("/")}`);
    if (line !== undefined) return line;
  }
  return 1;
}

/** Deepest nesting that is read; no field that is checked is deeper. */
const DEEPEST = 40;

/** A text that continues on the next lines: a block scalar, or a quoted one that is not closed. */
type Inside = { kind: "block"; indent: number } | { kind: "quote"; mark: string } | null;

function insideOf(value: string, indent: number): Inside {
  if (BLOCK_TEXT.test(value)) return { kind: "block", indent };
  const mark = value.startsWith('"') ? '"' : value.startsWith("'") ? "'" : null;
  return mark && !closes(value.slice(1), mark) ? { kind: "quote", mark } : null;
}

const closes = (text: string, mark: string): boolean =>
  (mark === '"' ? text.replace(/\\./g, "") : text.replaceAll("''", "")).includes(mark);

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === " ") indent += 1;
  return indent;
}

/** The list that an item at this indentation belongs to; its key may have the same indentation. */
function enterList(open: Open[], indent: number): Open {
  while (open.length > 1 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
  const top = open.at(-1);
  if (top && top.item >= 0 && top.indent === indent) {
    top.item += 1;
    return top;
  }
  const list: Open = { indent, path: top?.path ?? "", item: 0 };
  open.push(list);
  return list;
}

/** Whether a value of YAML or JSON is an object with fields. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
