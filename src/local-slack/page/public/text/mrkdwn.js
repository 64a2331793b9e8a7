/**
 * Slack's mrkdwn as a tree. https://docs.slack.dev/messaging/formatting-message-text
 *
 * A mark formats only at the edge of a word: `a*b*` and `5 * 3 * 2` are plain text. So is a mark after a word joiner
 * (U+2060), which is neither space nor punctuation: apps insert one to keep text literal.
 */

const MARKS = { "*": "bold", _: "italic", "~": "strike" };
const EDGE = /[\s\p{P}\p{S}]/u;

/** Paragraphs, quotes and code blocks, each with its inline nodes. */
export function parseMrkdwn(text) {
  return text
    .split(/(```[\s\S]+?```)/)
    .filter(Boolean)
    .flatMap((part) => {
      const code = /^```\n?([\s\S]+?)\n?```$/.exec(part);
      return code ? [{ kind: "pre", text: plainOf(code[1]) }] : parseLines(part);
    });
}

/** Undoes Slack's three escapes. */
export const unescapeText = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function parseLines(text) {
  const blocks = [];
  // The line break before or after a code block is not an empty line.
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
    const kind = quoted ? "quote" : "paragraph";
    const nodes = parseInline(quoted ? quoted[1] : line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.children.push({ kind: "break" }, ...nodes);
    else blocks.push({ kind, children: nodes });
  }
  return blocks;
}

/** The nodes of one line. */
function parseInline(text) {
  const nodes = [];
  let plain = "";
  const push = (node) => {
    if (plain) nodes.push({ kind: "text", text: unescapeText(plain) });
    plain = "";
    nodes.push(node);
  };
  for (let at = 0; at < text.length; ) {
    const entity = text[at] === "<" ? /^<([^<>]+)>/.exec(text.slice(at)) : null;
    const end = entity ? -1 : closing(text, at);
    if (entity) {
      push(entityNode(entity[1]));
      at += entity[0].length;
    } else if (end > 0) {
      const inner = text.slice(at + 1, end);
      if (text[at] === "`") push({ kind: "code", text: plainOf(inner) });
      else push({ kind: MARKS[text[at]], children: parseInline(inner) });
      at = end + 1;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain) nodes.push({ kind: "text", text: unescapeText(plain) });
  return nodes;
}

/** The index where the mark that opens here closes; -1 if none opens here or it never closes. */
function closing(text, start) {
  const mark = text[start];
  if (mark !== "`" && !(mark in MARKS)) return -1;
  if (start > 0 && !EDGE.test(text[start - 1])) return -1;
  if (/^[\s]?$/.test(text[start + 1] ?? "")) return -1;
  let inEntity = false;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "<") inEntity = true;
    if (text[at] === ">") inEntity = false;
    if (inEntity || text[at] !== mark || at === start + 1 || /\s/.test(text[at - 1])) continue;
    if (at + 1 === text.length || EDGE.test(text[at + 1])) return at;
  }
  return -1;
}

/** The node for text in angle brackets: a mention, a channel, a broadcast, a date or a link. */
function entityNode(inner) {
  const [target, label] = split(inner);
  if (target.startsWith("@")) return { kind: "user", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!date^")) return { kind: "text", text: label ?? target };
  if (target.startsWith("!")) return { kind: "broadcast", name: label ?? target.slice(1) };
  return { kind: "link", url: unescapeText(target), label: label ?? unescapeText(target) };
}

function split(inner) {
  const at = inner.indexOf("|");
  return at < 0 ? [inner, undefined] : [inner.slice(0, at), unescapeText(inner.slice(at + 1))];
}

/** Code shows its text unchanged, and links by their label. */
const plainOf = (text) => unescapeText(text.replace(/<(?:[^<>|]*\|)?([^<>]*)>/g, "$1"));
