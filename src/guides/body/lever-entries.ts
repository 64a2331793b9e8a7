import type { Token, Tokens } from "marked";
import { type Block, childrenOf, paragraphOf, plainText, withoutEnd } from "../../text/markdown.js";
import type { LeverGroup } from "./lever-groups.js";
import { LABEL, type Section } from "./outline.js";
import { isLeverNumber, isNumbered, numberOf, readLabel } from "./titles.js";

/** One entry of a list of levers: its title as written, and the blocks that belong to it. */
export interface Entry {
  title: string;
  blocks: Token[];
  /** Whether the guide numbers the entry: by its title, or as an item of a numbered list. */
  numbered: boolean;
}

/** The entries of a group of levers, in any form in which guides list them. */
export function leverEntries(group: LeverGroup): Entry[] {
  const { head, members } = group;
  const own = head.blocks;
  const [firstNumbered] = members.filter(({ title }) => isNumbered(title));
  if (firstNumbered) {
    const entries = sectionEntries(members, ({ title }) => isNumbered(title)).flatMap(goneOn);
    // A numbered list that ends before the number of the first numbered title is the first part of the levers.
    const before = listEntries(own);
    const goesOn = (numberOf(firstNumbered.title) ?? 0) > before.length;
    return goesOn && before.every(({ numbered }) => numbered) ? [...before, ...entries] : entries;
  }
  const listed = listEntries(own);
  if (listed.length > 1) return listed;
  const top = Math.min(...members.map(({ depth }) => depth));
  if (top < LABEL) return sectionEntries(members, ({ depth }) => depth === top);
  if (members.length) return sectionEntries(members, () => true);
  return listed.length ? listed : tableEntries(own);
}

/** An entry, and those of a list in it that continues its own number: "### Lever 2: …", then "3. **…**". */
function goneOn(entry: Entry): Entry[] {
  const next = (numberOf(entry.title) ?? Number.NaN) + 1;
  const at = entry.blocks.findIndex((token) => isOrdered(token) && Number((token as Tokens.List).start) === next);
  if (at < 0) return [entry];
  const rest = entry.blocks.slice(at).map((token): Block => ({ token, line: 0 }));
  return [{ ...entry, blocks: entry.blocks.slice(0, at) }, ...listEntries(rest)];
}

/** The entries of a company premium; if it lists none, the premium as a whole is one. */
export function premiumEntries({ head, members }: LeverGroup): Entry[] {
  const parts = members.filter(({ title }) => !isLeverNumber(title));
  const numbered = sectionEntries(parts, ({ title }) => isNumbered(title));
  if (numbered.length) return numbered;
  const listed = [head, ...parts].flatMap(({ blocks }) => listEntries(blocks));
  if (listed.length) return listed;
  return [{ title: head.title, blocks: head.blocks.map(({ token }) => token), numbered: false }];
}

// Labels inside a lever; any other label next to a numbered one starts something new.
const FIELD =
  /^(?:sample |example |negotiation |key |your )?(?:script|language|words|say|strategy|why|when|how|data|points?|tips?|notes?|context|rationale|asks?|evidence|proof|use|pushback|response|remark|example)\b/i;

/** The sections that start an entry, with what belongs to each: deeper sections, and labels that are its fields. */
function sectionEntries(sections: readonly Section[], starts: (section: Section) => boolean): Entry[] {
  const entries: Entry[] = [];
  let open: { entry: Entry; depth: number } | null = null;
  for (const section of sections) {
    const blocks = section.blocks.map(({ token }) => token);
    if (starts(section)) {
      const [title, said] = splitSaid(section.title);
      const entry = { title, blocks: [...paragraph(textTokens(said)), ...blocks], numbered: isNumbered(title) };
      entries.push(entry);
      open = { entry, depth: section.depth };
    } else if (open && (section.depth > open.depth || FIELD.test(section.title))) {
      open.entry.blocks.push(labelText(section.title), ...blocks);
    } else {
      open = null;
    }
  }
  return entries;
}

