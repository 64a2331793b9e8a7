import type { Token } from "marked";
import { countOf } from "../../domain/numbers.js";
import { childrenOf, plainText, withoutEnd } from "../../text/markdown.js";

/** What a section of a guide is about, by its title. */
export type SectionKind = "pay" | "dna" | "levels" | "levers" | "lever" | "premium" | "strategy" | "sources" | "other";

// The first match decides, so the narrow ones come first.
const KINDS: readonly [SectionKind, RegExp][] = [
  // The guide's own title, with the names of company and role in it.
  ["other", /\b(?:negotiation|salary) guide\b/],
  [
    "strategy",
    /\bnegotiat\w*[- ]up(?: (?:strategy|script|plan|playbook|approach|target)|$)|\b(?:negotiation|counter[- ]?offer|offer|closing) strategy\b/,
  ],
  ["dna", /\bnegotiation dna\b/],
  [
    "levels",
    /\blevel(?:s|ing)?\b.*\b(?:mapping|map|equivalen\w+|comparison|benchmark\w*|guide|internal)|\b(?:equivalent|internal) (?:levels|titles)\b/,
  ],
  ["sources", /^(?:data |evidence ?(?:&|and|\/) ?|key )?(?:sources|references|citations|evidence|bibliography)\b/],
  [
    "pay",
    /^(?:\S+ ){0,3}(?:compensation|salary|comp|pay) (?:\S+ )?(?:tables?|bands?|benchmarks?|ranges?|overview|data|snapshot|by region|by level|breakdown)\b|^(?:total )?compensation$/,
  ],
  [
    "levers",
    /\blevers\b|\bleverage (?:points|framework|arguments)\b|^(?:global|key|core|your|top|negotiation) leverage\b|\bnegotiation (?:arguments|points)\b/,
  ],
  ["premium", /\bpremiums?\b|\blever\b/],
];

/** The kind of a section by its title; `other` if no rule matches. */
export function kindOf(title: string): SectionKind {
  if (isLeverNumber(title)) return "lever";
  const words = bare(bare(title).replace(NUMBER, "")).toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

const ORNAMENT =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Variation_Selector}|[\u200D\u20E3]|[\s•▪→►✓*#]|:[a-z0-9_+-]{2,30}:)+/u;

/** A title without emoji and bullets before it and the colon after it. */
const bare = (title: string): string => withoutEnd(title.replace(ORNAMENT, "")).trim();

// "Bonus Lever: …" continues a list of numbered ones; "Bonus Lever — …" is a title that says what the lever is about.
const LEVER_NUMBER =
  /^(?:(?:bonus|extra|additional|final|optional) lever\s*:\s*(?=\S)|(?:(?:global|key|core|negotiation|tactical|bonus) )?lever(?:age point)?\s+(?:no\.?\s*)?#?(?:\d{1,2}|[IVX]{1,4}|[A-H]|one|two|three|four|five|six|seven|eight)\s*(?:[:.)—–-]+\s*|$))/i;
const NUMBER = /^[([#]?\d{1,2}\p{Variation_Selector}?[\u20E3\])]?\s*(?:[.):]|[—–-](?=\s)|(?<=\u20E3))+\s+/u;

/** Whether a title has a number of its own: "Lever 2: …", "Global Lever 3 — …", "4. …". */
export const isNumbered = (title: string): boolean => LEVER_NUMBER.test(bare(title)) || NUMBER.test(bare(title));

/** Whether a title is numbered as a lever: "Lever 2: …". */
export const isLeverNumber = (title: string): boolean => LEVER_NUMBER.test(bare(title).replace(NUMBER, ""));

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/** The number in a title ("Lever 2: …", "Lever II"); null if it has none, or a letter instead. */
export function numberOf(title: string): number | null {
  const name = bare(title);
  const [number] = LEVER_NUMBER.exec(name) ?? NUMBER.exec(name) ?? [];
  const word = number && /\d+|[a-z]+(?=\W*$)/i.exec(number)?.[0];
  if (!word) return null;
  return countOf(word) ?? (ROMAN.indexOf(word.toUpperCase()) + 1 || null);
}

/** A lever's title as written, without its number and full stop: "The Anchor" of "Lever 2 — The Anchor:". */
export const leverTitle = (title: string): string =>
  bare(
    bare(title)
      .replace(NUMBER, "")
      .replace(LEVER_NUMBER, "")
      .replace(/^["“]|["”]$/g, "")
      .replace(/(?<=\p{Ll})\.$/u, ""),
  );

/** A paragraph's or list item's leading label and what follows it. */
export interface Labelled {
  label: string;
  rest: Token[];
}

// A label is followed by its text: after a colon or dash, also after brackets ("**Premium** (+$20K):"), or on the next
// line.
const LABEL_ENDS = /^\s*(?:\([^()]{0,80}\)\s*)?(?:[:：—–]|-\s|--)|^[ \t]*\n|^\s*$/;

/**
 * Reads the bold words at the start of inline tokens as a label. Null if the text does not start in bold, or if the
 * bold words are only the beginning of a sentence ("**RSUs** vest quarterly").
 */
export function readLabel(tokens: readonly Token[]): Labelled | null {
  const at = tokens.findIndex((token) => !isOrnament(token));
  const strong = innerStrong(tokens[at]);
  const before = plainText(tokens.slice(0, Math.max(at, 0)));
  if (strong?.type !== "strong") return null;
  const label = [before.replace(ORNAMENT, ""), plainText([strong])].filter(Boolean).join(" ");
  const rest = tokens.slice(at + 1);
  if (!/[:：.]$/.test(label) && !LABEL_ENDS.test(openingText(rest))) return null;
  return { label, rest: withoutColon(rest) };
}

/** Longest label without bold, in characters. */
const LONGEST_PLAIN_LABEL = 60;

/** Reads a label that is not in bold, if its words clearly open a section: "Negotiate Up Strategy: …"; else null. */
export function readPlainLabel([first, ...rest]: readonly Token[]): Labelled | null {
  if (first?.type !== "text") return null;
  const colon = first.raw.slice(0, LONGEST_PLAIN_LABEL).indexOf(": ");
  const label = first.raw.slice(0, Math.max(colon, 0));
  const kind = label.split(" ").length > 5 ? "other" : kindOf(label);
  if (kind !== "strategy" && kind !== "levels" && kind !== "sources") return null;
  const text = first.raw.slice(colon + 2);
  return { label, rest: [{ ...first, raw: text, text }, ...rest] };
}

// "***Label:***" is bold inside italics.
function innerStrong(token: Token | undefined): Token | undefined {
  const children = token?.type === "em" ? childrenOf(token) : [];
  return children.length === 1 ? children[0] : token;
}

// Emoji, numbers ("1)") and check boxes may come before the bold words.
const isOrnament = (token: Token): boolean =>
  token.type === "image" ||
  token.type === "html" ||
  token.type === "checkbox" ||
  ((token.type === "text" || token.type === "escape") &&
    /^(?:[\s\d.)(#]|\p{Variation_Selector}|\u20E3|lever|global)*$/iu.test(String(token.text).replace(ORNAMENT, "")));

const openingText = (tokens: readonly Token[]): string => {
  const first = tokens[0];
  if (!first) return "";
  return first.type === "br" ? "\n" : first.type === "text" ? first.raw : first.raw.slice(0, 2);
};

function withoutColon(tokens: Token[]): Token[] {
  const [first, ...others] = tokens;
  if (first?.type !== "text") return tokens;
  const text = first.raw.replace(/^\s*[:：]+\s*/, "");
  return text ? [{ ...first, raw: text, text }, ...others] : others;
}
