/** The lines of a YAML text's fields, by their paths (`compensation/0/region`). */
type FieldLines = ReadonlyMap<string, number>;

/** A mapping or list that is open at a line, by its indentation. */
interface Open {
  indent: number;
  path: string;
  /** Items of the list so far; -1 for a mapping. */
  item: number;
}

const ITEM = /^-(?:\s+|$)/;
const KEY = /^(?:"([^"\\]{1,100})"|'([^']{1,100})'|([^\s#[\]{},"'][^:]{0,99}?))\s*:(?:\s|$)/;
const BLOCK_TEXT = /(?:^|\s)[|>][-+\d]{0,3}\s*(?:#.*)?$/;

/**
 * Finds on which lines the fields of a YAML text stand, by its indentation: enough to name the line of a problem, whatever
 * the text holds. What is written on one line in brackets has the line of the field that it belongs to. One pass over the
 * text, no recursion.
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

/** The line, from 1, on which a field stands (its nearest parent where the field has none of its own). */
export function lineOf(lines: FieldLines, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(`/${path.slice(0, length).map(String).join("/")}`);
    if (line !== undefined) return line;
  }
  return 1;
}

/** No field that is checked lies deeper. */
const DEEPEST = 40;

/** The text that goes on over the next lines: a block scalar, or a quoted one that is not closed. */
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

/** The list that an item at this indentation belongs to; its key may stand at the same indentation. */
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