/** Splits a title that includes the script: `Lever 4: AKAM Equity — "My grant should …"`. */
function splitSaid(title: string): [title: string, said: string] {
  const quote = title.search(/["“]/);
  const before = title.slice(0, Math.max(quote, 0)).trimEnd();
  const name = withoutEnd(before);
  return name && name.length < before.length ? [name, title.slice(quote)] : [title, ""];
}

const labelText = (title: string): Token => paragraphOf(textTokens(/[:：]$/.test(title) ? `${title} ` : `${title}: `));

/**
 * The items of the lists among blocks. If there are numbered lists, these are the levers. Blocks after an item belong
 * to it, as guides often put the script unindented below the item, which ends the list in Markdown.
 */
function listEntries(blocks: readonly Block[]): Entry[] {
  const isMain = mainList(blocks);
  const entries: Entry[] = [];
  for (const { token } of blocks) {
    if (isMain(token)) entries.push(...itemEntries(token as Tokens.List));
    else entries.at(-1)?.blocks.push(token);
  }
  return entries;
}

const isOrdered = (token: Token): boolean => token.type === "list" && (token as Tokens.List).ordered;

function mainList(blocks: readonly Block[]): (token: Token) => boolean {
  if (blocks.some(({ token }) => isOrdered(token))) return isOrdered;
  return ({ type }) => type === "list";
}

const itemEntries = ({ items, ordered }: Tokens.List): Entry[] =>
  items.map(({ tokens }) => {
    const [first, ...rest] = tokens.filter(({ type }) => type !== "space" && type !== "checkbox");
    const inline = first?.type === "text" || first?.type === "paragraph" ? childrenOf(first) : [];
    if (!first || !inline.length) return { title: "", blocks: first ? [first, ...rest] : rest, numbered: ordered };
    const label = readLabel(inline);
    if (label) return { title: label.label, blocks: [...paragraph(label.rest), ...rest], numbered: ordered };
    const [title, text] = splitTitle(plainText(inline));
    return { title, blocks: [...paragraph(textTokens(text)), ...rest], numbered: ordered };
  });

const LONGEST_TITLE = 90;

/** Splits a line without bold words: the text before a colon or before a quote is the title. */
function splitTitle(line: string): [title: string, text: string] {
  const end = line.search(/[:：](?=\s)|\s[—–-]+\s(?=["“])|["“]/);
  if (end > 0 && end <= LONGEST_TITLE) return [line.slice(0, end), line.slice(end).replace(/^[\s:：—–-]+/, "")];
  return line.length <= LONGEST_TITLE ? [line, ""] : ["", line];
}

/** The rows of the first table: the lever is in the first column with more than a number. */
function tableEntries(blocks: readonly Block[]): Entry[] {
  const table = blocks.find(({ token }) => token.type === "table")?.token as Tokens.Table | undefined;
  if (!table) return [];
  const names = table.header.map(({ tokens }) => plainText(tokens).toLowerCase());
  const scriptColumn = names.findIndex((name) => /\b(?:script|say|language|wording|pitch|words)\b/.test(name));
  return table.rows.flatMap((row) => {
    const titleColumn = row.findIndex(({ tokens }, at) => at !== scriptColumn && /\p{L}{2}/u.test(plainText(tokens)));
    const title = row[titleColumn];
    if (!title) return [];
    const blocks = row.flatMap(({ tokens }, at): Token[] => {
      if (at <= titleColumn && at !== scriptColumn) return [];
      return at === scriptColumn ? [quoteOf(tokens)] : paragraph(tokens);
    });
    return [{ title: plainText(title.tokens), blocks, numbered: titleColumn > 0 }];
  });
}

const paragraph = (tokens: Token[]): Token[] => (tokens.length ? [paragraphOf(tokens)] : []);
const textTokens = (text: string): Token[] => (text ? [{ type: "text", raw: text, text }] : []);
const quoteOf = (tokens: Token[]): Token => ({ type: "blockquote", raw: "", text: "", tokens: paragraph(tokens) });
