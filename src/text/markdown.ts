import { Lexer, type Token, Tokenizer, type Tokens } from "marked";

/** A block of a guide's body and the line of the file on which it starts. */
export interface Block {
  token: Token;
  line: number;
}

/** Most emphasis marks in one text; a real paragraph has some twenty, and marked's time grows with their square. */
const MOST_EMPHASIS = 400;

/** Most lines in a row that continue a list item without a mark; a real item has ten, marked's time is quadratic. */
const MOST_LAZY = 200;

/** Limits what marked would need quadratic time for: emphasis marks and unmarked lines of lists. */
class PatientTokenizer extends Tokenizer {
  #text = "";
  #tooMany = false;
  #refused = Number.POSITIVE_INFINITY;

  /** Leaves a list as text if one of its items has too many lines, along with the lists between its start and there. */
  override list(source: string): Tokens.List | undefined {
    if (source.length >= this.#refused || !LIST_MARK.test(source)) return undefined;
    const lazy = lazyRun(source);
    if (lazy === null) return super.list(source);
    this.#refused = source.length - lazy;
    return undefined;
  }

  override emStrong(source: string, text: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    if (text !== this.#text) {
      this.#text = text;
      this.#tooMany = (text.match(/[*_]+/g)?.length ?? 0) > MOST_EMPHASIS;
    }
    return this.#tooMany ? undefined : super.emStrong(source, text, before);
  }
}

const LIST_MARK = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\n|$)/;
const ANY_MARK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Offset in the list at the start of a text at which too many lines in a row lack a mark; null if there is none. */
function lazyRun(source: string): number | null {
  let run = 0;
  let blank = false;
  for (let at = 0; at < source.length; ) {
    const end = source.indexOf("\n", at);
    const line = source.slice(at, end < 0 ? source.length : end);
    const marked = ANY_MARK.test(line);
    if (blank && !marked && /^\S/.test(line)) return null;
    blank = line.trim() === "";
    run = marked || blank ? 0 : run + 1;
    if (run > MOST_LAZY) return at;
    at = end < 0 ? source.length : end + 1;
  }
  return null;
}

/**
 * A lexer with GFM's blocks (tables) and plain inline rules. GFM's inline rules look for addresses without brackets at
 * every mark, up to the next space, so a long word of marks would stall them; as plain text an address is the same
 * either way.
 */
function makeLexer(): Lexer {
  const tokenizer = new PatientTokenizer();
  const lexer = new Lexer({ gfm: true, tokenizer });
  tokenizer.rules = { ...tokenizer.rules, inline: Lexer.rules.inline.normal };
  return lexer;
}

/** Reads Markdown into its top-level blocks. Only lexes: nothing is rendered, so HTML of a guide reaches no output. */
export function readBlocks(body: string, firstLine: number): Block[] {
  const blocks: Block[] = [];
  let line = firstLine;
  for (const token of makeLexer().lex(body)) {
    if (token.type !== "space" && token.type !== "hr") blocks.push({ token, line });
    line += newlines(token.raw);
  }
  return blocks;
}

/** How many line breaks a text has. */
export const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
};

/** The blocks or inline tokens that a token holds, list items and table cells included. */
export function childrenOf(token: Token): Token[] {
  if (token.type === "list") return (token as Tokens.List).items;
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flatMap((row) => row.flatMap((cell) => cell.tokens));
  }
  return ("tokens" in token && token.tokens) || [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "–",
  mdash: "—",
  minus: "−",
  hellip: "…",
  middot: "·",
  bull: "•",
  plusmn: "±",
  times: "×",
  le: "≤",
  ge: "≥",
  asymp: "≈",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  dollar: "$",
};

const entity = (whole: string, name: string): string => {
  const [, hex, digits] = /^#(?:[xX]([\dA-Fa-f]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(digits ?? -1);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return ENTITIES[name] ?? whole;
};

/**
 * The words of tokens as a person sees them: no emphasis marks, links by their text, one space for any white space.
 * Text that is struck out ("~~$150K~~", `<s>`) or commented out (`%%…%%`) is left out.
 */
export function plainText(tokens: readonly Token[]): string {
  const [only, another] = tokens;
  const raw = only && !another ? rawText(only) : rawTexts(tokens);
  const kept = STRUCK_MARK.test(raw) ? raw.replace(STRUCK, " ") : raw;
  const text = kept.includes("&") ? kept.replace(/&(#?[\dA-Za-z]{1,8});/g, entity) : kept;
  return text.replace(UNEVEN_SPACE, " ").trim();
}

/** The words of one table cell as written in Markdown, and whether something in it was struck out or commented out. */
export function cellText(raw: string): { text: string; struck: boolean } {
  if (!MARKUP.test(raw)) return { text: plainText([{ type: "text", raw, text: raw }]), struck: false };
  const struck = STRUCK_MARK.test(raw) || /<(?:s|del|strike)\b|<!--/i.test(raw);
  return { text: plainText(makeLexer().inlineTokens(raw)), struck };
}

const MARKUP = /[*_`<[\\!~%&]/;
const STRUCK_MARK = /~~|%%/;
const STRUCK = /~~(?!~)[^~]*~~|%%[^%]*%%/g;
/** Any white space other than a single plain space. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

const STRUCK_TAG = /^<(\/?)(?:s|del|strike)\b/i;
const SUPERSCRIPT = /^<(\/?)sup\b/i;

/** The texts of neighbouring tokens, without what is between `<s>` and `</s>` and without footnotes in `<sup>`. */
function rawTexts(tokens: readonly Token[]): string {
  let text = "";
  let gone: "struck" | "footnote" | null = null;
  for (const token of tokens) {
    if (token.type === "html") {
      const [tag, kind] = STRUCK_TAG.test(token.raw)
        ? ([STRUCK_TAG, "struck"] as const)
        : ([SUPERSCRIPT, "footnote"] as const);
      const closes = tag.exec(token.raw)?.[1];
      if (closes === "") gone ??= kind;
      if (closes === "/" && gone === kind) gone = null;
    }
    if (gone === null || (gone === "footnote" && !FOOTNOTE.test(token.raw) && token.type !== "html"))
      text += rawText(token);
  }
  return text;
}

const FOOTNOTE = /^\s*[\d\p{L}*†‡]{1,2}\s*$/u;

function rawText(token: Token): string {
  switch (token.type) {
    case "br":
    case "space":
    case "hr":
    case "html":
    case "def":
      return " ";
    case "codespan":
    case "code":
    case "escape":
      return token.text;
    case "image":
      return " ";
    case "paragraph":
    case "heading":
    case "blockquote":
    case "list_item":
    case "list":
    case "table": {
      const children = childrenOf(token);
      return ` ${token.type === "table" ? children.map(rawText).join(" ") : rawTexts(children)} `;
    }
    default: {
      const children = childrenOf(token);
      return children.length ? rawTexts(children) : "text" in token ? String(token.text) : "";
    }
  }
}

/** A paragraph made of inline tokens: the rest of a paragraph whose beginning was read as a title. */
export function paragraphOf(tokens: Token[]): Tokens.Paragraph {
  const raw = tokens.map((token) => token.raw).join("");
  return { type: "paragraph", raw, text: raw, tokens };
}

const MARKS = new Set(" \t\n:：—–-");

/** Cuts colons, dashes and spaces off the end. A regex for it would try every run of dashes from each of its marks. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && MARKS.has(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}
