import { withoutEnd } from "../../text/markdown.js";

// Shorter quotes are names and catchwords ("manager of managers"), not words to say.
const SHORTEST_SCRIPT_WORDS = 6;

/**
 * Separates the quoted sentences from the rest of a text. Quotes inside a quote belong to it; a quote that is never
 * closed runs to the end, because people forget the last mark of a script. Linear in the length of the text.
 */
export function splitScript(text: string) {
  const scripts: string[] = [];
  let remark = "";
  let read = 0;
  for (const [start, end] of quotedSpans(text)) {
    const quoted = text.slice(start + 1, end).trim();
    if (quoted.split(/\s+/, SHORTEST_SCRIPT_WORDS).length < SHORTEST_SCRIPT_WORDS) continue;
    scripts.push(quoted);
    remark += text.slice(read, start);
    read = end + 1;
  }
  remark += text.slice(read);
  return { script: scripts.join(" "), remark: scripts.length ? tidyRemark(remark) : remark.trim() };
}

/** Outermost quoted spans, from the opening mark to the closing one (or to the end of the text). */
function* quotedSpans(text: string): Generator<[start: number, end: number]> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark !== '"' && mark !== "“" && mark !== "”") continue;
    const opens = mark === "“" || (mark === '"' && mayOpen(text, at, depth));
    if (opens) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) yield [start, at];
    }
  }
  if (depth > 0) yield [start, text.length];
}

const mayOpen = (text: string, at: number, depth: number): boolean => {
  const next = text[at + 1] ?? " ";
  if (/\s/.test(next)) return false;
  if (depth === 0) return true;
  return /[\s([—–-]/.test(text[at - 1] ?? " ");
};

/** Drops the label that only introduces the script ("Script:", "Negotiation language:") and stray marks around it. */
const tidyRemark = (text: string): string =>
  withoutEnd(
    text
      .replace(/\s+/g, " ")
      .replace(/(?:^|(?<=[.!?:] ))(?:[A-Za-z]+ )?(?:script|language|say|pitch|phrasing|wording|example)s? ?: ?/gi, "")
      .replace(/^[\s:—–.,-]+/, ""),
  );
